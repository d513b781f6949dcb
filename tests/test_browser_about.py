"""The page about the data in a browser: its contents lead down it, its counts to what they count, and Back returns."""

import pytest
from browser_fixtures import path_of, settle
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def enter(link):
    link.focus()
    link.press("Enter")


@pytest.mark.parametrize(
    "follow", [lambda link: link.click(), pytest.param(enter, marks=pytest.mark.sweep)], ids=["click", "Enter"]
)
def test_a_count_opens_its_stages_and_back_returns(open_page, follow):
    page = open_page("/ru/about?as_of=2026-11-22")
    count = page.locator("#about-timeliness .figures a").first
    follow(count)
    page.wait_for_url("**/ru/measures?timeliness=done_on_time&as_of=2026-11-22")
    settle(page)
    page.go_back()
    page.locator("#about-timeliness").wait_for()
    assert path_of(page) == "/ru/about?as_of=2026-11-22"


def test_the_contents_lead_to_their_cards_without_leaving_the_page(open_page):
    page = open_page("/kk/about")
    page.locator('.contents a[href="#about-glossary"]').click()
    expect(page.locator("#about-glossary")).to_be_in_viewport()
    assert page.evaluate("location.hash") == "#about-glossary"
    assert path_of(page) == "/kk/about"


def test_a_key_that_is_not_there_leads_on(open_page, watch):
    watch.allow("404")
    page = open_page("/ru/executors/МФф")
    page.get_by_role("link", name="МФ ·").click()
    page.wait_for_url("**/ru/executors/%D0%9C%D0%A4")
    settle(page)
    assert page.locator("h1").count() == 1
