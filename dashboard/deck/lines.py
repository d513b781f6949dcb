"""Lines of a native chart: strokes, marks, and numbers where a point stands for something."""

from __future__ import annotations

from typing import Any

from pptx.chart.chart import Chart
from pptx.enum.chart import XL_LABEL_POSITION, XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE
from pptx.util import Pt

from dashboard import theme
from dashboard.deck import chart_xml
from dashboard.deck.words import paint
from dashboard.slides.chart_room import Room
from dashboard.slides.forms import Series, SlideChart

TOKENS = theme.TOKENS["light"]
DASHES = {"solid": MSO_LINE.SOLID, "dash": MSO_LINE.DASH}
DOT_SIZE, MARK_SIZE = 6, 8


def dress(chart: Chart, form: SlideChart, room: Room) -> None:
    """The look of every line and of its numbers."""
    for drawn, series in zip(chart.plots[0].series, form.series, strict=True):
        colour = series.fills[0].colour
        drawn.smooth = False
        _stroke(drawn.format.line, colour, series.line)
        drawn.marker.style, drawn.marker.size = _mark_of(series)
        drawn.marker.format.fill.solid()
        paint(drawn.marker.format.fill.fore_color, colour)
        paint(drawn.marker.format.line.color, colour)
        labels = drawn.data_labels
        labels.show_value = series.line != "dash"
        labels.number_format, labels.number_format_is_linked = form.number_format, False
        labels.position = XL_LABEL_POSITION.RIGHT if series.line == "none" else XL_LABEL_POSITION.ABOVE
        labels.font.size, labels.font.bold = Pt(room.size), series.line == "none"
        paint(labels.font.color, TOKENS.text)
        if series.line == "dash":
            _last_label(drawn, series, form, room)


def _last_label(drawn: Any, series: Series, form: SlideChart, room: Room) -> None:
    """The number at the end of a line whose way there is not its point."""
    last = max(at for at, value in enumerate(series.values) if value is not None)
    chart_xml.number_label(drawn, last, form.number_format, room.size)


def _mark_of(series: Series) -> tuple[Any, int]:
    if series.line == "none":
        return XL_MARKER_STYLE.DIAMOND, MARK_SIZE + 4
    return XL_MARKER_STYLE.CIRCLE, MARK_SIZE if series.line == "solid" else DOT_SIZE


def _stroke(line: Any, colour: str, look: str) -> None:
    if look == "none":
        line.fill.background()
        return
    line.width = Pt(2.25 if look == "solid" else 1.5)
    paint(line.color, colour)
    line.dash_style = DASHES[look]
