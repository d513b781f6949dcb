"""One whole and its parts as a single stacked bar: numbers inside, names below. The body of several charts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dashboard import drill
from dashboard.context_figures import PAGE, mark_href, written
from dashboard.figures import Figure, Trace
from dashboard.figures.canvas import dimming, draw, escape, fill, inks, margin, wrap
from dashboard.frame import Frame
from dashboard.theme import TOKENS, Meaning, Tokens
from data.rows import FigureRow

NUMBER_SIZE = 20
LEAST_LETTERS = 12
ALL_LETTERS = 42
"""How many letters of names fit below a bar of the narrowest card on a desk."""


@dataclass(frozen=True, slots=True)
class Part:
    """A figure that is a part of the whole, and how it looks."""

    row: FigureRow
    meaning: Meaning


@dataclass(frozen=True, slots=True)
class Span:
    """Words over the last parts, from a value on: «Остаётся исполнить: 23»."""

    start: float
    text: str


def build(parts: Sequence[Part], frame: Frame, span: Span | None = None) -> Figure | None:
    """The parts in the order given; ``None`` when they have no sum to be parts of."""
    total = sum(part.row.value or 0 for part in parts)
    if not total:
        return None
    tokens = TOKENS[frame.view.theme]
    return draw(
        _segments(parts, frame, tokens),
        frame.view.theme,
        frame.lang,
        barmode="overlay",
        margin=margin(),
        xaxis={"range": [0, total], "visible": False},
        yaxis={"range": [1.1, -0.95], "visible": False},
        annotations=[*_names(parts, total, frame.lang, tokens), *_span_words(span, total, tokens)],
        shapes=_span_line(span, total, tokens),
    )


def _starts(parts: Sequence[Part]) -> list[float]:
    values = [part.row.value or 0.0 for part in parts]
    return [sum(values[:place]) for place in range(len(values))]


def _segments(parts: Sequence[Part], frame: Frame, tokens: Tokens) -> list[Trace]:
    shown = drill.standing_out(frame, PAGE, [part.row.key for part in parts])
    return [
        _segment(part, start, frame, tokens, stands_out)
        for part, start, stands_out in zip(parts, _starts(parts), shown, strict=True)
    ]


def _segment(part: Part, start: float, frame: Frame, tokens: Tokens, stands_out: bool) -> Trace:
    text = written(part.row, frame.lang)
    label = f"{_name(part, frame.lang)}: {text}"
    return {
        "type": "bar",
        "orientation": "h",
        "base": [start],
        "x": [part.row.value],
        "y": [0],
        "width": 0.8,
        "marker": fill(part.meaning, tokens.card) | dimming([stands_out]),
        "text": [text],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "constraintext": "none",
        "insidetextfont": {"color": inks(part.meaning, [stands_out], tokens), "weight": 650, "size": NUMBER_SIZE},
        "hovertext": [escape(label)],
        "hoverinfo": "text",
        "customdata": [[mark_href(part.row, frame), label]],
    }


def _name(part: Part, lang: str) -> str:
    return part.row.name.get(lang) or part.row.key


def _lines(part: Part, total: float, lang: str) -> tuple[str, ...]:
    return wrap(_name(part, lang), max(LEAST_LETTERS, round(ALL_LETTERS * (part.row.value or 0.0) / total)))


def _between(name: str, at: float, first: Sequence[str], last: Sequence[str]) -> tuple[str, ...]:
    """A name centred at a share of the bar, in lines that keep off the names at both ends."""
    left, right = max(map(len, first)), ALL_LETTERS - max(map(len, last))
    return wrap(name, max(LEAST_LETTERS, round(2 * min(ALL_LETTERS * at - left, right - ALL_LETTERS * at))))


def _names(parts: Sequence[Part], total: float, lang: str, tokens: Tokens) -> list[dict[str, Any]]:
    """Each name below its part: the first flush left, the last flush right, so that none leaves the card."""
    found = []
    first, last = _lines(parts[0], total, lang), _lines(parts[-1], total, lang)
    for place, (part, start) in enumerate(zip(parts, _starts(parts), strict=True)):
        value = part.row.value or 0.0
        side = "left" if place == 0 else "right" if place == len(parts) - 1 else "center"
        at = {"left": start, "center": start + value / 2, "right": start + value}[side]
        lines = {"left": first, "right": last}.get(side) or _between(_name(part, lang), at / total, first, last)
        found.append(
            {
                "text": "<br>".join(escape(line) for line in lines),
                "align": side,
                "font": {"color": tokens.text},
                "x": at,
                "xanchor": side,
                "y": 0.48,
                "yanchor": "top",
            }
        )
    return found


def _span_words(span: Span | None, total: float, tokens: Tokens) -> list[dict[str, Any]]:
    if span is None:
        return []
    at = (span.start + total) / 2
    return [{"text": escape(span.text), "font": {"color": tokens.muted}, "x": at, "y": -0.56, "yanchor": "bottom"}]


def _span_line(span: Span | None, total: float, tokens: Tokens) -> list[dict[str, Any]]:
    """A bracket over the parts that the words speak of."""
    if span is None:
        return []
    line = {"color": tokens.line_strong, "width": 1.5}
    ends = ((span.start, total, -0.53, -0.53), (span.start, span.start, -0.53, -0.45), (total, total, -0.53, -0.45))
    return [{"type": "line", "x0": x0, "x1": x1, "y0": y0, "y1": y1, "line": line} for x0, x1, y0, y1 in ends]
