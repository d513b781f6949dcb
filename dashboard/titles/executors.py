"""What the charts of the executors pages show, as sentences.

A chart keeps the bodies that the executor filter leaves out, dimmed; its sentence speaks of those chosen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from dashboard import bodies, formats
from dashboard.figures import executor_deadlines, executor_links, executor_ranking
from dashboard.figures.executor_ranking import LEAST_ASSIGNMENTS
from dashboard.figures.quarter_axis import within
from dashboard.frame import Frame
from dashboard.i18n import t, tn
from dashboard.theme import timeliness_meaning
from dashboard.titles import Head, as_of_note, head, n_note
from dashboard.url_state import ON_WALL
from data.records import Quarter, Timeliness
from data.rows.executors import ExecutorCard, ExecutorRow, JointWork, OpenDeadlines

PASSED = (("overdue", Timeliness.OVERDUE), ("unconfirmed", Timeliness.UNCONFIRMED))
MOST_NAMED = 3
"""Quarters that are named as the fullest; more of them would say nothing."""


def executor_ranking_head(rows: Sequence[ExecutorRow], frame: Frame) -> Head:
    """«Исполнено поручений: от 35 % (МЦРИАП, 6 из 17) до 100 % (ВС, 6 из 6), просроченных нет»."""
    chart, lang = "chart.executor-ranking", frame.lang
    names = bodies.counted(frame)
    chosen = [row for row in rows if row.code in names and _is_chosen(row.code, frame)]
    note = (t(f"{chart}.note", lang), n_note(sum(row.whole.stages for row in chosen), lang), as_of_note(frame))
    return head(chart, _ranking_title(chosen, frame), note, frame)


def executor_deadlines_head(rows: Sequence[ExecutorRow], deadlines: Sequence[OpenDeadlines], frame: Frame) -> Head:
    """«83 открытых поручения: больше всего (17) — III кв. 2024, просроченных нет»."""
    chart, lang = "chart.executor-deadlines", frame.lang
    names, filters = bodies.counted(frame), frame.view.filters
    chosen = [
        item
        for item in executor_deadlines.counted(deadlines, frame)
        if _is_chosen(item.code, frame) and within(item.quarter, filters.due_from, filters.due_to)
    ]
    running = sum(
        row.timeliness.get(Timeliness.CONTINUOUS, 0)
        for row in rows
        if row.code in names and _is_chosen(row.code, frame)
    )
    note = [t(f"{chart}.note", lang), n_note(sum(item.stages for item in chosen), lang), as_of_note(frame)]
    if running and filters.due_from is None and filters.due_to is None:
        note.append(tn(f"{chart}.continuous", running, lang))
    note += _signs(chosen, lang)
    return head(chart, _deadlines_title(chosen, lang), note, frame)


def executor_links_head(rows: Sequence[ExecutorRow], pairs: Sequence[JointWork], frame: Frame) -> Head:
    """«Чаще всего вместе: АПК и ГП — 14 этапов»."""
    chart, lang = "chart.executor-links", frame.lang
    shared = executor_links.chosen(pairs, frame)
    linked = {code for pair in shared for code in (pair.one, pair.other)}
    names = bodies.counted(frame)
    alone = [row for row in rows if row.code in names and row.code not in linked]
    # Nobody presses a cell of a wall.
    lead = [] if frame.view.wall in ON_WALL else [t(f"{chart}.lead", lang)]
    note = [
        t(f"{chart}.note", lang),
        *lead,
        tn(f"{chart}.bodies", len(linked), lang),
        tn(f"{chart}.pairs", len(shared), lang),
    ]
    if alone and not frame.view.filters.executors:
        note.append(tn(f"{chart}.alone", len(alone), lang))
    return head(chart, _links_title(shared, frame), note, frame)


def executor_stages_head(card: ExecutorCard, frame: Frame) -> Head:
    """«13 из 23 этапов исполнено, просроченных нет, ближайший срок — I кв. 2024»."""
    chart, lang, row = "chart.executor-stages", frame.lang, card.row
    stages = formats.count_of("stage", row.completed, row.whole.stages, lang)
    said = {"done": tn(f"{chart}.done", row.completed, lang, stages=stages), "late": _late([row], lang)}
    if row.next_deadline is None:
        title = t(f"{chart}.title", lang, **said)
    else:
        title = t(f"{chart}.next", lang, quarter=formats.quarter(Quarter.of(row.next_deadline), lang), **said)
    note = (t(f"{chart}.note", lang), n_note(row.whole.stages, lang), as_of_note(frame))
    return head(chart, title, note, frame)


def _is_chosen(code: str, frame: Frame) -> bool:
    executors = frame.view.filters.executors
    return not executors or code in executors


def _ranking_title(rows: Sequence[ExecutorRow], frame: Frame) -> str:
    chart, lang, names = "chart.executor-ranking", frame.lang, bodies.counted(frame)
    if not rows:
        return t(f"{chart}.name", lang)
    late = _late(rows, lang)
    if len(rows) == 1:
        stages = rows[0].whole.stages
        write = formats.share if stages >= LEAST_ASSIGNMENTS else formats.n_of_m
        return t(
            f"{chart}.title_one",
            lang,
            body=names[rows[0].code],
            share=write(rows[0].completed, stages, lang),
            late=late,
        )
    ranked = executor_ranking.ranked(rows, frame)
    if not ranked:
        return t(f"{chart}.title_few", lang, least=LEAST_ASSIGNMENTS, late=late)
    high, low = ranked[0], ranked[-1]
    if high.completed * low.whole.stages == low.completed * high.whole.stages:
        return t(f"{chart}.title_same", lang, share=_percent(high, lang), late=late)
    ends = {"high": _percent(high, lang), "high_body": names[high.code], "high_n": _n(high, lang)}
    ends |= {"low": _percent(low, lang), "low_body": names[low.code], "low_n": _n(low, lang)}
    return t(f"{chart}.title", lang, late=late, **ends)


def _percent(row: ExecutorRow, lang: str) -> str:
    return formats.percent(100 * row.completed / row.whole.stages, lang)


def _n(row: ExecutorRow, lang: str) -> str:
    return formats.n_of_m(row.completed, row.whole.stages, lang)


def _deadlines_title(deadlines: Sequence[OpenDeadlines], lang: str) -> str:
    chart = "chart.executor-deadlines"
    by_quarter: Counter[Quarter] = Counter()
    for item in deadlines:
        by_quarter[item.quarter] += item.stages
    if not by_quarter:
        return t(f"{chart}.none", lang)
    total, late = by_quarter.total(), _passed(_timeliness(deadlines), lang)
    most = max(by_quarter.values())
    fullest = sorted(quarter for quarter, stages in by_quarter.items() if stages == most)
    quarters = ", ".join(formats.quarter(quarter, lang) for quarter in fullest)
    if len(by_quarter) == 1:
        return tn(f"{chart}.title_quarter", total, lang, quarter=quarters, late=late)
    if len(fullest) > MOST_NAMED:
        return tn(f"{chart}.title_even", total, lang, late=late)
    words = t(f"{chart}.most", lang, n=formats.number(most, lang), quarters=quarters)
    return tn(f"{chart}.title", total, lang, most=words, late=late)


def _signs(deadlines: Sequence[OpenDeadlines], lang: str) -> list[str]:
    """What the signs beside late numbers mean, as far as they occur."""
    occurring = _timeliness(deadlines)
    return [
        t(
            "chart.executor-deadlines.sign",
            lang,
            sign=timeliness_meaning(value, "light").icon,
            status=t(f"status.timeliness.{value}", lang),
        )
        for _, value in PASSED
        if occurring[value]
    ]


def _timeliness(deadlines: Iterable[OpenDeadlines]) -> Counter[Timeliness]:
    found: Counter[Timeliness] = Counter()
    for item in deadlines:
        found[item.timeliness] += item.stages
    return found


def _links_title(pairs: Sequence[JointWork], frame: Frame) -> str:
    chart, lang, names = "chart.executor-links", frame.lang, bodies.counted(frame)
    if not pairs:
        return t(f"{chart}.name", lang)
    stages = tn("common.unit.stage", pairs[0].stages, lang)
    closest = [pair for pair in pairs if pair.stages == pairs[0].stages]
    if len(closest) > 1:
        return tn(f"{chart}.title_ties", len(closest), lang, stages=stages)
    return t(f"{chart}.title", lang, one=names[closest[0].one], other=names[closest[0].other], stages=stages)


def _late(rows: Iterable[ExecutorRow], lang: str) -> str:
    found: Counter[Timeliness] = Counter()
    for row in rows:
        found.update(row.timeliness)
    return _passed(found, lang)


def _passed(stages: Counter[Timeliness], lang: str) -> str:
    """What is late, in assignments. «None overdue» is not said while deadlines have passed without a report."""
    found = [tn(f"chart.executor.{name}", stages[value], lang) for name, value in PASSED if stages[value]]
    return ", ".join(found) or t("chart.overdue.none", lang)
