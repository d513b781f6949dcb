"""The overview: five figures and five charts that fit one 16:9 screen."""

from __future__ import annotations

from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component
from sqlalchemy.orm import Session

from dashboard import ids
from dashboard.figures import (
    convictions_by_body,
    deadlines_by_quarter,
    indicators_vs_targets,
    integrity_outcomes,
    status_by_task,
)
from dashboard.headlines import Headline, headlines
from dashboard.i18n import t
from dashboard.titles import overview as titles
from data.queries.convictions import select_convictions
from data.queries.indicators import select_indicators
from data.queries.integrity import select_outcomes
from data.queries.overview import select_plan_counts
from data.records import Completion
from data.rows import ConvictionsRow, IndicatorRow, OutcomeRow, PlanCounts
from layouts.briefing import panel
from layouts.charts import Chart, chart_card, chart_of
from layouts.headline import headline_card
from layouts.legend import status_legend
from layouts.parts import page
from layouts.screen import Screen


@dataclass(frozen=True, slots=True)
class OverviewData:
    """All rows the overview shows, asked for once.

    ``counts`` are under all filters. ``by_task`` and ``by_quarter`` leave aside those that choose among
    their chart's own marks, so that the chart can show what it was chosen from.
    """

    counts: PlanCounts
    by_task: PlanCounts
    by_quarter: PlanCounts
    indicators: tuple[IndicatorRow, ...]
    convictions: ConvictionsRow | None
    outcomes: tuple[OutcomeRow, ...]


def select_overview(session: Session, screen: Screen) -> OverviewData:
    """The rows under the screen's filters."""
    filters = screen.view.filters
    return OverviewData(
        select_plan_counts(session, screen.edition, filters),
        select_plan_counts(session, screen.edition, status_by_task.around(filters)),
        select_plan_counts(session, screen.edition, deadlines_by_quarter.around(filters)),
        select_indicators(session, screen.edition, filters),
        select_convictions(session, screen.edition),
        select_outcomes(session, screen.edition),
    )


def layout(session: Session, screen: Screen) -> Component:
    """The whole page, figures included."""
    data = select_overview(session, screen)
    strip = html.Section(
        figure_strip(data, screen),
        id=ids.OVERVIEW_FIGURES,
        className="headlines",
        **{"aria-label": t("page.overview.figures", screen.lang)},
    )
    cards = html.Div([chart_card(chart, screen) for chart in charts(data, screen)], className="charts")
    source = t("page.overview.sources", screen.lang, year=screen.edition.period_end.year)
    hint = html.Span(t("page.overview.hint", screen.lang), className="desk-only")
    title = t("page.overview.title", screen.lang)
    return page(
        title,
        [
            html.H1(title, className="visually-hidden"),
            strip,
            cards,
            html.P([source, " ", hint], className="page-sources"),
            panel(screen),
        ],
        "overview",
    )


def charts(data: OverviewData, screen: Screen) -> tuple[Chart, ...]:
    """The five charts in the order of ``ids.CHARTS``."""
    frame = screen.frame
    return (
        Chart(
            "status-by-task",
            titles.status_by_task(data.counts, frame),
            status_by_task.build(data.by_task, frame) if data.counts.measures else None,
            lambda: status_by_task.table(data.by_task, frame),
            status_legend(data.counts, screen),
        ),
        Chart(
            "deadlines-by-quarter",
            titles.deadlines_by_quarter(data.counts, frame),
            deadlines_by_quarter.build(data.by_quarter, frame) if data.counts.measures else None,
            lambda: deadlines_by_quarter.table(data.by_quarter, frame),
        ),
        chart_of(
            indicators_vs_targets,
            titles.indicators_vs_targets(data.indicators, frame),
            data.indicators,
            frame,
        ),
        chart_of(
            convictions_by_body,
            titles.convictions_by_body(data.convictions, frame),
            data.convictions,
            frame,
        ),
        chart_of(
            integrity_outcomes,
            titles.integrity_outcomes(data.outcomes, frame),
            data.outcomes,
            frame,
        ),
    )


def figure_strip(data: OverviewData, screen: Screen) -> list[Component]:
    """The five headline figures, each a link to what stands behind it."""
    found = headlines(data.counts, data.indicators, data.convictions, data.outcomes, screen.frame)
    return [_headline(figure, data.counts) for figure in found]


def _headline(figure: Headline, counts: PlanCounts) -> Component:
    return headline_card(figure, *([_tally(counts)] if figure.key == "measures-completed" else []))


def _tally(counts: PlanCounts) -> Component:
    """The measures as one bar, coloured by completion like the chart below it; a column a measure."""
    found = ((value, counts.completion.get(value, 0)) for value in Completion)
    parts = [html.Td(colSpan=measures, className=f"swatch-{value}") for value, measures in found if measures]
    return html.Table(html.Tbody(html.Tr(parts)), className="tally", role="presentation", **{"aria-hidden": "true"})
