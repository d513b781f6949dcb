"""The one configuration of every graph: no tool bar, no cloud button, our own locale."""

from __future__ import annotations

from typing import Any

from dashboard.plotly_locales import plotly_locale


def graph_config(lang: str) -> dict[str, Any]:
    """``config`` for ``dcc.Graph``. Plotly's «Share chart» uploads data, so it is switched off by name too."""
    return {
        "displayModeBar": False,
        "displaylogo": False,
        "showSendToCloud": False,
        "showTips": False,
        "doubleClick": False,
        "scrollZoom": False,
        "locale": lang,
        "locales": {lang: plotly_locale(lang)},
    }
