"""Decks of slides: of the page on screen, or of the whole board, under the view's filters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sqlalchemy.orm import Session

from dashboard import deck, url_state
from dashboard.download import Download, NothingToExport
from dashboard.file_names import file_name, view_file_name
from dashboard.i18n import t
from dashboard.slides.pages import Deck, Page, TitlePage
from layouts.details import draw_page
from layouts.parts import title_of
from layouts.screen import Screen, on_page
from layouts.slide_around import Around, around
from layouts.slide_pages import OF_MEASURES, behind, slides

MIMETYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
WHOLE_BOARD = ("overview", "measures", "executors", "indicators", "convictions", "integrity", "context", "briefing")
MEASURES_PAGE = "measures"
"""The page of the whole board that the measures behind follow."""


def page_slides(session: Session, screen: Screen, base: str) -> Download:
    """The page of the view, detail views too."""
    here = around(_as_drawn(screen), screen, base)
    page = draw_page(session, here.screen)
    if page is None:
        raise NothingToExport
    names = [here.origin.page, *([] if screen.route.key is None else [title_of(page)])]
    pages = [*slides(session, page, here, set()), *_behind_page(session, here)]
    return _file(names, view_file_name(screen.frame, t("slides.name", here.lang)), pages, here)


def board_slides(session: Session, screen: Screen, base: str) -> Download:
    """Every page of the board under the same filters; a chart that stands on several, once."""
    pages: list[Page] = []
    done: set[str] = set()
    for name in WHOLE_BOARD:
        own = on_page(screen, name)
        here = around(_as_drawn(own), own, base)
        page = draw_page(session, here.screen)
        if page is not None:
            pages += slides(session, page, here, done)
        if name == MEASURES_PAGE:
            pages += behind(session, here)
    first = on_page(screen, WHOLE_BOARD[0])
    here = around(_as_drawn(first), first, base)
    whole = t("slides.whole_board", screen.lang)
    kept = (t("common.app.name", screen.lang), whole, t("slides.name", screen.lang), here.origin.filters)
    return _file([whole], file_name(filter(None, (*kept, screen.as_of.isoformat()))), pages, here)


def _behind_page(session: Session, here: Around) -> Iterator[Page]:
    route = here.screen.route
    if route.page in OF_MEASURES and route.key is None:
        yield from behind(session, here)


def _as_drawn(screen: Screen) -> Screen:
    """Slides are light and show charts as charts, whatever the screen does."""
    return replace(screen, view=replace(url_state.away(screen.view), tables=()))


def _file(names: list[str], file: str, pages: list[Page], here: Around) -> Download:
    if not pages:
        raise NothingToExport
    lang, screen = here.lang, here.screen
    app, name = t("common.app.name", lang), ": ".join(names)
    lines = (here.filters, here.origin.as_of, here.origin.edition)
    notes = here.notes(f"{app}. {name}", "", "")
    title = TitlePage(app, name, lines, here.scope, notes)
    content = deck.write(Deck(f"{app}. {name}", lang, screen.edition.data_as_of, (title, *pages)))
    return Download(f"{file}.pptx", MIMETYPE, content)


SLIDE_FILES = {"slides": page_slides, "all-slides": board_slides}
"""The names of these files in addresses."""
