"""A native timeline: years across, a row a measure, a mark a stage."""

from __future__ import annotations

from typing import Any

from pptx.chart.chart import Chart
from pptx.enum.chart import XL_MARKER_STYLE, XL_TICK_MARK
from pptx.util import Pt

from dashboard import theme
from dashboard.colour import mixed
from dashboard.deck.words import paint
from dashboard.slides.forms import Dots, Timeline

TOKENS = theme.TOKENS["light"]
MARKERS = {
    "circle": XL_MARKER_STYLE.CIRCLE,
    "diamond": XL_MARKER_STYLE.DIAMOND,
    "square": XL_MARKER_STYLE.SQUARE,
    "triangle-up": XL_MARKER_STYLE.TRIANGLE,
    "triangle-right": XL_MARKER_STYLE.DASH,
    "x": XL_MARKER_STYLE.X,
}
YEAR_DAYS = 366
"""A day more than a year is long: no gridline then falls on the last day of the year before."""
ROW_STEP = 5
DOT_SIZE = 7
PALE = 0.5
"""What is left of a colour inside a hollow mark: LibreOffice draws marks without their outline."""


def dress(chart: Chart, form: Timeline) -> None:
    """Axes, gridlines and marks."""
    days, rows = chart.category_axis, chart.value_axis
    days.minimum_scale, days.maximum_scale, days.major_unit = form.first, form.last, YEAR_DAYS
    days.tick_labels.number_format, days.tick_labels.number_format_is_linked = "yyyy", False
    days.major_tick_mark = rows.major_tick_mark = XL_TICK_MARK.NONE
    rows.minimum_scale = (form.rows[0] - 1) // ROW_STEP * ROW_STEP
    rows.maximum_scale, rows.major_unit = form.rows[1] + 1, ROW_STEP
    rows.tick_labels.number_format, rows.tick_labels.number_format_is_linked = "0;;", False
    rows.reverse_order = True
    for axis in (days, rows):
        axis.has_major_gridlines = True
        paint(axis.major_gridlines.format.line.color, TOKENS.line)
        axis.major_gridlines.format.line.width = Pt(0.5)
        axis.format.line.fill.background()
    for drawn, dots in zip(chart.plots[0].series, form.dots, strict=True):
        _dots(drawn, dots)


def _dots(drawn: Any, dots: Dots) -> None:
    drawn.format.line.fill.background()
    drawn.marker.style, drawn.marker.size = MARKERS[dots.symbol], DOT_SIZE
    drawn.marker.format.fill.solid()
    paint(drawn.marker.format.fill.fore_color, dots.colour if dots.filled else mixed(dots.colour, TOKENS.card, PALE))
    drawn.marker.format.line.width = Pt(1.25)
    paint(drawn.marker.format.line.color, dots.colour)
