"""The menu of files that the view on screen can be taken away as."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard import download
from dashboard.i18n import t
from dashboard.pages import Route
from dashboard.url_state import View
from layouts.parts import link

FILES = ("slides", "all-slides", "workbook", "csv", "calendar")
"""The files made by the server, as their addresses name them."""


def export_menu(route: Route, view: View) -> Component:
    """A disclosure with a link for each file; without scripts they are ordinary links."""
    lang = route.lang
    toggle = html.Summary(t("download.menu", lang), className="menu-toggle")
    links = [
        link(
            t(f"download.{what}", lang),
            download.href(what, route, view),
            "menu-item",
            **{"data-download": what},
        )
        for what in FILES
    ]
    return html.Details([toggle, html.Div(links, className="menu-items")], className="menu export-menu")
