"""Legends: what the colours, hatchings and forms of marks mean, in words beside each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from dashboard.figures import status_by_task
from dashboard.i18n import t
from data.records import Completion
from data.rows import PlanCounts
from layouts.parts import link
from layouts.screen import Screen


@dataclass(frozen=True, slots=True)
class Entry:
    """One look and its meaning; ``class_name`` is the style sheet's, ``glyph`` a sign drawn as text."""

    class_name: str
    label: str
    glyph: str = ""


def status_legend(counts: PlanCounts, screen: Screen, *, with_lateness: bool = True) -> Component:
    """The colours of completion (and of lateness) with their counts; each entry leads to what it counts."""
    items = []
    for item in status_by_task.legend_items(counts, screen.lang, screen.view):
        if not with_lateness and item.key not in Completion:
            continue
        swatch = html.Span(item.icon, className=f"swatch swatch-{item.key}", **{"aria-hidden": "true"})
        count = [] if item.count is None else [" ", html.Span(str(item.count), className="legend-count")]
        words = [swatch, item.label, *count]
        items.append(html.Li(link(words, item.href) if item.href else html.Span(words)))
    return html.Ul(items, className="legend", **{"aria-label": t("page.overview.legend", screen.lang)})


def plain_legend(entries: Iterable[Entry], label: str) -> Component:
    """Looks and their meanings; nothing in it leads anywhere."""
    items = [
        html.Li(html.Span([html.Span(entry.glyph, className=entry.class_name, **{"aria-hidden": "true"}), entry.label]))
        for entry in entries
    ]
    return html.Ul(items, className="legend", **{"aria-label": label})
