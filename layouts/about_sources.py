"""Where everything on screen comes from: the reports, the documents, the publications behind public series."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component
from sqlalchemy.orm import Session

from dashboard import formats
from dashboard.documents import document_name
from dashboard.i18n import t, tn
from data.queries.about import REMARKS, select_cited, select_documents, select_publications
from data.queries.context import select_context
from data.rows.about import DocumentRow, PublicationRow
from layouts.about_card import about_card, bullets, columns
from layouts.parts import Children, plain_table, wide_table
from layouts.screen import Screen

AS_PUBLISHED = ""
"""The language of what may be in any."""


def sources_card(session: Session, screen: Screen) -> Component:
    """The reports in the store with their files, and what is taken from each document."""
    lang = screen.lang
    editions = [_edition(row, lang) for row in select_documents(session, screen.edition)]
    cited: list[list[Children]] = [
        [document_name(row.document, lang), formats.number(row.facts, lang)]
        for row in select_cited(session, screen.edition)
    ]
    names = (t("about.sources.editions", lang), t("about.sources.cited", lang))
    files = plain_table(columns(lang, "file", "period_end", "data_as_of", "origin", "digest"), editions, names[0])
    parts = [
        html.H3(names[0]),
        wide_table(files, names[0]),
        html.H3(names[1]),
        plain_table(columns(lang, "document", "facts"), cited, names[1]),
    ]
    return about_card(
        "sources", t("about.sources.title", lang), t("about.sources.note", lang), parts, "span-12 desk-only"
    )


def publications_card(session: Session, screen: Screen) -> Component:
    """The publications behind the public series, what to beware of in them, and what could not be found."""
    lang = screen.lang
    rows = select_publications(session, screen.edition)
    title = tn("about.publications.title", len(rows), lang)
    table = plain_table(
        columns(lang, "publication", "series", "release"), [_publication(row, lang) for row in rows], title
    )
    listed = html.Details(
        [html.Summary(t("about.publications.show", lang)), wide_table(table, title)],
        className="publications",
    )
    remarks = html.Div([_remarks(kind, session, screen) for kind in REMARKS], className="two-lists")
    parts = [remarks, listed] if rows else [html.P(t("about.publications.none", lang))]
    return about_card("publications", title, t("about.publications.note", lang), parts, "span-12 desk-only")


def _remarks(kind: str, session: Session, screen: Screen) -> Component:
    lang = screen.lang
    rows = select_context(session, screen.edition, kind)
    said = bullets([row.name.get(lang) or "" for row in rows]) if rows else html.P(t("common.none", lang))
    return html.Div([html.H3(t(f"about.{kind}.title", lang)), said])


def _edition(row: DocumentRow, lang: str) -> list[Children]:
    origin = t("about.sources.bundled" if row.bundled else "about.sources.imported", lang)
    here = [html.Span(t("about.sources.current", lang), className="flag")] if row.current else []
    return [
        [row.file_name, *here],
        formats.day(row.period_end, lang),
        formats.day(row.data_as_of, lang),
        origin,
        html.Code(row.sha256),
    ]


def _publication(row: PublicationRow, lang: str) -> list[Children]:
    """Titles and releases stand as published, whatever the page's language."""
    title: Component = html.Span(row.title, lang=AS_PUBLISHED)
    if row.url:
        title = html.A(row.title, href=row.url, rel="noopener noreferrer", target="_blank", lang=AS_PUBLISHED)
    names = [name.get(lang) or "" for name in row.series]
    release: Children = html.Span("; ".join(row.releases), lang=AS_PUBLISHED) if row.releases else "–"
    return [title, bullets(names), release]
