"""Editions that lack a part: every page answers, draws no empty plot, and says what is not there."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

import make_report
import pytest
from rendered import figures, said
from screens import nodes

from app import server
from callbacks import router
from dashboard import ids
from dashboard.i18n import LANGUAGES, t
from dashboard.pages import PAGES, Route, page_named
from data.engine import create_store, read_session, write_session
from data.importer import read_report
from data.load import load_report
from data.models import (
    Base,
    ContextItem,
    ContextMeasure,
    ConvictionBody,
    ConvictionTotal,
    FigureValue,
    IndicatorValue,
    IntegrityOutcome,
    ReportAbbreviation,
    Series,
    SeriesDocument,
    SeriesPointDocument,
    SeriesValue,
    StageEvidence,
    TimelineEvent,
)
from data.store import migrate

WITHOUT_ALL = "everything beside the plan"
SERIES = (SeriesPointDocument, SeriesValue, Series, SeriesDocument)
LACKING = {
    "convictions": (ConvictionBody, ConvictionTotal),
    "indicators": (IndicatorValue,),
    "series": SERIES,
    "reference": (ContextMeasure, ContextItem, TimelineEvent, IntegrityOutcome, FigureValue, *SERIES),
    WITHOUT_ALL: (
        *(ContextMeasure, ContextItem, TimelineEvent, IntegrityOutcome, FigureValue, *SERIES),
        *(ConvictionBody, ConvictionTotal, IndicatorValue, StageEvidence, ReportAbbreviation),
    ),
}
"""Parts of the store, each as the tables that are emptied, those that refer to others first."""
MUST_SAY = (
    ("convictions", "convictions"),
    ("indicators", "indicators"),
    ("integrity", "reference"),
    ("context", "reference"),
    ("about", "convictions"),
    ("about", "indicators"),
    ("about", "series"),
)
"""Pages that speak of a part, and must say that it is missing."""
SAID = {
    "ru": re.compile(r"\bнет\b|не приводит|не содержит|не назван|без данных|отсутству", re.IGNORECASE),
    "kk": re.compile(r"\bжоқ\b|келтірілме|аталма|көрсетілме", re.IGNORECASE),
    "en": re.compile(r"\bno\b|\bnot\b|\bnone\b|\blacks?\b|without", re.IGNORECASE),
}


@pytest.fixture(autouse=True)
def one_day(monkeypatch):
    monkeypatch.setattr(router, "today", lambda: date(2026, 11, 22))


@pytest.fixture
def store_without(filled_copy, use_store):
    """``store_without(tables)``: the filled store, in which these tables are empty."""

    def empty(tables: tuple[type[Base], ...]) -> None:
        use_store(filled_copy)
        with write_session() as session:
            for table in tables:
                # History is never removed through its classes; a store without it is made underneath.
                session.connection().execute(table.__table__.delete())

    return empty


def draw(lang, page):
    return router.draw_address(Route(lang, page.name).path, "")


def assert_no_empty_plot(screen):
    for card, figure in figures(screen):
        states = card["className"].split()
        assert bool(figure["data"]) is ("is-empty" not in states), card["data-chart"]
        if "is-empty" in states:
            words = [node for node in nodes(card["children"]) if node["props"].get("className") == "empty-state"]
            assert " ".join(said(words)).strip(), card["data-chart"]


each_page = pytest.mark.parametrize("shown", PAGES, ids=lambda page: page.name)


@each_page
@pytest.mark.parametrize("part", LACKING)
def test_a_page_without_its_data_is_drawn_and_draws_no_empty_plot(store_without, part, shown):
    store_without(LACKING[part])
    for lang in LANGUAGES if part == WITHOUT_ALL else LANGUAGES[:1]:
        assert_no_empty_plot(draw(lang, shown))


@pytest.fixture
def whole(_filled_sqlite, use_store):
    """``whole("ru", "about")``: the texts of a page over the filled store."""

    def of(lang, name):
        use_store(f"sqlite:///{_filled_sqlite}")
        return of_page(draw(lang, page_named(name)))

    return of


@pytest.mark.parametrize(("name", "part"), MUST_SAY)
def test_a_page_without_its_data_says_what_is_missing(whole, store_without, name, part):
    before = {lang: whole(lang, name) for lang in LANGUAGES}
    store_without(LACKING[part])
    for lang in LANGUAGES:
        new = of_page(draw(lang, page_named(name))) - before[lang]
        assert any(SAID[lang].search(text) for text in new), sorted(new)


def of_page(screen):
    """What a page shows, each text as often as it does: without header, filters and the words that wait unseen."""
    page = next(node for node in nodes(screen) if node["props"].get("id") == ids.PAGE)
    drawn = (node for node in nodes(page) if "data-chart" in node["props"])
    cards = [card for card in drawn if "is-empty" not in card["props"]["className"].split()]
    waiting = [node for card in cards for node in nodes(card) if node["props"].get("className") == "empty-state"]
    return Counter(said(page)) - Counter(said(waiting))


@each_page
def test_an_edition_of_another_year_is_drawn_whole(filled_copy, tmp_path, shown):
    report = read_report(make_report.write_text(tmp_path / "report_2024.txt"))
    with write_session() as session:
        load_report(session, report)
    for lang in LANGUAGES:
        assert_no_empty_plot(draw(lang, shown))


@each_page
def test_an_empty_store_says_how_to_fill_it_on_every_page(tmp_path, use_store, shown):
    use_store(f"sqlite:///{tmp_path / 'empty.sqlite3'}")
    create_store()
    with write_session() as session:
        migrate(session.connection())
    for lang in LANGUAGES:
        screen = draw(lang, shown)
        assert t("common.no_report", lang) in list(said(screen))
        assert server.test_client().get(Route(lang, shown.name).path).status_code == 200


def test_details_of_what_is_missing_are_not_found(store_without):
    store_without(LACKING[WITHOUT_ALL])
    client = server.test_client()
    for address in ("/ru/convictions/police", "/kk/indicators/cpi", "/en/integrity/pilots", "/ru/convictions/2023"):
        assert client.get(address).status_code == 404
        with read_session():
            assert router.draw_address(address, "")
