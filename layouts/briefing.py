"""The briefing: a page to print, and a panel on the overview with the same sentences."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component
from sqlalchemy.orm import Session

from dashboard import formats, ids
from dashboard.briefing import Sentence, sentences
from dashboard.filter_words import filters_in_words
from dashboard.i18n import t
from dashboard.phrases import Part
from dashboard.provenance import provenance
from data.queries.briefing import select_briefing
from layouts.parts import breadcrumb, link, page
from layouts.screen import Screen


def layout(session: Session, screen: Screen) -> Component:
    """The page: one sheet that says by itself what it is, as of when, of what and from where."""
    title = t("page.briefing.title", screen.lang)
    told = _select_sentences(session, screen)
    sheet = html.Article(
        [
            html.Header([html.H1(title, className="page-title"), _print_button(screen.lang)], className="page-top"),
            *_scope(screen),
            *_body(told, screen),
            _sources(told, screen),
        ],
        className="card briefing-sheet",
    )
    return page(title, [breadcrumb(screen, t("page.briefing.name", screen.lang)), sheet], "briefing")


def panel(screen: Screen) -> Component:
    """A disclosure over the overview; its sentences are asked for when it opens (``assets/briefing.js``)."""
    lang = screen.lang
    title = t("page.briefing.title", lang)
    toggle = html.Summary(t("briefing.open", lang), className="briefing-toggle", title=title)
    box = html.Div(
        id=ids.BRIEFING_SENTENCES,
        role="region",
        className="briefing-box card",
        **{"aria-label": title, "aria-live": "polite"},
    )
    return html.Details(
        [toggle, box, dcc.Store(id=ids.BRIEFING_ASKED)], id=ids.BRIEFING_PANEL, className="menu briefing-panel"
    )


def panel_sentences(session: Session, screen: Screen) -> list[Component]:
    """What the open panel holds: of what it tells, the sentences, and the way to the page to print."""
    return [
        html.H2(t("page.briefing.title", screen.lang), className="chart-title"),
        *_scope(screen),
        *_body(_select_sentences(session, screen), screen),
        link(t("briefing.for_print", screen.lang), screen.href("briefing"), "button"),
    ]


def _select_sentences(session: Session, screen: Screen) -> tuple[Sentence, ...]:
    return sentences(select_briefing(session, screen.edition, screen.view.filters), screen.frame)


def _scope(screen: Screen) -> list[Component]:
    """As of when, by which edition, and what the filters leave, in words."""
    lang, edition = screen.lang, screen.edition
    as_of = t("card.as_of", lang, day=formats.day(screen.as_of, lang))
    report = t("shell.edition", lang, year=edition.period_end.year, day=formats.day(edition.data_as_of, lang))
    filters = filters_in_words(screen.view.filters, screen.options, lang)
    what = t("briefing.filtered", lang, filters=filters) if filters else t("briefing.whole_plan", lang)
    return [html.P(line, className="page-note") for line in (f"{as_of} · {report}", what)]


def _body(told: tuple[Sentence, ...], screen: Screen) -> list[Component]:
    nothing_of_plan = not any(sentence.subject == "plan" for sentence in told)
    absent = [html.P(t("briefing.nothing", screen.lang), className="briefing-nothing")] if nothing_of_plan else []
    rows = [html.Div([html.Dt(_subject(item, screen.lang)), html.Dd(_words(item))]) for item in told]
    return [*absent, html.Dl(rows, className="briefing-sentences")]


def _subject(sentence: Sentence, lang: str) -> str:
    return t(f"briefing.subject.{sentence.subject}", lang)


def _words(sentence: Sentence) -> list[Component | str]:
    words = [_part(part) for part in sentence.parts]
    return [*words, " ", html.Span(f"({sentence.note})", className="briefing-note")] if sentence.note else words


def _part(part: Part) -> Component | str:
    return link(part.text, part.href) if part.href else part.text


def _sources(told: tuple[Sentence, ...], screen: Screen) -> Component:
    """The documents the sentences were made from, each once, and on paper the view's address."""
    lang = screen.lang
    lines = dict.fromkeys(t(f"chart.{sentence.chart}.source", lang) for sentence in told)
    heading = html.Span(f"{t('briefing.sources', lang)}: ")
    hint = html.Span(t("briefing.links", lang), className="briefing-hint")
    sources = html.P([heading, "; ".join(lines), "."], className="source")
    back = link("", provenance(screen.frame).address, "print-address")
    return html.Footer([sources, back, hint], className="page-note")


def _print_button(lang: str) -> Component:
    return html.Button(t("briefing.print", lang), type="button", className="button briefing-print")
