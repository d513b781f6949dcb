"""Facts about integrity checks: one in full, those told in words, the countries, and all of them with sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dash import html
from dash.development.base_component import Component
from sqlalchemy.orm import Session

from dashboard import formats, quantities
from dashboard.documents import source_line
from dashboard.figures import integrity_outcomes
from dashboard.i18n import t
from data.queries.context import select_context
from data.rows import OutcomeRow
from layouts.panel import panel
from layouts.parts import Children, facts, link, plain_table, source_note
from layouts.screen import Screen

COUNTRIES = ("countries_studied", "countries_using")
"""The facts that list countries, separated by commas."""
INSTRUMENT = "integrity_check"


def fact_name(row: OutcomeRow, lang: str) -> str:
    """What a fact is called on screen."""
    return row.name.get(lang) or row.key


def value(row: OutcomeRow, lang: str) -> str:
    """The figure with its qualifier and unit, or the fact in words where there is no figure."""
    if row.value is None:
        return _words(row, lang) or t("common.none", lang)
    if row.unit == integrity_outcomes.CHANGE_UNIT:
        return formats.percent(row.value, lang, sign=True)
    return quantities.written(row.value, row.unit, row.qualifier, lang)


def fact_panel(row: OutcomeRow, screen: Screen) -> Component:
    """One fact in full: figure, words, period, note, source and its measure."""
    lang = screen.lang
    known = facts(
        [
            (t("page.value", lang), value(row, lang) if row.value is not None else None),
            (t("page.integrity.told", lang), _words(row, lang)),
            (t("page.period", lang), quantities.period(row.period, lang)),
            (t("page.note", lang), row.note.get(lang) if row.note else None),
            (t("page.related", lang), _measure(row, screen)),
        ]
    )
    return panel(fact_name(row, lang), [known, source_note(row.source, lang)], screen)


def in_words(session: Session, outcomes: Sequence[OutcomeRow], screen: Screen) -> Component:
    """What the check is, and the facts that the documents tell without a number."""
    lang = screen.lang
    instruments = select_context(session, screen.edition, "instrument")
    what = next((row.about.get(lang) for row in instruments if row.group == INSTRUMENT and row.about), None)
    shown = [row for row in outcomes if row.value is None and row.key not in COUNTRIES]
    told = [(_name(row, screen), _told(row, lang)) for row in shown]
    title = html.H2(t("page.integrity.in_words", lang), className="chart-title")
    return html.Section([title, facts([(t("page.integrity.what", lang), what), *told])], className="card span-7")


def countries(outcomes: Sequence[OutcomeRow], screen: Screen) -> Iterator[Component]:
    """Which countries' practice was studied, and in which of them the check is in use; one row a country."""
    lang = screen.lang
    lists = [row for row in outcomes if row.key in COUNTRIES]
    named = {row.key: _listed(row, lang) for row in lists}
    every = dict.fromkeys(country for found in named.values() for country in found)
    if not every:
        return
    title = t("page.integrity.countries", lang)
    head = [t("page.integrity.country", lang), *(_name(row, screen) for row in lists)]
    rows = [[country, *(_named(country in named[row.key], lang) for row in lists)] for country in every]
    sources = [html.P(source_line(row.source, lang), className="source") for row in lists]
    heading = html.H2(title, className="chart-title")
    yield html.Section([heading, plain_table(head, rows, title), *sources], className="card span-5")


def all_facts(outcomes: Sequence[OutcomeRow], screen: Screen) -> Component:
    """Every fact with its period and its place in the source, folded away."""
    lang = screen.lang
    title = t("page.integrity.facts", lang)
    head = [t(f"page.{column}", lang) for column in ("figure", "value", "period", "source.short")]
    rows: list[list[Children]] = [
        [_name(row, screen), _all(row, lang), quantities.period(row.period, lang), source_line(row.source, lang)]
        for row in outcomes
    ]
    return html.Details([html.Summary(title), plain_table(head, rows, title)], className="card all-facts desk-only")


def _words(row: OutcomeRow, lang: str) -> str | None:
    return row.text.get(lang) if row.text else None


def _all(row: OutcomeRow, lang: str) -> str:
    """The figure and what is told of it, where a fact has both."""
    words = _words(row, lang) if row.value is not None else None
    return f"{value(row, lang)}. {words}" if words else value(row, lang)


def _told(row: OutcomeRow, lang: str) -> list[Children]:
    note = row.note.get(lang) if row.note else None
    parts: list[Children] = [value(row, lang)]
    return [*parts, html.P(note, className="source")] if note else parts


def _name(row: OutcomeRow, screen: Screen) -> Component:
    return link(fact_name(row, screen.lang), screen.href("integrity", row.key))


def _listed(row: OutcomeRow, lang: str) -> tuple[str, ...]:
    return tuple((_words(row, lang) or "").split(", "))


def _named(is_named: bool, lang: str) -> Component:
    """«✓ да», or that the list does not name the country."""
    if is_named:
        return html.Span(["✓ ", t("page.integrity.country.yes", lang)], className="status status-met")
    return html.Span(t("page.integrity.country.no", lang), className="missing")


def _measure(row: OutcomeRow, screen: Screen) -> Component | None:
    if row.measure is None:
        return None
    return link(t("page.related_measure", screen.lang, n=row.measure), screen.href("measures", row.measure))
