"""The reform in words: its events with their places, its stages, what is expected, and the instruments."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from dash import html
from dash.development.base_component import Component

from dashboard import quantities
from dashboard.context_figures import event_key
from dashboard.documents import split_sources
from dashboard.figures.reform_timeline import when
from dashboard.i18n import t
from data.rows import ContextRow, StageRow, TimelineRow
from data.rows.context import ContextData
from layouts.parts import Children, completion_chip, link, plain_table, source_note
from layouts.screen import Screen


def events_card(events: Sequence[TimelineRow], screen: Screen) -> Component:
    """Every event: its day or year, its name and note, and its place in the source."""
    lang = screen.lang
    title = t("chart.reform-timeline.name", lang)
    head = [
        t("chart.reform-timeline.when", lang),
        t("chart.reform-timeline.event", lang),
        t("page.context.place", lang),
    ]
    common, places = split_sources([event.source for event in events], lang)
    rows = [_event(event, place, screen) for event, place in zip(events, places, strict=True)]
    table = html.Div(plain_table(head, rows, title), className="table-scroll")
    source = html.P(t("common.source", lang, source=common), className="source")
    missing = html.P(t("common.not_in_report", lang), className="missing")
    return html.Article(
        [html.H3(title, className="card-title"), *([table, source] if rows else [missing])],
        className="card group-card events-card desk-only",
    )


def _event(event: TimelineRow, place: str, screen: Screen) -> list[Children]:
    lang = screen.lang
    name: list[Children] = [event.name.get(lang) or ""]
    if event.note:
        name.append(html.Span(event.note.get(lang), className="row-note"))
    current = {"aria-current": "true"} if event_key(event) == screen.route.key else {}
    day = link(when(event, lang), screen.href("context", event_key(event)), **current)
    return [day, name, html.Span(place, className="place")]


def reform_stages(points: Sequence[ContextRow], screen: Screen, class_name: str = "") -> list[Component]:
    """A card a stage of the reform, with the day it came into force."""
    stages = groupby(points, key=lambda row: row.group)
    return [
        _stage(group or "", list(rows), screen, f"card reform-stage {class_name}".rstrip()) for group, rows in stages
    ]


def _stage(number: str, points: list[ContextRow], screen: Screen, class_name: str) -> Component:
    lang, first = screen.lang, points[0]
    since = quantities.period(first.in_force, lang)
    return html.Article(
        [
            html.H3(t("page.context.stage", lang, n=number), className="card-title"),
            html.P(t("page.context.in_force", lang, period=since), className="page-note"),
            html.Ul([html.Li(point.name.get(lang)) for point in points]),
            source_note(first.source, lang),
        ],
        className=class_name,
    )


def expected_results(results: Sequence[ContextRow], screen: Screen) -> list[Component]:
    """What the concept of 2025–2030 is expected to bring, in the document's order."""
    if not results:
        return []
    lang = screen.lang
    return [
        html.Article(
            [
                html.H3(t("page.context.expected", lang), className="card-title"),
                html.Ol([html.Li(result.name.get(lang)) for result in results]),
                source_note(results[0].source, lang),
            ],
            className="card reform-stage",
        )
    ]


def remarks(rows: Sequence[ContextRow], screen: Screen) -> list[Component]:
    """What is known of the agency from elsewhere, marked as such; remarks on a series stand beside the series."""
    mark = t("common.not_from_report", screen.lang)
    return [
        html.P([html.Span(mark, className="flag"), " ", row.name.get(screen.lang)], className="remark")
        for row in rows
        if row.group is None
    ]


def instruments(data: ContextData, screen: Screen) -> Component:
    """Every instrument the presentation names, its article, and the measures of the plan that carry it."""
    return html.Div([_instrument(row, data.carried_by, screen) for row in data.instruments], className="instruments")


def _instrument(row: ContextRow, carried_by: dict[int, StageRow], screen: Screen) -> Component:
    lang = screen.lang
    article = row.article.get(lang) if row.article else None
    note = [html.P(row.note.get(lang), className="page-note")] if row.note else []
    measures = [_measure(carried_by[number], screen) for number in row.measures if number in carried_by]
    return html.Article(
        [
            html.H3(row.name.get(lang), className="card-title"),
            *([html.P(article, className="flag")] if article else []),
            html.P(row.about.get(lang) if row.about else None, className="instrument-about"),
            html.P(t("page.context.carried_by", lang), className="label"),
            html.Ul(measures, className="carried-by"),
            *note,
            source_note(row.source, lang),
        ],
        className="card instrument",
        **{"data-instrument": row.group},
    )


def measure_line(row: StageRow, screen: Screen) -> list[Component]:
    """A measure as a link by its number and short title, with what the report says of it."""
    title = t("page.context.measure", screen.lang, n=row.measure, title=row.short_title.get(screen.lang))
    return [link(title, screen.href("measures", row.measure)), completion_chip(row.measure_completion, screen.lang)]


def _measure(row: StageRow, screen: Screen) -> Component:
    return html.Li(measure_line(row, screen))
