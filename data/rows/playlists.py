"""What the queries of playlists return."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class PlaylistRow:
    """A named playlist; ``query`` has no leading ``?``, ``saved_on`` is a day by the store's own clock."""

    name: str
    query: str
    saved_on: date
