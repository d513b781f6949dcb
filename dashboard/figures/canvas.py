"""What all charts share: the figure around the traces, labels in the margin, text made safe for plotly."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any

from dashboard import theme
from dashboard.colour import ink_on
from dashboard.figures import Figure, Trace

LETTER_PX = 7.1
"""Mean width of a letter of Onest at the charts' font size."""
LABEL_GAP_PX = 16
LINE_PX = 16
"""Height of a line of text at the charts' font size."""
ROW_PX = 17
"""The least height of a row of one line that is still apart from its neighbours."""
MOST_LABELS = 1_024
HIDDEN = "rgba(0,0,0,0)"


def draw(data: list[Trace], theme_name: str, lang: str, **layout: Any) -> Figure:
    """The figure: traces and a layout over the theme's template. The card gives the size."""
    return {
        "data": data,
        "layout": {"template": theme.template(theme_name, lang), "autosize": True, **layout},
    }


def escape(text: str) -> str:
    """Text of the documents for a place where plotly reads HTML tags, and variables as ``%{name}``."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("%{", "&#37;{")


def margin(left: int = 0, right: int = 0, top: int = 4, bottom: int = 4) -> dict[str, int]:
    """Margins in pixels; they never depend on the drawn text, so nothing moves on redraw."""
    return {"l": left, "r": right, "t": top, "b": bottom, "pad": 0}


def width_px(texts: Iterable[str]) -> int:
    """Room for the longest of some texts in the charts' font."""
    return round(max((len(text) for text in texts), default=0) * LETTER_PX) + LABEL_GAP_PX


@lru_cache(MOST_LABELS)
def wrap(text: str, letters: int) -> tuple[str, ...]:
    """Lines of at most so many letters, as even as the words allow; a longer word stays whole."""
    count = len(_lines(text, letters))
    widths = range(min(len(text) // count, letters), letters + 1)
    return next(lines for width in widths if len(lines := _lines(text, width)) <= count)


def row_labels(labels: Sequence[Sequence[str]], left: int, colours: Sequence[str]) -> list[dict[str, Any]]:
    """Annotations that set each row's label flush left in a left margin of ``left`` pixels."""
    return [
        {
            "text": "<br>".join(escape(line) for line in lines),
            "font": {"color": colour},
            "align": "left",
            "x": 0,
            "xref": "paper",
            "xanchor": "left",
            "xshift": -left,
            "y": row,
            "yanchor": "middle",
        }
        for row, (lines, colour) in enumerate(zip(labels, colours, strict=True))
    ]


def row_end(text: str, row: int, font: dict[str, Any], at: float | None = None) -> dict[str, Any]:
    """An annotation to the right of a row: of the value ``at`` on the axis, or of the whole chart."""
    place: dict[str, Any] = {"x": 1, "xref": "paper"} if at is None else {"x": at}
    return {
        "text": text,
        "font": font,
        **place,
        "xanchor": "left",
        "xshift": 6,
        "y": row,
        "yanchor": "middle",
    }


def beyond(colours: str | Sequence[str], **font: Any) -> dict[str, Any]:
    """What a bar trace gets so that its numbers stand upright beyond the bars' ends, uncut."""
    return {
        "textposition": "outside",
        "textangle": 0,
        "outsidetextfont": {"color": colours, "weight": 600, **font},
        "cliponaxis": False,
    }


def row_axis(rows: int, least: int, px: int = ROW_PX, *, rest: int = 0, square: bool = False) -> dict[str, Any]:
    """What a layout gets to have rows 0, 1, … downwards; a few rows keep the height they have among ``least``.

    ``meta`` tells it to the browser, which shows so many rows at a time as have ``px`` pixels each. The
    last ``rest`` rows only say what is left out, so they are not counted. The columns of a ``square``
    chart are what its rows are, in their order, and are named by them.
    """
    return {
        "yaxis": {"range": [max(rows, least) - 0.5, -0.5], "visible": False},
        "meta": {"rows": rows, "counted": rows - rest, "row_px": px, "square": square},
    }


def lines_px(labels: Iterable[Sequence[str]]) -> int:
    """The height a row needs for its label, of all labels of a chart: half of its own and half of a neighbour's."""
    lines = [len(label) for label in labels]
    beside = max((sum(pair) / 2 for pair in pairwise(lines)), default=max(lines, default=1))
    return round(LINE_PX * beside) + ROW_PX - LINE_PX


def stroke(start: float, end: float, row: int, width_px: int, colour: str) -> dict[str, Any]:
    """A line of that thickness under the marks, whatever height the card gives the row."""
    line = {"color": colour, "width": width_px}
    return {"type": "line", "x0": start, "x1": end, "y0": row, "y1": row, "line": line, "layer": "below"}


HEIGHTS = (4, 8, 12, 16, 24, 32, 48, 64, 96)
"""The numbers of rows that the style sheet has a card's height for."""


def height(rows: int) -> int:
    """The least of ``HEIGHTS`` with room for so many rows; more rows share the largest."""
    return next((room for room in HEIGHTS if room >= rows), HEIGHTS[-1])


def targets(rows: int, span: tuple[float, float], marks: list[list[str]], hover: list[str]) -> Trace:
    """Unseen bars over whole rows: they take the pointer and the keyboard where marks are small."""
    low, high = span
    return {
        "type": "bar",
        "orientation": "h",
        "base": low,
        "x": [high - low] * rows,
        "y": list(range(rows)),
        "width": 0.92,
        "marker": {"color": HIDDEN, "line": {"width": 0}},
        "customdata": marks,
        "hovertext": hover,
        "hoverinfo": "text",
    }


def fill(meaning: theme.Meaning, card: str) -> dict[str, Any]:
    """A bar's marker: its colour or hatching, and a seam in the card's colour between segments.

    Hatching on the bare card needs an outline instead: a bar must have an edge.
    """
    edge = {"color": meaning.colour, "width": 1} if meaning.ground == card else {"color": card, "width": 1.5}
    marker: dict[str, Any] = {"color": meaning.ground or meaning.colour, "line": edge}
    if meaning.pattern:
        marker["pattern"] = {
            "shape": meaning.pattern,
            "fgcolor": meaning.colour,
            "bgcolor": meaning.ground,
            "fillmode": "replace",
            "size": 6,
            "solidity": 0.28,
        }
    return marker


DIMMED = 0.3
"""What is left of a mark's strength while others of its chart are chosen."""


def dimming(chosen: Iterable[bool]) -> dict[str, Any]:
    """What a marker gets so that the chosen marks stand out; nothing where all are chosen."""
    opacity = [1.0 if one else DIMMED for one in chosen]
    return {} if DIMMED not in opacity else {"opacity": opacity}


def ink(meaning: theme.Meaning) -> str:
    """The colour of a number inside a bar."""
    return ink_on(meaning.ground or meaning.colour)


def inks(meaning: theme.Meaning, chosen: Iterable[bool], tokens: theme.Tokens) -> list[str]:
    """The colours of the numbers inside bars; a dimmed bar is nearly the card, and its number is quiet."""
    return [ink(meaning) if one else tokens.muted for one in chosen]


def _lines(text: str, letters: int) -> tuple[str, ...]:
    return tuple(textwrap.wrap(text, max(letters, 1), break_long_words=False, break_on_hyphens=False)) or ("",)
