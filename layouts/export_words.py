"""What the browser says while it makes or fetches a file, in the page's language (``assets/jobs.js``)."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.i18n import texts

PREFIX = "download.say."


def export_words(lang: str) -> Component:
    """An unseen element with a data attribute a text; scripts fill the ``{places}`` in them."""
    words = {key.removeprefix(PREFIX): text for key, text in texts(lang).items() if key.startswith(PREFIX)}
    return html.Div(className="export-words", hidden=True, **{f"data-{name}": text for name, text in words.items()})
