"""The briefing in the browser: the panel over the overview, its numbers, and the sheet of paper."""

import re

import pytest
from browser_fixtures import DESK, path_of, settle
from playwright.sync_api import expect

from dashboard import ids

pytestmark = pytest.mark.browser

TOGGLE = ".briefing-toggle"
SENTENCES = f"#{ids.BRIEFING_SENTENCES} dd"
PAGES_IN_PDF = re.compile(rb"/Type\s*/Page\b")


def test_the_panel_opens_over_the_page_and_closes_by_escape(open_page):
    page = open_page("/ru", size=DESK)
    asked = []
    page.on("request", lambda request: asked.append(request.url) if "_dash-update-component" in request.url else None)
    page.locator(TOGGLE).focus()
    page.keyboard.press("Enter")
    expect(page.locator(SENTENCES)).to_have_count(7)
    assert len(asked) == 1
    assert page.evaluate("document.documentElement.scrollHeight") <= DESK[1]
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.briefing-sentences') !== null")
    page.keyboard.press("Escape")
    expect(page.locator(SENTENCES).first).to_be_hidden()
    expect(page.locator(TOGGLE)).to_be_focused()


def test_an_open_panel_follows_the_address_and_a_closed_one_asks_nothing(open_page):
    page = open_page("/ru?task=2")
    page.locator(TOGGLE).click()
    first = page.locator(SENTENCES).first
    expect(first).to_contain_text(re.compile("из 20"))
    page.evaluate("board.follow('/ru?task=1')")
    expect(first).to_contain_text(re.compile("из 15"))
    page.go_back()
    expect(first).to_contain_text(re.compile("из 20"))
    page.keyboard.press("Escape")
    settle(page)
    asked = []
    page.on("request", lambda request: asked.append(request.post_data or ""))
    page.evaluate("board.follow('/ru?task=1')")
    settle(page)
    assert not [body for body in asked if ids.BRIEFING_SENTENCES in body]


def test_a_number_leads_to_what_it_counts_and_back(open_page):
    page = open_page("/ru?theme=dark")
    page.locator(TOGGLE).click()
    number = page.locator(f"{SENTENCES} a").first
    measures = number.inner_text()
    number.click()
    page.wait_for_url("**/ru/measures?completion=completed&theme=dark")
    expect(page.locator(".count")).to_contain_text(f"показано {measures} из 61")
    page.go_back()
    page.wait_for_url("**/ru?theme=dark")
    page.locator(TOGGLE).click()
    page.locator(f"#{ids.BRIEFING_SENTENCES} .button").click()
    page.wait_for_url("**/ru/briefing?theme=dark")
    expect(page.locator(".briefing-sheet dd")).to_have_count(7)


@pytest.mark.parametrize("address", ["/ru/briefing?theme=dark", "/kk/briefing?executor=МФ&as_of=2026-11-22"])
def test_the_briefing_prints_on_one_sheet_black_on_white(open_page, address):
    page = open_page(address)
    assert len(PAGES_IN_PDF.findall(page.pdf(prefer_css_page_size=True))) == 1
    page.emulate_media(media="print")
    for hidden in (".header", ".filter-bar", ".breadcrumb-trail", ".briefing-print"):
        expect(page.locator(hidden)).to_be_hidden()
    for shown in ("h1", ".page-note >> nth=0", ".page-note >> nth=1", ".source", ".print-address"):
        expect(page.locator(f".briefing-sheet {shown}")).to_be_visible()
    lines = """names => names.map((name) => {
      const words = document.createRange();
      words.selectNodeContents(name);
      return [name.textContent, words.getClientRects().length];
    })"""
    assert [name for name, count in page.locator(".briefing-sentences dt").evaluate_all(lines) if count > 1] == []
    colours = """() => [getComputedStyle(document.querySelector('.briefing-sentences dd')).color,
      getComputedStyle(document.querySelector('.briefing-sentences a')).color,
      getComputedStyle(document.querySelector('.briefing-sheet')).backgroundColor,
      getComputedStyle(document.body).backgroundColor]"""
    black, white = "rgb(0, 0, 0)", "rgb(255, 255, 255)"
    assert page.evaluate(colours) == [black, black, white, white]


def test_the_button_prints(open_page):
    page = open_page("/en/briefing")
    page.evaluate("window.print = () => { window.printed = true; }")
    page.locator(".briefing-print").click()
    assert page.evaluate("window.printed")
    assert path_of(page) == "/en/briefing"
