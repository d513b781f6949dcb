"""What the charts of the measures page and of the measure card show, as sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from dashboard import formats
from dashboard.figures import burn_up as burn_up_figure
from dashboard.figures import deadline_calendar as calendar
from dashboard.figures.completion_forms import forms_of
from dashboard.frame import Frame
from dashboard.i18n import t, tn
from dashboard.plan_parts import Level, level_of
from dashboard.timeliness import AHEAD, DONE
from dashboard.titles import Head, as_of_note, dimmed_note, draws_around, head, n_note
from dashboard.titles.overview import lateness, plan_completion
from data.records import Timeliness
from data.rows import PlanCounts, StageRow


def status_by_part(counts: PlanCounts, frame: Frame) -> Head:
    """«32 из 61 мероприятия исполнены, просроченных нет», one step down with the part's name before it."""
    chart, lang = "chart.status-by-part", frame.lang
    level = level_of(frame.view.filters, frame.options)
    finding = plan_completion(counts, lang) if counts.measures else t(f"{chart}.name", lang)
    if part := _part(frame):
        finding = t(f"{chart}.within", lang, part=part, finding=finding[:1].lower() + finding[1:])
    note = (t(f"{chart}.note.{level}", lang), _counted(level, counts, lang), as_of_note(frame))
    return head(chart, finding, note, frame)


def deadline_calendar(stages: Sequence[StageRow], frame: Frame) -> Head:
    """«Впереди 24 срока, больше всего в задаче 2: 12», and what is late."""
    chart, lang = "chart.deadline-calendar", frame.lang
    dated = [stage for stage in stages if not stage.continuous]
    pale = dimmed_note(calendar.around, frame)
    note = [t(f"{chart}.note", lang), n_note(len(dated), lang), *_continuous(stages, lang), *pale]
    if not dated:
        return head(chart, t(f"{chart}.name", lang), note, frame)
    late = lateness(Counter(stage.timeliness for stage in dated), lang)
    title = ", ".join([_ahead(dated, lang), *late])
    return head(chart, title, note, frame)


def burn_up(stages: Sequence[StageRow], frame: Frame) -> Head:
    """«На 22.03.2024 исполнено 42 этапа, по плану к этому дню — 41»."""
    chart, lang = "chart.burn-up", frame.lang
    counted = burn_up_figure.count(stages, frame)
    known = formats.day(counted.known, lang)
    dated = sum(not stage.continuous for stage in stages)
    note = [t(f"{chart}.note", lang), n_note(dated, lang)]
    if draws_around(burn_up_figure.around, frame):
        note.append(t(f"{chart}.around", lang))
    if counted.undated:
        note.append(tn(f"{chart}.undated_note", counted.undated, lang, day=known))
    if frame.as_of > counted.known:
        note.append(t(f"{chart}.ends_note", lang, day=known))
    return head(chart, _burn_up_title(counted, dated, frame), (*note, *_continuous(stages, lang)), frame)


def stage_timeline(stages: Sequence[StageRow], frame: Frame) -> Head:
    """«74 этапа: исполнено 42 (из них с опозданием 2), срок впереди 24, сквозной срок 8»."""
    chart, lang = "chart.stage-timeline", frame.lang
    measures = len({stage.measure for stage in stages})
    note = (t(f"{chart}.note", lang), tn("chart.status-by-part.n.measure", measures, lang))
    return head(chart, _stages_title(stages, lang) or t(f"{chart}.name", lang), note, frame)


def measure_timeline(stages: Sequence[StageRow], frame: Frame) -> Head:
    """The same of one measure, and when its next deadline comes."""
    chart, lang = "chart.measure-timeline", frame.lang
    note = [t(f"{chart}.note", lang), as_of_note(frame)]
    if ahead := _next_deadline(stages):
        note.append(t(f"{chart}.next", lang, day=formats.day(ahead, lang)))
    return head(chart, _stages_title(stages, lang) or t(f"{chart}.name", lang), note, frame)


def completion_forms(stages: Sequence[StageRow], frame: Frame) -> Head:
    """«Чаще всего этап завершает «проект Закона»: 19 из 74 этапов», or that no form prevails."""
    chart, lang = "chart.completion-forms", frame.lang
    note = (t(f"{chart}.note", lang), n_note(len(stages), lang))
    return head(chart, _forms_title(stages, lang), note, frame)


def _part(frame: Frame) -> str | None:
    """The direction or task that the page is narrowed to; ``None`` for the plan or several of them."""
    filters, lang = frame.view.filters, frame.lang
    if len(filters.directions) == 1:
        return t("chart.status-by-part.path.direction", lang, code=filters.directions[0])
    if len(filters.tasks) == 1:
        return t("chart.status-by-part.path.task", lang, n=filters.tasks[0])
    return None


def _counted(level: Level, counts: PlanCounts, lang: str) -> str:
    """The unit that the bars count; measures drawn by their stages name both."""
    if level is not Level.MEASURES:
        return n_note(counts.measures, lang)
    measures = tn("chart.status-by-part.n.measure", counts.measures, lang)
    return t(
        "chart.status-by-part.n.measures", lang, measures=measures, stages=tn("common.unit.stage", counts.stages, lang)
    )


def _continuous(stages: Sequence[StageRow], lang: str) -> list[str]:
    """How many stages fall due in no quarter, where there are any."""
    count = sum(stage.continuous for stage in stages)
    return [tn("chart.deadlines-by-quarter.continuous", count, lang)] if count else []


def _ahead(dated: Sequence[StageRow], lang: str) -> str:
    """How many deadlines are ahead, and the task with most of them where one has more than any other."""
    chart = "chart.deadline-calendar"
    tasks = Counter(stage.task for stage in dated if stage.timeliness in AHEAD)
    if not tasks:
        return tn(f"{chart}.title_none", len(dated), lang)
    (task, most), *others = tasks.most_common()
    if not others or others[0][1] == most:
        return tn(f"{chart}.title", tasks.total(), lang)
    return tn(f"{chart}.title_most", tasks.total(), lang, task=task, most=formats.number(most, lang))


def _burn_up_title(counted: burn_up_figure.BurnUp, dated: int, frame: Frame) -> str:
    chart, lang = "chart.burn-up", frame.lang
    known = formats.day(counted.known, lang)
    if not dated:
        return t(f"{chart}.name", lang)
    if counted.done:
        return tn(f"{chart}.title", counted.done, lang, day=known, planned=formats.number(counted.due, lang))
    if counted.due:
        return tn(f"{chart}.title_none", counted.due, lang, day=known)
    return tn(f"{chart}.title_ahead", dated, lang, day=known)


def _stages_title(stages: Sequence[StageRow], lang: str) -> str:
    """Every stage is in exactly one of the parts; the late ones are said within those completed."""
    if not stages:
        return ""
    chart = "chart.stage-timeline"
    if len(stages) == 1:
        return t(f"{chart}.title_single", lang, status=t(f"status.timeliness.{stages[0].timeliness}", lang))
    found = Counter(stage.timeliness for stage in stages)
    amounts = {
        "overdue": found[Timeliness.OVERDUE],
        "unconfirmed": found[Timeliness.UNCONFIRMED],
        "ahead": sum(found[value] for value in AHEAD),
        "continuous": found[Timeliness.CONTINUOUS],
    }
    parts = [t(f"{chart}.part.{name}", lang, n=formats.number(n, lang)) for name, n in amounts.items() if n]
    return t(
        f"{chart}.title",
        lang,
        stages=tn("common.unit.stage", len(stages), lang),
        parts=", ".join([*_done(found, lang), *parts]),
    )


def _done(found: Counter[Timeliness], lang: str) -> list[str]:
    chart = "chart.stage-timeline"
    amount = sum(found[value] for value in DONE)
    if not amount:
        return []
    done = t(f"{chart}.part.done", lang, n=formats.number(amount, lang))
    if not found[Timeliness.DONE_LATE]:
        return [done]
    late = t(f"{chart}.part.late", lang, n=formats.number(found[Timeliness.DONE_LATE], lang))
    return [t(f"{chart}.done_of_them", lang, done=done, late=late)]


def _next_deadline(stages: Sequence[StageRow]) -> date | None:
    return min((stage.deadline for stage in stages if stage.timeliness in AHEAD), default=None)


def _forms_title(stages: Sequence[StageRow], lang: str) -> str:
    chart = "chart.completion-forms"
    forms = forms_of(stages, lang)
    if not forms:
        return t(f"{chart}.name", lang)
    most = len(forms[0].stages)
    if len(forms) == 1:
        return t(f"{chart}.title_single", lang, form=forms[0].name, stages=tn("common.unit.stage", most, lang))
    if len(forms[1].stages) == most:
        return tn(f"{chart}.title_tie", len(forms), lang)
    count = formats.count_of("stage", most, len(stages), lang)
    return t(f"{chart}.title", lang, form=forms[0].name, count=count)
