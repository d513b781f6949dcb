"""Where the agency's own staff were trained: the places the report names, and the rest it does not."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard import formats
from dashboard.context_figures import largest_first, mark_href, starting
from dashboard.figures import Figure, figure_bars
from dashboard.figures.figure_bars import Bar
from dashboard.frame import Frame
from dashboard.i18n import t, tn
from data.rows import FigureRow

KEY = "staff-training"
TOTAL, PLACES = "staff.trained", "staff.trained_"


def total_of(rows: Sequence[FigureRow]) -> FigureRow | None:
    """All who were trained, where the report says how many."""
    return next((row for row in rows if row.key == TOTAL and row.value is not None), None)


def places(rows: Sequence[FigureRow]) -> tuple[FigureRow, ...]:
    """The places of training, from the most trained down."""
    return largest_first(starting(rows, PLACES))


def unnamed(rows: Sequence[FigureRow]) -> int:
    """How many were trained at a place the report does not name; 0 where it cannot be told."""
    total = total_of(rows)
    named = sum(row.value or 0 for row in places(rows))
    return max(int((total.value or 0) - named), 0) if total else 0


def build(rows: Sequence[FigureRow], frame: Frame) -> Figure | None:
    """A bar a place, the unnamed rest last and grey; ``None`` without figures."""
    found = [*figure_bars.bars(places(rows), frame), *_rest(rows, frame)]
    return figure_bars.build(found, frame, letters=figure_bars.WIDE_LETTERS)


def _rest(rows: Sequence[FigureRow], frame: Frame) -> list[Bar]:
    """The bar of the rest; it leads to the total it is a part of."""
    rest, total = unnamed(rows), total_of(rows)
    if not rest or total is None:
        return []
    name = t(f"chart.{KEY}.unnamed", frame.lang)
    text = tn("common.unit.person", rest, frame.lang)
    share = formats.share(rest, int(total.value or 0), frame.lang)
    return [Bar(TOTAL, name, rest, text, mark_href(total, frame), f"{name}: {text}, {share}", quiet=True)]
