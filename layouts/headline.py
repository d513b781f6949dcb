"""A headline figure as a card that leads to what stands behind it."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.headlines import Headline
from layouts.parts import link


def headline_card(figure: Headline, *more: Component) -> Component:
    """Label, value with unit, detail, and whatever follows them."""
    value = [html.Strong(figure.value), " ", html.Span(figure.unit, className="unit")]
    parts = [
        html.Span(figure.label, className="headline-label"),
        html.Span(value, className="headline-value"),
        html.Span(figure.detail, className="headline-detail"),
        *more,
    ]
    return link(parts, figure.href, f"card headline tone-{figure.tone}", **{"data-figure": figure.key})
