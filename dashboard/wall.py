"""What a wall shows by itself: which pages, for how long each, and which share of them one screen takes.

The address of the player says it: ``/ru/wall?pages=overview,measures&seconds=20&part=2/3``, together
with the ordinary filters. ``playlist=<name>`` stands for a query that was saved under a name;
what the address itself says wins over it.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from urllib.parse import parse_qsl, urlencode

from dashboard import url_state
from dashboard.pages import PAGES, Route
from dashboard.url_state import MAX_QUERY, Dropped, View, Wall

DEFAULT_PAGES = ("overview", "measures", "executors", "indicators", "convictions", "integrity", "briefing")
DEFAULT_SECONDS = 20
LEAST_SECONDS, MOST_SECONDS = 5, 600
MOST_SCREENS = 12
MOST_PAGES = 24
"""Each page of a list is a page of the browser that stays alive for weeks."""
PLAYLIST = "playlist"
PARAMETERS = ("pages", "seconds", "part", PLAYLIST)
KNOWN_PAGES = frozenset(page.name for page in PAGES)


@dataclass(frozen=True, slots=True)
class Part:
    """One of several screens that stand side by side: ``screen`` of ``screens``, counted from 1."""

    screen: int
    screens: int


@dataclass(frozen=True, slots=True)
class Programme:
    """The pages that all screens together go through, ``seconds`` for each scene of a page.

    ``key`` is the key of the one detail page that a wall was started from. ``view`` holds the filters
    and the theme; a wall is dark unless its address says otherwise.
    """

    pages: tuple[str, ...] = DEFAULT_PAGES
    seconds: int = DEFAULT_SECONDS
    part: Part = Part(1, 1)
    view: View = field(default_factory=lambda: View(theme="dark"))
    key: str | None = None

    def steps(self, lang: str) -> tuple[tuple[str, ...], ...]:
        """The addresses that stand side by side at each step, one a screen: pages k·n+1 … k·n+n at step k.

        They are as the wall frames them. The last step may leave the last screens without a page.
        """
        view, screens = replace(self.view, wall=Wall.FRAME), self.part.screens
        addresses = tuple(url_state.href(Route(lang, page, self.key), view) for page in self.pages)
        return tuple(addresses[start : start + screens] for start in range(0, len(addresses), screens))


def href(lang: str, view: View) -> str:
    """The address of the whole board on a wall, in this view."""
    return f"/{lang}/wall{url_state.write(replace(view, wall=Wall.OFF))}"


def playlist_in(search: str | None) -> str | None:
    """The name of the saved query that an address asks for."""
    return _last(_pairs(search), PLAYLIST)


def read(search: str | None, saved: str | None) -> tuple[Programme, tuple[Dropped, ...]]:
    """The programme of a wall's address; the second part is what of it could not be used.

    ``saved`` is the query that the store keeps under the playlist's name, ``None`` where it keeps none.
    """
    said = _pairs(search)
    names = {name for name, _ in said}
    pairs = [pair for pair in _pairs(saved) if pair[0] not in names] + said
    view, dropped = _view(pairs)
    pages, unknown = _pages(_last(pairs, "pages"))
    seconds = _seconds(_last(pairs, "seconds"))
    part = _part(_last(pairs, "part"), len(pages))
    lost = [Dropped("pages", name) for name in unknown]
    lost += [
        Dropped(name, _last(pairs, name) or "")
        for name, value in (("seconds", seconds), ("part", part))
        if value is None
    ]
    playlist = _last(said, PLAYLIST)
    if playlist and saved is None:
        lost.append(Dropped(PLAYLIST, playlist))
    return Programme(pages, seconds or DEFAULT_SECONDS, part or Part(1, 1), view), (*lost, *dropped)


def of_page(route: Route, search: str | None) -> tuple[Programme, tuple[Dropped, ...]]:
    """One page alone, with its key and its filters: what its address shows with ``wall=1``."""
    programme, dropped = read(search, "")
    kept = tuple(item for item in dropped if item.parameter not in ("pages", "part"))
    return replace(programme, pages=(route.page,), part=Part(1, 1), key=route.key), kept


def _pairs(query: str | None) -> list[tuple[str, str]]:
    return [(name, value.strip()) for name, value in parse_qsl((query or "").lstrip("?")[:MAX_QUERY])]


def _last(pairs: list[tuple[str, str]], name: str) -> str | None:
    return next((value for key, value in reversed(pairs) if key == name), None)


def _view(pairs: list[tuple[str, str]]) -> tuple[View, tuple[Dropped, ...]]:
    """The filters, and the theme: dark where none is said."""
    view, dropped = url_state.read(urlencode([("theme", "dark"), *pairs]))
    return replace(view, wall=Wall.OFF), dropped


def _pages(text: str | None) -> tuple[tuple[str, ...], list[str]]:
    """The pages asked for, in their order, and what could not be used; the default where none is left, or too many."""
    asked = [name.strip() for name in (text or "").split(",") if name.strip()]
    if len(asked) > MOST_PAGES:
        return DEFAULT_PAGES, [text or ""]
    known = tuple(name for name in asked if name in KNOWN_PAGES)
    return known or DEFAULT_PAGES, [name for name in asked if name not in KNOWN_PAGES]


def _seconds(text: str | None) -> int | None:
    """The seconds asked for, the default where none are, ``None`` for what is no such number."""
    if text is None:
        return DEFAULT_SECONDS
    number = _whole_number(text)
    return number if number is not None and LEAST_SECONDS <= number <= MOST_SECONDS else None


def _part(text: str | None, pages: int) -> Part | None:
    """The part asked for, the whole where none is, ``None`` for one that is not or leaves no page."""
    if text is None:
        return Part(1, 1)
    first, _, second = text.partition("/")
    screen, screens = _whole_number(first), _whole_number(second)
    if screen is None or screens is None or not 1 <= screen <= screens <= MOST_SCREENS or screen > pages:
        return None
    return Part(screen, screens)


def _whole_number(text: str) -> int | None:
    text = text.strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 4 else None
