"""The stages of an edition's plan with both statuses, under the viewer's filters, as one common table expression.

Every count and every list of the plan is made from it, so shown and filtered out always add up.

SQLAlchemy takes many times longer to put such a statement together than the database takes to answer
it. So a statement is made once for each number of words searched for; all values are parameters.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    CTE,
    Boolean,
    ColumnElement,
    Date,
    Result,
    Select,
    String,
    and_,
    bindparam,
    cast,
    exists,
    func,
    or_,
    select,
)
from sqlalchemy.orm import Session

from data.models import PlannedMeasure, PlannedStage, StageExecutor, StageStatus, Wording
from data.queries.status_sql import roll_up_sql, timeliness_sql
from data.records import Completion, Filters, Timeliness
from data.rows import EditionRow
from data.wordings import fold

Query = Callable[[CTE], Select[*tuple[Any, ...]]]
"""Makes a statement from the stages shown; a function of a module, as its statements are kept."""

MOST_STATEMENTS = 128
"""How many statements are kept; each query has one for every number of words searched for."""


def select_shown(
    session: Session, edition: EditionRow, filters: Filters, query: Query, **more: Any
) -> Result[*tuple[Any, ...]]:
    """What ``query`` finds among the stages that pass the filters; ``more`` are parameters of its own.

    ``query`` is given every column of a stage with its statuses (``id, measure_id, number, task, direction, title_id,
    stage_index, sub_point, deadline, continuous, completion, completed_on, timeliness``), and what
    is rolled up over all stages of its measure: ``measure_completion, stages_in_measure``.
    """
    words = fold(filters.text).split()
    parameters = (
        _standing(edition, filters.as_of or edition.data_as_of, session.info["due_soon_days"])
        | _narrowing(filters)
        | {_word(index): _escaped(word) for index, word in enumerate(words)}
    )
    return session.execute(_statement(query, len(words)), parameters | more)


def _standing(edition: EditionRow, as_of: date, due_soon_days: int) -> dict[str, Any]:
    return {
        "plan_id": edition.plan_id,
        "edition_id": edition.id,
        "data_as_of": edition.data_as_of,
        "as_of": as_of,
        "soon_until": as_of + timedelta(days=due_soon_days),
    }


def _narrowing(filters: Filters) -> dict[str, Any]:
    """The filters as parameters: one that is not in use lets everything pass."""
    return {
        "any_executor": not filters.executors,
        "executors": filters.executors,
        "any_task": not filters.tasks,
        "tasks": filters.tasks,
        "any_direction": not filters.directions,
        "directions": filters.directions,
        "any_deadline": filters.due_from is None and filters.due_to is None,
        "due_from": filters.due_from.start if filters.due_from else date.min,
        "due_to": filters.due_to.end if filters.due_to else date.max,
        "completion": [value.value for value in filters.completion or Completion],
        "timeliness": [value.value for value in filters.timeliness or Timeliness],
    }


def _word(index: int) -> str:
    """The name of the parameter that holds a word searched for."""
    return f"word_{index}"


def _escaped(word: str) -> str:
    """A word that LIKE … ESCAPE '/' takes to the letter."""
    return word.replace("/", "//").replace("%", "/%").replace("_", "/_")


@lru_cache(MOST_STATEMENTS)
def _statement(query: Query, words: int) -> Select[*tuple[Any, ...]]:
    return query(_shown(words))


def _shown(words: int) -> CTE:
    stages = _stages()
    measures = (
        select(stages.c.measure_id, roll_up_sql(stages.c.completion).label("completion"), func.count().label("stages"))
        .group_by(stages.c.measure_id)
        .cte("measure_states")
    )
    return (
        select(
            stages,
            measures.c.completion.label("measure_completion"),
            measures.c.stages.label("stages_in_measure"),
        )
        .join(measures, measures.c.measure_id == stages.c.measure_id)
        .where(*_conditions(stages, measures), *(_mentions(stages, _word(index)) for index in range(words)))
        .cte("shown")
    )


def _stages() -> CTE:
    """Every stage with its statuses."""
    stage, status = PlannedStage, StageStatus
    timeliness = timeliness_sql(
        deadline=stage.deadline.expression,
        continuous=stage.continuous.expression,
        completion=status.completion.expression,
        completed_on=status.completed_on.expression,
        data_as_of=bindparam("data_as_of", type_=Date),
        as_of=bindparam("as_of", type_=Date),
        soon_until=bindparam("soon_until", type_=Date),
    )
    return (
        select(
            stage.id,
            stage.measure_id,
            PlannedMeasure.number,
            PlannedMeasure.task,
            PlannedMeasure.direction,
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
        .join(status, and_(status.stage_id == stage.id, status.edition_id == bindparam("edition_id")))
        .where(PlannedMeasure.plan_id == bindparam("plan_id"))
        .cte("stage_states")
    )


def _conditions(stages: CTE, measures: CTE) -> tuple[ColumnElement[bool], ...]:
    """One for each filter but the text; quarters leave out continuous stages, which fall due in none."""
    has_executor = exists().where(
        StageExecutor.stage_id == stages.c.id, StageExecutor.body_code.in_(bindparam("executors", expanding=True))
    )
    within_quarters = stages.c.deadline.between(bindparam("due_from"), bindparam("due_to"))
    return (
        or_(bindparam("any_executor", type_=Boolean), has_executor),
        or_(bindparam("any_task", type_=Boolean), stages.c.task.in_(bindparam("tasks", expanding=True))),
        or_(bindparam("any_direction", type_=Boolean), stages.c.direction.in_(bindparam("directions", expanding=True))),
        or_(bindparam("any_deadline", type_=Boolean), and_(stages.c.continuous.is_(False), within_quarters)),
        measures.c.completion.in_(bindparam("completion", expanding=True)),
        stages.c.timeliness.in_(bindparam("timeliness", expanding=True)),
    )


def _mentions(stages: CTE, name: str) -> ColumnElement[bool]:
    """The measure's title or short title, in any language, has the word; or the word is its number."""
    word = bindparam(name, type_=String)
    in_title = exists().where(Wording.id == stages.c.title_id, Wording.search_text.contains(word, escape="/"))
    return or_(in_title, cast(stages.c.number, String) == word)
