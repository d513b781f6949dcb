"""Indicators with the edition's plan and fact, and what is known of them from elsewhere."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from data.cache import cached
from data.models import Body, IndicatorExecutor, IndicatorValue, PlannedIndicator, Wording
from data.queries.context import select_context
from data.queries.series import select_followed_series, select_series_groups
from data.records import Executor, Filters
from data.rows import EditionRow, IndicatorRow, SeriesPoint, SeriesRow
from data.rows.indicators import IndicatorView


def select_indicators(session: Session, edition: EditionRow, filters: Filters) -> tuple[IndicatorRow, ...]:
    """The indicators in the report's order, narrowed by tasks and executors only."""
    return tuple(row for row in _select_all(session, edition) if _passes(row, filters))


def select_indicator_views(session: Session, edition: EditionRow, filters: Filters) -> tuple[IndicatorView, ...]:
    """The indicators under the filters, each with its note and the public series that follows it."""
    remarks = select_context(session, edition, "indicator_note")
    notes = {(remark.group, remark.source.document): remark.name for remark in remarks}
    series = {one.indicator: one for one in select_followed_series(session, edition)}
    return tuple(
        IndicatorView(row, edition.period_end.year, notes.get((row.key, row.source.document)), series.get(row.key))
        for row in select_indicators(session, edition, filters)
    )


def select_indicator_view(session: Session, edition: EditionRow, key: str) -> IndicatorView | None:
    """One indicator by its key; ``None`` if the edition has none of that key."""
    views = select_indicator_views(session, edition, Filters())
    return next((view for view in views if view.row.key == key), None)


def select_ranks(session: Session, view: IndicatorView) -> dict[str, SeriesPoint]:
    """The country's rank by period («2025»), where the publisher of the indicator's series gives ranks too."""
    if view.group is None:
        return {}
    found = (one for one in select_series_groups(session, view.group) if one.key == f"{view.group}.rank")
    return {point.period: point for one in found for point in one.points}


def select_components(session: Session, view: IndicatorView) -> tuple[SeriesRow, ...]:
    """The series that the indicator's own is averaged from («cpi_source» for «cpi»)."""
    return select_series_groups(session, f"{view.group}_source") if view.group else ()


def _passes(row: IndicatorRow, filters: Filters) -> bool:
    answerable = {executor.code for executor in row.executors}
    return (not filters.tasks or row.task in filters.tasks) and (
        not filters.executors or not answerable.isdisjoint(filters.executors)
    )


@cached
def _select_all(session: Session, edition: EditionRow) -> tuple[IndicatorRow, ...]:
    """All indicators: a few rows, so they are read whole and narrowed here."""
    name, unit = aliased(Wording), aliased(Wording)
    query = (
        select(
            PlannedIndicator.id,
            PlannedIndicator.key,
            name.name.label("name"),
            name.short.label("short"),
            PlannedIndicator.level,
            PlannedIndicator.task,
            unit.name.label("unit"),
            PlannedIndicator.better,
            IndicatorValue.plan_text,
            IndicatorValue.plan_low,
            IndicatorValue.plan_high,
            IndicatorValue.fact_text,
            IndicatorValue.fact,
            IndicatorValue.verdict,
            IndicatorValue.comment,
            IndicatorValue.source,
        )
        .join(name, name.id == PlannedIndicator.name_id)
        .join(unit, unit.id == PlannedIndicator.unit_id)
        .join(IndicatorValue, IndicatorValue.indicator_id == PlannedIndicator.id)
        .where(PlannedIndicator.plan_id == edition.plan_id, IndicatorValue.edition_id == edition.id)
        .order_by(PlannedIndicator.position)
    )
    executors = _select_executors(session, edition)
    return tuple(
        IndicatorRow(
            key=row.key,
            name=row.name,
            short=row.short if row.short.ru else row.name,
            level=row.level,
            task=row.task,
            unit=row.unit,
            better=row.better,
            executors=executors.get(row.id, ()),
            plan_text=row.plan_text,
            plan_low=row.plan_low,
            plan_high=row.plan_high,
            fact_text=row.fact_text,
            fact=row.fact,
            verdict=row.verdict,
            comment=row.comment,
            source=row.source,
        )
        for row in session.execute(query)
    )


def _select_executors(session: Session, edition: EditionRow) -> dict[int, tuple[Executor, ...]]:
    query = (
        select(IndicatorExecutor.indicator_id, Body.code, IndicatorExecutor.by_agreement, Body.collective)
        .join(Body, Body.code == IndicatorExecutor.body_code)
        .join(PlannedIndicator, PlannedIndicator.id == IndicatorExecutor.indicator_id)
        .where(PlannedIndicator.plan_id == edition.plan_id)
        .order_by(IndicatorExecutor.indicator_id, IndicatorExecutor.position)
    )
    found: dict[int, tuple[Executor, ...]] = {}
    for indicator_id, code, by_agreement, collective in session.execute(query):
        found[indicator_id] = (*found.get(indicator_id, ()), Executor(code, by_agreement, collective))
    return found
