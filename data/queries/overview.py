"""What the overview counts, and what the filter bar offers."""

from __future__ import annotations

from collections import Counter
from typing import Any

from sqlalchemy import Row, Select, func, select
from sqlalchemy.orm import Session, aliased

from data.cache import cached
from data.models import Body, PlannedMeasure, PlannedStage, StageExecutor, Task, Wording
from data.queries.plan_states import PlanStates, plan_states
from data.queries.status_sql import quarter_sql, year_sql
from data.records import Completion, Filters, Quarter, Timeliness
from data.rows import BodyRow, DueStage, EditionRow, Options, PlanCounts, QuarterCount, TaskCount, TaskRow


@cached
def select_plan_counts(session: Session, edition: EditionRow, filters: Filters) -> PlanCounts:
    """The plan under the filters, counted on both axes; four queries."""
    states = plan_states(session, edition, filters)
    by_task = _select_by_task(session, states)
    completion: Counter[Completion] = Counter()
    for row in by_task:
        completion[row.completion] += row.measures
    groups = session.execute(_stage_groups(states)).all()
    timeliness: Counter[Timeliness] = Counter()
    for group in groups:
        timeliness[Timeliness(group.timeliness)] += group.stages
    measures_total, stages_total = _select_totals(session, edition)
    return PlanCounts(
        measures=completion.total(),
        stages=timeliness.total(),
        measures_total=measures_total,
        stages_total=stages_total,
        completion=dict(completion),
        timeliness=dict(timeliness),
        by_task=by_task,
        by_quarter=tuple(_quarter_count(group) for group in groups if not group.continuous),
        continuous=sum(group.stages for group in groups if group.continuous),
        due_soon=_select_due_soon(session, states),
    )


def _select_totals(session: Session, edition: EditionRow) -> tuple[int, int]:
    """All measures and stages of the plan."""
    query = (
        select(func.count(PlannedMeasure.id.distinct()), func.count(PlannedStage.id))
        .join(PlannedStage, PlannedStage.measure_id == PlannedMeasure.id)
        .where(PlannedMeasure.plan_id == edition.plan_id)
    )
    measures, stages = session.execute(query).one()
    return measures, stages


def _select_by_task(session: Session, states: PlanStates) -> tuple[TaskCount, ...]:
    shown = states.shown
    query = (
        select(shown.c.task, shown.c.measure_completion, func.count(shown.c.measure_id.distinct()))
        .group_by(shown.c.task, shown.c.measure_completion)
        .order_by(shown.c.task, shown.c.measure_completion)
    )
    return tuple(TaskCount(task, Completion(value), measures) for task, value, measures in session.execute(query))


def _stage_groups(states: PlanStates) -> Select[Any]:
    shown = states.shown
    keys = (
        shown.c.continuous,
        year_sql(shown.c.deadline).label("year"),
        quarter_sql(shown.c.deadline).label("quarter"),
        shown.c.completion,
        shown.c.timeliness,
    )
    return select(*keys, func.count().label("stages")).group_by(*keys).order_by(*keys)


def _quarter_count(group: Row[Any]) -> QuarterCount:
    quarter = Quarter(group.year, group.quarter)
    return QuarterCount(quarter, group.completion, Timeliness(group.timeliness), group.stages)


def _select_due_soon(session: Session, states: PlanStates) -> tuple[DueStage, ...]:
    shown = states.shown
    query = (
        select(shown.c.number, shown.c.stage_index, shown.c.sub_point, shown.c.deadline)
        .where(shown.c.timeliness == Timeliness.DUE_SOON.value)
        .order_by(shown.c.deadline, shown.c.number, shown.c.stage_index)
    )
    return tuple(DueStage(*row) for row in session.execute(query))


@cached
def select_options(session: Session, edition: EditionRow) -> Options:
    """What the filter bar offers, from the whole plan: executors (busiest first), tasks, quarters, totals."""
    plan_stages = (
        select(PlannedStage.id, PlannedStage.measure_id, PlannedStage.deadline, PlannedStage.continuous)
        .join(PlannedMeasure, PlannedMeasure.id == PlannedStage.measure_id)
        .where(PlannedMeasure.plan_id == edition.plan_id)
        .subquery()
    )
    deadlines = session.execute(
        select(plan_stages.c.deadline, plan_stages.c.continuous, func.count()).group_by(
            plan_stages.c.deadline, plan_stages.c.continuous
        )
    ).all()
    tasks = _select_tasks(session, edition)
    return Options(
        bodies=_select_bodies(session, plan_stages),
        tasks=tasks,
        quarters=tuple(sorted({Quarter.of(day) for day, continuous, _ in deadlines if not continuous})),
        measures=sum(task.measures for task in tasks),
        stages=sum(stages for _, _, stages in deadlines),
    )


def _select_bodies(session: Session, plan_stages: Any) -> tuple[BodyRow, ...]:
    measures = func.count(plan_stages.c.measure_id.distinct())
    stages = func.count(plan_stages.c.id.distinct())
    query = (
        select(Body.code, Body.name, Body.short, Body.collective, Body.successor, measures, stages)
        .join(StageExecutor, StageExecutor.body_code == Body.code)
        .join(plan_stages, plan_stages.c.id == StageExecutor.stage_id)
        .group_by(Body.code)
        .order_by(measures.desc(), Body.code)
    )
    return tuple(BodyRow(*row) for row in session.execute(query))


def _select_tasks(session: Session, edition: EditionRow) -> tuple[TaskRow, ...]:
    title = aliased(Wording)
    query = (
        select(Task.number, title.name, title.short, func.count(PlannedMeasure.id))
        .join(title, title.id == Task.title_id)
        .outerjoin(PlannedMeasure, (PlannedMeasure.plan_id == Task.plan_id) & (PlannedMeasure.task == Task.number))
        .where(Task.plan_id == edition.plan_id)
        .group_by(Task.number, title.id)
        .order_by(Task.number)
    )
    return tuple(TaskRow(*row) for row in session.execute(query))
