"""For callbacks that redraw charts on screen: a card's changing parts, and answers made ready to be sent."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import orjson
from dash import Output
from dash.development.base_component import Component
from orjson import Fragment

from dashboard import ids
from layouts.charts import Chart, chart_updates
from layouts.screen import Screen


def chart_outputs(charts: Iterable[str]) -> list[dict[str, Output]]:
    """What a redrawn card changes, for each chart's key; ``redrawn_charts`` fills it."""
    return [
        {
            "figure": Output(ids.chart_graph(chart), "figure"),
            "head": Output(ids.chart_head(chart), "children"),
            "table": Output(ids.chart_table(chart), "children"),
            "card_class": Output(ids.chart_card(chart), "className"),
        }
        for chart in charts
    ]


def redrawn_charts(charts: Iterable[Chart], screen: Screen) -> list[dict[str, Fragment]]:
    """The changing parts of each card, in the order of ``chart_outputs``."""
    return [{name: ready_made(update) for name, update in chart_updates(chart, screen).items()} for chart in charts]


def ready_made(update: Any) -> Fragment:
    """An output as the JSON it is sent as: Dash takes longer to write a figure than we to draw it."""
    return Fragment(orjson.dumps(update, default=Component.to_plotly_json))
