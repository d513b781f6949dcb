"""The indicators: plan against fact for each of them, and one in full with its public series."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component
from sqlalchemy.orm import Session

from dashboard import formats
from dashboard.documents import document_name
from dashboard.i18n import t
from data.queries.indicators import select_indicator, select_indicators
from data.queries.series import select_indicator_series
from data.rows import IndicatorRow, SeriesPoint, SeriesRow
from layouts.parts import Children, breadcrumb, executor_names, facts, link, page, source_note, table, verdict_chip
from layouts.screen import Screen


def layout(session: Session, screen: Screen) -> Component:
    """All indicators under the executor filter."""
    lang = screen.lang
    rows = select_indicators(session, screen.edition, screen.view.filters)
    columns = ("indicator", "plan", "fact", "verdict")
    title = t("page.indicators.title", lang)
    return page(
        title,
        [
            breadcrumb(screen, t("page.indicators.name", lang)),
            html.H1(title, className="page-title"),
            table(
                [t(f"page.indicators.column.{column}", lang) for column in columns],
                [_row(row, screen) for row in rows],
                title,
            ),
            *_documents(rows, lang),
        ],
        "figures-page",
    )


def detail(session: Session, screen: Screen) -> Component | None:
    """One indicator in full, or ``None`` for a key the edition does not have."""
    row = select_indicator(session, screen.edition, screen.route.key or "")
    if row is None:
        return None
    lang = screen.lang
    name = row.name.get(lang) or row.key
    series = select_indicator_series(session, row.key)
    return page(
        row.short.get(lang) or name,
        [
            breadcrumb(screen, row.short.get(lang) or name),
            html.Article([html.H1(name, className="page-title"), *_facts(row, screen)], className="card detail"),
            *(_series(one, lang) for one in series),
        ],
        "figures-page",
    )


def plan(row: IndicatorRow, lang: str) -> str:
    """The plan as the cell has it, in figures where it holds any."""
    if row.plan_low is not None and row.plan_high is not None:
        return formats.value_range(row.plan_low, row.plan_high, lang)
    return row.plan_text or t("common.not_in_report", lang)


def fact(row: IndicatorRow, lang: str) -> str:
    """The fact, or that the report has none: an empty cell and a dash are not zero."""
    return formats.number(row.fact, lang) if row.fact is not None else t("common.not_in_report", lang)


def _documents(rows: tuple[IndicatorRow, ...], lang: str) -> list[Component]:
    """The documents the figures were read from, each once."""
    names = dict.fromkeys(document_name(row.source.document, lang) for row in rows)
    return [html.P(t("common.source", lang, source="; ".join(names)), className="source")] if names else []


def _row(row: IndicatorRow, screen: Screen) -> list[Children]:
    lang = screen.lang
    name = link(row.short.get(lang) or row.key, screen.href("indicators", row.key))
    unit = html.Span(row.unit.get(lang), className="unit")
    return [[name, " ", unit], plan(row, lang), fact(row, lang), verdict_chip(row.verdict, lang)]


def _facts(row: IndicatorRow, screen: Screen) -> list[Component]:
    lang = screen.lang
    plan_words = row.plan_text if row.plan_text and row.plan_text != plan(row, lang) else None
    return [
        html.P(verdict_chip(row.verdict, lang)),
        facts(
            [
                (t("page.unit", lang), row.unit.get(lang)),
                (t("page.period", lang), str(screen.edition.period_end.year)),
                (t("page.indicators.column.plan", lang), plan(row, lang)),
                (t("page.indicators.plan_cell", lang), plan_words),
                (t("page.indicators.column.fact", lang), fact(row, lang)),
                (t("page.indicators.fact_cell", lang), row.fact_text),
                (t("page.indicators.better", lang), t(f"page.indicators.better.{row.better}", lang)),
                (t("page.note", lang), row.comment),
                (t("page.executors", lang), executor_names(row.executors, screen.options, lang)),
                (t("page.related", lang), link(t("page.related_measures", lang), _related_href(row, screen))),
            ]
        ),
        source_note(row.source, lang),
    ]


def _related_href(row: IndicatorRow, screen: Screen) -> str:
    """The measures of the indicator's task; the strategic one has none, so those of its own executors."""
    if row.task is not None:
        return screen.href("measures", tasks=(row.task,))
    return screen.href("measures", executors=tuple(body.code for body in row.executors if not body.collective))


def _series(series: SeriesRow, lang: str) -> Component:
    """A public series as a small table, always apart from the report."""
    title = series.name.get(lang) or series.key
    unit = series.unit.get(lang) or ""
    columns = (t("page.year", lang), unit, t("page.source.short", lang))
    rows = [_point(point, lang) for point in series.points]
    mark = html.P(t("common.not_from_report", lang), className="flag")
    release = [html.P(series.release, className="source")] if series.release else []
    return html.Section([html.H2(title), mark, table(columns, rows, title), *release], className="series")


def _point(point: SeriesPoint, lang: str) -> list[Children]:
    error = "" if point.standard_error is None else f" ± {formats.number(point.standard_error, lang)}"
    source = (
        html.A(point.document_title, href=point.document_url, rel="noopener noreferrer", target="_blank")
        if point.document_url
        else point.document_title
    )
    return [str(point.year), formats.number(point.value, lang) + error, source]
