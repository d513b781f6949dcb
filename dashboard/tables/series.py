"""Public series point by point, apart from the report: every row says that it is not from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dashboard import indicator_words, series_periods
from dashboard.frame import Frame
from dashboard.i18n import t
from dashboard.pages import Route
from dashboard.tables import Field, Kind, Table, make_table
from dashboard.tables.indicators import indicator_href
from dashboard.tables.words import said
from dashboard.url_state import href
from data.rows import SeriesPoint, SeriesRow
from data.rows.indicators import IndicatorView

NAME = "series"
SURE = "yes"
"""What the store says of a point that needs no caution."""


@dataclass(frozen=True, slots=True)
class Point:
    """A point, its series, what on the board it stands beside, and where that is."""

    beside: str
    href: str
    series: SeriesRow
    point: SeriesPoint


def build(views: Sequence[IndicatorView], convictions: Sequence[SeriesRow], frame: Frame) -> Table:
    """The series that follow the indicators shown, then those on cases and convictions."""
    page = href(Route(frame.lang, "convictions"), frame.view)
    points = [
        *(point for view in views if view.series for point in _of_indicator(view, view.series, frame)),
        *_points(convictions, t("page.convictions.name", frame.lang), page),
    ]
    return make_table(NAME, FIELDS, points, lambda point, _: point.href, frame)


def _of_indicator(view: IndicatorView, series: SeriesRow, frame: Frame) -> Iterator[Point]:
    return _points([series], indicator_words.name(view.row, frame.lang), indicator_href(view, frame))


def _points(series: Iterable[SeriesRow], beside: str, href: str) -> Iterator[Point]:
    return (Point(beside, href, one, point) for one in series for point in one.points)


def _reliability(one: Point, frame: Frame) -> str:
    return t(f"tables.series.{'sure' if one.point.usable == SURE else 'caution'}", frame.lang)


FIELDS: tuple[Field[Point], ...] = (
    Field("tables.column.series", Kind.TEXT, 44, lambda one, frame: said(one.series.name, frame)),
    Field("tables.column.origin", Kind.TEXT, 15, lambda _, frame: t("common.not_from_report", frame.lang)),
    Field("page.context.belongs", Kind.TEXT, 28, lambda one, _: one.beside),
    Field("page.year", Kind.NUMERAL, 8, lambda one, _: one.point.year),
    Field("page.period", Kind.TEXT, 18, lambda one, frame: series_periods.written(one.point, frame.lang)),
    Field("page.value", Kind.DECIMAL, 12, lambda one, _: one.point.value),
    Field("page.unit", Kind.TEXT, 18, lambda one, frame: said(one.series.unit, frame)),
    Field("tables.column.reliability", Kind.TEXT, 16, _reliability),
    Field("about.column.release", Kind.TEXT, 16, lambda one, _: one.series.release),
    Field("about.column.publication", Kind.TEXT, 60, lambda one, _: one.point.document_title),
    Field("tables.column.publication_address", Kind.TEXT, 60, lambda one, _: one.point.document_url),
)
