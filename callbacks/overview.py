"""The overview under a changed address: its figures, titles and exported words in one call."""

from __future__ import annotations

from datetime import date
from typing import Any

from dash import Input, Output, State, callback
from sqlalchemy.orm import Session

from callbacks.redraw import chart_outputs, ready_made, redrawn_charts
from callbacks.stay import screen_of
from dashboard import ids
from dashboard.pages import Route
from dashboard.url_state import View
from data.cache import cached
from data.engine import read_session
from data.queries.overview import select_options
from data.rows import EditionRow
from layouts.overview import charts, figure_strip, select_overview
from layouts.screen import Screen


@callback(
    output={
        "strip": Output(ids.OVERVIEW_FIGURES, "children"),
        "charts": chart_outputs(ids.CHARTS),
    },
    inputs={"search": Input(ids.URL, "search")},
    state={"pathname": State(ids.URL, "pathname")},
    prevent_initial_call=True,
)
def update_overview(search: str | None, pathname: str | None) -> dict[str, Any]:
    """Redraw what depends on the filters, the as-of date and the theme."""
    with read_session() as session:
        screen = screen_of(session, "overview", pathname, search)
        return _redrawn(session, screen.edition, screen.route, screen.view, screen.today)


@cached
def _redrawn(session: Session, edition: EditionRow, route: Route, view: View, today: date) -> dict[str, Any]:
    """The answer for one view of one edition: made once, then given to everybody who looks at the same."""
    screen = Screen(route, view, edition, select_options(session, edition), (), today)
    data = select_overview(session, screen)
    return {
        "strip": ready_made(figure_strip(data, screen)),
        "charts": redrawn_charts(charts(data, screen), screen),
    }
