"""Saving and removing named playlists, and what can be one.

Only what no reader could make sense of is refused here: a wrong name, a query that is no query, a
number that is none. Which pages there are and how many seconds are sensible is the player's to say,
on the screen and with a default, as for an address typed by hand.
"""

from __future__ import annotations

import re
from urllib.parse import parse_qsl

from sqlalchemy.orm import Session

from data.models import Playlist
from data.models.playlists import MAX_NAME, MAX_QUERY

NAME = re.compile(rf"[a-z0-9-]{{1,{MAX_NAME}}}")
PARAMETER = re.compile(r"[a-z_]+")
"""A whole address in place of its query would begin with something else."""
FORMS = {
    "pages": re.compile(r"[^,]+(,[^,]+)*"),
    "seconds": re.compile(r"[0-9]+"),
    "part": re.compile(r"[0-9]+/[0-9]+"),
}
"""How the player's own parameters are written; filters are read as in any address."""


class PlaylistError(ValueError):
    """What cannot be saved or removed; ``code`` and ``params`` let a screen say it in its language."""

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(f"{code}: {params}")
        self.code = code
        self.params = params


def is_name(text: str) -> bool:
    """Whether a text can be a playlist's name: lower-case latin letters, digits and hyphens, 1 to 40."""
    return NAME.fullmatch(text) is not None


def save_playlist(session: Session, name: str, query: str) -> bool:
    """Keep a query under a name, in place of what stood there; whether the name is new.

    A leading ``?`` is dropped. ``PlaylistError`` for a name or a query that cannot be used.
    """
    if not is_name(name):
        raise PlaylistError("name", name=name)
    query = query.removeprefix("?")
    _check_query(query)
    stored = session.get(Playlist, name)
    if stored is None:
        session.add(Playlist(name=name, query=query))
    else:
        stored.query = query
    return stored is None


def remove_playlist(session: Session, name: str) -> None:
    """Forget a playlist; ``PlaylistError`` where there is none of that name."""
    stored = session.get(Playlist, name) if is_name(name) else None
    if stored is None:
        raise PlaylistError("unknown", name=name)
    session.delete(stored)


def _check_query(query: str) -> None:
    """``PlaylistError`` for what is too long, is no query, or names another playlist."""
    if len(query) > MAX_QUERY:
        raise PlaylistError("too_long", limit=MAX_QUERY)
    for parameter, value in _pairs(query):
        if parameter == "playlist":
            raise PlaylistError("nested")
        form = FORMS.get(parameter)
        if form is not None and not form.fullmatch(value):
            raise PlaylistError("value", parameter=parameter, value=value)


def _pairs(query: str) -> list[tuple[str, str]]:
    try:
        pairs = parse_qsl(query, keep_blank_values=True, strict_parsing=True, errors="strict")
    except ValueError:
        raise PlaylistError("query", query=query) from None
    readable = query.isprintable() and all(PARAMETER.fullmatch(name) and value.isprintable() for name, value in pairs)
    if not pairs or not readable:
        raise PlaylistError("query", query=query)
    return pairs
