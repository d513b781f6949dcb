"""A page that nobody touches keeps up with its server: a newer edition is told, a newer build loads it anew."""

from __future__ import annotations

import pytest
from browser_fixtures import settle
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

LEFT_BUILD = "sessionStorage.getItem('watchdog-left-build')"


def hears(page: Page, **told: str) -> None:
    """The page comes into sight, so it asks its server, which says this instead of what is true."""
    page.wait_for_function("() => watchdog.isDrawn")
    page.unroute_all()
    true = page.evaluate("fetch('/version').then((answer) => answer.json())")
    page.route("**/version", lambda route: route.fulfill(json=true | told))
    with page.expect_request_finished(lambda request: request.url.endswith("/version")):
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


def test_a_newer_edition_is_told_and_shown_when_the_viewer_asks_for_it(open_page):
    page = open_page("/ru/integrity")
    page.evaluate("window.stays = true")
    line = page.locator(".newer-edition p")
    hears(page)
    expect(line).to_be_hidden()
    hears(page, edition="9-newer")
    expect(line).to_contain_text("на экране прежние")
    page.evaluate("document.querySelector('.newer-edition').dataset.edition = '9-newer'")
    expect(line).to_be_hidden()
    hears(page, edition="10-newest")
    page.get_by_role("button", name="Показать новые").click()
    page.wait_for_function("() => !window.stays")


def test_a_newer_build_loads_a_page_anew_but_not_while_it_is_at_work(open_page):
    page = open_page("/ru/integrity")
    page.evaluate("window.stays = true")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<progress class=job-bar></progress>')")
    hears(page, build="newer", edition="9-newer")
    expect(page.locator(".newer-edition p")).to_be_visible()
    assert page.evaluate(LEFT_BUILD) is None
    page.locator(".job-bar").evaluate("bar => bar.remove()")
    hears(page, build="newer")
    page.wait_for_function("() => !window.stays")
    settle(page)
    assert page.evaluate(LEFT_BUILD) == "newer"
