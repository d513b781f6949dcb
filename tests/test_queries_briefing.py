"""The briefing of the bundled edition: its figures, and that every number equals what its link shows."""

import re
from urllib.parse import urlsplit

import pytest

from dashboard import url_state
from dashboard.briefing import sentences
from dashboard.frame import Frame
from dashboard.i18n import LANGUAGES
from dashboard.pages import Route, parse_path
from dashboard.phrases import plain
from data.queries.briefing import select_briefing
from data.queries.overview import select_options, select_plan_counts
from layouts import details
from layouts.screen import Screen

SEARCHES = (
    "",
    "?as_of=2026-11-22",
    "?as_of=2023-08-01",
    "?task=2&executor=МФ",
    "?completion=completed&completion=in_progress",
    "?timeliness=upcoming&timeliness=due_soon",
    "?due=2023Q1..2024Q4&task=1",
)


def tell(session, edition, search="", lang="ru"):
    view, _ = url_state.read(search)
    frame = Frame(edition, select_options(session, edition), view, Route(lang, "briefing"))
    return sentences(select_briefing(session, edition, view.filters), frame)


def test_the_bundled_edition_is_told_in_its_own_figures(session, edition):
    told = {item.subject: plain(item.parts).replace("\u00a0", " ") for item in tell(session, edition)}
    assert told["plan"].startswith("32 из 61 мероприятия исполнены (52 %), 5 исполнено частично, 7 в процессе")
    assert "Просроченных этапов нет; 2 этапа исполнены с опозданием" in told["deadlines"]
    assert "мероприятие 36 — на 68 дней и мероприятие 33 — на 12 дней" in told["deadlines"]
    assert "39 при плане 42, на 3 балла ниже" in told["indicators"]
    assert "осуждено 916 человек, на 191 больше, чем в 2022 году (725; +26,3 %); для 462" in told["convictions"]
    assert "более 4 500 сотрудников; 136 сотрудников подали рапорты" in told["integrity"]
    assert "срок 3 этапов (19.1, 19.3 и 30): 31.03.2024" in told["ahead"]
    assert "АПК — 11, МФ — 10 и МЦРИАП — 8" in told["executors"]


@pytest.mark.parametrize("search", SEARCHES)
def test_a_number_of_the_plan_equals_what_its_link_counts(session, edition, search):
    checked = 0
    for sentence in tell(session, edition, search):
        for part in sentence.parts:
            address = urlsplit(part.href or "")
            if address.path != "/ru/measures":
                continue
            view, dropped = url_state.read(address.query)
            counts = select_plan_counts(session, edition, view.filters)
            assert not dropped
            assert int(re.sub(r"\D", "", part.text)) == (
                counts.measures if sentence.subject == "plan" else counts.stages
            ), (sentence.subject, part)
            checked += 1
    assert checked >= 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_address_of_the_briefing_leads_somewhere(session, edition, lang):
    options = select_options(session, edition)
    hrefs = {part.href for item in tell(session, edition, lang=lang) for part in item.parts if part.href}
    assert len(hrefs) > 15
    for href in hrefs:
        address = urlsplit(href)
        route = parse_path(address.path)
        assert route is not None, href
        screen = Screen(route, url_state.read(address.query)[0], edition, options, (), edition.data_as_of)
        assert details.draw_page(session, screen) is not None, href
