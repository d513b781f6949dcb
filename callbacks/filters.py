"""Filters and the address: kept equal in the browser, said in words by the server."""

from __future__ import annotations

from typing import Any

from dash import ClientsideFunction, Input, Output, State, callback, clientside_callback

from callbacks.clock import today
from callbacks.router import landing
from dashboard import ids, url_state
from data.engine import read_session
from data.queries.overview import select_plan_counts
from layouts.filter_summary import as_of_menu, filter_summary, notice
from layouts.filters import NO_OPTIONS
from layouts.screen import select_screen
from layouts.wall_bar import top

clientside_callback(
    ClientsideFunction("board", "syncFilters"),
    *(Output(control, "value") for control in ids.FILTER_CONTROLS),
    Output(ids.URL, "search"),
    *(Input(control, "value") for control in ids.FILTER_CONTROLS),
    Input(ids.URL, "search"),
)


@callback(
    output={
        "header": Output(ids.HEADER, "children"),
        "summary": Output(ids.FILTER_SUMMARY, "children"),
        "notice": Output(ids.NOTICE, "children"),
        "as_of": Output(ids.AS_OF_MENU, "children"),
    },
    inputs={"search": Input(ids.URL, "search")},
    state={"pathname": State(ids.URL, "pathname")},
    prevent_initial_call=True,
)
def update_summary(search: str | None, pathname: str | None) -> dict[str, Any]:
    """What a change of the filters says: count, chips, notice; and the links that carry the filters on."""
    route = landing(pathname or "/")
    with read_session() as session:
        screen = select_screen(session, route, search, today())
        if screen is None:
            view, _ = url_state.read(search)
            return {"header": top(route, view, None, NO_OPTIONS, today()), "summary": [], "notice": [], "as_of": []}
        counts = select_plan_counts(session, screen.edition, screen.view.filters)
    return {
        "header": top(screen.route, screen.view, screen.edition, screen.options, screen.today),
        "summary": filter_summary(screen, counts),
        "notice": notice(screen.dropped, screen.lang),
        "as_of": as_of_menu(screen),
    }
