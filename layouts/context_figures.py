"""Figures of the documents as a card: each with value, period, note and its place in the source.

One card a group. What all its rows share (the document, a note) is said once, under the table. The cards
are for looking a figure up at a desk: on a wall the charts say what matters of them (`docs/wall.md`).
"""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard import quantities
from dashboard.context_figures import TOLD_ON, figure_href, written
from dashboard.documents import split_sources
from dashboard.i18n import t
from data.rows import FigureRow
from layouts.parts import Children, link, plain_table
from layouts.screen import Screen


def group_card(group: str, rows: Sequence[FigureRow], screen: Screen) -> Component:
    """The figures of a group; a group without any says that the documents have none."""
    lang = screen.lang
    title = t(f"page.context.group.{group}", lang)
    body = _body(title, rows, screen) if rows else [html.P(t("common.not_in_report", lang), className="missing")]
    heading = html.H3(title, className="card-title")
    return html.Article(
        [heading, *body, *_told_on(group, screen)], className="card group-card desk-only", **{"data-group": group}
    )


def _body(title: str, rows: Sequence[FigureRow], screen: Screen) -> list[Component]:
    lang = screen.lang
    shared = _shared_note(rows, lang)
    common, places = split_sources([row.source for row in rows], lang)
    head = [t(f"page.{column}", lang) for column in ("figure", "value", "period", "context.place")]
    cells = [
        _cells(row, screen, place, note_shared=shared is not None) for row, place in zip(rows, places, strict=True)
    ]
    note = [html.P(shared, className="page-note")] if shared else []
    return [
        html.Div(plain_table(head, cells, title), className="table-scroll"),
        *note,
        html.P(t("common.source", lang, source=common), className="source"),
    ]


def _cells(row: FigureRow, screen: Screen, place: str, *, note_shared: bool) -> list[Children]:
    lang = screen.lang
    current = {"aria-current": "true"} if row.key == screen.route.key else {}
    name: list[Component] = [link(row.name.get(lang) or row.key, figure_href(row, screen.frame), **current)]
    if row.note and not note_shared:
        name.append(html.Span(row.note.get(lang), className="row-note"))
    period = quantities.period(row.period, lang)
    return [name, html.Strong(written(row, lang)), period, html.Span(place, className="place")]


def _shared_note(rows: Sequence[FigureRow], lang: str) -> str | None:
    """The note of every row, where they all have the same one."""
    notes = {row.note.get(lang) if row.note else None for row in rows}
    return notes.pop() if len(notes) == 1 and len(rows) > 1 else None


def _told_on(group: str, screen: Screen) -> list[Component]:
    """The way to the page that tells the same figures in full."""
    page = TOLD_ON.get(group)
    if page is None:
        return []
    name = t(f"page.{page}.name", screen.lang)
    return [html.P(link(t("page.context.told_on", screen.lang, page=name), screen.href(page)))]
