"""The bar of a page on a big screen, as a tree: what it says in three languages, and how it says that data is old."""

from datetime import timedelta

import pytest
from screens import EDITION, OPTIONS, TODAY, hrefs, nodes, screen, words

from dashboard.i18n import LANGUAGES, t
from dashboard.url_state import Wall
from layouts.document import document
from layouts.filters import NO_OPTIONS
from layouts.header import header
from layouts.wall_bar import top

PARTS = {"metas": "", "css": "", "config": "", "scripts": "", "renderer": ""}


def bar(address, today=TODAY):
    made = screen(address)
    return top(made.route, made.view, EDITION, OPTIONS, today)


def classes(drawn):
    return " ".join(node["props"].get("className", "") for node in nodes(drawn)).split()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_bar_names_page_filters_date_and_edition_in_words(lang):
    said = words(bar(f"/{lang}/measures?task=2&wall=frame"))
    assert t("page.measures.name", lang) in said
    assert t("common.filter.task", lang, value="2")[1:] in said
    assert "2023" in said
    assert t("wall.whole_plan", lang) not in said
    assert t("wall.whole_plan", lang) in words(bar(f"/{lang}/measures?wall=frame"))


def test_bar_follows_the_chosen_day():
    assert "05.01.2024" in words(bar("/ru?as_of=2024-01-05&wall=frame"))


def test_a_stale_edition_is_shouted_by_colour_sign_and_words_a_fresh_one_is_not():
    stale, fresh = bar("/ru?wall=frame"), bar("/ru?wall=frame", EDITION.data_as_of + timedelta(days=90))
    assert "tone-warning" in classes(stale)
    assert {"⚠"} <= set(words(stale))
    assert "новее отчёта нет" in words(stale)
    assert "tone-warning" not in classes(fresh)
    assert "⚠" not in words(fresh)


def test_the_bar_of_an_unattended_screen_has_nothing_to_press():
    drawn = bar("/ru?wall=frame")
    assert hrefs(drawn) == []
    assert not [node for node in nodes(drawn) if node["type"] == "Button"]


def test_by_hand_every_way_but_the_one_to_the_desk_stays_on_the_wall():
    found = hrefs(bar("/ru/measures?task=2&wall=hand"))
    assert found == ["/ru?task=2&wall=hand", "/ru/executors?task=2&wall=hand", "/ru/measures?task=2"]


def test_the_last_page_leads_on_to_the_first():
    assert "/ru?wall=hand" in hrefs(bar("/ru/briefing?wall=hand"))


def test_without_an_edition_the_bar_claims_no_date():
    made = screen("/ru?wall=frame")
    drawn = top(made.route, made.view, None, NO_OPTIONS, TODAY)
    assert "2023" not in words(drawn)
    assert "Обзор" in words(drawn)


def test_the_desk_has_its_header_and_the_ways_to_the_wall():
    made = screen("/ru/measures?task=2")
    drawn = top(made.route, made.view, EDITION, OPTIONS, TODAY)
    assert hrefs(drawn) == hrefs(header(made.route, made.view, EDITION, TODAY))
    ways = {"/ru/measures?task=2&wall=hand", "/ru/measures?task=2&wall=1", "/ru/wall?task=2"}
    assert ways <= set(hrefs(drawn))
    apart = {node["props"]["href"] for node in nodes(drawn) if node["props"].get("target") == "_self"}
    assert apart == ways - {"/ru/measures?task=2&wall=hand"}, "an unattended wall is another document"


@pytest.mark.parametrize("wall", Wall)
def test_the_document_says_on_what_screen_it_stands(wall):
    made = document(lang="ru", title="", theme="dark", wall=wall, loading="", parts=PARTS)
    assert (f'data-wall="{wall}"' in made) == (wall in (Wall.FRAME, Wall.BY_HAND))
    assert ("data-wall" in made) == (wall in (Wall.FRAME, Wall.BY_HAND))


@pytest.mark.parametrize(("query", "told"), [("", True), ("?wall=hand", True), ("?wall=frame", False)])
def test_a_newer_edition_is_told_where_somebody_can_ask_for_it(query, told):
    lines = [node for node in nodes(bar(f"/kk{query}")) if node["props"].get("className") == "newer-edition"]
    assert [line["props"]["data-edition"] for line in lines] == [EDITION.word] * told
    assert all(line["props"]["children"]["props"]["hidden"] for line in lines)


def test_the_bar_says_when_another_edition_has_come():
    assert EDITION.word in {node["props"].get("data-edition") for node in nodes(bar("/ru?wall=frame"))}
