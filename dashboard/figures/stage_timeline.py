"""The whole plan in time: one row a measure, its stages as marks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from dashboard import drill, formats
from dashboard.chart_table import Cell, ChartTable
from dashboard.figures import Figure
from dashboard.figures.canvas import height
from dashboard.figures.timeline import Row, draw_timeline, stage_words
from dashboard.frame import Frame
from dashboard.i18n import t
from data.rows import StageRow

KEY = "stage-timeline"
LABEL_LETTERS = 64
"""The longest short title in any language stays on one line: rows of the full plan are narrow."""


def build(stages: Sequence[StageRow], frame: Frame, today: date) -> Figure | None:
    """A row a measure in the order of the plan; ``None`` without stages. Every mark opens its measure's card."""
    if not stages:
        return None
    rows = [_row(list(group), frame) for _, group in groupby(stages, key=lambda stage: stage.measure)]
    return draw_timeline(rows, frame, today, LABEL_LETTERS, height(len(rows)))


def table(stages: Sequence[StageRow], frame: Frame) -> ChartTable:
    """A row a stage: deadline, how it stands, and the day of completion where the report names one."""
    lang = frame.lang
    rows = tuple(
        (
            Cell(stage_name(stage, lang), drill.measures(frame, stage.measure)),
            Cell(formats.day(stage.deadline, lang)),
            Cell(t(f"status.timeliness.{stage.timeliness}", lang)),
            Cell(formats.day(stage.completed_on, lang) if stage.completed_on else t("common.none", lang)),
        )
        for stage in stages
    )
    columns = ("stage", "deadline", "status", "completed_on")
    return ChartTable(tuple(t(f"chart.{KEY}.column.{column}", lang) for column in columns), rows)


def stage_name(stage: StageRow, lang: str) -> str:
    """«17. Методики оценки, этап 2 из 5»; a measure of one stage needs no stage's number."""
    name = f"{stage.measure}. {stage.short_title.get(lang)}"
    if stage.stages_in_measure == 1:
        return name
    return t(f"chart.{KEY}.stage", lang, measure=name, n=stage.index, total=stage.stages_in_measure)


def _row(stages: list[StageRow], frame: Frame) -> Row:
    first, lang = stages[0], frame.lang
    href = drill.measures(frame, first.measure)
    marks = tuple((href, f"{stage_name(stage, lang)}: {stage_words(stage, lang)}") for stage in stages)
    return Row(str(first.measure), first.short_title.get(lang) or "", tuple(stages), marks)
