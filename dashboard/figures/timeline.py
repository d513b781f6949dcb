"""Stages as marks in time: what the timelines of the plan and of one measure share.

A mark stands at its stage's deadline and tells by its form how the stage stands; a thin line leads from
it to the day of completion, where the report dates one. A continuous stage is a band over its years.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from dashboard import formats
from dashboard.figures import Figure, Trace, year_axis
from dashboard.figures.canvas import (
    HIDDEN,
    draw,
    escape,
    lines_px,
    margin,
    row_axis,
    row_labels,
    width_px,
    wrap,
)
from dashboard.frame import Frame
from dashboard.i18n import t
from dashboard.theme import TOKENS, Tokens, timeliness_meaning
from dashboard.timeliness import AHEAD
from data.records import Timeliness
from data.rows import StageRow

TEXTS = "chart.stage-timeline"
FEW_ROWS = 12
"""A longer timeline says the years at its foot too."""
MARK_PX, TARGET_PX = 11, 20
APART = 0.4
"""Distance of marks of one row on one day, of the row's height."""


@dataclass(frozen=True, slots=True)
class Form:
    """The form of a mark: plotly's symbol, the glyph that stands for it in words, and whether it is filled."""

    symbol: str
    glyph: str
    filled: bool = True


FORMS = {
    Timeliness.DONE_ON_TIME: Form("circle", "●"),
    Timeliness.DONE_LATE: Form("triangle-up", "▲"),
    Timeliness.DONE_UNDATED: Form("circle", "○", filled=False),
    Timeliness.OVERDUE: Form("x", "✖"),
    Timeliness.UNCONFIRMED: Form("square", "□", filled=False),
    Timeliness.DUE_SOON: Form("diamond", "◆"),
    Timeliness.UPCOMING: Form("diamond", "◇", filled=False),
    Timeliness.CONTINUOUS: Form("triangle-right", "▬▶"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a timeline; ``marks`` are, for each stage, where it leads and what it says."""

    number: str
    name: str
    stages: tuple[StageRow, ...]
    marks: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a stage's mark is drawn."""

    stage: StageRow
    y: float
    href: str
    label: str


def draw_timeline(rows: Sequence[Row], frame: Frame, today: date, letters: int, least: int) -> Figure:
    """Rows downwards, the plan's years across, lines at the as-of date, the report's date and today."""
    tokens, lang = TOKENS[frame.view.theme], frame.lang
    places = [place for y, row in enumerate(rows) for place in _places(row, y)]
    labels = [wrap(row.name, letters) for row in rows]
    numbers_px = width_px(row.number for row in rows)
    left = numbers_px + width_px(line for lines in labels for line in lines)
    first, last = _span([place.stage for place in places], frame)
    has_foot = len(rows) > FEW_ROWS
    foot = year_axis.YEARS_PX if has_foot else 4
    days = year_axis.marked_days(frame, today, first, last)
    return draw(
        [*_bands(places, tokens), *_tails(places, tokens), *_marks(places, frame), _targets(places)],
        frame.view.theme,
        lang,
        margin=margin(left, 16, year_axis.YEARS_PX + year_axis.DAY_LABEL_PX * len(days), foot),
        xaxis={"type": "date", "range": [first.isoformat(), last.isoformat()], "visible": False},
        **row_axis(len(rows), least, lines_px(labels)),
        shapes=[*year_axis.seams(first, last, tokens), *map(year_axis.day_line, days)],
        annotations=[
            *row_labels([[row.number] for row in rows], left, [tokens.muted] * len(rows)),
            *row_labels(labels, left - numbers_px, [tokens.text] * len(rows)),
            *year_axis.names(first, last, tokens, "top"),
            *(year_axis.names(first, last, tokens, "bottom") if has_foot else ()),
            *(year_axis.day_label(level, day, last) for level, day in enumerate(days)),
        ],
    )


def stage_words(stage: StageRow, lang: str) -> str:
    """«срок IV кв. 2024 — срок впереди», with the day of completion and the days late where there are any."""
    parts = [
        t(f"{TEXTS}.until", lang, day=formats.day(stage.deadline, lang)),
        t(f"status.timeliness.{stage.timeliness}", lang),
    ]
    if stage.completed_on:
        parts.append(t(f"{TEXTS}.completed_on", lang, day=formats.day(stage.completed_on, lang)))
    if stage.days_late is not None:
        parts.append(t(f"{TEXTS}.late", lang, days=formats.days(stage.days_late, lang)))
    return ", ".join(parts)


def _places(row: Row, y: int) -> Iterator[Place]:
    """Stages that fall due on one day stand one above the other."""
    for stage, (href, label) in zip(row.stages, row.marks, strict=True):
        same = [other.index for other in row.stages if other.deadline == stage.deadline]
        shift = (same.index(stage.index) - (len(same) - 1) / 2) * APART
        yield Place(stage, y + shift, href, label)


def _span(stages: Sequence[StageRow], frame: Frame) -> tuple[date, date]:
    """From the first January to the last December of the plan and its marks, with room for half a mark."""
    years = {quarter.year for quarter in frame.options.quarters} | {stage.deadline.year for stage in stages}
    years |= {stage.completed_on.year for stage in stages if stage.completed_on}
    return date(min(years), 1, 1), date(max(years) + 1, 1, 10)


def _begin(stage: StageRow) -> date:
    """The first year of a continuous deadline, as the plan words it: «2022-2026 годы»."""
    named = re.search(r"\d{4}", stage.deadline_text)
    return date(int(named[0]) if named else stage.deadline.year, 1, 1)


def _bands(places: Sequence[Place], tokens: Tokens) -> list[Trace]:
    pairs = [(_begin(place.stage), place.stage.deadline, place.y) for place in places if place.stage.continuous]
    return _strokes(pairs, {"color": tokens.not_due, "width": 5})


def _tails(places: Sequence[Place], tokens: Tokens) -> list[Trace]:
    """From a mark to the day of completion: one look for completions in time, another for late ones."""
    dated = [
        (place.stage.timeliness, (place.stage.completed_on, place.stage.deadline, place.y))
        for place in places
        if place.stage.completed_on and not place.stage.continuous
    ]
    in_time = [pair for value, pair in dated if value is Timeliness.DONE_ON_TIME]
    late = [pair for value, pair in dated if value is Timeliness.DONE_LATE]
    return [
        *_strokes(in_time, {"color": tokens.completed, "width": 1.5}),
        *_strokes(late, {"color": tokens.late, "width": 3}),
    ]


def _strokes(pairs: Sequence[tuple[date, date, float]], line: dict[str, Any]) -> list[Trace]:
    """Level strokes as one trace; ``None`` lifts the pen."""
    if not pairs:
        return []
    return [
        {
            "type": "scatter",
            "mode": "lines",
            "x": [x for start, end, _ in pairs for x in (start.isoformat(), end.isoformat(), None)],
            "y": [level for _, _, y in pairs for level in (y, y, None)],
            "line": line,
            "hoverinfo": "skip",
        }
    ]


def _marks(places: Sequence[Place], frame: Frame) -> list[Trace]:
    """A trace a form; its name explains the form where a picture brings a legend."""
    found = {place.stage.timeliness for place in places}
    return [_marks_of(value, places, frame) for value in FORMS if value in found]


def _marks_of(value: Timeliness, places: Sequence[Place], frame: Frame) -> Trace:
    form, edge = FORMS[value], _edge(value, frame.view.theme)
    here = [place for place in places if place.stage.timeliness is value]
    return {
        "type": "scatter",
        "mode": "markers",
        "name": t(f"status.timeliness.{value}", frame.lang),
        "x": [place.stage.deadline.isoformat() for place in here],
        "y": [place.y for place in here],
        "marker": {
            "symbol": form.symbol,
            "size": MARK_PX,
            "color": edge if form.filled else TOKENS[frame.view.theme].card,
            "line": {"color": edge, "width": 2},
        },
        "cliponaxis": False,
        "hoverinfo": "skip",
    }


def _edge(value: Timeliness, theme: str) -> str:
    """The colour of a mark's outline; that of what is ahead must be seen on the bare card."""
    if value in AHEAD or value is Timeliness.CONTINUOUS:
        return TOKENS[theme].line_strong
    return timeliness_meaning(value, theme).colour


def _targets(places: Sequence[Place]) -> Trace:
    """Unseen marks, larger than the seen ones: all of them in reading order for the keyboard."""
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [place.stage.deadline.isoformat() for place in places],
        "y": [place.y for place in places],
        "marker": {"size": TARGET_PX, "color": HIDDEN, "line": {"width": 0}},
        "cliponaxis": False,
        "hovertext": [escape(place.label) for place in places],
        "hoverinfo": "text",
        "customdata": [[place.href, place.label] for place in places],
    }
