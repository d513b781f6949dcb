"""The menu of big screens: the view on screen, shown at a meeting by hand or on a wall by itself."""

from __future__ import annotations

from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from dashboard import url_state
from dashboard.i18n import t
from dashboard.pages import Route
from dashboard.url_state import View, Wall
from layouts.parts import link, menu_line

WAYS = (("present", Wall.BY_HAND, {}), ("start", Wall.UNATTENDED, {"target": "_self"}))
"""The names of the ways; the wall that is left to itself is another document, so its link is not followed in place."""


def screen_menu(route: Route, view: View) -> Component:
    """A disclosure of two links, each with what it does in small."""
    items = [
        link(
            menu_line(t(f"wall.{name}", route.lang), t(f"wall.{name}.hint", route.lang)),
            url_state.href(route, replace(view, wall=wall)),
            "menu-item",
            **attributes,
        )
        for name, wall, attributes in WAYS
    ]
    toggle = html.Summary(t("wall.menu", route.lang), className="menu-toggle")
    return html.Details([toggle, html.Div(items, className="menu-items")], className="menu header-menu screen-menu")
