"""What the briefing says of the plan: how much is completed, what is late, what comes next and whose it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from dashboard import drill, formats
from dashboard.briefing.sentence import Sentence, listed_in_part, number_link, sentence, stage_link
from dashboard.figures import deadlines_by_quarter, status_by_task
from dashboard.filter_words import executor_name
from dashboard.frame import Frame
from dashboard.i18n import t, tn
from dashboard.kazakh import Case
from dashboard.pages import Route
from dashboard.phrases import Part, Phrase, listed, phrase, plural
from dashboard.url_state import href
from data.records import Completion, Timeliness
from data.rows import PlanCounts, StageRow
from data.rows.briefing import BriefingRows

BESIDE_COMPLETED = {
    Completion.PARTLY_COMPLETED: Case.NOMINATIVE,
    Completion.IN_PROGRESS: Case.NOMINATIVE,
    Completion.NOT_DUE: Case.GENITIVE,
    Completion.NOT_STATED: Case.GENITIVE,
}
"""The other completions, and the case their count takes in Kazakh."""
AHEAD = (Timeliness.DUE_SOON, Timeliness.UPCOMING)
OPEN = (Timeliness.OVERDUE, Timeliness.UNCONFIRMED, *AHEAD)
MOST_EXECUTORS = 3


def completion(rows: BriefingRows, frame: Frame) -> Sentence | None:
    """«32 из 61 мероприятия исполнены (52 %), 5 исполнены частично, 7 в процессе и у 17 срок не наступил.»"""
    counts = rows.counts
    clauses = [_lone_measure(rows.stages[0], frame)] if counts.measures == 1 else [_completions(counts, frame)]
    return sentence("plan", clauses if counts.measures else (), status_by_task.KEY, frame.lang)


def deadlines(rows: BriefingRows, frame: Frame) -> Sentence | None:
    """What is overdue or unconfirmed, or that nothing is; what was completed late; and of what it cannot be told."""
    passed = [_with_days(Timeliness.OVERDUE, rows.stages, frame), _counted(Timeliness.UNCONFIRMED, rows.stages, frame)]
    if rows.stages and not any(passed) and _asked(Timeliness.OVERDUE, frame):
        passed = [phrase("briefing.deadlines.none_overdue", frame.lang)]
    late = _with_days(Timeliness.DONE_LATE, rows.stages, frame)
    undated = _counted(Timeliness.DONE_UNDATED, rows.stages, frame)
    return sentence("deadlines", [*passed, late, undated], deadlines_by_quarter.KEY, frame.lang)


def ahead(rows: BriefingRows, frame: Frame) -> Sentence | None:
    """The stages that fall due within the window after the as-of date, or the one that comes next after it."""
    coming = sorted(_stages(rows.stages, *AHEAD), key=lambda row: (row.deadline, row.measure, row.index))
    if not coming or not _asked(Timeliness.DUE_SOON, frame):
        return None
    soon = _stages(coming, Timeliness.DUE_SOON)
    clause = _due_soon(soon, frame) if soon else _nothing_soon(coming[0], frame)
    return sentence("ahead", [clause], deadlines_by_quarter.KEY, frame.lang)


def executors(rows: BriefingRows, frame: Frame) -> Sentence | None:
    """Who has the most open deadlines; not said of a selection of executors, nor of a crowd with equally many."""
    if frame.view.filters.executors:
        return None
    busiest = _busiest(rows.stages)
    if not busiest:
        return None
    lang = frame.lang
    clause = phrase("briefing.executors", lang, bodies=listed([_executor(*body, frame) for body in busiest], lang))
    return sentence("executors", [clause], status_by_task.KEY, lang, t("briefing.note.assignments", lang))


def _completions(counts: PlanCounts, frame: Frame) -> Phrase:
    lang = frame.lang
    clauses = [_completed(counts, frame)]
    for value, case in BESIDE_COMPLETED.items():
        if found := counts.completion.get(value, 0):
            count = Part(formats.part(found, lang, case), drill.measures(frame, completion=(value,)))
            clauses.append(plural(f"briefing.plan.{value}", found, lang, count=count))
    return listed(clauses, lang)


def _completed(counts: PlanCounts, frame: Frame) -> Phrase:
    lang, total = frame.lang, counts.measures
    done = counts.completion.get(Completion.COMPLETED, 0)
    if not done:
        return plural("briefing.plan.none", total, lang)
    count = Part(formats.part(done, lang), drill.measures(frame, completion=(Completion.COMPLETED,)))
    return plural(
        "briefing.plan.completed",
        done,
        lang,
        count=plural("common.count_of.measure", total, lang, part=count),
        share=formats.percent(100 * done / total, lang),
    )


def _lone_measure(row: StageRow, frame: Frame) -> Phrase:
    card = Part(str(row.measure), drill.measures(frame, row.measure))
    return phrase(f"briefing.plan.single.{row.measure_completion}", frame.lang, measure=card)


def _with_days(value: Timeliness, stages: Sequence[StageRow], frame: Frame) -> Phrase:
    """«2 этапа исполнены с опозданием: мероприятие 36 — на 68 дней …», the longest first; nothing of no stages."""
    lang = frame.lang
    found = sorted(_stages(stages, value), key=lambda row: (-(row.days_late or 0), row.measure, row.index))
    if not found:
        return ()
    target = drill.measures(frame, timeliness=(value,))
    days = [plural("briefing.deadlines.days", row.days_late or 0, lang, stage=stage_link(row, frame)) for row in found]
    what = plural(f"briefing.deadlines.{value}", len(found), lang, count=number_link(len(found), target, lang))
    return phrase("briefing.deadlines.with_days", lang, what=what, stages=listed_in_part(days, target, lang))


def _counted(value: Timeliness, stages: Sequence[StageRow], frame: Frame) -> Phrase:
    """«по 22 этапам срок прошёл после 22.03.2024 …»: how many, and the day the report's knowledge ends."""
    found, lang = len(_stages(stages, value)), frame.lang
    count = number_link(found, drill.measures(frame, timeliness=(value,)), lang)
    reported = formats.day(frame.edition.data_as_of, lang)
    return plural(f"briefing.deadlines.{value}", found, lang, count=count, day=reported) if found else ()


def _due_soon(soon: Sequence[StageRow], frame: Frame) -> Phrase:
    """«… наступает срок 3 этапов (19.1, 19.3 и 30): 31.03.2024»; ``soon`` is in order of time."""
    lang = frame.lang
    target = drill.measures(frame, timeliness=(Timeliness.DUE_SOON,))
    count = number_link(len(soon), target, lang)
    return phrase(
        "briefing.ahead.first" if soon[-1].deadline > soon[0].deadline else "briefing.ahead.same_day",
        lang,
        what=plural("briefing.ahead.due", len(soon), lang, window=_window(frame), count=count),
        day=formats.day(soon[0].deadline, lang),
        stages=listed_in_part([(stage_link(row, frame),) for row in soon], target, lang),
    )


def _nothing_soon(following: StageRow, frame: Frame) -> Phrase:
    return phrase(
        "briefing.ahead.nothing",
        frame.lang,
        window=_window(frame),
        day=formats.day(following.deadline, frame.lang),
        stage=stage_link(following, frame),
    )


def _window(frame: Frame) -> str:
    """«в течение 90 дней после 22.03.2024»."""
    return tn("briefing.ahead.window", frame.due_soon_days, frame.lang, day=formats.day(frame.as_of, frame.lang))


def _busiest(stages: Sequence[StageRow]) -> list[tuple[str, int]]:
    """The few executors with the most open stages; a tie that would not fit is left out whole."""
    counts = Counter(
        executor.code for row in _stages(stages, *OPEN) for executor in row.executors if not executor.collective
    )
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    least = ranked[MOST_EXECUTORS][1] if len(ranked) > MOST_EXECUTORS else 0
    return [(code, count) for code, count in ranked[:MOST_EXECUTORS] if count > least]


def _executor(code: str, count: int, frame: Frame) -> Phrase:
    name = Part(executor_name(code, frame.options, frame.lang), href(Route(frame.lang, "executors", code), frame.view))
    its_own = drill.measures(frame, executors=(code,), timeliness=_narrowed(OPEN, frame))
    return phrase("briefing.executor", frame.lang, name=name, count=number_link(count, its_own, frame.lang))


def _narrowed(values: Sequence[Timeliness], frame: Frame) -> tuple[Timeliness, ...]:
    return tuple(value for value in values if _asked(value, frame))


def _asked(value: Timeliness, frame: Frame) -> bool:
    """Whether the filters let stages of that timeliness through: only then can their absence be told."""
    chosen = frame.view.filters.timeliness
    return not chosen or value in chosen


def _stages(stages: Sequence[StageRow], *values: Timeliness) -> list[StageRow]:
    return [row for row in stages if row.timeliness in values]
