"""The pages fit their screens: no sideways scrolling anywhere, the overview whole on a 16:9 screen."""

import pytest
from browser_fixtures import DESK

pytestmark = pytest.mark.browser

PATHS = ("", "/measures", "/measures/17", "/indicators", "/convictions", "/integrity", "/nowhere")
SIZES = {"laptop": (1366, 768), "desk": (1920, 1080), "phone": (390, 844)}

WIDER_THAN_SCREEN = """() => [...document.querySelectorAll('body *')]
  .filter(element => element.getBoundingClientRect().right > innerWidth + 1)
  .filter(element => !element.closest('.ag-root-wrapper, .table-card, svg, .visually-hidden'))
  .filter(element => getComputedStyle(element).position !== 'fixed')
  .map(element => `${element.tagName}.${element.className}`).slice(0, 5)"""


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("lang", ["ru", "kk"])
def test_nothing_is_wider_than_the_screen(open_page, watch, lang, size, path):
    watch.allow("404")
    width, height = SIZES[size]
    page = open_page(f"/{lang}{path}", size=(width, height))
    assert page.evaluate("document.documentElement.scrollWidth") <= width, page.evaluate(WIDER_THAN_SCREEN)


@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_overview_needs_no_scrolling_on_a_full_hd_screen(open_page, lang, theme):
    page = open_page(f"/{lang}?theme={theme}", size=DESK)
    assert page.evaluate("document.documentElement.scrollHeight") <= DESK[1]


@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
def test_no_title_or_figure_is_cut(open_page, lang):
    page = open_page(f"/{lang}", size=DESK)
    cut = """() => [...document.querySelectorAll('.chart-title, .chart-note, .headline-value, .headline-label')]
      .filter(element => element.clientWidth && element.scrollWidth > element.clientWidth + 1)
      .map(element => element.textContent)"""
    assert page.evaluate(cut) == []
