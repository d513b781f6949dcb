"""What can be seen of a wall from outside, by its documents and not by what the player thinks of itself."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, urlsplit

from proofs.chromium import Tab

LOOK_S = 0.25
DEFAULT_PAGES = 7
"""What a wall plays that nobody has told otherwise."""

DRAWN = """document => {
  const page = document.querySelector("main .page:not(.skeleton)");
  const cards = [...document.querySelectorAll("[data-chart]:not(.is-empty, .is-table)")];
  return Boolean(page) && !document.querySelector(".error-page")
    && cards.every((card) => card.querySelector(".js-plotly-plot .main-svg"));
}"""

WALL = f"""(() => {{
  const drawn = {DRAWN};
  const inside = (frame) => {{ try {{ return frame.contentDocument; }} catch {{ return null; }} }};
  const mark = document.getElementById("mark");
  const shown = document.querySelector(":is(.is-shown, .is-coming, .is-arriving) > iframe");
  const frames = [...document.querySelectorAll(".picture:not(.is-loading) iframe")].map(inside);
  return {{
    whole: frames.filter((one) => one && drawn(one)).length,
    builds: frames.map((one) => one?.querySelector("meta[name=build]")?.content ?? null),
    editions: frames.map((one) => one?.querySelector("[data-edition]")?.dataset.edition ?? null),
    shown: shown ? Boolean(inside(shown) && drawn(inside(shown))) : null,
    mark: mark && !mark.hidden ? mark.textContent : "",
  }};
}})()"""

DESK = f"""(() => ({{
  build: document.querySelector("meta[name=build]")?.content,
  drawn: ({DRAWN})(document) && window.dash_component_api !== undefined
    && !document.querySelector("[data-dash-is-loading=true]"),
  address: location.pathname + location.search,
  host: location.host,
}}))()"""


@dataclass(frozen=True, slots=True)
class Seen:
    """A wall at one moment. ``whole`` of its ``pages`` are kept whole; ``shown`` is ``None`` before the first."""

    pages: int
    whole: int
    builds: tuple[str | None, ...]
    editions: tuple[str | None, ...]
    shown: bool | None
    mark: str

    @property
    def is_drawn(self) -> bool:
        return self.whole == self.pages and self.shown is True


class Wall:
    """A tab that plays a wall, and what it ever showed that it must not."""

    def __init__(self, tab: Tab, address: str) -> None:
        self.tab = tab
        listed = parse_qs(urlsplit(address).query).get("pages")
        self._pages = len(listed[0].split(",")) if listed else DEFAULT_PAGES
        self.broken: list[str] = []
        self._lit = False

    def look(self) -> Seen | None:
        """The wall now; ``None`` while its document is not there, which counts once it has been lit."""
        told: dict[str, Any] | None = self.tab.ask(WALL)
        if told is None:
            if self._lit:
                self.broken.append(f"no player: {self.tab.ask('location.href')}")
            return None
        lists = {name: tuple(value) for name, value in told.items() if isinstance(value, list)}
        seen = Seen(self._pages, **told | lists)
        self._lit = self._lit or seen.shown is True
        if self._lit and seen.shown is False:
            self.broken.append("the page on the screen is not whole")
        return seen

    def wait(self, holds: Callable[[Seen], bool], seconds: float) -> float | None:
        """In how many seconds something is so; ``None`` when it is not in that time."""
        began = time.monotonic()
        while (passed := time.monotonic() - began) < seconds:
            seen = self.look()
            if seen is not None and holds(seen):
                return passed
            time.sleep(LOOK_S)
        return None


def wait_for_desks(tabs: Sequence[Tab], holds: Callable[[dict[str, Any]], bool], seconds: float) -> list[float | None]:
    """The same of pages at the desk, waited for together."""
    began = time.monotonic()
    took: list[float | None] = [None] * len(tabs)
    while None in took and time.monotonic() - began < seconds:
        for number, tab in enumerate(tabs):
            if took[number] is None and (seen := tab.ask(DESK)) and holds(seen):
                took[number] = time.monotonic() - began
        time.sleep(LOOK_S)
    return took
