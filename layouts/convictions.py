"""Convictions for corruption: the bodies the report names, and the rest it does not."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component
from sqlalchemy.orm import Session

from dashboard import formats
from dashboard.i18n import t
from data.queries.convictions import select_convictions
from data.rows import ConvictionRow, ConvictionsRow
from layouts.parts import Children, breadcrumb, facts, link, page, source_note, table
from layouts.screen import Screen


def layout(session: Session, screen: Screen) -> Component:
    """All named bodies with their share of the year's total."""
    lang = screen.lang
    title = t("page.convictions.title", lang)
    row = select_convictions(session, screen.edition)
    columns = [t(f"page.convictions.column.{name}", lang) for name in ("body", "persons", "share")]
    body = [html.P(t("page.convictions.none", lang))]
    if row is not None:
        note = html.P(t("page.convictions.not_disclosed_note", lang), className="page-note")
        body = [_totals(row, lang), table(columns, _rows(row, screen), title), note, source_note(row.source, lang)]
    return page(
        title,
        [breadcrumb(screen, t("page.convictions.name", lang)), html.H1(title, className="page-title"), *body],
        "figures-page",
    )


def detail(session: Session, screen: Screen) -> Component | None:
    """One body; ``None`` for a key the edition does not have."""
    row = select_convictions(session, screen.edition)
    found = next((body for body in row.bodies if body.key == screen.route.key), None) if row else None
    return _body(found, row, screen) if row and found else None


def _totals(row: ConvictionsRow, lang: str) -> Component:
    previous = None if row.previous_total is None else formats.number(row.previous_total, lang)
    return facts(
        [
            (t("page.convictions.total", lang, year=row.year), formats.number(row.total, lang)),
            (t("page.convictions.total", lang, year=row.year - 1), previous),
        ]
    )


def _rows(row: ConvictionsRow, screen: Screen) -> list[list[Children]]:
    lang = screen.lang
    named: list[list[Children]] = [
        [
            link(body.name.get(lang) or body.key, screen.href("convictions", body.key)),
            formats.number(body.persons, lang),
            formats.share(body.persons, row.total, lang),
        ]
        for body in row.bodies
    ]
    rest: list[Children] = [
        html.Span(t("page.convictions.not_disclosed", lang), className="missing"),
        formats.number(row.not_disclosed, lang),
        formats.share(row.not_disclosed, row.total, lang),
    ]
    return [*named, rest]


def _body(body: ConvictionRow, row: ConvictionsRow, screen: Screen) -> Component:
    lang = screen.lang
    name = body.name.get(lang) or body.key
    related = (
        link(t("page.related_measures", lang), screen.href("measures", executors=(body.body_code,)))
        if body.body_code
        else None
    )
    known = facts(
        [
            (t("page.convictions.column.persons", lang), formats.number(body.persons, lang)),
            (t("page.period", lang), str(row.year)),
            (t("page.convictions.column.share", lang), formats.share(body.persons, row.total, lang)),
            (t("page.related", lang), related),
        ]
    )
    card = html.Article(
        [html.H1(name, className="page-title"), known, source_note(row.source, lang)], className="card detail"
    )
    return page(name, [breadcrumb(screen, name), card], "figures-page")
