"""One indicator in full: plan and fact of the report, the public series apart from it, and the pace."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component
from sqlalchemy.orm import Session

from dashboard import indicator_words
from dashboard.figures import cpi_components, indicator_series
from dashboard.figures.indicator_series import Course
from dashboard.i18n import t, tn
from dashboard.titles import indicators as titles
from data.pace import NoPace, Pace
from data.queries.indicators import (
    select_components,
    select_indicator_view,
    select_indicator_views,
    select_ranks,
)
from data.records import Executor, Filters
from data.rows import SeriesPoint, SeriesRow
from data.rows.indicators import IndicatorView
from layouts.charts import chart_card, chart_of
from layouts.indicators import bullets, remarks
from layouts.pace import pace_card, pace_of
from layouts.parts import Children, breadcrumb, facts, link, page, source_note, verdict_chip
from layouts.screen import Screen


def layout(session: Session, screen: Screen) -> Component | None:
    """The indicator in the path, or ``None`` for a key the edition does not have."""
    view = select_indicator_view(session, screen.edition, screen.route.key or "")
    if view is None:
        return None
    name = indicator_words.name(view.row, screen.lang)
    shown = select_indicator_views(session, screen.edition, screen.view.filters)
    cards = [_card(view, name, screen), *_charts(session, view, shown, screen)]
    top = html.Div([breadcrumb(screen, name), _neighbours(view, shown, screen)], className="page-top")
    return page(
        name,
        [top, html.Div(cards, className="chart-grid"), *remarks(session, (view,), screen)],
        "indicators-page",
    )


def _charts(session: Session, view: IndicatorView, shown: tuple[IndicatorView, ...], screen: Screen) -> list[Component]:
    """The series, the pace and all indicators."""
    pace = pace_of(view, screen)
    components = _components(select_components(session, view), screen)
    if view not in shown:
        shown = select_indicator_views(session, screen.edition, Filters())
    return [
        *([_series(session, view, pace, screen)] if view.points else []),
        pace_card(view, pace, screen, "span-5" if components else "is-wide"),
        *components,
        chart_card(bullets(shown, screen, "indicator-bullets-card desk-only"), screen),
    ]


def _card(view: IndicatorView, name: str, screen: Screen) -> Component:
    """What the report says, and under it what is known from elsewhere."""
    row, lang = view.row, screen.lang
    level = t(f"page.indicators.level.{row.level}", lang, n=row.task)
    return html.Article(
        [
            html.P([level, verdict_chip(row.verdict, lang)], className="kicker"),
            html.H1(name, className="page-title"),
            html.P(row.name.get(lang), className="official"),
            facts(_reported(view, lang)),
            *_outside(view, lang),
            html.Div(facts(_related(view, screen)), className="desk-only"),
            source_note(row.source, lang),
        ],
        className=f"card detail indicator-card {'span-4' if view.points else 'is-wide'}",
        **{"data-indicator": row.key},
    )


def _reported(view: IndicatorView, lang: str) -> list[tuple[str, Children | None]]:
    row = view.row
    unclear = indicator_words.is_plan_unclear(row)
    plan = t("page.indicators.plan_cell", lang) if unclear else t("page.indicators.plan_of", lang, year=view.year)
    return [
        (plan, _with_unit(indicator_words.plan(row, lang), view, lang)),
        (
            t("page.indicators.fact_of", lang, year=view.year),
            indicator_words.fact(row, lang)
            if row.fact is None
            else _with_unit(indicator_words.fact(row, lang), view, lang),
        ),
        (t("page.indicators.gap", lang), indicator_words.gap(view, lang)),
        (t("page.indicators.better", lang), t(f"page.indicators.better.{row.better}", lang)),
        (t("page.note", lang), view.words(lang)),
    ]


def _with_unit(text: str, view: IndicatorView, lang: str) -> Children:
    """A unit that is a word stands in brackets: it does not follow the number's case."""
    unit = view.row.unit.get(lang)
    return [
        html.Strong(text),
        " ",
        html.Span(unit if unit == indicator_words.PERCENT else f"({unit})", className="unit"),
    ]


def _outside(view: IndicatorView, lang: str) -> list[Component]:
    """The newest public value and that of the plan's year, under a mark of their own."""
    if view.latest is None:
        return [html.P(t("page.indicators.no_series", lang), className="page-note")]
    points = [(t("page.indicators.latest", lang), view.latest)]
    if view.of_plan_year and view.of_plan_year != view.latest:
        points.append((t("page.indicators.in_plan_year", lang), view.of_plan_year))
    told = facts((term, _measured(point, view.year, lang)) for term, point in points)
    flag = html.P(t("common.not_from_report", lang), className="flag")
    return [html.Section([flag, told], className="not-from-report")]


def _measured(point: SeriesPoint, plan_year: int, lang: str) -> str:
    """«38 (2025), на 2 года позже года плана»."""
    value = indicator_words.point(point, lang)
    years = (point.year or plan_year) - plan_year
    if years == 0:
        return f"{value}, {t('page.indicators.same_year', lang)}"
    return f"{value}, {tn('page.indicators.later' if years > 0 else 'page.indicators.earlier', abs(years), lang)}"


def _related(view: IndicatorView, screen: Screen) -> list[tuple[str, Children | None]]:
    row, lang = view.row, screen.lang
    words = "executors_measures" if row.task is None else "task_measures"
    measures = link(t(f"page.indicators.{words}", lang, n=row.task), screen.href("measures", **view.measures))
    return [
        (t("page.executors", lang), _executors(row.executors, screen)),
        (t("page.related", lang), measures),
    ]


def _executors(executors: tuple[Executor, ...], screen: Screen) -> Component:
    """The executors in the report's order, each a link to its own page."""
    names = {body.code: body.short.get(screen.lang) or body.code for body in screen.options.bodies}
    items = [html.Li(link(names.get(body.code, body.code), screen.href("executors", body.code))) for body in executors]
    return html.Ul(items, className="executor-links")


def _series(session: Session, view: IndicatorView, pace: Pace | NoPace, screen: Screen) -> Component:
    course = Course(view, select_ranks(session, view), pace if isinstance(pace, Pace) else None)
    frame = screen.frame
    chart = chart_of(
        indicator_series,
        titles.series(view, frame),
        course,
        frame,
        class_name="indicator-series-card span-8",
    )
    return chart_card(chart, screen)


def _components(sources: tuple[SeriesRow, ...], screen: Screen) -> list[Component]:
    """The sources an index is averaged from; nothing for an indicator without them."""
    if not sources:
        return []
    frame = screen.frame
    chart = chart_of(
        cpi_components,
        titles.components(sources, frame),
        sources,
        frame,
        class_name="cpi-components-card span-7",
    )
    return [chart_card(chart, screen)]


def _neighbours(view: IndicatorView, shown: tuple[IndicatorView, ...], screen: Screen) -> Component:
    """Links to the indicators before and after this one within the filters."""
    keys = [one.row.key for one in shown]
    at = keys.index(view.row.key) if view.row.key in keys else None
    beside = [] if at is None else [("prev", at - 1), ("next", at + 1)]
    links = [_neighbour(shown[place], rel, screen) for rel, place in beside if 0 <= place < len(shown)]
    return html.Nav(links, className="neighbours", **{"aria-label": t("page.indicators.neighbours", screen.lang)})


def _neighbour(view: IndicatorView, rel: str, screen: Screen) -> Component:
    name = indicator_words.name(view.row, screen.lang)
    words = f"← {name}" if rel == "prev" else f"{name} →"
    return link(words, screen.href("indicators", view.row.key), "button", rel=rel)
