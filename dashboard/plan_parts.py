"""The parts of the plan that a page is looked at by: tasks, one step down directions, then measures.

The level follows the filters, so every step down is an address and every step back is a link.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from dashboard import drill
from dashboard.frame import Frame
from data.records import Completion, Filters
from data.rows import Options, StageRow


class Level(StrEnum):
    """What a row of the chart is."""

    TASKS = "tasks"
    DIRECTIONS = "directions"
    MEASURES = "measures"


@dataclass(frozen=True, slots=True)
class Part:
    """One row: what it is called, how its units stand, and where it leads."""

    number: str
    name: str
    counts: Counter[Completion]
    chosen: bool
    href: str

    @property
    def total(self) -> int:
        return self.counts.total()


def level_of(filters: Filters, options: Options) -> Level:
    """Tasks, the directions of the one task chosen, or the measures of one direction or undivided task."""
    if len(filters.directions) == 1:
        return Level.MEASURES
    if len(filters.tasks) != 1:
        return Level.TASKS
    divided = any(direction.task in filters.tasks for direction in options.directions)
    return Level.DIRECTIONS if divided else Level.MEASURES


def around(filters: Filters, options: Options) -> Filters:
    """The filters without the one that chooses among this chart's own rows: the others are dimmed, not gone."""
    match level_of(filters, options):
        case Level.TASKS:
            return replace(filters, tasks=(), directions=())
        case Level.DIRECTIONS:
            return replace(filters, directions=())
        case Level.MEASURES:
            return filters


def parts_of(stages: Sequence[StageRow], frame: Frame) -> tuple[Part, ...]:
    """The rows of the chart in the order of the plan."""
    match level_of(frame.view.filters, frame.options):
        case Level.TASKS:
            return _tasks(stages, frame)
        case Level.DIRECTIONS:
            return _directions(stages, frame)
        case Level.MEASURES:
            return _measures(stages, frame)


def _tasks(stages: Sequence[StageRow], frame: Frame) -> tuple[Part, ...]:
    chosen = frame.view.filters.tasks
    return tuple(
        Part(
            str(task.number),
            task.short.get(frame.lang) or "",
            _measures_by_completion(here),
            not chosen or task.number in chosen,
            drill.narrow(frame, here[0].measure, tasks=(task.number,)),
        )
        for task in frame.options.tasks
        if (here := [stage for stage in stages if stage.task == task.number])
    )


def _directions(stages: Sequence[StageRow], frame: Frame) -> tuple[Part, ...]:
    return tuple(
        Part(
            direction.code,
            direction.title.get(frame.lang) or "",
            _measures_by_completion(here),
            direction.code in (frame.view.filters.directions or (direction.code,)),
            drill.narrow(frame, here[0].measure, directions=(direction.code,)),
        )
        for direction in frame.options.directions
        if (here := [stage for stage in stages if stage.direction == direction.code])
    )


def _measures(stages: Sequence[StageRow], frame: Frame) -> tuple[Part, ...]:
    first = {stage.measure: stage for stage in reversed(stages)}
    return tuple(
        Part(
            str(number),
            first[number].short_title.get(frame.lang) or "",
            Counter(stage.completion for stage in stages if stage.measure == number),
            True,
            drill.measures(frame, number),
        )
        for number in sorted(first)
    )


def _measures_by_completion(stages: Sequence[StageRow]) -> Counter[Completion]:
    return Counter({stage.measure: stage.measure_completion for stage in stages}.values())
