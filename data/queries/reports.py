"""Which edition is on screen, and the figures of documents outside the plan's table."""

from __future__ import annotations

from sqlalchemy import ColumnElement, ScalarSelect, func, or_, select
from sqlalchemy.orm import Session

from data.cache import cached
from data.models import Bundle, Edition, FigureValue
from data.records import Figure
from data.rows import EditionRow


def latest_bundle() -> ScalarSelect[int]:
    """The id of the bundle that reference facts are read from."""
    return select(func.max(Bundle.id)).scalar_subquery()


_VERSION = select(func.max(Edition.id)).scalar_subquery() + func.coalesce(latest_bundle(), 0)
# Every request asks for it, and to put a statement together takes longer than to answer it.
_CURRENT_EDITION = (
    select(
        Edition.id,
        _VERSION,
        Edition.plan_id,
        Edition.period_end,
        Edition.data_as_of,
        Edition.file_name,
        Edition.sha256,
    )
    .order_by(Edition.period_end.desc(), Edition.id.desc())
    .limit(1)
)


def select_edition(session: Session) -> EditionRow | None:
    """The current edition: of the latest period, the last one that came; ``None`` in an empty store.

    Its version grows with every edition and with every bundle, so it changes whenever anything does.
    """
    row = session.execute(_CURRENT_EDITION).one_or_none()
    return None if row is None else EditionRow(*row)


@cached
def select_figures(session: Session, edition: EditionRow) -> tuple[Figure, ...]:
    """The figures of the edition, then those of the other documents, each in its document's order."""
    return _figures(session, or_(FigureValue.edition_id == edition.id, FigureValue.bundle_id == latest_bundle()))


def select_edition_figures(session: Session, edition_id: int) -> tuple[Figure, ...]:
    """The figures that an edition itself states."""
    return _figures(session, FigureValue.edition_id == edition_id)


def _figures(session: Session, condition: ColumnElement[bool]) -> tuple[Figure, ...]:
    query = (
        select(
            FigureValue.key,
            FigureValue.value,
            FigureValue.unit,
            FigureValue.period,
            FigureValue.source,
            FigureValue.qualifier,
        )
        .where(condition)
        .order_by(FigureValue.edition_id.is_(None), FigureValue.position)
    )
    return tuple(Figure(*row) for row in session.execute(query))
