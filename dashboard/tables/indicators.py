"""The indicators of the report: plan, fact, gap and verdict, each with its unit; public series stand elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard import indicator_words
from dashboard.frame import Frame
from dashboard.i18n import t
from dashboard.pages import Route
from dashboard.tables import Field, Kind, Table, make_table
from dashboard.tables.words import document, executors, place, said
from dashboard.url_state import href
from data.records import Verdict
from data.rows import IndicatorRow
from data.rows.indicators import IndicatorView

NAME = "indicators"


def build(views: Sequence[IndicatorView], frame: Frame) -> Table:
    """A row an indicator, in the report's order."""
    return make_table(NAME, FIELDS, views, indicator_href, frame)


def indicator_href(view: IndicatorView, frame: Frame) -> str:
    """The indicator's own page."""
    return href(Route(frame.lang, "indicators", view.row.key), frame.view)


def _level(view: IndicatorView, frame: Frame) -> str:
    return t(f"page.indicators.level.{view.row.level}", frame.lang, n=view.row.task)


def _of_plan(view: IndicatorView, end: float | None) -> float | None:
    """An end of the plan; a figure of which it is unclear whether it is the plan is not one."""
    return None if view.row.verdict is Verdict.UNCLEAR else end


def _cell(text: str | None, frame: Frame) -> str:
    """What the report's cell holds, to the letter: a dash and nothing at all are told apart."""
    return f"«{text}»" if text else t("tables.cell.empty", frame.lang)


def _about_fact(row: IndicatorRow, frame: Frame) -> str | None:
    return indicator_words.fact(row, frame.lang) if row.fact is None else None


def _gap(view: IndicatorView, _: Frame) -> float | None:
    return None if view.gap is None else round(view.gap, indicator_words.GAP_DIGITS)


FIELDS: tuple[Field[IndicatorView], ...] = (
    Field("page.figure", Kind.TEXT, 34, lambda view, frame: indicator_words.name(view.row, frame.lang)),
    Field("card.official_name", Kind.TEXT, 44, lambda view, frame: said(view.row.name, frame)),
    Field("tables.column.level", Kind.TEXT, 18, _level),
    Field("page.year", Kind.NUMERAL, 8, lambda view, _: view.year),
    Field("page.unit", Kind.TEXT, 14, lambda view, frame: said(view.row.unit, frame)),
    Field(
        "page.indicators.better",
        Kind.TEXT,
        12,
        lambda view, frame: t(f"page.indicators.better.{view.row.better}", frame.lang),
    ),
    Field("page.indicators.plan_cell", Kind.TEXT, 12, lambda view, frame: _cell(view.row.plan_text, frame)),
    Field("tables.column.plan_low", Kind.DECIMAL, 10, lambda view, _: _of_plan(view, view.row.plan_low)),
    Field("tables.column.plan_high", Kind.DECIMAL, 10, lambda view, _: _of_plan(view, view.row.plan_high)),
    Field("tables.column.fact_cell", Kind.TEXT, 12, lambda view, frame: _cell(view.row.fact_text, frame)),
    Field("tables.column.fact", Kind.DECIMAL, 10, lambda view, _: view.row.fact),
    Field("tables.column.about_fact", Kind.TEXT, 13, lambda view, frame: _about_fact(view.row, frame)),
    Field("tables.column.gap", Kind.CHANGE, 12, _gap),
    Field(
        "chart.table.verdict",
        Kind.TEXT,
        14,
        lambda view, frame: t(f"status.verdict.{view.row.verdict}", frame.lang),
        lambda view: view.row.verdict,
    ),
    Field("page.note", Kind.TEXT, 48, lambda view, frame: view.words(frame.lang)),
    Field("page.executors", Kind.TEXT, 24, lambda view, frame: executors(view.row.executors, frame)),
    Field("about.column.document", Kind.TEXT, 26, lambda view, frame: document(view.row, frame)),
    Field("page.context.place", Kind.TEXT, 26, lambda view, frame: place(view.row, frame)),
)
