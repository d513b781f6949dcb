"""Addresses that lead nowhere: what was not found is named, what there is stands beside it."""

import pytest
from screens import hrefs, nodes, words

from dashboard.i18n import LANGUAGES
from dashboard.near import LONGEST
from dashboard.pages import PAGES
from layouts import errors
from layouts.details import draw_page


def heading(drawn):
    return next(node["props"]["children"] for node in nodes(drawn) if node["type"] == "H1")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_unknown_page_leads_to_every_page_in_the_view(at, lang):
    drawn = errors.unknown_page(at(f"/{lang}?theme=dark"), "/x")
    assert set(hrefs(drawn)) == {at(f"/{lang}?theme=dark").href(item.name) for item in PAGES if item.in_nav}


def test_a_page_like_the_one_asked_for_comes_first(at):
    assert hrefs(errors.unknown_page(at("/ru"), "/ru/executor/МФ"))[0] == "/ru/executors"
    assert hrefs(errors.unknown_page(at("/ru"), "/ru/показатель"))[0] == "/ru/indicators"


def test_a_hostile_path_is_shown_as_text_and_cut(at):
    drawn = errors.unknown_page(at("/ru"), "/<script>alert(1)</script>")
    assert "/<script>alert(1)</script>" in words(drawn)
    assert {node["type"] for node in nodes(drawn)} <= {"Div", "H1", "P", "Code", "Ul", "Li", "A"}
    assert len(words(errors.unknown_page(at("/ru"), "/" + "x" * 10_000))) < 500


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("/ru/executors/XYZ", "Исполнитель «XYZ» не найден"),
        ("/kk/measures/99", "«99» іс-шарасы табылмады"),
        ("/en/indicators/zzz", "Indicator “zzz” not found"),
        ("/ru/convictions/1999", "Об осуждённых по запросу «1999» данных нет"),
        ("/ru/integrity/nothing", "Сведение о проверках «nothing» не найдено"),
    ],
)
def test_what_was_not_found_is_named_in_the_language(session, at, address, said):
    screen = at(address)
    assert draw_page(session, screen) is None
    drawn = errors.unknown_key(session, screen)
    assert heading(drawn) == said
    assert hrefs(drawn)[-1] == screen.href(screen.route.page)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("page", [item.name for item in PAGES if item.has_detail])
def test_every_page_with_details_names_what_it_lacks(session, at, lang, page):
    screen = at(f"/{lang}/{page}/qqqqqq")
    assert draw_page(session, screen) is None
    drawn = errors.unknown_key(session, screen)
    assert "qqqqqq" in heading(drawn)
    assert drawn.to_plotly_json()["props"]["data-title"] != heading(drawn)


@pytest.mark.parametrize(
    ("address", "near"),
    [
        ("/ru/executors/мф?task=1", "/ru/executors/%D0%9C%D0%A4?task=1"),
        ("/ru/measures/017", "/ru/measures/17"),
        ("/en/indicators/CPI_", "/en/indicators/cpi"),
        ("/ru/executors/финансов", "/ru/executors/%D0%9C%D0%A4"),
        ("/kk/convictions/2024", "/kk/convictions/2022"),
    ],
)
def test_what_is_like_it_is_offered_and_leads_somewhere(session, at, address, near):
    offered = hrefs(errors.unknown_key(session, at(address)))[:-1]
    assert near in offered
    assert all(draw_page(session, at(href.replace("%D0%9C%D0%A4", "МФ"))) is not None for href in offered)


def test_the_range_of_measures_and_the_years_known_are_said(session, at):
    assert "от 1 до 61" in words(errors.unknown_key(session, at("/ru/measures/62")))
    assert "2022, 2023" in words(errors.unknown_key(session, at("/kk/convictions/2019")))


def test_a_long_key_is_cut(session, at):
    shown = words(errors.unknown_key(session, at("/ru/executors/" + "Ж" * 3_000)))
    assert "Ж" * LONGEST in shown
    assert "Ж" * (LONGEST + 1) not in shown
