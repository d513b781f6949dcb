"""The one place that reads and writes the query string: filters, as-of date, and how the page is shown.

The address is the whole state of a view: copying it copies the view, reload and Back restore it.
An invalid value is dropped and reported, never an error. The order of parameters is canonical, so
equal views have equal addresses.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Any, TypeVar
from urllib.parse import parse_qsl, quote, urlencode

from dashboard.pages import Route
from data.records import Completion, Filters, Quarter, Timeliness, parse_day

T = TypeVar("T")

THEMES = ("light", "dark")
SWITCH = ("1", "0")
FILTER_PARAMETERS = ("executor", "task", "direction", "due", "completion", "timeliness", "q")
PARAMETERS = (*FILTER_PARAMETERS, "as_of", "collective", "table", "theme", "wall")
DIRECTION = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}")
CHART = re.compile(r"[a-z][a-z-]{0,39}")
MAX_TEXT = 100
MAX_QUERY = 8_000
MOST_VIEWS = 1_024


class Wall(StrEnum):
    """How a page stands on a big screen.

    ``UNATTENDED`` is the wall that nobody touches: a player that shows pages as ``FRAME`` draws them,
    bare. ``BY_HAND`` is the same look for a meeting, with marks to click and a page to step on to.
    """

    OFF = "0"
    UNATTENDED = "1"
    BY_HAND = "hand"
    FRAME = "frame"


ON_WALL = (Wall.FRAME, Wall.BY_HAND)
"""The views that stand on a big screen as pages of the board; the unattended wall is made of such."""


@dataclass(frozen=True, slots=True)
class View:
    """What the query string says: filters and how the page is shown.

    ``collective`` counts collective assignments among those of the executors; ``tables`` are the
    keys of the charts that are shown as tables of their numbers.
    """

    filters: Filters = field(default_factory=Filters)
    collective: bool = False
    tables: tuple[str, ...] = ()
    theme: str = "light"
    wall: Wall = Wall.OFF


@dataclass(frozen=True, slots=True)
class Dropped:
    """A parameter's value that could not be used, for the notice."""

    parameter: str
    value: str


def read(search: str | None) -> tuple[View, tuple[Dropped, ...]]:
    """Read a query string (with or without ``?``); the second part is what was dropped.

    Executor codes are only checked for form here: the page drops those the store does not know
    (``known``). Unknown parameters are ignored, as links from elsewhere carry them.
    """
    dropped: list[Dropped] = []
    values: dict[str, list[str]] = {}
    for name, value in parse_qsl((search or "").lstrip("?")[:MAX_QUERY]):
        if name in PARAMETERS:
            values.setdefault(name, []).append(value.strip())

    def many(name: str, parse: Callable[[str], T]) -> tuple[T, ...]:
        found: dict[T, None] = {}
        for value in values.get(name, ()):
            try:
                found[parse(value)] = None
            except ValueError:
                dropped.append(Dropped(name, value))
        return tuple(found)

    def one(name: str, parse: Callable[[str], T], default: T) -> T:
        found = many(name, parse)
        return found[-1] if found else default

    open_span: tuple[Quarter | None, Quarter | None] = (None, None)
    due_from, due_to = one("due", _parse_due, open_span)
    filters = Filters(
        executors=many("executor", _parse_code),
        tasks=tuple(sorted(many("task", _parse_task))),
        directions=tuple(sorted(many("direction", _parse_direction))),
        due_from=due_from,
        due_to=due_to,
        completion=_in_order(Completion, many("completion", Completion)),
        timeliness=_in_order(Timeliness, many("timeliness", Timeliness)),
        text=one("q", _parse_text, ""),
        as_of=one("as_of", _parse_day, None),
    )
    view = View(
        filters,
        collective=one("collective", _one_of(SWITCH), "0") == "1",
        tables=tuple(sorted(many("table", _parse_chart))),
        theme=one("theme", _one_of(THEMES), "light"),
        wall=one("wall", Wall, Wall.OFF),
    )
    return view, tuple(dropped)


@lru_cache(MOST_VIEWS)
def write(view: View) -> str:
    """The canonical query string of a view, with ``?``; empty for the default view."""
    filters = view.filters
    pairs: list[tuple[str, str]] = [("executor", code) for code in filters.executors]
    pairs += [("task", str(task)) for task in filters.tasks]
    pairs += [("direction", direction) for direction in filters.directions]
    if filters.due_from or filters.due_to:
        pairs.append(("due", f"{filters.due_from or ''}..{filters.due_to or ''}"))
    pairs += [("completion", value.value) for value in filters.completion]
    pairs += [("timeliness", value.value) for value in filters.timeliness]
    if filters.text:
        pairs.append(("q", filters.text))
    if filters.as_of:
        pairs.append(("as_of", filters.as_of.isoformat()))
    if view.collective:
        pairs.append(("collective", "1"))
    pairs += [("table", chart) for chart in view.tables]
    if view.theme != "light":
        pairs.append(("theme", view.theme))
    if view.wall is not Wall.OFF:
        pairs.append(("wall", view.wall.value))
    return "?" + urlencode(pairs, quote_via=quote, safe="") if pairs else ""


def href(route: Route, view: View, **narrow: Any) -> str:
    """The address of ``route`` in this view; ``narrow`` replaces filters: ``href(r, v, tasks=(2,))``."""
    if narrow:
        view = replace(view, filters=replace(view.filters, **narrow))
    return route.path + write(view)


def away(view: View) -> View:
    """The view as files lead back to it: whoever opens one has a screen and a theme of their own."""
    return replace(view, theme="light", wall=Wall.OFF)


def without_filters(view: View) -> View:
    """The same view with nothing narrowed; the as-of date and the theme stay."""
    return replace(view, filters=Filters(as_of=view.filters.as_of))


def toggled(view: View, chart: str) -> View:
    """The view with this chart shown as a table instead, or as a chart again."""
    others = tuple(other for other in view.tables if other != chart)
    return replace(view, tables=others if chart in view.tables else tuple(sorted((*others, chart))))


def known(
    view: View, executors: Iterable[str], tasks: Iterable[int], directions: Iterable[str]
) -> tuple[View, tuple[Dropped, ...]]:
    """Drop executors, tasks and directions that the store does not have."""
    dropped: list[Dropped] = []

    def kept(parameter: str, chosen: tuple[T, ...], stored: Iterable[T]) -> tuple[T, ...]:
        there = set(stored)
        dropped.extend(Dropped(parameter, str(value)) for value in chosen if value not in there)
        return tuple(value for value in chosen if value in there)

    filters = view.filters
    narrowed = replace(
        filters,
        executors=kept("executor", filters.executors, executors),
        tasks=kept("task", filters.tasks, tasks),
        directions=kept("direction", filters.directions, directions),
    )
    return replace(view, filters=narrowed), tuple(dropped)


def _in_order(every: Iterable[T], chosen: tuple[T, ...]) -> tuple[T, ...]:
    return tuple(value for value in every if value in chosen)


def _one_of(allowed: tuple[str, ...]) -> Callable[[str], str]:
    def parse(value: str) -> str:
        if value not in allowed:
            raise ValueError(value)
        return value

    return parse


def _parse_code(value: str) -> str:
    if not value or len(value) > 2 * MAX_TEXT:
        raise ValueError(value)
    return value


def _parse_task(value: str) -> int:
    if not value.isascii() or not value.isdigit() or len(value) > 2:
        raise ValueError(value)
    return int(value)


def _parse_direction(value: str) -> str:
    if not DIRECTION.fullmatch(value):
        raise ValueError(value)
    return value


def _parse_chart(value: str) -> str:
    if not CHART.fullmatch(value):
        raise ValueError(value)
    return value


def _parse_text(value: str) -> str:
    if len(value) > MAX_TEXT or not value.isprintable():
        raise ValueError(value)
    return value


def _parse_day(value: str) -> date | None:
    return parse_day(value)


def _parse_due(value: str) -> tuple[Quarter | None, Quarter | None]:
    start, dots, end = value.partition("..")
    due_from = Quarter.parse(start) if start else None
    due_to = Quarter.parse(end) if end else None
    if not dots or (due_from is None and due_to is None) or (due_from and due_to and due_from > due_to):
        raise ValueError(value)
    return due_from, due_to
