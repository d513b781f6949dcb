"""The plan's quarters as an axis: where a day lies on it, the line at a day, the years under their quarters.

Quarter ``i`` of the axis reaches from ``i - 0.5`` to ``i + 0.5``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from dashboard import formats
from dashboard.i18n import t
from dashboard.theme import Tokens
from data.records import Quarter

YEARS_PX = 44
"""Room below the plot for the quarters' numbers and, under them, the years."""


def span(quarters: Iterable[Quarter]) -> list[Quarter]:
    """Every quarter from the first to the last of some, those between too."""
    known = sorted(quarters)
    every = known[:1]
    while every and every[-1] < known[-1]:
        every.append(every[-1].next)
    return every


def axis(quarters: Sequence[Quarter], tokens: Tokens, lang: str) -> dict[str, Any]:
    """The x axis: a tick a quarter with its number alone; ``years`` says the rest."""
    return {
        "range": [-0.6, len(quarters) - 0.4],
        "tickvals": list(range(len(quarters))),
        "ticktext": [formats.quarter_number(quarter, lang) for quarter in quarters],
        "tickangle": 0,
        "tickfont": {"color": tokens.muted, "size": 13},
        "showline": True,
        "linecolor": tokens.line_strong,
    }


def position(day: date, quarters: Sequence[Quarter]) -> float | None:
    """Where the end of a day lies on the axis; ``None`` for a day outside the quarters."""
    here = Quarter.of(day)
    if here not in quarters:
        return None
    passed = ((day - here.start).days + 1) / ((here.end - here.start).days + 1)
    return quarters.index(here) - 0.5 + passed


def within(quarter: Quarter, due_from: Quarter | None, due_to: Quarter | None) -> bool:
    """Whether a quarter is among those chosen; an open end chooses all on its side."""
    return (due_from is None or due_from <= quarter) and (due_to is None or quarter <= due_to)


@dataclass(frozen=True, slots=True)
class Line:
    """The dashed line at a day and its label: layout entries, empty for a day outside the axis."""

    shapes: tuple[dict[str, Any], ...] = ()
    labels: tuple[dict[str, Any], ...] = ()


def as_of_line(quarters: Sequence[Quarter], as_of: date, tokens: Tokens, lang: str) -> Line:
    """The line at the as-of date, over the whole height of the plot."""
    x = position(as_of, quarters)
    if x is None:
        return Line()
    on_the_left = x < len(quarters) * 0.6
    line = {
        "type": "line",
        "xref": "x",
        "yref": "paper",
        "x0": x,
        "x1": x,
        "y0": 0,
        "y1": 1,
        "line": {"color": tokens.gold, "width": 2, "dash": "dash"},
    }
    label = {
        "text": t("chart.deadlines-by-quarter.as_of", lang, day=formats.day(as_of, lang)),
        "font": {"color": tokens.gold_text},
        "x": x,
        "xanchor": "left" if on_the_left else "right",
        "xshift": 6 if on_the_left else -6,
        "y": 1,
        "yref": "paper",
        "yanchor": "top",
    }
    return Line((line,), (label,))


def years(quarters: Sequence[Quarter], tokens: Tokens) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The second level of the axis, as labels and shapes: each year under its quarters, seams between years."""
    labels, seams = [], []
    for year in sorted({quarter.year for quarter in quarters}):
        at = [index for index, quarter in enumerate(quarters) if quarter.year == year]
        labels.append(
            {
                "text": str(year),
                "font": {"color": tokens.text, "weight": 600},
                "x": (at[0] + at[-1]) / 2,
                "y": 0,
                "yref": "paper",
                "yanchor": "top",
                "yshift": -20,
            }
        )
        if at[0]:
            x = at[0] - 0.5
            seams.append(
                {
                    "type": "line",
                    "x0": x,
                    "x1": x,
                    "yref": "paper",
                    "y0": 0,
                    "y1": -0.16,
                    "line": {"color": tokens.line, "width": 1},
                }
            )
    return labels, seams
