"""Which layout draws a page, and whether an address leads to anything.

The router draws by this table, and the web server asks it before it answers 404.
"""

from __future__ import annotations

from collections.abc import Callable

from dash.development.base_component import Component
from sqlalchemy.orm import Session

from layouts import convictions, indicators, integrity, measure, measures, overview
from layouts.screen import Screen

Layout = Callable[[Session, Screen], Component | None]

PAGES: dict[str, Layout] = {
    "overview": overview.layout,
    "measures": measures.layout,
    "indicators": indicators.layout,
    "convictions": convictions.layout,
    "integrity": integrity.layout,
}
DETAILS: dict[str, Layout] = {
    "measures": measure.layout,
    "indicators": indicators.detail,
    "convictions": convictions.detail,
    "integrity": integrity.detail,
}


def draw_page(session: Session, screen: Screen) -> Component | None:
    """The page or detail view a route names; ``None`` when the store has nothing under its key."""
    table = DETAILS if screen.route.key else PAGES
    return table[screen.route.page](session, screen)
