"""The quasi-state sector: persons convicted, cases registered and persons exposed, each a chart of its own.

They are three different units: nothing here adds, subtracts or compares one with another.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dashboard import quantities
from dashboard.figures import Figure, figure_bars
from dashboard.frame import Frame
from data.rows import FigureRow

GROUP = "compliance"
UNITS = ("convicted", "cases", "exposed")


def key(unit: str) -> str:
    """The chart of a unit: ``quasi-convicted``."""
    return f"quasi-{unit}"


def of_unit(figures: Iterable[FigureRow], unit: str) -> tuple[FigureRow, ...]:
    """The figures that count in one unit, in their document's order."""
    return tuple(row for row in figures if row.key.split(".")[1] == unit)


def build(rows: Iterable[FigureRow], frame: Frame) -> Figure | None:
    """A bar for each period of one unit, under the period alone; ``None`` when the document gives none."""
    rows = [row for row in rows if row.value is not None]
    periods = (quantities.period(row.period, frame.lang) for row in rows)
    named = [replace(bar, name=period) for bar, period in zip(figure_bars.bars(rows, frame), periods, strict=True)]
    return figure_bars.build(named, frame)
