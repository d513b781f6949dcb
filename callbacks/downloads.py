"""The addresses that files are asked for at; ``dashboard/download.py`` says how they are made up.

A file is made whole in memory, so a viewer who goes away leaves nothing behind and two who ask at
once have nothing in common. What cannot be made is answered with a sentence in the viewer's language.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import PurePath
from urllib.parse import quote

from flask import Blueprint, Response, request, send_file
from sqlalchemy.orm import Session

from callbacks.calendar_file import make_calendar
from callbacks.clock import today
from callbacks.router import landing
from callbacks.table_files import TABLE_FILES
from callbacks.thread_share import ThreadShare
from dashboard import url_state
from dashboard.download import ROOT, Download, NothingToExport
from dashboard.file_names import plain_name
from dashboard.i18n import t
from dashboard.pages import Route, parse_path
from data.engine import StoreUnreachable, read_session
from data.settings import load_settings
from layouts.chart_figures import chart_figures
from layouts.details import draw_page
from layouts.screen import Screen, select_screen
from layouts.slides import SLIDE_FILES

Maker = Callable[[Session, Screen, str], Download]
"""Makes a file of a screen; the text is the server's own address, which links in the file begin with."""

FIGURES = "figures"
"""The one answer that a page asks for itself, in a theme; all others lead back to a view without any."""
MAKERS: dict[str, Maker] = {"calendar": make_calendar, FIGURES: chart_figures, **TABLE_FILES, **SLIDE_FILES}
"""What can be asked for, by its name in the address."""

AGAIN_S = 2
"""When to ask again for a file that there is no thread for now."""

downloads = Blueprint("downloads", __name__)
making = ThreadShare(share=3 / 4)


@downloads.get(f"{ROOT}/<what>/<path:page>")
def download(what: str, page: str) -> Response:
    """The file of a view, or why there is none."""
    lang, route = landing(page).lang, parse_path(page)
    if what not in MAKERS or route is None:
        return _said("download.unknown", lang, 404)
    if what == FIGURES:
        return _made(what, lang, route)
    if not making.take():
        return _busy(lang)
    try:
        return _made(what, lang, route)
    finally:
        making.give_back()


def _made(what: str, lang: str, route: Route) -> Response:
    try:
        with read_session() as session:
            screen = select_screen(session, route, request.query_string.decode(), today())
            if screen is None:
                return _said("common.no_report", lang, 409)
            if route.key is not None and draw_page(session, screen) is None:
                return _said("download.unknown", lang, 404)
            if what != FIGURES:
                screen = replace(screen, view=url_state.away(screen.view))
            made = MAKERS[what](session, screen, _base())
    except NothingToExport:
        return _said(_why_nothing(screen), lang, 409)
    except StoreUnreachable:
        return _said("error.unreachable.title", lang, 503)
    return _sent(made, f"{plain_name(what, screen.frame)}{PurePath(made.name).suffix}")


def _base() -> str:
    """Where the board is, for links in files: as the settings say, else as the one who asks calls it."""
    return load_settings().public_url or request.url_root.rstrip("/")


def _why_nothing(screen: Screen) -> str:
    """Filters are named as the reason only where some are set and the page heeds them."""
    is_narrowed = screen.page.filters and screen.view != url_state.without_filters(screen.view)
    return "download.nothing" if is_narrowed else "download.nothing_here"


def _sent(made: Download, plain: str) -> Response:
    """The file to keep; of one that repeats, whoever has it already is told no more than that.

    ``plain`` is its name in ASCII. Only the viewer's own cache may keep it: links begin as that viewer asked.
    """
    response = send_file(
        BytesIO(made.content),
        made.mimetype,
        as_attachment=True,
        conditional=made.repeats,
        download_name=made.name,
        etag=sha256(made.content).hexdigest() if made.repeats else False,
        max_age=0,
    )
    named = f"attachment; filename={plain}; filename*=UTF-8''{quote(made.name, safe='')}"
    response.headers["Content-Disposition"] = named
    response.cache_control.private = True
    response.cache_control.no_store = not made.repeats
    return response


def _busy(lang: str) -> Response:
    response = _said("download.busy", lang, 503)
    response.retry_after = AGAIN_S
    return response


def _said(words: str, lang: str, status: int) -> Response:
    response = Response(t(words, lang), status, mimetype="text/plain")
    response.headers["Content-Language"] = lang
    return response
