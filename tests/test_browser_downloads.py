"""The export menu: files of the server fetched in sight of the viewer, and what is said when there is none."""

from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from browser_fixtures import path_of
from playwright.sync_api import expect
from saved_files import downloads_of, nothing_saved

from dashboard.i18n import LANGUAGES, t

pytestmark = pytest.mark.browser

MENU = ".export-menu > summary"
WITHIN = """() => {
  const { left, right, bottom } = document.querySelector(".export-menu .menu-items").getBoundingClientRect();
  return left >= 0 && right <= innerWidth && bottom <= innerHeight;
}"""
HOLD_ANSWERS = """() => {
  const ask = window.fetch;
  window.held = [];
  window.fetch = async (address, call) => {
    if (!String(address).includes("/download/")) return ask(address, call);
    await new Promise((go, stop) => {
      window.held.push(go);
      call.signal.addEventListener("abort", () => stop(call.signal.reason));
    });
    return ask(address, call);
  };
}"""
"""Files wait until the test lets them come."""


def ask(page, what):
    page.locator(MENU).press("Enter")
    page.locator(f"a[data-download={what}]").press("Enter")


def state(page):
    return page.locator(".job-state")


def answer(page, what, **response):
    page.route(f"**/download/{what}/**", lambda route: route.fulfill(**response))


@pytest.mark.sweep
def test_a_file_is_saved_under_the_servers_name(open_page):
    page = open_page("/ru/measures?task=2")
    with page.expect_download() as saved:
        ask(page, "csv")
    expect(state(page)).to_have_text(t("download.say.saved", "ru", name=saved.value.suggested_filename))
    by_link = page.request.get(page.locator("a[data-download=csv]").evaluate("link => link.href"))
    assert Path(saved.value.path()).read_bytes() == by_link.body()
    assert path_of(page) == "/ru/measures?task=2", "the page stays"


@pytest.mark.parametrize("lang", ["kk", pytest.param("ru", marks=pytest.mark.sweep)])
def test_an_export_of_nothing_is_said_in_the_viewers_language(open_page, watch, lang):
    watch.allow("409")
    page = open_page(f"/{lang}/measures?q=ъъъ")
    with nothing_saved(page):
        ask(page, "workbook")
        expect(state(page)).to_have_text(t("download.nothing", lang))
    page.locator(".job-button").click()
    expect(page.locator(".job")).to_have_count(0)


@pytest.mark.sweep
def test_a_page_of_errors_is_no_file_and_is_not_read_out(open_page, watch):
    watch.allow("502")
    page = open_page("/ru")
    answer(page, "csv", status=502, content_type="text/html", body="<h1>Bad Gateway</h1>")
    with nothing_saved(page):
        ask(page, "csv")
        expect(state(page)).to_have_text(t("download.say.failed", "ru"))


@pytest.mark.sweep
def test_a_page_in_place_of_a_file_is_not_saved(open_page):
    page = open_page("/ru")
    answer(page, "csv", status=200, content_type="text/html", body="<h1>Sign in</h1>")
    with nothing_saved(page):
        ask(page, "csv")
        expect(state(page)).to_have_text(t("download.say.failed", "ru"))


@pytest.mark.sweep
@pytest.mark.parametrize("lang", ["ru", "kk"])
def test_a_lost_connection_is_said(open_page, watch, lang):
    watch.allow("ERR_INTERNET_DISCONNECTED")
    page = open_page(f"/{lang}")
    with nothing_saved(page):
        page.context.set_offline(True)
        try:
            ask(page, "slides")
            expect(state(page)).to_have_text(t("download.say.offline", lang))
        finally:
            page.context.set_offline(False)


@pytest.mark.sweep
def test_a_file_that_the_server_has_no_time_for_is_asked_for_again(open_page, watch):
    watch.allow("503")
    page = open_page("/ru/measures")
    asked = []

    def later(route):
        asked.append(route.request.url)
        route.fallback() if len(asked) == 3 else route.fulfill(status=503, headers={"Retry-After": "1"})

    page.route("**/download/csv/**", later)
    with page.expect_download():
        ask(page, "csv")
    assert len(asked) == 3


@pytest.mark.sweep
def test_cancelling_ends_the_request_and_leaves_no_file(open_page):
    page = open_page("/ru")
    page.evaluate(HOLD_ANSWERS)
    with nothing_saved(page):
        ask(page, "all-slides")
        expect(state(page)).to_have_text(t("download.say.waiting", "ru"))
        page.locator(".job-button").click()
        expect(state(page)).to_have_text(t("download.say.cancelled", "ru"))
        expect(page.locator(".job-button")).to_have_text(t("download.say.close", "ru"))


def test_two_at_once_do_not_mix_and_a_double_click_starts_one(open_page):
    page = open_page("/ru?task=2")
    page.evaluate(HOLD_ANSWERS)
    for what in ("csv", "calendar", "csv"):
        ask(page, what)
    expect(page.locator(".job")).to_have_count(2)
    saved = downloads_of(page)
    page.evaluate("() => window.held.reverse().forEach(go => go())")
    expect(page.locator(".job.is-done")).to_have_count(2)
    contents = {Path(one.suggested_filename).suffix: Path(one.path()).read_bytes() for one in saved}
    assert contents.keys() == {".csv", ".ics"}
    assert contents[".ics"].startswith(b"BEGIN:VCALENDAR")
    assert contents[".csv"].startswith("\ufeff".encode())


@pytest.mark.sweep
def test_a_known_size_is_told_with_the_languages_comma(open_page):
    page = open_page("/ru")
    body = b"0" * 1_600_000
    name = {"Content-Disposition": "attachment; filename*=UTF-8''%D0%A7.bin", "Content-Length": str(len(body))}
    answer(page, "csv", status=200, headers=name, body=body)
    page.evaluate("""() => {
      window.said = [];
      new MutationObserver(() => window.said.push(document.querySelector(".job-state")?.textContent))
        .observe(document.body, {subtree: true, childList: true});
    }""")
    with page.expect_download() as saved:
        ask(page, "csv")
    assert saved.value.suggested_filename == "Ч.bin"
    assert "Получено 1,5 МБ из 1,5 МБ" in page.evaluate("window.said")


def test_the_menu_is_gone_through_by_arrows_and_closes_after_a_choice(open_page):
    page = open_page("/ru?task=2")
    toggle = page.locator(MENU)
    toggle.focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".all-pictures")).to_be_focused()
    page.keyboard.press("End")
    expect(page.locator(".print-page")).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator(".subscribe")).to_be_focused()
    page.keyboard.press("Escape")
    expect(toggle).to_be_focused()
    expect(page.locator(".all-pictures")).to_be_hidden()
    with page.expect_download():
        ask(page, "calendar")
    expect(toggle).to_be_focused()
    expect(page.locator(".all-pictures")).to_be_hidden()


@pytest.mark.sweep
def test_a_subscription_is_an_address_that_calendars_know(open_page):
    page = open_page("/kk/measures?task=2")
    page.locator(MENU).press("Enter")
    page.locator(".subscribe").press("Enter")
    address = page.locator(".job-address").input_value()
    assert address == f"webcal://{urlsplit(page.url).netloc}/download/calendar/kk/measures?task=2"
    assert page.request.get(address.replace("webcal:", "http:")).text().startswith("BEGIN:VCALENDAR")
    said = [t(f"download.say.{words}", "kk") for words in ("copied", "to-copy")]
    page.wait_for_function("said => said.includes(document.querySelector('.job-state').textContent)", arg=said)


@pytest.mark.sweep
def test_printing_is_asked_of_the_browser_when_every_chart_is_drawn(open_page):
    page = open_page("/ru")
    page.evaluate("() => { window.print = () => { window.printed = true; }; }")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p data-chart=on-its-way></p>')")
    page.locator(MENU).press("Enter")
    page.locator(".print-page").press("Enter")
    assert page.evaluate("new Promise((go) => setTimeout(() => go(window.printed), 100))") is None
    page.locator("[data-chart=on-its-way]").evaluate("chart => chart.remove()")
    page.wait_for_function("() => window.printed")


@pytest.mark.sweep
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("size", [(390, 844), (1366, 768), (1920, 1080)])
def test_the_menu_stands_within_the_window(open_page, lang, size):
    page = open_page(f"/{lang}/executors", size=size)
    page.locator(MENU).press("Enter")
    page.wait_for_function(WITHIN)
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]


@pytest.mark.sweep
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("size", "lines"), [((1920, 1080), 1), ((1366, 768), 2)])
def test_the_header_takes_few_lines(open_page, lang, size, lines):
    page = open_page(f"/{lang}/measures", size=size)
    middles = page.locator(".brand, .navigation, .edition, .switches").evaluate_all(
        "parts => parts.map(part => part.getBoundingClientRect()).map(({ top, bottom }) => (top + bottom) / 2)"
    )
    steps = [below - above for above, below in pairwise(sorted(middles))]
    assert sum(step > 8 for step in steps) == lines - 1, middles


@pytest.mark.sweep
@pytest.mark.parametrize("lang", ["ru", "kk"])
def test_the_ways_to_a_big_screen_are_said_in_words(open_page, lang):
    page = open_page(f"/{lang}/measures?task=2")
    page.locator(".screen-menu > summary").press("Enter")
    lines = page.locator(".screen-menu .menu-item").all_inner_texts()
    assert [line.split("\n")[0] for line in lines] == [t(f"wall.{way}", lang) for way in ("present", "start", "board")]


@pytest.mark.sweep
def test_a_charts_menu_lies_over_the_button_of_the_briefing(open_page):
    page = open_page("/ru", size=(1366, 768))
    menu = page.locator(".chart-menu").nth(3)
    menu.locator("summary").press("Enter")
    button = page.locator(".briefing-toggle")
    page.evaluate("""() => {
      const bottom = (selector) => document.querySelector(selector).getBoundingClientRect().bottom;
      window.scrollBy(0, bottom(".chart-menu[open] .menu-items") - bottom(".briefing-toggle"));
    }""")
    is_covered = """button => {
      const {left, top, width, height} = button.getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2).closest(".menu-items") !== null;
    }"""
    assert button.evaluate(is_covered)
