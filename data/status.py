"""The two axes of status, as pure functions of a stage, an edition and an as-of date.

Completion is what the report says. Timeliness compares the deadline with evidence, with the
report's ``data_as_of`` and with the date D the viewer chose. The two are never mixed, and the
server's clock is never read: whoever wants «today» passes it in as D. The rules themselves are
the table of ``data.status_rules``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from data.records import Completion, Timeliness
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

DUE_SOON_DAYS = 90
"""How far ahead of D a deadline counts as due soon."""

Days = Mapping[Day, date | None]
"""The days a rule compares; a stage without evidence has no ``completed_on``."""


@dataclass(frozen=True, slots=True)
class StageFacts:
    """The four facts of a stage that its status depends on."""

    deadline: date
    continuous: bool
    completion: Completion
    completed_on: date | None


def timeliness(stage: StageFacts, data_as_of: date, as_of: date, due_soon_days: int = DUE_SOON_DAYS) -> Timeliness:
    """The one value of the timeliness axis on ``as_of`` (``TIMELINESS_RULES``)."""
    days = _days(stage, data_as_of, as_of, due_soon_days)
    return next(value for value, terms in TIMELINESS_RULES.items() if all(_are_so(terms, stage, days)))


def days_late(stage: StageFacts, data_as_of: date, as_of: date) -> int | None:
    """Days after the deadline for a late or overdue stage, else ``None``.

    For an overdue stage the days run to D but no further than the report's ``data_as_of``: what
    happened after it is unknown.
    """
    match timeliness(stage, data_as_of, as_of):
        case Timeliness.DONE_LATE if stage.completed_on is not None:
            return (stage.completed_on - stage.deadline).days
        case Timeliness.OVERDUE:
            return (min(data_as_of, as_of) - stage.deadline).days
        case _:
            return None


def roll_up(stages: Collection[Completion]) -> Completion:
    """A measure's completion from that of all its stages; ``ValueError`` without stages."""
    values = set(stages)
    if not values:
        raise ValueError("a measure has at least one stage")
    if len(values) == 1:
        return values.pop()
    some = Completion.COMPLETED in values
    return COMPLETION_OF_MIXED[Mixture.SOME_COMPLETED if some else Mixture.NONE_COMPLETED]


def _days(stage: StageFacts, data_as_of: date, as_of: date, due_soon_days: int) -> Days:
    return {
        Day.DEADLINE: stage.deadline,
        Day.COMPLETED_ON: stage.completed_on,
        Day.DATA_AS_OF: data_as_of,
        Day.AS_OF: as_of,
        Day.SOON_UNTIL: as_of + timedelta(days=due_soon_days),
    }


def _are_so(terms: Terms, stage: StageFacts, days: Days) -> Iterator[bool]:
    """For each term in turn whether it is so."""
    return (_holds(condition, stage, days) is wanted for condition, wanted in terms.items())


def _holds(condition: Condition, stage: StageFacts, days: Days) -> bool:
    match condition:
        case Condition.DONE:
            completed = stage.completion is Completion.COMPLETED
            return completed and any(_are_so(COUNTS_AS_DONE, stage, days))
        case Condition.CONTINUOUS:
            return stage.continuous
        case Condition.DATED:
            return stage.completed_on is not None
        case _:
            first, second = (days[day] for day in NOT_LATER[condition])
            return first is not None and second is not None and first <= second
