"""The records that travel between the report, the store and the screen.

Frozen dataclasses only: no behaviour beyond small derived properties, no SQL, no drawing.
``None`` means «not in the report» and is never the same as ``0`` or an empty cell's ``-``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Self

EARLIEST, LATEST = date(2000, 1, 1), date(2099, 12, 31)
"""The days the board can speak of; anything else is a slip of the hand."""


def parse_day(text: str) -> date:
    """Read ``2024-03-22`` and no other form of a date; ``ValueError`` for anything else."""
    day = date.fromisoformat(text)
    if day.isoformat() != text or not EARLIEST <= day <= LATEST:
        raise ValueError(f"not a day: {text!r}")
    return day


class Completion(StrEnum):
    """What the report says of a stage; ``PARTLY_COMPLETED`` exists for measures only."""

    COMPLETED = "completed"
    PARTLY_COMPLETED = "partly_completed"
    IN_PROGRESS = "in_progress"
    NOT_DUE = "not_due"
    NOT_STATED = "not_stated"


class Timeliness(StrEnum):
    """How a stage stands against its deadline on an as-of date."""

    DONE_ON_TIME = "done_on_time"
    DONE_LATE = "done_late"
    DONE_UNDATED = "done_undated"
    OVERDUE = "overdue"
    UNCONFIRMED = "unconfirmed"
    DUE_SOON = "due_soon"
    UPCOMING = "upcoming"
    CONTINUOUS = "continuous"


class Verdict(StrEnum):
    """Whether an indicator's fact meets its plan."""

    MET = "met"
    MISSED = "missed"
    NO_DATA = "no_data"
    UNCLEAR = "unclear"


class Better(StrEnum):
    """Which way an indicator improves."""

    HIGHER = "higher"
    LOWER = "lower"


@dataclass(frozen=True, slots=True)
class Text:
    """One text in the three languages of the screen; ``None`` where nobody has written it yet."""

    ru: str | None = None
    kk: str | None = None
    en: str | None = None

    def get(self, lang: str) -> str | None:
        """The text in ``lang``, else in Russian, the language of the documents."""
        return getattr(self, lang) or self.ru


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact stands: a document's key, its section and the row or paragraph in it."""

    document: str
    section: str
    place: str


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """A calendar quarter; it ends on its last day."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> Self:
        return cls(day.year, (day.month + 2) // 3)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``2024Q1``; ``ValueError`` for anything else."""
        match = re.fullmatch(r"((?:19|20)\d{2})Q([1-4])", text)
        if match is None:
            raise ValueError(f"not a quarter: {text!r}")
        return cls(int(match[1]), int(match[2]))

    @property
    def start(self) -> date:
        return date(self.year, 3 * self.number - 2, 1)

    @property
    def end(self) -> date:
        return self.next.start - timedelta(days=1)

    @property
    def next(self) -> Quarter:
        return Quarter(self.year + self.number // 4, self.number % 4 + 1)

    def __str__(self) -> str:
        return f"{self.year}Q{self.number}"


@dataclass(frozen=True, slots=True)
class Executor:
    """One body in an executor cell, in the cell's order."""

    code: str
    by_agreement: bool = False
    collective: bool = False


@dataclass(frozen=True, slots=True)
class Evidence:
    """An act, letter or decision that the report names for a stage."""

    act: Text
    number: str | None
    day: date | None
    source: Source


@dataclass(frozen=True, slots=True)
class Stage:
    """One «Срок завершения» of a measure with what the edition says of it.

    ``deadline`` is the last day allowed; for a year range it is 31 December of its last year and
    ``continuous`` is true. ``comment`` is the report's text, kept only for imported files.
    """

    index: int
    sub_point: str | None
    deadline: date
    deadline_text: str
    continuous: bool
    completion_form: str
    executors: tuple[Executor, ...]
    completion: Completion
    source: Source
    comment: str | None = None
    completed_on: date | None = None
    summary: Text | None = None
    note: Text | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Measure:
    """A numbered measure (1–61) of the action plan."""

    number: int
    task: int
    direction: str | None
    title_ru: str
    stages: tuple[Stage, ...]
    short_title: Text | None = None


@dataclass(frozen=True, slots=True)
class Indicator:
    """A strategic or task-level indicator with plan and fact as the cells have them.

    ``plan_low``/``plan_high`` are equal for a single value and ``None`` where the plan cell holds
    no plan. ``fact`` is ``None`` for an empty cell and for ``-``; ``fact_text`` keeps which it was.
    """

    key: str
    name_ru: str
    level: str
    task: int | None
    unit: str
    better: Better
    executors: tuple[Executor, ...]
    plan_text: str | None
    plan_low: float | None
    plan_high: float | None
    fact_text: str | None
    fact: float | None
    verdict: Verdict
    source: Source
    comment: str | None = None


@dataclass(frozen=True, slots=True)
class BodyConvictions:
    """Persons convicted of corruption among one body's staff in a year."""

    key: str
    year: int
    persons: int
    source: Source


@dataclass(frozen=True, slots=True)
class Convictions:
    """Convictions of a report: totals by year and the bodies it names."""

    totals: dict[int, int]
    bodies: tuple[BodyConvictions, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class Figure:
    """Any other figure of a document; ``period`` is a year, a range of years or a date, if it gives one."""

    key: str
    value: float | None
    unit: str
    period: str | None
    source: Source
    qualifier: str | None = None


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A line of the report's list of abbreviations."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Report:
    """Everything one report file says: an edition before it enters the store."""

    period_end: date
    data_as_of: date
    file_name: str
    sha256: str
    tasks: dict[int, str]
    directions: dict[str, str]
    measures: tuple[Measure, ...]
    indicators: tuple[Indicator, ...]
    convictions: Convictions | None
    figures: tuple[Figure, ...]
    abbreviations: tuple[Abbreviation, ...]


@dataclass(frozen=True, slots=True)
class Filters:
    """What the viewer narrowed the plan to; an empty field narrows nothing.

    Executors, deadline quarters and timeliness choose stages; tasks, directions («1.1»), completion
    (rolled up over all stages of a measure) and text choose measures. ``as_of`` ``None`` is the edition's own date.
    """

    executors: tuple[str, ...] = ()
    tasks: tuple[int, ...] = ()
    directions: tuple[str, ...] = ()
    due_from: Quarter | None = None
    due_to: Quarter | None = None
    completion: tuple[Completion, ...] = ()
    timeliness: tuple[Timeliness, ...] = ()
    text: str = ""
    as_of: date | None = None

    @property
    def narrowing(self) -> bool:
        """True when any filter leaves something out (the as-of date leaves nothing out)."""
        return self != Filters(as_of=self.as_of)
