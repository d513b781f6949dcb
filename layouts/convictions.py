"""Convictions for corruption: the years, the bodies the report names, the rest it does not, and what stands around."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component
from sqlalchemy.orm import Session

from dashboard.figures import convictions_by_body, convictions_by_year
from dashboard.i18n import t
from dashboard.titles import convictions as titles
from data.queries.convictions import select_conviction_years, select_convictions
from data.queries.figures import select_figure_groups
from data.rows import ConvictionsRow, FigureRow
from data.rows.convictions import ConvictionYear
from layouts.charts import Chart, chart_card, chart_of
from layouts.convictions_around import quasi_state_sector, reforms
from layouts.convictions_panel import body_panel, year_panel
from layouts.convictions_series import public_series
from layouts.parts import breadcrumb, link, page
from layouts.screen import Screen

STATED_GROWTH = "convictions.stated_growth."
"""What the keys of the figures begin with that give the report's own percent, before their year."""


def layout(session: Session, screen: Screen) -> Component:
    """The whole page with nothing chosen."""
    return _page(session, screen, None, t("page.convictions.title", screen.lang))


def detail(session: Session, screen: Screen) -> Component | None:
    """The page with one body or one year chosen; ``None`` for a key the edition does not have."""
    key, lang = screen.route.key, screen.lang
    row = select_convictions(session, screen.edition)
    body = next((body for body in row.bodies if body.key == key), None) if row else None
    if row and body:
        return _page(session, screen, body_panel(session, body, row, screen), body.name.get(lang) or body.key)
    years = select_conviction_years(session, screen.edition)
    place = next((place for place, year in enumerate(years) if str(year.year) == key), None)
    if place is None:
        return None
    name = t("page.convictions.year", lang, year=years[place].year)
    before = years[place - 1] if place else None
    return _page(session, screen, year_panel(years[place], before, name, screen), name)


def _page(session: Session, screen: Screen, panel: Component | None, name: str) -> Component:
    lang = screen.lang
    here = name if panel else t("page.convictions.name", lang)
    row = select_convictions(session, screen.edition)
    none = [] if row else [html.P(t("page.convictions.none", lang), className="page-note")]
    return page(
        name,
        [
            breadcrumb(screen, here),
            html.H1(t("page.convictions.title", lang), className="page-title"),
            *none,
            html.Div(_charts(session, row, panel, screen), className="chart-grid"),
            *quasi_state_sector(session, screen),
            *reforms(session, screen),
            *public_series(session, screen),
        ],
        "convictions",
    )


def _charts(session: Session, row: ConvictionsRow | None, panel: Component | None, screen: Screen) -> list[Component]:
    """Years and bodies, and beside them what is chosen."""
    frame = screen.frame
    years = select_conviction_years(session, screen.edition)
    by_year = Chart(
        convictions_by_year.KEY,
        titles.convictions_by_year(years, frame),
        convictions_by_year.build(years, frame),
        lambda: convictions_by_year.table(years, frame),
        _contradiction(session, years, screen),
        empty=t("common.not_in_report", screen.lang),
        class_name="span-3" if panel else "span-4",
    )
    by_body = chart_of(
        convictions_by_body,
        titles.convictions_by_body(row, frame),
        row,
        frame,
        empty=t("common.not_in_report", screen.lang),
        class_name="span-5" if panel else "span-8",
    )
    return [chart_card(by_year, screen), chart_card(by_body, screen), *([panel] if panel else [])]


def _contradiction(session: Session, years: tuple[ConvictionYear, ...], screen: Screen) -> Component | None:
    """The report's own percent where its totals give another: shown, not repaired. It leads to its source."""
    stated = _stated(session, screen)
    words = titles.stated_growth(stated, years, screen.lang)
    if stated is None or words is None:
        return None
    return html.P(link(words, screen.href("context", stated.key)), className="contradiction")


def _stated(session: Session, screen: Screen) -> FigureRow | None:
    key = f"{STATED_GROWTH}{screen.edition.period_end.year}"
    figures = select_figure_groups(session, screen.edition, "convictions")["convictions"]
    return next((row for row in figures if row.key == key), None)
