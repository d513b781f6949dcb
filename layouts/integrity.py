"""Integrity checks: what was checked, what changed, the way to a draft law, and every fact with its source."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component
from sqlalchemy.orm import Session

from dashboard import formats, quantities
from dashboard.figures import draft_law_path, integrity_changes, integrity_outcomes
from dashboard.headlines import Headline
from dashboard.i18n import t, tn
from dashboard.titles import integrity as titles
from data.queries.integrity import select_draft_law_path, select_outcomes
from data.queries.measures import select_measure
from data.rows import MeasureCard, OutcomeRow
from layouts.charts import Chart, chart_card, chart_of
from layouts.headline import headline_card
from layouts.integrity_facts import all_facts, countries, fact_name, fact_panel, in_words
from layouts.parts import breadcrumb, completion_chip, link, page
from layouts.screen import Screen


def layout(session: Session, screen: Screen) -> Component:
    """The whole page with nothing chosen."""
    return _page(session, screen, None)


def detail(session: Session, screen: Screen) -> Component | None:
    """The page with one fact chosen, or ``None`` for a key the store does not have."""
    outcomes = select_outcomes(session, screen.edition)
    chosen = next((row for row in outcomes if row.key == screen.route.key), None)
    return _page(session, screen, chosen) if chosen else None


def _page(session: Session, screen: Screen, chosen: OutcomeRow | None) -> Component:
    lang = screen.lang
    outcomes = select_outcomes(session, screen.edition)
    title = t("page.integrity.title", lang)
    name = fact_name(chosen, lang) if chosen else title
    here = name if chosen else t("page.integrity.name", lang)
    top = [breadcrumb(screen, here), html.H1(title, className="page-title")]
    none = html.P(t("page.integrity.none", lang), className="page-note")
    rest = [
        _figures(session, outcomes, screen),
        html.Div(_charts(session, outcomes, chosen, screen), className="chart-grid"),
        html.Div([in_words(session, outcomes, screen), *countries(outcomes, screen)], className="chart-grid"),
        all_facts(outcomes, screen),
    ]
    return page(name, [*top, *(rest if outcomes else [none])], "integrity")


def _figures(session: Session, outcomes: tuple[OutcomeRow, ...], screen: Screen) -> Component:
    """The numbers that are no changes, and the measures that the facts belong to."""
    cards = [_headline(row, row.value, screen) for row in outcomes if row.value is not None and _is_amount(row)]
    for number in dict.fromkeys(row.measure for row in outcomes if row.measure is not None):
        measure = select_measure(session, screen.edition, number, None)
        cards += [_measure(measure, screen)] if measure else []
    label = t("page.integrity.figures", screen.lang)
    return html.Section(cards, className="headlines fact-strip", **{"aria-label": label})


def _is_amount(row: OutcomeRow) -> bool:
    return row.unit in quantities.WORDS


def _headline(row: OutcomeRow, value: float, screen: Screen) -> Component:
    """An amount large, with the period it is of; the chosen one is marked."""
    lang = screen.lang
    word = tn(f"common.word.{quantities.WORDS[row.unit or '']}", value, lang)
    period = t("page.integrity.period", lang, period=quantities.period(row.period, lang))
    target = integrity_outcomes.fact_href(row, screen.frame)
    number = formats.qualified(value, row.qualifier, lang)
    card = headline_card(Headline(row.key, fact_name(row, lang), number, word, period, "neutral", target))
    if row.key == screen.route.key:
        card.className += " is-chosen"
    return card


def _measure(measure: MeasureCard, screen: Screen) -> Component:
    """The measure of the plan in the form of the figures beside it, with its status."""
    lang = screen.lang
    number = html.Strong(t("page.integrity.measure.number", lang, n=measure.number))
    parts = [
        html.Span(t("page.integrity.measure", lang), className="headline-label"),
        html.Span([number, completion_chip(measure.completion, lang)], className="headline-value"),
        html.Span(measure.short_title.get(lang), className="headline-detail"),
    ]
    return link(parts, screen.href("measures", measure.number), "card headline")


def _charts(
    session: Session, outcomes: tuple[OutcomeRow, ...], chosen: OutcomeRow | None, screen: Screen
) -> list[Component]:
    """Changes and the path, and beside them what is chosen."""
    frame = screen.frame
    steps = select_draft_law_path(session, screen.edition)
    none = t("common.no_data", screen.lang)
    changed = Chart(
        integrity_changes.KEY,
        titles.integrity_changes(outcomes, frame),
        integrity_changes.build(outcomes, frame),
        lambda: integrity_outcomes.table(outcomes, frame),
        empty=none,
        class_name="span-4" if chosen else "span-6",
    )
    path = chart_of(
        draft_law_path,
        titles.draft_law_path(steps, frame),
        steps,
        frame,
        empty=none,
        class_name="span-5" if chosen else "span-6",
    )
    panel = [fact_panel(chosen, screen)] if chosen else []
    return [chart_card(changed, screen), chart_card(path, screen), *panel]
