"""The parts of a chart that python-pptx has no words for."""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import quoteattr

from pptx.chart.chart import Chart
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from dashboard.deck.words import colour_xml
from dashboard.slides.chart_room import Room


def place_plot(chart: Chart, room: Room) -> None:
    """The plot's own place in the frame, in shares of it: names and labels have the room that was computed."""
    if room.plot is None:
        return
    x, y, wide, tall = room.plot
    area = chart._chartSpace.chart.plotArea
    for old in area.findall(qn("c:layout")):
        area.remove(old)
    modes = '<c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
    place = f'<c:x val="{x:.4f}"/><c:y val="{y:.4f}"/><c:w val="{wide:.4f}"/><c:h val="{tall:.4f}"/>'
    area.insert(0, parse_xml(f"<c:layout {nsdecls('c')}><c:manualLayout>{modes}{place}</c:manualLayout></c:layout>"))


def every_name(chart: Chart) -> None:
    """No name of a category is left out for want of room."""
    axis = chart._chartSpace.chart.plotArea.find(qn("c:catAx"))
    no_levels = axis.find(qn("c:noMultiLvlLbl"))
    skip = parse_xml(f'<c:tickLblSkip {nsdecls("c")} val="1"/>')
    if no_levels is not None:
        no_levels.addprevious(skip)
    else:
        axis.append(skip)


def on_one_line(labels: Any) -> None:
    """Numbers are never broken."""
    labels._element.find(qn("c:txPr")).find(qn("a:bodyPr")).set("wrap", "none")


def number_label(series: Any, at: int, number_format: str, size: float, place: str = "t", ink: str = "") -> None:
    """The number of one point alone: above it, or where ``place`` says, in an ink of its own."""
    fill = f"<a:solidFill>{colour_xml(ink)}</a:solidFill>" if ink else ""
    font = f'<a:defRPr sz="{round(size * 100)}" b="{int(bool(ink))}">{fill}</a:defRPr>'
    looks = f'<a:bodyPr wrap="none"/><a:p><a:pPr>{font}</a:pPr><a:endParaRPr/></a:p>'
    shown = "".join(
        f'<c:{name} val="{int(name == "showVal")}"/>'
        for name in ("showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize")
    )
    label = parse_xml(
        f'<c:dLbl {nsdecls("c", "a")}><c:idx val="{at}"/>'
        f'<c:numFmt formatCode={quoteattr(number_format)} sourceLinked="0"/>'
        f'<c:spPr/><c:txPr>{looks}</c:txPr><c:dLblPos val="{place}"/>{shown}</c:dLbl>'
    )
    labels = series._element.find(qn("c:dLbls"))
    labels.insert(len(labels.findall(qn("c:dLbl"))), label)


def ground_of_labels(labels: Any, colour: str) -> None:
    """A plain ground under numbers that stand on a hatching."""
    element = labels._element
    shape = parse_xml(
        f'<c:spPr {nsdecls("c", "a")}><a:solidFill><a:srgbClr val="{colour[1:]}"/></a:solidFill></c:spPr>'
    )
    element.find(qn("c:txPr")).addprevious(shape)
