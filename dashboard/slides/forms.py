"""The forms that a board's chart can take on a slide: a native chart, or a table whose cells are coloured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """How the values are drawn."""

    BARS = "bars"
    COLUMNS = "columns"
    LINES = "lines"


@dataclass(frozen=True, slots=True)
class Fill:
    """A colour ``#RRGGBB``, or a hatching (plotly's pattern shape) of it on ``ground``."""

    colour: str
    pattern: str = ""
    ground: str = "#FFFFFF"


@dataclass(frozen=True, slots=True)
class Category:
    """A row or column: its name, and the name of the ``group`` (a year) that it stands in with its neighbours."""

    name: str
    group: str = ""


@dataclass(frozen=True, slots=True)
class Series:
    """Values by category, ``None`` where there is none: never 0 for what is not there.

    ``labels`` are the words at the marks where the number's own format does not give them.
    ``line`` names the look of a line: ``solid``, ``dash``, or ``none`` for marks alone.
    """

    name: str
    values: tuple[float | None, ...]
    fills: tuple[Fill, ...]
    labels: tuple[str | None, ...] = ()
    line: str = "solid"

    @property
    def filled(self) -> bool:
        """Whether any category has a value."""
        return any(value is not None for value in self.values)


@dataclass(frozen=True, slots=True)
class SlideChart:
    """A native chart of categories. ``ends`` are the value axis' ends as far as they are fixed.

    ``number_format`` is a spreadsheet's; ``thickness`` is the share of its row that a bar fills.
    """

    kind: Kind
    categories: tuple[Category, ...]
    series: tuple[Series, ...]
    number_format: str
    stacked: bool = False
    thickness: float = 0.6
    ends: tuple[float | None, float | None] = (0.0, None)

    @property
    def has_legend(self) -> bool:
        """Names of series are needed where there are several."""
        return len(self.series) > 1


@dataclass(frozen=True, slots=True)
class Dots:
    """Marks of one meaning on rows in time: days since 1899-12-30, as spreadsheets count, and rows."""

    name: str
    days: tuple[int, ...]
    rows: tuple[float, ...]
    colour: str
    symbol: str
    filled: bool


@dataclass(frozen=True, slots=True)
class Timeline:
    """Marks on a common axis of years; ``first`` and ``last`` are its ends, ``rows`` those of the other axis."""

    dots: tuple[Dots, ...]
    first: int
    last: int
    rows: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Square:
    """A cell of a matrix: what it says, its ground and the ink on it."""

    text: str
    ground: str
    ink: str


@dataclass(frozen=True, slots=True)
class Matrix:
    """A heat map as a table: rows by columns, ``None`` where there is nothing. Columns stand in groups (years).

    ``ends`` are the words at the rows' ends, their sums; empty where there are none. ``legend`` names the
    colours that have a name: (colour, name).
    """

    rows: tuple[str, ...]
    ends: tuple[str, ...]
    columns: tuple[Category, ...]
    cells: tuple[tuple[Square | None, ...], ...]
    legend: tuple[tuple[str, str], ...] = ()


Form = SlideChart | Timeline | Matrix


def solid(colours: str | Sequence[str], count: int) -> tuple[Fill, ...]:
    """Plain fills of one colour, or of a colour each."""
    each = [colours] * count if isinstance(colours, str) else colours
    return tuple(Fill(colour) for colour in each)
