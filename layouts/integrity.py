"""Integrity checks: what was checked and what changed, as the documents tell it."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component
from sqlalchemy.orm import Session

from dashboard import formats, quantities
from dashboard.i18n import t
from data.queries.integrity import select_outcomes
from data.rows import OutcomeRow
from layouts.parts import Children, breadcrumb, facts, link, page, source_note, table
from layouts.screen import Screen


def layout(session: Session, screen: Screen) -> Component:
    """All facts about integrity checks."""
    lang = screen.lang
    title = t("page.integrity.title", lang)
    columns = [t(f"page.{name}", lang) for name in ("figure", "value", "period")]
    rows = [_row(row, screen) for row in select_outcomes(session, screen.edition)]
    return page(
        title,
        [
            breadcrumb(screen, t("page.integrity.name", lang)),
            html.H1(title, className="page-title"),
            table(columns, rows, title),
        ],
        "figures-page",
    )


def detail(session: Session, screen: Screen) -> Component | None:
    """One fact in full, or ``None`` for a key the store does not have."""
    row = next((row for row in select_outcomes(session, screen.edition) if row.key == screen.route.key), None)
    if row is None:
        return None
    lang = screen.lang
    name = row.name.get(lang) or row.key
    known = facts(
        [
            (t("page.value", lang), value(row, lang)),
            (t("page.period", lang), quantities.period(row.period, lang)),
            (t("page.note", lang), row.note.get(lang) if row.note else None),
            (t("page.related", lang), _measure(row, screen)),
        ]
    )
    card = html.Article(
        [html.H1(name, className="page-title"), known, source_note(row.source, lang)], className="card detail"
    )
    return page(name, [breadcrumb(screen, name), card], "figures-page")


def _measure(row: OutcomeRow, screen: Screen) -> Component | None:
    if row.measure is None:
        return None
    return link(t("page.related_measure", screen.lang, n=row.measure), screen.href("measures", row.measure))


def value(row: OutcomeRow, lang: str) -> str:
    """The figure with its qualifier and unit, or the fact in words where there is no figure."""
    if row.value is None:
        return (row.text.get(lang) if row.text else None) or t("common.none", lang)
    if row.unit == "percent":
        return formats.percent(row.value, lang, sign=True)
    return quantities.written(row.value, row.unit, row.qualifier, lang)


def _row(row: OutcomeRow, screen: Screen) -> list[Children]:
    lang = screen.lang
    name = link(row.name.get(lang) or row.key, screen.href("integrity", row.key))
    return [name, value(row, lang), quantities.period(row.period, lang)]
