"""What the executors pages ask for: assignments, their deadlines, and who shares them.

A stage is one assignment for each body in its executor cell, so numbers of several bodies never add
up to stages of the plan.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from data.records import Completion, Quarter, Timeliness
from data.rows import StageCard

OPEN = (Timeliness.OVERDUE, Timeliness.UNCONFIRMED, Timeliness.DUE_SOON, Timeliness.UPCOMING)
"""Stages not completed whose deadline is a quarter, from the most pressing on; continuous ones fall due in none."""


@dataclass(frozen=True, slots=True)
class Assigned:
    """Measures, each once, and stages given to one body."""

    measures: int
    stages: int


@dataclass(frozen=True, slots=True)
class ExecutorRow:
    """What one body is assigned under the filters, and how it stands on both axes.

    ``first`` are the assignments whose cell names the body first, ``joint`` those where it follows; a
    measure may be in both. ``completion`` and ``timeliness`` count stages. ``next_deadline`` is the
    nearest one ahead of the as-of date; ``None`` without any.
    """

    code: str
    whole: Assigned
    first: Assigned
    joint: Assigned
    completion: dict[Completion, int]
    timeliness: dict[Timeliness, int]
    next_deadline: date | None

    @property
    def completed(self) -> int:
        return self.completion.get(Completion.COMPLETED, 0)


@dataclass(frozen=True, slots=True)
class OpenDeadlines:
    """Open stages of one body whose deadline ends one quarter.

    ``only`` is the number of their measure where they belong to one alone.
    """

    code: str
    quarter: Quarter
    timeliness: Timeliness
    stages: int
    only: int | None = None


@dataclass(frozen=True, slots=True)
class JointWork:
    """Stages and measures that two bodies are both executors of; ``one`` sorts before ``other``."""

    one: str
    other: str
    measures: int
    stages: int


@dataclass(frozen=True, slots=True)
class Partner:
    """A body that shares stages with the one on screen."""

    code: str
    measures: int
    stages: int


@dataclass(frozen=True, slots=True)
class ExecutorCard:
    """One body in full: its row, its stages in the plan's order, its partners from the closest on."""

    row: ExecutorRow
    stages: tuple[StageCard, ...]
    partners: tuple[Partner, ...]
