"""What the overview counts, and what the filter bar offers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any, TypeVar

from sqlalchemy import CTE, Row, Select, func, select
from sqlalchemy.orm import Session, aliased

from data.cache import cached
from data.models import Body, Direction, PlannedMeasure, PlannedStage, StageExecutor, Task, Wording
from data.queries.plan_states import select_shown
from data.queries.status_sql import quarter_sql, year_sql
from data.records import Completion, Filters, Quarter, Timeliness
from data.rows import BodyRow, DirectionRow, DueStage, EditionRow, Options, PlanCounts, QuarterCount, TaskCount, TaskRow

K = TypeVar("K", bound=Hashable)


@cached
def select_plan_counts(session: Session, edition: EditionRow, filters: Filters) -> PlanCounts:
    """The plan under the filters, counted on both axes; one query, or two where something is due soon."""
    groups = select_shown(session, edition, filters, _groups).all()
    by_task = _by_task(groups)
    completion = _add_up((item.completion, item.measures) for item in by_task)
    timeliness = _add_up((Timeliness(group.timeliness), group.stages) for group in groups)
    measures_total, stages_total = _select_totals(session, edition)
    return PlanCounts(
        measures=sum(completion.values()),
        stages=sum(timeliness.values()),
        measures_total=measures_total,
        stages_total=stages_total,
        completion=completion,
        timeliness=timeliness,
        by_task=by_task,
        by_quarter=_by_quarter(groups),
        continuous=sum(group.stages for group in groups if group.continuous),
        due_soon=_select_due_soon(session, edition, filters) if Timeliness.DUE_SOON in timeliness else (),
    )


@cached
def _select_totals(session: Session, edition: EditionRow) -> tuple[int, int]:
    """All measures and stages of the plan."""
    query = (
        select(func.count(PlannedMeasure.id.distinct()), func.count(PlannedStage.id))
        .join(PlannedStage, PlannedStage.measure_id == PlannedMeasure.id)
        .where(PlannedMeasure.plan_id == edition.plan_id)
    )
    measures, stages = session.execute(query).one()
    return measures, stages


def _groups(shown: CTE) -> Select[*tuple[Any, ...]]:
    """How many stages and measures there are of each kind; a measure counts once, with its first stage shown."""
    place = func.row_number().over(partition_by=shown.c.measure_id, order_by=shown.c.stage_index)
    stages = select(shown, place.label("place")).subquery()
    keys = (
        stages.c.continuous,
        year_sql(stages.c.deadline).label("year"),
        quarter_sql(stages.c.deadline).label("quarter"),
        stages.c.completion,
        stages.c.timeliness,
        stages.c.task,
        stages.c.measure_completion,
    )
    measures = func.count().filter(stages.c.place == 1)
    first, last = func.min(stages.c.number).label("first"), func.max(stages.c.number).label("last")
    return (
        select(*keys, func.count().label("stages"), measures.label("measures"), first, last)
        .select_from(stages)
        .group_by(*keys)
        .order_by(*keys)
    )


def _select_due_soon(session: Session, edition: EditionRow, filters: Filters) -> tuple[DueStage, ...]:
    return tuple(DueStage(*row) for row in select_shown(session, edition, filters, _due_soon))


def _due_soon(shown: CTE) -> Select[*tuple[Any, ...]]:
    return (
        select(shown.c.number, shown.c.stage_index, shown.c.sub_point, shown.c.deadline)
        .where(shown.c.timeliness == Timeliness.DUE_SOON.value)
        .order_by(shown.c.deadline, shown.c.number, shown.c.stage_index)
    )


def _by_task(groups: Sequence[Row[Any]]) -> tuple[TaskCount, ...]:
    def kind(group: Row[Any]) -> tuple[int, Completion]:
        return group.task, Completion(group.measure_completion)

    counted = _add_up((kind(group), group.measures) for group in groups)
    alone = _alone(groups, kind)
    return tuple(TaskCount(*key, measures, alone.get(key)) for key, measures in sorted(counted.items()))


def _by_quarter(groups: Sequence[Row[Any]]) -> tuple[QuarterCount, ...]:
    """In the groups' order, which is that of time."""

    def kind(group: Row[Any]) -> tuple[Quarter, Completion, Timeliness]:
        return Quarter(group.year, group.quarter), group.completion, Timeliness(group.timeliness)

    dated = [group for group in groups if not group.continuous]
    counted = _add_up((kind(group), group.stages) for group in dated)
    alone = _alone(dated, kind)
    return tuple(QuarterCount(*key, stages, alone.get(key)) for key, stages in counted.items())


def _alone(groups: Iterable[Row[Any]], kind: Callable[[Row[Any]], K]) -> dict[K, int]:
    """The number of the one measure that all groups of a kind belong to, for the kinds that have one."""
    ends: dict[K, set[int]] = {}
    for group in groups:
        ends.setdefault(kind(group), set()).update((group.first, group.last))
    return {key: numbers.pop() for key, numbers in ends.items() if len(numbers) == 1}


def _add_up(counts: Iterable[tuple[K, int]]) -> dict[K, int]:
    """The sum for each key, keys in the order they came."""
    found: Counter[K] = Counter()
    for key, count in counts:
        found[key] += count
    return dict(found)


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
        directions=_select_directions(session, edition),
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


def _select_directions(session: Session, edition: EditionRow) -> tuple[DirectionRow, ...]:
    """The directions with measures, in order; a direction belongs to the task of its measures."""
    query = (
        select(Direction.code, func.min(PlannedMeasure.task), Wording.name)
        .join(Wording, Wording.id == Direction.title_id)
        .join(
            PlannedMeasure,
            (PlannedMeasure.plan_id == Direction.plan_id) & (PlannedMeasure.direction == Direction.code),
        )
        .where(Direction.plan_id == edition.plan_id)
        .group_by(Direction.code, Wording.id)
        .order_by(Direction.code)
    )
    return tuple(DirectionRow(*row) for row in session.execute(query))


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
