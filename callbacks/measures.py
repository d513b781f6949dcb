"""The measures table under a changed address."""

from __future__ import annotations

from typing import Any

from dash import Input, Output, State, callback

from callbacks.stay import screen_of
from dashboard import ids
from data.engine import read_session
from layouts.measures import body_class, grid_rows


@callback(
    output={
        "rows": Output(ids.MEASURES_GRID, "rowData"),
        "body_class": Output(ids.MEASURES_EMPTY, "className"),
    },
    inputs={"search": Input(ids.URL, "search")},
    state={"pathname": State(ids.URL, "pathname")},
    prevent_initial_call=True,
)
def update_measures(search: str | None, pathname: str | None) -> dict[str, Any]:
    """The stages the filters leave; an empty table gives way to its empty state."""
    with read_session() as session:
        rows = grid_rows(session, screen_of(session, "measures", pathname, search))
    return {"rows": rows, "body_class": body_class(rows)}
