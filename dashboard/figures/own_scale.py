"""A bullet and its own axis: round ends around everything known of one indicator, better to the right."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor, log10

from data.records import Better
from data.rows.indicators import IndicatorView

LEAST_SPAN = 0.2
"""A scale reaches at least over this share of its largest value, so that small misses look small."""
PAD = 0.2
"""What is left free beside the outermost values, as a share of their span."""
STEPS = 4
ROUND = (1, 2, 5, 10)
DIGITS = 9


@dataclass(frozen=True, slots=True)
class Scale:
    """From ``worst`` at 0 to ``best`` at 1; where lower is better it runs down."""

    worst: float
    best: float

    def at(self, value: float) -> float:
        """Where a value stands on the row, 0 to 1."""
        return round((value - self.worst) / (self.best - self.worst), 4)


@dataclass(frozen=True, slots=True)
class Row:
    """One bullet: its place from above, its indicator, its scale, and whether another one is chosen."""

    at: int
    view: IndicatorView
    scale: Scale | None
    faded: bool


def scale_of(view: IndicatorView) -> Scale | None:
    """The scale for plan, fact and the newest public value; ``None`` where nothing is known."""
    latest = view.latest.value if view.latest else None
    known = [value for value in (*(view.plan or ()), view.row.fact, latest) if value is not None]
    if not known:
        return None
    low, high = _ends(min(known), max(known))
    return Scale(low, high) if view.row.better is Better.HIGHER else Scale(high, low)


def _ends(low: float, high: float) -> tuple[float, float]:
    """Round numbers around both; no value below zero is invented."""
    least = LEAST_SPAN * max(abs(low), abs(high)) or 1.0
    pad = max(PAD * (high - low), (least - (high - low)) / 2)
    step = _round_step((high - low + 2 * pad) / STEPS)
    bottom = floor((low - pad) / step) * step
    top = ceil((high + pad) / step) * step
    return round(max(bottom, 0.0) if low >= 0 else bottom, DIGITS), round(top, DIGITS)


def _round_step(step: float) -> float:
    """The least of 1, 2, 5, 10, … times a power of ten that is not below ``step``."""
    power = 10.0 ** floor(log10(step))
    return next(one * power for one in ROUND if one * power >= step * (1 - 1e-9))
