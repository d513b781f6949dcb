"""The deadlines under the filters as events of a calendar: one event a stage that falls due on a day.

A continuous stage runs through years and falls due on no day, so it has none. Texts are in the
viewer's language and without any markup; how a calendar file writes them is ``deadline_file``'s.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from dashboard import formats
from dashboard.documents import source_line
from dashboard.filter_words import in_words
from dashboard.frame import Frame
from dashboard.i18n import t, tn
from dashboard.pages import Route
from dashboard.provenance import provenance
from dashboard.stage_words import deadline_in_full
from dashboard.timeliness import DONE
from dashboard.url_state import href
from data.records import Executor
from data.rows import StageCard, StageRow


@dataclass(frozen=True, slots=True)
class DeadlineEvent:
    """One deadline. ``address`` is the path and query of its measure card, ``category`` its completion in words."""

    measure: int
    stage: int
    day: date
    summary: str
    description: str
    category: str
    address: str


def deadline_events(stages: Iterable[StageCard], frame: Frame) -> tuple[DeadlineEvent, ...]:
    """An event for every stage with a deadline, in the order of time."""
    events = (_event(stage, frame) for stage in stages if not stage.row.continuous)
    return tuple(sorted(events, key=lambda event: (event.day, event.measure, event.stage)))


def _event(stage: StageCard, frame: Frame) -> DeadlineEvent:
    row = stage.row
    return DeadlineEvent(
        measure=row.measure,
        stage=row.index,
        day=row.deadline,
        summary=_summary(row, frame.lang),
        description="\n".join(_lines(stage, frame)),
        category=t(f"status.completion.{row.completion}", frame.lang),
        address=href(Route(frame.lang, "measures", str(row.measure)), frame.view),
    )


def _summary(row: StageRow, lang: str) -> str:
    """«№ 17, этап 2 из 3. Название»; what counts as done on the as-of date begins with that word."""
    name = t("card.number", lang, n=row.measure)
    if row.stages_in_measure > 1:
        name = t("calendar.stage", lang, number=name, stage=row.index, total=row.stages_in_measure)
    summary = t("calendar.summary", lang, name=name, title=row.short_title.get(lang) or row.title_ru)
    return t("calendar.done", lang, summary=summary) if row.timeliness in DONE else summary


def _lines(stage: StageCard, frame: Frame) -> Iterator[str]:
    """What is known of the stage, a fact a line, and on what day and by which report it stands so."""
    row, lang = stage.row, frame.lang
    yield _line(t("card.deadline", lang), deadline_in_full(row, lang))
    for axis in ("completion", "timeliness"):
        yield in_words({axis: t(f"status.{axis}.{getattr(row, axis)}", lang)}, lang)
    if row.completed_on:
        yield _line(t("card.completed_on", lang), formats.day(row.completed_on, lang))
    if row.days_late is not None:
        yield _line(t("card.days_late", lang), formats.days(row.days_late, lang))
    yield _line(t("card.form", lang), row.completion_form.get(lang) or "")
    yield _line(tn("card.executors", len(row.executors), lang), _executors(row.executors, frame))
    said = provenance(frame)
    yield f"{said.as_of} · {said.edition}"
    yield t("common.source", lang, source=source_line(stage.source, lang))


def _executors(executors: Iterable[Executor], frame: Frame) -> str:
    """Full names in the report's order, each with its flags."""
    names = {body.code: body.name.get(frame.lang) or body.code for body in frame.options.bodies}
    return "; ".join(names.get(executor.code, executor.code) + _flags(executor, frame.lang) for executor in executors)


def _flags(executor: Executor, lang: str) -> str:
    flags = (("by_agreement", executor.by_agreement), ("collective", executor.collective))
    said = ", ".join(t(f"card.executor.{name}", lang) for name, is_set in flags if is_set)
    return f" ({said})" if said else ""


def _line(term: str, value: str) -> str:
    return f"{term}: {value}"
