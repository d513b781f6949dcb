"""The page about the data: by which rules, from which sources, with which gaps."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component
from sqlalchemy.orm import Session

from dashboard import formats
from dashboard.i18n import t, tn
from layouts.about_card import contents
from layouts.about_gaps import gaps_card, remarks_card, stated_card
from layouts.about_rules import completion_card, counting_card, thresholds_card, timeliness_card
from layouts.about_sources import publications_card, sources_card
from layouts.about_words import abbreviations_card, glossary_card
from layouts.parts import breadcrumb, page
from layouts.screen import Screen

SECTIONS = (
    ("timeliness", timeliness_card),
    ("gaps", gaps_card),
    ("thresholds", thresholds_card),
    ("completion", completion_card),
    ("counting", counting_card),
    ("stated", stated_card),
    ("remarks", remarks_card),
    ("sources", sources_card),
    ("publications", publications_card),
    ("glossary", glossary_card),
    ("abbreviations", abbreviations_card),
)
"""The cards in their order on the page, each under the key that its address and its texts begin with."""


def layout(session: Session, screen: Screen) -> Component:
    """The page."""
    lang = screen.lang
    title = t("page.about.title", lang)
    head = html.Div([html.H1(title, className="page-title"), html.P(_lead(screen), className="page-note")])
    cards = [card(session, screen) for _, card in SECTIONS]
    return page(
        title,
        [
            breadcrumb(screen, t("page.about.name", lang)),
            html.Div([head, contents([key for key, _ in SECTIONS], lang)], className="page-head about-head"),
            html.Div(cards, className="chart-grid about-grid"),
        ],
        "about",
    )


def _lead(screen: Screen) -> str:
    """How large the plan is, up to when the report knows it, and for which day statuses are shown."""
    lang = screen.lang
    return t(
        "about.lead",
        lang,
        measures=tn("about.unit.measure", screen.options.measures, lang),
        stages=tn("common.unit.stage", screen.options.stages, lang),
        data_as_of=formats.day(screen.edition.data_as_of, lang),
        as_of=formats.day(screen.as_of, lang),
    )
