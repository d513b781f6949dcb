"""The convictions page as a tree, over the bundled edition and over an edition without convictions."""

import pytest
from rendered import figures
from screens import hrefs, nodes, words

from dashboard.i18n import LANGUAGES
from layouts import convictions

CHARTS = ["convictions-by-year", "convictions-by-body", "quasi-convicted", "quasi-cases", "quasi-exposed"]


def told(tree):
    return words(tree).replace("\u00a0", " ")


def panel(tree):
    """What stands beside the charts of the view of one body or year."""
    found = [node for node in nodes(tree) if "panel" in (node["props"].get("className") or "").split()]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("key", ["", "/internal_affairs", "/ministry_of_agriculture", "/2022"])
def test_every_view_has_one_heading_a_title_and_a_way_up(draw, lang, key):
    drawn = draw(f"/{lang}/convictions{key}?task=1")
    assert sum(node["type"] == "H1" for node in nodes(drawn)) == 1
    assert drawn.to_plotly_json()["props"]["data-title"]
    assert f"/{lang}?task=1" in hrefs(drawn), "the breadcrumb keeps the filters"


@pytest.mark.parametrize("key", ["nobody", "1999", "916", "МВД"])
def test_an_unknown_body_or_year_draws_nothing(draw, key):
    assert draw(f"/ru/convictions/{key}") is None


def test_every_chart_is_a_card_of_its_own(draw):
    assert [card["data-chart"] for card, figure in figures(draw("/kk/convictions")) if figure["data"]] == CHARTS


def test_the_reports_own_percent_is_shown_beside_the_one_that_its_totals_give(draw):
    drawn = draw("/ru/convictions")
    assert "Отчёт пишет о росте на 27 %, по его же числам — 26,3 %" in told(drawn)
    assert "/ru/context/convictions.stated_growth.2023" in hrefs(drawn)


def test_the_undisclosed_rest_is_told_as_a_share_with_its_count(draw):
    assert "не раскрыто в отчёте 50 % (462 из 916)" in told(draw("/ru/convictions"))


def test_the_numbers_of_a_chart_can_be_read_as_a_table(draw):
    drawn = told(draw("/ru/convictions?table=convictions-by-year&table=convictions-by-body&table=quasi-cases"))
    assert "2022 725 нет в отчёте" in drawn
    assert "2023 916 +191 (+26,3 %)" in drawn
    assert "не раскрыто в отчёте 462 50 % (462 из 916)" in drawn
    assert "9 дел 2024" in drawn


def test_a_body_tells_its_share_and_its_measures_in_the_plan(draw):
    shown = panel(draw("/ru/convictions/internal_affairs?theme=dark"))
    text = told_of(shown)
    for expected in ("191 человек", "21 % (191 из 916)", "Министерство внутренних дел", "8 из 61 мероприятия"):
        assert expected in text
    links = [node["props"]["href"] for node in nodes(shown) if "href" in node["props"]]
    assert "/ru/executors/%D0%9C%D0%92%D0%94?theme=dark" in links
    assert "/ru/measures/37?theme=dark" in links
    assert len([href for href in links if href.startswith("/ru/measures/")]) == 8
    assert links[0] == "/ru/convictions?theme=dark", "the cross leads back"


def test_a_body_that_is_no_executor_says_so(draw):
    shown = panel(draw("/ru/convictions/ministry_of_agriculture"))
    assert "Среди исполнителей Плана действий этого ведомства нет" in told_of(shown)
    assert not [node for node in nodes(shown) if str(node["props"].get("href")).startswith("/ru/executors")]


def test_collective_assignments_are_named_as_such(draw):
    assert "коллективное поручение" in told_of(panel(draw("/ru/convictions/local_executive_bodies")))


@pytest.mark.parametrize(
    ("year", "expected"), [("2022", "725 человек"), ("2023", "916 человек К предыдущему году +191 (+26,3 %)")]
)
def test_a_year_tells_its_total_with_its_place(draw, year, expected):
    text = told_of(panel(draw(f"/ru/convictions/{year}")))
    assert expected in text
    assert "Отчёт о реализации Плана действий за 2023 год, раздел 3" in text
    assert ("К предыдущему" in text) is (year == "2023")


def test_the_quasi_state_sector_keeps_its_units_apart_and_leads_to_measures(draw):
    drawn = draw("/ru/convictions")
    text = told(drawn)
    assert "Осуждены: 6 (2024), 1 (2025)" in text
    assert "Дела зарегистрированы: 9 (2024), 3 (2025)" in text
    assert "Изобличены: 15 (2024–2025)" in text
    assert "нельзя складывать или вычитать" in text
    assert {f"/ru/measures/{number}" for number in (11, 12, 13, 58)} <= set(hrefs(drawn))


def test_sanctions_and_reforms_stand_by_stage(draw):
    text = told(draw("/ru/convictions"))
    for expected in ("Этап реформы 3", "В силе с: 2019", "В силе с: 10.2020", "≤ 15 лет", "80 раз", "90 %"):
        assert expected in text


def test_public_series_are_apart_with_a_link_to_each_publication(draw):
    drawn = draw("/ru/convictions")
    text = told(drawn)
    assert "не из отчёта" in text
    assert "1 717 (2019); 1 632 (2020)" in text
    assert "739 (01–09.2021)" in text
    assert "414 (I кв. 2023)" in text
    assert "37 (год не назван, 2018–2021)" in text
    assert any(href.startswith("https://acca.media/") for href in hrefs(drawn))


def test_a_report_without_convictions_says_so(draw, monkeypatch):
    monkeypatch.setattr(convictions, "select_convictions", lambda *_: None)
    monkeypatch.setattr(convictions, "select_conviction_years", lambda *_: ())
    assert "не приводит данных" in told(draw("/ru/convictions"))
    assert draw("/ru/convictions/internal_affairs") is None
    assert draw("/ru/convictions/2023") is None


def told_of(node):
    """The text of a part of a tree that the browser has received."""
    children = node["props"].get("children")
    return " ".join(part for part in texts(children) if part).replace("\u00a0", " ")


def texts(children):
    if isinstance(children, str):
        yield children
    elif isinstance(children, list):
        for child in children:
            yield from texts(child)
    elif isinstance(children, dict):
        yield from texts(children["props"].get("children"))
