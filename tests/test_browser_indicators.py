"""The indicators in a real browser: from the bullets to one of them, to its numbers, to its measures, and back."""

import re
from urllib.parse import unquote

import pytest
from browser_fixtures import BY_BOTH, chart, marks, path_of, press_enter, settle, step
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

TABLE = "table=indicator-series"


def open_mark(page, follow, target):
    """Follow a mark, and return where it says it leads."""
    href = target.get_attribute("data-href")
    step(page, follow, target, unquote(href))
    return href


@BY_BOTH
def test_a_bullet_opens_its_indicator_then_the_measures_and_back_undoes_each_step(open_page, follow):
    page = open_page("/ru/indicators")
    assert marks(page, "indicator-bullets").count() == 9
    opened = open_mark(page, follow, marks(page, "indicator-bullets").nth(1))
    expect(page.locator("[data-indicator]")).to_be_visible()
    chosen = marks(page, "indicator-bullets").nth(1)
    chosen.scroll_into_view_if_needed()
    assert re.fullmatch(r"/ru/measures\?task=\d", open_mark(page, follow, chosen))
    page.go_back()
    page.wait_for_url(f"**{opened}")
    page.go_back()
    expect(page.locator(".indicator-notes")).to_be_visible()
    assert path_of(page) == "/ru/indicators"


@BY_BOTH
def test_a_point_of_a_series_opens_the_numbers_with_their_publications(open_page, follow):
    page = open_page("/ru/indicators/cpi")
    assert TABLE in open_mark(page, follow, marks(page, "indicator-series").first)
    numbers = chart(page, "indicator-series").locator(".chart-table")
    expect(numbers.locator("tbody tr")).to_have_count(16)
    expect(numbers.locator("tbody a").first).to_have_attribute("href", re.compile("^https?://"))
    page.go_back()
    expect(numbers).to_be_hidden()


def test_a_source_of_the_index_opens_the_numbers_of_all_of_them(open_page):
    page = open_page("/kk/indicators/cpi")
    mark = marks(page, "cpi-components").first
    mark.scroll_into_view_if_needed()
    open_mark(page, press_enter, mark)
    expect(chart(page, "cpi-components").locator(".chart-table tbody tr")).to_have_count(9)


def test_neighbours_and_executors_are_one_step_away(open_page):
    page = open_page("/ru/indicators/cpi?task=1")
    expect(page.locator(".neighbours a")).to_have_count(0)
    page = open_page("/ru/indicators/bribery_experience")
    page.locator('.neighbours a[rel="next"]').click()
    page.wait_for_url("**/ru/indicators/government_effectiveness")
    settle(page)
    page.locator(".executor-links a").first.click()
    page.wait_for_url(re.compile("/ru/executors/"))
