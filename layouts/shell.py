"""The frame around every page, and how header, filter bar and page stand in it.

Two ``dcc.Location`` follow the one address of the browser. ``ids.PATH`` stands in the shell and calls
the router. ``ids.URL`` comes with the filter bar, and all that the query changes comes with it in one
piece: so its callbacks start only when the query changes, and the first screen costs one call.
"""

from __future__ import annotations

import dash_bootstrap_components as dbc
from dash import dcc, html
from dash.development.base_component import Component

from dashboard import ids

TOAST_MS = 8_000


def shell() -> Component:
    """Address, screen and toast, in no language: what is read comes with the first draw."""
    return html.Div(
        [
            dcc.Location(id=ids.PATH, refresh="callback-nav"),
            html.Div(frame([], [], skeleton()), id=ids.SCREEN, className="board"),
            dbc.Toast(
                id=ids.TOAST,
                is_open=False,
                dismissable=True,
                duration=TOAST_MS,
                icon="danger",
                className="board-toast",
            ),
        ]
    )


def frame(header: list[Component], filters: list[Component], page: Component) -> list[Component]:
    """The three parts of a screen, one below the other."""
    return [
        html.Header(header, id=ids.HEADER, className="header"),
        html.Div(filters, id=ids.FILTER_BAR, className="filter-bar"),
        html.Main(page, id=ids.PAGE, tabIndex="-1"),
    ]


def skeleton() -> Component:
    """Grey blocks where the overview's figures and charts will stand, so that nothing jumps."""
    strip = html.Div([html.Div(className="card") for _ in range(5)], className="headlines")
    cards = html.Div([html.Div(className=f"card area-{n}") for n in range(1, 6)], className="charts")
    return html.Div([strip, cards], className="page overview skeleton", **{"aria-hidden": "true"})
