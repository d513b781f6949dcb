"""The stages of an edition's plan with both statuses, under the viewer's filters, as common table expressions.

Every count and every list of the plan is made from these, so shown and filtered out always add up.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import CTE, ColumnElement, String, and_, cast, exists, func, or_, select
from sqlalchemy.orm import Session

from data.models import PlannedMeasure, PlannedStage, StageExecutor, StageStatus, Wording
from data.queries.status_sql import roll_up_sql, timeliness_sql
from data.records import Filters
from data.rows import EditionRow
from data.wordings import fold


@dataclass(frozen=True, slots=True)
class PlanStates:
    """``stages``: every stage with its statuses. ``measures``: every measure rolled up over all its
    stages. ``shown``: the stages that pass the filters, with what was rolled up for their measure."""

    stages: CTE
    measures: CTE
    shown: CTE


def plan_states(session: Session, edition: EditionRow, filters: Filters) -> PlanStates:
    """The expressions for one edition and one set of filters; nothing is run yet."""
    stages = _stages(session, edition, filters)
    measures = (
        select(stages.c.measure_id, roll_up_sql(stages.c.completion).label("completion"), func.count().label("stages"))
        .group_by(stages.c.measure_id)
        .cte("measure_states")
    )
    shown = (
        select(
            stages,
            measures.c.completion.label("measure_completion"),
            measures.c.stages.label("stages_in_measure"),
        )
        .join(measures, measures.c.measure_id == stages.c.measure_id)
        .where(*_conditions(stages, measures, filters))
        .cte("shown")
    )
    return PlanStates(stages, measures, shown)


def _stages(session: Session, edition: EditionRow, filters: Filters) -> CTE:
    stage, status = PlannedStage, StageStatus
    timeliness = timeliness_sql(
        deadline=stage.deadline.expression,
        continuous=stage.continuous.expression,
        completion=status.completion.expression,
        completed_on=status.completed_on.expression,
        data_as_of=edition.data_as_of,
        as_of=filters.as_of or edition.data_as_of,
        due_soon_days=session.info["due_soon_days"],
    )
    return (
        select(
            stage.id,
            stage.measure_id,
            PlannedMeasure.number,
            PlannedMeasure.task,
            PlannedMeasure.title_id,
            stage.index.label("stage_index"),
            stage.sub_point,
            stage.deadline,
            stage.continuous,
            status.completion,
            status.completed_on,
            timeliness.label("timeliness"),
        )
        .join(PlannedMeasure, PlannedMeasure.id == stage.measure_id)
        .join(status, and_(status.stage_id == stage.id, status.edition_id == edition.id))
        .where(PlannedMeasure.plan_id == edition.plan_id)
        .cte("stage_states")
    )


def _conditions(stages: CTE, measures: CTE, filters: Filters) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if filters.executors:
        found.append(
            exists().where(StageExecutor.stage_id == stages.c.id, StageExecutor.body_code.in_(filters.executors))
        )
    if filters.tasks:
        found.append(stages.c.task.in_(filters.tasks))
    if filters.due_from or filters.due_to:
        found.append(stages.c.continuous.is_(False))
    if filters.due_from:
        found.append(stages.c.deadline >= filters.due_from.start)
    if filters.due_to:
        found.append(stages.c.deadline <= filters.due_to.end)
    if filters.completion:
        found.append(measures.c.completion.in_([value.value for value in filters.completion]))
    if filters.timeliness:
        found.append(stages.c.timeliness.in_([value.value for value in filters.timeliness]))
    return found + [_mentions(stages, word) for word in fold(filters.text).split()]


def _mentions(stages: CTE, word: str) -> ColumnElement[bool]:
    """The measure's title or short title, in any language, has the word; or the word is its number."""
    in_title = exists().where(Wording.id == stages.c.title_id, Wording.search_text.contains(word, autoescape=True))
    return or_(in_title, cast(stages.c.number, String) == word)
