"""Public series on cases and convictions: always apart from the report, folded away, each with its publication."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from dash import html
from dash.development.base_component import Component
from sqlalchemy.orm import Session

from dashboard import formats, series_periods
from dashboard.i18n import t, tn
from data.queries.context import select_context
from data.queries.series import select_series_groups
from data.rows import ContextRow, SeriesRow
from layouts.parts import Children, plain_table
from layouts.screen import Screen

SERIES = "convictions"
REMARKS = ("series_caution", "series_gap")
"""What to beware of in the series, and what could not be found."""


def public_series(session: Session, screen: Screen) -> list[Component]:
    """Series of other publications, folded away and marked as not from the report."""
    lang = screen.lang
    series = select_series_groups(session, SERIES)
    if not series:
        return []
    title = t("page.convictions.public", lang)
    head = [t(f"page.{column}", lang) for column in ("figure", "unit", "value", "source.short")]
    flag = html.Span(t("common.not_from_report", lang), className="flag")
    shown = html.Summary(tn("page.convictions.public.show", len(series), lang))
    remarks = [row.name.get(lang) for kind in REMARKS for row in _of_series(session, kind, screen)]
    return [
        html.H2([title, flag], className="section-title desk-only"),
        html.P(
            [t("page.convictions.public.note", lang), *(f" {words}" for words in remarks)],
            className="page-note desk-only",
        ),
        html.Details(
            [shown, plain_table(head, [_series(one, lang) for one in series], title)],
            className="card public-series desk-only",
        ),
    ]


def _of_series(session: Session, kind: str, screen: Screen) -> Iterator[ContextRow]:
    return (row for row in select_context(session, screen.edition, kind) if row.group == SERIES)


def _series(series: SeriesRow, lang: str) -> list[Children]:
    """Name, unit, every point with its period, and the publications."""
    points = "; ".join(
        f"{formats.number(point.value, lang)} ({series_periods.written(point, lang)})" for point in series.points
    )
    return [series.name.get(lang) or series.key, series.unit.get(lang) or "", points, _sources(series)]


def _sources(series: SeriesRow) -> list[Children]:
    """A link for each publication, by the name of its site: titles are in the publication's own language."""
    found = {point.document_title: point.document_url for point in series.points}
    return [child for title, url in found.items() for child in (_source(title, url), " ")]


def _source(title: str, url: str | None) -> Component:
    if url is None:
        return html.Span(title)
    site = (urlsplit(url).hostname or title).removeprefix("www.")
    return html.A(site, href=url, title=title, rel="noopener noreferrer", target="_blank")
