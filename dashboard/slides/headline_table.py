"""The headline figures of a page as a table of large numbers: what, how much, and what to know of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard import theme
from dashboard.slides import letters
from dashboard.slides.pages import ROOM, TALL, Grid, GridCell
from dashboard.slides.tables import ASIDE

SHARES = (0.34, 0.26, 0.40)
SIZE, VALUE_SIZES = 14.0, (26.0, 24.0, 22.0, 20.0, 18.0, 16.0)
TALLEST = 66.0
MOST = 7
"""As many figures as a slide shows large."""
TOKENS = theme.TOKENS["light"]


@dataclass(frozen=True, slots=True)
class Headline:
    """A headline figure as its card on the board tells it, and the whole address of what stands behind it."""

    label: str
    value: str
    detail: str
    href: str | None


def pages_of(headlines: Sequence[Headline]) -> tuple[Grid, ...]:
    """A row a figure, without a head: the labels say what the numbers are."""
    return tuple(_page(headlines[start : start + MOST]) for start in range(0, len(headlines), MOST))


def _page(headlines: Sequence[Headline]) -> Grid:
    tall = min(TALL / len(headlines), TALLEST)
    widths = tuple(ROOM * share for share in SHARES)
    return Grid(widths, (tall,) * len(headlines), (), tuple(_row(one, widths, tall) for one in headlines), SIZE)


def _row(headline: Headline, widths: Sequence[float], tall: float) -> tuple[GridCell, ...]:
    label, value, detail = (width - 2 * ASIDE for width in widths)
    number, size = letters.fitted(headline.value, VALUE_SIZES, value, VALUE_SIZES[0] * letters.LINE, bold=True)
    return (
        GridCell(letters.cut(headline.label, SIZE, label, tall)),
        GridCell(number, headline.href, size=size),
        GridCell(letters.cut(headline.detail, SIZE, detail, tall), ink=TOKENS.muted),
    )
