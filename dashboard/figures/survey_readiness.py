"""Readiness to help reduce corruption: the survey's share by year, and the parts it is made of."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard import drill
from dashboard.context_figures import PAGE, latest, starting
from dashboard.figures import Figure, Trace, figure_bars
from dashboard.figures.canvas import dimming, escape
from dashboard.figures.figure_bars import BAR, BAR_TOP, Bar, bar
from dashboard.frame import Frame
from dashboard.theme import TOKENS
from data.rows import FigureRow

KEY = "survey-readiness"
READY = "survey.ready_to_contribute."
PARTS = ("survey.part_events.", "survey.part_refuse_bribes.", "survey.part_report.")
ANSWERS = ("survey.part_report_yes.", "survey.part_report_rather_yes.")
ANSWERED = "survey.part_report."
"""The part that is the sum of two answers."""


def by_year(rows: Sequence[FigureRow]) -> tuple[FigureRow, ...]:
    """The share itself, latest year first."""
    return tuple(sorted(starting(rows, READY), key=lambda row: row.period or "", reverse=True))


def build(rows: Sequence[FigureRow], frame: Frame) -> Figure | None:
    """The share of the latest year, earlier years grey, then its parts; ``None`` without figures."""
    shares = by_year(rows)
    found = [bar(row, frame, quiet=place > 0) for place, row in enumerate(shares)]
    found = [_dated(one, row) for one, row in zip(found, shares, strict=True)]
    found += [bar(row, frame) for row in starting(rows, *PARTS)]
    return figure_bars.build(found, frame, _answers(rows, found, frame))


def _dated(one: Bar, row: FigureRow) -> Bar:
    """The bar with its year in its name: the same share stands there for several."""
    return Bar(one.key, f"{one.name}, {row.period}", one.value, one.text, one.href, one.label, one.quiet)


def _answers(rows: Sequence[FigureRow], found: Sequence[Bar], frame: Frame) -> list[Trace]:
    """The two answers that one part sums up, as segments of its bar; nothing where they do not sum to it."""
    whole, answers = latest(rows, ANSWERED), [bar(row, frame) for row in starting(rows, *ANSWERS)]
    place = next((place for place, one in enumerate(found) if whole and one.key == whole.key), None)
    if whole is None or place is None or round(sum(one.value for one in answers) - (whole.value or 0), 6):
        return []
    tokens = TOKENS[frame.view.theme]
    return [
        {
            "type": "bar",
            "orientation": "h",
            "base": [sum(one.value for one in answers[:index]) for index in range(len(answers))],
            "x": [one.value for one in answers],
            "y": [place] * len(answers),
            "width": BAR,
            "offset": BAR_TOP,
            "marker": {
                "color": tokens.accent,
                "line": {"color": tokens.card, "width": 1.5},
                "pattern": {"shape": ["", "/"], "fgcolor": tokens.card, "solidity": 0.15},
            }
            | dimming(drill.standing_out(frame, PAGE, [one.key for one in answers])),
            "customdata": [[one.href, one.label] for one in answers],
            "hovertext": [escape(one.label) for one in answers],
            "hoverinfo": "text",
        }
    ]
