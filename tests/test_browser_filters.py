"""Filters, address, chips and counts say the same thing, whichever of them a viewer changes."""

import json
import re
from urllib.parse import parse_qs

import pytest
from browser_fixtures import path_of, settle
from playwright.sync_api import expect

from dashboard import ids, url_state
from data.records import Completion, Timeliness

pytestmark = pytest.mark.browser

VIEWS = (
    "",
    "?theme=dark",
    "?wall=hand&theme=dark",
    "?theme=light&wall=0",
    "?executor=МФ&executor=АПК&executor=МФ",
    "?executor=НПП «Атамекен»&q=a+b",
    "?task=6&task=2&task=02&task=x&task=123",
    "?due=2023Q1..2024Q4",
    "?due=2024Q4..2023Q1",
    "?due=2024Q1..",
    "?due=..2024Q1&due=bad",
    "?due=2024Q1",
    "?completion=not_due&completion=completed&completion=done",
    "?timeliness=upcoming&timeliness=overdue&timeliness=",
    "?q= a*b(c)!'~ %26 ",
    "?q=" + "ә" * 101,
    "?q=tab%09",
    "?as_of=2024-05-01",
    "?as_of=2024-02-30&as_of=2023-01-31",
    "?as_of=1999-12-31",
    "?wall=hand&as_of=2026-11-22&q=заң&timeliness=due_soon&completion=in_progress&task=4&due=..2025Q2&executor=ГП&theme=dark",
    "?utm_source=letter&task=1",
)

# The address is read into controls that offer everything, and written back from them.
ROUND_TRIP = """([searches, ids]) => searches.map(search => {
  const clientside = window.dash_clientside;
  const call = (prop, values) => {
    clientside.callback_context = {triggered: [{prop_id: prop}], inputs_list: ids.map(() => ({id: 'page'}))};
    const out = clientside.board.syncFilters(...values);
    delete clientside.callback_context;
    return out.map((value, i) => value === clientside.no_update ? values[i] : value);
  };
  const empty = ids.map(() => null);
  const read = call('url.search', [...empty, search]);
  return call(ids[0] + '.value', [...read.slice(0, -1), search]).at(-1);
})"""


def test_the_browser_reads_and_writes_addresses_as_the_server_does(open_page):
    page = open_page("/ru")
    written = page.evaluate(ROUND_TRIP, [list(VIEWS), list(ids.FILTER_CONTROLS)])
    assert written == [url_state.write(url_state.read(search)[0]) for search in VIEWS]


def test_the_browser_knows_every_status(open_page):
    page = open_page("/ru")
    every = "?" + "&".join(
        [f"completion={value}" for value in reversed(Completion)]
        + [f"timeliness={value}" for value in reversed(Timeliness)]
    )
    assert page.evaluate(ROUND_TRIP, [[every], list(ids.FILTER_CONTROLS)]) == [
        url_state.write(url_state.read(every)[0])
    ]


def choose(page, control, *options):
    """Choose in a dropdown by what it shows."""
    page.locator(f"#{control}").click()
    for option in options:
        page.locator(".dash-dropdown-option", has_text=option).first.click()
    page.keyboard.press("Escape")


def type_into(page, control, text):
    page.locator(f"#{control}").fill(text)
    page.keyboard.press("Enter")


def shown(page):
    """(measures shown, all measures, stages shown, all stages)"""
    return tuple(int(number) for number in re.findall(r"\d+", page.locator(".count").inner_text()))


def expect_search(page, search):
    page.wait_for_function("search => decodeURIComponent(location.search) === search", arg=search)


CHANGES = {
    "executor": (lambda page: choose(page, ids.EXECUTOR_FILTER, "АПК"), "?executor=АПК"),
    "task": (lambda page: choose(page, ids.TASK_FILTER, re.compile(r"^2\.")), "?task=2"),
    "due from": (lambda page: choose(page, ids.DUE_FROM_FILTER, "IV кв. 2023"), "?due=2023Q4.."),
    "due to": (lambda page: choose(page, ids.DUE_TO_FILTER, "IV кв. 2023"), "?due=..2023Q4"),
    "completion": (lambda page: choose(page, ids.COMPLETION_FILTER, "В процессе"), "?completion=in_progress"),
    "timeliness": (lambda page: choose(page, ids.TIMELINESS_FILTER, "с опозданием"), "?timeliness=done_late"),
    "text": (lambda page: type_into(page, ids.TEXT_FILTER, "закон"), "?q=закон"),
    "as of": (lambda page: type_into(page, ids.AS_OF_FILTER, "1.2.2023"), "?as_of=2023-02-01"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_control_changes_address_chips_and_counts(open_page, name):
    change, search = CHANGES[name]
    page = open_page("/ru")
    assert shown(page) == (61, 61, 74, 74)
    change(page)
    expect_search(page, search)
    chips = page.locator(".chip")
    expect(chips).to_have_count(1)
    settle(page)
    assert (shown(page) == (61, 61, 74, 74)) == (name == "as of")
    chips.first.click()
    expect_search(page, "")
    expect(chips).to_have_count(0)
    assert shown(page) == (61, 61, 74, 74)


def test_a_view_survives_a_reload_and_a_copied_link(open_page):
    page = open_page("/ru")
    for change, _ in (CHANGES["task"], CHANGES["due to"], CHANGES["as of"]):
        change(page)
    chips = page.locator(".chip")
    expect(chips).to_have_count(3)
    settle(page)
    by_control, labels = shown(page), chips.all_inner_texts()
    page.reload()
    settle(page)
    copied = open_page(path_of(page))
    for again in (page, copied):
        assert shown(again) == by_control
        assert again.locator(".chip").all_inner_texts() == labels


def test_back_and_forward_bring_controls_and_figures_along(open_page):
    page = open_page("/ru")
    headline = page.locator('[data-figure="measures-completed"]')
    before = headline.inner_text()
    CHANGES["task"][0](page)
    expect_search(page, "?task=2")
    expect(headline).not_to_have_text(before, use_inner_text=True)
    narrowed = headline.inner_text()
    CHANGES["text"][0](page)
    expect_search(page, "?task=2&q=закон")
    page.go_back()
    expect_search(page, "?task=2")
    expect(page.locator(f"#{ids.TEXT_FILTER}")).to_have_value("")
    expect(headline).to_have_text(narrowed, use_inner_text=True)
    page.go_back()
    expect_search(page, "")
    expect(headline).to_have_text(before, use_inner_text=True)
    page.go_forward()
    expect_search(page, "?task=2")
    expect(headline).to_have_text(narrowed, use_inner_text=True)


def test_filters_go_along_to_other_pages_and_languages(open_page):
    page = open_page("/ru?task=2&as_of=2024-05-01")
    page.locator(".navigation a", has_text="Мероприятия").click()
    page.wait_for_url("**/ru/measures?task=2&as_of=2024-05-01")
    page.locator(".languages a[lang=kk][href^='/kk/measures']").click()
    page.wait_for_url("**/kk/measures?task=2&as_of=2024-05-01")
    settle(page)
    expect(page.locator("html")).to_have_attribute("lang", "kk")
    expect(page).to_have_title(re.compile("шара"))
    expect(page.locator(f"#{ids.AS_OF_FILTER}")).to_have_value("01.05.2024")
    expect(page.locator(".chip")).to_have_count(2)


def test_the_theme_is_in_the_address_and_on_the_page(open_page):
    page = open_page("/ru?task=2")
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.locator(".theme-switch").click()
    expect_search(page, "?task=2&theme=dark")
    expect(page.locator("html")).to_have_attribute("data-bs-theme", "dark")
    expect(page.locator("html")).to_have_attribute("data-ag-theme-mode", "dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light
    page.go_back()
    expect(page.locator("html")).to_have_attribute("data-bs-theme", "light")


def test_no_match_is_said_and_can_be_reset(open_page):
    page = open_page("/ru?q=щщщщ")
    assert shown(page)[0] == 0
    empty = page.locator(".empty-state:visible")
    expect(empty.first).to_be_visible()
    empty.first.locator("a").click()
    expect_search(page, "")
    settle(page)
    assert shown(page)[0] == 61


@pytest.mark.parametrize(
    ("search", "told"),
    [
        ("?task=99&completion=done&theme=dark", ("99", "done")),
        ("?due=2024Q9..", ("2024Q9..",)),
        ("?executor=НЕТ", ("НЕТ",)),
    ],
)
def test_bad_values_are_dropped_with_a_notice_and_the_rest_applied(open_page, search, told):
    page = open_page(f"/ru{search}&q=закон")
    for value in told:
        expect(page.locator(".notice")).to_contain_text(value)
    expect(page.locator(f"#{ids.TEXT_FILTER}")).to_have_value("закон")
    assert 0 < shown(page)[0] < 61
    assert parse_qs(path_of(page).partition("?")[2])["q"] == ["закон"]


def test_a_date_that_is_none_is_told_and_kept_for_mending(open_page):
    page = open_page("/ru?task=2")
    type_into(page, ids.AS_OF_FILTER, "32.13.2024")
    expect(page.locator(".notice")).to_contain_text("32.13.2024")
    expect(page.locator(f"#{ids.AS_OF_FILTER}")).to_have_value("32.13.2024")
    type_into(page, ids.AS_OF_FILTER, "01.05.2024")
    expect_search(page, "?task=2&as_of=2024-05-01")
    expect(page.locator(".notice")).to_have_count(0)


def test_two_viewers_do_not_see_each_others_filters(open_page):
    first, second = open_page("/ru"), open_page("/kk/measures")
    CHANGES["task"][0](first)
    expect_search(first, "?task=2")
    settle(first)
    narrowed = shown(first)
    second.reload()
    settle(second)
    assert shown(second) == (61, 61, 74, 74)
    CHANGES["text"][0](second)
    expect_search(second, "?q=закон")
    first.reload()
    settle(first)
    assert shown(first) == narrowed


def test_one_change_is_one_round_trip(open_page):
    """A filter asks the page's callback and the summary's, in parallel, and nothing else."""
    page = open_page("/ru")
    asked = []
    page.on("request", lambda request: asked.append(request) if "_dash-update-component" in request.url else None)
    CHANGES["task"][0](page)
    expect(page.locator(".chip")).to_have_count(1)
    settle(page)
    outputs = [json.loads(request.post_data)["output"] for request in asked]
    assert len(outputs) == len(set(outputs)) <= 3
