"""What the queries return: small frozen records, ready to be drawn, with their sources.

``data.records`` holds what a report says; this package holds what a screen asks for: here what several
pages share, in a module of its page's name what one page needs alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from data.records import (
    Better,
    Completion,
    Evidence,
    Executor,
    Quarter,
    Source,
    Text,
    Timeliness,
    Verdict,
)


@dataclass(frozen=True, slots=True)
class EditionRow:
    """The edition on screen. ``version`` changes with every import and keys every cache."""

    id: int
    version: int
    plan_id: int
    period_end: date
    data_as_of: date
    file_name: str
    sha256: str

    @property
    def word(self) -> str:
        """What changes with the edition on screen, also where the store was replaced by another one."""
        return f"{self.version}-{self.sha256[:8]}"


@dataclass(frozen=True, slots=True)
class BodyRow:
    """An executor for the filter: names, and how many measures and stages it is assigned."""

    code: str
    name: Text
    short: Text
    collective: bool
    successor: Text | None
    measures: int
    stages: int


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task of the plan with its official title and a short one for axes."""

    number: int
    title: Text
    short: Text
    measures: int


@dataclass(frozen=True, slots=True)
class DirectionRow:
    """A direction of a task («1.1») with its official title; tasks 3, 5 and 6 have none."""

    code: str
    task: int
    title: Text


@dataclass(frozen=True, slots=True)
class Options:
    """Everything the filters may name, from the whole plan of the edition."""

    bodies: tuple[BodyRow, ...]
    tasks: tuple[TaskRow, ...]
    directions: tuple[DirectionRow, ...]
    quarters: tuple[Quarter, ...]
    measures: int
    stages: int


@dataclass(frozen=True, slots=True)
class TaskCount:
    """Measures of one task with one completion; ``only`` is the measure's number where there is one alone."""

    task: int
    completion: Completion
    measures: int
    only: int | None = None


@dataclass(frozen=True, slots=True)
class QuarterCount:
    """Stages (not continuous ones) whose deadline ends one quarter, by both axes.

    ``only`` is the number of their measure where they belong to one alone.
    """

    quarter: Quarter
    completion: Completion
    timeliness: Timeliness
    stages: int
    only: int | None = None


@dataclass(frozen=True, slots=True)
class DueStage:
    """A stage whose deadline comes within the due-soon window."""

    measure: int
    index: int
    sub_point: str | None
    deadline: date


@dataclass(frozen=True, slots=True)
class PlanCounts:
    """The plan under the filters, counted in SQL.

    ``measures``/``stages`` are what is shown, out of ``measures_total``/``stages_total``.
    ``completion`` counts measures, ``timeliness`` and ``continuous`` count stages.
    """

    measures: int
    stages: int
    measures_total: int
    stages_total: int
    completion: dict[Completion, int]
    timeliness: dict[Timeliness, int]
    by_task: tuple[TaskCount, ...]
    by_quarter: tuple[QuarterCount, ...]
    continuous: int
    due_soon: tuple[DueStage, ...]


@dataclass(frozen=True, slots=True)
class StageRow:
    """A row of the measures table: one stage under the filters."""

    measure: int
    task: int
    direction: str | None
    short_title: Text
    title_ru: str
    measure_completion: Completion
    index: int
    stages_in_measure: int
    sub_point: str | None
    deadline: date
    deadline_text: str
    continuous: bool
    completion_form: Text
    executors: tuple[Executor, ...]
    completion: Completion
    timeliness: Timeliness
    completed_on: date | None
    days_late: int | None


@dataclass(frozen=True, slots=True)
class StageCard:
    """A stage in full, for the measure card."""

    row: StageRow
    summary: Text | None
    note: Text | None
    comment: str | None
    evidence: tuple[Evidence, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class MeasureCard:
    """A measure in full, with all its stages in the report's order."""

    number: int
    task: int
    task_title: Text
    direction: str | None
    direction_title: Text | None
    title_ru: str
    short_title: Text
    completion: Completion
    stages: tuple[StageCard, ...]


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """An indicator with the edition's plan and fact."""

    key: str
    name: Text
    short: Text
    level: str
    task: int | None
    unit: Text
    better: Better
    executors: tuple[Executor, ...]
    plan_text: str | None
    plan_low: float | None
    plan_high: float | None
    fact_text: str | None
    fact: float | None
    verdict: Verdict
    comment: str | None
    source: Source


@dataclass(frozen=True, slots=True)
class ConvictionRow:
    """Persons convicted among one named body's staff."""

    key: str
    name: Text
    body_code: str | None
    year: int
    persons: int
    source: Source


@dataclass(frozen=True, slots=True)
class ConvictionsRow:
    """Convictions of the edition's year; ``not_disclosed`` is total minus the named bodies."""

    year: int
    total: int
    previous_total: int | None
    bodies: tuple[ConvictionRow, ...]
    not_disclosed: int
    source: Source


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """One fact about integrity checks. ``value`` is ``None`` for facts told in words (``text``).

    ``measure`` is the number of the plan's measure that the fact belongs to.
    """

    key: str
    name: Text
    value: float | None
    qualifier: str | None
    text: Text | None
    unit: str | None
    period: str | None
    better: str
    note: Text | None
    measure: int | None
    source: Source


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure of a document outside the plan's table, with what it is called on screen.

    ``group`` is what it belongs with («survey_places»), ``unit`` a word of the store («persons»).
    """

    key: str
    group: str
    name: Text
    note: Text | None
    value: float | None
    unit: str
    period: str | None
    qualifier: str | None
    source: Source


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """An event of the reform; ``day`` only where the document gives one."""

    year: int
    day: date | None
    name: Text
    note: Text | None
    source: Source


@dataclass(frozen=True, slots=True)
class ContextRow:
    """A line of context; ``group`` is the reform stage's number or the instrument's key.

    ``measures`` are the numbers of the plan's measures that carry an instrument.
    """

    kind: str
    group: str | None
    in_force: str | None
    name: Text
    about: Text | None
    article: Text | None
    note: Text | None
    measures: tuple[int, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class SeriesPoint:
    """One point of a public series, with the document it was taken from.

    ``period`` is as the publication gives it; ``year`` is ``None`` where that is no year. ``out_of``
    is the size of the list that a rank is in.
    """

    year: int | None
    value: float
    standard_error: float | None
    usable: str
    document_title: str
    document_url: str | None
    period: str = ""
    out_of: int | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """A public series, always shown apart from the report («не из отчёта»)."""

    key: str
    name: Text
    unit: Text
    indicator: str | None
    release: str | None
    points: tuple[SeriesPoint, ...]
