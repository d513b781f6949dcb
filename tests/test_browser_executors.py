"""The executors pages in a browser: every drill path by mouse and by keyboard, and Back."""

from __future__ import annotations

from urllib.parse import quote, unquote

import pytest
from browser_fixtures import BY_BOTH, DESK, chart, mark, marks, path_of, press_enter, settle, step
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

LONG = "заинтересованные государственные органы, предоставляющие меры государственной поддержки"
CHARTS = ("executor-ranking", "executor-deadlines", "executor-links")


@BY_BOTH
def test_a_body_narrows_the_page_then_opens_its_scorecard(open_page, follow):
    page = open_page("/ru/executors")
    step(page, follow, mark(page, CHARTS[0], "МФ:"), "/ru/executors?executor=МФ")
    expect(page.locator(".chip")).to_contain_text("Исполнитель: МФ")
    expect(page.locator(".bodies-grid .is-chosen").first).to_be_visible()
    expect(chart(page, CHARTS[1]).locator(".chart-title")).to_contain_text("10")
    step(page, follow, mark(page, CHARTS[0], "МФ:"), "/ru/executors/МФ")
    expect(page.locator("h1")).to_have_text("Министерство финансов")
    page.go_back()
    expect(page.locator(".chip")).to_contain_text("МФ")
    settle(page)
    page.go_back()
    expect(page.locator(".chip")).to_have_count(0)
    assert path_of(page) == "/ru/executors"


@BY_BOTH
def test_a_cell_of_the_calendar_narrows_then_opens_its_measures(open_page, follow):
    page = open_page("/ru/executors")
    narrowed = "executor=МТИ&due=2024Q1..2024Q1"
    cell = mark(page, CHARTS[1], "МТИ, I")
    step(page, follow, cell, f"/ru/executors?{narrowed}")
    expect(page.locator(".chip")).to_have_count(2)
    step(page, follow, cell, f"/ru/measures?{narrowed}")
    page.go_back()
    expect(chart(page, CHARTS[1])).to_be_visible()
    assert unquote(path_of(page)) == f"/ru/executors?{narrowed}"


@BY_BOTH
def test_a_pair_opens_the_stages_both_share(open_page, follow):
    page = open_page("/ru/executors")
    cell = mark(page, CHARTS[2], "АПК и ГП:")
    step(page, follow, cell, "/ru/executors/АПК?executor=ГП")
    expect(page.locator(".executor-page > .notice")).to_contain_text("ГП")
    expect(page.locator('[data-figure="executor-stages"]')).to_contain_text("14")
    page.locator(".executor-page > .notice a").click()
    expect(page.locator('[data-figure="executor-stages"]')).to_contain_text("45")
    page.go_back()
    page.go_back()
    expect(chart(page, CHARTS[2])).to_be_visible()


def test_every_mark_leads_somewhere(open_page):
    page = open_page("/ru/executors?collective=1")
    hrefs = {found.get_attribute("data-href") for key in CHARTS for found in marks(page, key).all()}
    assert len(hrefs) > 200
    bodies = {href for href in hrefs if href.startswith("/ru/executors/")}
    assert len(bodies) > 100
    server = page.url.split("/ru/")[0]
    assert [href for href in sorted(bodies)[::25] if page.request.get(server + href).status != 200] == []


@pytest.mark.parametrize("key", ["space", "click"])
def test_the_switch_counts_collective_assignments_in(open_page, key):
    page = open_page("/ru/executors")
    switch = page.get_by_role("switch")
    expect(switch).not_to_be_checked()
    if key == "click":
        switch.click()
    else:
        switch.focus()
        page.keyboard.press("Space")
    expect(page.get_by_role("switch")).to_be_checked()
    settle(page)
    assert path_of(page) == "/ru/executors?collective=1"
    expect(mark(page, CHARTS[0], "Заинтересованные госорганы:")).to_have_count(1)
    page.go_back()
    expect(page.get_by_role("switch")).not_to_be_checked()


def test_a_row_of_the_table_opens_its_body_by_enter(open_page):
    page = open_page("/ru/executors")
    cell = page.locator('.bodies-grid .ag-row [col-id="body"]').first
    cell.click(position={"x": 150, "y": 10})
    page.wait_for_url("**/ru/executors/%D0%90%D0%9F%D0%9A")
    page.go_back()
    cell.locator("a").wait_for()
    header = page.locator('.bodies-grid .ag-header-cell[col-id="timeliness_due_soon"]')
    header.click()
    expect(page.locator('.bodies-grid .ag-row[row-index="0"] [col-id="timeliness_due_soon"]').last).to_have_text("2")
    page.locator('.bodies-grid .ag-row [col-id="stages_first"]').first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/ru/executors/*")


@pytest.mark.parametrize(
    ("code", "heading"),
    [
        ("НПП «Атамекен»", "Национальная палата предпринимателей Республики Казахстан «Атамекен»"),
        (LONG, "Заинтересованные государственные органы, предоставляющие меры государственной поддержки"),
    ],
)
def test_a_code_with_spaces_quotes_and_commas_survives_the_path(open_page, code, heading):
    page = open_page(f"/ru/executors/{quote(code, safe='')}")
    expect(page.locator("h1")).to_have_text(heading)
    page.reload()
    settle(page)
    expect(page.locator("h1")).to_have_text(heading)
    page.locator(".breadcrumb-trail a").last.click()
    expect(page.locator("h1")).to_have_text("Исполнители плана")


def test_a_stage_on_the_scorecard_opens_its_measure(open_page):
    page = open_page("/ru/executors/МФ")
    press_enter(page, marks(page, "executor-stages").first)
    page.wait_for_url("**/ru/measures/*")
    expect(page.locator("[data-measure]")).to_be_visible()
    page.go_back()
    page.locator('[data-stages="due"] a').first.click()
    expect(page.locator("[data-measure]")).to_be_visible()


def test_the_first_view_holds_the_ranking_and_the_calendar(open_page):
    page = open_page("/ru/executors", size=DESK)
    for key in CHARTS[:2]:
        box = chart(page, key).bounding_box()
        assert box["y"] + box["height"] <= DESK[1]
