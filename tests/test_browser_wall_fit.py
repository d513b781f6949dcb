"""Every page stands whole on every big screen: what each scene shows can be read, and all sizes show the same."""

import pytest
from wall_fit import FAULTS, READY, SIZES, faults, scenes

from dashboard.pages import PAGES, Route

pytestmark = pytest.mark.browser

DETAILS = (
    ("measures", "17"),
    ("executors", "МФ"),
    ("indicators", "cpi"),
    ("convictions", "internal_affairs"),
    ("convictions", "2023"),
    ("integrity", "officers_checked"),
    ("context", "greco.remaining"),
)
VIEWS = [(page.name, None) for page in PAGES] + list(DETAILS)


@pytest.fixture
def on_wall(open_page):
    """``on_wall("/ru")``: a page as a wall frames it."""

    def open_(path):
        page = open_page(f"{path}?wall=frame&theme=dark")
        page.wait_for_function(READY)
        return page

    return open_


def test_the_overview_can_be_read_on_a_wide_and_on_a_narrow_wall(on_wall):
    page = on_wall("/kk")
    wide, shown = faults(page, "hd")
    assert scenes(page) == 1
    narrow, same = faults(page, "portrait")
    assert [*wide, *narrow] == []
    assert same == shown


@pytest.mark.sweep
@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
@pytest.mark.parametrize(("name", "key"), VIEWS)
def test_every_view_can_be_read_on_every_wall_and_is_the_same_on_each(on_wall, name, key, lang):
    """One load, looked at in four sizes."""
    page = on_wall(Route(lang, name, key).path)
    found, blocks = {}, {}
    for size in SIZES:
        found[size], blocks[size] = faults(page, size)
    assert [fault for size in SIZES for fault in found[size]] == []
    assert {size: sorted(blocks[size] ^ blocks["hd"]) for size in SIZES} == {size: [] for size in SIZES}


BREAKS = {
    "small": (".chart-title", "font-size: 0.7rem"),
    "cut": (".chart-title", "height: 0.5rem; overflow: hidden"),
    "off screen": (".chart-title", "position: fixed; bottom: 0.5rem"),
    "ellipsis": (".chart-title", "width: 4rem; overflow: hidden; white-space: nowrap; text-overflow: ellipsis"),
    "collide": (".chart-note", "margin-top: -1.2rem"),
    "block cut": ("[data-chart]", "position: fixed; left: -4rem"),
    "scrolls": (".chart-head", "height: 1rem; overflow: auto"),
    "not drawn": ("[data-chart] .svg-container", "display: none"),
    "empty": ("#page", "visibility: hidden"),
    "over a bar's end": ("[data-chart='status-by-task'] .annotation text:text-matches('из')", "translate: -20px"),
    "drawn for another size": ("[data-chart] .js-plotly-plot", "width: 50% !important"),
}
"""What is wrong, and a style that makes it so."""
SPOILT = f"""(part, {{ style, options }}) => {{
  const {{ cssText }} = part.style;
  part.style.cssText += `; ${{style}}`;
  try {{ return ({FAULTS})(options); }} finally {{ part.style.cssText = cssText; }}
}}"""
"""What the check finds while a style is on a part; in one step, so that nothing is drawn anew in between."""
SILENT = """() => {
  const { data } = document.querySelector("[data-chart='status-by-task'] .js-plotly-plot");
  data[0].text = data[0].text.map(() => "");
  data[1].text[0] = "1";
  data[1].text[1] = "";
}"""
"""Numbers taken out of bars."""


def test_the_check_sees_what_it_looks_for(on_wall):
    page = on_wall("/ru")
    missed = []
    for kind, (selector, style) in BREAKS.items():
        found = page.locator(selector).first.evaluate(SPOILT, {"style": style, "options": {"least": 18, "strip": 48}})
        if not any(fault.startswith(f"{kind}:") for fault in found):
            missed.append(kind)
    page.evaluate(SILENT)
    if not any(fault.startswith("number left out:") for fault in page.evaluate(FAULTS, {"least": 18, "strip": 48})):
        missed.append("number left out")
    assert missed == []
