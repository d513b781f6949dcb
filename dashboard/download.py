"""Files that leave the board: what they are, where they are asked for, and when there is none.

A file's address is the page's own with ``/download/<what>`` in front, so it carries the same language,
page and filters: ``/download/slides/ru/measures?task=2``.
"""

from __future__ import annotations

from dataclasses import dataclass

from dashboard import url_state
from dashboard.pages import Route
from dashboard.url_state import View

ROOT = "/download"


@dataclass(frozen=True, slots=True)
class Download:
    """A whole file in memory: nothing of it is ever kept on the server. ``name`` is in the viewer's language.

    One that ``repeats`` is the same to the byte until the store changes, so whoever has it may ask
    whether it still holds.
    """

    name: str
    mimetype: str
    content: bytes
    repeats: bool = False


class NothingToExport(Exception):  # noqa: N818 - it names a state of the view, which is told in words
    """The filters leave nothing that the asked file could hold."""


def href(what: str, route: Route, view: View) -> str:
    """Where a file of this view is asked for: it has the same contents in every theme and on every screen."""
    return f"{ROOT}/{what}{url_state.href(route, url_state.away(view))}"
