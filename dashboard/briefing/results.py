"""What the briefing says of results: indicators against their plans, convictions, integrity checks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dashboard import formats
from dashboard.briefing.sentence import Sentence, number_link, sentence
from dashboard.figures import convictions_by_body, indicators_vs_targets, integrity_outcomes
from dashboard.figures.integrity_outcomes import Direction, changes, direction
from dashboard.frame import Frame
from dashboard.headlines import BRIBE_REPORTS, CHECKED, CPI
from dashboard.i18n import t
from dashboard.kazakh import Case, ablative_ending
from dashboard.pages import Route
from dashboard.phrases import Part, Phrase, listed, phrase, plural
from dashboard.url_state import href
from data.records import Verdict
from data.rows import ConvictionsRow, IndicatorRow, OutcomeRow
from data.rows.briefing import BriefingRows

VERDICTS = {
    Verdict.MET: Case.DATIVE,
    Verdict.MISSED: Case.DATIVE,
    Verdict.NO_DATA: Case.NOMINATIVE,
    Verdict.UNCLEAR: Case.GENITIVE,
}
"""The verdicts in the order they are told, and the case their count takes in Kazakh."""
MORE_THAN = "more_than"


def indicators(rows: BriefingRows, frame: Frame) -> Sentence | None:
    """«Из 9 показателей достигнут 1, не достигнут 1 …», and the strategic one against its plan."""
    cpi = next((row for row in rows.indicators if row.key == CPI), None)
    clause = _verdicts(rows.indicators, frame)
    if against_plan := _against_plan(cpi, frame) if cpi else ():
        several = len(rows.indicators) > 1
        both = phrase("briefing.indicators.and_strategic", frame.lang, found=clause, strategic=against_plan)
        clause = both if several else against_plan
    return sentence("indicators", [clause], indicators_vs_targets.KEY, frame.lang, _indicators_note(frame))


def convictions(rows: BriefingRows, frame: Frame) -> Sentence | None:
    """Persons convicted, the change on the year before, and for how many no body is named."""
    row = rows.convictions
    clauses = [_convicted(row, frame), _undisclosed(row, frame)] if row else []
    return sentence("convictions", clauses, convictions_by_body.KEY, frame.lang, _unfiltered_note(frame))


def integrity(rows: BriefingRows, frame: Frame) -> Sentence | None:
    """Officers checked, reports of bribe offers, and what changed after the checks."""
    found = {row.key: row for row in rows.outcomes}
    clauses = [
        _checked(found.get(CHECKED), frame),
        _reports(found.get(BRIBE_REPORTS), frame),
        _changes(rows.outcomes, frame),
    ]
    return sentence("integrity", clauses, integrity_outcomes.KEY, frame.lang, _unfiltered_note(frame))


def _verdicts(indicators: Sequence[IndicatorRow], frame: Frame) -> Phrase:
    lang = frame.lang
    if len(indicators) == 1:
        [row] = indicators
        verdict = t(f"status.verdict.{row.verdict}", lang)
        return phrase("briefing.indicators.single", lang, name=_name(row, frame), verdict=verdict)
    found = [
        _verdict([row for row in indicators if row.verdict is verdict], verdict, frame)
        for verdict in VERDICTS
        if any(row.verdict is verdict for row in indicators)
    ]
    return plural("briefing.indicators", len(indicators), lang, found=listed(found, lang)) if found else ()


def _verdict(rows: Sequence[IndicatorRow], verdict: Verdict, frame: Frame) -> Phrase:
    """Their number leads to the one indicator it counts, or to all of the page."""
    lang = frame.lang
    target = href(Route(lang, "indicators", rows[0].key if len(rows) == 1 else None), frame.view)
    count = Part(formats.part(len(rows), lang, VERDICTS[verdict]), target)
    return plural(f"briefing.indicators.{verdict}", len(rows), lang, count=count)


def _against_plan(row: IndicatorRow, frame: Frame) -> Phrase:
    """«Индекс восприятия коррупции — 39 при плане 42: на 3 балла ниже»; nothing without plan or fact."""
    if row.plan_low is None or row.plan_high is None or row.fact is None:
        return ()
    below, above = round(row.plan_low - row.fact, 3), round(row.fact - row.plan_high, 3)
    side, gap = ("below", below) if below > 0 else ("above", above) if above > 0 else ("equal", row.fact)
    fact = number_link(row.fact, href(Route(frame.lang, "indicators", row.key), frame.view), frame.lang)
    plan = formats.value_range(row.plan_low, row.plan_high, frame.lang)
    name = row.short.get(frame.lang) or row.key
    return plural(f"briefing.indicators.{side}", gap, frame.lang, name=name, fact=fact, plan=plan)


def _name(row: IndicatorRow, frame: Frame) -> Part:
    return Part(row.short.get(frame.lang) or row.key, href(Route(frame.lang, "indicators", row.key), frame.view))


def _convicted(row: ConvictionsRow, frame: Frame) -> Phrase:
    lang, target = frame.lang, href(Route(frame.lang, "convictions"), frame.view)
    count = number_link(row.total, target, lang)
    what = plural("briefing.convictions", row.total, lang, count=count, year=str(row.year))
    if not row.previous_total:
        return what
    change = row.total - row.previous_total
    which = "more" if change > 0 else "fewer" if change < 0 else "equal"
    return phrase(
        f"briefing.convictions.{which}",
        lang,
        what=what,
        year=str(row.year - 1),
        change=number_link(abs(change), target, lang),
        before=formats.number(row.previous_total, lang),
        percent=formats.percent(100 * change / row.previous_total, lang, 1, sign=True),
    )


def _undisclosed(row: ConvictionsRow, frame: Frame) -> Phrase:
    if not row.not_disclosed:
        return ()
    lang = frame.lang
    count = Part(formats.part(row.not_disclosed, lang), href(Route(lang, "convictions"), frame.view))
    share = formats.percent(100 * row.not_disclosed / row.total, lang)
    return phrase("briefing.convictions.undisclosed", lang, count=count, share=share)


def _checked(row: OutcomeRow | None, frame: Frame) -> Phrase:
    """As exact as the source: «более 4 500», in Kazakh «4 500-ден астам»."""
    if row is None or row.value is None:
        return ()
    lang, year = frame.lang, row.period if row.period and row.period.isdecimal() else None
    count = _outcome_link(row, row.value, frame)
    if row.qualifier == MORE_THAN:
        what = plural("briefing.integrity.checked_more_than", row.value, lang, count=_ablative(count, row.value, lang))
    else:
        count = replace(count, text=formats.qualified(row.value, row.qualifier, lang))
        what = plural("briefing.integrity.checked", row.value, lang, count=count)
    return phrase("briefing.integrity.in_year", lang, what=what, year=year) if year else what


def _ablative(count: Part, value: float, lang: str) -> Part:
    return replace(count, text=f"{count.text}-{ablative_ending(int(value))}") if lang == "kk" else count


def _reports(row: OutcomeRow | None, frame: Frame) -> Phrase:
    if row is None or row.value is None:
        return ()
    count = _outcome_link(row, row.value, frame)
    return plural("briefing.integrity.reports", row.value, frame.lang, count=count)


def _changes(outcomes: Sequence[OutcomeRow], frame: Frame) -> Phrase:
    """How many of the changes are for the better, and the largest of all."""
    lang, found = frame.lang, changes(outcomes)
    if not found:
        return ()
    row, value = max(found, key=lambda change: abs(change[1]))
    largest = replace(_outcome_link(row, value, frame), text=formats.percent(value, lang, sign=True))
    name = row.name.get(lang) or row.key
    better = sum(direction(*change) is Direction.BETTER for change in found)
    count = Part(formats.part(better, lang), href(Route(lang, "integrity"), frame.view))
    what = plural("briefing.integrity.changes", len(found), lang, count=count, name=name, value=largest)
    dated = any(row.period for row, _ in found)
    return what if dated else phrase("briefing.integrity.no_base", lang, what=what)


def _outcome_link(row: OutcomeRow, value: float, frame: Frame) -> Part:
    return number_link(value, href(Route(frame.lang, "integrity", row.key), frame.view), frame.lang)


def _indicators_note(frame: Frame) -> str | None:
    """A warning where filters are set that indicators do not follow."""
    others = replace(frame.view.filters, executors=(), tasks=())
    return t("briefing.note.indicators", frame.lang) if others.narrowing else None


def _unfiltered_note(frame: Frame) -> str | None:
    return t("chart.note.not_filtered", frame.lang) if frame.view.filters.narrowing else None
