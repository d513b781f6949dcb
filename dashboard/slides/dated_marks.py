"""A timeline of a figure as a native chart of points: years across, a row a measure."""

from __future__ import annotations

from datetime import date

from dashboard.figures import Figure, Trace
from dashboard.figures.canvas import HIDDEN
from dashboard.slides.axis_words import row_numbers
from dashboard.slides.forms import Dots, Timeline

EPOCH = date(1899, 12, 30)
"""The day that spreadsheets count from."""
LEAST_ROWS = 6
"""Fewer rows are told better by their table: a number alone does not name them."""


def is_timeline(figure: Figure) -> bool:
    """Whether the figure's axis is one of days."""
    return bool(figure["layout"].get("xaxis", {}).get("type") == "date")


def read(figure: Figure) -> Timeline | None:
    """Marks on the numbers of their rows; ``None`` for few rows, or rows without numbers of their own."""
    numbers = row_numbers(figure)
    traces = [trace for trace in figure["data"] if _is_seen(trace)]
    rows = {round(y) for trace in traces for y in trace["y"]}
    if len(rows) < LEAST_ROWS or not rows <= set(numbers) or len(set(numbers.values())) < len(numbers):
        return None
    first, last = (serial(date.fromisoformat(day)) for day in figure["layout"]["xaxis"]["range"])
    ends = min(numbers.values()), max(numbers.values())
    return Timeline(tuple(_dots(trace, numbers) for trace in traces), first, last, ends)


def serial(day: date) -> int:
    """A day as spreadsheets count them."""
    return (day - EPOCH).days


def _is_seen(trace: Trace) -> bool:
    return bool(trace.get("mode") == "markers" and trace["marker"]["color"] != HIDDEN)


def _dots(trace: Trace, numbers: dict[int, int]) -> Dots:
    """Stages of one day stand apart, as on the board."""
    marker = trace["marker"]
    edge = str(marker["line"]["color"])
    return Dots(
        str(trace["name"]),
        tuple(serial(date.fromisoformat(day)) for day in trace["x"]),
        tuple(round(numbers[round(y)] + y - round(y), 3) for y in trace["y"]),
        edge,
        str(marker["symbol"]),
        marker["color"] == edge,
    )
