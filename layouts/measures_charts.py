"""The charts of the measures page, and the rows that they and the table are drawn from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component
from sqlalchemy.orm import Session

from dashboard import plan_parts
from dashboard.figures import burn_up, completion_forms, deadline_calendar, stage_timeline, status_by_part
from dashboard.figures.canvas import height
from dashboard.figures.timeline import FORMS
from dashboard.i18n import t
from dashboard.titles import measures as titles
from dashboard.url_state import href
from data.queries.measures import select_stage_rows
from data.queries.overview import select_plan_counts
from data.records import Timeliness
from data.rows import PlanCounts, StageRow
from layouts.charts import Chart, chart_of
from layouts.legend import Entry, plain_legend, status_legend
from layouts.parts import link
from layouts.screen import Screen

Stages = tuple[StageRow, ...]


@dataclass(frozen=True, slots=True)
class MeasuresData:
    """All rows the page shows, asked for once.

    ``stages`` and ``counts`` are under all filters. The others leave aside those that choose among their
    chart's own marks, so that the chart can show what it was chosen from.
    """

    stages: Stages
    counts: PlanCounts
    by_part: Stages
    by_cell: Stages
    by_quarter: Stages


def select_measures_data(session: Session, screen: Screen) -> MeasuresData:
    """The rows under the screen's filters."""
    edition, filters = screen.edition, screen.view.filters
    return MeasuresData(
        select_stage_rows(session, edition, filters),
        select_plan_counts(session, edition, filters),
        select_stage_rows(session, edition, plan_parts.around(filters, screen.options)),
        select_stage_rows(session, edition, deadline_calendar.around(filters)),
        select_stage_rows(session, edition, burn_up.around(filters)),
    )


def charts(data: MeasuresData, screen: Screen) -> tuple[Chart, ...]:
    """The five charts in the order of ``ids.MEASURES_CHARTS``; none is drawn while no stage is left."""
    return (
        _status_by_part(data, screen),
        _deadline_calendar(data, screen),
        _burn_up(data, screen),
        _completion_forms(data, screen),
        _stage_timeline(data, screen),
    )


def _status_by_part(data: MeasuresData, screen: Screen) -> Chart:
    frame = screen.frame
    return Chart(
        status_by_part.KEY,
        titles.status_by_part(data.counts, frame),
        status_by_part.build(data.by_part, frame) if data.stages else None,
        lambda: status_by_part.table(data.by_part, frame),
        html.Div(
            [part_path(screen), status_legend(data.counts, screen, with_lateness=False)], className="chart-legends"
        ),
        class_name=f"span-4 parts-{height(len(plan_parts.parts_of(data.by_part, frame)))}",
    )


def _deadline_calendar(data: MeasuresData, screen: Screen) -> Chart:
    frame = screen.frame
    return Chart(
        deadline_calendar.KEY,
        titles.deadline_calendar(data.stages, frame),
        deadline_calendar.build(data.by_cell, frame) if data.stages else None,
        lambda: deadline_calendar.table(data.by_cell, frame),
        _calendar_legend(data.by_cell, screen),
        class_name="span-4",
    )


def _burn_up(data: MeasuresData, screen: Screen) -> Chart:
    frame = screen.frame
    return Chart(
        burn_up.KEY,
        titles.burn_up(data.stages, frame),
        burn_up.build(data.by_quarter, frame) if data.stages else None,
        lambda: burn_up.table(data.by_quarter, frame),
        class_name="span-4",
    )


def _completion_forms(data: MeasuresData, screen: Screen) -> Chart:
    frame = screen.frame
    forms = completion_forms.forms_of(data.stages, screen.lang)
    return chart_of(
        completion_forms,
        titles.completion_forms(data.stages, frame),
        data.stages,
        frame,
        class_name=f"span-7 {rows_class(len(forms))}",
    )


def _stage_timeline(data: MeasuresData, screen: Screen) -> Chart:
    frame = screen.frame
    return Chart(
        stage_timeline.KEY,
        titles.stage_timeline(data.stages, frame),
        stage_timeline.build(data.stages, frame, screen.today),
        lambda: stage_timeline.table(data.stages, frame),
        form_legend(data.stages, screen),
        class_name=rows_class(len({stage.measure for stage in data.stages})),
    )


def rows_class(rows: int) -> str:
    """The style sheet's height of a card for so many rows."""
    return f"rows-card rows-{height(rows)}"


def part_path(screen: Screen) -> Component:
    """«Все задачи › Задача 2 › 2.1»: each link undoes the steps after it, the last is where we are."""
    filters, lang = screen.view.filters, screen.lang
    steps = [(t("chart.status-by-part.path.all", lang), {"tasks": (), "directions": ()})]
    task = _task_of(screen)
    if task is not None:
        steps.append((t("chart.status-by-part.path.task", lang, n=task), {"tasks": (task,), "directions": ()}))
    if len(filters.directions) == 1:
        steps.append((filters.directions[0], {}))
    *above, (here, _) = steps
    items = [html.Li(link(name, href(screen.route, screen.view, **narrow))) for name, narrow in above]
    items.append(html.Li(html.Span(here, **{"aria-current": "location"})))
    return html.Nav(
        html.Ol(items),
        className="breadcrumb-trail part-path",
        **{"aria-label": t("chart.status-by-part.path", lang)},
    )


def _task_of(screen: Screen) -> int | None:
    """The task the page is narrowed to, by itself or by one of its directions."""
    filters = screen.view.filters
    if len(filters.directions) == 1:
        return next(
            (direction.task for direction in screen.options.directions if direction.code in filters.directions), None
        )
    return filters.tasks[0] if len(filters.tasks) == 1 else None


def _calendar_legend(stages: Sequence[StageRow], screen: Screen) -> Component:
    """The looks that occur; the others would be noise."""
    found = {square.look for square in deadline_calendar.squares_of(stages, screen.frame)}
    entries = [
        Entry(f"swatch swatch-{SWATCHES[look]}", t(f"chart.deadline-calendar.look.{look}", screen.lang))
        for look in deadline_calendar.LOOKS
        if look in found
    ]
    return plain_legend(entries, t("chart.deadline-calendar.legend", screen.lang))


SWATCHES = {
    "overdue": "overdue",
    "unconfirmed": "unconfirmed",
    "partly_done": "partly_completed",
    "done": "completed",
    "ahead": "not_due",
}
"""The style sheet's swatch of each look of the calendar."""


def form_legend(stages: Sequence[StageRow], screen: Screen) -> Component:
    """The forms of marks on a timeline, as far as they occur."""
    found = {stage.timeliness for stage in stages}
    entries = [
        Entry(f"mark-form form-{value}", t(f"status.timeliness.{value}", screen.lang), FORMS[value].glyph)
        for value in Timeliness
        if value in found
    ]
    return plain_legend(entries, t("chart.stage-timeline.legend", screen.lang))
