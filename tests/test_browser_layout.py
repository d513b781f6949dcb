"""The overview stands whole on a 16:9 screen. That no page scrolls sideways is test_browser_access.py's."""

import pytest
from browser_fixtures import DESK

pytestmark = pytest.mark.browser

CUT = """() => [...document.querySelectorAll('.chart-title, .chart-note, .headline-value, .headline-label')]
  .filter(element => element.clientWidth && element.scrollWidth > element.clientWidth + 1)
  .map(element => element.textContent)"""


@pytest.mark.parametrize(("lang", "theme"), [("ru", "light"), ("kk", "dark"), ("en", "light")])
def test_the_overview_needs_no_scrolling_on_a_full_hd_screen_and_cuts_no_title(open_page, lang, theme):
    page = open_page(f"/{lang}?theme={theme}", size=DESK)
    assert page.evaluate("document.documentElement.scrollHeight") <= DESK[1]
    assert page.evaluate(CUT) == []
