"""Measures of each task by completion: one stacked bar a task, and the page's legend."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from dashboard import drill, formats
from dashboard.chart_table import Cell, ChartTable
from dashboard.figures import Figure, Trace
from dashboard.figures.canvas import (
    dimming,
    draw,
    escape,
    fill,
    inks,
    lines_px,
    margin,
    row_axis,
    row_end,
    row_labels,
    width_px,
    wrap,
)
from dashboard.frame import Frame
from dashboard.i18n import t
from dashboard.pages import Route
from dashboard.theme import TOKENS, completion_meaning, timeliness_meaning
from dashboard.url_state import View, href
from data.records import Completion, Filters, Timeliness
from data.rows import PlanCounts, TaskCount, TaskRow

KEY = "status-by-task"
LEAST_ROWS = 5
LABEL_LETTERS = 26
NUMBER_PX = 20
LATENESS = (Timeliness.DONE_LATE, Timeliness.OVERDUE, Timeliness.UNCONFIRMED)


@dataclass(frozen=True, slots=True)
class LegendItem:
    """One entry of the legend: a completion counted in measures, or a lateness counted in stages."""

    key: str
    label: str
    count: int | None
    colour: str
    pattern: str
    icon: str
    href: str


def around(filters: Filters) -> Filters:
    """The filters without those that choose among this chart's own marks: the others are dimmed, not gone."""
    return replace(filters, tasks=(), directions=(), completion=())


def build(counts: PlanCounts, frame: Frame) -> Figure | None:
    """Bars from zero for each task that has measures; ``None`` when none has. ``counts`` are ``around`` the filters."""
    view, lang = frame.view, frame.lang
    tasks = _tasks(counts, frame)
    if not tasks:
        return None
    tokens = TOKENS[view.theme]
    labels = [wrap(task.short.get(lang) or "", LABEL_LETTERS) for task in tasks]
    left = NUMBER_PX + width_px(line for lines in labels for line in lines)
    totals = _totals(counts)
    ends = {task.number: formats.n_of_m(_completed(counts, task), totals[task.number], lang) for task in tasks}
    return draw(
        [trace for value in Completion if (trace := _segments(value, counts, tasks, frame))],
        view.theme,
        lang,
        barmode="stack",
        margin=margin(left, width_px(ends.values())),
        xaxis={"range": [0, max(totals.values())], "visible": False},
        **row_axis(len(tasks), LEAST_ROWS, lines_px(labels)),
        annotations=[
            *_numbers(tasks, left, tokens.muted),
            *row_labels(labels, left - NUMBER_PX, [tokens.text] * len(tasks)),
            *_end_labels(tasks, totals, ends, tokens.muted),
        ],
    )


def table(counts: PlanCounts, frame: Frame) -> ChartTable:
    """A row a task, a column a completion that occurs, and their sum."""
    lang = frame.lang
    occurring = [value for value in Completion if any(count.completion is value for count in counts.by_task)]
    statuses = [t(f"status.completion.{value}", lang) for value in occurring]
    found = {(count.task, count.completion): count for count in counts.by_task}
    totals = _totals(counts)
    rows = []
    for task in _tasks(counts, frame):
        cells = [_cell(found.get((task.number, value)), frame) for value in occurring]
        name = Cell(f"{task.number}. {task.short.get(lang)}")
        rows.append((name, *cells, Cell(formats.number(totals[task.number], lang))))
    return ChartTable((t(f"chart.{KEY}.task", lang), *statuses, t("chart.table.total", lang)), tuple(rows))


def _cell(count: TaskCount | None, frame: Frame) -> Cell:
    return Cell(formats.number(count.measures, frame.lang), _href(count, frame)) if count else Cell("0")


def _href(count: TaskCount, frame: Frame) -> str:
    return drill.narrow(frame, count.only, tasks=(count.task,), completion=(count.completion,))


def _tasks(counts: PlanCounts, frame: Frame) -> tuple[TaskRow, ...]:
    shown = {count.task for count in counts.by_task if count.measures}
    return tuple(task for task in frame.options.tasks if task.number in shown)


def _chosen(count: TaskCount, filters: Filters) -> bool:
    by_task = not filters.tasks or count.task in filters.tasks
    return by_task and (not filters.completion or count.completion in filters.completion)


def legend_items(counts: PlanCounts | None, lang: str, view: View | None = None) -> tuple[LegendItem, ...]:
    """The legend of the status colours; entries that nothing on the page needs are left out.

    Without counts (a page that only explains the colours) every entry stands, uncounted.
    """
    view = view or View()
    completions = [_completion_item(value, counts, lang, view) for value in Completion]
    lateness = [_lateness_item(value, counts, lang, view) for value in LATENESS]
    always = {Completion.COMPLETED, Completion.IN_PROGRESS, Completion.NOT_DUE, Timeliness.OVERDUE}
    return tuple(item for item in completions + lateness if item.count != 0 or item.key in always)


def _completion_item(value: Completion, counts: PlanCounts | None, lang: str, view: View) -> LegendItem:
    meaning = completion_meaning(value, view.theme)
    count = None if counts is None else counts.completion.get(value, 0)
    target = href(Route(lang, "measures"), view, completion=(value,))
    label = t(f"status.completion.{value}", lang)
    return LegendItem(value, label, count, meaning.colour, meaning.pattern, meaning.icon, target)


def _lateness_item(value: Timeliness, counts: PlanCounts | None, lang: str, view: View) -> LegendItem:
    meaning = timeliness_meaning(value, view.theme)
    count = None if counts is None else counts.timeliness.get(value, 0)
    target = href(Route(lang, "measures"), view, timeliness=(value,))
    label = t("chart.legend.stages", lang, status=t(f"status.timeliness.{value}", lang))
    return LegendItem(value, label, count, meaning.colour, meaning.pattern, meaning.icon, target)


def _segments(value: Completion, counts: PlanCounts, tasks: tuple[TaskRow, ...], frame: Frame) -> Trace | None:
    view, lang = frame.view, frame.lang
    rows = {task.number: row for row, task in enumerate(tasks)}
    names = {task.number: task.short.get(lang) or "" for task in tasks}
    totals = _totals(counts)
    found = [count for count in counts.by_task if count.completion is value and count.measures]
    if not found:
        return None
    meaning = completion_meaning(value, view.theme)
    labels = [_label(count, names[count.task], totals[count.task], lang) for count in found]
    hrefs = [_href(count, frame) for count in found]
    tokens = TOKENS[view.theme]
    chosen = [_chosen(count, view.filters) for count in found]
    return {
        "type": "bar",
        "orientation": "h",
        "name": t(f"status.completion.{value}", lang),
        "x": [count.measures for count in found],
        "y": [rows[count.task] for count in found],
        "width": 0.64,
        "marker": fill(meaning, tokens.card) | dimming(chosen),
        "text": [formats.number(count.measures, lang) for count in found],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "insidetextfont": {"color": inks(meaning, chosen, tokens), "weight": 600},
        "hovertext": [escape(label) for label in labels],
        "hoverinfo": "text",
        "customdata": [[target, label] for target, label in zip(hrefs, labels, strict=True)],
    }


def _label(count: TaskCount, task: str, total: int, lang: str) -> str:
    status = t(f"status.completion.{count.completion}", lang)
    return t(
        f"chart.{KEY}.mark",
        lang,
        task=task,
        status=status,
        count=formats.count_of("measure", count.measures, total, lang),
    )


def _totals(counts: PlanCounts) -> dict[int, int]:
    totals: dict[int, int] = {}
    for count in counts.by_task:
        totals[count.task] = totals.get(count.task, 0) + count.measures
    return totals


def _completed(counts: PlanCounts, task: TaskRow) -> int:
    return sum(
        count.measures
        for count in counts.by_task
        if count.task == task.number and count.completion is Completion.COMPLETED
    )


def _numbers(tasks: tuple[TaskRow, ...], left: int, colour: str) -> list[dict[str, Any]]:
    return row_labels([[str(task.number)] for task in tasks], left, [colour] * len(tasks))


def _end_labels(
    tasks: tuple[TaskRow, ...], totals: dict[int, int], ends: dict[int, str], colour: str
) -> list[dict[str, Any]]:
    return [
        row_end(ends[task.number], row, {"color": colour}, at=totals[task.number]) for row, task in enumerate(tasks)
    ]
