"""One measure in time: a row a stage, beside all the years of the plan."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from dashboard import formats
from dashboard.chart_table import Cell, ChartTable
from dashboard.figures import Figure
from dashboard.figures.timeline import Row, draw_timeline, stage_words
from dashboard.frame import Frame
from dashboard.i18n import t
from dashboard.pages import Route
from dashboard.url_state import href, without_filters
from data.records import Quarter, Timeliness
from data.rows import StageRow

KEY = "measure-timeline"
LABEL_LETTERS = 48
LEAST_ROWS = 3


def build(stages: Sequence[StageRow], frame: Frame, today: date) -> Figure | None:
    """Rows in the report's order; a mark leads to all stages of the plan that fall due with it."""
    if not stages:
        return None
    rows = [Row(str(stage.index), stage_label(stage, frame.lang), (stage,), (_mark(stage, frame),)) for stage in stages]
    return draw_timeline(rows, frame, today, LABEL_LETTERS, LEAST_ROWS)


def table(stages: Sequence[StageRow], frame: Frame) -> ChartTable:
    """A row a stage: deadline, how it stands, the day of completion and the days late."""
    lang = frame.lang
    none = t("common.none", lang)
    rows = tuple(
        (
            Cell(t("card.stage", lang, n=stage.index, total=stage.stages_in_measure)),
            Cell(formats.day(stage.deadline, lang), _due_with(stage, frame)),
            Cell(t(f"status.timeliness.{stage.timeliness}", lang)),
            Cell(formats.day(stage.completed_on, lang) if stage.completed_on else none),
            Cell(formats.days(stage.days_late, lang) if stage.days_late is not None else none),
        )
        for stage in stages
    )
    columns = ("stage", "deadline", "status", "completed_on", "days_late")
    return ChartTable(tuple(t(f"chart.{KEY}.column.{column}", lang) for column in columns), rows)


def stage_label(stage: StageRow, lang: str) -> str:
    """The form the stage ends with, which tells stages apart better than their numbers."""
    return stage.completion_form.get(lang) or ""


def _mark(stage: StageRow, frame: Frame) -> tuple[str, str]:
    name = t("card.stage", frame.lang, n=stage.index, total=stage.stages_in_measure)
    return _due_with(stage, frame), f"{name}: {stage_words(stage, frame.lang)}"


def _due_with(stage: StageRow, frame: Frame) -> str:
    """The measures page narrowed to the same quarter, or to continuous stages."""
    quarter = Quarter.of(stage.deadline)
    alike = {"timeliness": (Timeliness.CONTINUOUS,)} if stage.continuous else {"due_from": quarter, "due_to": quarter}
    return href(Route(frame.lang, "measures"), without_filters(frame.view), **alike)
