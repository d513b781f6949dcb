"""Indicators with the edition's plan and fact."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, exists, select
from sqlalchemy.orm import Session, aliased

from data.cache import cached
from data.models import Body, IndicatorExecutor, IndicatorValue, PlannedIndicator, Wording
from data.records import Executor, Filters
from data.rows import EditionRow, IndicatorRow


@cached
def select_indicators(session: Session, edition: EditionRow, filters: Filters) -> tuple[IndicatorRow, ...]:
    """The indicators in the report's order, narrowed by tasks and executors only."""
    query = _indicators(edition)
    if filters.tasks:
        query = query.where(PlannedIndicator.task.in_(filters.tasks))
    if filters.executors:
        query = query.where(
            exists().where(
                IndicatorExecutor.indicator_id == PlannedIndicator.id,
                IndicatorExecutor.body_code.in_(filters.executors),
            )
        )
    return _rows(session, edition, query)


@cached
def select_indicator(session: Session, edition: EditionRow, key: str) -> IndicatorRow | None:
    """One indicator by its key; ``None`` if the edition has none of that key."""
    rows = _rows(session, edition, _indicators(edition).where(PlannedIndicator.key == key))
    return rows[0] if rows else None


def _indicators(edition: EditionRow) -> Select[*tuple[Any, ...]]:
    name, unit = aliased(Wording), aliased(Wording)
    return (
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


def _rows(session: Session, edition: EditionRow, query: Select[*tuple[Any, ...]]) -> tuple[IndicatorRow, ...]:
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
