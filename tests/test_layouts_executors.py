"""The executors page and the scorecard of a body as trees, from the bundled edition and from nothing."""

from __future__ import annotations

from datetime import date

import pytest
from screens import as_json, hrefs, nodes, words

from dashboard import ids
from dashboard.i18n import LANGUAGES
from dashboard.pages import Route
from layouts.details import draw_page
from layouts.screen import select_screen

LONG = "заинтересованные государственные органы, предоставляющие меры государственной поддержки"
TODAY = date(2026, 11, 22)


@pytest.fixture
def draw(session):
    def drawn(key=None, search="", lang="ru"):
        return draw_page(session, select_screen(session, Route(lang, "executors", key), search, TODAY))

    return drawn


def said(tree):
    return " ".join(words(tree).replace("\u00a0", " ").split())


def charts(tree):
    return [node["props"]["data-chart"] for node in nodes(tree) if "data-chart" in node["props"]]


def grid(tree):
    return next(node["props"] for node in nodes(tree) if node["props"].get("id") == ids.EXECUTORS_GRID)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("key", [None, "МФ", "НПП «Атамекен»", LONG])
@pytest.mark.parametrize("search", ["", "?collective=1&as_of=2026-11-22", "?task=5", "?q=нетакого"])
def test_every_view_has_one_heading_and_a_way_up(draw, lang, key, search):
    found = nodes(draw(key, search, lang))
    assert sum(node["type"] == "H1" for node in found) == 1
    assert any("breadcrumb-trail" in str(node["props"].get("className")) for node in found)


def test_the_page_counts_assignments_apart_from_the_plan(draw):
    page = draw()
    text = said(page)
    assert "37 исполнителей, из них 5 коллективных · 247 поручений" in text
    assert "61 из 61 мероприятия, 74 из 74 этапов" in text
    assert charts(page) == ["executor-ranking", "executor-deadlines", "executor-links"]


def test_every_chart_has_its_numbers_as_a_table(draw):
    keys = ("executor-ranking", "executor-deadlines", "executor-links")
    found = nodes(draw(search="?" + "&".join(f"table={key}" for key in keys)))
    rows = [
        sum(node["type"] == "Tr" for node in nodes(card)) for card in found if card["props"].get("data-chart") in keys
    ]
    assert rows == [33, 24, 142]
    (stages,) = [node for node in nodes(draw("МФ", "?table=executor-stages")) if "data-chart" in node["props"]]
    assert sum(node["type"] == "Tr" for node in nodes(stages)) == 24


def test_the_switch_says_its_state_and_turns_it(draw):
    for search, state, onward in (
        ("", "false", "/ru/executors?collective=1"),
        ("?collective=1", "true", "/ru/executors"),
    ):
        switch = next(node["props"] for node in nodes(draw(search=search)) if node["props"].get("role") == "switch")
        assert (switch["aria-checked"], switch["href"]) == (state, onward)


def test_collective_bodies_stand_apart_or_among_the_others(draw):
    apart, among = draw(), draw(search="?collective=1")
    assert (len(grid(apart)["rowData"]), len(grid(among)["rowData"])) == (32, 37)
    assert "Коллективные поручения" in said(apart)
    assert "Коллективные поручения" not in said(among)
    assert any(href.startswith("/ru/executors/%D0%9C%D0%98%D0%9E") for href in hrefs(apart))


def test_rows_of_the_table_hold_roles_and_both_axes(draw):
    row = next(row for row in grid(draw())["rowData"] if row["code"] == "МФ")
    assert (row["measures_first"], row["measures_joint"], row["stages_first"], row["stages_joint"]) == (6, 15, 8, 15)
    assert (row["completion_completed"], row["completion_not_due"], row["timeliness_due_soon"]) == (13, 10, 2)
    assert row["next_text"].replace("\u00a0", " ") == "I кв. 2024"
    assert row["body"] == {"text": "МФ", "href": "/ru/executors/%D0%9C%D0%A4"}
    assert row["chosen"] is None


def test_every_column_of_the_table_is_named_and_filled(draw):
    for lang in LANGUAGES:
        props = grid(draw(lang=lang))
        columns = [column for group in props["columnDefs"] for column in group.get("children", [group])]
        assert all(column["headerName"] for column in [*columns, *props["columnDefs"]])
        assert all(column["field"] in row for column in columns for row in props["rowData"])


def test_the_executor_filter_marks_its_row_and_dims_the_rest(draw):
    rows = grid(draw(search="?executor=%D0%9C%D0%A4"))["rowData"]
    assert [row["code"] for row in rows if row["chosen"]] == ["МФ"]
    assert len(rows) == 32


def test_a_scorecard_tells_what_is_due_with_whom_and_what_was_done(draw):
    text = said(draw("МФ"))
    for part in (
        "Министерство финансов",
        "Исполнено 13 из 23 этапов, просроченных нет, ближайший срок — I кв. 2024",
        "В ближайшие 90 дней",
        "№ 1052 от 29.11.2023",
        "акт в отчёте не назван",
        "38 человек",
        "Доля государства в экономике",
    ):
        assert part in text
    assert charts(draw("МФ")) == ["executor-stages"]


def test_a_new_name_stands_in_a_note_beside_the_old_one(draw):
    text = said(draw("МИОР"))
    assert "Министерство информации и общественного развития" in text
    assert "Название изменилось : с сентября 2023 года — Министерство культуры и информации" in text


def test_too_few_assignments_have_no_share(draw):
    assert "доля не показана: n < 5" in said(draw("МИО"))
    assert "57 %" in said(draw("МФ"))


def test_a_partner_in_the_filter_leaves_the_shared_stages(draw):
    page = draw("ГП", "?executor=%D0%90%D0%9F%D0%9A")
    assert "Показаны только этапы, общие с: АПК." in said(page)
    assert "/ru/executors/%D0%93%D0%9F" in hrefs(page)
    assert "Исполнено 10 из 14 этапов" in said(page)


def test_statuses_lead_to_their_very_stages(draw):
    assert "/ru/measures?executor=%D0%9C%D0%A4&timeliness=due_soon" in hrefs(draw("МФ"))
    assert not [href for href in hrefs(draw("МФ", "?executor=%D0%90%D0%9F%D0%9A")) if "timeliness=" in href]


def test_an_unknown_body_is_nothing(draw):
    assert draw("XYZ") is None


def test_filters_that_leave_nothing_show_the_way_out(draw):
    for key in (None, "МФ"):
        page = draw(key, "?q=нетакого")
        assert charts(page) == []
        assert "По выбранным фильтрам ничего не найдено." in said(page)


def test_nothing_on_the_pages_is_styled_inline(draw):
    assert '"style"' not in as_json(draw())
    assert '"style"' not in as_json(draw("МФ"))
