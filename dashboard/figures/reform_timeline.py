"""The course of the reform: a row an event, its mark on a common axis of years, its name beside it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from dashboard import drill, formats
from dashboard.chart_table import Cell, ChartTable
from dashboard.context_figures import PAGE, event_key
from dashboard.documents import source_line
from dashboard.figures import Figure, Trace
from dashboard.figures.canvas import dimming, draw, escape, margin, row_axis, targets, width_px
from dashboard.frame import Frame
from dashboard.i18n import t
from dashboard.theme import TOKENS, Tokens
from data.rows import TimelineRow

KEY = "reform-timeline"
LEAST_ROWS = 6
DECADE = 10


def build(events: Sequence[TimelineRow], frame: Frame) -> Figure | None:
    """Events from the first down. A name stands to the right of its mark in the first half of the years,
    to the left in the second: no two share a row, so none collide. ``None`` without events.
    """
    if not events:
        return None
    tokens = TOKENS[frame.view.theme]
    low, high = _span(events)
    return draw(
        [_marks(events, frame, tokens), _targets(events, (low, high), frame)],
        frame.view.theme,
        frame.lang,
        barmode="overlay",
        margin=margin(width_px(["0000"]), width_px(["0000"]), bottom=28),
        xaxis={
            "range": [low, high],
            "tickmode": "array",
            "tickvals": _ticks(low, high),
            "tickfont": {"color": tokens.muted},
        },
        **row_axis(len(events), LEAST_ROWS),
        shapes=[_thread(row, event, low, tokens) for row, event in enumerate(events)],
        annotations=[_name(row, event, (low + high) / 2, frame.lang, tokens) for row, event in enumerate(events)],
    )


def table(events: Sequence[TimelineRow], frame: Frame) -> ChartTable:
    """A row an event: when, what, and the place it is told at."""
    lang = frame.lang
    rows = tuple(
        (
            Cell(when(event, lang), _href(event, frame)),
            Cell(event.name.get(lang) or ""),
            Cell(source_line(event.source, lang)),
        )
        for event in events
    )
    return ChartTable(
        (t(f"chart.{KEY}.when", lang), t(f"chart.{KEY}.event", lang), t("page.source.short", lang)),
        rows,
    )


def when(event: TimelineRow, lang: str) -> str:
    """The day of an event, or the year alone where the document gives no day."""
    return formats.day(event.day, lang) if event.day else str(event.year)


def _href(event: TimelineRow, frame: Frame) -> str:
    return drill.detail(frame, PAGE, event_key(event))


def _at(event: TimelineRow) -> float:
    """Years since the year 0; an event without a day stands in the middle of its year."""
    if event.day is None:
        return event.year + 0.5
    start = date(event.day.year, 1, 1)
    return event.day.year + (event.day - start).days / 366


def _span(events: Sequence[TimelineRow]) -> tuple[float, float]:
    return min(_at(event) for event in events) - 0.5, max(_at(event) for event in events) + 0.5


def _ticks(low: float, high: float) -> list[int]:
    """Every fifth year on the axis."""
    return [year for year in range(int(low), int(high) + 1) if year % (DECADE // 2) == 0 and low <= year <= high]


def _marks(events: Sequence[TimelineRow], frame: Frame, tokens: Tokens) -> Trace:
    """A full mark where the day is known, a hollow one where only the year is."""
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [_at(event) for event in events],
        "y": list(range(len(events))),
        "marker": {
            "size": 13,
            "color": [tokens.accent if event.day else tokens.card for event in events],
            "line": {"color": tokens.accent, "width": 2.5},
        }
        | dimming(drill.standing_out(frame, PAGE, [event_key(event) for event in events])),
        "hoverinfo": "skip",
        "cliponaxis": False,
    }


def _targets(events: Sequence[TimelineRow], span: tuple[float, float], frame: Frame) -> Trace:
    labels = [f"{when(event, frame.lang)}: {event.name.get(frame.lang)}" for event in events]
    marks = [[_href(event, frame), label] for event, label in zip(events, labels, strict=True)]
    return targets(len(events), span, marks, [escape(label) for label in labels])


def _thread(row: int, event: TimelineRow, low: float, tokens: Tokens) -> dict[str, Any]:
    """A faint line from the axis' start to the mark: the eye follows it along the row."""
    line = {"color": tokens.line, "width": 1}
    return {"type": "line", "x0": low, "x1": _at(event), "y0": row, "y1": row, "line": line, "layer": "below"}


def _name(row: int, event: TimelineRow, middle: float, lang: str, tokens: Tokens) -> dict[str, Any]:
    early = _at(event) < middle
    return {
        "text": f"<b>{event.year}</b>  {escape(event.name.get(lang) or '')}",
        "font": {"color": tokens.text},
        "align": "left",
        "bgcolor": tokens.card,
        "x": _at(event),
        "xanchor": "left" if early else "right",
        "xshift": 12 if early else -12,
        "y": row,
        "yanchor": "middle",
    }
