"""The measures table and the measure card."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import groupby
from typing import Any

from sqlalchemy import CTE, Row, Select, bindparam, select
from sqlalchemy.orm import Session, aliased

from data.cache import cached
from data.models import Body, Direction, PlannedMeasure, PlannedStage, StageExecutor, StageStatus, Task, Wording
from data.queries.evidence import select_evidence
from data.queries.plan_states import select_shown
from data.records import Completion, Executor, Filters, Text, Timeliness
from data.rows import EditionRow, MeasureCard, StageCard, StageRow
from data.status import StageFacts, days_late


@cached
def select_measure_numbers(session: Session, edition: EditionRow, filters: Filters) -> tuple[int, ...]:
    """The numbers of the measures shown, in order."""
    return tuple(select_shown(session, edition, filters, _numbers).scalars())


def _numbers(shown: CTE) -> Select[*tuple[Any, ...]]:
    return select(shown.c.number).distinct().order_by(shown.c.number)


@cached
def select_stage_rows(session: Session, edition: EditionRow, filters: Filters) -> tuple[StageRow, ...]:
    """The stages shown, by measure and then in the report's order."""
    return tuple(row for _, row in _select_rows(session, edition, filters, number=None))


@cached
def select_stage_cards(session: Session, edition: EditionRow, filters: Filters) -> tuple[StageCard, ...]:
    """The stages shown in full, by measure and then in the report's order."""
    return tuple(_select_stage_cards(session, edition, _select_rows(session, edition, filters, number=None)))


@cached
def select_measure(session: Session, edition: EditionRow, number: int, as_of: date | None) -> MeasureCard | None:
    """A measure with all its stages as on ``as_of`` (``None``: the edition's date); ``None`` for an unknown number."""
    cards = _select_cards(session, edition, as_of, number)
    return cards[0] if cards else None


def select_measures(session: Session, edition: EditionRow, as_of: date | None) -> tuple[MeasureCard, ...]:
    """Every measure of the plan with all its stages as on ``as_of``."""
    return _select_cards(session, edition, as_of, number=None)


def _select_cards(
    session: Session, edition: EditionRow, as_of: date | None, number: int | None
) -> tuple[MeasureCard, ...]:
    rows = _select_rows(session, edition, Filters(as_of=as_of), number)
    if not rows:
        return ()
    stages = _select_stage_cards(session, edition, rows)
    titles = _select_titles(session, edition)
    by_measure = (list(group) for _, group in groupby(stages, key=lambda stage: stage.row.measure))
    return tuple(_card(group, *titles) for group in by_measure)


def _card(stages: list[StageCard], tasks: dict[int, Text], directions: dict[str, Text]) -> MeasureCard:
    row = stages[0].row
    return MeasureCard(
        number=row.measure,
        task=row.task,
        task_title=tasks[row.task],
        direction=row.direction,
        direction_title=None if row.direction is None else directions[row.direction],
        title_ru=row.title_ru,
        short_title=row.short_title,
        completion=row.measure_completion,
        stages=tuple(stages),
    )


def _select_rows(
    session: Session, edition: EditionRow, filters: Filters, number: int | None
) -> list[tuple[int, StageRow]]:
    """Stage ids and rows; with ``number``, of that measure alone."""
    if number is None:
        rows = select_shown(session, edition, filters, _rows)
    else:
        rows = select_shown(session, edition, filters, _rows_of_measure, number=number)
    executors = _select_executors(session, edition)
    as_of = filters.as_of or edition.data_as_of
    return [(row.id, _stage_row(row, executors.get(row.id, ()), edition.data_as_of, as_of)) for row in rows]


def _rows_of_measure(shown: CTE) -> Select[*tuple[Any, ...]]:
    return _rows(shown).where(shown.c.number == bindparam("number"))


def _rows(shown: CTE) -> Select[*tuple[Any, ...]]:
    title, form = aliased(Wording), aliased(Wording)
    return (
        select(
            shown,
            title.name.label("title"),
            title.short.label("short_title"),
            form.name.label("form"),
            PlannedStage.deadline_text,
        )
        .join(PlannedStage, PlannedStage.id == shown.c.id)
        .join(title, title.id == shown.c.title_id)
        .join(form, form.id == PlannedStage.form_id)
        .order_by(shown.c.number, shown.c.stage_index)
    )


def _stage_row(row: Row[Any], executors: tuple[Executor, ...], data_as_of: date, as_of: date) -> StageRow:
    facts = StageFacts(row.deadline, row.continuous, row.completion, row.completed_on)
    timeliness = Timeliness(row.timeliness)
    return StageRow(
        measure=row.number,
        task=row.task,
        direction=row.direction,
        short_title=_short_or_full(row.short_title, row.title),
        title_ru=row.title.ru,
        measure_completion=Completion(row.measure_completion),
        index=row.stage_index,
        stages_in_measure=row.stages_in_measure,
        sub_point=row.sub_point,
        deadline=row.deadline,
        deadline_text=row.deadline_text,
        continuous=row.continuous,
        completion_form=row.form,
        executors=executors,
        completion=row.completion,
        timeliness=timeliness,
        completed_on=row.completed_on,
        days_late=days_late(facts, data_as_of, as_of),
    )


def _short_or_full(short: Text, full: Text) -> Text:
    """A measure nobody has given a short title goes by its official one."""
    return short if short.ru else replace(full, kk=None, en=None)


@cached
def _select_executors(session: Session, edition: EditionRow) -> dict[int, tuple[Executor, ...]]:
    """Executors of the whole plan by stage id, in the cells' order."""
    query = (
        select(StageExecutor.stage_id, Body.code, StageExecutor.by_agreement, Body.collective)
        .join(Body, Body.code == StageExecutor.body_code)
        .join(PlannedStage, PlannedStage.id == StageExecutor.stage_id)
        .join(PlannedMeasure, PlannedMeasure.id == PlannedStage.measure_id)
        .where(PlannedMeasure.plan_id == edition.plan_id)
        .order_by(StageExecutor.stage_id, StageExecutor.position)
    )
    found: dict[int, tuple[Executor, ...]] = {}
    for stage_id, code, by_agreement, collective in session.execute(query):
        found[stage_id] = (*found.get(stage_id, ()), Executor(code, by_agreement, collective))
    return found


def _select_titles(session: Session, edition: EditionRow) -> tuple[dict[int, Text], dict[str, Text]]:
    """The titles of tasks and of directions."""
    tasks = select(Task.number, Wording.name).join(Wording, Wording.id == Task.title_id)
    directions = select(Direction.code, Wording.name).join(Wording, Wording.id == Direction.title_id)
    return (
        dict(session.execute(tasks.where(Task.plan_id == edition.plan_id)).all()),
        dict(session.execute(directions.where(Direction.plan_id == edition.plan_id)).all()),
    )


def _select_stage_cards(session: Session, edition: EditionRow, rows: list[tuple[int, StageRow]]) -> list[StageCard]:
    ids = [stage_id for stage_id, _ in rows]
    query = select(
        StageStatus.stage_id, StageStatus.summary, StageStatus.note, StageStatus.comment, StageStatus.source
    ).where(StageStatus.edition_id == edition.id, StageStatus.stage_id.in_(ids))
    said = {row.stage_id: row for row in session.execute(query)}
    evidence = select_evidence(session, edition.id, ids)
    return [
        StageCard(
            row=row,
            summary=said[stage_id].summary,
            note=said[stage_id].note,
            comment=said[stage_id].comment,
            evidence=evidence.get(stage_id, ()),
            source=said[stage_id].source,
        )
        for stage_id, row in rows
    ]
