"""What the data consist of: both axes counted, documents, publications, remarks, abbreviations."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

from sqlalchemy import CTE, Select, func, select
from sqlalchemy.orm import Session, aliased

from data.cache import cached
from data.models import (
    ContextItem,
    ConvictionBody,
    ConvictionTotal,
    Edition,
    FigureValue,
    IndicatorValue,
    IntegrityOutcome,
    Origin,
    PlannedMeasure,
    PlannedStage,
    ReportAbbreviation,
    Series,
    SeriesDocument,
    SeriesPointDocument,
    StageStatus,
    TimelineEvent,
    Wording,
)
from data.queries.figures import named_figures
from data.queries.plan_states import select_shown
from data.queries.reports import latest_bundle
from data.records import Abbreviation, Completion, Filters, Timeliness
from data.rows import EditionRow, FigureRow
from data.rows.about import AxesCount, CitedRow, DocumentRow, PublicationRow, RemarkRow

OF_EDITION = (StageStatus, IndicatorValue, ConvictionTotal, ConvictionBody, FigureValue)
OF_BUNDLE = (FigureValue, IntegrityOutcome, TimelineEvent)
"""The tables whose rows name the document they were taken from."""

REMARKS = ("series_caution", "series_gap")
"""Kinds of context that say something about the data and were taken from no document."""

STATED = "%.stated\\_%"
"""What the report says of itself in words, where its own table tells the same: keys of figures."""


@cached
def select_axes(session: Session, edition: EditionRow, as_of: date) -> tuple[AxesCount, ...]:
    """All stages of the plan by both axes on ``as_of``; a pair that no stage has is left out."""
    rows = select_shown(session, edition, Filters(as_of=as_of), _by_axes)
    return tuple(AxesCount(completion, Timeliness(timeliness), stages) for completion, timeliness, stages in rows)


def _by_axes(shown: CTE) -> Select[*tuple[Any, ...]]:
    return select(shown.c.completion, shown.c.timeliness, func.count()).group_by(shown.c.completion, shown.c.timeliness)


@cached
def select_measures_by_completion(session: Session, edition: EditionRow) -> dict[Completion, int]:
    """All measures of the plan by their completion, rolled up over their stages."""
    rows = select_shown(session, edition, Filters(), _by_completion)
    return {Completion(completion): measures for completion, measures in rows}


def _by_completion(shown: CTE) -> Select[*tuple[Any, ...]]:
    measures = func.count(shown.c.measure_id.distinct())
    return select(shown.c.measure_completion, measures).group_by(shown.c.measure_completion)


@cached
def select_documents(session: Session, edition: EditionRow) -> tuple[DocumentRow, ...]:
    """Every edition in the store, the latest period first."""
    query = select(Edition).order_by(Edition.period_end.desc(), Edition.id.desc())
    return tuple(
        DocumentRow(
            file_name=row.file_name,
            sha256=row.sha256,
            period_end=row.period_end,
            data_as_of=row.data_as_of,
            bundled=row.origin is Origin.BUNDLED,
            current=row.id == edition.id,
        )
        for row in session.scalars(query)
    )


@cached
def select_cited(session: Session, edition: EditionRow) -> tuple[CitedRow, ...]:
    """The documents that the edition and the reference facts name as their sources, the most cited first."""
    queries = [
        *(_sources(table).where(table.edition_id == edition.id) for table in OF_EDITION),
        *(_sources(table).where(table.bundle_id == latest_bundle()) for table in OF_BUNDLE),
        _sources(ContextItem).where(ContextItem.bundle_id == latest_bundle(), ContextItem.kind.not_in(REMARKS)),
    ]
    facts: Counter[str] = Counter()
    for query in queries:
        facts.update(dict(session.execute(query).all()))
    return tuple(CitedRow(document, count) for document, count in facts.most_common())


def _sources(table: Any) -> Select[*tuple[Any, ...]]:
    return select(table.source_document, func.count()).group_by(table.source_document)


@cached
def select_publications(session: Session, edition: EditionRow) -> tuple[PublicationRow, ...]:  # noqa: ARG001
    """The publications that public series were taken from, in the bundle's order, with the series each supports."""
    query = (
        select(SeriesDocument.title, SeriesDocument.url, Series.name, Series.release)
        .join(SeriesPointDocument, SeriesPointDocument.document == SeriesDocument.key)
        .join(Series, (Series.id == SeriesPointDocument.series_id) & (Series.bundle_id == SeriesDocument.bundle_id))
        .where(SeriesDocument.bundle_id == latest_bundle())
        .order_by(SeriesDocument.position, Series.id)
    )
    found: dict[tuple[str, str | None], list[tuple[Any, str | None]]] = {}
    for title, url, name, release in session.execute(query):
        found.setdefault((title, url), []).append((name, release))
    return tuple(
        PublicationRow(
            title,
            url,
            series=tuple(dict.fromkeys(name for name, _ in supported)),
            releases=tuple(dict.fromkeys(release for _, release in supported if release)),
        )
        for (title, url), supported in found.items()
    )


@cached
def select_remarks(session: Session, edition: EditionRow) -> tuple[RemarkRow, ...]:
    """The notes on the edition's stages, in the plan's order."""
    stages = aliased(PlannedStage)
    in_measure = select(func.count()).where(stages.measure_id == PlannedMeasure.id).scalar_subquery()
    query = (
        select(
            PlannedMeasure.number,
            PlannedStage.index,
            in_measure,
            Wording.short,
            StageStatus.note,
            StageStatus.source,
        )
        .join(PlannedStage, PlannedStage.id == StageStatus.stage_id)
        .join(PlannedMeasure, PlannedMeasure.id == PlannedStage.measure_id)
        .join(Wording, Wording.id == PlannedMeasure.title_id)
        .where(StageStatus.edition_id == edition.id, StageStatus.__table__.c.note_ru.is_not(None))
        .order_by(PlannedMeasure.number, PlannedStage.index)
    )
    return tuple(RemarkRow(*row) for row in session.execute(query))


@cached
def select_stated_figures(session: Session, edition: EditionRow) -> tuple[FigureRow, ...]:
    """What the edition says of its own numbers in words, where the note tells what its tables give."""
    query = (
        named_figures()
        .where(FigureValue.edition_id == edition.id, FigureValue.key.like(STATED, escape="\\"))
        .order_by(FigureValue.position)
    )
    return tuple(FigureRow(*row) for row in session.execute(query))


@cached
def select_abbreviations(session: Session, edition: EditionRow) -> tuple[Abbreviation, ...]:
    """The edition's own list of abbreviations, in its order."""
    query = (
        select(ReportAbbreviation.code, ReportAbbreviation.name)
        .where(ReportAbbreviation.edition_id == edition.id)
        .order_by(ReportAbbreviation.position)
    )
    return tuple(Abbreviation(*row) for row in session.execute(query))
