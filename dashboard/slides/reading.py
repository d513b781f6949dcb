"""The one rule by which a figure of the board becomes a form that a slide can hold."""

from __future__ import annotations

from collections.abc import Callable

from dashboard.chart_table import ChartTable
from dashboard.figures import Figure
from dashboard.i18n import t
from dashboard.slides import bars, cells, dated_marks
from dashboard.slides.forms import Form
from dashboard.slides.own import OWN


def read(key: str, figure: Figure, table: Callable[[], ChartTable], lang: str) -> Form | None:
    """The native form of a chart; ``None`` where it has none that would tell the same: its table does then."""
    if key in OWN:
        return OWN[key](figure, table(), lang)
    if dated_marks.is_timeline(figure):
        return dated_marks.read(figure)
    if cells.is_matrix(figure):
        return cells.read(figure)
    return bars.read(figure, t(f"chart.{key}.name", lang), lang) if bars.visible(figure) else None
