"""The measures page under a changed address: charts, rows and bills in one call, the table left in place."""

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
from layouts.bills import bills, select_bills
from layouts.measures import body_class
from layouts.measures_charts import charts, select_measures_data
from layouts.measures_grid import grid_rows
from layouts.screen import Screen


@callback(
    output={
        "charts": chart_outputs(ids.MEASURES_CHARTS),
        "rows": Output(ids.MEASURES_GRID, "rowData"),
        "body_class": Output(ids.MEASURES_EMPTY, "className"),
        "bills": Output(ids.BILLS, "children"),
    },
    inputs={"search": Input(ids.URL, "search")},
    state={"pathname": State(ids.URL, "pathname")},
    prevent_initial_call=True,
)
def update_measures(search: str | None, pathname: str | None) -> dict[str, Any]:
    """Redraw what depends on the query. The table keeps its sorting: only its rows are replaced."""
    with read_session() as session:
        screen = screen_of(session, "measures", pathname, search)
        return _redrawn(session, screen.edition, screen.route, screen.view, screen.today)


@cached
def _redrawn(session: Session, edition: EditionRow, route: Route, view: View, today: date) -> dict[str, Any]:
    """The answer for one view of one edition: made once, then given to everybody who looks at the same."""
    screen = Screen(route, view, edition, select_options(session, edition), (), today)
    data = select_measures_data(session, screen)
    rows = grid_rows(data.stages, screen)
    return {
        "charts": redrawn_charts(charts(data, screen), screen),
        "rows": ready_made(rows),
        "body_class": ready_made(body_class(rows)),
        "bills": ready_made(bills(select_bills(session, screen), screen)),
    }
