"""The measures page: the plan by part and in time, the table of its stages, what they end with."""

from __future__ import annotations

from typing import Any

from dash import html
from dash.development.base_component import Component
from sqlalchemy.orm import Session

from dashboard import ids
from dashboard.i18n import t
from layouts.bills import bills, select_bills
from layouts.charts import chart_card
from layouts.measures_charts import charts, select_measures_data
from layouts.measures_grid import grid_rows, stage_grid
from layouts.parts import breadcrumb, empty_state, page
from layouts.screen import Screen

PARTS = ("measures-charts", "measures-table", "measures-forms", "measures-timeline")
"""The parts of the page in their order: places to jump to."""


def layout(session: Session, screen: Screen) -> Component:
    """The whole page, figures and rows included."""
    data = select_measures_data(session, screen)
    part, calendar, burn_up, forms, timeline = (chart_card(chart, screen) for chart in charts(data, screen))
    bill_card = html.Section(bills(select_bills(session, screen), screen), id=ids.BILLS, className="card span-5 bills")
    bodies = (
        html.Div([part, calendar, burn_up], className="chart-grid"),
        _table(grid_rows(data.stages, screen), screen),
        html.Div([forms, bill_card], className="chart-grid"),
        html.Div(timeline, className="chart-grid"),
    )
    sections = [
        html.Section(body, id=name, **{"aria-label": t(f"page.measures.part.{name}", screen.lang)})
        for name, body in zip(PARTS, bodies, strict=True)
    ]
    return page(t("page.measures.title", screen.lang), [_top(screen), *sections], "measures")


def body_class(rows: list[dict[str, Any]]) -> str:
    """``is-empty`` swaps the table for its empty state."""
    return "grid-body" if rows else "grid-body is-empty"


def _top(screen: Screen) -> Component:
    """Where we are, and the way to each part of the page."""
    lang = screen.lang
    jumps = [html.Li(html.A(t(f"page.measures.part.{name}", lang), href=f"#{name}")) for name in PARTS]
    return html.Div(
        [
            breadcrumb(screen, t("page.measures.name", lang)),
            html.H1(t("page.measures.title", lang), className="page-title"),
            html.Nav(html.Ul(jumps), className="jumps", **{"aria-label": t("page.measures.jump", lang)}),
        ],
        className="measures-top",
    )


def _table(rows: list[dict[str, Any]], screen: Screen) -> Component:
    lang = screen.lang
    empty = empty_state(t("page.no_match", lang), screen.unfiltered_href, lang)
    body = html.Div([stage_grid(rows, lang), empty], id=ids.MEASURES_EMPTY, className=body_class(rows))
    return html.Div([html.P(t("page.measures.note", lang), className="page-note"), body])
