"""What the overview's charts show, as sentences."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from dashboard import formats
from dashboard.figures import deadlines_by_quarter as quarters
from dashboard.figures.integrity_outcomes import Direction, changes, direction
from dashboard.frame import Frame
from dashboard.i18n import t, tn
from dashboard.timeliness import AHEAD, DONE, PASSED_OPEN
from dashboard.titles import Head, as_of_note, dimmed_note, head, n_note, unfiltered_note, worded
from data.records import Completion, Quarter, Timeliness, Verdict
from data.rows import ConvictionsRow, IndicatorRow, OutcomeRow, PlanCounts, QuarterCount

SERVICE_CORRUPTION = "_corruption"
"""How the keys of the outcomes end that tell a service's level of corruption."""


def status_by_task(counts: PlanCounts, frame: Frame) -> Head:
    """«32 из 61 мероприятия исполнены, просроченных нет»."""
    chart, lang = "chart.status-by-task", frame.lang
    note = (t(f"{chart}.note", lang), n_note(counts.measures, lang), as_of_note(frame))
    return head(chart, plan_completion(counts, lang), note, frame)


def plan_completion(counts: PlanCounts, lang: str) -> str:
    """How many measures are completed, and what is late: of the whole plan or of any part of it."""
    chart = "chart.status-by-task"
    done, total = counts.completion.get(Completion.COMPLETED, 0), counts.measures
    if total == 0:
        return t(f"{chart}.name", lang)
    if done == total > 1:
        return t(f"{chart}.title_all", lang, m=formats.number(total, lang))
    late = ", ".join(lateness(counts.timeliness, lang)) or t("chart.overdue.none", lang)
    if done == 0 and total > 1:
        return tn(f"{chart}.title_none", total, lang, late=late)
    count = formats.count_of("measure", done, total, lang)
    return tn(f"{chart}.title", done, lang, count=count, late=late)


def deadlines_by_quarter(counts: PlanCounts, frame: Frame) -> Head:
    """«Все 41 срок до конца 2023 года закрыты, впереди 24», or what is open of them."""
    chart, lang = "chart.deadlines-by-quarter", frame.lang
    dated = sum(count.stages for count in counts.by_quarter)
    note = [t(f"{chart}.note", lang), n_note(dated, lang)]
    if counts.continuous:
        note.append(tn(f"{chart}.continuous", counts.continuous, lang))
    note += dimmed_note(quarters.around, frame)
    return head(chart, _deadlines_title(counts, frame), note, frame)


def indicators_vs_targets(indicators: Sequence[IndicatorRow], frame: Frame) -> Head:
    """«Из девяти показателей достигнут один, по шести нет данных»."""
    chart, lang = "chart.indicators-vs-targets", frame.lang
    title = _indicators_title([row.verdict for row in indicators], lang)
    return head(chart, title, (t(f"{chart}.note", lang, year=frame.edition.period_end.year),), frame)


def convictions_by_body(convictions: ConvictionsRow | None, frame: Frame) -> Head:
    """«Для 462 из 916 осуждённых ведомство не названо»."""
    chart, lang = "chart.convictions-by-body", frame.lang
    if convictions is None:
        return head(chart, t(f"{chart}.name", lang), (t("common.not_in_report", lang),), frame)
    if convictions.not_disclosed:
        count = formats.count_of("convicted", convictions.not_disclosed, convictions.total, lang)
        title = t(f"{chart}.title", lang, count=count)
    else:
        title = tn(f"{chart}.title_all", convictions.total, lang)
    return head(
        chart,
        title,
        (t(f"{chart}.note", lang, year=convictions.year), n_note(convictions.total, lang), *unfiltered_note(frame)),
        frame,
    )


def integrity_outcomes(outcomes: Sequence[OutcomeRow], frame: Frame) -> Head:
    """«Коррупция в двух службах снизилась», or how many of the changes are for the better."""
    chart, lang = "chart.integrity-outcomes", frame.lang
    found = changes(outcomes)
    note = [t(f"{chart}.note", lang)]
    if found and not any(row.period for row, _ in found):
        note.append(t(f"{chart}.no_base", lang))
    return head(chart, outcomes_title(outcomes, lang), (*note, *unfiltered_note(frame)), frame)


def lateness(timeliness: Mapping[Timeliness, int], lang: str) -> list[str]:
    """What is late, in stages, worst first. Deadlines that have passed without a report are late too."""
    amounts = (("overdue", Timeliness.OVERDUE), ("unconfirmed", Timeliness.UNCONFIRMED))
    return [tn(f"chart.{name}.stages", stages, lang) for name, value in amounts if (stages := timeliness.get(value, 0))]


def _deadlines_title(counts: PlanCounts, frame: Frame) -> str:
    """Deadlines of the quarters that had ended on the as-of date: all closed, or how many are not."""
    chart, lang = "chart.deadlines-by-quarter", frame.lang
    if not counts.by_quarter:
        return t(f"{chart}.name", lang)
    last = _last_ended(frame)
    ended = [count for count in counts.by_quarter if count.quarter <= last]
    later = [count for count in counts.by_quarter if count.quarter > last]
    total, open_parts = sum(count.stages for count in ended), _open_parts(ended, lang)
    rest = _later_parts(later, lang)
    if not total:
        return tn(f"{chart}.title_ahead", _stages(later, AHEAD), lang)
    end = _end_of(last, lang)
    if open_parts:
        closed = _stages(ended, DONE)
        words = tn(f"{chart}.closed", closed, lang, part=formats.part(closed, lang))
        return tn(f"{chart}.title_open", total, lang, end=end, closed=words, open=", ".join(open_parts))
    ahead = ", ".join(rest) or t(f"{chart}.nothing_ahead", lang)
    if total == 1:
        return t(f"{chart}.title_closed_single", lang, end=end, ahead=ahead)
    return tn(f"{chart}.title_closed", total, lang, end=end, ahead=ahead)


def _open_parts(ended: Sequence[QuarterCount], lang: str) -> list[str]:
    """What is not closed of the deadlines that have come, worst first."""
    return [
        tn(f"chart.deadlines-by-quarter.{value}", stages, lang, part=formats.part(stages, lang))
        for value in (Timeliness.OVERDUE, Timeliness.UNCONFIRMED)
        if (stages := _stages(ended, {value}))
    ]


def _later_parts(later: Sequence[QuarterCount], lang: str) -> list[str]:
    """What has passed unclosed within the running quarter, and what is still ahead."""
    amounts = (("later_open", _stages(later, PASSED_OPEN)), ("ahead", _stages(later, AHEAD)))
    return [tn(f"chart.deadlines-by-quarter.{name}", stages, lang) for name, stages in amounts if stages]


def _stages(counts: Sequence[QuarterCount], values: Collection[Timeliness]) -> int:
    return sum(count.stages for count in counts if count.timeliness in values)


def _last_ended(frame: Frame) -> Quarter:
    """The last quarter whose last day is not after the as-of date."""
    here = Quarter.of(frame.as_of)
    if here.end == frame.as_of:
        return here
    return Quarter(here.year, here.number - 1) if here.number > 1 else Quarter(here.year - 1, 4)


def _end_of(quarter: Quarter, lang: str) -> str:
    if quarter.number == 4:
        return t("common.year_end", lang, year=quarter.year)
    return t("common.quarter_end", lang, quarter=formats.quarter_number(quarter, lang), year=quarter.year)


def outcomes_title(outcomes: Sequence[OutcomeRow], lang: str) -> str:
    """What changed after the integrity checks: that corruption fell, or how many changes are for the better."""
    chart = "chart.integrity-outcomes"
    found = changes(outcomes)
    services = [value for row, value in found if row.key.endswith(SERVICE_CORRUPTION)]
    if services and max(services) < 0:
        return tn(f"{chart}.title_fell", len(services), lang, services=worded("in", len(services), lang))
    better = sum(direction(row, value) is Direction.BETTER for row, value in found)
    if not found:
        return t(f"{chart}.name", lang)
    count = formats.count_of("indicator", better, len(found), lang)
    return tn(f"{chart}.title_better", better, lang, count=count)


def _indicators_title(verdicts: list[Verdict], lang: str) -> str:
    chart = "chart.indicators-vs-targets"
    total, met, unknown = len(verdicts), verdicts.count(Verdict.MET), verdicts.count(Verdict.NO_DATA)
    if total == 0:
        return t(f"{chart}.name", lang)
    if total == 1:
        return t(f"{chart}.single.{verdicts[0]}", lang)
    if met == total:
        return tn(f"{chart}.title_all", total, lang)
    if unknown == total:
        return tn(f"{chart}.title_no_data", total, lang)
    whole = _indicators(total, lang)
    title = (
        tn(f"{chart}.title", met, lang, indicators=whole, met=worded("met", met, lang))
        if met
        else t(f"{chart}.title_none", lang, indicators=whole)
    )
    no_data = t(f"{chart}.no_data", lang, about=worded("about", unknown, lang)) if unknown else ""
    return f"{title}, {no_data}" if no_data else title


def _indicators(total: int, lang: str) -> str:
    """«девяти показателей»: the whole that some indicators are said to be of."""
    return tn("chart.indicators-vs-targets.of", total, lang, total=worded("of", total, lang))
