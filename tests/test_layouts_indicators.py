"""The indicators' pages as trees, over the bundled edition and over nothing."""

import pytest
from screens import hrefs, nodes, words

from dashboard.i18n import LANGUAGES
from layouts import indicators

KEYS = (
    "cpi",
    "bribery_experience",
    "government_effectiveness",
    "gci_institutions",
    "state_share_gdp",
    "rule_of_law",
    "voice_accountability",
    "control_of_corruption",
    "agency_trust",
)


def said(tree):
    return words(tree).replace("\u00a0", " ")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("key", ["", *(f"/{key}" for key in KEYS)])
def test_every_view_has_one_heading_a_title_and_a_way_up(draw, lang, key):
    drawn = draw(f"/{lang}/indicators{key}?task=1")
    found = nodes(drawn)
    assert sum(node["type"] == "H1" for node in found) == 1
    assert drawn.to_plotly_json()["props"]["data-title"]
    assert f"/{lang}?task=1" in hrefs(drawn), "the breadcrumb keeps the filters"


def test_an_unknown_indicator_draws_nothing(draw):
    assert draw("/ru/indicators/none") is None


def test_the_page_says_of_each_indicator_why_its_fact_is_missing(draw):
    told = said(draw("/ru/indicators"))
    assert "индекс не рассчитывается с 2019 года" in told
    assert "64,5 % стоит в графе плана" in told
    assert "Отчёт не говорит ничего" in told
    assert "Источник: Отчёт о реализации Плана действий за 2023 год" in told
    assert "Публичные ряды (не из отчёта): Индекс восприятия коррупции" in told


def test_filters_narrow_the_page_and_its_remarks(draw):
    told = said(draw("/ru/indicators?task=2"))
    assert "Доля государства в экономике" in told
    assert "Индекс контроля коррупции" not in told
    assert "WGI" not in told
    assert "ВЭФ 2019 года" in told


def test_a_report_without_indicators_says_so(draw, monkeypatch):
    monkeypatch.setattr(indicators, "select_indicator_views", lambda *_: ())
    assert "В отчёте нет показателей" in said(draw("/ru/indicators"))
    assert "ничего не найдено" in said(draw("/ru/indicators?task=1"))


def test_a_public_value_stands_beside_the_missing_fact_and_not_in_its_place(draw):
    told = said(draw("/ru/indicators/government_effectiveness"))
    assert "Факт отчёта за 2023 год нет в отчёте" in told
    assert "не из отчёта Последнее измерение 57,08 (2023), в год плана" in told


def test_years_of_measurement_are_told_against_the_year_of_the_plan(draw):
    cpi = said(draw("/ru/indicators/cpi"))
    assert "38 (2025), на 2 года позже года плана" in cpi
    assert "Измерение года плана 39 (2023), в год плана" in cpi
    assert "61 (2018), за 5 лет до года плана" in said(draw("/ru/indicators/gci_institutions"))


@pytest.mark.parametrize(
    ("key", "sentence"),
    [
        ("cpi", "Темп недостаточен: 41 % от нужного"),
        ("government_effectiveness", "Темп недостаточен: 23 % от нужного"),
        ("voice_accountability", "Темп недостаточен: 19 % от нужного"),
        ("rule_of_law", "Темп умеренный: 60 % от нужного"),
        ("control_of_corruption", "По публичному ряду уровень плана уже достигнут"),
        ("gci_institutions", "До года плана известно меньше двух измерений"),
        ("bribery_experience", "Публичного ряда с измерениями по годам нет"),
        ("agency_trust", "Из отчёта не видно, какое значение является планом"),
    ],
)
def test_the_pace_is_said_or_refused_with_its_reason(draw, key, sentence):
    told = said(draw(f"/ru/indicators/{key}"))
    assert sentence in told
    assert "≥ 0,95 — темп достаточен; ≥ 0,60 — темп умеренный; ≥ 0,00 — темп недостаточен" in told


def test_only_the_index_with_known_sources_shows_them(draw):
    def charts(key):
        return [n["props"]["data-chart"] for n in nodes(draw(f"/ru/indicators/{key}")) if "data-chart" in n["props"]]

    assert charts("cpi") == ["indicator-series", "cpi-components", "indicator-bullets"]
    assert charts("rule_of_law") == ["indicator-series", "indicator-bullets"]
    assert charts("agency_trust") == ["indicator-bullets"], "no empty card stands for a series that there is not"


def test_a_double_edition_stands_in_the_table_alone(draw):
    told = said(draw("/ru/indicators/rule_of_law?table=indicator-series"))
    assert "2017–2018 0,514 64 из 113" in told
    assert "n = 10" in told


def test_an_indicator_leads_to_its_task_its_executors_and_its_neighbours(draw):
    found = hrefs(draw("/ru/indicators/bribery_experience?theme=dark"))
    assert {
        "/ru/measures?task=1&theme=dark",
        "/ru/executors/%D0%90%D0%9F%D0%9A?theme=dark",
        "/ru/indicators/cpi?theme=dark",
        "/ru/indicators/government_effectiveness?theme=dark",
    } <= set(found)
    strategic = hrefs(draw("/ru/indicators/cpi"))
    assert "/ru/measures?executor=%D0%90%D0%9F%D0%9A" in strategic, "collective executors stand for nobody alone"


def test_neighbours_are_those_within_the_filters(draw):
    nav = next(
        n for n in nodes(draw("/ru/indicators/rule_of_law?task=2")) if n["props"].get("className") == "neighbours"
    )
    assert nav["props"]["children"] == []
