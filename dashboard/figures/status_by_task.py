"""Measures of each task by completion: one stacked bar a task, and the page's legend."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dashboard import formats
from dashboard.figures import Figure, Trace
from dashboard.figures.canvas import draw, escape, fill, ink, margin, row_axis, row_labels, width_px, wrap
from dashboard.i18n import t
from dashboard.pages import Route
from dashboard.theme import TOKENS, completion_meaning, timeliness_meaning
from dashboard.url_state import View, href
from data.records import Completion, Timeliness
from data.rows import Options, PlanCounts, TaskCount, TaskRow

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


def build(counts: PlanCounts, options: Options, view: View, lang: str) -> Figure | None:
    """Bars from zero for each task that has measures under the filters; ``None`` when none has."""
    shown = {count.task for count in counts.by_task if count.measures}
    tasks = tuple(task for task in options.tasks if task.number in shown)
    if not tasks:
        return None
    tokens = TOKENS[view.theme]
    labels = [wrap(task.short.get(lang) or "", LABEL_LETTERS) for task in tasks]
    left = NUMBER_PX + width_px(line for lines in labels for line in lines)
    totals = _totals(counts)
    ends = {task.number: formats.n_of_m(_completed(counts, task), totals[task.number], lang) for task in tasks}
    return draw(
        [trace for value in Completion if (trace := _segments(value, counts, tasks, view, lang))],
        view.theme,
        lang,
        barmode="stack",
        margin=margin(left, width_px(ends.values())),
        xaxis={"range": [0, max(totals.values())], "visible": False},
        yaxis=row_axis(len(tasks), LEAST_ROWS),
        annotations=[
            *_numbers(tasks, left, tokens.muted),
            *row_labels(labels, left - NUMBER_PX, [tokens.text] * len(tasks)),
            *_end_labels(tasks, totals, ends, tokens.muted),
        ],
    )


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


def _segments(value: Completion, counts: PlanCounts, tasks: tuple[TaskRow, ...], view: View, lang: str) -> Trace | None:
    rows = {task.number: row for row, task in enumerate(tasks)}
    names = {task.number: task.short.get(lang) or "" for task in tasks}
    totals = _totals(counts)
    found = [count for count in counts.by_task if count.completion is value and count.measures]
    if not found:
        return None
    meaning = completion_meaning(value, view.theme)
    labels = [_label(count, names[count.task], totals[count.task], lang) for count in found]
    hrefs = [href(Route(lang, "measures"), view, tasks=(count.task,), completion=(value,)) for count in found]
    return {
        "type": "bar",
        "orientation": "h",
        "name": t(f"status.completion.{value}", lang),
        "x": [count.measures for count in found],
        "y": [rows[count.task] for count in found],
        "width": 0.64,
        "marker": fill(meaning, TOKENS[view.theme].card),
        "text": [formats.number(count.measures, lang) for count in found],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "insidetextfont": {"color": ink(meaning), "weight": 600},
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
        {
            "text": ends[task.number],
            "font": {"color": colour},
            "x": totals[task.number],
            "xanchor": "left",
            "xshift": 6,
            "y": row,
            "yanchor": "middle",
        }
        for row, task in enumerate(tasks)
    ]
