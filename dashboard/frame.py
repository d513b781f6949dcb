"""What every title and figure of one page shares: the edition, the plan's options, the view, the address."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dashboard.pages import Route
from dashboard.url_state import View
from data.rows import EditionRow, Options
from data.status import DUE_SOON_DAYS


@dataclass(frozen=True, slots=True)
class Frame:
    """Made once per page; the texts of all its charts are written from it.

    ``due_soon_days`` is the window that the counts were made with.
    """

    edition: EditionRow
    options: Options
    view: View
    route: Route
    due_soon_days: int = DUE_SOON_DAYS

    @property
    def lang(self) -> str:
        return self.route.lang

    @property
    def as_of(self) -> date:
        """The viewer's date, else the edition's own."""
        return self.view.filters.as_of or self.edition.data_as_of
