"""The rules of ``data.status_rules`` compiled into SQL, so that stages are counted where they lie.

A property test holds them to ``data.status``: for any stage, edition and as-of date the two agree.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import ColumnElement, Integer, and_, case, cast, extract, func, not_, or_

from data.records import Completion
from data.status_rules import (
    COMPLETION_OF_MIXED,
    COUNTS_AS_DONE,
    NOT_LATER,
    TIMELINESS_RULES,
    Condition,
    Day,
    Mixture,
    Terms,
)

Column = ColumnElement[Any]


def timeliness_sql(
    *,
    deadline: Column,
    continuous: Column,
    completion: Column,
    completed_on: Column,
    data_as_of: Column,
    as_of: Column,
    soon_until: Column,
) -> ColumnElement[str]:
    """``status.timeliness`` of a stage's columns; a stage is due soon until ``soon_until``, that day included."""
    days = {
        Day.DEADLINE: deadline,
        Day.COMPLETED_ON: completed_on,
        Day.DATA_AS_OF: data_as_of,
        Day.AS_OF: as_of,
        Day.SOON_UNTIL: soon_until,
    }
    holds = {condition: days[first] <= days[second] for condition, (first, second) in NOT_LATER.items()}
    holds |= {Condition.CONTINUOUS: continuous, Condition.DATED: completed_on.is_not(None)}
    holds[Condition.DONE] = and_(completion == Completion.COMPLETED, or_(*_are_so(COUNTS_AS_DONE, holds)))
    return case(*((and_(*_are_so(terms, holds)), value.value) for value, terms in TIMELINESS_RULES.items()))


def roll_up_sql(completion: Column) -> ColumnElement[str]:
    """``status.roll_up`` of the completions of one group."""
    completed = func.sum(case((completion == Completion.COMPLETED, 1), else_=0))
    return case(
        (func.min(completion) == func.max(completion), func.min(completion)),
        (completed > 0, COMPLETION_OF_MIXED[Mixture.SOME_COMPLETED].value),
        else_=COMPLETION_OF_MIXED[Mixture.NONE_COMPLETED].value,
    )


def _are_so(terms: Terms, holds: Mapping[Condition, ColumnElement[bool]]) -> Iterator[ColumnElement[bool]]:
    return (holds[condition] if wanted else not_(holds[condition]) for condition, wanted in terms.items())


def year_sql(day: Column) -> ColumnElement[int]:
    """The year of a date column."""
    return cast(extract("year", day), Integer)


def quarter_sql(day: Column) -> ColumnElement[int]:
    """The quarter (1–4) of a date column."""
    return (cast(extract("month", day), Integer) + 2) // 3
