"""Indicators against their plans, each on an axis of its own in its own unit.

Every row has its own scale, written at the ends of its track, and better is to the right. The plan
is a tick, or a band for a range; the report's fact is a filled mark in the form and colour of its
verdict; the newest public value is an empty circle, named apart with its year.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dashboard import indicator_words
from dashboard.chart_table import Cell, ChartTable
from dashboard.figures import Figure, Trace, bullet_words
from dashboard.figures.canvas import draw, escape, margin, row_axis, stroke, targets
from dashboard.figures.own_scale import Row, scale_of
from dashboard.frame import Frame
from dashboard.i18n import t
from dashboard.pages import Route
from dashboard.theme import TOKENS, Tokens, verdict_meaning
from dashboard.url_state import href
from data.records import Verdict
from data.rows.indicators import IndicatorView

KEY = "indicator-bullets"
LEAST_ROWS = 5
HEADING_PX, TRACK_PX, BAND_PX, MARK_PX, TICK_PX = 28, 8, 18, 15, 22
BAND_OPACITY, FADED = 0.6, 0.35


def build(views: Sequence[IndicatorView], frame: Frame) -> Figure | None:
    """One bullet a row in the report's order; ``None`` without indicators."""
    if not views:
        return None
    tokens = TOKENS[frame.view.theme]
    rows = [Row(at, view, scale_of(view), _is_faded(view, frame)) for at, view in enumerate(views)]
    words = bullet_words.around(rows, frame)
    return draw(
        [_ticks(rows, tokens), _public(rows, tokens), _facts(rows, frame.view.theme), _targets(rows, frame)],
        frame.view.theme,
        frame.lang,
        barmode="overlay",
        margin=margin(words.left, words.right, top=HEADING_PX),
        xaxis={"range": [0, 1], "visible": False},
        **row_axis(len(rows), LEAST_ROWS, words.row),
        shapes=[*_tracks(rows, tokens), *_bands(rows, tokens)],
        annotations=words.annotations,
    )


def table(views: Sequence[IndicatorView], frame: Frame) -> ChartTable:
    """A row an indicator, with its plan, fact and gap in its unit, and the newest public value apart."""
    lang = frame.lang
    common = [t(f"chart.table.{column}", lang) for column in ("indicator", "plan", "fact")]
    own = [t(f"chart.{KEY}.{column}", lang) for column in ("gap", "direction", "outside")]
    head = (*common, own[0], t("chart.table.unit", lang), own[1], t("chart.table.verdict", lang), own[2])
    return ChartTable(head, tuple(_table_row(view, frame) for view in views))


def _table_row(view: IndicatorView, frame: Frame) -> tuple[Cell, ...]:
    row, lang, missing = view.row, frame.lang, t("common.no_data", frame.lang)
    return (
        Cell(indicator_words.name(row, lang), _href(view, frame)),
        Cell(indicator_words.plan(row, lang)),
        Cell(indicator_words.fact(row, lang)),
        Cell(indicator_words.gap(view, lang) or missing),
        Cell(row.unit.get(lang) or missing),
        Cell(t(f"chart.{KEY}.{row.better}", lang)),
        Cell(t(f"status.verdict.{row.verdict}", lang)),
        Cell(indicator_words.point(view.latest, lang) if view.latest else missing),
    )


def _is_faded(view: IndicatorView, frame: Frame) -> bool:
    return frame.route.key not in (None, view.row.key)


def _href(view: IndicatorView, frame: Frame) -> str:
    """The indicator's own view; from there on to the measures behind it."""
    if frame.route.key == view.row.key:
        return href(Route(frame.lang, "measures"), frame.view, **view.measures)
    return href(Route(frame.lang, "indicators", view.row.key), frame.view)


def _tracks(rows: Sequence[Row], tokens: Tokens) -> list[dict[str, Any]]:
    return [stroke(0, 1, row.at, TRACK_PX, tokens.line) for row in rows if row.scale]


def _bands(rows: Sequence[Row], tokens: Tokens) -> list[dict[str, Any]]:
    """A band for each range plan."""
    return [
        {
            **stroke(row.scale.at(plan[0]), row.scale.at(plan[1]), row.at, BAND_PX, tokens.accent),
            "opacity": BAND_OPACITY * FADED if row.faded else BAND_OPACITY,
        }
        for row in rows
        if (plan := row.view.plan) and row.scale and plan[0] != plan[1]
    ]


def _ticks(rows: Sequence[Row], tokens: Tokens) -> Trace:
    """A tick for each plan of one value."""
    found = [(row, plan[0]) for row in rows if (plan := row.view.plan) and plan[0] == plan[1]]
    return _marks(found, {"symbol": "line-ns", "size": TICK_PX, "line": {"color": tokens.accent, "width": 4}})


def _public(rows: Sequence[Row], tokens: Tokens) -> Trace:
    """An empty circle for the newest public value: it is not the report's."""
    found = [(row, latest.value) for row in rows if (latest := row.view.latest)]
    line = {"color": tokens.muted, "width": 2}
    return _marks(found, {"symbol": "circle-open", "size": MARK_PX - 3, "color": tokens.muted, "line": line})


def _facts(rows: Sequence[Row], theme: str) -> Trace:
    """A dot where the plan is met, a diamond where it is missed."""
    found = [(row, row.view.row.fact) for row in rows if row.view.row.fact is not None]
    verdicts = [row.view.row.verdict for row, _ in found]
    return _marks(
        found,
        {
            "symbol": ["diamond" if verdict is Verdict.MISSED else "circle" for verdict in verdicts],
            "size": MARK_PX,
            "color": [verdict_meaning(verdict, theme).colour for verdict in verdicts],
            "line": {"color": TOKENS[theme].card, "width": 2},
        },
    )


def _marks(found: Sequence[tuple[Row, float]], marker: dict[str, Any]) -> Trace:
    drawn = [(row, row.scale.at(value)) for row, value in found if row.scale]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [x for _, x in drawn],
        "y": [row.at for row, _ in drawn],
        "marker": {**marker, "opacity": [FADED if row.faded else 1 for row, _ in drawn]},
        "cliponaxis": False,
        "hoverinfo": "skip",
    }


def _targets(rows: Sequence[Row], frame: Frame) -> Trace:
    labels = [_mark_words(row.view, frame.lang) for row in rows]
    marks = [[_href(row.view, frame), label] for row, label in zip(rows, labels, strict=True)]
    return targets(len(rows), (0, 1), marks, [escape(label) for label in labels])


def _mark_words(view: IndicatorView, lang: str) -> str:
    """«Индекс, балл: план 42, факт 39, разрыв −3 — не достигнут; не из отчёта: 38 (2025)»."""
    row = view.row
    named = ", ".join(part for part in (indicator_words.name(row, lang), row.unit.get(lang)) if part)
    plan = "plan_cell" if indicator_words.is_plan_unclear(row) else "plan"
    parts = [
        t(f"chart.{KEY}.mark.{plan}", lang, plan=indicator_words.plan(row, lang)),
        t(f"chart.{KEY}.mark.fact", lang, fact=indicator_words.fact(row, lang)),
    ]
    if gap := indicator_words.gap(view, lang):
        parts.append(t(f"chart.{KEY}.mark.gap", lang, gap=gap))
    told = f"{named}: {', '.join(parts)} — {t(f'status.verdict.{row.verdict}', lang)}"
    return f"{told}; {bullet_words.outside(view, lang)}" if view.latest else told
