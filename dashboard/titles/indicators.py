"""What the charts of the indicators show, as sentences."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard import formats, indicator_words
from dashboard.figures import cpi_components, indicator_bullets, indicator_series
from dashboard.frame import Frame
from dashboard.i18n import t, tn
from dashboard.titles import Head, head, n_note, overview
from data.rows import SeriesRow
from data.rows.indicators import IndicatorView


def bullets(views: Sequence[IndicatorView], frame: Frame) -> Head:
    """«Из девяти показателей достигнут один, по шести нет данных»."""
    chart, lang = f"chart.{indicator_bullets.KEY}", frame.lang
    found = overview.indicators_vs_targets([view.row for view in views], frame)
    note = (t(f"{chart}.note", lang, year=frame.edition.period_end.year), n_note(len(views), lang))
    return head(chart, found.title, note, frame)


def series(view: IndicatorView, frame: Frame) -> Head:
    """«Рост с 28 (2012) до 38 (2025), план на 2023 год — 42»."""
    chart, lang = f"chart.{indicator_series.KEY}", frame.lang
    note = [t(f"{chart}.note", lang), view.row.unit.get(lang) or "", n_note(len(view.points), lang)]
    if any(point.standard_error for point in view.points):
        note.append(t(f"{chart}.errors", lang))
    if view.series and view.series.release:
        note.append(t(f"{chart}.release", lang, release=view.series.release))
    return head(chart, _course(view, frame), [words for words in note if words], frame)


def components(sources: Sequence[SeriesRow], frame: Frame) -> Head:
    """«В 2022 году девять источников оценили страну от 18 до 67»."""
    chart, lang = f"chart.{cpi_components.KEY}", frame.lang
    rows = cpi_components.in_order(sources)
    if not rows:
        return head(chart, t(f"{chart}.name", lang), (t("common.no_data", lang),), frame)
    year = max(cpi_components.newest(row).year or 0 for row in rows)
    values = [point.value for row in rows if (point := cpi_components.newest(row)).year == year]
    low, high = formats.number(min(values), lang), formats.number(max(values), lang)
    title = tn(f"{chart}.title", len(values), lang, year=year, low=low, high=high)
    years = sorted({point.year for row in rows for point in row.points if point.year})
    note = (t(f"{chart}.note", lang), ", ".join(map(str, years)), t("common.not_from_report", lang))
    return head(chart, title, note, frame)


def _course(view: IndicatorView, frame: Frame) -> str:
    chart, lang = f"chart.{indicator_series.KEY}", frame.lang
    plan = _plan(view, lang)
    if not view.points:
        return t(f"{chart}.title_none", lang, plan=plan)
    first, last = view.points[0], view.points[-1]
    ends = {"first": indicator_words.point(first, lang), "last": indicator_words.point(last, lang), "plan": plan}
    if first == last:
        return t(f"{chart}.title_single", lang, **ends)
    way = "rose" if last.value > first.value else "fell" if last.value < first.value else "same"
    return t(f"{chart}.title_{way}", lang, **ends)


def _plan(view: IndicatorView, lang: str) -> str:
    """«план на 2023 год — 42», or that no plan is known."""
    chart = f"chart.{indicator_series.KEY}"
    if view.plan is None:
        return t(f"{chart}.no_plan", lang)
    return t(f"{chart}.plan_of", lang, plan=indicator_words.plan(view.row, lang), year=view.year)
