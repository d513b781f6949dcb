"""What stands around the plan: the course of the reform, its expected results, the instruments."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from data.cache import cached
from data.models import ContextItem, ContextMeasure, TimelineEvent
from data.queries.reports import latest_bundle
from data.rows import ContextRow, EditionRow, TimelineRow


@cached
def select_timeline(session: Session, edition: EditionRow) -> tuple[TimelineRow, ...]:  # noqa: ARG001 - the cache's key
    """The events of the reform, oldest first."""
    query = (
        select(TimelineEvent.year, TimelineEvent.day, TimelineEvent.name, TimelineEvent.note, TimelineEvent.source)
        .where(TimelineEvent.bundle_id == latest_bundle())
        .order_by(TimelineEvent.year, TimelineEvent.position)
    )
    return tuple(TimelineRow(*row) for row in session.execute(query))


@cached
def select_context(session: Session, edition: EditionRow, kind: str) -> tuple[ContextRow, ...]:  # noqa: ARG001
    """The lines of one kind, in the bundle's order; the edition only dates the answer.

    Kinds: ``reform_stage``, ``expected_result``, ``instrument``, ``series_caution``, ``series_gap``,
    ``indicator_note``.
    """
    measures = _select_measures(session)
    query = (
        select(
            ContextItem.position,
            ContextItem.group,
            ContextItem.in_force,
            ContextItem.name,
            ContextItem.about,
            ContextItem.article,
            ContextItem.note,
            ContextItem.source,
        )
        .where(ContextItem.bundle_id == latest_bundle(), ContextItem.kind == kind)
        .order_by(ContextItem.position)
    )
    return tuple(
        ContextRow(
            kind=kind,
            group=row.group,
            in_force=row.in_force,
            name=row.name,
            about=row.about,
            article=row.article,
            note=row.note,
            measures=measures.get(row.position, ()),
            source=row.source,
        )
        for row in session.execute(query)
    )


def _select_measures(session: Session) -> dict[int, tuple[int, ...]]:
    """Numbers of measures by the position of their item."""
    query = (
        select(ContextMeasure.item, ContextMeasure.measure)
        .where(ContextMeasure.bundle_id == latest_bundle())
        .order_by(ContextMeasure.item, ContextMeasure.measure)
    )
    found: dict[int, tuple[int, ...]] = {}
    for item, measure in session.execute(query):
        found[item] = (*found.get(item, ()), measure)
    return found
