"""Every page stands whole on every big screen: what each scene shows can be read, and all sizes show the same."""

import pytest
from wall_fit import FAULTS, READY, SIZES, faults

from dashboard.pages import PAGES, Route

pytestmark = pytest.mark.browser

DETAILS = (
    ("measures", "17"),
    ("executors", "МФ"),
    ("indicators", "cpi"),
    ("convictions", "internal_affairs"),
    ("integrity", "officers_checked"),
    ("context", "rewards"),
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


@pytest.mark.parametrize("size", ["hd", "portrait"])
def test_the_overview_can_be_read_on_a_wall(on_wall, size):
    found, _ = faults(on_wall("/ru"), size)
    assert found == []


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
}
"""What is wrong, and a style that makes it so."""


def test_the_check_sees_what_it_looks_for(on_wall):
    page = on_wall("/ru")
    missed = []
    for kind, (selector, style) in BREAKS.items():
        part = page.locator(selector).first
        before = part.evaluate(
            "(part, style) => { const { cssText } = part.style; part.style.cssText += style; return cssText; }",
            f"; {style}",
        )
        if not any(fault.startswith(f"{kind}:") for fault in page.evaluate(FAULTS, {"least": 18, "strip": 48})):
            missed.append(kind)
        part.evaluate("(part, style) => { part.style.cssText = style; }", before)
    assert missed == []
