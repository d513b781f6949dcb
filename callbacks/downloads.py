"""The addresses that files are asked for at; ``dashboard/download.py`` says how they are made up.

A file is made whole in memory, so a viewer who goes away leaves nothing behind and two who ask at
once have nothing in common. What cannot be made is answered with a sentence in the viewer's language.
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from io import BytesIO

from flask import Blueprint, Response, request, send_file
from sqlalchemy.orm import Session

from callbacks.calendar_file import make_calendar
from callbacks.clock import today
from callbacks.router import landing
from callbacks.table_files import TABLE_FILES
from dashboard.download import ROOT, Download, NothingToExport
from dashboard.i18n import t
from dashboard.pages import parse_path
from data.engine import StoreUnreachable, read_session
from layouts.chart_figures import chart_figures
from layouts.screen import Screen, select_screen
from layouts.slides import SLIDE_FILES

Maker = Callable[[Session, Screen, str], Download]
"""Makes a file of a screen; the text is the server's own address, which links in the file begin with."""

MAKERS: dict[str, Maker] = {"calendar": make_calendar, "figures": chart_figures, **TABLE_FILES, **SLIDE_FILES}
"""What can be asked for, by its name in the address."""

downloads = Blueprint("downloads", __name__)


@downloads.get(f"{ROOT}/<what>/<path:page>")
def download(what: str, page: str) -> Response:
    """The file of a view, or why there is none."""
    lang, route = landing(page).lang, parse_path(page)
    if what not in MAKERS or route is None:
        return _said("download.unknown", lang, 404)
    try:
        with read_session() as session:
            screen = select_screen(session, route, request.query_string.decode(), today())
            if screen is None:
                return _said("common.no_report", lang, 409)
            made = MAKERS[what](session, screen, request.url_root.rstrip("/"))
    except NothingToExport:
        return _said("download.nothing", lang, 409)
    except StoreUnreachable:
        return _said("error.unreachable.title", lang, 503)
    return _sent(made)


def _sent(made: Download) -> Response:
    """The file to keep; of one that repeats, whoever has it already is told no more than that."""
    response = send_file(
        BytesIO(made.content),
        made.mimetype,
        as_attachment=True,
        download_name=made.name,
        etag=sha256(made.content).hexdigest() if made.repeats else False,
        max_age=0,
    )
    response.cache_control.no_store = not made.repeats
    return response


def _said(words: str, lang: str, status: int) -> Response:
    response = Response(t(words, lang), status, mimetype="text/plain")
    response.headers["Content-Language"] = lang
    return response
