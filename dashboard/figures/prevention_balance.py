"""How the agency says it divides its work between prevention and punishment: parts of one whole."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.figures import Figure, whole_bar
from dashboard.figures.whole_bar import Part
from dashboard.frame import Frame
from dashboard.theme import TOKENS, Meaning
from data.rows import FigureRow

KEY = "prevention-balance"
PREVENTION, PUNISHMENT = "balance.prevention", "balance.punishment"


def shares(rows: Sequence[FigureRow]) -> tuple[FigureRow, ...]:
    """Prevention, then punishment, where the document gives them."""
    known = {row.key: row for row in rows if row.value is not None}
    return tuple(known[key] for key in (PREVENTION, PUNISHMENT) if key in known)


def build(rows: Sequence[FigureRow], frame: Frame) -> Figure | None:
    """One bar of the two shares; ``None`` unless both are there and make a whole."""
    found = shares(rows)
    if sum(row.value or 0 for row in found) != 100:
        return None
    tokens = TOKENS[frame.view.theme]
    looks = {PREVENTION: Meaning(tokens.accent, ""), PUNISHMENT: Meaning(tokens.not_due, "")}
    return whole_bar.build([Part(row, looks[row.key]) for row in found], frame)
