"""Named playlists of the big screen: the query that a wall's address would carry, kept under a name."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import String, func
from sqlalchemy.orm import Mapped, mapped_column

from data.models.base import Base

MAX_NAME = 40
MAX_QUERY = 8_000


class Playlist(Base):
    """A list of pages with its seconds and filters. It belongs to the screens, not to any edition."""

    __tablename__ = "playlist"

    name: Mapped[str] = mapped_column(String(MAX_NAME), primary_key=True)
    query: Mapped[str] = mapped_column(String(MAX_QUERY))
    saved_at: Mapped[datetime] = mapped_column(server_default=func.now(), onupdate=func.now())
