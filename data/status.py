"""The two axes of status, as pure functions of a stage, an edition and an as-of date.

Completion is what the report says. Timeliness compares the deadline with evidence, with the
report's ``data_as_of`` and with the date D the viewer chose. The two are never mixed, and the
server's clock is never read: whoever wants «today» passes it in as D.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from data.records import Completion, Timeliness

DUE_SOON_DAYS = 90
"""How far ahead of D a deadline counts as due soon."""


@dataclass(frozen=True, slots=True)
class StageFacts:
    """The four facts of a stage that its status depends on."""

    deadline: date
    continuous: bool
    completion: Completion
    completed_on: date | None


def done_by(stage: StageFacts, data_as_of: date, as_of: date) -> bool:
    """Whether the completion counts on ``as_of``.

    An edition's word counts from its ``data_as_of`` on. Before that date only what was evidenced
    by then counts; a completion without a date always counts, because nothing places it in time.
    """
    if stage.completion is not Completion.COMPLETED:
        return False
    if stage.completed_on is None or as_of >= data_as_of:
        return True
    return stage.completed_on <= as_of


def timeliness(stage: StageFacts, data_as_of: date, as_of: date, due_soon_days: int = DUE_SOON_DAYS) -> Timeliness:
    """The one value of the timeliness axis on ``as_of`` (rule table of «Two axes of status»)."""
    if done_by(stage, data_as_of, as_of):
        if stage.completed_on is None:
            return Timeliness.DONE_UNDATED
        return Timeliness.DONE_ON_TIME if stage.completed_on <= stage.deadline else Timeliness.DONE_LATE
    if stage.deadline <= min(data_as_of, as_of):
        return Timeliness.OVERDUE
    if stage.deadline <= as_of:
        return Timeliness.UNCONFIRMED
    if stage.continuous:
        return Timeliness.CONTINUOUS
    if stage.deadline <= as_of + timedelta(days=due_soon_days):
        return Timeliness.DUE_SOON
    return Timeliness.UPCOMING


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
    if Completion.COMPLETED in values:
        return Completion.PARTLY_COMPLETED
    return Completion.IN_PROGRESS
