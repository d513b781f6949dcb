"""The line that says a newer edition has come than the one on screen: figures do not change under a reader's eyes.

The browser asks the server now and then and shows or hides it (``assets/watchdog/30-newer.js``).
"""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.i18n import t
from data.rows import EditionRow


def newer_edition(edition: EditionRow, lang: str) -> Component:
    """Hidden words and a button that loads the page anew; ``data-edition`` is what is on screen."""
    button = html.Button(t("shell.newer.show", lang), type="button", className="newer-show")
    words = html.P([html.Span(t("shell.newer", lang)), button], hidden=True)
    return html.Div(words, className="newer-edition", role="status", **{"data-edition": edition.word})
