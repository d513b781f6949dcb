"""The convictions page in a browser: from a bar to its body, on to the executor, and back, by mouse and by keyboard."""

import re

import pytest
from browser_fixtures import chart, marks, path_of, settle
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def mark_to(page, key, href):
    return chart(page, key).locator(f'[data-href="{href}"]')


def test_a_click_chooses_a_body_a_second_opens_the_executor_and_back_undoes_both(open_page):
    page = open_page("/ru/convictions")
    first = mark_to(page, "convictions-by-body", "/ru/convictions/ministry_of_finance")
    box = first.bounding_box()
    page.mouse.click(box["x"] + 5, box["y"] + box["height"] / 2)
    page.wait_for_url("**/ru/convictions/ministry_of_finance")
    settle(page)
    panel = page.locator(".panel")
    expect(panel).to_contain_text("38")
    expect(panel).to_contain_text(re.compile(r"\d+ из 61"))
    again = marks(page, "convictions-by-body").nth(2)
    box = again.bounding_box()
    page.mouse.click(box["x"] + 5, box["y"] + box["height"] / 2)
    page.wait_for_url("**/ru/executors/**")
    page.go_back()
    expect(panel).to_contain_text("38")
    page.go_back()
    expect(panel).to_have_count(0)
    assert path_of(page) == "/ru/convictions"


def test_enter_chooses_a_year_and_the_cross_closes_it(open_page):
    page = open_page("/kk/convictions")
    mark_to(page, "convictions-by-year", "/kk/convictions/2022").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/kk/convictions/2022")
    panel = page.locator(".panel")
    expect(panel).to_contain_text("725")
    panel.locator(".panel-close").focus()
    page.keyboard.press("Enter")
    expect(panel).to_have_count(0)
    assert path_of(page) == "/kk/convictions"


def test_a_body_leads_to_a_measure_card_and_back_up(open_page):
    page = open_page("/ru/convictions/internal_affairs")
    page.locator('.panel a[href^="/ru/measures/"]').first.click()
    expect(page.locator("[data-measure]")).to_be_visible()
    page.go_back()
    expect(page.locator(".panel")).to_contain_text("191")


def test_a_figure_of_the_quasi_state_sector_leads_to_its_source(open_page):
    page = open_page("/ru/convictions")
    mark = marks(page, "quasi-exposed").first
    mark.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/ru/context/compliance.exposed.2024_2025")
    page.go_back()
    expect(chart(page, "quasi-exposed")).to_be_visible()


@pytest.mark.parametrize("size", [(1920, 1080), (390, 844)])
def test_nothing_on_the_page_scrolls_sideways(open_page, size):
    page = open_page("/kk/convictions/local_executive_bodies?theme=dark", size=size)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    if size[0] > 1000:
        expect(chart(page, "convictions-by-body")).to_be_in_viewport(ratio=1)
        expect(page.locator(".panel")).to_be_in_viewport(ratio=1)
