"""The rules of ``data.status`` once more as SQL, so that stages are counted where they lie.

A property test holds the two together: for any stage, edition and as-of date they agree.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Integer, and_, case, cast, extract, func, or_

from data.records import Completion, Timeliness

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
    done = and_(
        completion == Completion.COMPLETED,
        or_(completed_on.is_(None), as_of >= data_as_of, completed_on <= as_of),
    )
    how_done = case(
        (completed_on.is_(None), Timeliness.DONE_UNDATED.value),
        (completed_on <= deadline, Timeliness.DONE_ON_TIME.value),
        else_=Timeliness.DONE_LATE.value,
    )
    return case(
        (done, how_done),
        (and_(deadline <= data_as_of, deadline <= as_of), Timeliness.OVERDUE.value),
        (deadline <= as_of, Timeliness.UNCONFIRMED.value),
        (continuous, Timeliness.CONTINUOUS.value),
        (deadline <= soon_until, Timeliness.DUE_SOON.value),
        else_=Timeliness.UPCOMING.value,
    )


def roll_up_sql(completion: Column) -> ColumnElement[str]:
    """``status.roll_up`` of the completions of one group."""
    completed = func.sum(case((completion == Completion.COMPLETED, 1), else_=0))
    return case(
        (func.min(completion) == func.max(completion), func.min(completion)),
        (completed > 0, Completion.PARTLY_COMPLETED.value),
        else_=Completion.IN_PROGRESS.value,
    )


def year_sql(day: Column) -> ColumnElement[int]:
    """The year of a date column."""
    return cast(extract("year", day), Integer)


def quarter_sql(day: Column) -> ColumnElement[int]:
    """The quarter (1–4) of a date column."""
    return (cast(extract("month", day), Integer) + 2) // 3
