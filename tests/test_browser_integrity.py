"""The page on integrity checks in a browser: from a mark to its fact, on to the measure, and back."""

import pytest
from browser_fixtures import chart, click_centre, path_of, settle
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

STEPS = {"integrity-changes": "road_accidents", "draft-law-path": "pilots"}


@pytest.mark.parametrize(("key", "fact"), STEPS.items())
def test_enter_chooses_a_fact_and_enter_again_opens_its_measure(open_page, key, fact):
    page = open_page("/ru/integrity")
    chart(page, key).locator(f'[data-href="/ru/integrity/{fact}"]').focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/ru/integrity/{fact}")
    settle(page)
    panel = page.locator(".panel")
    expect(panel).to_be_visible()
    chart(page, key).locator('[data-href="/ru/measures/37"]').focus()
    page.keyboard.press("Enter")
    expect(page.locator('[data-measure="37"]')).to_be_visible()
    page.go_back()
    expect(panel).to_be_visible()
    page.go_back()
    expect(panel).to_have_count(0)
    assert path_of(page) == "/ru/integrity"


def test_a_click_on_a_step_chooses_its_fact(open_page):
    page = open_page("/ru/integrity")
    click_centre(page, chart(page, "draft-law-path").locator('[data-href="/ru/integrity/draft_law"]'))
    page.wait_for_url("**/ru/integrity/draft_law")
    expect(page.locator(".panel")).to_contain_text("проектом")


def test_a_figure_of_the_strip_opens_its_fact_and_then_the_measure(open_page):
    page = open_page("/en/integrity")
    figure = page.locator('[data-figure="bribe_offer_reports"]')
    figure.click()
    page.wait_for_url("**/en/integrity/bribe_offer_reports")
    expect(page.locator(".panel")).to_contain_text("136")
    expect(figure).to_have_class("card headline tone-neutral is-chosen")
    figure.click()
    expect(page.locator('[data-measure="37"]')).to_be_visible()
    page.go_back()
    page.go_back()
    assert path_of(page) == "/en/integrity"


@pytest.mark.parametrize("size", [(1920, 1080), (390, 844)])
def test_nothing_on_the_page_scrolls_sideways(open_page, size):
    page = open_page("/kk/integrity/pilots", size=size)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    if size[0] > 1000:
        for key in STEPS:
            expect(chart(page, key)).to_be_in_viewport(ratio=1)
