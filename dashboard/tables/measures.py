"""The measures of the plan: one row each, with its own completion and the counts of its stages shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from dashboard import drill
from dashboard.frame import Frame
from dashboard.i18n import t
from dashboard.tables import Field, Kind, Table, make_table
from dashboard.tables.words import direction, executors, next_deadline, short_title
from dashboard.timeliness import AHEAD
from data.records import Completion, Timeliness
from data.rows import StageRow

NAME = "measures"


@dataclass(frozen=True, slots=True)
class Shown:
    """A measure and its stages under the filters, of which there is at least one."""

    stages: tuple[StageRow, ...]

    @property
    def row(self) -> StageRow:
        """What all its stages say alike."""
        return self.stages[0]

    @property
    def completed(self) -> int:
        return sum(stage.completion is Completion.COMPLETED for stage in self.stages)

    @property
    def overdue(self) -> int:
        return sum(stage.timeliness is Timeliness.OVERDUE for stage in self.stages)

    @property
    def next_deadline(self) -> date | None:
        return min((stage.deadline for stage in self.stages if stage.timeliness in AHEAD), default=None)


def build(stages: Sequence[StageRow], frame: Frame) -> Table:
    """A row for every measure that has a stage under the filters; ``stages`` in the order of the plan."""
    measures = [Shown(tuple(group)) for _, group in groupby(stages, key=lambda stage: stage.measure)]
    return make_table(NAME, FIELDS, measures, lambda measure, frame: drill.measures(frame, measure.row.measure), frame)


def _next_deadline(measure: Shown, frame: Frame) -> str:
    return next_deadline(measure.next_deadline, frame)


def _task_title(measure: Shown, frame: Frame) -> str | None:
    titles = {task.number: task.title for task in frame.options.tasks}
    return titles[measure.row.task].get(frame.lang)


def _executors(measure: Shown, frame: Frame) -> str:
    return executors((one for stage in measure.stages for one in stage.executors), frame)


FIELDS: tuple[Field[Shown], ...] = (
    Field("page.measures.column.number", Kind.NUMERAL, 6, lambda measure, _: measure.row.measure),
    Field("page.measures.column.title", Kind.TEXT, 36, lambda measure, frame: short_title(measure.row, frame)),
    Field("card.official_name", Kind.TEXT, 60, lambda measure, _: measure.row.title_ru),
    Field("card.task", Kind.NUMERAL, 9, lambda measure, _: measure.row.task),
    Field("tables.column.task_title", Kind.TEXT, 28, _task_title),
    Field("card.direction", Kind.TEXT, 28, lambda measure, frame: direction(measure.row.direction, frame)),
    Field(
        "page.measures.column.completion",
        Kind.TEXT,
        16,
        lambda measure, frame: t(f"status.completion.{measure.row.measure_completion}", frame.lang),
        lambda measure: measure.row.measure_completion,
    ),
    Field("tables.column.stages_of_measure", Kind.INTEGER, 11, lambda measure, _: measure.row.stages_in_measure),
    Field("tables.column.stages_shown", Kind.INTEGER, 11, lambda measure, _: len(measure.stages)),
    Field("tables.column.completed_shown", Kind.INTEGER, 11, lambda measure, _: measure.completed),
    Field("tables.column.overdue_shown", Kind.INTEGER, 12, lambda measure, _: measure.overdue),
    Field("page.executors.column.next", Kind.TEXT, 14, _next_deadline),
    Field("tables.column.next_day", Kind.DATE, 13, lambda measure, _: measure.next_deadline),
    Field("page.measures.column.executors", Kind.TEXT, 34, _executors),
)
