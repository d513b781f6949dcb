"""The executors page: who is assigned what, how much of it is completed, what is still due, who works with whom."""

from __future__ import annotations

from dataclasses import replace

from dash import html
from dash.development.base_component import Component
from sqlalchemy.orm import Session

from dashboard import bodies, formats, url_state
from dashboard.figures import executor_links
from dashboard.i18n import t, tn
from data.rows.executors import ExecutorRow
from layouts.charts import chart_card
from layouts.executor import layout as detail
from layouts.executors_charts import ExecutorsData, deadlines_chart, links_chart, ranking_chart, select_executors_data
from layouts.executors_grid import executors_table, next_deadline
from layouts.parts import breadcrumb, empty_state, link, page, plain_table
from layouts.screen import Screen

CLOSEST_PAIRS = 10

__all__ = ["detail", "layout"]


def layout(session: Session, screen: Screen) -> Component:
    """The charts, the collective assignments and the table; one empty state where nothing is assigned."""
    lang = screen.lang
    data = select_executors_data(session, screen)
    title = t("page.executors.title", lang)
    trail = breadcrumb(screen, t("page.executors.name", lang))
    if not data.counts.stages:
        empty = html.Div(empty_state(t("page.no_match", lang), screen.unfiltered_href, lang), className="card")
        return page(title, [trail, _heading(title, data, screen), empty], "executors")
    cards = [
        chart_card(ranking_chart(data, screen), screen),
        chart_card(deadlines_chart(data, screen), screen),
        chart_card(links_chart(data, screen), screen),
        _beside_links(data, screen),
        executors_table(_in_table(data, screen), screen),
    ]
    return page(
        title,
        [trail, _heading(title, data, screen), html.Div(cards, className="chart-grid executors-grid")],
        "executors",
    )


def _heading(title: str, data: ExecutorsData, screen: Screen) -> Component:
    words = html.Div(
        [html.H1(title, className="page-title"), html.P(_summary(data, screen), className="page-note")],
    )
    return html.Div([words, _switch(screen)], className="page-head executors-head")


def _summary(data: ExecutorsData, screen: Screen) -> str:
    """How many bodies and assignments there are, and apart from them the plan's own totals."""
    lang, counts = screen.lang, data.counts
    collective = sum(row.code in data.collective for row in data.chosen)
    who = tn("page.executors.bodies", len(data.chosen), lang)
    if collective:
        rest = tn("page.executors.collective_bodies", collective, lang)
        who = t("page.executors.of_them", lang, bodies=who, collective=rest)
    return t(
        "page.executors.summary",
        lang,
        bodies=who,
        assignments=tn("page.executors.assignments", sum(row.whole.stages for row in data.chosen), lang),
        measures=formats.count_of("measure", counts.measures, counts.measures_total, lang),
        stages=formats.count_of("stage", counts.stages, counts.stages_total, lang),
    )


def _switch(screen: Screen) -> Component:
    """A link, as the address says whether collective assignments are counted."""
    view = screen.view
    return link(
        [
            html.Span(className="switch-track", **{"aria-hidden": "true"}),
            t("page.executors.collective.switch", screen.lang),
        ],
        url_state.href(screen.route, replace(view, collective=not view.collective)),
        "switch",
        role="switch",
        **{"aria-checked": str(view.collective).lower()},
    )


def _in_table(data: ExecutorsData, screen: Screen) -> list[ExecutorRow]:
    names = bodies.counted(screen.frame)
    return [row for row in data.rows if row.code in names]


def _beside_links(data: ExecutorsData, screen: Screen) -> Component:
    """The closest pairs in words, and the collective assignments while the charts leave them out."""
    cards = [] if screen.view.collective else [_collective_card(data, screen)]
    return html.Div([*cards, _pairs_card(data, screen)], className="span-4 executors-column")


def _pairs_card(data: ExecutorsData, screen: Screen) -> Component:
    lang, frame = screen.lang, screen.frame
    names = bodies.labels(frame)
    pairs = executor_links.chosen(data.pairs, frame)[:CLOSEST_PAIRS]
    items = [
        html.Li(
            [
                link(
                    f"{names[pair.one]} — {names[pair.other]}", executor_links.shared_href(pair.one, pair.other, frame)
                ),
                html.Span(tn("common.unit.stage", pair.stages, lang)),
            ]
        )
        for pair in pairs
    ]
    title = t("page.executors.pairs", lang)
    return html.Section(
        [html.H2(title, className="chart-title"), html.Ol(items, className="counted-list")], className="card"
    )


def _collective_card(data: ExecutorsData, screen: Screen) -> Component:
    """The collective assignments by themselves, while the charts leave them out."""
    lang, names = screen.lang, bodies.labels(screen.frame)
    rows = [row for row in data.rows if row.code in data.collective]
    columns = ("column.body", "group.measures", "group.stages", "column.completed", "column.next")
    cells = [
        [
            link(names[row.code], bodies.page_href(screen.frame, row.code)),
            formats.number(row.whole.measures, lang),
            formats.number(row.whole.stages, lang),
            formats.n_of_m(row.completed, row.whole.stages, lang),
            next_deadline(row, lang),
        ]
        for row in rows
    ]
    title = t("page.executors.collective.title", lang)
    body = (
        html.Div(
            plain_table([t(f"page.executors.{column}", lang) for column in columns], cells, title),
            className="table-scroll",
        )
        if rows
        else html.P(t("page.executors.collective.none", lang), className="missing")
    )
    note = html.P(t("page.executors.collective.note", lang), className="chart-note")
    return html.Section([html.H2(title, className="chart-title"), note, body], className="card")
