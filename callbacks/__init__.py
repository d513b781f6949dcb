"""The wiring: what changes on the page, when, and with what. Importing this package registers it all."""

from callbacks import briefing, downloads, errors, filters, measures, overview, pulse, router, wall, whole_page

__all__ = [
    "briefing",
    "downloads",
    "errors",
    "filters",
    "measures",
    "overview",
    "pulse",
    "router",
    "wall",
    "whole_page",
]
