"""Names of files that leave the board: in the viewer's language, and fit for any file system."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from dashboard.frame import Frame
from dashboard.i18n import t
from dashboard.pages import Route
from dashboard.provenance import provenance

LONGEST = 110
"""Letters of a name without its extension, so that with it and a copy's « (1)» it stays under 120."""
SEPARATOR = " — "
FORBIDDEN = re.compile(r'[\\/*?"<>|\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+')
"""What Windows takes for no name, but the colon: it becomes a comma, which is how it is read. And unseen signs."""
PLAIN = re.compile("[A-Za-z0-9]+")


def place(route: Route) -> list[str]:
    """The board, the page and, on a detail page, the key: what the names of its files begin with."""
    names = [t("common.app.name", route.lang), t(f"page.{route.page}.name", route.lang)]
    return [*names, route.key] if route.key else names


def view_file_name(frame: Frame, holds: str, filters: str | None = None, day: date | None = None) -> str:
    """A file of a view: where it is from, what it holds, the filters in words, and the date it speaks for.

    ``filters`` and ``day`` are the view's unless the file has others. A page and a file of one name are said once.
    """
    narrowed = provenance(frame).filters if filters is None else filters
    parts = [*place(frame.route), holds, narrowed, (day or frame.as_of).isoformat()]
    return file_name(dict.fromkeys(part for part in parts if part))


def plain_name(what: str, frame: Frame) -> str:
    """A name without an extension for programs that know no letters beyond ASCII; ``what`` is the file's own."""
    key = frame.route.key if PLAIN.fullmatch(frame.route.key or "") else None
    return "-".join(filter(None, ("antikor", frame.route.page, key, what, frame.as_of.isoformat())))


def file_name(parts: Iterable[str]) -> str:
    """The parts in one name without an extension; too long a name loses the end of its longest part."""
    kept = [safe(part) for part in parts]
    while len(name := SEPARATOR.join(kept)) > LONGEST:
        longest = max(range(len(kept)), key=lambda place: len(kept[place]))
        cut = kept[longest][: max(len(kept[longest]) - (len(name) - LONGEST) - 1, 0)]
        kept[longest] = f"{cut.rstrip()}…"
    return name


def safe(part: str) -> str:
    """A part of a name without letters that a file system forbids, and without a dot or space at its end."""
    return FORBIDDEN.sub(" ", part.replace(":", ",")).strip(". ")
