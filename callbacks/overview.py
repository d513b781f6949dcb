"""The overview under a changed address: its figures, titles and exported words in one call."""

from __future__ import annotations

from typing import Any

from dash import Input, Output, State, callback

from callbacks.stay import screen_of
from dashboard import ids
from data.engine import read_session
from layouts.charts import chart_updates
from layouts.overview import charts, figure_strip, select_overview


@callback(
    output={
        "strip": Output(ids.OVERVIEW_FIGURES, "children"),
        "charts": [
            {
                "figure": Output(ids.chart_graph(chart), "figure"),
                "head": Output(ids.chart_head(chart), "children"),
                "card_class": Output(ids.chart_card(chart), "className"),
            }
            for chart in ids.CHARTS
        ],
    },
    inputs={"search": Input(ids.URL, "search")},
    state={"pathname": State(ids.URL, "pathname")},
    prevent_initial_call=True,
)
def update_overview(search: str | None, pathname: str | None) -> dict[str, Any]:
    """Redraw what depends on the filters, the as-of date and the theme."""
    with read_session() as session:
        screen = screen_of(session, "overview", pathname, search)
        data = select_overview(session, screen)
    return {
        "strip": figure_strip(data, screen),
        "charts": [chart_updates(chart, screen) for chart in charts(data, screen)],
    }
