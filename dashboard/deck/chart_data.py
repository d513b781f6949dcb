"""The workbook inside a chart: texts in it are texts, never formulas, and equal charts are equal files."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from pptx.chart.data import CategoryChartData, XyChartData
from pptx.chart.xlsx import CategoryWorkbookWriter, XyWorkbookWriter
from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name

from dashboard.deck.words import clean
from dashboard.slides.forms import SlideChart, Timeline
from dashboard.tables.plain import TEXTS_STAY_TEXTS

OPTIONS = {"in_memory": True, **TEXTS_STAY_TEXTS}
DAY_FORMAT, DAY_WIDTH = "yyyy\\-mm\\-dd", 12
NO_DAY = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""A workbook is dated, and the day it was made would make equal files differ."""


@contextmanager
def _sheet(stream: Any) -> Iterator[tuple[Any, Any]]:
    workbook = Workbook(stream, OPTIONS)
    workbook.set_properties({"created": NO_DAY})
    yield workbook, workbook.add_worksheet()
    workbook.close()


class _Categories(CategoryWorkbookWriter):
    def _open_worksheet(self, xlsx_file: Any) -> Any:
        return _sheet(xlsx_file)


class _Points(XyWorkbookWriter):
    """One table: the days of all series down the first column, the rows of each series in a column of its own."""

    def _open_worksheet(self, xlsx_file: Any) -> Any:
        return _sheet(xlsx_file)

    def series_name_ref(self, series: Any) -> str:
        return f"Sheet1!${xl_col_to_name(series.index + 1)}$1"

    def x_values_ref(self, series: Any) -> str:
        return self._cells(series, 0)

    def y_values_ref(self, series: Any) -> str:
        return self._cells(series, series.index + 1)

    def _cells(self, series: Any, column: int) -> str:
        letter = xl_col_to_name(column)
        return f"Sheet1!${letter}$2:${letter}${len(series) + 1}"

    def _populate_worksheet(self, workbook: Any, worksheet: Any) -> None:
        day = workbook.add_format({"num_format": self._chart_data.number_format})
        worksheet.set_column(0, 0, DAY_WIDTH)
        for series in self._chart_data:
            worksheet.write_string(0, series.index + 1, series.name)
            worksheet.write_column(1, 0, series.x_values, day)
            worksheet.write_column(1, series.index + 1, series.y_values)


class _CategoryData(CategoryChartData):
    @property
    def _workbook_writer(self) -> CategoryWorkbookWriter:
        return _Categories(self)


class _PointData(XyChartData):
    @property
    def _workbook_writer(self) -> XyWorkbookWriter:
        return _Points(self)


def category_data(chart: SlideChart) -> CategoryChartData:
    """Categories, in two levels where they stand in groups, and a column a series; missing cells stay empty."""
    data = _CategoryData(number_format=chart.number_format)
    group: Any = None
    for category in chart.categories:
        if not category.group:
            data.add_category(clean(category.name))
            continue
        if group is None or group.label != clean(category.group):
            group = data.add_category(clean(category.group))
        group.add_sub_category(clean(category.name))
    for series in chart.series:
        data.add_series(clean(series.name), series.values)
    return data


def point_data(timeline: Timeline) -> XyChartData:
    """Days down the first column, a column a meaning; a cell is empty where the day is another's.

    LibreOffice draws series of different days only where they share their days so.
    """
    data = _PointData(number_format=DAY_FORMAT)
    places = [
        (at, day, row) for at, dots in enumerate(timeline.dots) for day, row in zip(dots.days, dots.rows, strict=True)
    ]
    for own, dots in enumerate(timeline.dots):
        series = data.add_series(clean(dots.name))
        for at, day, row in places:
            series.add_data_point(day, row if at == own else None)
    return data
