"""The measures page and the measure card in a browser: every way down, by mouse and by keyboard, and back up."""

import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from browser_fixtures import BY_BOTH, chart, mark, marks, path_of, press_enter, settle, step
from playwright.sync_api import expect

from dashboard import ids

pytestmark = pytest.mark.browser

CARD = "[data-measure]"
GRID_STATE = """async id => {
  const api = await dash_ag_grid.getApiAsync(id);
  return [api.getFilterModel(), api.getColumnState().filter(column => column.sort).map(column => column.colId)];
}"""


def back_through(page, addresses):
    for address in addresses:
        page.go_back()
        page.wait_for_url(f"**{address}")
        settle(page)


@BY_BOTH
def test_from_the_plan_through_task_and_direction_to_a_card(open_page, follow):
    page = open_page("/ru/measures")
    step(page, follow, mark(page, "status-by-part", "2. "), "/ru/measures?task=2")
    expect(page.locator(".chip")).to_have_count(1)
    step(page, follow, mark(page, "status-by-part", "2.1. "), "/ru/measures?task=2&direction=2.1")
    step(page, follow, mark(page, "status-by-part", "17. "), "/ru/measures/17?task=2&direction=2.1")
    expect(page.locator(CARD)).to_be_visible()
    expect(page.locator(".position")).to_contain_text(re.compile(r"2\sиз\s7"))
    back_through(page, ("/ru/measures?task=2&direction=2.1", "/ru/measures?task=2", "/ru/measures"))
    expect(mark(page, "status-by-part", "6. ")).to_have_count(1)


def test_the_path_through_the_plan_goes_up_again(open_page):
    page = open_page("/ru/measures?task=2&direction=2.1")
    page.locator(".part-path a", has_text="2").click()
    page.wait_for_url("**/ru/measures?task=2")
    settle(page)
    page.locator(".part-path a").first.click()
    page.wait_for_url("**/ru/measures")
    settle(page)
    expect(page.locator(".part-path a")).to_have_count(0)


@BY_BOTH
def test_a_cell_of_the_calendar_narrows_and_then_opens_a_card(open_page, follow):
    page = open_page("/ru/measures")
    cell = "3. Неотвратимость ответственности, IV"
    address = "task=3&due=2023Q4..2023Q4"
    step(page, follow, mark(page, "deadline-calendar", cell).first, f"/ru/measures?{address}")
    expect(page.locator(".count")).to_contain_text("6")
    step(page, follow, mark(page, "deadline-calendar", cell).first, f"/ru/measures/38?{address}")
    expect(page.locator(CARD)).to_be_visible()
    back_through(page, (f"/ru/measures?{address}", "/ru/measures"))


@BY_BOTH
def test_a_quarter_of_the_burn_up_narrows_to_what_was_due_by_then(open_page, follow):
    page = open_page("/ru/measures")
    target = marks(page, "burn-up").first
    address = target.get_attribute("data-href")
    step(page, follow, target, address)
    assert re.fullmatch(r"/ru/measures\?due=\.\.\d{4}Q\d", address)
    step(page, follow, marks(page, "burn-up").first, address.replace("measures", "measures/24"))
    expect(page.locator(CARD)).to_be_visible()
    back_through(page, (address, "/ru/measures"))


@BY_BOTH
@pytest.mark.parametrize("key", ["completion-forms", "stage-timeline"])
def test_a_mark_of_a_stage_opens_the_card_of_its_measure(open_page, follow, key):
    page = open_page("/ru/measures?task=5")
    target = marks(page, key).first
    address = target.get_attribute("data-href")
    step(page, follow, target, address)
    expect(page.locator(CARD)).to_be_visible()
    back_through(page, ("/ru/measures?task=5",))


def test_the_timeline_has_a_mark_for_every_stage(open_page, exported):
    page = open_page("/ru/measures")
    stages = sum(len(measure["stages"]) for measure in exported["measures"])
    expect(marks(page, "stage-timeline")).to_have_count(stages)
    expect(marks(page, "completion-forms")).to_have_count(stages)


def test_the_table_keeps_its_sorting_and_filters_when_a_chart_narrows_the_page(open_page):
    page = open_page("/ru/measures")
    page.evaluate(
        """async id => {
          const api = await dash_ag_grid.getApiAsync(id);
          api.applyColumnState({ state: [{ colId: "deadline", sort: "desc" }] });
          api.setFilterModel({ form: { filterType: "text", type: "contains", filter: "Закон" } });
        }""",
        ids.MEASURES_GRID,
    )
    before = page.evaluate(GRID_STATE, ids.MEASURES_GRID)
    assert before[1] == ["deadline"]
    step(page, press_enter, mark(page, "status-by-part", "3. "), "/ru/measures?task=3")
    assert page.evaluate(GRID_STATE, ids.MEASURES_GRID) == before
    numbers = """async id => { const found = [];
      (await dash_ag_grid.getApiAsync(id)).forEachNode(node => found.push(node.data.number)); return found; }"""
    assert set(page.evaluate(numbers, ids.MEASURES_GRID)) == set(range(36, 47))


def test_a_jump_goes_to_its_part_and_stays_on_the_page(open_page):
    page = open_page("/ru/measures?task=1")
    page.locator(".jumps a").last.click()
    expect(page.locator("#measures-timeline")).to_be_in_viewport()
    assert path_of(page) == "/ru/measures?task=1"
    expect(page.locator(".measures")).to_be_visible()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_first_view_has_three_charts_and_the_top_of_the_table(open_page, theme):
    page = open_page(f"/ru/measures?theme={theme}")
    for key in ids.MEASURES_CHARTS[:3]:
        box = chart(page, key).bounding_box()
        assert box["y"] + box["height"] <= 1080
    expect(page.locator(".measures-grid .ag-row").first).to_be_in_viewport()


def test_a_picture_of_the_timeline_is_high_enough_for_its_rows(open_page):
    page = open_page("/ru/measures")
    card = chart(page, "stage-timeline")
    card.locator("summary.menu-toggle").press("Enter")
    with page.expect_download() as saved:
        card.locator('button.save-image[data-format="svg"]').press("Enter")
    picture = ElementTree.fromstring(Path(saved.value.path()).read_bytes())
    assert picture.get("width") == "1600"
    assert int(picture.get("height")) > 61 * 26, "no row lower than its letters"
