"""One figure, event or series of the context page in full, beside the chart it is drawn in."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component
from sqlalchemy.orm import Session

from dashboard import quantities
from dashboard.context_figures import event_key, written
from dashboard.documents import measure_of
from dashboard.figures import mrp_series
from dashboard.figures.reform_timeline import when
from dashboard.i18n import t
from data.rows import FigureRow, SeriesPoint, SeriesRow, TimelineRow
from data.rows.context import ContextData
from layouts.charts import chart_card
from layouts.context_charts import charts
from layouts.context_data import select_context_data
from layouts.context_figures import group_card
from layouts.context_reform import events_card, measure_line
from layouts.parts import Children, breadcrumb, facts, page, plain_table, source_note
from layouts.screen import Screen


def detail(session: Session, screen: Screen) -> Component | None:
    """The view of what the key names; ``None`` for a key the store does not have."""
    data, key = select_context_data(session, screen.edition), screen.route.key
    figure = next((row for row in data.rows if row.key == key), None)
    if figure is not None:
        around = [group_card(figure.group, data.figures[figure.group], screen)]
        return _view(figure.name.get(screen.lang) or figure.key, _figure(figure, data, screen), data, screen, around)
    event = next((event for event in data.events if event_key(event) == key), None)
    if event is not None:
        around = [events_card(data.events, screen)]
        return _view(event.name.get(screen.lang) or "", _event(event, screen), data, screen, around)
    if data.mrp is not None and data.mrp.key == key:
        around = [group_card(mrp_series.GROUP, data.figures[mrp_series.GROUP], screen)]
        return _view(data.mrp.name.get(screen.lang) or data.mrp.key, _series(data.mrp, screen), data, screen, around)
    return None


def _view(name: str, told: list[Component], data: ContextData, screen: Screen, around: list[Component]) -> Component:
    """The panel, the chart with the mark that led here, and what else belongs to it."""
    panel = html.Article([html.H1(name, className="page-title"), *told], className="card detail span-5")
    chart = next((placed.chart for placed in charts(data, screen) if screen.route.key in placed.keys), None)
    beside = [html.Div(chart_card(chart, screen), className="span-7 beside")] if chart else []
    return page(
        name,
        [breadcrumb(screen, name), html.Div([panel, *beside, *around], className="chart-grid")],
        "context context-detail",
    )


def _figure(row: FigureRow, data: ContextData, screen: Screen) -> list[Component]:
    lang = screen.lang
    measure = data.carried_by.get(measure_of(row.source) or 0)
    return [
        html.P(written(row, lang), className="figure-value"),
        facts(
            [
                (t("page.period", lang), quantities.period(row.period, lang)),
                (t("page.note", lang), row.note.get(lang) if row.note else None),
                (t("page.context.belongs", lang), t(f"page.context.group.{row.group}", lang)),
                (t("page.related", lang), list(measure_line(measure, screen)) if measure else None),
            ]
        ),
        source_note(row.source, lang),
    ]


def _event(event: TimelineRow, screen: Screen) -> list[Component]:
    lang = screen.lang
    known = facts(
        [
            (t("chart.reform-timeline.when", lang), when(event, lang)),
            (t("page.note", lang), event.note.get(lang) if event.note else None),
        ]
    )
    return [known, source_note(event.source, lang)]


def _series(series: SeriesRow, screen: Screen) -> list[Component]:
    """Every value with the publication it was taken from; a public series is always marked as one."""
    lang = screen.lang
    table = mrp_series.table(series, screen.frame)
    rows = [
        [*(cell.text for cell in row[:-1]), _publication(point)]
        for row, point in zip(table.rows, series.points, strict=True)
    ]
    mark = html.P(t("common.not_from_report", lang), className="flag")
    return [mark, html.Div(plain_table(table.head, rows, series.name.get(lang) or ""), className="table-scroll")]


def _publication(point: SeriesPoint) -> Children:
    publisher = mrp_series.publisher(point)
    if point.document_url is None:
        return publisher
    return html.A(publisher, href=point.document_url, rel="noopener noreferrer", target="_blank")
