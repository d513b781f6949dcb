"""The rules of both axes of status as one table: evaluated in Python, compiled into SQL, shown on screen.

``data.status`` answers for one stage, ``data.queries.status_sql`` for the rows of a query, and the
page about the data writes the same table out in words. The rules of an axis exclude each other: for
any stage, edition and as-of date exactly one of them holds.
"""

from __future__ import annotations

from enum import StrEnum

from data.records import Completion, Timeliness


class Day(StrEnum):
    """The days that rules compare: two of the stage, the edition's, the viewer's D, and the window's last."""

    DEADLINE = "deadline"
    COMPLETED_ON = "completed_on"
    DATA_AS_OF = "data_as_of"
    AS_OF = "as_of"
    SOON_UNTIL = "soon_until"


class Condition(StrEnum):
    """What a rule asks of a stage on a day D."""

    DONE = "done"
    CONTINUOUS = "continuous"
    DATED = "dated"
    DATED_BY_D = "dated_by_d"
    DATED_BY_DEADLINE = "dated_by_deadline"
    REPORTED_BY_D = "reported_by_d"
    DEADLINE_BY_D = "deadline_by_d"
    DEADLINE_REPORTED = "deadline_reported"
    DEADLINE_NEAR = "deadline_near"


NOT_LATER = {
    Condition.DATED_BY_D: (Day.COMPLETED_ON, Day.AS_OF),
    Condition.DATED_BY_DEADLINE: (Day.COMPLETED_ON, Day.DEADLINE),
    Condition.REPORTED_BY_D: (Day.DATA_AS_OF, Day.AS_OF),
    Condition.DEADLINE_BY_D: (Day.DEADLINE, Day.AS_OF),
    Condition.DEADLINE_REPORTED: (Day.DEADLINE, Day.DATA_AS_OF),
    Condition.DEADLINE_NEAR: (Day.DEADLINE, Day.SOON_UNTIL),
}
"""The conditions that compare two days: the first must not be later than the second."""


Terms = dict[Condition, bool]
"""Conditions that must hold, or must not; that there is a completion date stands before it is compared."""

COUNTS_AS_DONE: Terms = {
    Condition.DATED: False,
    Condition.REPORTED_BY_D: True,
    Condition.DATED_BY_D: True,
}
"""A stage that the report calls completed is done on D when any one of these is so.

An edition's word counts from its ``data_as_of`` on. Before that date only what was evidenced by then
counts; a completion without a date always counts, because nothing places it in time.
"""

TIMELINESS_RULES: dict[Timeliness, Terms] = {
    Timeliness.DONE_ON_TIME: {
        Condition.DONE: True,
        Condition.DATED: True,
        Condition.DATED_BY_DEADLINE: True,
    },
    Timeliness.DONE_LATE: {
        Condition.DONE: True,
        Condition.DATED: True,
        Condition.DATED_BY_DEADLINE: False,
    },
    Timeliness.DONE_UNDATED: {
        Condition.DONE: True,
        Condition.DATED: False,
    },
    Timeliness.OVERDUE: {
        Condition.DONE: False,
        Condition.DEADLINE_BY_D: True,
        Condition.DEADLINE_REPORTED: True,
    },
    Timeliness.UNCONFIRMED: {
        Condition.DONE: False,
        Condition.DEADLINE_BY_D: True,
        Condition.DEADLINE_REPORTED: False,
    },
    Timeliness.DUE_SOON: {
        Condition.DONE: False,
        Condition.DEADLINE_BY_D: False,
        Condition.CONTINUOUS: False,
        Condition.DEADLINE_NEAR: True,
    },
    Timeliness.UPCOMING: {
        Condition.DONE: False,
        Condition.DEADLINE_BY_D: False,
        Condition.CONTINUOUS: False,
        Condition.DEADLINE_NEAR: False,
    },
    Timeliness.CONTINUOUS: {
        Condition.DONE: False,
        Condition.DEADLINE_BY_D: False,
        Condition.CONTINUOUS: True,
    },
}
"""A stage has the value of which all terms are so."""


class Mixture(StrEnum):
    """How the completions of a measure's stages go together."""

    ALIKE = "alike"
    SOME_COMPLETED = "some_completed"
    NONE_COMPLETED = "none_completed"


COMPLETION_OF_MIXED = {
    Mixture.SOME_COMPLETED: Completion.PARTLY_COMPLETED,
    Mixture.NONE_COMPLETED: Completion.IN_PROGRESS,
}
"""A measure's completion where its stages differ; where they are alike it is theirs."""
