"""Pages over the bundled edition on a fixed day, as trees.

``pytest_plugins`` in ``conftest.py`` brings these fixtures to every test.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from dash.development.base_component import Component
from screens import TODAY
from sqlalchemy.orm import Session

from dashboard.pages import parse_path
from layouts.details import draw_page
from layouts.screen import Screen, select_screen


@pytest.fixture
def at(session: Session) -> Callable[[str], Screen | None]:
    """``at("/ru/about?as_of=…")``: the screen of an address."""

    def screen(address: str) -> Screen | None:
        path, _, query = address.partition("?")
        return select_screen(session, parse_path(path), query, TODAY)

    return screen


@pytest.fixture
def draw(session: Session, at: Callable[[str], Screen]) -> Callable[[str], Component | None]:
    """``draw("/ru/measures?task=2")``: the page or detail view of an address."""
    return lambda address: draw_page(session, at(address))
