"""A deck before it is a file: what stands on each slide, in words, numbers and points.

Lengths are points (1/72 inch) on a slide of 960 × 540.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dashboard.slides.forms import SlideChart, Timeline

WIDTH, HEIGHT = 960.0, 540.0
LEFT, ROOM = 44.0, 872.0
"""Where everything begins, and how wide it may be."""
TITLE_TOP, TITLE_TALL = 22.0, 68.0
NOTE_TOP, NOTE_TALL = 92.0, 36.0
TOP, TALL = 136.0, 358.0
"""The room of a chart, a table or a text."""
FOOT_TOP, FOOT_TALL = 506.0, 18.0


@dataclass(frozen=True, slots=True)
class Words:
    """Words that may lead somewhere: ``href`` is a whole address."""

    text: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell of a table; ``ground``, ``ink`` and ``size`` where it has its own."""

    text: str
    href: str | None = None
    ground: str | None = None
    ink: str | None = None
    centred: bool = False
    size: float | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """A table that fits: widths of its columns, heights of its rows (the heads first), size of its letters.

    ``merged`` are runs of equal columns in the first head: (first column, last column); ``above`` is the free
    space over and under the words of a cell.
    """

    widths: tuple[float, ...]
    heights: tuple[float, ...]
    heads: tuple[tuple[GridCell, ...], ...]
    rows: tuple[tuple[GridCell, ...], ...]
    size: float
    merged: tuple[tuple[int, int], ...] = ()
    above: float = 2.5

    @property
    def tall(self) -> float:
        return sum(self.heights)


@dataclass(frozen=True, slots=True)
class Scope:
    """What every slide says of itself at its foot and in its notes."""

    foot: str
    filters: str
    back: Words


@dataclass(frozen=True, slots=True)
class TitlePage:
    """The first slide."""

    title: str
    subject: str
    lines: tuple[str, ...]
    scope: Scope
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChartPage:
    """A finding and its chart, its numbers ``below`` where both fit. ``told`` is for those who do not see it."""

    key: str
    title: str
    note: str
    form: SlideChart | Timeline
    below: Grid | None
    scope: Scope
    notes: tuple[str, ...]
    told: str


@dataclass(frozen=True, slots=True)
class TablePage:
    """A table, or a page of one; ``legend`` are colours of its cells and their names."""

    key: str
    title: str
    note: str
    grid: Grid
    scope: Scope
    notes: tuple[str, ...]
    told: str
    legend: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Bullet:
    """A sentence under its subject."""

    subject: str
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class TextPage:
    """Sentences, each a bullet, at the size at which they fit."""

    title: str
    note: str
    bullets: tuple[Bullet, ...]
    size: float
    scope: Scope
    notes: tuple[str, ...]


Page = TitlePage | ChartPage | TablePage | TextPage


@dataclass(frozen=True, slots=True)
class Deck:
    """All slides; ``day`` dates the file, so that equal decks are equal files."""

    title: str
    lang: str
    day: date
    pages: tuple[Page, ...]
