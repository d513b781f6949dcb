"""The rules of ``data.status`` once more as SQL, so that stages are counted where they lie.

A property test holds the two together: for any stage, edition and as-of date they agree.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Integer, and_, case, cast, extract, func, literal, or_

from data.records import Completion, Timeliness

Column = ColumnElement[Any]


def timeliness_sql(
    *,
    deadline: Column,
    continuous: Column,
    completion: Column,
    completed_on: Column,
    data_as_of: date,
    as_of: date,
    due_soon_days: int,
) -> ColumnElement[str]:
    """``status.timeliness`` of a stage's columns."""
    done = and_(
        completion == Completion.COMPLETED,
        or_(completed_on.is_(None), literal(as_of >= data_as_of), completed_on <= as_of),
    )
    return case(
        (and_(done, completed_on.is_(None)), Timeliness.DONE_UNDATED.value),
        (and_(done, completed_on <= deadline), Timeliness.DONE_ON_TIME.value),
        (done, Timeliness.DONE_LATE.value),
        (deadline <= min(data_as_of, as_of), Timeliness.OVERDUE.value),
        (deadline <= as_of, Timeliness.UNCONFIRMED.value),
        (continuous, Timeliness.CONTINUOUS.value),
        (deadline <= as_of + timedelta(days=due_soon_days), Timeliness.DUE_SOON.value),
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
