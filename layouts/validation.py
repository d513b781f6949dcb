"""One empty component for every id that a page brings, so that Dash can check each callback's ids.

Dash compares callbacks with ``app.validation_layout``; the shell alone lacks what pages draw. It is
sent with every page load, so it holds names, not pages.
"""

from __future__ import annotations

import dash_ag_grid as dag
from dash import dcc, html
from dash.development.base_component import Component

from dashboard import ids
from layouts.shell import shell

BLOCKS = (
    ids.WHOLE_PAGE,
    ids.FILTER_SUMMARY,
    ids.NOTICE,
    ids.AS_OF_MENU,
    ids.OVERVIEW_FIGURES,
    ids.BRIEFING_SENTENCES,
    ids.MEASURES_EMPTY,
    ids.BILLS,
)


def validation_layout() -> Component:
    """The shell and every component that a page may put into it."""
    charts: list[Component] = []
    for chart in (*ids.CHARTS, *ids.MEASURES_CHARTS):
        graph = dcc.Graph(id=ids.chart_graph(chart))
        parts = [html.Div(id=ids.chart_head(chart)), html.Div(id=ids.chart_table(chart)), graph]
        charts.append(html.Section(parts, id=ids.chart_card(chart)))
    return html.Div(
        [
            shell(),
            dcc.Location(id=ids.URL),
            *(dcc.Dropdown(id=name) for name in ids.FILTER_DROPDOWNS),
            *(dcc.Input(id=name) for name in ids.FILTER_INPUTS),
            *(html.Div(id=name) for name in BLOCKS),
            *charts,
            dcc.Store(id=ids.BRIEFING_ASKED),
            dag.AgGrid(id=ids.MEASURES_GRID),
            dcc.Interval(id=ids.UNREACHABLE_RETRY),
        ]
    )
