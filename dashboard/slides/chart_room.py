"""How much of its frame each part of a chart takes: names at the left, numbers beyond the bars, the plot."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from dashboard.slides import letters
from dashboard.slides.forms import Kind, SlideChart, Timeline
from dashboard.slides.pages import ROOM, TALL

LEGEND_TALL, ROW_TALL = 30.0, 46.0
SIZES = (13.0, 12.0, 11.0, 10.0, 9.0, 8.0)
NAMES_MOST = (0.4, 0.56)
"""The shares of the frame that names may take: the larger one only where they need it."""
FEW_COLUMNS, FEW_TALL = 6, 210.0
"""A few columns are drawn low, and leave room for their numbers."""
GAP = 12.0
LEGEND_MARK, LEGEND_SHARE = 24.0, 0.66
NUMBER_LETTERS = 12
LEAST_TALL = 110.0


@dataclass(frozen=True, slots=True)
class Room:
    """A chart's height in points, the size of its letters, and its plot (x, y, width, height) in shares of the frame.

    ``None`` leaves the plot to the program.
    """

    tall: float
    size: float
    plot: tuple[float, float, float, float] | None


def room_of(form: SlideChart | Timeline) -> Room:
    """The room that a form needs of a slide's."""
    if isinstance(form, Timeline):
        return Room(TALL, 10.0, None)
    if form.kind is not Kind.BARS:
        few = form.kind is Kind.COLUMNS and len(form.categories) <= FEW_COLUMNS
        return Room(FEW_TALL if few else TALL, 14.0 if few else 12.0, None)
    legend = _legend_tall(form)
    rows = len(form.categories)
    row = min((TALL - legend) / rows, ROW_TALL)
    size, most = next(
        ((size, most) for size in SIZES for most in NAMES_MOST if _names_fit(form, size, row, most)),
        (SIZES[-1], NAMES_MOST[-1]),
    )
    tall = max(row * rows + legend, LEAST_TALL)
    names = min(_longest(form, size), ROOM * most) + GAP
    beyond = _beyond(form, size)
    return Room(tall, size, (names / ROOM, legend / tall, (ROOM - names - beyond) / ROOM, (tall - legend) / tall))


def _legend_tall(form: SlideChart) -> float:
    """Names of series stand side by side as far as programs let them: over the middle of the chart."""
    if not form.has_legend:
        return 0.0
    wide = sum(letters.width(series.name, SIZES[0]) + LEGEND_MARK for series in form.series)
    return LEGEND_TALL + (ceil(wide / (ROOM * LEGEND_SHARE)) - 1) * SIZES[0] * letters.LINE


def _names_fit(form: SlideChart, size: float, row: float, most: float) -> bool:
    return all(letters.height(category.name, size, ROOM * most) <= row for category in form.categories)


def _longest(form: SlideChart, size: float) -> float:
    return max(letters.width(category.name, size) for category in form.categories)


def _beyond(form: SlideChart, size: float) -> float:
    """What numbers beyond the bars take; those inside take nothing."""
    if form.stacked:
        return GAP
    words = [label for series in form.series for label in series.labels if label]
    longest = max(words, key=len, default="0" * NUMBER_LETTERS)
    return letters.width(longest, size, bold=True) + GAP
