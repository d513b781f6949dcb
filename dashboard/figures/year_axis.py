"""Whole years as an axis of days: their names and seams, and the days that matter for what is drawn on them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from dashboard import formats
from dashboard.frame import Frame
from dashboard.i18n import t
from dashboard.theme import TOKENS, Tokens

YEARS_PX = 24
"""Room for the names of the years."""
DAY_LABEL_PX = 18
"""Room for the label of one marked day, above the years."""


@dataclass(frozen=True, slots=True)
class MarkedDay:
    """A day with a line over the whole height: its label, colours and plotly's dash."""

    day: date
    label: str
    colour: str
    ink: str
    dash: str


def marked_days(frame: Frame, today: date, first: date, last: date) -> tuple[MarkedDay, ...]:
    """The as-of date, the report's date and today, as far as they lie on the axis; days that are one, once."""
    tokens, lang = TOKENS[frame.view.theme], frame.lang
    known, as_of = frame.edition.data_as_of, frame.as_of
    gold, quiet = (tokens.gold, tokens.gold_text), (tokens.muted, tokens.muted)
    found: dict[date, MarkedDay] = {}
    for name, day, (colour, ink), dash in (
        ("both" if known == as_of else "as_of", as_of, gold, "dash"),
        ("data_as_of", known, quiet, "solid"),
        ("today", today, quiet, "dot"),
    ):
        if first <= day <= last:
            label = t(f"chart.stage-timeline.day.{name}", lang, day=formats.day(day, lang))
            found.setdefault(day, MarkedDay(day, label, colour, ink, dash))
    return tuple(found.values())


def day_line(marked: MarkedDay) -> dict[str, Any]:
    """The line of a marked day, under the marks."""
    return _upright(marked.day, {"color": marked.colour, "width": 1.5, "dash": marked.dash})


def day_label(level: int, marked: MarkedDay, last: date) -> dict[str, Any]:
    """A line of its own for each, so that near days do not collide; in the last year it ends at its day."""
    in_last_year = (last - marked.day).days < 366
    return {
        "text": marked.label,
        "font": {"color": marked.ink, "size": 13},
        "x": marked.day.isoformat(),
        "xanchor": "right" if in_last_year else "left",
        "y": 1,
        "yref": "paper",
        "yanchor": "bottom",
        "yshift": YEARS_PX + DAY_LABEL_PX * level - 4,
    }


def seams(first: date, last: date, tokens: Tokens) -> list[dict[str, Any]]:
    """A hair line where a year begins."""
    line = {"color": tokens.line, "width": 1}
    return [_upright(date(year, 1, 1), line) for year in range(first.year, last.year + 1)]


def names(first: date, last: date, tokens: Tokens, side: str) -> list[dict[str, Any]]:
    """Each year's name over its middle, or under it on the ``bottom`` side."""
    on_top = side == "top"
    return [
        {
            "text": str(year),
            "font": {"color": tokens.text, "weight": 600},
            "x": date(year, 7, 2).isoformat(),
            "y": 1 if on_top else 0,
            "yref": "paper",
            "yanchor": "bottom" if on_top else "top",
        }
        for year in range(first.year, last.year)
    ]


def _upright(day: date, line: dict[str, Any]) -> dict[str, Any]:
    x = day.isoformat()
    return {"type": "line", "x0": x, "x1": x, "yref": "paper", "y0": 0, "y1": 1, "line": line, "layer": "below"}
