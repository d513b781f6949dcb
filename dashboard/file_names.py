"""Names of files that leave the board: in the viewer's language, and fit for any file system."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dashboard.i18n import t
from dashboard.pages import Route

LONGEST = 110
"""Letters of a name without its extension, so that with it and a copy's « (1)» it stays under 120."""
SEPARATOR = " — "
FORBIDDEN = re.compile(r'[\\/*?"<>|\x00-\x1f]+')
"""What Windows takes for no name, but the colon: it becomes a comma, which is how it is read."""


def place(route: Route) -> list[str]:
    """The board, the page and, on a detail page, the key: what the names of its files begin with."""
    names = [t("common.app.name", route.lang), t(f"page.{route.page}.name", route.lang)]
    return [*names, route.key] if route.key else names


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
