"""Figures of one unit side by side: a bar each, from zero, under its name.

Not a chart of its own but the body of several: the answers of the survey, known payments, people
trained. Shares of a survey are never drawn as parts of a whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard import drill, quantities
from dashboard.chart_table import Cell, ChartTable
from dashboard.context_figures import PAGE, figure_href, mark_href, written
from dashboard.documents import source_line
from dashboard.figures import Figure, Trace
from dashboard.figures.canvas import beyond, dimming, draw, escape, lines_px, margin, row_axis, targets, width_px, wrap
from dashboard.frame import Frame
from dashboard.i18n import t
from dashboard.theme import TOKENS, Tokens
from data.rows import FigureRow

LEAST_ROWS = 3
NAME_LETTERS, WIDE_LETTERS = 40, 80
"""How long a name may be before it wraps: in a quarter of the page, and in half of it."""
PLANNED = "_planned"
TOP_PX = 14
"""Room for the second line of the first name."""
NAME = 0.5
"""The share of a row's height that its name has."""
BAR_TOP, BAR = 0.08, 0.26
"""Where in its row a bar begins and how thick it is; its name stands above it."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One row. ``key`` is its figure's; ``quiet`` bars (an earlier year, what is not told) are grey."""

    key: str
    name: str
    value: float
    text: str
    href: str
    label: str
    quiet: bool = False


def bar(row: FigureRow, frame: Frame, quiet: bool = False) -> Bar:
    """The bar of a figure that has a value."""
    lang = frame.lang
    name, text = row.name.get(lang) or row.key, written(row, lang)
    period = quantities.period(row.period, lang) if row.period else ""
    label = ", ".join(part for part in (f"{name}: {text}", period) if part)
    return Bar(row.key, name, row.value or 0.0, text, mark_href(row, frame), label, quiet)


def bars(rows: Iterable[FigureRow], frame: Frame) -> list[Bar]:
    """A bar for every figure that has a value, in the order of the rows; what is only planned is quiet."""
    return [bar(row, frame, row.key.endswith(PLANNED)) for row in rows if row.value is not None]


def build(found: Sequence[Bar], frame: Frame, over: Sequence[Trace] = (), letters: int = NAME_LETTERS) -> Figure | None:
    """The bars from the top down, ``over`` drawn on top of them; ``None`` when there is none.

    On the view of one of these figures its bar stands out.
    """
    if not found:
        return None
    tokens = TOKENS[frame.view.theme]
    longest = max(one.value for one in found) or 1.0
    names = [wrap(one.name, letters) for one in found]
    return draw(
        [_values(found, frame, tokens), _targets(found, longest), *over],
        frame.view.theme,
        frame.lang,
        barmode="overlay",
        margin=margin(0, width_px(one.text for one in found), top=TOP_PX),
        xaxis={"range": [0, longest], "visible": False},
        **row_axis(len(found), LEAST_ROWS, round(lines_px(names) / NAME)),
        annotations=_names(found, names, tokens),
    )


def table(rows: Iterable[FigureRow], frame: Frame) -> ChartTable:
    """A row a figure: value, period, and the place it stands at in its document."""
    lang = frame.lang
    return ChartTable(
        tuple(t(f"page.{column}", lang) for column in ("figure", "value", "period", "source.short")),
        tuple(
            (
                Cell(row.name.get(lang) or row.key, figure_href(row, frame)),
                Cell(written(row, lang)),
                Cell(quantities.period(row.period, lang)),
                Cell(source_line(row.source, lang)),
            )
            for row in rows
        ),
    )


def _values(found: Sequence[Bar], frame: Frame, tokens: Tokens) -> Trace:
    return {
        "type": "bar",
        "orientation": "h",
        "x": [one.value for one in found],
        "y": list(range(len(found))),
        "width": BAR,
        "offset": BAR_TOP,
        "marker": {
            "color": [tokens.not_due if one.quiet else tokens.accent for one in found],
            "line": {"width": 0},
        }
        | dimming(drill.standing_out(frame, PAGE, [one.key for one in found])),
        "text": [one.text for one in found],
        "constraintext": "none",
        **beyond(tokens.text),
        "hoverinfo": "skip",
    }


def _targets(found: Sequence[Bar], longest: float) -> Trace:
    marks = [[one.href, one.label] for one in found]
    return targets(len(found), (0, longest), marks, [escape(one.label) for one in found])


def _names(found: Sequence[Bar], names: Sequence[Sequence[str]], tokens: Tokens) -> list[dict[str, Any]]:
    """Each name above its bar, flush left: they are too long for a margin."""
    return [
        {
            "text": "<br>".join(escape(line) for line in name),
            "align": "left",
            "font": {"color": tokens.muted if one.quiet else tokens.text},
            "x": 0,
            "xref": "paper",
            "xanchor": "left",
            "y": row + 0.05,
            "yanchor": "bottom",
        }
        for row, (one, name) in enumerate(zip(found, names, strict=True))
    ]
