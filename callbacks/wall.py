"""The addresses of a wall: ``/<language>/wall``, and any page with ``wall=1``."""

from __future__ import annotations

from dataclasses import replace

from flask import Blueprint, Request, Response, request

from callbacks.clock import KAZAKHSTAN, today
from dashboard import url_state, wall
from dashboard.i18n import LANGUAGES
from dashboard.pages import Route, parse_path
from dashboard.url_state import Dropped, Wall
from data.engine import StoreUnreachable, read_session
from data.queries.playlists import select_playlist
from layouts.screen import select_screen
from layouts.wall import player, player_policy, starter

walls = Blueprint("walls", __name__)


@walls.get(f"/<any({','.join(LANGUAGES)}):lang>/wall")
def programme(lang: str) -> Response:
    """The player of a programme. A playlist that cannot be asked for now is asked for again by the player."""
    search = request.query_string.decode()
    name = wall.playlist_in(search)
    saved, complete = _saved(name) if name else ("", True)
    return _player(lang, *wall.read(search, saved), complete=complete)


@walls.get("/wall/starter.js")
def keeper() -> Response:
    """What keeps a player for the next start of its screen; it may do so for a wall's every address."""
    response = Response(starter(), mimetype="text/javascript")
    response.headers["Service-Worker-Allowed"] = "/"
    response.cache_control.no_cache = True
    return response


def alone() -> Response | None:
    """The player of the one page that is asked for with ``wall=1``; ``None`` for any other request."""
    route = parse_path(request.path)
    if route is None or _wall_of(request) is not Wall.UNATTENDED:
        return None
    return _player(route.lang, *wall.of_page(route, request.query_string.decode()))


def may_be_framed(asked: Request) -> bool:
    """Whether a request is for a page as the player frames it."""
    return parse_path(asked.path) is not None and _wall_of(asked) is Wall.FRAME


def _wall_of(asked: Request) -> Wall:
    return url_state.read(asked.query_string.decode())[0].wall


def _saved(name: str) -> tuple[str | None, bool]:
    """The query saved under a name, and whether the store could say."""
    try:
        with read_session() as session:
            return select_playlist(session, name), True
    except StoreUnreachable:
        return "", False


def _known(lang: str, programme: wall.Programme) -> tuple[wall.Programme, tuple[Dropped, ...]]:
    """The programme without filters that the store does not know; as it is where none is set or nobody can say."""
    if programme.view == url_state.without_filters(programme.view):
        return programme, ()
    try:
        with read_session() as session:
            screen = select_screen(session, Route(lang, "overview"), url_state.write(programme.view), today())
    except StoreUnreachable:
        return programme, ()
    return (replace(programme, view=screen.view), screen.dropped) if screen else (programme, ())


def _player(lang: str, asked: wall.Programme, dropped: tuple[Dropped, ...], *, complete: bool = True) -> Response:
    programme, unknown = _known(lang, asked)
    dropped += unknown
    offset = KAZAKHSTAN.utcoffset(None)
    document = player(lang, programme, dropped, complete=complete, utc_offset=int(offset.total_seconds() // 60))
    response = Response(document, mimetype="text/html")
    response.headers["Content-Security-Policy"] = player_policy()
    response.cache_control.no_cache = True
    return response
