"""The wall in a browser: it starts, turns, obeys keys, says what is wrong, and comes back by itself."""

from __future__ import annotations

import json
import os
import re
import signal
import time
from collections.abc import Callable, Iterator
from urllib.request import urlopen

import pytest
from browser_fixtures import DESK, Board, Store, Watch, serve, settle
from playwright.sync_api import BrowserContext, Page, Route, expect

pytestmark = pytest.mark.browser

SHOWN = """() => {
  const frame = document.querySelector(".picture.is-shown iframe");
  return frame && new URL(frame.src).pathname;
}"""
PATHS = "() => [...document.querySelectorAll('.picture iframe')].map((frame) => new URL(frame.src).pathname)"
WAIT_FOR = "path => (%s)() === path" % SHOWN  # noqa: UP031 - braces of two languages
DRAWN = """() => {
  const turns = wall.gallery.steps.map((places) => Math.max(...places.map(({ scenes }) => scenes)));
  const known = wall.rotation.state.list.length === turns.reduce((sum, count) => sum + count, 0);
  return known && wall.gallery.isFresh && document.querySelector(".picture.is-shown") !== null;
}"""
"""Every picture is whole, and the rotation, which looks at the gallery now and then, has counted all scenes."""
NEW_BUILD_MS = 80_000
RELOAD_SPREAD_MS = 2_000
"""A page that is about to reload does so within this time."""

OpenWall = Callable[..., Page]


@pytest.fixture
def open_wall(board: Board, watch: Watch, profile: BrowserContext) -> Iterator[OpenWall]:
    """``open_wall("/ru/wall")``: a watched wall that has just begun; ``drawn`` waits for its pictures."""
    page = profile.new_page()
    page.set_viewport_size({"width": DESK[0], "height": DESK[1]})

    def open_(path: str, *, on: Board = board) -> Page:
        watch.over(page, on.url)
        page.goto(on.url + path)
        return page

    yield open_
    page.close()


def drawn(wall: Page) -> Page:
    wall.wait_for_function(DRAWN, timeout=30_000)
    return wall


def test_a_wall_starts_by_itself_and_obeys_keys(open_wall):
    wall = open_wall("/ru/wall?pages=convictions,integrity,nowhere&seconds=600&task=2")
    expect(wall.locator("#notice")).to_contain_text("«nowhere»")
    drawn(wall)
    assert wall.evaluate(PATHS) == ["/ru/convictions", "/ru/integrity"]
    expect(wall.locator("#clock")).to_have_text(re.compile(r"^\d\d:\d\d$"))
    expect(wall.locator("#mark")).to_be_hidden()
    expect(wall.locator("#waiting")).to_be_hidden()
    assert wall.evaluate("getComputedStyle(document.documentElement).cursor") == "none"
    scenes = wall.evaluate("wall.rotation.state.list.length")
    expect(wall.locator("#progress li")).to_have_count(scenes)

    wall.keyboard.press("Home")
    start = wall.evaluate("wall.rotation.state.index")
    for key, moved in (("ArrowRight", 1), ("PageDown", 2), ("MediaTrackNext", 3), ("ArrowLeft", 2), ("PageUp", 1)):
        wall.keyboard.press(key)
        assert wall.evaluate("wall.rotation.state.index") == (start + moved) % scenes
    wall.keyboard.press("Space")
    expect(wall.locator("#paused")).to_be_visible()
    wall.keyboard.press("Home")
    expect(wall.locator("#paused")).to_be_hidden()
    assert wall.evaluate("wall.rotation.state.index") == start

    first, last = wall.evaluate(
        "(list => [list[0], list.at(-1)].map(({place}) => place.address))(wall.rotation.state.list)"
    )
    while wall.evaluate("wall.rotation.state.index") != 0:
        wall.keyboard.press("ArrowRight")
    wall.wait_for_function(WAIT_FOR, arg=first.partition("?")[0])
    wall.keyboard.press("ArrowLeft")
    wall.wait_for_function(WAIT_FOR, arg=last.partition("?")[0])
    assert wall.evaluate("document.hasFocus() && document.activeElement === document.body")


FRAMES_OF_HIDDEN = """() => new Promise((resolve) => {
  const inside = document.querySelector(".picture.is-kept iframe").contentWindow;
  let frames = 0;
  const count = () => { frames += 1; inside.requestAnimationFrame(count); };
  inside.requestAnimationFrame(count);
  const size = [inside.innerWidth, inside.innerHeight];
  setTimeout(() => resolve({ frames, size }), 500);
})"""


@pytest.mark.sweep
def test_the_wall_turns_with_the_clock_and_hidden_pages_rest(open_wall):
    wall = drawn(open_wall("/kk/wall?pages=convictions,integrity&seconds=5"))
    before = wall.evaluate("wall.rotation.state.index")
    wall.wait_for_function("before => wall.rotation.state.index !== before", arg=before)
    assert wall.evaluate("wall.now() % 5000") < 1_000, "screens change at whole multiples of the pace"
    wall.wait_for_selector(".picture.is-kept", state="attached")
    hidden = wall.evaluate(FRAMES_OF_HIDDEN)
    assert hidden["frames"] <= 2
    assert hidden["size"] == list(DESK), "its charts must not be drawn anew when it comes back"


def test_a_killed_server_is_marked_the_pictures_stay_and_it_heals(open_wall, watch, copy_store):
    watch.allow("net::ERR_")
    with serve(copy_store) as board:
        wall = drawn(open_wall("/ru/wall?pages=integrity&seconds=600", on=board))
        wall.evaluate("document.querySelector('iframe').contentWindow.stays = true")
        board.kill()
        mark = wall.locator("#mark")
        expect(mark).to_be_visible(timeout=10_000)
        expect(mark).to_have_text(re.compile(r"^Данные от \d\d\.\d\d\.\d{4} \d\d:\d\d, связи нет с \d\d:\d\d$"))
        expect(mark.locator("svg")).to_be_visible()
        assert wall.evaluate("document.querySelector('.is-shown iframe').contentWindow.stays")
    with serve(copy_store, board.port):
        expect(mark).to_be_hidden(timeout=5_000)
        assert wall.evaluate("document.querySelector('.is-shown iframe').contentWindow.stays"), "nothing new came"
        wall.close()


@pytest.mark.sweep
def test_a_server_told_to_stop_ends_the_pulse_at_once(filled_store):
    with serve(filled_store) as board, urlopen(f"{board.url}/wall/pulse", timeout=10) as pulse:
        assert json.loads(pulse.readline())["beat"] > 0
        os.kill(board.pid, signal.SIGTERM)
        told = time.monotonic()
        pulse.read()
        assert time.monotonic() - told < 2


@pytest.mark.sweep
def test_a_wall_that_starts_before_the_store_waits_calmly_and_begins_by_itself(open_wall, watch, tmp_path):
    watch.allow("503")
    watch.allow("net::ERR_")
    empty = Store(tmp_path)
    with serve(empty) as board:
        wall = open_wall("/kk/wall?pages=integrity&playlist=hall", on=board)
        expect(wall.locator("#waiting")).to_contain_text("Экран қосулы")
        expect(wall.locator("#mark")).to_contain_text("байланыс", ignore_case=True)
        empty.run("init")
        wall.wait_for_function("() => document.querySelector('.picture.is-shown') !== null", timeout=20_000)
        expect(wall.locator("#mark")).to_be_hidden()
        assert "«hall»" in wall.evaluate("wall.settings.notices[0]"), "the player asked again for what it was to show"
        wall.close()


@pytest.mark.sweep
def test_a_new_build_brings_new_pictures_behind_the_shown_one(open_wall, board):
    wall = drawn(open_wall("/ru/wall?pages=integrity&seconds=600"))
    wall.evaluate("document.querySelector('iframe').contentWindow.old = true")
    new = json.dumps({"build": "new", "edition": "2-new", "time": wall.evaluate("Date.now() / 1000"), "beat": 0})
    wall.route("**/wall/pulse", lambda route: route.fulfill(body=f"{new}\n"))
    wall.evaluate("window.stays = true")
    wall.wait_for_function(
        """() => {
          const frame = document.querySelector(".picture.is-shown iframe");
          window.seenNone ||= !frame && !document.querySelector(".picture.is-arriving");
          return frame && !frame.contentWindow.old;
        }""",
        timeout=NEW_BUILD_MS,
    )
    assert wall.evaluate("[window.stays, Boolean(window.seenNone)]") == [True, False]


def test_a_page_that_misses_a_file_at_its_start_comes_back_by_itself(profile, board):
    page = profile.new_page()
    failed: list[str] = []

    def fail_once(route: Route) -> None:
        if failed:
            route.continue_()
        else:
            failed.append(route.request.url)
            route.abort()

    page.route("**/_dash-layout", fail_once)
    page.goto(f"{board.url}/ru/integrity")
    settle(page)
    assert failed
    page.close()


@pytest.mark.sweep
def test_a_page_left_behind_by_a_new_build_reloads_once(profile, board):
    page = profile.new_page()
    page.goto(f"{board.url}/ru/integrity")
    settle(page)
    page.evaluate("window.loadedFirst = true")
    page.route("**/version", lambda route: route.fulfill(json={"build": "new", "edition": None}))
    page.route("**/_dash-update-component**", lambda route: route.fulfill(status=500))
    page.evaluate("board.follow('/ru/convictions')")
    page.wait_for_function("() => !window.loadedFirst")
    page.evaluate("window.loadedSecond = true")
    with page.expect_response("**/version"):
        pass
    page.wait_for_timeout(RELOAD_SPREAD_MS)
    assert page.evaluate("window.loadedSecond"), "a server of another build that fails as well is no reason to go on"
    page.close()
