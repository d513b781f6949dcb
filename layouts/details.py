"""Which layout draws a page, and whether an address leads to anything.

The router draws by this table, and the web server asks it before it answers 404.
"""

from __future__ import annotations

from collections.abc import Callable

from dash.development.base_component import Component
from sqlalchemy.orm import Session

from dashboard.pages import Route
from layouts import (
    about,
    briefing,
    context,
    context_detail,
    convictions,
    executors,
    indicator,
    indicators,
    integrity,
    measure,
    measures,
    overview,
)
from layouts.screen import Screen

Layout = Callable[[Session, Screen], Component | None]

PAGES: dict[str, Layout] = {
    "overview": overview.layout,
    "measures": measures.layout,
    "executors": executors.layout,
    "indicators": indicators.layout,
    "convictions": convictions.layout,
    "integrity": integrity.layout,
    "context": context.layout,
    "about": about.layout,
    "briefing": briefing.layout,
}
DETAILS: dict[str, Layout] = {
    "measures": measure.layout,
    "executors": executors.detail,
    "indicators": indicator.layout,
    "convictions": convictions.detail,
    "integrity": integrity.detail,
    "context": context_detail.detail,
}


REDRAWN_IN_PART = frozenset({"overview", "measures"})
"""Pages whose own callbacks follow a changed query; every other page and all detail views are drawn anew."""


def draw_page(session: Session, screen: Screen) -> Component | None:
    """The page or detail view a route names; ``None`` when the store has nothing under its key."""
    table = DETAILS if screen.route.key else PAGES
    return table[screen.route.page](session, screen)


def redrawn_whole(route: Route) -> bool:
    """Whether a changed query draws the page anew, rather than parts of it."""
    return route.key is not None or route.page not in REDRAWN_IN_PART
