"""A heat map of a figure as a table: cells as long as they are thick, with a number on each."""

from __future__ import annotations

from dashboard.colour import ink_on, luminance
from dashboard.figures import Figure, Trace
from dashboard.slides.axis_words import columns, row_ends, row_names
from dashboard.slides.bars import each, fills_of, visible
from dashboard.slides.forms import Matrix, Square


def is_matrix(figure: Figure) -> bool:
    """Whether every bar is a square of a grid."""
    traces = visible(figure)
    return bool(traces) and all(
        "base" in trace and trace.get("orientation") == "h" and set(trace["x"]) == {trace["width"]} for trace in traces
    )


def read(figure: Figure) -> Matrix | None:
    """The table; ``None`` where rows or columns have no names."""
    names, ends, heads = row_names(figure), row_ends(figure), columns(figure)
    found = {place: square for trace in visible(figure) for place, square in _squares(trace, _numbers(figure)).items()}
    if not names or not heads:
        return None
    rows, places = list(names), list(heads)
    return Matrix(
        tuple(names[row] for row in rows),
        tuple(ends.get(row, "") for row in rows) if ends else (),
        tuple(heads[place] for place in places),
        tuple(tuple(found.get((place, row)) for place in places) for row in rows),
        tuple((_look(trace), str(trace["name"])) for trace in visible(figure) if trace.get("name")),
    )


def _look(trace: Trace) -> str:
    """The colour of a trace's fullest cell."""
    grounds = [fill.ground if fill.pattern else fill.colour for fill in fills_of(trace["marker"], len(trace["x"]))]
    return min(grounds, key=luminance)


def _squares(trace: Trace, numbers: dict[tuple[int, int], str]) -> dict[tuple[int, int], Square]:
    count = len(trace["x"])
    texts = each(trace.get("text"), count)
    fills = fills_of(trace["marker"], count)
    found = {}
    for start, row, text, fill in zip(trace["base"], trace["y"], texts, fills, strict=True):
        place = (round(start + trace["width"] / 2), row)
        ground = fill.ground if fill.pattern else fill.colour
        found[place] = Square(text or numbers.get(place, ""), ground, ink_on(ground))
    return found


def _numbers(figure: Figure) -> dict[tuple[int, int], str]:
    """Numbers that stand on the cells as a trace of their own."""
    return {
        (x, y): text
        for trace in figure["data"]
        if trace["type"] == "scatter" and trace.get("mode") == "text"
        for x, y, text in zip(trace["x"], trace["y"], trace["text"], strict=True)
    }
