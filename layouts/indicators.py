"""The indicators: plan against fact for each of them, what is said of them, and what to beware of."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component
from sqlalchemy.orm import Session

from dashboard import indicator_words
from dashboard.documents import document_name
from dashboard.figures import indicator_bullets
from dashboard.i18n import t
from dashboard.titles import indicators as titles
from data.queries.context import select_context
from data.queries.indicators import select_indicator_views
from data.rows import ContextRow
from data.rows.indicators import IndicatorView
from layouts.charts import Chart, chart_card, chart_of
from layouts.parts import breadcrumb, link, page, verdict_chip
from layouts.screen import Screen

REMARKS = ("series_caution", "series_gap")


def layout(session: Session, screen: Screen) -> Component:
    """All indicators under the executor and task filters."""
    lang = screen.lang
    views = select_indicator_views(session, screen.edition, screen.view.filters)
    title = t("page.indicators.title", lang)
    cards = [chart_card(bullets(views, screen, "indicator-bullets-card span-9"), screen), *_notes(views, screen)]
    return page(
        title,
        [
            breadcrumb(screen, t("page.indicators.name", lang)),
            html.H1(title, className="page-title"),
            html.Div(cards, className="chart-grid"),
            *remarks(session, views, screen),
            *_sources(views, lang),
        ],
        "indicators-page",
    )


def bullets(views: Sequence[IndicatorView], screen: Screen, class_name: str) -> Chart:
    """The chart of all indicators; on the view of one of them the others are faded."""
    frame = screen.frame
    return chart_of(
        indicator_bullets,
        titles.bullets(views, frame),
        views,
        frame,
        empty=None if screen.view.filters.narrowing else t("page.indicators.none", screen.lang),
        class_name=class_name,
    )


def remarks(session: Session, views: Sequence[IndicatorView], screen: Screen) -> list[Component]:
    """What to beware of in the public series of these indicators, and what of them could not be found."""
    groups = {view.group for view in views if view.group}
    found = [row for kind in REMARKS for row in select_context(session, screen.edition, kind) if row.group in groups]
    return [_remarks(found, screen.lang)] if found else []


def _remarks(rows: Sequence[ContextRow], lang: str) -> Component:
    items = html.Ul([html.Li(row.name.get(lang)) for row in rows])
    return html.Section([html.H2(t("page.indicators.remarks", lang)), items], className="remarks desk-only")


def _notes(views: Sequence[IndicatorView], screen: Screen) -> list[Component]:
    """Why a fact is missing or how it came about, in the order of the chart."""
    noted = [html.Li(_note(view, screen)) for view in views if view.words(screen.lang)]
    if not noted:
        return []
    hint = html.P(t("page.indicators.notes_hint", screen.lang), className="page-note")
    heading = html.H2(t("page.indicators.notes", screen.lang), className="chart-title")
    return [html.Section([heading, html.Ul(noted), hint], className="card indicator-notes span-3")]


def _note(view: IndicatorView, screen: Screen) -> list[Component]:
    name = link(indicator_words.name(view.row, screen.lang), screen.href("indicators", view.row.key))
    head = html.P([name, " ", verdict_chip(view.row.verdict, screen.lang)], className="note-head")
    return [head, html.P(view.words(screen.lang))]


def _sources(views: Sequence[IndicatorView], lang: str) -> list[Component]:
    """The documents the figures were read from, and apart from them the public series."""
    documents = dict.fromkeys(document_name(view.row.source.document, lang) for view in views)
    public = [view.series.name.get(lang) or view.series.key for view in views if view.series]
    lines = [t("common.source", lang, source="; ".join(documents))] if documents else []
    if public:
        lines.append(t("page.indicators.sources_public", lang, names="; ".join(public)))
    return [html.P(line, className="page-sources desk-only") for line in lines]
