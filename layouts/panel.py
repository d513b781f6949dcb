"""The panel beside a page's charts: what is known of the mark that is chosen, and the way back to all of them."""

from __future__ import annotations

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.i18n import t
from layouts.parts import link
from layouts.screen import Screen


def panel(name: str, children: list[Any], screen: Screen) -> Component:
    """A card headed by the chosen thing; its cross leads to the page with nothing chosen."""
    words = t("page.panel.close", screen.lang)
    cross = html.Span("×", **{"aria-hidden": "true"})
    close = link(cross, screen.href(screen.route.page), "panel-close", title=words, **{"aria-label": words})
    return html.Article([close, html.H2(name, className="chart-title"), *children], className="card panel")
