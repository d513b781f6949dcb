"""Indicators with the edition's plan and fact."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from data.cache import cached
from data.models import Body, IndicatorExecutor, IndicatorValue, PlannedIndicator, Wording
from data.records import Executor, Filters
from data.rows import EditionRow, IndicatorRow


def select_indicators(session: Session, edition: EditionRow, filters: Filters) -> tuple[IndicatorRow, ...]:
    """The indicators in the report's order, narrowed by tasks and executors only."""
    return tuple(row for row in _select_all(session, edition) if _passes(row, filters))


def select_indicator(session: Session, edition: EditionRow, key: str) -> IndicatorRow | None:
    """One indicator by its key; ``None`` if the edition has none of that key."""
    return next((row for row in _select_all(session, edition) if row.key == key), None)


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
