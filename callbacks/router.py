"""From an address to a page: one call that draws header, filter bar and page, figures included.

The board does not use Dash's own pages: they render a page anew on every change of the query string,
while here a filter redraws only the figures, and they cannot answer 404. ``dashboard/pages.py`` is
the table of addresses, ``layouts/details.py`` the table of layouts.
"""

from __future__ import annotations

from dash import Input, Output, State, callback, html
from dash.development.base_component import Component
from dash.exceptions import PreventUpdate
from sqlalchemy.orm import Session

from callbacks.clock import today
from dashboard import ids, url_state
from dashboard.i18n import DEFAULT_LANGUAGE, LANGUAGES
from dashboard.pages import Route, parse_path
from data.engine import StoreUnreachable, Trouble, read_session
from data.queries.overview import select_plan_counts
from data.queries.reports import select_edition
from data.rows import EditionRow
from layouts import errors
from layouts.details import draw_page, redrawn_whole
from layouts.filters import NO_OPTIONS, address, filter_bar, silent_filter_bar
from layouts.screen import Screen, select_screen
from layouts.shell import frame
from layouts.wall_bar import top


@callback(
    output=Output(ids.SCREEN, "children"),
    inputs={"pathname": Input(ids.PATH, "pathname")},
    state={"search": State(ids.PATH, "search")},
)
def draw_address(pathname: str | None, search: str | None) -> list[Component]:
    """Draw whatever the address leads to, be it a page or the news that there is none."""
    try:
        with read_session() as session:
            return draw(session, pathname or "/", search)
    except StoreUnreachable as trouble:
        return draw_trouble(trouble, pathname or "/", search)


@callback(
    output=Output(ids.SCREEN, "children", allow_duplicate=True),
    inputs={"_ticks": Input(ids.UNREACHABLE_RETRY, "n_intervals")},
    state={"pathname": State(ids.PATH, "pathname"), "search": State(ids.PATH, "search")},
    prevent_initial_call=True,
)
def retry_address(_ticks: int, pathname: str | None, search: str | None) -> list[Component]:
    """Ask the store again; the page changes only once it has something to show."""
    try:
        with read_session() as session:
            if select_edition(session) is not None:
                return draw(session, pathname or "/", search)
    except StoreUnreachable:
        pass
    raise PreventUpdate


def draw(session: Session, pathname: str, search: str | None) -> list[Component]:
    """The address drawn from a store that answers."""
    route = parse_path(pathname)
    screen = select_screen(session, route or landing(pathname), search, today())
    if screen is None:
        return _without_edition(pathname, search, errors.no_report(landing(pathname).lang))
    page = draw_page(session, screen) if route else None
    if page is None:
        missing = errors.unknown_key(session, screen) if route else errors.unknown_page(screen, pathname)
        return _without_edition(pathname, search, missing, screen.edition)
    return _with_edition(session, screen, page, address(pathname, search))


def draw_trouble(trouble: StoreUnreachable, pathname: str, search: str | None) -> list[Component]:
    """The address while there is no store to ask: never made, or out of reach."""
    lang = landing(pathname).lang
    never_made = trouble.trouble is Trouble.NOT_INITIALISED
    return _without_edition(pathname, search, errors.no_report(lang) if never_made else errors.unreachable(lang))


def landing(pathname: str) -> Route:
    """The route of a path; for an unknown one the overview in the path's language, so that links lead on."""
    first = pathname.strip("/").split("/")[0]
    return parse_path(pathname) or Route(first if first in LANGUAGES else DEFAULT_LANGUAGE, "overview")


def _with_edition(session: Session, screen: Screen, page: Component, here: Component) -> list[Component]:
    counts = select_plan_counts(session, screen.edition, screen.view.filters)
    above = top(screen.route, screen.view, screen.edition, screen.options, screen.today)
    if redrawn_whole(screen.route):
        page = html.Div(page, id=ids.WHOLE_PAGE, className="whole-page")
    return frame(above, filter_bar(screen, counts, here), page)


def _without_edition(
    pathname: str, search: str | None, page: Component, edition: EditionRow | None = None
) -> list[Component]:
    route = landing(pathname)
    view, _ = url_state.read(search)
    filters = silent_filter_bar(route.lang, view, address(pathname, search))
    return frame(top(route, view, edition, NO_OPTIONS, today()), filters, page)
