"""Square cells with a number in each, drawn as bars so that the keyboard reaches every one of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dashboard import formats
from dashboard.colour import ink_on, mixed
from dashboard.figures import Trace
from dashboard.figures.canvas import dimming, escape, fill
from dashboard.frame import Frame
from dashboard.theme import TOKENS, Meaning, Tokens

SIZE = 0.9
"""Side of a cell, of its place in the grid."""

FAINTEST = 0.2
"""The least share of its colour that a cell is filled with."""


@dataclass(frozen=True, slots=True)
class GridCell:
    """A count at a place of the grid, where it leads, and what it says to a screen reader."""

    column: int
    row: int
    count: int
    href: str
    label: str
    chosen: bool


def cells(found: Sequence[GridCell], meaning: Meaning, most: int, frame: Frame, sign: str = "") -> list[Trace]:
    """The cells of one meaning, deeper in colour the more they count of ``most``, and their numbers on them.

    ``sign`` follows every number, where a colour must not speak alone.
    """
    tokens = TOKENS[frame.view.theme]
    fills = [_shade(cell, meaning, most, tokens.card) for cell in found]
    return [_squares(found, fills, meaning, tokens), _numbers(found, fills, sign, frame)]


def _shade(cell: GridCell, meaning: Meaning, most: int, card: str) -> str:
    if meaning.ground:
        return meaning.ground
    return mixed(meaning.colour, card, FAINTEST + (1 - FAINTEST) * cell.count / most)


def _squares(found: Sequence[GridCell], fills: list[str], meaning: Meaning, tokens: Tokens) -> Trace:
    # In so small a cell a hatching would swallow the number: it keeps the outline of a hatched fill alone.
    marker = fill(replace(meaning, pattern=""), tokens.card) | {"color": fills}
    return {
        "type": "bar",
        "orientation": "h",
        "base": [cell.column - SIZE / 2 for cell in found],
        "x": [SIZE] * len(found),
        "y": [cell.row for cell in found],
        "width": SIZE,
        "marker": marker | dimming(cell.chosen for cell in found),
        "hovertext": [escape(cell.label) for cell in found],
        "hoverinfo": "text",
        "customdata": [[cell.href, cell.label] for cell in found],
    }


def _numbers(found: Sequence[GridCell], fills: list[str], sign: str, frame: Frame) -> Trace:
    """A trace of its own: plotly hides a bar's number where the bar is low."""
    quiet = TOKENS[frame.view.theme].muted
    return {
        "type": "scatter",
        "mode": "text",
        "x": [cell.column for cell in found],
        "y": [cell.row for cell in found],
        "text": [formats.number(cell.count, frame.lang) + sign for cell in found],
        "textfont": {
            "color": [ink_on(colour) if cell.chosen else quiet for cell, colour in zip(found, fills, strict=True)],
            "weight": 600,
        },
        "hoverinfo": "skip",
    }
