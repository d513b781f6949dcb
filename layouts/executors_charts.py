"""The charts of the executors page, and the rows that they and its tables are drawn from."""

from __future__ import annotations

from dataclasses import dataclass

from dash.development.base_component import Component
from sqlalchemy.orm import Session

from dashboard import bodies
from dashboard.figures import executor_deadlines, executor_links, executor_ranking
from dashboard.figures.executor_ranking import LEAST_ASSIGNMENTS, STAGE_COMPLETIONS
from dashboard.i18n import t
from dashboard.titles import executors as titles
from data.queries.executors import select_executors, select_joint_work, select_open_deadlines
from data.queries.overview import select_plan_counts
from data.rows import PlanCounts
from data.rows.executors import ExecutorRow, JointWork, OpenDeadlines
from layouts.charts import Chart, chart_of
from layouts.legend import Entry, plain_legend
from layouts.screen import Screen

FEW_BODIES = 12
"""As many rows as a chart of the usual height has room for."""


@dataclass(frozen=True, slots=True)
class ExecutorsData:
    """All rows the page shows, asked for once.

    ``counts`` are under all filters; the others leave aside those that choose among their chart's own
    marks. ``chosen`` are the rows the executor filter leaves, ``collective`` the codes of collective bodies.
    """

    counts: PlanCounts
    rows: tuple[ExecutorRow, ...]
    deadlines: tuple[OpenDeadlines, ...]
    pairs: tuple[JointWork, ...]
    chosen: tuple[ExecutorRow, ...]
    collective: frozenset[str]


def select_executors_data(session: Session, screen: Screen) -> ExecutorsData:
    """The rows under the screen's filters."""
    edition, filters = screen.edition, screen.view.filters
    rows = select_executors(session, edition, executor_ranking.around(filters))
    return ExecutorsData(
        counts=select_plan_counts(session, edition, filters),
        rows=rows,
        deadlines=select_open_deadlines(session, edition, executor_deadlines.around(filters)),
        pairs=select_joint_work(session, edition, executor_links.around(filters)),
        chosen=tuple(row for row in rows if not filters.executors or row.code in filters.executors),
        collective=frozenset(body.code for body in screen.options.bodies if body.collective),
    )


def ranking_chart(data: ExecutorsData, screen: Screen) -> Chart:
    frame = screen.frame
    return Chart(
        executor_ranking.KEY,
        titles.executor_ranking_head(data.rows, frame),
        executor_ranking.build(data.rows, frame),
        lambda: executor_ranking.table(data.rows, frame),
        _completion_legend(data, screen),
        empty=t("chart.executor-ranking.empty", screen.lang, least=LEAST_ASSIGNMENTS),
        class_name=f"span-5 {_size(data)}",
    )


def deadlines_chart(data: ExecutorsData, screen: Screen) -> Chart:
    frame = screen.frame
    return chart_of(
        executor_deadlines,
        titles.executor_deadlines_head(data.rows, data.deadlines, frame),
        data.deadlines,
        frame,
        empty=t("chart.executor-deadlines.empty", screen.lang),
        class_name=f"span-7 {_size(data)}",
    )


def links_chart(data: ExecutorsData, screen: Screen) -> Chart:
    frame = screen.frame
    return Chart(
        executor_links.KEY,
        titles.executor_links_head(data.rows, data.pairs, frame),
        executor_links.build(data.rows, data.pairs, frame),
        lambda: executor_links.table(data.pairs, frame),
        empty=t("chart.executor-links.empty", screen.lang),
        class_name=f"span-8 {_size(data)}",
    )


def _size(data: ExecutorsData) -> str:
    """The style sheet's height of a chart of bodies."""
    return "bodies-tall" if len(data.rows) > FEW_BODIES else "bodies-low"


def _completion_legend(data: ExecutorsData, screen: Screen) -> Component:
    """The completions that occur among the bodies shown."""
    names = bodies.counted(screen.frame)
    occurring = {value for row in data.rows if row.code in names for value in row.completion}
    entries = [
        Entry(f"swatch swatch-{value}", t(f"status.completion.{value}", screen.lang))
        for value in STAGE_COMPLETIONS
        if value in occurring
    ]
    return plain_legend(entries, t("chart.executor-ranking.legend", screen.lang))
