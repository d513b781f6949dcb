"""The page about the data: the rules it shows are the rules in force, its numbers lead to what they count."""

import re

import pytest
from screens import TODAY, hrefs, nodes, words

from dashboard.i18n import LANGUAGES
from dashboard.pages import parse_path
from data.queries.measures import select_stage_rows
from data.status_rules import TIMELINESS_RULES
from layouts import about
from layouts.screen import select_screen


def section(drawn, key):
    return next(node for node in nodes(drawn) if node["props"].get("id") == f"about-{key}")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_section_is_drawn_and_the_contents_lead_to_it(session, at, lang):
    drawn = about.layout(session, at(f"/{lang}/about"))
    found = nodes(drawn)
    assert sum(node["type"] == "H1" for node in found) == 1
    anchors = {href for href in hrefs(drawn) if href.startswith("#")}
    assert anchors == {f"#about-{key}" for key, _ in about.SECTIONS}
    assert anchors <= {f"#{node['props']['id']}" for node in found if "id" in node["props"]}


def test_every_count_of_a_rule_is_what_its_link_opens(session, at):
    screen = at("/ru/about?as_of=2026-11-22&task=1")
    links = [
        node["props"]
        for node in nodes(section(about.layout(session, screen), "timeliness"))
        if "timeliness=" in node["props"].get("href", "")
    ]
    total = 0
    for props in links:
        path, _, query = props["href"].partition("?")
        opened = select_screen(session, parse_path(path), query, TODAY)
        rows = select_stage_rows(session, opened.edition, opened.view.filters)
        assert props["children"] == str(len(rows))
        total += len(rows)
    assert total == 74
    assert 0 < len(links) <= len(TIMELINESS_RULES)


def test_the_window_shown_is_the_setting(session, at):
    screen = at("/ru/about")
    kept = session.info["due_soon_days"]
    session.info["due_soon_days"] = 45
    try:
        told = words(about.layout(session, screen)).replace("\u00a0", " ")
    finally:
        session.info["due_soon_days"] = kept
    assert "от D до срока остаётся не больше 45 дней" in told
    assert re.search(r"\(настройка\) 45\b", told)


def test_the_glossary_is_in_all_languages_on_every_page(session, at):
    for lang in LANGUAGES:
        card = section(about.layout(session, at(f"/{lang}/about")), "glossary")
        spoken = [node["props"]["lang"] for node in nodes(card) if "lang" in node["props"]]
        assert spoken[:3] == list(LANGUAGES)
        assert "мероприятие" in str(card)
        assert "іс-шара" in str(card)


def test_contradictions_are_shown_beside_the_reports_own_word(session, at):
    told = words(about.layout(session, at("/ru/about"))).replace("\u00a0", " ")
    for expected in ("27 %", "26,3 %", "23", "29 этапов", "2923", "64,5%"):
        assert expected in told


def test_the_file_is_named_with_its_checksum(session, at):
    screen = at("/kk/about")
    told = words(about.layout(session, screen))
    assert screen.edition.sha256 in told
    assert "report_2023.docx" in told


def test_links_to_publications_are_only_links(session, at):
    drawn = about.layout(session, at("/ru/about"))
    outside = [node["props"] for node in nodes(drawn) if node["props"].get("href", "").startswith("http")]
    assert outside
    assert all(props["rel"] == "noopener noreferrer" for props in outside)
    assert {node["type"] for node in nodes(drawn)}.isdisjoint({"Img", "Iframe", "Script"})
