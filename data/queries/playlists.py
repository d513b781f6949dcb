"""The named playlists of the big screen."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from data.models import Playlist
from data.playlists import is_name
from data.rows.playlists import PlaylistRow


def select_playlist(session: Session, name: str) -> str | None:
    """The query saved under a name, without its ``?``; ``None`` for an unknown name.

    Names come from addresses: what cannot be one is never asked of the database, which may refuse it.
    """
    if not is_name(name):
        return None
    return session.scalar(select(Playlist.query).where(Playlist.name == name))


def select_playlists(session: Session) -> tuple[PlaylistRow, ...]:
    """Every playlist, by name."""
    rows = session.execute(select(Playlist.name, Playlist.query, Playlist.saved_at).order_by(Playlist.name))
    return tuple(PlaylistRow(row.name, row.query, row.saved_at.date()) for row in rows)
