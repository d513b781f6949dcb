"""What a figure writes along its axes, as plain text: names of rows and columns, words at the rows' ends."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape
from typing import Any

from dashboard.figures import Figure
from dashboard.slides.forms import Category

TAG = re.compile(r"<[^>]*>")
NUMBER = re.compile(r"\d+(\.\d+)?")
ROW_END_SHIFT = 6
"""What ``canvas.row_end`` shifts its words by."""


def plain(text: str) -> str:
    """Text that plotly reads as HTML, without its tags; lines become one."""
    return " ".join(unescape(TAG.sub("", text.replace("<br>", " "))).split(" ")).strip()


def row_names(figure: Figure) -> dict[int, str]:
    """The words at the left of each row: «2. Исключение возможностей»."""
    names: dict[int, list[tuple[float, str]]] = {}
    for words in _along_rows(figure):
        if words.get("xref") == "paper" and words["x"] == 0:
            names.setdefault(round(words["y"]), []).append((words.get("xshift", 0), plain(words["text"])))
    return {row: _joined(parts) for row, parts in sorted(names.items())}


def row_ends(figure: Figure) -> dict[int, str]:
    """The words at the right of each row: «10 из 15»."""
    return {
        round(words["y"]): plain(words["text"]) for words in _along_rows(figure) if words.get("xshift") == ROW_END_SHIFT
    }


def rows_with_ends(figure: Figure) -> dict[int, str]:
    """Names of rows, what stands at their ends after them."""
    ends = row_ends(figure)
    return {row: with_end(name, ends.get(row)) for row, name in row_names(figure).items()}


def row_numbers(figure: Figure) -> dict[int, int]:
    """The whole number at the far left of each row, where a row has one: a measure's."""
    found = ((row, NUMBER.match(name)) for row, name in row_names(figure).items())
    return {row: int(number[0]) for row, number in found if number and number[0].isdigit()}


def columns(figure: Figure) -> dict[int, Category]:
    """The names under the columns, and the years that quarters stand in."""
    axis = figure["layout"].get("xaxis", {})
    names = dict(zip(axis.get("tickvals", ()), axis.get("ticktext", ()), strict=True))
    years = _years(figure, names)
    return {at: Category(plain(name), years.get(at, "")) for at, name in names.items()}


def _years(figure: Figure, places: Iterable[int]) -> dict[int, str]:
    """The year of each place: a year's name stands in the middle of its quarters, and the first begins at 0."""
    named = sorted((words["x"], words["text"]) for words in figure["layout"].get("annotations", ()) if _is_year(words))
    found: dict[int, str] = {}
    start = min(places, default=0)
    for middle, name in named:
        end = round(2 * middle - start)
        found |= dict.fromkeys(range(start, end + 1), name)
        start = end + 1
    return found


def _along_rows(figure: Figure) -> Iterable[dict[str, Any]]:
    return (
        words
        for words in figure["layout"].get("annotations", ())
        if "yref" not in words and words.get("xanchor") == "left" and isinstance(words.get("y"), (int, float))
    )


def _joined(parts: list[tuple[float, str]]) -> str:
    """From left to right; a number gets its full stop."""
    texts = [text for _, text in sorted(parts)]
    if len(texts) > 1 and NUMBER.fullmatch(texts[0]):
        texts[0] = f"{texts[0]}."
    return " ".join(filter(None, texts))


def with_end(name: str, end: str | None) -> str:
    """A name and, set apart from it, the words at its row's end."""
    return f"{name} · {end}" if end else name


def _is_year(words: dict[str, Any]) -> bool:
    return words.get("yref") == "paper" and isinstance(words.get("x"), (int, float)) and words["text"].isdigit()
