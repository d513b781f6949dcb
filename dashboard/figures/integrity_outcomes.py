"""What changed after the integrity checks: changes in percent, better and worse told apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any

from dashboard import drill, formats
from dashboard.chart_table import Cell, ChartTable
from dashboard.figures import Figure, Trace
from dashboard.figures.canvas import beyond, dimming, draw, escape, lines_px, margin, row_axis, targets, wrap
from dashboard.frame import Frame
from dashboard.i18n import t
from dashboard.pages import Route
from dashboard.theme import TOKENS, Tokens
from dashboard.url_state import href
from data.rows import OutcomeRow

KEY = "integrity-outcomes"
CHANGE_UNIT = "percent"
LEAST_ROWS = 4
NAME_LETTERS = 46
NAME = 0.5
"""The share of a row's height that its name has."""
BAR_TOP, BAR = 0.06, 0.3
"""Where in its row a bar begins and how thick it is; its name stands above it."""
VALUE_PX = 64
"""Room for «+18 %» beyond the longest bar on either side."""

Called = Callable[[OutcomeRow, float, str], str]
"""What stands over a change's bar in a language."""


class Direction(StrEnum):
    """Which way a change goes, as far as the data says what would be good."""

    BETTER = "better"
    WORSE = "worse"
    NEUTRAL = "neutral"


def changes(outcomes: Sequence[OutcomeRow]) -> list[tuple[OutcomeRow, float]]:
    """The outcomes that are changes in percent, with their values, from the deepest fall up."""
    found = [(row, row.value) for row in outcomes if row.unit == CHANGE_UNIT and row.value is not None]
    return sorted(found, key=lambda pair: pair[1])


def direction(row: OutcomeRow, value: float) -> Direction:
    """Whether a change of ``value`` is for the better."""
    if row.better not in ("lower", "higher") or value == 0:
        return Direction.NEUTRAL
    return Direction.BETTER if (value < 0) == (row.better == "lower") else Direction.WORSE


def named(row: OutcomeRow, _value: float, lang: str) -> str:
    """The name of a change."""
    return row.name.get(lang) or row.key


def build(outcomes: Sequence[OutcomeRow], frame: Frame, called: Called = named) -> Figure | None:
    """Bars to both sides of zero, each under what it is ``called``; ``None`` when no change is known.

    On the view of one change its bar stands out.
    """
    rows = changes(outcomes)
    if not rows:
        return None
    tokens = TOKENS[frame.view.theme]
    names = [wrap(called(row, value, frame.lang), NAME_LETTERS) for row, value in rows]
    low, high = min(0.0, rows[0][1]), max(0.0, rows[-1][1])
    return draw(
        [_bars(rows, frame), _targets(rows, (low, high), frame)],
        frame.view.theme,
        frame.lang,
        barmode="overlay",
        margin=margin(VALUE_PX, VALUE_PX),
        xaxis={"range": [low, high], "visible": False},
        **row_axis(len(rows), LEAST_ROWS, round(lines_px(names) / NAME)),
        shapes=[_zero(number, tokens) for number in range(len(rows))],
        annotations=_names(names, tokens),
    )


def table(outcomes: Sequence[OutcomeRow], frame: Frame) -> ChartTable:
    """A row a change: how much, and whether it is for the better."""
    lang = frame.lang
    return ChartTable(
        tuple(t(f"chart.table.{column}", lang) for column in ("outcome", "change", "assessment")),
        tuple(
            (
                Cell(row.name.get(lang) or row.key, href(Route(lang, "integrity", row.key), frame.view)),
                Cell(formats.percent(value, lang, sign=True)),
                Cell(t(f"chart.{KEY}.{direction(row, value)}", lang)),
            )
            for row, value in changes(outcomes)
        ),
    )


def _bars(rows: list[tuple[OutcomeRow, float]], frame: Frame) -> Trace:
    """Better is the good colour, worse the bad one and hatched, so that colour is not alone."""
    tokens = TOKENS[frame.view.theme]
    directions = [direction(row, value) for row, value in rows]
    chosen = drill.standing_out(frame, "integrity", [row.key for row, _ in rows])
    colours = {Direction.BETTER: tokens.better, Direction.WORSE: tokens.overdue, Direction.NEUTRAL: tokens.not_due}
    return {
        "type": "bar",
        "orientation": "h",
        "x": [value for _, value in rows],
        "y": list(range(len(rows))),
        "width": BAR,
        "offset": BAR_TOP,
        "marker": {
            "color": [colours[way] for way in directions],
            "line": {"width": 0},
            "pattern": {
                "shape": ["/" if way is Direction.WORSE else "" for way in directions],
                "fgcolor": tokens.card,
                "solidity": 0.2,
            },
        }
        | dimming(chosen),
        "text": [formats.percent(value, frame.lang, sign=True) for _, value in rows],
        **beyond([tokens.text if one else tokens.muted for one in chosen], size=15),
        "hoverinfo": "skip",
    }


def _targets(rows: list[tuple[OutcomeRow, float]], span: tuple[float, float], frame: Frame) -> Trace:
    labels = [_label(row, value, frame.lang) for row, value in rows]
    marks = [[fact_href(row, frame), label] for (row, _), label in zip(rows, labels, strict=True)]
    return targets(len(rows), span, marks, [escape(label) for label in labels])


def fact_href(row: OutcomeRow, frame: Frame) -> str:
    """The view of a fact about integrity checks and, from there, the measure of the plan that it belongs to."""
    onward = None if row.measure is None else href(Route(frame.lang, "measures", str(row.measure)), frame.view)
    return drill.detail(frame, "integrity", row.key, onward)


def _label(row: OutcomeRow, value: float, lang: str) -> str:
    change = formats.percent(value, lang, sign=True)
    verdict = t(f"chart.{KEY}.{direction(row, value)}", lang)
    return t(f"chart.{KEY}.mark", lang, name=row.name.get(lang), change=change, verdict=verdict)


def _zero(row: int, tokens: Tokens) -> dict[str, Any]:
    """The zero line beside one bar: not drawn through, so that it never crosses a name."""
    line = {"color": tokens.line_strong, "width": 1}
    return {
        "type": "line",
        "x0": 0,
        "x1": 0,
        "y0": row + BAR_TOP - 0.06,
        "y1": row + BAR_TOP + BAR + 0.06,
        "line": line,
    }


def _names(names: Sequence[Sequence[str]], tokens: Tokens) -> list[dict[str, Any]]:
    """Each name above its bar, flush left: they are too long for a margin."""
    return [
        {
            "text": "<br>".join(escape(line) for line in lines),
            "align": "left",
            "font": {"color": tokens.text},
            "x": 0,
            "xref": "paper",
            "xanchor": "left",
            "xshift": -VALUE_PX,
            "y": number + 0.03,
            "yanchor": "bottom",
        }
        for number, lines in enumerate(names)
    ]
