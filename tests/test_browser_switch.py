"""The switch between a chart and its numbers, by mouse and by keyboard, and what holds while numbers are shown."""

import pytest
from browser_fixtures import chart, path_of, settle
from playwright.sync_api import expect

from dashboard import ids

pytestmark = pytest.mark.browser

KEY = "status-by-task"


def switch(page):
    return chart(page, KEY).locator(".table-switch")


def test_the_switch_shows_the_numbers_and_back_undoes_it(open_page):
    page = open_page("/ru?task=2")
    expect(chart(page, KEY).locator("table")).to_have_count(0)
    switch(page).click()
    page.wait_for_url(f"**/ru?task=2&table={KEY}")
    expect(chart(page, KEY).locator("tbody tr")).to_have_count(6)
    expect(chart(page, KEY).locator(".chart")).to_be_hidden()
    expect(chart(page, ids.CHARTS[1]).locator("table")).to_have_count(0)
    page.go_back()
    expect(chart(page, KEY).locator("table")).to_have_count(0)
    expect(chart(page, KEY).locator(".chart")).to_be_visible()
    assert path_of(page) == "/ru?task=2"


def test_the_keyboard_stays_on_the_switch(open_page):
    page = open_page("/ru")
    switch(page).focus()
    for pressed, table in enumerate((True, False, True), 1):
        page.keyboard.press("Enter")
        expect(chart(page, KEY).locator("table")).to_have_count(int(table))
        expect(switch(page), f"after {pressed} times Enter").to_be_focused()


def test_the_numbers_lead_where_the_marks_lead(open_page):
    page = open_page(f"/ru?table={KEY}")
    link = chart(page, KEY).locator("tbody a").first
    href = link.get_attribute("href")
    assert href.startswith("/ru?task=1&completion=")
    link.click()
    page.wait_for_url(f"**{href}")
    expect(page.locator(".chip")).to_have_count(2)
    expect(chart(page, KEY).locator("table")).to_be_visible()


def test_a_filter_control_keeps_the_numbers_and_what_has_no_control(open_page):
    page = open_page(f"/ru?direction=1.1&collective=1&table={KEY}&theme=dark")
    page.locator(f"#{ids.TEXT_FILTER}").fill("образ")
    page.keyboard.press("Enter")
    wanted = f"?direction=1.1&q=образ&collective=1&table={KEY}&theme=dark"
    page.wait_for_function("search => decodeURIComponent(location.search) === search", arg=wanted)
    expect(page.locator(".count")).to_contain_text("2 из 61")
    settle(page)
    expect(chart(page, KEY).locator("table")).to_be_visible()


def test_the_picture_of_a_chart_shown_as_numbers_can_be_saved(open_page):
    page = open_page(f"/ru?table={KEY}")
    chart(page, KEY).locator(".menu-toggle").click()
    with page.expect_download() as saved:
        chart(page, KEY).locator(".save-image[data-format=svg]").click()
    svg = saved.value.path().read_text(encoding="utf-8")
    assert 'class="trace bars"' in svg


def test_filters_that_do_not_apply_are_named_and_kept_for_the_pages_they_narrow(open_page):
    page = open_page("/ru/indicators?task=2&due=2023Q1..2023Q4")
    expect(page.locator(".filters-idle")).to_be_visible()
    expect(page.locator(".chip.is-idle")).to_have_count(1)
    page.locator(".navigation a").first.click()
    page.wait_for_url("**/ru?task=2&due=2023Q1..2023Q4")
    settle(page)
    expect(page.locator(".filters-idle")).to_have_count(0)
    expect(page.locator(".chip")).to_have_count(2)
    expect(page.locator(".chip.is-idle")).to_have_count(0)
