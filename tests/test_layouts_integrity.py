"""The page on integrity checks as a tree, over the bundled edition and over nothing."""

from dataclasses import replace

import pytest
from rendered import figures
from screens import OUTCOMES, hrefs, nodes, words

from dashboard.i18n import LANGUAGES
from data.queries.integrity import select_outcomes
from layouts import integrity
from layouts.integrity_facts import value


def told(tree):
    return " ".join(words(tree).split())


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("key", ["", "/pilots", "/road_accidents", "/officers_checked"])
def test_every_view_has_one_heading_a_title_and_a_way_up(draw, lang, key):
    drawn = draw(f"/{lang}/integrity{key}?task=1")
    assert sum(node["type"] == "H1" for node in nodes(drawn)) == 1
    assert drawn.to_plotly_json()["props"]["data-title"]
    assert f"/{lang}?task=1" in hrefs(drawn), "the breadcrumb keeps the filters"


def test_an_unknown_fact_draws_nothing(draw):
    assert draw("/ru/integrity/nothing") is None


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_fact_is_on_the_page_with_its_place_and_has_a_view(draw, session, edition, lang):
    drawn = draw(f"/{lang}/integrity")
    text, links = told(drawn), set(hrefs(drawn))
    for row in select_outcomes(session, edition):
        assert value(row, lang).replace("\u00a0", " ") in text, row.key
        assert row.source.place.strip("«»") in text or "37" in row.source.place, row.key
        assert f"/{lang}/integrity/{row.key}" in links, row.key
        view = told(draw(f"/{lang}/integrity/{row.key}"))
        if row.note:
            assert row.note.get(lang).replace("\u00a0", " ") in view, row.key


def test_the_figures_lead_to_their_view_and_to_the_measure(draw):
    drawn = draw("/ru/integrity?theme=dark")
    found = [
        node["props"]["href"] for node in nodes(drawn) if "headline" in (node["props"].get("className") or "").split()
    ]
    assert found == [
        "/ru/integrity/officers_checked?theme=dark",
        "/ru/integrity/bribe_offer_reports?theme=dark",
        "/ru/integrity/court_case?theme=dark",
        "/ru/measures/37?theme=dark",
    ]
    assert "№ 37" in told(drawn)
    assert "исполнено" in told(drawn)


def test_the_chosen_figure_is_marked_and_leads_on(draw):
    chosen = [
        node["props"]["href"]
        for node in nodes(draw("/ru/integrity/officers_checked"))
        if "is-chosen" in (node["props"].get("className") or "").split()
    ]
    assert chosen == ["/ru/measures/37"]


def test_no_base_period_is_said_on_the_card(draw):
    assert "базовый период в источнике не указан" in told(draw("/ru/integrity"))


def test_both_charts_are_drawn(draw):
    cards = [card["data-chart"] for card, figure in figures(draw("/en/integrity/pilots")) if figure["data"]]
    assert cards == ["integrity-changes", "draft-law-path"]


def test_countries_are_told_apart_by_what_is_known_of_them(draw):
    text = told(draw("/ru/integrity"))
    assert "Австралия ✓ да ✓ да" in text
    assert "Ирландия ✓ да не названа" in text
    assert "Великобритания ✓ да не названа" in text


def test_the_path_can_be_read_as_a_table(draw):
    text = told(draw("/kk/integrity?table=draft-law-path&table=integrity-changes"))
    assert "№ 3-4-6/2851-И 31.03.2023" in text
    assert "Азия даму банкімен бірлескен зерттеу күні жоқ" in text
    assert "−74 % жақсару" in text


def test_a_fact_leads_to_its_measure(draw):
    assert "/kk/measures/37?theme=dark" in hrefs(draw("/kk/integrity/road_accidents?theme=dark"))


@pytest.mark.parametrize(
    ("changed", "shown"),
    [
        ({"unit": "persons"}, "> 4 500 человек"),
        ({"unit": "percent", "value": -74.0, "qualifier": None}, "−74 %"),
        ({"unit": "years", "value": 4.0, "qualifier": None}, "4 года"),
        ({"unit": None, "value": 7.0, "qualifier": None}, "7"),
        ({"unit": None, "value": None}, "нет"),
    ],
)
def test_outcomes_are_as_exact_as_their_source(changed, shown):
    assert value(replace(OUTCOMES[0], **changed), "ru").replace("\u00a0", " ") == shown


def test_documents_without_integrity_checks_say_so(draw, monkeypatch):
    monkeypatch.setattr(integrity, "select_outcomes", lambda *_: ())
    assert "нет данных о проверках" in told(draw("/ru/integrity"))
    assert draw("/ru/integrity/pilots") is None
