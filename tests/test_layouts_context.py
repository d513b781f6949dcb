"""The context page over the bundled edition: every figure of both documents, with its place in them."""

from datetime import date

import pytest
from screens import hrefs, nodes, words
from sqlalchemy import select

from dashboard.context_figures import GROUPS, SECTIONS, written
from dashboard.documents import measure_of
from dashboard.i18n import LANGUAGES, t
from dashboard.pages import parse_path
from data.models import FigureName, FigureValue
from data.rows.context import ContextData
from layouts import context, context_detail, context_figures
from layouts.context_charts import charts
from layouts.context_data import select_context_data
from layouts.screen import select_screen

NOTHING = ContextData(dict.fromkeys(GROUPS, ()), (), (), (), (), (), None, {}, {})


@pytest.fixture
def screen(session):
    def of(address):
        path, _, search = address.partition("?")
        return select_screen(session, parse_path(path), search, date(2026, 11, 22))

    return of


@pytest.fixture
def data(session, edition):
    return select_context_data(session, edition)


def plain(component):
    return words(component).replace("\u00a0", " ")


def test_every_figure_of_the_store_is_on_the_page(session, data):
    stored = set(session.scalars(select(FigureName.key))) & set(session.scalars(select(FigureValue.key)))
    assert {row.key for row in data.rows} == stored
    assert len(data.rows) == len(stored) == 123


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_figure_is_shown_with_value_place_and_a_way_to_it(session, screen, data, lang):
    drawn = context.layout(session, screen(f"/{lang}/context"))
    told, found = plain(drawn), set(hrefs(drawn))
    for row in data.rows:
        assert row.name.get(lang) in told
        assert written(row, lang).replace("\u00a0", " ") in told
        assert f"/{lang}/context/{row.key}" in found
    assert sum(node["type"] == "H1" for node in nodes(drawn)) == 1


# Traced by hand from the two documents: (key, what the page says, a piece of its place).
@pytest.mark.parametrize(
    ("key", "value", "place"),
    [
        ("survey.ready_to_contribute.2023", "66 %", "раздел 3"),
        ("survey.ready_to_contribute.2022", "64,9 %", "раздел 3"),
        ("survey_places.local_executive_bodies.2023", "23,7 %", "«МИО (23,70%)»"),
        ("survey_channels.call_centre.2023", "39 %", "раздел 3"),
        ("greco.not_fulfilled", "2", "мероприятие 61"),
        ("training.participants", "> 37 000 человек", "мероприятие 13"),
        ("courts.video_hearings.2022_2023", "892 000", "пункт 36 Плана действий"),
        ("per_capita.pupils", "1 990 110 человек", "мероприятие 18"),
        ("iso37001.certification_bodies", "≈ 44", "мероприятие 12"),
        ("risk_analysis.extension_max", "≤ 30 рабочих дней", "мероприятие 34"),
        ("gifts.fine_legal_repeat_kzt", "≈ 5 800 000 тенге", "«1500 МРП (5,8 млн.тенге)»"),
        ("rewards.cap_kzt", "≤ 15 728 000 тенге", "«15 млн. 728 тыс. тенге»"),
        ("compliance.cases.2025", "3 дела", "«за 2025 год- 3 уголовных дел»"),
        ("channels.call_centre", "1424", "«CALL- ОРТАЛЫҚ 1424»"),
        ("reform.bribery_sanction_max", "≤ 15 лет", "«достигает 15 лет лишения свободы»"),
    ],
)
def test_a_figure_s_own_view_tells_it_as_the_source_does(session, screen, key, value, place):
    told = plain(context_detail.detail(session, screen(f"/ru/context/{key}")))
    assert value in told
    assert place in told


def test_a_figure_of_a_measure_s_report_leads_to_the_measure(session, screen, data):
    for row in data.rows:
        measure = measure_of(row.source)
        found = hrefs(context_detail.detail(session, screen(f"/ru/context/{row.key}?theme=dark")))
        assert (f"/ru/measures/{measure}?theme=dark" in found) == (measure is not None)


def test_an_event_and_the_series_have_views_of_their_own(session, screen):
    event = plain(context_detail.detail(session, screen("/ru/context/2014-12-26")))
    assert "Антикоррупционная стратегия на 2015–2025 годы" in event
    assert "указ подписан в декабре 2014 года" in event
    series = context_detail.detail(session, screen("/ru/context/mrp.value"))
    assert "не из отчёта" in plain(series)
    assert any(href.startswith("https://") for href in hrefs(series))
    assert context_detail.detail(session, screen("/ru/context/nothing")) is None


def test_every_mark_leads_to_a_view_that_stands(session, screen, data):
    made = screen("/ru/context")
    for placed in charts(data, made):
        for trace in placed.chart.figure["data"]:
            for href, _ in trace.get("customdata", ()):
                assert context_detail.detail(session, screen(href)) is not None


def test_the_report_s_words_of_its_plan_stand_beside_its_table(session, screen):
    told = plain(context.layout(session, screen("/ru/context")))
    assert "2023 23 27 мероприятий, 29 этапов 29 из 29 этапов" in told
    assert "2024 13 11 мероприятий, 13 этапов 1 из 13 этапов" in told


def test_each_instrument_is_carried_by_measures_of_the_plan(session, screen):
    found = nodes(context.layout(session, screen("/kk/context")))
    cards = {node["props"]["data-instrument"]: node for node in found if "data-instrument" in node["props"]}
    measures = {
        key: [one["props"]["href"] for one in nodes(card) if "href" in one["props"]] for key, card in cards.items()
    }
    assert measures["monitoring_thematic"] == ["/kk/measures/54"]
    assert measures["risk_analysis_external"] == ["/kk/measures/29", "/kk/measures/34"]
    assert measures["integrity_check"] == ["/kk/measures/37"]
    assert len(cards) == 7


def test_the_reform_is_told_in_events_stages_and_results(session, data):
    assert len(data.events) == 12
    assert [len([point for point in data.reform_points if point.group == stage]) for stage in ("1", "2", "3")] == [
        4,
        5,
        8,
    ]
    assert len(data.expected_results) == 6
    keys = [parse_path(f"/ru/context/{event.day or event.year}").key for event in data.events]
    assert len(set(keys)) == len(keys)


def test_every_section_can_be_gone_to(session, screen):
    drawn = context.layout(session, screen("/en/context"))
    assert {f"#{section.key}" for section in SECTIONS} <= set(hrefs(drawn))
    assert {section.key for section in SECTIONS} <= {node["props"].get("id") for node in nodes(drawn)}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_store_without_these_figures_says_so(monkeypatch, session, screen, lang):
    monkeypatch.setattr(context, "select_context_data", lambda *_: NOTHING)
    told = plain(context.layout(session, screen(f"/{lang}/context")))
    assert told.count(t("common.not_in_report", lang)) >= len(GROUPS)


def test_what_all_rows_share_is_said_once(session, screen, data):
    card = plain(context_figures.group_card("survey_causes", data.figures["survey_causes"], screen("/ru/context")))
    assert card.count("Доли не складываются") == 1
    assert card.count("раздел 3") == 1
