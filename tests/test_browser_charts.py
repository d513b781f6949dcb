"""What holds for every chart: drawn as asked for, named, redrawn without leftovers, nothing sent away."""

import pytest
from browser_fixtures import chart, marks, settle
from playwright.sync_api import expect

from dashboard import ids

pytestmark = pytest.mark.browser

TYPES = """key => {
  const graph = document.querySelector(`[data-chart='${key}'] .js-plotly-plot`);
  return graph.data.map((trace, i) => [trace.type, graph._fullData[i].type, graph._fullData[i].visible]);
}"""


@pytest.mark.parametrize("key", ids.CHARTS)
def test_traces_are_drawn_as_the_type_asked_for(open_page, key):
    """A trace type that the script lacks turns into another one without a word."""
    traces = open_page("/ru").evaluate(TYPES, key)
    assert traces
    assert all(asked == got and visible is True for asked, got, visible in traces)


@pytest.mark.parametrize("lang", ["ru", *(pytest.param(lang, marks=pytest.mark.sweep) for lang in ("kk", "en"))])
def test_no_button_ever_offers_to_share_a_chart(open_page, lang):
    page = open_page(f"/{lang}")
    for key in ids.CHARTS:
        chart(page, key).hover()
    expect(page.locator(".modebar-btn")).to_have_count(0)
    for word in ("Share", "cloud", "Plotly"):
        expect(page.locator("body")).not_to_contain_text(word)


def test_every_chart_has_a_name_for_the_screen_reader(open_page):
    page = open_page("/ru")
    for key in ids.CHARTS:
        assert chart(page, key).get_attribute("aria-label")
        assert all(mark.get_attribute("aria-label").strip() for mark in marks(page, key).all())


def test_redrawing_leaves_one_set_of_marks_and_listeners(open_page):
    page = open_page("/ru")
    for search in ("?task=2", "?task=3", "?task=2", ""):
        page.evaluate("search => board.follow('/ru' + search)", search)
        settle(page)
    listeners = """() => [...document.querySelectorAll('[data-chart] .js-plotly-plot')].map(
        gd => ['plotly_click', 'plotly_hover', 'plotly_afterplot'].map(name => gd._ev.listenerCount(name)))"""
    redrawn = page.evaluate(listeners)
    fresh = open_page("/ru").evaluate(listeners)
    assert redrawn == fresh
    for key in ids.CHARTS:
        stops = chart(page, key).locator('[data-href][tabindex="0"]')
        expect(stops).to_have_count(1)


def test_marks_follow_the_filters(open_page):
    """A chart keeps the marks that a filter chooses among; the charts beside it show what is chosen."""
    page = open_page("/ru?task=2")
    hrefs = [mark.get_attribute("data-href") for mark in marks(page, "deadlines-by-quarter").all()]
    assert hrefs
    assert all("task=2" in href for href in hrefs)
    tasks = {mark.get_attribute("data-href").partition("task=")[2][:1] for mark in marks(page, "status-by-task").all()}
    assert tasks == set("123456")
