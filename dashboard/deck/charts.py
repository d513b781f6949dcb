"""Native charts: a form of ``dashboard.slides.forms`` as a chart that a presentation program edits."""

from __future__ import annotations

from typing import Any

from pptx.chart.chart import Chart
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_LEGEND_POSITION,
    XL_TICK_LABEL_POSITION,
    XL_TICK_MARK,
)
from pptx.enum.dml import MSO_PATTERN
from pptx.util import Pt

from dashboard import theme
from dashboard.colour import ink_on
from dashboard.deck import chart_xml, lines, timelines
from dashboard.deck.words import clean, paint
from dashboard.slides.chart_room import FEW_COLUMNS, Room
from dashboard.slides.forms import Fill, Kind, Series, SlideChart, Timeline

TOKENS = theme.TOKENS["light"]
PATTERNS = {
    "/": MSO_PATTERN.LIGHT_UPWARD_DIAGONAL,
    "\\": MSO_PATTERN.LIGHT_DOWNWARD_DIAGONAL,
    "x": MSO_PATTERN.OUTLINED_DIAMOND,
    ".": MSO_PATTERN.PERCENT_10,
}
"""The programs' own hatchings for plotly's."""
FEW_GAP = 220
"""Two or three columns are no wider than those of a longer row."""


def chart_type(form: SlideChart | Timeline) -> Any:
    """The program's name of the form."""
    if isinstance(form, Timeline):
        return XL_CHART_TYPE.XY_SCATTER
    return {
        (Kind.BARS, False): XL_CHART_TYPE.BAR_CLUSTERED,
        (Kind.BARS, True): XL_CHART_TYPE.BAR_STACKED,
        (Kind.COLUMNS, False): XL_CHART_TYPE.COLUMN_CLUSTERED,
        (Kind.COLUMNS, True): XL_CHART_TYPE.COLUMN_STACKED,
        (Kind.LINES, False): XL_CHART_TYPE.LINE_MARKERS,
    }[form.kind, form.stacked]


def dress(chart: Chart, form: SlideChart | Timeline, room: Room) -> None:
    """Everything about a chart but its data: colours, axes, labels, legend, its place in the frame."""
    chart.has_title = False
    chart.font.size = Pt(room.size)
    paint(chart.font.color, TOKENS.text)
    _legend(chart, len(form.dots) > 1 if isinstance(form, Timeline) else form.has_legend)
    if isinstance(form, Timeline):
        timelines.dress(chart, form)
    else:
        _dress_categories(chart, form, room)
    chart_xml.place_plot(chart, room)


def _legend(chart: Chart, wanted: bool) -> None:
    chart.has_legend = wanted
    if wanted:
        chart.legend.position = XL_LEGEND_POSITION.TOP
        chart.legend.include_in_layout = False


def _dress_categories(chart: Chart, form: SlideChart, room: Room) -> None:
    names, values, plot = chart.category_axis, chart.value_axis, chart.plots[0]
    names.has_major_gridlines = values.has_major_gridlines = False
    names.major_tick_mark = XL_TICK_MARK.NONE
    names.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    names.format.line.width = Pt(0.75)
    paint(names.format.line.color, TOKENS.line_strong)
    names.tick_labels.font.size = Pt(room.size)
    if form.kind is Kind.BARS:
        names.reverse_order = True
    chart_xml.every_name(chart)
    low, high = form.ends
    values.minimum_scale, values.maximum_scale = low, high
    values.visible = False
    if form.kind is Kind.LINES:
        lines.dress(chart, form, room)
        return
    few = form.kind is Kind.COLUMNS and len(form.categories) <= FEW_COLUMNS
    plot.gap_width = FEW_GAP if few else round(100 * (1 - form.thickness) / form.thickness)
    plot.vary_by_categories = False
    if form.stacked:
        plot.overlap = 100
    for drawn, series in zip(plot.series, form.series, strict=True):
        _bars(drawn, series, form, room)


def _bars(drawn: Any, series: Series, form: SlideChart, room: Room) -> None:
    """One look for the whole series where its bars are alike, else one for each."""
    drawn.invert_if_negative = False
    shown = [
        (at, fill)
        for at, (value, fill) in enumerate(zip(series.values, series.fills, strict=True))
        if value is not None
    ]
    if not shown:
        return
    common = shown[0][1]
    _fill(drawn.format, common)
    for at, fill in shown:
        if fill != common:
            _fill(drawn.points[at].format, fill)
    _bar_labels(drawn, series, common, form, room)


def _fill(look: Any, fill: Fill) -> None:
    if fill.pattern:
        look.fill.patterned()
        look.fill.pattern = PATTERNS[fill.pattern]
        paint(look.fill.fore_color, fill.colour)
        paint(look.fill.back_color, fill.ground)
        look.line.width = Pt(0.75)
        paint(look.line.color, fill.colour)
    else:
        look.fill.solid()
        paint(look.fill.fore_color, fill.colour)


def _bar_labels(drawn: Any, series: Series, fill: Fill, form: SlideChart, room: Room) -> None:
    labels = drawn.data_labels
    labels.show_value = True
    labels.number_format, labels.number_format_is_linked = form.number_format, False
    labels.position = XL_LABEL_POSITION.CENTER if form.stacked else XL_LABEL_POSITION.OUTSIDE_END
    labels.font.size, labels.font.bold = Pt(room.size), True
    chart_xml.on_one_line(labels)
    ground = fill.ground if fill.pattern else fill.colour
    paint(labels.font.color, ink_on(ground) if form.stacked else TOKENS.text)
    if form.stacked and fill.pattern:
        chart_xml.ground_of_labels(labels, ground)
    if form.stacked:
        _own_inks(drawn, series, ink_on(ground), form, room)
    for at, words in enumerate(series.labels):
        if words is not None and series.values[at] is not None:
            _word_label(drawn.points[at].data_label, words, form.stacked, ground, room)


def _own_inks(drawn: Any, series: Series, common: str, form: SlideChart, room: Room) -> None:
    """Numbers on bars of another colour than the series has."""
    for at, (value, fill) in enumerate(zip(series.values, series.fills, strict=True)):
        ink = ink_on(fill.ground if fill.pattern else fill.colour)
        if value is not None and ink != common:
            chart_xml.number_label(drawn, at, form.number_format, room.size, place="ctr", ink=ink)


def _word_label(label: Any, words: str, inside: bool, ground: str, room: Room) -> None:
    """Words of the board in place of the number."""
    label.position = XL_LABEL_POSITION.CENTER if inside else XL_LABEL_POSITION.OUTSIDE_END
    frame = label.text_frame
    frame.text = clean(words)
    frame.word_wrap = False
    font = frame.paragraphs[0].runs[0].font
    font.size, font.bold = Pt(room.size), True
    paint(font.color, ink_on(ground) if inside else TOKENS.text)
