"""GRECO's recommendations by how far they are carried out: parts of one whole."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.context_figures import written
from dashboard.figures import Figure, whole_bar
from dashboard.figures.whole_bar import Part, Span
from dashboard.frame import Frame
from dashboard.theme import completion_meaning
from data.records import Completion
from data.rows import FigureRow

KEY = "greco-recommendations"
TOTAL, FULFILLED, REMAINING = "greco.recommendations", "greco.fulfilled", "greco.remaining"
PARTS = {
    FULFILLED: Completion.COMPLETED,
    "greco.partly_fulfilled": Completion.PARTLY_COMPLETED,
    "greco.not_fulfilled": Completion.NOT_DUE,
}
"""Each part looks like the completion of a measure that it resembles."""


def parts_of(rows: Sequence[FigureRow]) -> tuple[FigureRow, ...]:
    """The parts that the report counts, from carried out to not."""
    known = {row.key: row for row in rows if row.value is not None}
    return tuple(known[key] for key in PARTS if key in known)


def build(rows: Sequence[FigureRow], frame: Frame) -> Figure | None:
    """One bar of all recommendations, what is left to do bracketed over it; ``None`` without parts."""
    parts = [Part(row, completion_meaning(PARTS[row.key], frame.view.theme)) for row in parts_of(rows)]
    return whole_bar.build(parts, frame, _remaining(rows, frame))


def _remaining(rows: Sequence[FigureRow], frame: Frame) -> Span | None:
    """What is left to do, over the parts that are it; none where the parts do not sum to it."""
    rest = next((row for row in rows if row.key == REMAINING), None)
    done, *others = [row.value or 0.0 for row in parts_of(rows)] or [0.0]
    if rest is None or sum(others) != rest.value:
        return None
    return Span(done, f"{rest.name.get(frame.lang)}: {written(rest, frame.lang)}")
