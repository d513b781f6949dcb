"""What each body is assigned under the filters, when it falls due, and with whom it is shared."""

from __future__ import annotations

from typing import Any

from sqlalchemy import CTE, Function, Row, Select, func, select
from sqlalchemy.orm import Session, aliased

from data.cache import cached
from data.models import StageExecutor
from data.queries.measures import select_stage_cards
from data.queries.plan_states import select_shown
from data.queries.status_sql import quarter_sql, year_sql
from data.records import Completion, Filters, Quarter, Timeliness
from data.rows import EditionRow
from data.rows.executors import OPEN, Assigned, ExecutorCard, ExecutorRow, JointWork, OpenDeadlines, Partner

AHEAD = (Timeliness.DUE_SOON, Timeliness.UPCOMING)


@cached
def select_executors(session: Session, edition: EditionRow, filters: Filters) -> tuple[ExecutorRow, ...]:
    """A row for every body with a stage under the filters, busiest first."""
    completion: dict[str, dict[Completion, int]] = {}
    timeliness: dict[str, dict[Timeliness, int]] = {}
    for row in select_shown(session, edition, filters, _statuses):
        _add(completion.setdefault(row.code, {}), row.completion, row.stages)
        _add(timeliness.setdefault(row.code, {}), Timeliness(row.timeliness), row.stages)
    assigned = select_shown(session, edition, filters, _assigned)
    return tuple(_executor(row, completion[row.code], timeliness[row.code]) for row in assigned)


@cached
def select_open_deadlines(session: Session, edition: EditionRow, filters: Filters) -> tuple[OpenDeadlines, ...]:
    """Open stages by body, quarter and timeliness, in the order of time."""
    return tuple(
        OpenDeadlines(
            code=row.code,
            quarter=Quarter(row.year, row.quarter),
            timeliness=Timeliness(row.timeliness),
            stages=row.stages,
            only=row.first if row.first == row.last else None,
        )
        for row in select_shown(session, edition, filters, _open_deadlines)
    )


@cached
def select_joint_work(session: Session, edition: EditionRow, filters: Filters) -> tuple[JointWork, ...]:
    """Every two bodies that share a stage, closest first."""
    return tuple(JointWork(*row) for row in select_shown(session, edition, filters, _joint_work))


@cached
def select_executor(session: Session, edition: EditionRow, code: str, filters: Filters) -> ExecutorCard | None:
    """One body under the filters; ``None`` when no stage of its own passes them.

    The executor filter then leaves the stages that the body shares with the bodies chosen.
    """
    row = next((row for row in select_executors(session, edition, filters) if row.code == code), None)
    if row is None:
        return None
    stages = select_stage_cards(session, edition, filters)
    return ExecutorCard(
        row=row,
        stages=tuple(stage for stage in stages if any(one.code == code for one in stage.row.executors)),
        partners=tuple(
            Partner(pair.other if pair.one == code else pair.one, pair.measures, pair.stages)
            for pair in select_joint_work(session, edition, filters)
            if code in (pair.one, pair.other)
        ),
    )


def _executor(row: Row[Any], completion: dict[Completion, int], timeliness: dict[Timeliness, int]) -> ExecutorRow:
    return ExecutorRow(
        code=row.code,
        whole=Assigned(row.measures, row.stages),
        first=Assigned(row.first_measures, row.first_stages),
        joint=Assigned(row.joint_measures, row.joint_stages),
        completion=completion,
        timeliness=timeliness,
        next_deadline=row.next_deadline,
    )


def _add(found: dict[Any, int], key: Any, stages: int) -> None:
    found[key] = found.get(key, 0) + stages


def _counts(shown: CTE) -> tuple[Function[int], Function[int]]:
    """Measures and stages, each once, though a cell may name a body twice."""
    return func.count(shown.c.measure_id.distinct()), func.count(shown.c.id.distinct())


def _assigned(shown: CTE) -> Select[*tuple[Any, ...]]:
    measures, stages = _counts(shown)
    is_first = StageExecutor.position == 0
    ahead = shown.c.continuous.is_(False) & shown.c.timeliness.in_([value.value for value in AHEAD])
    return (
        select(
            StageExecutor.body_code.label("code"),
            measures.label("measures"),
            stages.label("stages"),
            measures.filter(is_first).label("first_measures"),
            stages.filter(is_first).label("first_stages"),
            measures.filter(~is_first).label("joint_measures"),
            stages.filter(~is_first).label("joint_stages"),
            func.min(shown.c.deadline).filter(ahead).label("next_deadline"),
        )
        .join(StageExecutor, StageExecutor.stage_id == shown.c.id)
        .group_by(StageExecutor.body_code)
        .order_by(stages.desc(), StageExecutor.body_code)
    )


def _statuses(shown: CTE) -> Select[*tuple[Any, ...]]:
    keys = (StageExecutor.body_code.label("code"), shown.c.completion, shown.c.timeliness)
    return (
        select(*keys, _counts(shown)[1].label("stages"))
        .join(StageExecutor, StageExecutor.stage_id == shown.c.id)
        .group_by(*keys)
    )


def _open_deadlines(shown: CTE) -> Select[*tuple[Any, ...]]:
    keys = (
        StageExecutor.body_code.label("code"),
        year_sql(shown.c.deadline).label("year"),
        quarter_sql(shown.c.deadline).label("quarter"),
        shown.c.timeliness,
    )
    first, last = func.min(shown.c.number).label("first"), func.max(shown.c.number).label("last")
    is_open = shown.c.timeliness.in_([value.value for value in OPEN])
    return (
        select(*keys, _counts(shown)[1].label("stages"), first, last)
        .join(StageExecutor, StageExecutor.stage_id == shown.c.id)
        .where(shown.c.continuous.is_(False), is_open)
        .group_by(*keys)
        .order_by(*keys[1:], keys[0])
    )


def _joint_work(shown: CTE) -> Select[*tuple[Any, ...]]:
    one, other = aliased(StageExecutor), aliased(StageExecutor)
    pair = (one.body_code, other.body_code)
    measures, stages = _counts(shown)
    return (
        select(*pair, measures, stages)
        .join(one, one.stage_id == shown.c.id)
        .join(other, (other.stage_id == shown.c.id) & (other.body_code > one.body_code))
        .group_by(*pair)
        .order_by(stages.desc(), measures.desc(), *pair)
    )
