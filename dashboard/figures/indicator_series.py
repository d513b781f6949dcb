"""One indicator over the years: the public series, and apart from it the report's fact and plan.

Points of the series are empty circles joined by a quiet line, with a bar for the standard error where
it was published; they are not from the report. The report's fact is a filled mark in the form and
colour of its verdict, the plan a tick or a band in its year. A dashed line shows the pace that the
plan requires from the last value measured before it began.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dashboard import formats, indicator_words
from dashboard.chart_table import Cell, ChartTable
from dashboard.figures import Figure, Trace
from dashboard.figures.canvas import draw, escape, margin, width_px
from dashboard.frame import Frame
from dashboard.i18n import t
from dashboard.pages import Route
from dashboard.theme import TOKENS, Tokens, verdict_meaning
from dashboard.url_state import href, toggled
from data.pace import Pace
from data.records import Better, Verdict
from data.rows import SeriesPoint
from data.rows.indicators import IndicatorView

KEY = "indicator-series"
EDGE_YEARS = 0.6
PLAN_YEARS = 0.32
"""How far the mark of the plan reaches to either side of its year."""
HEADROOM = 0.18
LEAST_SPAN = 0.2
"""The axis reaches at least over this share of the largest value."""
TOP_PX, BOTTOM_PX, RANK_PX, SIDE_PX = 24, 30, 18, 12


@dataclass(frozen=True, slots=True)
class Course:
    """What the chart shows of an indicator: its public points, their ranks by period, the pace if there is one."""

    view: IndicatorView
    ranks: Mapping[str, SeriesPoint]
    pace: Pace | None


def build(course: Course, frame: Frame) -> Figure | None:
    """The series with plan and fact; ``None`` where no public series follows the indicator."""
    view = course.view
    if not view.points:
        return None
    tokens, lang = TOKENS[frame.view.theme], frame.lang
    known = [view.year, *(_year(point) for point in view.points)]
    ticks = range(min(known), max(known) + 1)
    low, high = _span(view)
    ranks = _rank_row(course, tokens, lang)
    left = max([SIDE_PX, *(width_px([label["text"]]) for label in ranks)])
    best_above = view.row.better is Better.HIGHER
    return draw(
        [
            *_required(course.pace, tokens),
            _series(course, frame),
            *_fact(view, frame),
        ],
        frame.view.theme,
        lang,
        margin=margin(left, SIDE_PX, top=TOP_PX, bottom=BOTTOM_PX + (RANK_PX if course.ranks else 0)),
        xaxis={
            "range": [ticks[0] - EDGE_YEARS, ticks[-1] + EDGE_YEARS],
            "tickvals": list(ticks),
            "tickangle": 0,
            "ticktext": [_tick(year, course.ranks, lang) for year in ticks],
            "tickfont": {"color": tokens.muted},
        },
        yaxis={"range": [low, high] if best_above else [high, low], "visible": False},
        shapes=_plan(view, tokens),
        annotations=[
            *_plan_label(view, tokens, lang),
            *_fact_label(view, tokens, lang),
            *_pace_label(course.pace, tokens, lang),
            *ranks,
        ],
    )


def table(course: Course, frame: Frame) -> ChartTable:
    """A row a period with its publication, those of the report first; a double edition stands here alone."""
    view, lang = course.view, frame.lang
    head = ("table.year", "table.value", f"{KEY}.rank", "table.source")
    reported = (
        (f"{KEY}.row.plan", indicator_words.plan(view.row, lang)),
        (f"{KEY}.row.fact", indicator_words.fact(view.row, lang)),
    )
    none, report = t("common.none", lang), t(f"chart.{KEY}.report", lang, year=view.year)
    rows = [
        (Cell(t(f"chart.{key}", lang, year=view.year)), Cell(text), Cell(none), Cell(report)) for key, text in reported
    ]
    rows += [
        (
            Cell(point.period.replace("-", "–")),
            Cell(_value(point, lang)),
            Cell(_rank(course.ranks.get(point.period), lang) or none),
            Cell(point.document_title, point.document_url),
        )
        for point in (view.series.points if view.series else ())
    ]
    return ChartTable(tuple(t(f"chart.{key}", lang) for key in head), tuple(rows))


def _year(point: SeriesPoint) -> int:
    """The year of a point; series of indicators have no point without one."""
    if point.year is None:
        raise ValueError(f"a point without a year: {point.period!r}")
    return point.year


def _value(point: SeriesPoint, lang: str) -> str:
    """«28 ± 4,1»: with its standard error where that is known."""
    value = formats.number(point.value, lang)
    return value if point.standard_error is None else f"{value} ± {formats.number(point.standard_error, lang)}"


def _rank(rank: SeriesPoint | None, lang: str) -> str:
    if rank is None:
        return ""
    if rank.out_of is None:
        return formats.number(rank.value, lang)
    return formats.n_of_m(int(rank.value), rank.out_of, lang)


def _tick(year: int, ranks: Mapping[str, SeriesPoint], lang: str) -> str:
    """The year, and under it the rank where one is known."""
    return f"{year}<br>{formats.number(ranks[str(year)].value, lang)}" if str(year) in ranks else str(year)


def _rank_row(course: Course, tokens: Tokens, lang: str) -> list[dict[str, Any]]:
    """What the numbers under the years are, left of them."""
    if not course.ranks:
        return []
    return [
        {
            "text": t(f"chart.{KEY}.rank_row", lang),
            "font": {"color": tokens.muted},
            "x": 0,
            "xref": "paper",
            "xanchor": "right",
            "y": 0,
            "yref": "paper",
            "yanchor": "top",
            "yshift": -RANK_PX,
        }
    ]


def _span(view: IndicatorView) -> tuple[float, float]:
    """The axis around everything drawn, with room for the labels above and below."""
    errors = [(point.value, point.standard_error or 0.0) for point in view.points]
    ends = [value + sign * error for value, error in errors for sign in (-1, 1)]
    ends += [value for value in (*(view.plan or ()), view.row.fact) if value is not None]
    low, high = min(ends), max(ends)
    missing = max(LEAST_SPAN * abs(high) - (high - low), 0.0)
    room = HEADROOM * (high - low + missing) or 1.0
    return low - missing / 2 - room, high + missing / 2 + room


def _series(course: Course, frame: Frame) -> Trace:
    points, lang, tokens = course.view.points, frame.lang, TOKENS[frame.view.theme]
    labels = [_mark_words(course, point, lang) for point in points]
    numbers = href(frame.route, toggled(frame.view, KEY))
    trace: Trace = {
        "type": "scatter",
        "mode": "lines+markers+text",
        "x": [point.year for point in points],
        "y": [point.value for point in points],
        "text": [formats.number(point.value, lang) for point in points],
        # The bar of an error goes through whatever stands straight above its point.
        "textposition": ["top right" if point.standard_error else "top center" for point in points],
        "textfont": {"color": tokens.muted},
        "line": {"color": tokens.line_strong, "width": 2},
        "marker": {"size": 11, "color": tokens.card, "line": {"color": tokens.muted, "width": 2}},
        "cliponaxis": False,
        "hovertext": [escape(label) for label in labels],
        "hoverinfo": "text",
        "customdata": [[numbers, label] for label in labels],
    }
    if any(point.standard_error for point in points):
        errors = [point.standard_error for point in points]
        trace["error_y"] = {"array": errors, "color": tokens.line_strong, "thickness": 1, "width": 3}
    return trace


def _mark_words(course: Course, point: SeriesPoint, lang: str) -> str:
    """«2024: 40 балл, место 88 из 180; не из отчёта»."""
    unit = course.view.row.unit.get(lang) or ""
    rank = _rank(course.ranks.get(point.period), lang)
    told = f"{point.year}: {_value(point, lang)} ({unit})"
    if rank:
        told = f"{told}, {t(f'chart.{KEY}.mark.rank', lang, rank=rank)}"
    return f"{told} — {t('common.not_from_report', lang)}"


def _required(pace: Pace | None, tokens: Tokens) -> list[Trace]:
    """The way from the base to the plan, had every year grown alike."""
    if pace is None:
        return []
    years = range(pace.base.year, pace.target.year + 1)
    return [
        {
            "type": "scatter",
            "mode": "lines",
            "x": list(years),
            "y": [round(pace.base.value * (1 + pace.required) ** (year - pace.base.year), 4) for year in years],
            "line": {"color": tokens.accent, "width": 2, "dash": "dot"},
            "hoverinfo": "skip",
        }
    ]


def _pace_label(pace: Pace | None, tokens: Tokens, lang: str) -> list[dict[str, Any]]:
    """Words at the end of the required way, left of the plan."""
    if pace is None:
        return []
    place = {"x": pace.target.year - PLAN_YEARS, "y": pace.target.value, "xanchor": "right", "xshift": -8}
    return [{"text": t(f"chart.{KEY}.required", lang), "font": {"color": tokens.accent_text, "size": 13}, **place}]


def _plan(view: IndicatorView, tokens: Tokens) -> list[dict[str, Any]]:
    """A tick in the plan's year, or a band for a range."""
    if view.plan is None:
        return []
    low, high = sorted(view.plan)
    mark = {"x0": view.year - PLAN_YEARS, "x1": view.year + PLAN_YEARS, "y0": low, "y1": high, "layer": "below"}
    if low == high:
        return [{"type": "line", **mark, "line": {"color": tokens.accent, "width": 4}}]
    return [{"type": "rect", **mark, "line": {"width": 0}, "fillcolor": tokens.accent, "opacity": 0.6}]


def _plan_label(view: IndicatorView, tokens: Tokens, lang: str) -> list[dict[str, Any]]:
    if view.plan is None:
        return []
    words = t(f"chart.{KEY}.plan", lang, plan=indicator_words.plan(view.row, lang), year=view.year)
    place = {"y": max(view.plan), "yanchor": "bottom", "yshift": 6}
    return [_label(view, words, tokens.accent_text) | place]


def _fact(view: IndicatorView, frame: Frame) -> list[Trace]:
    """The report's own point, over the public one of the same year where both are known."""
    row, lang = view.row, frame.lang
    if row.fact is None:
        return []
    verdict = t(f"status.verdict.{row.verdict}", lang)
    label = t(f"chart.{KEY}.mark.fact", lang, fact=indicator_words.fact(row, lang), year=view.year, verdict=verdict)
    return [
        {
            "type": "scatter",
            "mode": "markers",
            "x": [view.year],
            "y": [row.fact],
            "marker": {
                "symbol": "diamond" if row.verdict is Verdict.MISSED else "circle",
                "size": 16,
                "color": verdict_meaning(row.verdict, frame.view.theme).colour,
                "line": {"color": TOKENS[frame.view.theme].card, "width": 2},
            },
            "hovertext": [escape(label)],
            "hoverinfo": "text",
            "customdata": [[href(Route(lang, "measures"), frame.view, **view.measures), label]],
        }
    ]


def _fact_label(view: IndicatorView, tokens: Tokens, lang: str) -> list[dict[str, Any]]:
    if view.row.fact is None:
        return []
    words = t(f"chart.{KEY}.fact", lang, fact=indicator_words.fact(view.row, lang))
    place = {"y": view.row.fact, "xanchor": "left", "xshift": 12, "yanchor": "top", "yshift": -2}
    return [_label(view, words, tokens.text) | place]


def _label(view: IndicatorView, text: str, colour: str) -> dict[str, Any]:
    """Words beside a mark of the plan's year."""
    return {"text": escape(text), "font": {"color": colour, "weight": 600}, "x": view.year}
