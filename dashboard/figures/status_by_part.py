"""The plan part by part, by completion: its tasks, one step down the directions of a task, then the measures."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard import formats
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
    targets,
    width_px,
    wrap,
)
from dashboard.frame import Frame
from dashboard.i18n import t, tn
from dashboard.plan_parts import Level, Part, level_of, parts_of
from dashboard.theme import TOKENS, completion_meaning
from data.records import Completion
from data.rows import StageRow

KEY = "status-by-part"
LEAST_ROWS = 5
LEAST_UNITS = 4
"""A bar of one stage is no wider than a quarter of the plot."""
LABEL_LETTERS = {"tasks": 32, "directions": 46, "measures": 46}
"""Titles of directions and measures are long: the bars give them room."""
BAR = 0.64


def build(stages: Sequence[StageRow], frame: Frame) -> Figure | None:
    """Stacked bars from zero, one a part; ``None`` where no stage is left. ``stages`` are ``around`` the filters.

    Tasks and directions are counted in measures, a measure in its stages.
    """
    parts = parts_of(stages, frame)
    if not parts:
        return None
    tokens, lang = TOKENS[frame.view.theme], frame.lang
    letters = LABEL_LETTERS[level_of(frame.view.filters, frame.options)]
    labels = [wrap(part.name, letters) for part in parts]
    numbers_px = width_px(part.number for part in parts)
    left = numbers_px + width_px(line for lines in labels for line in lines)
    longest = max(LEAST_UNITS, *(part.total for part in parts))
    ends = [_end(part, lang) for part in parts]
    return draw(
        [*_segments(parts, frame), _targets(parts, longest, frame)],
        frame.view.theme,
        lang,
        barmode="overlay",
        margin=margin(left, width_px(ends)),
        xaxis={"range": [0, longest], "visible": False},
        **row_axis(len(parts), LEAST_ROWS, lines_px(labels)),
        annotations=[
            *row_labels([[part.number] for part in parts], left, [tokens.muted] * len(parts)),
            *row_labels(labels, left - numbers_px, [tokens.text if part.chosen else tokens.muted for part in parts]),
            *(
                row_end(end, row, {"color": tokens.muted}, at=part.total)
                for row, (part, end) in enumerate(zip(parts, ends, strict=True))
            ),
        ],
    )


def table(stages: Sequence[StageRow], frame: Frame) -> ChartTable:
    """A row a part, a column a completion that occurs, and their sum."""
    lang = frame.lang
    parts = parts_of(stages, frame)
    occurring = [value for value in Completion if any(part.counts[value] for part in parts)]
    head = (
        t(f"chart.{KEY}.{level_of(frame.view.filters, frame.options)}", lang),
        *(t(f"status.completion.{value}", lang) for value in occurring),
        t("chart.table.total", lang),
    )
    return ChartTable(head, tuple(_row(part, occurring, lang) for part in parts))


def _row(part: Part, occurring: Sequence[Completion], lang: str) -> tuple[Cell, ...]:
    counts = [Cell(formats.number(part.counts[value], lang)) for value in occurring]
    return (Cell(f"{part.number}. {part.name}", part.href), *counts, Cell(formats.number(part.total, lang)))


def _segments(parts: Sequence[Part], frame: Frame) -> list[Trace]:
    """A trace a completion that occurs; each segment begins where those before it end."""
    tokens, lang = TOKENS[frame.view.theme], frame.lang
    traces: list[Trace] = []
    begins = [0] * len(parts)
    for value in Completion:
        rows = [row for row, part in enumerate(parts) if part.counts[value]]
        if not rows:
            continue
        meaning = completion_meaning(value, frame.view.theme)
        chosen = [parts[row].chosen for row in rows]
        units = [parts[row].counts[value] for row in rows]
        traces.append(
            {
                "type": "bar",
                "orientation": "h",
                "name": t(f"status.completion.{value}", lang),
                "base": [begins[row] for row in rows],
                "x": units,
                "y": rows,
                "width": BAR,
                "marker": fill(meaning, tokens.card) | dimming(chosen),
                "text": [formats.number(unit, lang) for unit in units],
                "textposition": "inside",
                "insidetextanchor": "middle",
                "textangle": 0,
                "insidetextfont": {"color": inks(meaning, chosen, tokens), "weight": 600},
                "hoverinfo": "skip",
            }
        )
        for row, unit in zip(rows, units, strict=True):
            begins[row] += unit
    return traces


def _targets(parts: Sequence[Part], longest: int, frame: Frame) -> Trace:
    labels = [_label(part, frame) for part in parts]
    marks = [[part.href, label] for part, label in zip(parts, labels, strict=True)]
    return targets(len(parts), (0, longest), marks, [escape(label) for label in labels])


def _label(part: Part, frame: Frame) -> str:
    """«2. Исключение возможностей: 20 мероприятий — исполнено 7, …»."""
    lang = frame.lang
    of_stages = level_of(frame.view.filters, frame.options) is Level.MEASURES
    unit = "common.unit.stage" if of_stages else f"chart.{KEY}.n.measure"
    statuses = [
        t(
            "chart.deadlines-by-quarter.part",
            lang,
            status=t(f"status.completion.{value}", lang),
            n=formats.number(count, lang),
        )
        for value in Completion
        if (count := part.counts[value])
    ]
    units = tn(unit, part.total, lang)
    return t(f"chart.{KEY}.mark", lang, part=f"{part.number}. {part.name}", units=units, statuses=", ".join(statuses))


def _end(part: Part, lang: str) -> str:
    return formats.n_of_m(part.counts[Completion.COMPLETED], part.total, lang)
