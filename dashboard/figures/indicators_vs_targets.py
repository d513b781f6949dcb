"""Indicators against their plans: every row is measured from its own plan, better to the right.

Units differ (points, percent, places), so a row shows how far the fact is from the plan in percent
of the plan. All plans then stand on one line, and a fact left of it has missed. A range plan is a
band that begins at its easier end. Where lower is better the row is mirrored.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dashboard import formats
from dashboard.chart_table import Cell, ChartTable
from dashboard.figures import Figure, Trace
from dashboard.figures.canvas import draw, escape, margin, row_axis, row_labels, stroke, targets, width_px
from dashboard.frame import Frame
from dashboard.i18n import t
from dashboard.pages import Route
from dashboard.theme import TOKENS, Tokens, verdict_meaning
from dashboard.url_state import View, href
from data.records import Better, Verdict
from data.rows import IndicatorRow

KEY = "indicators-vs-targets"
LEAST_ROWS = 5
LEAST_SPAN_PCT = 10.0
"""The plot reaches at least this far from the plan, so that small misses look small."""
HEADING_PX = 22
TRACK_PX, BAND_PX = 6, 13
ORDER = (Verdict.MISSED, Verdict.MET, Verdict.UNCLEAR, Verdict.NO_DATA)


def build(indicators: Sequence[IndicatorRow], frame: Frame) -> Figure | None:
    """One bullet a row, those with a fact first; ``None`` without indicators."""
    view, lang = frame.view, frame.lang
    if not indicators:
        return None
    rows = _in_order(indicators)
    tokens = TOKENS[view.theme]
    names = [row.short.get(lang) or row.key for row in rows]
    values = [_value(row, lang) for row in rows]
    left, right = width_px(names), width_px("".join(value) for value in values)
    span = _span(rows)
    return draw(
        [
            _ticks(rows, tokens),
            _facts(rows, view.theme, tokens),
            _targets(rows, span, view, lang),
        ],
        view.theme,
        lang,
        barmode="overlay",
        margin=margin(left, right, top=HEADING_PX),
        xaxis={"range": [-span, span], "visible": False},
        **row_axis(len(rows), LEAST_ROWS),
        shapes=[*_tracks(len(rows), span, tokens), *_bands(rows, tokens)],
        annotations=[
            *row_labels([[name] for name in names], left, [_ink(row, tokens) for row in rows]),
            *_values(rows, values, right, view.theme),
            *_headings(tokens, lang),
        ],
    )


def table(indicators: Sequence[IndicatorRow], frame: Frame) -> ChartTable:
    """A row an indicator: plan, fact, unit and verdict, in the chart's order."""
    lang = frame.lang
    columns = ("indicator", "plan", "fact", "unit", "verdict")
    return ChartTable(
        tuple(t(f"chart.table.{column}", lang) for column in columns),
        tuple(
            (
                Cell(row.short.get(lang) or row.key, href(Route(lang, "indicators", row.key), frame.view)),
                Cell(_plan(row, lang)),
                Cell(_fact(row, lang)),
                Cell(row.unit.get(lang) or t("common.none", lang)),
                Cell(t(f"status.verdict.{row.verdict}", lang)),
            )
            for row in _in_order(indicators)
        ),
    )


def _in_order(indicators: Sequence[IndicatorRow]) -> list[IndicatorRow]:
    return sorted(indicators, key=lambda row: ORDER.index(row.verdict))


def _ink(row: IndicatorRow, tokens: Tokens) -> str:
    return tokens.muted if row.fact is None else tokens.text


def _plan_ends(row: IndicatorRow) -> tuple[float, float] | None:
    """The easier and the harder end of the plan; the same twice for a plan of one value.

    A figure of which it is unclear whether it is the plan is not drawn as one.
    """
    if row.verdict is Verdict.UNCLEAR or row.plan_low is None or row.plan_high is None:
        return None
    return (row.plan_high, row.plan_low) if row.better is Better.LOWER else (row.plan_low, row.plan_high)


def _deviation_pct(row: IndicatorRow, value: float, plan: float) -> float:
    """How far ``value`` is from ``plan`` in percent of it; positive is better."""
    distance = 100 * (value - plan) / (abs(plan) or 1)
    return -distance if row.better is Better.LOWER else distance


def _harder_end_pct(row: IndicatorRow) -> float | None:
    """Where a plan's band ends; 0 for a plan of one value, ``None`` without a plan."""
    ends = _plan_ends(row)
    return None if ends is None else _deviation_pct(row, ends[1], ends[0])


def _fact_pct(row: IndicatorRow) -> float | None:
    ends = _plan_ends(row)
    return None if ends is None or row.fact is None else _deviation_pct(row, row.fact, ends[0])


def _span(rows: Sequence[IndicatorRow]) -> float:
    """How far the plot reaches to either side, in percent of the plan."""
    reached = [abs(pct) for row in rows for pct in (_fact_pct(row), _harder_end_pct(row)) if pct is not None]
    return max([LEAST_SPAN_PCT, *(pct * 1.2 for pct in reached)])


def _tracks(rows: int, span: float, tokens: Tokens) -> list[dict[str, Any]]:
    return [stroke(-span, span, row, TRACK_PX, tokens.line) for row in range(rows)]


def _bands(rows: Sequence[IndicatorRow], tokens: Tokens) -> list[dict[str, Any]]:
    """A band for each range plan."""
    ends = [(at, end) for at, row in enumerate(rows) if (end := _harder_end_pct(row))]
    return [{**stroke(0, end, at, BAND_PX, tokens.accent), "opacity": 0.6} for at, end in ends]


def _ticks(rows: Sequence[IndicatorRow], tokens: Tokens) -> Trace:
    """A tick for each plan of one value: all on one line."""
    at = [at for at, row in enumerate(rows) if _harder_end_pct(row) == 0]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [0] * len(at),
        "y": at,
        "marker": {"symbol": "line-ns", "size": 16, "line": {"color": tokens.accent, "width": 3}},
        "hoverinfo": "skip",
    }


def _facts(rows: Sequence[IndicatorRow], theme: str, tokens: Tokens) -> Trace:
    """A dot where the plan is met, a diamond where it is missed."""
    found = [(number, row, pct) for number, row in enumerate(rows) if (pct := _fact_pct(row)) is not None]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [round(pct, 2) for _, _, pct in found],
        "y": [number for number, _, _ in found],
        "marker": {
            "symbol": ["diamond" if row.verdict is Verdict.MISSED else "circle" for _, row, _ in found],
            "size": 13,
            "color": [verdict_meaning(row.verdict, theme).colour for _, row, _ in found],
            "line": {"color": tokens.card, "width": 2},
        },
        "hoverinfo": "skip",
    }


def _targets(rows: Sequence[IndicatorRow], span: float, view: View, lang: str) -> Trace:
    labels = [_label(row, lang) for row in rows]
    marks = [[href(Route(lang, "indicators", row.key), view), label] for row, label in zip(rows, labels, strict=True)]
    return targets(len(rows), (-span, span), marks, [escape(label) for label in labels])


def _plan(row: IndicatorRow, lang: str) -> str:
    if row.plan_low is None or row.plan_high is None:
        return row.plan_text or t("common.none", lang)
    return formats.value_range(row.plan_low, row.plan_high, lang)


def _fact(row: IndicatorRow, lang: str) -> str:
    return t(f"chart.{KEY}.no_fact", lang) if row.fact is None else formats.number(row.fact, lang)


def _value(row: IndicatorRow, lang: str) -> tuple[str, str]:
    """Fact and plan with the verdict's icon, and apart from them their unit."""
    plan, unit = _plan(row, lang), row.unit.get(lang)
    if row.verdict is Verdict.UNCLEAR:
        stated = f"{plan}{formats.NBSP}{unit}" if row.plan_low is not None and unit else plan
        return t(f"chart.{KEY}.unclear", lang, plan=stated), ""
    text = t(f"chart.{KEY}.row", lang, fact=_fact(row, lang), plan=plan)
    icon = "" if row.fact is None else f"{verdict_meaning(row.verdict, 'light').icon} "
    return icon + text, f", {unit}" if unit else ""


def _label(row: IndicatorRow, lang: str) -> str:
    name = ", ".join(part for part in (row.short.get(lang) or row.key, row.unit.get(lang)) if part)
    if row.better is Better.LOWER:
        name = f"{name} ({t(f'chart.{KEY}.lower', lang)})"
    verdict = t(f"status.verdict.{row.verdict}", lang)
    return t(f"chart.{KEY}.mark", lang, name=name, plan=_plan(row, lang), fact=_fact(row, lang), verdict=verdict)


def _values(
    rows: Sequence[IndicatorRow], values: list[tuple[str, str]], right: int, theme: str
) -> list[dict[str, Any]]:
    """The right-hand column: the numbers in the verdict's colour, the unit in the quiet one."""
    quiet = TOKENS[theme].muted
    return [
        {
            "text": f'{escape(number)}<span style="color:{quiet};font-weight:400">{escape(unit)}</span>',
            "font": {
                "color": verdict_meaning(row.verdict, theme).colour,
                "weight": 400 if row.fact is None else 600,
            },
            "x": 1,
            "xref": "paper",
            "xanchor": "right",
            "xshift": right,
            "y": at,
            "yanchor": "middle",
        }
        for at, (row, (number, unit)) in enumerate(zip(rows, values, strict=True))
    ]


def _headings(tokens: Tokens, lang: str) -> list[dict[str, Any]]:
    """What the plot's middle and its two sides mean; the sides are named outside it, so they never meet."""
    places = (
        ("worse", 0.0, "right", -4, tokens.muted),
        ("plan", 0.5, "center", 0, tokens.accent_text),
        ("better", 1.0, "left", 4, tokens.muted),
    )
    return [
        {
            "text": t(f"chart.{KEY}.{word}", lang),
            "font": {"color": colour, "size": 13},
            "x": x,
            "xref": "paper",
            "xanchor": anchor,
            "xshift": shift,
            "y": 1,
            "yref": "paper",
            "yanchor": "bottom",
        }
        for word, x, anchor, shift, colour in places
    ]
