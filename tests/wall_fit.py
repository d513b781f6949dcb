"""Whether everything on a big screen can be read: nothing cut, too small, written over or left undrawn.

``faults(page, size)`` goes through all scenes of an open page in ``wall=frame`` and says in words what a
viewer could not read; ``wall_fit.js`` is what it asks of each scene. ``shown`` names what the scenes show,
so that screens of different sizes can be compared.
"""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

SIZES = {"hd": (1920, 1080), "4k": (3840, 2160), "video wall": (7680, 2160), "portrait": (1080, 1920)}
SMALLEST = 60
"""No text is smaller than this part of the screen's height."""
ROWS = 45
STRIP_REM = 2
"""What the player keeps for itself at the foot of the screen."""

FAULTS = (Path(__file__).parent / "wall_fit.js").read_text()
READY = "() => window.board.wall.ready"
DRAWN = """(index) => {
  const { wall } = window.board;
  if (window.sceneAsked !== index) { wall.show(index); window.sceneAsked = index; window.sceneQuiet = 0; return false; }
  const sizes = [...document.querySelectorAll("[data-chart] .js-plotly-plot")]
    .filter((graph) => graph.checkVisibility() && graph._fullLayout)
    .every((graph) => Math.abs(graph._fullLayout.width - graph.clientWidth) < 2
      && Math.abs(graph._fullLayout.height - graph.clientHeight) < 2);
  window.sceneQuiet = sizes && wall.ready ? window.sceneQuiet + 1 : 0;
  return window.sceneQuiet > 2;
}"""
SHOWN = """() => [...document.querySelectorAll("[data-chart], .card, .headlines, [data-wall-block]")]
  .filter((block) => block.checkVisibility({ visibilityProperty: true }))
  .map((block) => block.dataset.chart ?? (block.querySelector("h1, h2, h3") ?? block).textContent.trim())"""


def to_size(page: Page, size: str) -> None:
    """Make the open page as large as one of ``SIZES``, and wait until its scenes are made."""
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    page.wait_for_function("([w, h]) => innerWidth === w && innerHeight === h", arg=[width, height])
    page.wait_for_function(READY)


def scenes(page: Page) -> int:
    """How many scenes the open page has at its size; each can be shown by ``show``."""
    return page.evaluate("window.board.wall.scenes")


def show(page: Page, index: int) -> None:
    """Show a scene, and wait until its charts have its size."""
    page.evaluate("() => { window.sceneAsked = undefined; }")
    page.wait_for_function(DRAWN, arg=index)


def faults(page: Page, size: str) -> tuple[list[str], set[str]]:
    """What cannot be read in the scenes of the page at a size, and the blocks that the scenes show."""
    to_size(page, size)
    height = SIZES[size][1]
    options = {"least": height / SMALLEST, "strip": STRIP_REM * height / ROWS}
    found: list[str] = []
    blocks: set[str] = set()
    count = scenes(page)
    for index in range(count):
        show(page, index)
        found += [f"{size}, scene {index + 1} of {count}: {fault}" for fault in page.evaluate(FAULTS, options)]
        blocks |= set(page.evaluate(SHOWN))
    return found, blocks
