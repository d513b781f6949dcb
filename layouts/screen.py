"""What every layout needs to know: the address, the edition it shows and the day it is asked.

A screen is made once per request by ``select_screen`` and handed down; layouts read it and never
look at the address, the clock or the store's editions by themselves.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from dashboard import url_state
from dashboard.frame import Frame
from dashboard.pages import Page, Route, page_named
from dashboard.url_state import Dropped, View
from data.queries.overview import select_options
from data.queries.reports import select_edition
from data.rows import EditionRow, Options


@dataclass(frozen=True, slots=True)
class Screen:
    """One view of one page. ``today`` serves the freshness line and the «today» link only."""

    route: Route
    view: View
    edition: EditionRow
    options: Options
    dropped: tuple[Dropped, ...]
    today: date

    @property
    def lang(self) -> str:
        return self.route.lang

    @property
    def page(self) -> Page:
        """The page of the route, for what it says of itself."""
        return page_named(self.route.page)

    @property
    def frame(self) -> Frame:
        """The same facts in the form that titles, headlines and captions ask for."""
        return Frame(self.edition, self.options, self.view, self.route)

    @property
    def as_of(self) -> date:
        return self.view.filters.as_of or self.edition.data_as_of

    def href(self, page: str, key: str | int | None = None, **narrow: Any) -> str:
        """The address of another page in this language and view; ``narrow`` replaces filters."""
        route = Route(self.lang, page, None if key is None else str(key))
        return url_state.href(route, self.view, **narrow)

    @property
    def unfiltered_href(self) -> str:
        """This page with nothing narrowed."""
        return url_state.href(self.route, url_state.without_filters(self.view))


def select_screen(session: Session, route: Route, search: str | None, today: date) -> Screen | None:
    """The screen an address asks for, or ``None`` while the store holds no edition."""
    edition = select_edition(session)
    if edition is None:
        return None
    options = select_options(session, edition)
    asked, dropped = url_state.read(search)
    view, unknown = url_state.known(
        asked,
        (body.code for body in options.bodies),
        (task.number for task in options.tasks),
        (direction.code for direction in options.directions),
    )
    return Screen(route, view, edition, options, dropped + unknown, today)


def on_page(screen: Screen, page: str) -> Screen:
    """The same view of another page."""
    return replace(screen, route=Route(screen.lang, page))
