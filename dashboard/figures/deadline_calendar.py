"""The deadline calendar: a cell a task and quarter, with its number of stages and how they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from dashboard import drill, formats
from dashboard.chart_table import Cell, ChartTable
from dashboard.colour import ink_on, mixed
from dashboard.figures import Figure, Trace, quarter_axis
from dashboard.figures.canvas import (
    dimming,
    draw,
    escape,
    fill,
    lines_px,
    margin,
    row_axis,
    row_end,
    row_labels,
    width_px,
    wrap,
)
from dashboard.frame import Frame
from dashboard.i18n import t, tn
from dashboard.theme import TOKENS, Meaning, completion_meaning, timeliness_meaning
from dashboard.timeliness import DONE
from data.records import Completion, Filters, Quarter, Timeliness
from data.rows import StageRow, TaskRow

KEY = "deadline-calendar"
LEAST_ROWS = 4
LABEL_LETTERS = 20
SIZE = 0.9
"""Side of a cell, of its place in the calendar."""

FAINTEST = 0.3
"""The least share of its colour that a cell is filled with."""

LOOKS = ("overdue", "unconfirmed", "partly_done", "done", "ahead")
"""How a cell can stand, most pressing first; a cell with several kinds of stages takes the first that holds."""


@dataclass(frozen=True, slots=True)
class Square:
    """The stages of one task that fall due in one quarter."""

    row: int
    column: int
    task: TaskRow
    quarter: Quarter
    stages: tuple[StageRow, ...]

    @property
    def look(self) -> str:
        """One of ``LOOKS``."""
        found = {stage.timeliness for stage in self.stages}
        if Timeliness.OVERDUE in found:
            return "overdue"
        if Timeliness.UNCONFIRMED in found:
            return "unconfirmed"
        if found <= DONE:
            return "done"
        return "partly_done" if found & DONE else "ahead"


def around(filters: Filters) -> Filters:
    """The filters without those that choose among this chart's own cells: the others are dimmed, not gone."""
    return replace(filters, tasks=(), due_from=None, due_to=None)


def build(stages: Sequence[StageRow], frame: Frame) -> Figure | None:
    """Tasks down, the plan's quarters across; ``None`` when no stage with a deadline is left.

    ``stages`` are ``around`` the filters; continuous ones fall due in no quarter.
    """
    quarters = quarter_axis.span(frame.options.quarters)
    squares = squares_of(stages, frame)
    if not squares:
        return None
    tokens, lang = TOKENS[frame.view.theme], frame.lang
    tasks = _tasks(squares)
    labels = [wrap(f"{task.number}. {task.short.get(lang)}", LABEL_LETTERS) for task in tasks]
    left = width_px(line for lines in labels for line in lines)
    line = quarter_axis.as_of_line(quarters, frame.as_of, tokens, lang)
    years, seams = quarter_axis.years(quarters, tokens)
    totals = [sum(len(square.stages) for square in squares if square.row == row) for row in range(len(tasks))]
    return draw(
        [_cells(look, squares, frame) for look in LOOKS if any(square.look == look for square in squares)],
        frame.view.theme,
        lang,
        barmode="overlay",
        margin=margin(left, width_px(map(str, totals)), top=22, bottom=quarter_axis.YEARS_PX),
        xaxis=quarter_axis.axis(quarters, tokens, lang),
        **row_axis(len(tasks), LEAST_ROWS, lines_px(labels)),
        shapes=[*seams, *line.shapes],
        annotations=[
            *row_labels(labels, left, [tokens.text] * len(tasks)),
            *(row_end(formats.number(total, lang), row, {"color": tokens.muted}) for row, total in enumerate(totals)),
            *years,
            *(label | {"yanchor": "bottom"} for label in line.labels),
        ],
    )


def table(stages: Sequence[StageRow], frame: Frame) -> ChartTable:
    """A row a cell, as the calendar is mostly empty: quarter, task, stages and how they stand."""
    lang = frame.lang
    rows = tuple(
        (
            Cell(formats.quarter(square.quarter, lang)),
            Cell(f"{square.task.number}. {square.task.short.get(lang)}"),
            Cell(formats.number(len(square.stages), lang), _href(square, frame)),
            Cell(_statuses(square.stages, lang)),
        )
        for square in sorted(squares_of(stages, frame), key=lambda square: (square.quarter, square.row))
    )
    columns = ("quarter", "task", "stages", "status")
    return ChartTable(tuple(t(f"chart.{KEY}.column.{column}", lang) for column in columns), rows)


def squares_of(stages: Sequence[StageRow], frame: Frame) -> tuple[Square, ...]:
    """The cells with stages, row by row."""
    dated = [stage for stage in stages if not stage.continuous]
    quarters = quarter_axis.span(frame.options.quarters)
    occurring = {stage.task for stage in dated}
    tasks = [task for task in frame.options.tasks if task.number in occurring]
    return tuple(
        Square(row, column, task, quarter, here)
        for row, task in enumerate(tasks)
        for column, quarter in enumerate(quarters)
        if (here := tuple(stage for stage in dated if _belongs(stage, task, quarter)))
    )


def look_meaning(look: str, theme: str) -> Meaning:
    """The colour and hatching of a cell's look."""
    return {
        "overdue": timeliness_meaning(Timeliness.OVERDUE, theme),
        "unconfirmed": timeliness_meaning(Timeliness.UNCONFIRMED, theme),
        "partly_done": completion_meaning(Completion.PARTLY_COMPLETED, theme),
        "done": completion_meaning(Completion.COMPLETED, theme),
        "ahead": completion_meaning(Completion.NOT_DUE, theme),
    }[look]


def _belongs(stage: StageRow, task: TaskRow, quarter: Quarter) -> bool:
    return stage.task == task.number and Quarter.of(stage.deadline) == quarter


def _tasks(squares: Collection[Square]) -> list[TaskRow]:
    return list({square.row: square.task for square in squares}.values())


def _cells(look: str, squares: Sequence[Square], frame: Frame) -> Trace:
    """The cells of one look, deeper in colour the more stages they hold; the number says how many."""
    tokens, lang = TOKENS[frame.view.theme], frame.lang
    here = [square for square in squares if square.look == look]
    meaning = look_meaning(look, frame.view.theme)
    chosen = [_chosen(square, frame.view.filters) for square in here]
    fills = _fills(here, max(len(square.stages) for square in squares), meaning, tokens.card)
    labels = [_label(square, lang) for square in here]
    inks = [ink_on(colour) if one else tokens.muted for colour, one in zip(fills, chosen, strict=True)]
    marker = fill(meaning, tokens.card) | {"line": {"color": meaning.colour, "width": 1}}
    if meaning.ground:  # a list of colours would take the hatching's own, and the number has to be read on it
        marker["pattern"]["fgcolor"] = mixed(meaning.colour, meaning.ground, FAINTEST)
    else:
        marker["color"] = fills
    return {
        "type": "bar",
        "orientation": "h",
        "name": t(f"chart.{KEY}.look.{look}", lang),
        "base": [square.column - SIZE / 2 for square in here],
        "x": [SIZE] * len(here),
        "y": [square.row for square in here],
        "width": SIZE,
        "marker": marker | dimming(chosen),
        "text": [formats.number(len(square.stages), lang) for square in here],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "insidetextfont": {"color": inks, "weight": 600},
        "hovertext": [escape(label) for label in labels],
        "hoverinfo": "text",
        "customdata": [[_href(square, frame), label] for square, label in zip(here, labels, strict=True)],
    }


def _fills(squares: Sequence[Square], most: int, meaning: Meaning, card: str) -> list[str]:
    """A shade by the number of stages; hatching stays as it is, or it could not be read."""
    if meaning.ground:
        return [meaning.ground] * len(squares)
    shares = (FAINTEST + (1 - FAINTEST) * len(square.stages) / most for square in squares)
    return [mixed(meaning.colour, card, share) for share in shares]


def _chosen(square: Square, filters: Filters) -> bool:
    by_task = not filters.tasks or square.task.number in filters.tasks
    return by_task and quarter_axis.within(square.quarter, filters.due_from, filters.due_to)


def _href(square: Square, frame: Frame) -> str:
    narrow = {"tasks": (square.task.number,), "due_from": square.quarter, "due_to": square.quarter}
    return drill.narrow(frame, square.stages[0].measure, **narrow)


def _label(square: Square, lang: str) -> str:
    """«Задача 2. …, IV кв. 2024: 4 этапа — срок впереди 3, …»."""
    return t(
        f"chart.{KEY}.mark",
        lang,
        task=f"{square.task.number}. {square.task.short.get(lang)}",
        quarter=formats.quarter(square.quarter, lang),
        stages=tn("common.unit.stage", len(square.stages), lang),
        statuses=_statuses(square.stages, lang),
    )


def _statuses(stages: Collection[StageRow], lang: str) -> str:
    found = Counter(stage.timeliness for stage in stages)
    return ", ".join(
        t(
            "chart.deadlines-by-quarter.part",
            lang,
            status=t(f"status.timeliness.{value}", lang),
            n=formats.number(found[value], lang),
        )
        for value in Timeliness
        if found[value]
    )
