"""The bytes of a deck: neutral properties, and the same bytes for the same slides."""

from __future__ import annotations

from datetime import UTC, datetime, time
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from pptx.presentation import Presentation

from dashboard.deck.furniture import theme_of_notes
from dashboard.deck.layout_xml import LANG_TAGS
from dashboard.deck.words import clean
from dashboard.slides.pages import Deck

NO_DAY = (1980, 1, 1, 0, 0, 0)
"""The first day that an archive can name: the day it was made would make equal files differ."""
MOST_TITLE = 200


def packed(made: Presentation, deck: Deck) -> bytes:
    """The archive, its members in order and undated."""
    _write_properties(made, deck)
    if made.slides:
        theme_of_notes(made)
    saved = BytesIO()
    made.save(saved)
    return _undated(saved)


def _write_properties(made: Presentation, deck: Deck) -> None:
    """Who made the file is nobody's business, and when is the edition's day."""
    day = datetime.combine(deck.day, time(), UTC).replace(tzinfo=None)
    own = made.core_properties
    own.title, own.language = clean(deck.title)[:MOST_TITLE], LANG_TAGS[deck.lang]
    own.author = own.last_modified_by = own.comments = own.keywords = own.subject = ""
    own.created = own.modified = own.last_printed = day
    own.revision = 1


def _undated(saved: BytesIO) -> bytes:
    made = BytesIO()
    with ZipFile(saved) as source, ZipFile(made, "w") as target:
        for name in source.namelist():
            entry = ZipInfo(name, NO_DAY)
            entry.compress_type = ZIP_DEFLATED
            target.writestr(entry, source.read(name), compresslevel=4)
    return made.getvalue()
