"""What the charts of the context page show, as sentences."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard import formats, quantities
from dashboard.context_figures import largest_first, written
from dashboard.figures import (
    greco_recommendations,
    mrp_series,
    prevention_balance,
    reform_timeline,
    staff_training,
    survey_readiness,
)
from dashboard.frame import Frame
from dashboard.i18n import t, tn
from dashboard.kazakh import Case
from dashboard.titles import Head, head
from data.rows import FigureRow, SeriesRow, TimelineRow


def survey_readiness_head(rows: Sequence[FigureRow], frame: Frame) -> Head:
    """«Готовность содействовать выросла: 66 % в 2023 году против 64,9 % в 2022 году»."""
    chart, lang = f"chart.{survey_readiness.KEY}", frame.lang
    note = (t(f"{chart}.note", lang), t("chart.survey.no_sample", lang))
    shares = survey_readiness.by_year(rows)
    if not shares:
        return head(chart, t(f"{chart}.name", lang), note, frame)
    if len(shares) == 1:
        title = t(f"{chart}.title_single", lang, value=written(shares[0], lang), period=shares[0].period)
        return head(chart, title, note, frame)
    now, before = shares[:2]
    change = (now.value or 0) - (before.value or 0)
    way = "up" if change > 0 else "down" if change < 0 else "same"
    values = {"value": written(now, lang), "period": now.period, "before": written(before, lang)}
    return head(chart, t(f"{chart}.title_{way}", lang, **values, before_period=before.period), note, frame)


def survey_answers_head(key: str, rows: Sequence[FigureRow], frame: Frame) -> Head:
    """«Чаще всего: коммунальные предприятия, 31,3 %»; shares over 100 in sum are said to be several answers."""
    chart, lang = f"chart.{key}", frame.lang
    total = round(sum(row.value or 0 for row in rows), 1)
    note = [t(f"{chart}.note", lang)]
    if total > 100:
        digits = 0 if total == int(total) else 1
        note.append(t("chart.survey.several", lang, total=formats.percent(total, lang, digits)))
    note.append(t("chart.survey.no_sample", lang))
    return _largest(chart, rows, note, frame)


def greco_recommendations_head(rows: Sequence[FigureRow], frame: Frame) -> Head:
    """«Из 27 рекомендаций полностью исполнены 4, остаётся 23»."""
    chart, lang = f"chart.{greco_recommendations.KEY}", frame.lang
    known = {row.key: row for row in rows if row.value is not None}
    parts = greco_recommendations.parts_of(rows)
    total, fulfilled = known.get(greco_recommendations.TOTAL), known.get(greco_recommendations.FULFILLED)
    if fulfilled is None or total is None:
        return head(chart, t(f"{chart}.name", lang), (t("common.not_in_report", lang),), frame)
    whole, done = int(total.value or 0), int(fulfilled.value or 0)
    rest = known.get(greco_recommendations.REMAINING)
    title = tn(f"{chart}.title", done, lang, total=formats.number(whole, lang))
    if rest is not None:
        title = t(f"{chart}.with_rest", lang, title=title, rest=written(rest, lang))
    note = [t(f"{chart}.note", lang, day=quantities.period(fulfilled.period, lang)), _sum_note(parts, whole, lang)]
    return head(chart, title, note, frame)


def prevention_balance_head(rows: Sequence[FigureRow], frame: Frame) -> Head:
    """«70 % деятельности — предупреждение, 30 % — наказание»."""
    chart, lang = f"chart.{prevention_balance.KEY}", frame.lang
    found = prevention_balance.shares(rows)
    if len(found) < 2:
        return head(chart, t(f"{chart}.name", lang), (t(f"{chart}.note", lang),), frame)
    prevention, punishment = (written(row, lang) for row in found)
    title = t(f"{chart}.title", lang, prevention=prevention, punishment=punishment)
    return head(chart, title, (t(f"{chart}.note", lang),), frame)


def mrp_series_head(series: SeriesRow | None, frame: Frame) -> Head:
    """«МРП вырос с 2 525 тенге (2019) до 4 325 (2026)»."""
    chart, lang = f"chart.{mrp_series.KEY}", frame.lang
    note = [t("common.not_from_report", lang), t(f"{chart}.note", lang)]
    yearly = [point for point in (series.points if series else ()) if point.year is not None]
    if len(yearly) < 2:
        return head(chart, t(f"{chart}.name", lang), note, frame)
    first, last = yearly[0], yearly[-1]
    way = "up" if last.value > first.value else "down" if last.value < first.value else "same"
    numbers = {"first": formats.number(first.value, lang), "last": formats.number(last.value, lang)}
    title = t(f"{chart}.title_{way}", lang, **numbers, first_year=first.year, last_year=last.year)
    return head(chart, title, note, frame)


def reform_timeline_head(events: Sequence[TimelineRow], frame: Frame) -> Head:
    """«12 событий реформы с 1992 по 2025 год»."""
    chart, lang = f"chart.{reform_timeline.KEY}", frame.lang
    if not events:
        return head(chart, t(f"{chart}.name", lang), (t(f"{chart}.note", lang),), frame)
    years = [event.year for event in events]
    title = tn(f"{chart}.title", len(events), lang, first=min(years), last=max(years))
    return head(chart, title, (t(f"{chart}.note", lang),), frame)


def staff_training_head(rows: Sequence[FigureRow], frame: Frame) -> Head:
    """«Для 57 из 203 обученных место не названо»."""
    chart, lang = f"chart.{staff_training.KEY}", frame.lang
    note = (t(f"{chart}.note", lang),)
    total, rest = staff_training.total_of(rows), staff_training.unnamed(rows)
    if total is None:
        return head(chart, t(f"{chart}.name", lang), note, frame)
    whole = int(total.value or 0)
    shape = "title" if rest else "title_all"
    title = tn(f"{chart}.{shape}", whole, lang, part=formats.part(rest, lang, Case.GENITIVE))
    return head(chart, title, note, frame)


def largest_head(key: str, rows: Sequence[FigureRow], frame: Frame) -> Head:
    """The largest of some figures, by name: «Крупнейшая из названных: …»."""
    return _largest(f"chart.{key}", rows, [t(f"chart.{key}.note", frame.lang)], frame)


def _largest(chart: str, rows: Sequence[FigureRow], note: Sequence[str], frame: Frame) -> Head:
    """The figure that is largest, by name; the chart's own name where there is none."""
    lang = frame.lang
    found = largest_first(rows)
    if not found:
        return head(chart, t(f"{chart}.name", lang), note, frame)
    most = found[0]
    name = most.name.get(lang) or most.key
    return head(chart, t(f"{chart}.title", lang, name=name, value=written(most, lang)), note, frame)


def _sum_note(parts: Sequence[FigureRow], whole: int, lang: str) -> str:
    """«4 + 21 + 2 = 27», or that the parts do not make the whole."""
    values = [int(part.value or 0) for part in parts]
    terms = " + ".join(formats.number(value, lang) for value in values)
    if sum(values) == whole:
        return f"{terms} = {formats.number(whole, lang)}"
    numbers = {"terms": terms, "sum": formats.number(sum(values), lang), "total": formats.number(whole, lang)}
    return t("chart.greco-recommendations.no_sum", lang, **numbers)
