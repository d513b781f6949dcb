"""The stages of the plan: one row each, with both statuses, the deadline and what the report says of it."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard import drill, stage_words
from dashboard.frame import Frame
from dashboard.i18n import t
from dashboard.tables import Field, Kind, Table, make_table
from dashboard.tables.words import BETWEEN, SOURCE, direction, executors, said, short_title
from data.records import Completion
from data.rows import StageCard

NAME = "stages"


def build(stages: Sequence[StageCard], frame: Frame) -> Table:
    """A row a stage, in the order of the plan."""
    return make_table(NAME, FIELDS, stages, href, frame)


def href(stage: StageCard, frame: Frame) -> str:
    """The card of the stage's measure."""
    return drill.measures(frame, stage.row.measure)


def _deadline(stage: StageCard, frame: Frame) -> str:
    return stage_words.deadline(stage.row, frame.lang)


def _about_completion_day(stage: StageCard, frame: Frame) -> str | None:
    """Why there is no day of completion; empty where there is one."""
    row, lang = stage.row, frame.lang
    if row.completed_on is not None:
        return None
    if row.completion is Completion.COMPLETED:
        return t("page.executors.no_day", lang)
    return t(f"status.completion.{row.completion}", lang)


def _evidence(stage: StageCard, frame: Frame) -> str | None:
    if not stage.evidence:
        is_claimed = stage.row.completion is Completion.COMPLETED
        return t("page.executors.no_evidence", frame.lang) if is_claimed else None
    return BETWEEN.join(stage_words.act_line(act, frame.lang) for act in stage.evidence)


FIELDS: tuple[Field[StageCard], ...] = (
    Field("page.measures.column.number", Kind.NUMERAL, 6, lambda stage, _: stage.row.measure),
    Field("page.measures.column.title", Kind.TEXT, 34, lambda stage, frame: short_title(stage.row, frame)),
    Field("tables.column.stage", Kind.NUMERAL, 8, lambda stage, _: stage.row.index),
    Field("tables.column.stages_of_measure", Kind.INTEGER, 11, lambda stage, _: stage.row.stages_in_measure),
    Field("tables.column.sub_point", Kind.TEXT, 10, lambda stage, _: stage.row.sub_point),
    Field("card.task", Kind.NUMERAL, 9, lambda stage, _: stage.row.task),
    Field("card.direction", Kind.TEXT, 26, lambda stage, frame: direction(stage.row.direction, frame)),
    Field("page.measures.column.deadline", Kind.TEXT, 14, _deadline),
    Field("tables.column.deadline_day", Kind.DATE, 12, lambda stage, _: stage.row.deadline),
    Field("page.measures.column.form", Kind.TEXT, 22, lambda stage, frame: said(stage.row.completion_form, frame)),
    Field("page.measures.column.executors", Kind.TEXT, 26, lambda stage, frame: executors(stage.row.executors, frame)),
    Field(
        "page.measures.column.completion",
        Kind.TEXT,
        16,
        lambda stage, frame: t(f"status.completion.{stage.row.completion}", frame.lang),
        lambda stage: stage.row.completion,
    ),
    Field(
        "page.measures.column.timeliness",
        Kind.TEXT,
        18,
        lambda stage, frame: t(f"status.timeliness.{stage.row.timeliness}", frame.lang),
        lambda stage: stage.row.timeliness,
    ),
    Field("tables.column.completed_on", Kind.DATE, 13, lambda stage, _: stage.row.completed_on),
    Field("tables.column.about_completed_on", Kind.TEXT, 15, _about_completion_day),
    Field("page.measures.column.days_late", Kind.INTEGER, 12, lambda stage, _: stage.row.days_late),
    Field("tables.column.summary", Kind.TEXT, 46, lambda stage, frame: said(stage.summary, frame)),
    Field("card.evidence", Kind.TEXT, 30, _evidence),
    Field("page.note", Kind.TEXT, 30, lambda stage, frame: said(stage.note, frame)),
    *SOURCE,
)
