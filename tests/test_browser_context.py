"""The context page in a browser: from each chart to a figure and back, down the page and on to a measure."""

import re

import pytest
from browser_fixtures import DESK, chart, click_centre, marks, path_of, press_enter, settle
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

CHARTS = (
    "survey-readiness",
    "survey-places",
    "survey-causes",
    "survey-channels",
    "greco-recommendations",
    "prevention-balance",
    "reward-payments",
    "mrp-series",
    "reform-timeline",
    "training-persons",
    "staff-training",
    "open-data",
)

ONE_OF_EACH_SHAPE = ("survey-readiness", "greco-recommendations", "mrp-series", "reform-timeline")


@pytest.mark.parametrize(
    ("follow", "keys"),
    [
        (click_centre, ONE_OF_EACH_SHAPE),
        *(pytest.param(follow, CHARTS, marks=pytest.mark.sweep) for follow in (click_centre, press_enter)),
    ],
)
def test_a_mark_of_every_chart_opens_its_figure_and_back_returns(open_page, follow, keys):
    page = open_page("/ru/context")
    for key in keys:
        mark = marks(page, key).first
        href = mark.get_attribute("data-href")
        follow(page, mark)
        page.wait_for_url(f"**{href}")
        expect(page.locator(".context-detail h1")).to_be_visible()
        expect(page.locator(".context-detail .source").first).to_be_visible()
        page.go_back()
        expect(page.locator(".section-links")).to_be_visible()
        assert path_of(page) == "/ru/context"


@pytest.mark.parametrize("follow", [click_centre, press_enter])
def test_a_chosen_mark_leads_on_to_its_measure_and_back_to_the_figure(open_page, follow):
    page = open_page("/ru/context/greco.partly_fulfilled")
    follow(page, marks(page, "greco-recommendations").nth(1))
    page.wait_for_url("**/ru/measures/61")
    expect(page.locator('[data-measure="61"]')).to_be_visible()
    page.go_back()
    settle(page)
    assert path_of(page) == "/ru/context/greco.partly_fulfilled"


def test_a_row_leads_to_its_figure_and_an_instrument_to_its_measure(open_page):
    page = open_page("/kk/context")
    page.locator('[data-group="courts"] a').first.click()
    page.wait_for_url("**/kk/context/courts.video_hearings.2023")
    page.go_back()
    settle(page)
    page.locator('[data-instrument="integrity_check"] a').first.click()
    page.wait_for_url("**/kk/measures/37")


def test_the_way_down_the_page_keeps_the_page_and_its_view(open_page):
    page = open_page("/ru/context?theme=dark")
    page.locator('.section-links a[href="#reform"]').click()
    expect(page.locator("#reform .section-title")).to_be_in_viewport()
    assert path_of(page) == "/ru/context?theme=dark"
    page.go_back()
    expect(page.locator("#survey .section-title")).to_be_visible()
    page.locator(".languages a").nth(1).click()
    page.wait_for_url(re.compile("/kk/context"))


def test_a_chart_shows_its_figures_as_a_table(open_page):
    page = open_page("/ru/context?table=greco-recommendations")
    rows = chart(page, "greco-recommendations").locator("tbody tr")
    expect(rows.first).to_contain_text("раздел 1, мероприятие 61")


def test_an_unknown_figure_is_not_found(open_page, watch, board):
    watch.allow("404")
    page = open_page("/ru/context/no.such.figure")
    assert page.request.get(board.url + "/ru/context/no.such.figure").status == 404
    expect(page.locator("h1")).to_be_visible()


def test_no_title_is_cut(open_page):
    page = open_page("/kk/context", size=(1366, 768))
    cut = """() => [...document.querySelectorAll('.chart-title, .chart-note, [class^=headline-], .card-title')]
      .filter(element => element.clientWidth && element.scrollWidth > element.clientWidth + 1)
      .map(element => element.textContent)"""
    assert page.evaluate(cut) == []


def test_the_main_figures_are_seen_without_scrolling(open_page):
    page = open_page("/ru/context", size=DESK)
    expect(page.locator("[data-figure]")).to_have_count(5)
    for key in CHARTS[:4]:
        box = chart(page, key).bounding_box()
        assert box["y"] + box["height"] <= DESK[1]
