"""The menu of big screens: the view on screen shown at a meeting by hand, alone on a wall, or the board on a wall."""

from __future__ import annotations

from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from dashboard import url_state, wall
from dashboard.i18n import t
from dashboard.pages import Route
from dashboard.url_state import View, Wall
from layouts.parts import link, menu_line

ANOTHER_DOCUMENT = {"target": "_self"}
"""A wall that is left to itself is no page of the board, so its link is not followed in place."""


def screen_menu(route: Route, view: View) -> Component:
    """A disclosure of links, each with what it does in small."""
    items = [
        _way("present", url_state.href(route, replace(view, wall=Wall.BY_HAND)), route.lang),
        _way("start", url_state.href(route, replace(view, wall=Wall.UNATTENDED)), route.lang, **ANOTHER_DOCUMENT),
        _way("board", wall.href(route.lang, view), route.lang, **ANOTHER_DOCUMENT),
    ]
    toggle = html.Summary(t("wall.menu", route.lang), className="menu-toggle")
    return html.Details([toggle, html.Div(items, className="menu-items")], className="menu header-menu screen-menu")


def _way(name: str, href: str, lang: str, **attributes: str) -> Component:
    words = menu_line(t(f"wall.{name}", lang), t(f"wall.{name}.hint", lang))
    return link(words, href, "menu-item", **attributes)
