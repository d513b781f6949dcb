"""Pages for what is not there: an unknown address, a store without a report, a store out of reach."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from dashboard import ids, url_state
from dashboard.i18n import t
from dashboard.pages import PAGES, Route
from dashboard.url_state import View
from layouts.parts import link, page

RETRY_MS = 3_000
IMPORT_COMMANDS = ("python -m data init", "python -m data import отчёт.docx")


def not_found(lang: str, path: str, view: View) -> Component:
    """Names the path nobody knows and leads to every page there is."""
    title = t("error.not_found.title", lang)
    links = [
        html.Li(link(t(f"page.{item.name}.name", lang), url_state.href(Route(lang, item.name), view)))
        for item in PAGES
        if item.in_nav
    ]
    text = [html.P([t("error.not_found.text", lang), " ", html.Code(path)]), html.P(t("error.not_found.links", lang))]
    return _error(title, [*text, html.Ul(links)])


def no_report(lang: str) -> Component:
    """The store is empty or was never made: says how a report gets in, and shows it once it is."""
    commands = html.Ul([html.Li(html.Code(command)) for command in IMPORT_COMMANDS], className="commands")
    return _error(t("common.no_report", lang), [html.P(t("error.no_report.text", lang)), commands, _retry()])


def unreachable(lang: str) -> Component:
    """The store does not answer; the page asks again by itself until it does."""
    text = html.P(t("error.unreachable.text", lang), role="status")
    return _error(t("error.unreachable.title", lang), [text, _retry()])


def _retry() -> Component:
    return dcc.Interval(id=ids.UNREACHABLE_RETRY, interval=RETRY_MS)


def _error(title: str, children: list[Component]) -> Component:
    card = html.Div([html.H1(title, className="page-title"), *children], className="card error-card")
    return page(title, [card], "error-page")
