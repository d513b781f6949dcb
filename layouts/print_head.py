"""What a printed sheet says of itself; unseen on a screen (``assets/60-print.css``)."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.documents import document_name
from dashboard.i18n import t
from dashboard.provenance import provenance
from layouts.parts import link
from layouts.screen import Screen


def print_head(screen: Screen) -> Component:
    """Page, date, edition, filters in words, source, and the view's address (``assets/print.js`` writes it in full)."""
    lang, origin = screen.lang, provenance(screen.frame)
    filters = t("briefing.filtered", lang, filters=origin.filters) if origin.filters else ""
    source = f"{t('page.source', lang)} {document_name(f'report_{screen.edition.period_end.year}', lang)}"
    lines = [f"{origin.as_of} · {origin.edition}", filters, source]
    return html.Div(
        [
            html.P([html.Strong(t("common.app.name", lang)), f" · {origin.page}"], className="print-name"),
            *(html.P(line) for line in lines if line),
            html.P(link("", origin.address, "print-address")),
        ],
        className="print-head",
    )
