"""The card of an indicator's pace towards its plan: the numbers, the rule behind them, or why there are none."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard import formats
from dashboard.i18n import t
from data.pace import THRESHOLDS, Level, NoPace, Pace, Trend, measure_pace
from data.rows.indicators import IndicatorView
from layouts.parts import facts
from layouts.screen import Screen

RULE = "Open SDG, Progress Measurement Methodology"
RULE_URL = "https://open-sdg.readthedocs.io/en/latest/progress-methodology/"


def pace_of(view: IndicatorView, screen: Screen) -> Pace | NoPace:
    """The pace of the public series towards the nearer end of the plan, from before the plan's first quarter."""
    points = [Level(point.year, point.value) for point in view.points if point.year is not None]
    target = Level(view.year, view.plan[0]) if view.plan else None
    quarters = screen.options.quarters
    return measure_pace(points, target, quarters[0].year if quarters else view.year, view.row.better)


def pace_card(view: IndicatorView, pace: Pace | NoPace, screen: Screen, class_name: str) -> Component:
    """Observed pace against required pace, with the thresholds and where the rule comes from."""
    lang = screen.lang
    body = _numbers(pace, view, lang) if isinstance(pace, Pace) else _refusal(pace, lang)
    flag = html.Span(t("common.not_from_report", lang), className="flag")
    heading = html.H2(_sentence(pace, lang), className="chart-title")
    kicker = html.P([t("page.indicators.pace", lang), flag], className="chart-note")
    told = html.Div([heading, kicker, *body])
    return html.Section([told, _rule(lang)], className=f"card pace-card {class_name}")


def _sentence(pace: Pace | NoPace, lang: str) -> str:
    if isinstance(pace, NoPace):
        return t("page.indicators.pace.refused", lang)
    return t(f"page.indicators.pace.{pace.trend}", lang, ratio=formats.percent(100 * pace.ratio, lang))


def _numbers(pace: Pace, view: IndicatorView, lang: str) -> list[Component]:
    values = [
        (t(f"page.indicators.pace.{name}", lang), f"{formats.number(level.value, lang)} ({level.year})")
        for name, level in (("base", pace.base), ("latest", pace.latest), ("target", pace.target))
    ]
    growth = [
        (t(f"page.indicators.pace.{name}", lang), formats.percent(100 * value, lang, 1, sign=True))
        for name, value in (("observed", pace.observed), ("required", pace.required))
    ]
    ratio = (t("page.indicators.pace.ratio", lang), formats.number(pace.ratio, lang, 2))
    is_range = view.plan is not None and view.plan[0] != view.plan[1]
    nearer = [html.P(t("page.indicators.pace.range", lang), className="page-note")] if is_range else []
    return [facts([*values, *growth, ratio]), *nearer]


def _refusal(pace: NoPace, lang: str) -> list[Component]:
    return [html.P(t(f"page.indicators.pace.reason.{pace.reason}", lang), className="summary")]


def _rule(lang: str) -> Component:
    """The thresholds as the code holds them."""
    named = [f"≥ {formats.number(least, lang, 2)} — {_trend(trend, lang)}" for trend, least in THRESHOLDS]
    below = f"< {formats.number(THRESHOLDS[-1][1], lang, 2)} — {_trend(Trend.AWAY, lang)}"
    source = html.A(RULE, href=RULE_URL, rel="noopener noreferrer", target="_blank", lang="en")
    return html.Div(
        [
            html.P(t("page.indicators.pace.about", lang)),
            html.P(f"{t('page.indicators.pace.thresholds', lang)}: {'; '.join([*named, below])}."),
            html.P([t("page.indicators.pace.rule", lang), ": ", source]),
        ],
        className="pace-rule",
    )


def _trend(trend: Trend, lang: str) -> str:
    return t(f"page.indicators.pace.trend.{trend}", lang)
