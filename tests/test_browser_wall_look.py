"""How pages stand on a big screen: their scenes at several sizes, and the presentation driven by hand."""

from urllib.parse import unquote

import pytest
from browser_fixtures import OpenPage, click_centre, mark, path_of, press_enter, settle
from wall_fit import READY, show

from dashboard import ids

pytestmark = pytest.mark.browser

OVERVIEW = "/ru?theme=dark&wall=frame"
SHOWN = """() => [...document.querySelectorAll("[data-wall-shown]")].map((element) => {
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return { name: element.id || element.className, place: [left, top, right, bottom].map((edge) => edge / rem) };
})"""
CHARTS = set(ids.CHARTS)
SIZE = "[document.documentElement.scrollWidth, document.documentElement.scrollHeight]"


def ready(page):
    page.wait_for_function(READY)


def scenes(page):
    """What stands where in each scene, in rem of the screen."""
    ready(page)
    found = []
    for index in range(page.evaluate("window.board.wall.scenes")):
        show(page, index)
        found.append(page.evaluate(SHOWN))
    return found


def charts_of(scene):
    return [block["name"].removesuffix("-card") for block in scene if block["name"].endswith("-card")]


def test_the_overview_is_one_scene_that_fills_the_stage(open_page: OpenPage):
    page = open_page(OVERVIEW)
    (scene,) = scenes(page)
    assert set(charts_of(scene)) == CHARTS
    assert len(scene) == 7, "the strip, five charts, the line of sources"
    assert min(block["place"][0] for block in scene) == pytest.approx(0.75, abs=0.1)
    assert max(block["place"][2] for block in scene) == pytest.approx(79.25, abs=0.1)
    assert max(block["place"][3] for block in scene) == pytest.approx(43, abs=0.1)
    assert page.evaluate(SIZE) == [1920, 1080]


@pytest.mark.sweep
def test_the_same_scene_stands_on_a_screen_of_twice_the_size(open_page: OpenPage):
    (small,), (large,) = scenes(open_page(OVERVIEW)), scenes(open_page(OVERVIEW, size=(3840, 2160)))
    assert [block["name"] for block in large] == [block["name"] for block in small]
    for one, other in zip(small, large, strict=True):
        assert other["place"] == pytest.approx(one["place"], abs=0.1)


@pytest.mark.sweep
def test_a_portrait_screen_shows_every_block_and_cuts_none(open_page: OpenPage):
    found = scenes(open_page(OVERVIEW, size=(1080, 1920)))
    assert len(found) > 1
    assert {chart for scene in found for chart in charts_of(scene)} == CHARTS
    for scene in found:
        for block in scene:
            left, top, right, bottom = block["place"]
            assert 0 < left < right < 1080 / 1920 * 45, block["name"]
            assert 0 < top < bottom < 43.1, block["name"]


def at(page, address):
    page.wait_for_function("path => decodeURIComponent(location.pathname + location.search) === path", arg=address)
    settle(page)
    ready(page)


def test_by_hand_a_mark_narrows_back_undoes_and_escape_leads_to_the_desk(open_page: OpenPage):
    page = open_page("/ru?wall=hand")
    ready(page)
    click_centre(page, mark(page, "status-by-task", "Гражданское общество: исполнено —"))
    page.wait_for_function("() => location.search.includes('task=4')")
    narrowed = unquote(path_of(page))
    assert narrowed.endswith("&wall=hand")
    page.wait_for_function("() => document.querySelector('.wall-filters').textContent.startsWith('Задача: 4')")
    page.go_back()
    at(page, "/ru?wall=hand")
    page.keyboard.press("Escape")
    page.wait_for_function("() => !document.documentElement.dataset.wall && document.querySelector('.navigation')")
    assert path_of(page) == "/ru"
    assert page.locator("[data-wall-block]").count() == 0


@pytest.mark.sweep
def test_by_hand_keys_step_through_scenes_and_on_to_the_pages_beside(open_page: OpenPage):
    page = open_page("/ru/measures?wall=hand")
    ready(page)
    place = page.locator(".wall-place")
    count = page.evaluate("window.board.wall.scenes")
    assert place.inner_text() == f"1 / {count}"
    page.keyboard.press("PageDown")
    page.wait_for_function("place => document.querySelector('.wall-place').textContent === place", arg=f"2 / {count}")
    page.keyboard.press("Home")
    page.keyboard.press("ArrowLeft")
    at(page, "/ru?wall=hand")
    page.keyboard.press("ArrowRight")
    at(page, "/ru/measures?wall=hand")
    assert place.inner_text() == f"1 / {count}"


@pytest.mark.sweep
def test_by_hand_enter_opens_a_mark_in_the_same_look(open_page: OpenPage):
    page = open_page("/ru/convictions?wall=hand")
    ready(page)
    press_enter(page, mark(page, "convictions-by-year", "2023"))
    page.wait_for_function("() => location.pathname === '/ru/convictions/2023'")
    page.wait_for_function("() => document.querySelector('.panel[data-wall-block]')")
    assert page.locator("html").get_attribute("data-wall") == "hand"


DRAWN_SIZES = """() => [...document.querySelectorAll("[data-chart] .js-plotly-plot")].map((graph) => {
  const card = graph.closest("[data-chart]");
  const zoom = parseFloat(card.style.getPropertyValue("--zoom"));
  return Math.abs((graph._fullLayout.width * zoom) / 16 - parseFloat(card.style.width)) < 2;
})"""


@pytest.mark.sweep
def test_scenes_that_come_later_are_drawn_before_they_are_shown(open_page: OpenPage):
    page = open_page("/ru/convictions?wall=frame")
    ready(page)
    page.wait_for_function(f"() => ({DRAWN_SIZES})().every(Boolean)")
    assert page.evaluate("window.board.wall.current") == 0


@pytest.mark.sweep
def test_a_chart_in_slices_keeps_its_slice_when_it_is_drawn_anew(open_page: OpenPage):
    page = open_page("/ru/measures?wall=hand")
    ready(page)
    show(page, page.evaluate("window.board.wall.scenes") - 1)
    graph = page.locator("[data-chart='stage-timeline'] .js-plotly-plot")
    part = graph.evaluate("graph => graph.layout.meta.part")
    assert part["first"] > 0
    graph.evaluate("graph => window.Plotly.Plots.resize(graph)")
    assert graph.evaluate("graph => graph.layout.meta.part") == part
