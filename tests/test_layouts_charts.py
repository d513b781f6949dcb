"""The chart card: a chart or its numbers, as the address says."""

import re
from dataclasses import replace

import pytest
from screens import COUNTS, as_json, hrefs, nodes, screen, words

from dashboard.chart_table import Cell, ChartTable
from dashboard.figures import status_by_task
from dashboard.i18n import LANGUAGES
from dashboard.titles import overview as titles
from layouts.charts import Chart, chart_card, chart_updates

KEY = status_by_task.KEY


def card(address, **changed):
    here = screen(address)
    figure = status_by_task.build(COUNTS, here.frame)
    head = titles.status_by_task(COUNTS, here.frame)
    chart = Chart(KEY, head, figure, lambda: status_by_task.table(COUNTS, here.frame))
    return replace(chart, **changed), here


def switch(drawn):
    return next(n["props"] for n in nodes(drawn) if n["props"].get("className") == "table-switch")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_switch_is_a_link_there_and_back_that_keeps_the_view(lang):
    there = switch(chart_card(*card(f"/{lang}?task=1")))
    assert there["href"] == f"/{lang}?task=1&table={KEY}"
    back = switch(chart_card(*card(f"/{lang}?task=1&table={KEY}")))
    assert back["href"] == f"/{lang}?task=1"
    assert there["aria-label"] != back["aria-label"]


def test_the_table_holds_the_numbers_of_the_marks_and_leads_where_they_lead():
    drawn = chart_card(*card(f"/ru?table={KEY}"))
    assert " is-table" in drawn.className
    table = next(n for n in nodes(drawn) if n["type"] == "Table")
    assert f"/ru?task=2&completion=in_progress&table={KEY}" in hrefs(table)
    assert "Задача 2" in as_json(table)


def test_numbers_nobody_looks_at_are_not_made():
    def never():
        raise AssertionError

    chart, here = card("/ru", table=never)
    assert chart_updates(chart, here)["table"] == []
    assert "is-table" not in chart_updates(chart, here)["card_class"]


def test_a_chart_without_a_figure_has_no_table_either_and_says_why():
    chart, here = card(f"/ru?table={KEY}", figure=None, empty="Отчёт этого не называет.")
    drawn = chart_card(chart, here)
    assert chart_updates(chart, here)["card_class"] == "card chart-card is-empty"
    assert "Отчёт этого не называет." in words(drawn)


def test_a_cell_without_an_address_is_text():
    chart, here = card(f"/ru?table={KEY}", table=lambda: ChartTable(("A", "B"), ((Cell("<b>"), Cell("2", "/ru")),)))
    table = next(n for n in nodes(chart_card(chart, here)) if n["type"] == "Table")
    assert hrefs(table) == ["/ru"]
    assert "<b>" in as_json(table)


def test_a_number_in_a_title_stays_with_its_ending():
    chart, here = card("/kk")
    title = next(n for n in nodes(chart_card(chart, here)) if n["props"].get("className") == "chart-title")
    kept = [n["props"]["children"] for n in nodes(title) if n["props"].get("className") == "unbroken"]
    assert kept == re.findall(r"\d+-\w+", chart.head.title) != []
