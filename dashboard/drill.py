"""What a mark leads to, the same everywhere: first it narrows its own page, then it opens what it stands for.

The first step adds a chip and the other charts follow; a mark that is chosen already leads on, to the
measures table or a card. Every step is an address, so Back undoes it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dashboard.frame import Frame
from dashboard.pages import Route
from dashboard.url_state import href


def is_chosen(frame: Frame, **narrow: Any) -> bool:
    """Whether the view is narrowed so already."""
    return all(getattr(frame.view.filters, name) == value for name, value in narrow.items())


def step(frame: Frame, onward: str, **narrow: Any) -> str:
    """The address of this page narrowed by the mark; of ``onward`` once it is narrowed so."""
    return onward if is_chosen(frame, **narrow) else href(frame.route, frame.view, **narrow)


def measures(frame: Frame, only: int | None = None, **narrow: Any) -> str:
    """The measures under the view narrowed further; the card where there is ``only`` one."""
    route = Route(frame.lang, "measures", None if only is None else str(only))
    return href(route, frame.view, **narrow)


def narrow(frame: Frame, only: int | None = None, **narrow: Any) -> str:
    """Both steps of a mark that stands for measures of the plan."""
    if is_chosen(frame, **narrow):
        return measures(frame, only, **narrow)
    return href(frame.route, frame.view, **narrow)


def detail(frame: Frame, page: str, key: str | None, onward: str | None = None) -> str:
    """Both steps of a mark that no filter names: its view beside the charts of ``page``, then ``onward``."""
    open_already = frame.route.page == page and frame.route.key == key
    return onward if onward and open_already else href(Route(frame.lang, page, key), frame.view)


def standing_out(frame: Frame, page: str, keys: Sequence[str | None]) -> list[bool]:
    """Which marks the open view is of; all of them where it is of none."""
    found = [frame.route.page == page and frame.route.key is not None and key == frame.route.key for key in keys]
    return found if any(found) else [True] * len(found)
