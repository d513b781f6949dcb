"""Pages without parts of their own to redraw, under a changed address: drawn anew, header and filters kept."""

from __future__ import annotations

from dash import Input, Output, State, callback
from dash.development.base_component import Component
from dash.exceptions import PreventUpdate

from callbacks.clock import today
from dashboard import ids
from dashboard.pages import parse_path
from data.engine import read_session
from layouts.details import draw_page, redrawn_whole
from layouts.screen import select_screen


@callback(
    output=Output(ids.WHOLE_PAGE, "children"),
    inputs={"search": Input(ids.URL, "search")},
    state={"pathname": State(ids.URL, "pathname")},
    prevent_initial_call=True,
)
def redraw_page(search: str | None, pathname: str | None) -> Component:
    """The same page as on the new date, under the new filters; the router draws any other page."""
    route = parse_path(pathname or "/")
    if route is None or not redrawn_whole(route):
        raise PreventUpdate
    with read_session() as session:
        screen = select_screen(session, route, search, today())
        page = draw_page(session, screen) if screen else None
    if page is None:
        raise PreventUpdate
    return page
