"""For callbacks of one page: the screen they redraw, or nothing to do when the viewer has left it."""

from __future__ import annotations

from dash.exceptions import PreventUpdate
from sqlalchemy.orm import Session

from callbacks.clock import today
from dashboard.pages import parse_path
from layouts.screen import Screen, select_screen


def screen_of(session: Session, page: str, pathname: str | None, search: str | None) -> Screen:
    """The screen of ``page`` as it is on; ``PreventUpdate`` when the address has gone elsewhere.

    A link to another page changes path and query at once: the router draws the new page, and what
    this callback would draw is no longer there.
    """
    route = parse_path(pathname or "/")
    screen = select_screen(session, route, search, today()) if route and route.page == page and not route.key else None
    if screen is None:
        raise PreventUpdate
    return screen
