"""The numbers of a chart as a table: what its card shows instead of the chart when asked to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell in words; ``href`` is where the mark it stands for leads."""

    text: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class ChartTable:
    """``head`` names the columns; the first cell of each row is its heading.

    The numbers are those of the marks, written as the language writes them. Missing is «—» with a
    word, never an empty cell or a zero.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
