"""Every page in every language from hand-made rows: what it says, where it leads, what it says of nothing."""

from dataclasses import replace
from datetime import date

import pytest
from screens import (
    CONVICTIONS,
    COUNTS,
    INDICATORS,
    NOTHING,
    OUTCOMES,
    SERIES,
    as_json,
    hrefs,
    measure_card,
    nodes,
    screen,
    stage_row,
    words,
)

from dashboard import ids, quantities
from dashboard.i18n import LANGUAGES
from data.records import Completion, Timeliness
from layouts import convictions, details, indicators, integrity, measure, measures, overview
from layouts.charts import chart_updates

ROWS = (
    stage_row(2),
    stage_row(3, 1, stages_in_measure=2, timeliness=Timeliness.UPCOMING, completion=Completion.NOT_DUE, days_late=None),
    stage_row(3, 2, stages_in_measure=2, sub_point="2", continuous=True, deadline=date(2026, 12, 31)),
)


@pytest.fixture(autouse=True)
def store(monkeypatch):
    """Queries answered from hand-made rows, whatever they are asked."""
    answers = {
        (overview, "select_plan_counts"): COUNTS,
        (overview, "select_indicators"): INDICATORS,
        (overview, "select_convictions"): CONVICTIONS,
        (overview, "select_outcomes"): OUTCOMES,
        (measures, "select_stage_rows"): ROWS,
        (measure, "select_measure"): measure_card(2),
        (measure, "select_measure_numbers"): (1, 2, 5),
        (indicators, "select_indicators"): INDICATORS,
        (indicators, "select_indicator"): INDICATORS[0],
        (indicators, "select_indicator_series"): SERIES,
        (convictions, "select_convictions"): CONVICTIONS,
        (integrity, "select_outcomes"): OUTCOMES,
    }

    def answer(module, name, rows):
        monkeypatch.setattr(module, name, lambda *_args: rows)

    for (module, name), rows in answers.items():
        answer(module, name, rows)
    return answer


ADDRESSES = (
    "",
    "/measures",
    "/measures/2",
    "/indicators",
    "/indicators/cpi",
    "/convictions",
    "/convictions/police",
    "/integrity",
    "/integrity/pilots",
)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("address", ADDRESSES)
def test_every_page_has_one_heading_a_title_and_a_way_up(lang, address):
    drawn = details.draw_page(None, screen(f"/{lang}{address}?task=1"))
    found = nodes(drawn)
    assert sum(node["type"] == "H1" for node in found) == 1
    assert drawn.to_plotly_json()["props"]["data-title"]
    trails = [node for node in found if node["props"].get("className") == "breadcrumb-trail"]
    assert len(trails) == (1 if address else 0)
    if trails:
        assert f"/{lang}?task=1" in hrefs(drawn), "the breadcrumb keeps the filters"


@pytest.mark.parametrize("address", ["/ru/measures/x", "/ru/convictions/nobody", "/ru/integrity/nothing"])
def test_a_key_that_nothing_stands_under_draws_nothing(store, address):
    assert details.draw_page(None, screen(address)) is None
    store(measure, "select_measure", None)
    store(indicators, "select_indicator", None)
    assert details.draw_page(None, screen("/ru/measures/99")) is None
    assert details.draw_page(None, screen("/ru/indicators/none")) is None


@pytest.mark.parametrize("key", ["017", "１７", "1e3", "-1", "99999", "17 "])
def test_only_plain_numbers_name_a_measure(key):
    assert not measure.is_number(key)


def test_overview_has_every_chart_and_figure_under_its_key():
    found = nodes(overview.layout(None, screen("/ru")))
    assert [n["props"]["data-chart"] for n in found if "data-chart" in n["props"]] == list(ids.CHARTS)
    figures = [n["props"]["data-figure"] for n in found if "data-figure" in n["props"]]
    assert figures == [
        "measures-completed",
        "stages-due-soon",
        "cpi-vs-target",
        "convictions-total",
        "integrity-checked",
    ]


def test_a_chart_card_carries_what_a_saved_image_says():
    found = nodes(overview.layout(None, screen("/kk?task=2&theme=dark")))
    exports = [n["props"] for n in found if n["props"].get("className") == "chart-export"]
    assert len(exports) == len(ids.CHARTS)
    for words_of_chart in exports:
        names = ("title", "note", "filters", "as-of", "edition", "source", "file", "theme", "done", "failed")
        assert all(words_of_chart[f"data-{name}"] for name in names)
        assert words_of_chart["data-theme"] == "dark"
        assert "22.03.2024" in words_of_chart["data-as-of"]


def test_save_buttons_are_real_and_named_after_their_chart():
    found = nodes(overview.layout(None, screen("/ru")))
    buttons = [n["props"] for n in found if "save-image" in (n["props"].get("className") or "")]
    assert [b["data-format"] for b in buttons] == ["png", "svg"] * len(ids.CHARTS)
    assert len({b["aria-label"] for b in buttons}) == len(buttons)


def test_no_match_swaps_charts_for_an_empty_state_with_the_way_out(store):
    made = screen("/ru?q=zzz")
    data = replace(overview.select_overview(None, made), counts=NOTHING, indicators=())
    empty = [chart.key for chart in overview.charts(data, made) if chart.figure is None]
    assert empty == list(ids.CHARTS[:3])
    store(overview, "select_plan_counts", NOTHING)
    drawn = nodes(overview.layout(None, made))
    card = next(n for n in drawn if n["props"].get("data-chart") == ids.CHARTS[0])
    assert "is-empty" in card["props"]["className"]
    assert "/ru" in [n["props"].get("href") for n in nodes(card)]


def test_a_redraw_returns_what_the_first_draw_showed():
    made = screen("/ru")
    chart = overview.charts(overview.select_overview(None, made), made)[0]
    page = nodes(overview.layout(None, made))
    graph = next(n["props"] for n in page if n["props"].get("id") == ids.chart_graph(chart.key))
    update = chart_updates(chart, made)
    assert as_json(update["figure"]) == as_json(graph["figure"])
    assert update["card_class"] == "card chart-card"


def test_the_tally_is_as_wide_as_the_measures_it_counts():
    strip = nodes(overview.figure_strip(overview.select_overview(None, screen()), screen()))
    parts = [(n["props"]["className"], n["props"]["colSpan"]) for n in strip if "colSpan" in n["props"]]
    assert parts == [("swatch-completed", 1), ("swatch-in_progress", 2)]


def test_grid_rows_tell_stage_deadline_statuses_and_link():
    first, second, third = measures.grid_rows(None, screen("/ru/measures?task=1"))
    assert first["title"] == {"text": "Мера 2", "href": "/ru/measures/2?task=1"}
    assert (first["stage"], first["executors"], first["days_late"]) == ("", "МФ, ЦГО", 10)
    assert first["completion"].endswith("исполнено")
    assert second["stage"].replace("\u00a0", " ") == "1 из 2"
    assert second["days_late"] is None
    assert third["stage"] == "2"
    assert third["deadline_text"] == "сквозной, по 2026 год"
    assert len({row["id"] for row in (first, second, third)}) == 3


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_column_of_the_grid_is_named_and_filled(lang):
    page = nodes(measures.layout(None, screen(f"/{lang}/measures")))
    grid = next(n["props"] for n in page if n["props"].get("id") == ids.MEASURES_GRID)
    assert all(column["headerName"] for column in grid["columnDefs"])
    assert {column["field"] for column in grid["columnDefs"]} <= set(grid["rowData"][0])


def test_an_empty_grid_gives_way():
    assert measures.body_class([]) == "grid-body is-empty"
    assert measures.body_class([{}]) == "grid-body"


def test_measure_card_tells_everything_about_a_stage():
    told = words(measure.layout(None, screen("/ru/measures/2"))).replace("\u00a0", " ")
    for expected in (
        "Официальное название меры 2",
        "1. Задача 1",
        "1.1. Направление",
        "IV кв. 2023, до 31.12.2023 включительно",
        "10 дней",
        "Ведомство МФ",
        "по согласованию",
        "коллективное назначение",
        "Постановление № 1052 от 29.11.2023",
        "Законопроект внесён",
        "мероприятие 2, этап 1",
        "исполнено с опозданием",
    ):
        assert expected in told


def test_measure_card_quotes_the_report_only_where_the_store_has_its_words(store):
    assert "Blockquote" not in as_json(measure.layout(None, screen("/ru/measures/2")))
    store(measure, "select_measure", measure_card(2, comment="Слова отчёта", summary=None, evidence=()))
    drawn = measure.layout(None, screen("/ru/measures/2"))
    assert "Слова отчёта" in words(drawn)
    assert "Отчёт не сообщает" in words(drawn)


def test_neighbours_are_those_the_filters_leave(store):
    store(measure, "select_measure_numbers", (1, 5))
    found = hrefs(measure.layout(None, screen("/ru/measures/2?task=1")))
    assert found[-2:] != found
    assert {"/ru/measures/1?task=1", "/ru/measures/5?task=1"} <= set(found)
    store(measure, "select_measure_numbers", (2,))
    assert not [href for href in hrefs(measure.layout(None, screen("/ru/measures/2"))) if "/measures/" in href]


def test_absent_figures_are_said_and_never_zero():
    row = replace(INDICATORS[0], fact=None, fact_text="-", plan_low=None, plan_high=None, plan_text=None)
    assert indicators.fact(row, "ru") == "нет в отчёте"
    assert indicators.plan(row, "ru") == "нет в отчёте"


def test_a_public_series_is_marked_as_not_from_the_report():
    told = words(indicators.detail(None, screen("/ru/indicators/cpi")))
    assert "не из отчёта" in told
    assert "40 ± 2,1" in told


def test_the_undisclosed_rest_is_a_row_of_its_own():
    told = words(convictions.layout(None, screen("/ru/convictions"))).replace("\u00a0", " ")
    assert "Не раскрыто в отчёте 6 60 % (6 из 10)" in told


def test_a_report_without_convictions_says_so(store):
    store(convictions, "select_convictions", None)
    assert "не приводит данных" in words(convictions.layout(None, screen("/ru/convictions")))
    assert convictions.detail(None, screen("/ru/convictions/police")) is None


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
    assert integrity.value(replace(OUTCOMES[0], **changed), "ru").replace("\u00a0", " ") == shown


def test_periods_are_written_out_or_said_to_be_unnamed():
    assert quantities.period("2022-10 / 2023-05", "ru") == "10.2022 – 05.2023"
    assert quantities.period(None, "ru") == "не назван"


def test_a_fact_about_integrity_checks_leads_to_its_measure():
    card = nodes(integrity.detail(None, screen("/kk/integrity/accidents?theme=dark")))
    assert "/kk/measures/37?theme=dark" in [n["props"].get("href") for n in card]
