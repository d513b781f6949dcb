"""The words of the board in three languages side by side, and the report's own abbreviations."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component
from sqlalchemy.orm import Session

from dashboard.i18n import LANGUAGES, NATIVE_NAMES, t, tn
from data.queries.about import select_abbreviations
from data.records import Abbreviation
from layouts.about_card import about_card, columns
from layouts.parts import Children, link, plain_table, wide_table
from layouts.screen import Screen

TERMS = (
    *("report", "task", "direction", "measure", "stage", "completion_form"),
    *("executor", "collective", "assignment", "indicator", "verdict", "finding"),
    *("completion", "timeliness", "deadline", "as_of", "data_as_of", "evidence", "public_series"),
)
"""One word for one thing; each has its text in every language and its meaning."""


def glossary_card(session: Session, screen: Screen) -> Component:  # noqa: ARG001 - cards are called alike
    """Every term in all languages, whatever the page's own, with its meaning in that."""
    lang = screen.lang
    title = t("about.glossary.title", lang)
    head = [*(NATIVE_NAMES[language] for language in LANGUAGES), *columns(lang, "meaning")]
    rows: list[list[Children]] = [[*_in_all_languages(term), t(f"about.meaning.{term}", lang)] for term in TERMS]
    table = wide_table(plain_table(head, rows, title), title)
    return about_card("glossary", title, None, [table], "span-12 glossary stacking desk-only")


def abbreviations_card(session: Session, screen: Screen) -> Component:
    """The edition's list; a body's code leads to its page."""
    lang = screen.lang
    rows = select_abbreviations(session, screen.edition)
    title = tn("about.abbreviations.title", len(rows), lang)
    known = {body.code: body.name.get(lang) for body in screen.options.bodies}
    listed = html.Dl([_abbreviation(row, known, screen) for row in rows], className="abbreviations")
    body = listed if rows else html.P(t("about.abbreviations.none", lang))
    return about_card("abbreviations", title, t("about.abbreviations.note", lang), [body], "span-12 desk-only")


def _in_all_languages(term: str) -> list[Children]:
    return [html.Span(t(f"about.term.{term}", language), lang=language) for language in LANGUAGES]


def _abbreviation(row: Abbreviation, known: dict[str, str | None], screen: Screen) -> Component:
    """A line of the list; under the official Russian name that of the page's language, where there is one."""
    code: Children = link(row.code, screen.href("executors", row.code)) if row.code in known else row.code
    names = [html.Dd(row.name, lang="ru")]
    translated = known.get(row.code)
    if translated and translated != row.name and screen.lang != "ru":
        names.append(html.Dd(translated, className="translated"))
    return html.Div([html.Dt(code), *names])
