"""The five figures of the strip above the charts, each with its unit, its detail and where it leads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard import formats
from dashboard.frame import Frame
from dashboard.i18n import t, tn
from dashboard.pages import Route
from dashboard.url_state import href
from data.records import Completion, Timeliness, Verdict
from data.rows import ConvictionsRow, DueStage, IndicatorRow, OutcomeRow, PlanCounts

CPI = "cpi"
CHECKED = "officers_checked"
BRIBE_REPORTS = "bribe_offer_reports"
MISSING = "—"
LISTED_STAGES = 6


@dataclass(frozen=True, slots=True)
class Headline:
    """One figure: ``value`` and ``unit`` large, ``detail`` small under them.

    ``tone`` colours the value: ``good``, ``bad``, ``warning``, ``neutral``, or ``missing`` where
    there is no figure.
    """

    key: str
    label: str
    value: str
    unit: str
    detail: str
    tone: str
    href: str


def headlines(
    counts: PlanCounts,
    indicators: Sequence[IndicatorRow],
    convictions: ConvictionsRow | None,
    outcomes: Sequence[OutcomeRow],
    frame: Frame,
) -> tuple[Headline, ...]:
    """All five in the order of the strip; a figure the data lacks is there and says so."""
    return (
        measures_completed(counts, frame),
        stages_due_soon(counts, frame),
        cpi_vs_target(indicators, frame),
        convictions_total(convictions, frame),
        integrity_checked(outcomes, frame),
    )


def measures_completed(counts: PlanCounts, frame: Frame) -> Headline:
    """«32 из 61 · 52 %»; the percent is left out of nothing."""
    key, lang, total = "measures-completed", frame.lang, counts.measures
    done, partly, progress = (
        counts.completion.get(value, 0)
        for value in (Completion.COMPLETED, Completion.PARTLY_COMPLETED, Completion.IN_PROGRESS)
    )
    share = formats.percent(100 * done / total, lang) if total else "—"
    return Headline(
        key,
        t(f"figure.{key}.label", lang),
        formats.number(done, lang),
        t(f"figure.{key}.unit", lang, m=formats.number(total, lang), share=share),
        t(f"figure.{key}.detail", lang, partly=formats.number(partly, lang), progress=formats.number(progress, lang)),
        "neutral",
        href(Route(lang, "measures"), frame.view, completion=(Completion.COMPLETED,)),
    )


def stages_due_soon(counts: PlanCounts, frame: Frame) -> Headline:
    """How many stages fall due next and which, and how many have passed their deadline."""
    key, lang = "stages-due-soon", frame.lang
    overdue = counts.timeliness.get(Timeliness.OVERDUE, 0)
    unconfirmed = counts.timeliness.get(Timeliness.UNCONFIRMED, 0)
    detail = [_stage_list(counts.due_soon, lang)] if counts.due_soon else []
    detail.append(t(f"figure.{key}.overdue", lang, n=formats.number(overdue, lang)))
    if unconfirmed:
        detail.append(t(f"figure.{key}.unconfirmed", lang, n=formats.number(unconfirmed, lang)))
    return Headline(
        key,
        tn(f"figure.{key}.label", frame.due_soon_days, lang),
        formats.number(len(counts.due_soon), lang),
        tn("common.word.stage", len(counts.due_soon), lang),
        " · ".join(detail),
        "bad" if overdue else "warning" if unconfirmed else "neutral",
        href(Route(lang, "measures"), frame.view, timeliness=(Timeliness.DUE_SOON,)),
    )


def cpi_vs_target(indicators: Sequence[IndicatorRow], frame: Frame) -> Headline:
    """The strategic indicator against its plan."""
    key, lang = "cpi-vs-target", frame.lang
    row = next((row for row in indicators if row.key == CPI), None)
    target = href(Route(lang, "indicators", CPI), frame.view)
    label = t(f"figure.{key}.label", lang)
    if row is None:
        absent = "common.filtered_out" if frame.view.filters.narrowing else "common.not_in_report"
        return Headline(key, label, MISSING, "", t(absent, lang), "missing", target)
    plan = (
        "" if row.plan_low is None or row.plan_high is None else formats.value_range(row.plan_low, row.plan_high, lang)
    )
    unit = t(f"figure.{key}.unit", lang, plan=plan) if plan else ""
    if row.fact is None:
        return Headline(key, label, MISSING, unit, t("common.no_data", lang), "missing", target)
    detail = f"{_against_plan(row, row.fact, lang)} · {frame.edition.period_end.year}"
    tone = {Verdict.MET: "good", Verdict.MISSED: "bad"}.get(row.verdict, "neutral")
    return Headline(key, label, formats.number(row.fact, lang), unit, detail, tone, target)


def convictions_total(convictions: ConvictionsRow | None, frame: Frame) -> Headline:
    """Persons convicted in the edition's year and the change on the year before.

    More convictions are neither good nor bad by themselves, so the tone stays neutral.
    """
    key, lang = "convictions-total", frame.lang
    target = href(Route(lang, "convictions"), frame.view)
    if convictions is None:
        label = t(f"figure.{key}.label_plain", lang)
        return Headline(key, label, MISSING, "", t("common.not_in_report", lang), "missing", target)
    return Headline(
        key,
        t(f"figure.{key}.label", lang, year=convictions.year),
        formats.number(convictions.total, lang),
        tn("common.word.person", convictions.total, lang),
        _change(convictions, convictions.previous_total, lang) if convictions.previous_total else "",
        "neutral",
        target,
    )


def integrity_checked(outcomes: Sequence[OutcomeRow], frame: Frame) -> Headline:
    """Officers checked for integrity, as exact as the source, and their reports of bribe offers."""
    key, lang = "integrity-checked", frame.lang
    target = href(Route(lang, "integrity"), frame.view)
    label = t(f"figure.{key}.label", lang)
    found = {row.key: row for row in outcomes}
    checked, reports = found.get(CHECKED), found.get(BRIBE_REPORTS)
    if checked is None or checked.value is None:
        return Headline(key, label, MISSING, "", t("common.no_data", lang), "missing", target)
    detail = [checked.period] if checked.period else []
    if reports is not None and reports.value is not None:
        detail.append(tn(f"figure.{key}.reports", reports.value, lang))
    value = formats.qualified(checked.value, checked.qualifier, lang)
    return Headline(
        key, label, value, tn("common.word.person", checked.value, lang), " · ".join(detail), "neutral", target
    )


def _stage_list(stages: Sequence[DueStage], lang: str) -> str:
    """«19.1, 19.3, 30»: measure and stage, by number; a long list is cut and says by how many."""
    ordered = sorted(stages, key=lambda stage: (stage.measure, stage.index))
    names = [_stage_name(stage) for stage in ordered]
    listed = ", ".join(names[:LISTED_STAGES])
    rest = len(names) - LISTED_STAGES
    return t("common.list_rest", lang, list=listed, n=formats.number(rest, lang)) if rest > 0 else listed


def _stage_name(stage: DueStage) -> str:
    """A lone stage goes by its measure's number alone."""
    alone = stage.index == 1 and stage.sub_point is None
    return str(stage.measure) if alone else f"{stage.measure}.{stage.index}"


def _against_plan(row: IndicatorRow, fact: float, lang: str) -> str:
    """«на 3 балла ниже плана»; inside a range plan it is «равно плану»."""
    if row.plan_low is not None and fact < row.plan_low:
        return tn("figure.cpi-vs-target.below", round(row.plan_low - fact, 3), lang)
    if row.plan_high is not None and fact > row.plan_high:
        return tn("figure.cpi-vs-target.above", round(fact - row.plan_high, 3), lang)
    return t("figure.cpi-vs-target.equal", lang)


def _change(convictions: ConvictionsRow, before: int, lang: str) -> str:
    change = convictions.total - before
    return t(
        "figure.convictions-total.detail",
        lang,
        arrow="↑" if change > 0 else "↓" if change < 0 else "=",
        change=formats.signed(change, lang),
        year=convictions.year - 1,
        before=formats.number(before, lang),
        percent=formats.percent(100 * change / before, lang, 1, sign=True),
    )
