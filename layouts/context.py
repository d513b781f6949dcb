"""The context page: what the two documents say around the plan, each figure with its place in them."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component
from sqlalchemy.orm import Session

from dashboard.context_figures import SECTIONS, Section
from dashboard.context_headlines import headlines
from dashboard.i18n import t
from data.rows.context import ContextData
from layouts.charts import chart_card
from layouts.context_charts import Placed, charts
from layouts.context_data import select_context_data
from layouts.context_figures import group_card
from layouts.context_plan import reward_rule, stated_and_counted
from layouts.context_reform import events_card, expected_results, instruments, reform_stages, remarks
from layouts.headline import headline_card
from layouts.parts import breadcrumb, page
from layouts.screen import Screen


def layout(session: Session, screen: Screen) -> Component:
    """The headline figures, the way to each section, and the sections."""
    lang = screen.lang
    data = select_context_data(session, screen.edition)
    placed = charts(data, screen)
    title = t("page.context.title", lang)
    strip = html.Section(
        [headline_card(figure) for figure in headlines(data.rows, screen.frame)],
        className="headlines",
        **{"aria-label": t("page.context.figures", lang)},
    )
    top = html.Div([html.H1(title, className="page-title"), _section_links(lang)], className="page-top")
    return page(
        title,
        [
            breadcrumb(screen, t("page.context.name", lang)),
            top,
            strip,
            *(_section(section, data, placed, screen) for section in SECTIONS),
        ],
        "context",
    )


def _section_links(lang: str) -> Component:
    """The way down the page; places on it are the browser's to go to."""
    links = [html.Li(html.A(t(f"page.context.section.{one.key}", lang), href=f"#{one.key}")) for one in SECTIONS]
    return html.Nav(html.Ul(links), className="section-links", **{"aria-label": t("page.context.sections", lang)})


def _section(section: Section, data: ContextData, placed: tuple[Placed, ...], screen: Screen) -> Component:
    """Charts, then what is told in words, then every figure with its place."""
    here = [one for one in placed if one.section == section.key]
    cards = [chart_card(one.chart, screen) for one in here if not one.among_figures]
    small = [chart_card(one.chart, screen) for one in here if one.among_figures]
    groups = [group_card(group, data.figures[group], screen) for group in section.groups]
    grid = [html.Div(cards, className="chart-grid")] if cards else []
    return html.Section(
        [
            html.H2(t(f"page.context.section.{section.key}", screen.lang), className="section-title"),
            *grid,
            *_words(section.key, data, screen),
            html.Div([*small, *_tables(section.key, data, screen), *groups], className="card-columns"),
        ],
        id=section.key,
        className="context-section",
    )


def _words(section: str, data: ContextData, screen: Screen) -> list[Component]:
    """What a section tells beside figures."""
    if section == "prevention":
        return [instruments(data, screen)]
    if section == "reform":
        # On a wall the stages are told by the convictions.
        stages = reform_stages(data.reform_points, screen, "desk-only")
        told = [*stages, *expected_results(data.expected_results, screen)]
        return [html.Div(remarks(data.cautions, screen)), html.Div(told, className="reform-stages")]
    return []


def _tables(section: str, data: ContextData, screen: Screen) -> list[Component]:
    """The small tables that stand first among a section's figures."""
    if section == "rewards":
        return reward_rule(data, screen)
    if section == "plan":
        return stated_and_counted(data, screen)
    if section == "reform":
        return [events_card(data.events, screen)]
    return []
