"""What everybody can use: axe-core on every page, zoom, small screens, reduced motion."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from browser_fixtures import DESK, PATIENCE_MS, Board, settle
from playwright.sync_api import BrowserContext, Page

from dashboard.pages import PAGES, Route

pytestmark = pytest.mark.browser

SERIOUS = ("serious", "critical")
DETAILS = {
    "measures": "17",
    "executors": "МФ",
    "indicators": "cpi",
    "convictions": "internal_affairs",
    "integrity": "officers_checked",
    "context": None,
}
"""A key of every page that has views under it; ``None`` for a page whose keys are found on it."""
ADDRESSES = [(page.name, None) for page in PAGES] + [
    (page.name, DETAILS[page.name]) for page in PAGES if page.has_detail and DETAILS[page.name]
]
TABLES = "table=status-by-task&table=deadlines-by-quarter&table=indicators-vs-targets&table=convictions-by-body"

ZOOMED = {"width": 683, "height": 384}
"""What a laptop's 1366 × 768 is at 200 %."""
SIZES = {"laptop": (1366, 768), "desk": DESK, "wall": (3840, 2160), "phone": (390, 844)}

AXE = """async () => (await axe.run(document, {resultTypes: ["violations"]})).violations.map(found => ({
  rule: found.id, impact: found.impact, nodes: found.nodes.slice(0, 4).map(node => node.target.join(" ")),
}))"""
SCROLLS = """
window.scrolls = (part) => {
  for (let around = part.parentElement; around && around !== document.body; around = around.parentElement) {
    if (["auto", "scroll", "hidden"].includes(getComputedStyle(around).overflowX)) return true;
  }
  return false;
};"""
"""What stands in a part of the page that scrolls by itself is neither clipped nor widens the page."""
SIDEWAYS = """() => {
  const root = document.documentElement;
  const wide = [...document.querySelectorAll("body *")]
    .filter(part => part.getBoundingClientRect().right > innerWidth + 1)
    .filter(part => !scrolls(part) && !part.closest("svg, .visually-hidden"))
    .map(part => `${part.tagName}.${part.className}`.slice(0, 80));
  return root.scrollWidth > innerWidth + 1 ? wide.slice(0, 5) : null;
}"""
CLIPPED = """() => [...document.querySelectorAll("a, button, summary, input, [role=combobox]")]
  .filter(control => control.checkVisibility({visibilityProperty: true}) && !control.closest(".js-plotly-plot"))
  .filter(control => !scrolls(control) && !control.matches(".skip-link, .visually-hidden"))
  .map(control => [control, control.getBoundingClientRect()])
  .filter(([, box]) => box.width > 0 && (box.right > innerWidth + 1 || box.left < -1))
  .map(([control]) => `${control.tagName}.${control.className}: ${control.textContent.slice(0, 30)}`).slice(0, 5)"""
MOVING = """() => document.getAnimations().filter(moving => {
  const {duration, iterations} = moving.effect.getComputedTiming();
  return duration > 1 || iterations === Infinity;
}).map(moving => `${moving.effect.target.className}`).concat(
  [...document.querySelectorAll("body *")].filter(part => {
    const style = getComputedStyle(part);
    const longest = times => Math.max(...times.split(",").map(time => parseFloat(time) || 0));
    return longest(style.transitionDuration) > 0.001 || longest(style.animationDuration) > 0.001;
  }).map(part => `${part.tagName}.${part.className}`)).slice(0, 5)"""


def address(lang: str, page: str, key: str | None, query: str = "") -> str:
    return Route(lang, page, key).path + (f"?{query}" if query else "")


@pytest.fixture(scope="module")
def visit(new_profile: Callable[..., BrowserContext], board: Board) -> Callable[..., Page]:
    """Pages one after another in one tab that may be given scripts: the board's own policy forbids them."""
    context = new_profile(bypass_csp=True)
    context.set_default_timeout(2 * PATIENCE_MS)
    context.add_init_script(AXE_SCRIPT)
    tab = context.new_page()

    return lambda path: go(tab, board, path)


DRAWN = """([before, path]) => {
  const page = document.querySelector("main .page:not(.skeleton)");
  return location.pathname + location.search === path && page && page.dataset.title !== before;
}"""
GRID_DRAWN = """() => [...document.querySelectorAll(".ag-root")].every((grid) =>
  grid.querySelector(".ag-header-cell") && grid.querySelector(".ag-center-cols-container .ag-cell, .ag-overlay"))"""


def go(tab: Page, board: Board, path: str) -> Page:
    """Open an address in a tab; from another page of the board without loading its scripts again."""
    title = "() => document.querySelector('main .page')?.dataset.title"
    if tab.url.startswith(board.url) and tab.evaluate("path => location.pathname !== path.split('?')[0]", path):
        before = tab.evaluate(title)
        tab.evaluate("path => board.follow(path)", path)
        tab.wait_for_function(DRAWN, arg=[before, path])
    else:
        tab.goto(board.url + path)
    settle(tab)
    tab.wait_for_function(GRID_DRAWN)
    return tab


def in_sweep(values: tuple[str, ...]) -> object:
    """A case for ``make sweep``: the build looks at every page in both themes, once in each language."""
    return pytest.param(*values, marks=pytest.mark.sweep)


def serious(page: Page) -> list[tuple[str, list[str]]]:
    """What axe finds that keeps somebody out: rule and places."""
    return [(found["rule"], found["nodes"]) for found in page.evaluate(AXE) if found["impact"] in SERIOUS]


@pytest.mark.parametrize(
    ("lang", "theme"), [("ru", "light"), ("kk", "dark"), *map(in_sweep, (("ru", "dark"), ("kk", "light")))]
)
@pytest.mark.parametrize(("name", "key"), ADDRESSES)
def test_axe_finds_nothing_serious(visit, name, key, lang, theme):
    assert serious(visit(address(lang, name, key, f"theme={theme}"))) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_serious_in_tables_menus_and_states(visit, theme):
    found = {"tables": serious(visit(f"/ru?{TABLES}&theme={theme}"))}
    found["nothing matches"] = serious(visit(f"/ru?q=щщщщ&task=2&theme={theme}"))
    found["no such page"] = serious(visit(f"/ru/nowhere?theme={theme}"))
    page = visit(f"/ru?theme={theme}")
    page.locator(".briefing-toggle").click()
    page.locator(".briefing-sentences").wait_for()
    page.locator(".menu-toggle").first.evaluate("toggle => { toggle.parentElement.open = true; }")
    found["panel and menu"] = serious(page)
    assert {what: faults for what, faults in found.items() if faults} == {}


@pytest.fixture(scope="module")
def tab(new_profile: Callable[..., BrowserContext], board: Board) -> Page:
    """A tab whose size is changed while a page is open, for a viewer who wants no motion."""
    context = new_profile(viewport=ZOOMED, device_scale_factor=2, reduced_motion="reduce")
    context.set_default_timeout(2 * PATIENCE_MS)
    context.add_init_script(SCROLLS)
    return context.new_page()


@pytest.mark.parametrize("lang", ["kk", pytest.param("ru", marks=pytest.mark.sweep)])
@pytest.mark.parametrize(("name", "key"), ADDRESSES)
def test_pages_hold_at_200_percent_at_every_size_and_without_motion(tab, board, lang, name, key):
    """One load, looked at five times."""
    tab.set_viewport_size(ZOOMED)
    go(tab, board, address(lang, name, key))
    faults = {"zoomed": tab.evaluate(SIDEWAYS), "clipped": tab.evaluate(CLIPPED), "moving": tab.evaluate(MOVING)}
    for size, (width, height) in SIZES.items():
        tab.set_viewport_size({"width": width, "height": height})
        faults[size] = tab.evaluate(SIDEWAYS)
    assert {what: found for what, found in faults.items() if found} == {}


def test_motion_is_there_for_those_who_did_not_ask_to_be_spared(open_page):
    """The check above can see what it looks for."""
    assert open_page("/ru").evaluate(MOVING)
