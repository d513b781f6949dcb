"""The measures page and the measure card as trees: over the bundled edition, and over hand-made rows."""

from datetime import date
from types import SimpleNamespace

import pytest
from screens import TODAY, as_json, hrefs, measure_card, nodes, screen, stage_row, words

from callbacks import measures as callbacks
from callbacks import stay
from dashboard import ids
from dashboard.i18n import LANGUAGES
from data.records import Completion, Timeliness
from layouts import measure, measures
from layouts.measures_charts import part_path
from layouts.measures_grid import grid_rows

NOTHING = "?task=1&direction=2.1"
ROWS = (
    stage_row(2),
    stage_row(3, 1, stages_in_measure=2, timeliness=Timeliness.UPCOMING, completion=Completion.NOT_DUE, days_late=None),
    stage_row(3, 2, stages_in_measure=2, sub_point="2", continuous=True, deadline=date(2026, 12, 31)),
)


@pytest.fixture
def one_card(monkeypatch):
    """The card of a hand-made measure, without a store."""

    def card(address="/ru/measures/2", shown=(1, 2, 5), **changed):
        monkeypatch.setattr(measure, "select_measure", lambda *_args: measure_card(2, **changed))
        monkeypatch.setattr(measure, "select_measure_numbers", lambda *_args: shown)
        instrument = SimpleNamespace(measures=(2, 9), name=SimpleNamespace(get=lambda _lang: "Комплаенс"))
        monkeypatch.setattr(measure, "select_context", lambda *_args: (instrument,))
        return measure.layout(None, screen(address))

    return card


def said(tree):
    return words(tree).replace("\u00a0", " ")


def cards(tree):
    return {node["props"]["data-chart"]: node["props"] for node in nodes(tree) if "data-chart" in node["props"]}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("address", ["", "/17", "/36"])
def test_every_view_has_one_heading_a_title_and_a_way_up(draw, lang, address):
    drawn = draw(f"/{lang}/measures{address}?task=2")
    assert sum(node["type"] == "H1" for node in nodes(drawn)) == 1
    assert drawn.to_plotly_json()["props"]["data-title"]
    assert f"/{lang}?task=2" in hrefs(drawn), "the breadcrumb keeps the filters"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_has_its_charts_and_a_place_for_each_jump(draw, lang):
    drawn = draw(f"/{lang}/measures")
    assert tuple(cards(drawn)) == ids.MEASURES_CHARTS
    places = {node["props"].get("id") for node in nodes(drawn)}
    jumps = {href.removeprefix("#") for href in hrefs(drawn) if href.startswith("#")}
    assert jumps == set(measures.PARTS) <= places


@pytest.mark.parametrize("lang", LANGUAGES)
def test_filters_that_leave_nothing_empty_every_chart_and_the_table(draw, lang):
    drawn = draw(f"/{lang}/measures{NOTHING}")
    assert all("is-empty" in card["className"] for card in cards(drawn).values())
    assert f"/{lang}/measures" in hrefs(drawn), "the way out"
    grid = next(node["props"] for node in nodes(drawn) if node["props"].get("id") == ids.MEASURES_EMPTY)
    assert "is-empty" in grid["className"]


def test_the_bills_say_what_the_report_names(draw):
    drawn = next(node for node in nodes(draw("/ru/measures")) if node["props"].get("id") == ids.BILLS)
    told = as_json(drawn).replace("\u00a0", " ")
    assert "Законопроект — ещё не закон: что отчёт называет за 11 исполненными этапами" in told
    assert "Закон с поправками по вопросам противодействия коррупции от 03.01.2023" in told
    assert told.count("акт в отчёте не назван") == 2
    assert "исполненных этапов с этой формой в отборе нет" in as_json(draw("/ru/measures?task=5"))


@pytest.mark.parametrize(
    ("query", "steps", "here"),
    [
        ("", [], "Все задачи"),
        ("?task=1", ["/ru/measures"], "Задача 1"),
        ("?task=1&direction=1.1", ["/ru/measures", "/ru/measures?task=1"], "1.1"),
        ("?direction=1.1&q=x", ["/ru/measures?q=x", "/ru/measures?task=1&q=x"], "1.1"),
        ("?task=1&task=2", [], "Все задачи"),
    ],
)
def test_the_path_through_the_plan_undoes_one_step_each(query, steps, here):
    path = part_path(screen(f"/ru/measures{query}"))
    assert hrefs(path) == steps
    assert said(path).endswith(here)


def test_grid_rows_tell_stage_deadline_statuses_and_link():
    first, second, third = grid_rows(ROWS, screen("/ru/measures?task=1"))
    assert first["title"] == {"text": "Мера 2", "href": "/ru/measures/2?task=1"}
    assert (first["stage"], first["executors"], first["days_late"]) == ("", "МФ, ЦГО", 10)
    assert first["completion"].endswith("исполнено")
    assert second["stage"].replace("\u00a0", " ") == "1 из 2"
    assert second["days_late"] is None
    assert third["stage"] == "2"
    assert third["deadline_text"] == "сквозной, по 2026 год"
    assert len({row["id"] for row in (first, second, third)}) == 3


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_column_of_the_grid_is_named_and_filled(draw, lang):
    page = nodes(draw(f"/{lang}/measures"))
    grid = next(node["props"] for node in page if node["props"].get("id") == ids.MEASURES_GRID)
    assert all(column["headerName"] for column in grid["columnDefs"])
    assert {column["field"] for column in grid["columnDefs"]} <= set(grid["rowData"][0])
    assert len(grid["rowData"]) == 74


def test_an_empty_grid_gives_way():
    assert measures.body_class([]) == "grid-body is-empty"
    assert measures.body_class([{}]) == "grid-body"


def test_a_change_of_the_query_redraws_charts_rows_and_bills(session, monkeypatch):
    monkeypatch.setattr(stay, "today", lambda: TODAY)
    drawn = callbacks.update_measures("?task=5", "/ru/measures")
    assert {"charts", "rows", "body_class", "bills"} == set(drawn)
    assert len(drawn["charts"]) == len(ids.MEASURES_CHARTS)
    assert callbacks.update_measures("?task=5", "/ru/measures") is drawn, "made once for a view"


def test_measure_card_tells_everything_about_a_stage(one_card):
    told = said(one_card())
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
        "Один этап: исполнено с опозданием",
        "Инструмент Комплаенс",
    ):
        assert expected in told


def test_measure_card_leads_to_what_the_measure_belongs_to(one_card):
    assert {
        "/ru/measures?task=1",
        "/ru/measures?task=1&direction=1.1",
        "/ru/executors/%D0%9C%D0%A4",
        "/ru/context",
    } <= set(hrefs(one_card()))


def test_measure_card_quotes_the_report_only_where_the_store_has_its_words(one_card):
    assert "Blockquote" not in as_json(one_card())
    drawn = one_card(comment="Слова отчёта", summary=None, evidence=())
    assert "Слова отчёта" in said(drawn)
    assert "Отчёт не сообщает" in said(drawn)


def test_neighbours_are_those_the_filters_leave(one_card):
    drawn = one_card("/ru/measures/2?task=1", shown=(1, 2, 5))
    assert {"/ru/measures/1?task=1", "/ru/measures/5?task=1"} <= set(hrefs(drawn))
    assert "2 из 3 в отборе" in said(drawn)
    alone = one_card(shown=(2,))
    assert not [node for node in nodes(alone) if "rel" in node["props"]]
    left_out = one_card(shown=(1, 5))
    assert "вне отбора" in said(left_out)


@pytest.mark.parametrize("key", ["017", "１７", "1e3", "-1", "99999", "17 "])
def test_only_plain_numbers_name_a_measure(key):
    assert not measure.is_number(key)


@pytest.mark.parametrize("key", ["x", "62", "99"])
def test_an_unknown_measure_draws_nothing(draw, key):
    assert draw(f"/ru/measures/{key}") is None
