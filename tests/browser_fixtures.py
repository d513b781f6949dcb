"""The board in a real browser: served as it is in production, and watched while a test uses it.

``pytest_plugins = ["browser_fixtures"]`` in ``conftest.py`` brings these fixtures to every test.
"""

from __future__ import annotations

import json
import os
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, sync_playwright

ROOT = Path(__file__).parent.parent
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-domain-reliability",
    "--disable-sync",
    "--no-default-browser-check",
    "--no-first-run",
    "--no-pings",
)
DESK = (1920, 1080)
PATIENCE_MS = 10_000


@dataclass
class Store:
    """A store of its own in a temporary directory, and the command line that works on it."""

    directory: Path

    @property
    def file(self) -> Path:
        return self.directory / "store.sqlite3"

    @property
    def environment(self) -> dict[str, str]:
        return {
            **os.environ,
            "DATABASE_URL": f"sqlite:///{self.file}",
            "XDG_STATE_HOME": str(self.directory / "state"),
            "DASH_DISABLE_VERSION_CHECK": "1",
            "PYTHONUNBUFFERED": "1",
        }

    def run(self, *arguments: str) -> str:
        """What ``python -m data …`` prints."""
        command = [sys.executable, "-m", "data", *arguments]
        done = subprocess.run(command, cwd=ROOT, env=self.environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def exported(self, *arguments: str) -> dict[str, Any]:
        return json.loads(self.run("export", "--json", *arguments))


@dataclass
class Board:
    """A running board: its address, its store, its first process and what it has logged."""

    url: str
    store: Store
    log: list[str] = field(default_factory=list)
    pid: int = 0

    @property
    def port(self) -> int:
        return int(self.url.rpartition(":")[2])

    def kill(self) -> None:
        """The end that no process can prepare for, of the server and all its workers."""
        workers = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text().split()
        for pid in (self.pid, *map(int, workers)):
            os.kill(pid, signal.SIGKILL)


@contextmanager
def serve(store: Store, port: int = 0) -> Iterator[Board]:
    """The board over ``store`` on a port, a free one if none is named, by the Procfile's own line."""
    with socket.create_server(("127.0.0.1", port)) as probe:
        port = probe.getsockname()[1]
    line = (ROOT / "Procfile").read_text().removeprefix("web: python").strip()
    command = ["sh", "-c", f"exec {shlex.quote(sys.executable)} {line}"]
    environment = {**store.environment, "PORT": str(port), "WORKERS": "1"}
    board = Board(f"http://127.0.0.1:{port}", store)
    with subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True) as process:
        board.pid = process.pid
        try:
            _wait_until_it_listens(process, board.log)
            threading.Thread(target=lambda: board.log.extend(process.stderr), daemon=True).start()
            yield board
        finally:
            process.terminate()
            process.wait(timeout=30)


def _wait_until_it_listens(process: subprocess.Popen[str], log: list[str]) -> None:
    """The server names its address once it can be asked; it says why before it ends otherwise."""
    for line in process.stderr:
        log.append(line)
        if "Listening at: http" in line:
            return
    raise AssertionError("the board did not start:\n" + "".join(log))


@pytest.fixture(scope="session")
def filled_store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A store with the bundled edition. Tests only read it; ``copy_store`` gives one to break."""
    store = Store(tmp_path_factory.mktemp("store"))
    store.run("init")
    return store


@pytest.fixture
def copy_store(filled_store: Store, tmp_path: Path) -> Store:
    """A filled store for one test alone."""
    return Store(Path(shutil.copytree(filled_store.directory, tmp_path / "store")))


@pytest.fixture(scope="session")
def exported(filled_store: Store) -> dict[str, Any]:
    """What the command line says of the edition on screen."""
    return filled_store.exported()


@pytest.fixture(scope="session")
def board(filled_store: Store) -> Iterator[Board]:
    """The board that all browser tests look at."""
    with serve(filled_store) as running:
        yield running


@pytest.fixture(scope="session")
def new_profile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., BrowserContext]]:
    """``new_profile(bypass_csp=True)``: the machine's own Chromium with a profile of its own on disk.

    A profile on disk keeps compiled scripts from page to page, which halves the work of opening one.
    The browser makes no connections for itself.
    """
    found = next((path for name in CHROMIUM if (path := shutil.which(name))), None)
    if found is None:
        pytest.fail("no Chromium on this machine: apt-get install chromium")
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    opened: list[BrowserContext] = []
    with sync_playwright() as playwright:

        def new(**options: Any) -> BrowserContext:
            context = playwright.chromium.launch_persistent_context(
                tmp_path_factory.mktemp("profile"),
                executable_path=found,
                args=[*QUIET, *sandbox],
                **{"viewport": {"width": DESK[0], "height": DESK[1]}, "locale": "ru-RU", **options},
            )
            opened.append(context)
            context.set_default_timeout(PATIENCE_MS)
            context.add_init_script(COUNT_CALLS)
            return context

        yield new
        for context in opened:
            context.close()


@dataclass
class Watch:
    """What must not happen while a page is open: a foreign request, a console message, an uncaught error."""

    faults: list[str] = field(default_factory=list)
    allowed: list[str] = field(default_factory=list)

    def allow(self, words: str) -> None:
        """Expect console messages with ``words``, where a test provokes them."""
        self.allowed.append(words)

    def over(self, page: Page, url: str) -> None:
        """Watch a page that looks at the board at ``url``."""
        page.on("request", lambda request: self._on_request(request, url))
        page.on("console", self._on_console)
        page.on("pageerror", lambda error: self.faults.append(f"uncaught: {error}"))

    def unexpected(self) -> list[str]:
        return [fault for fault in self.faults if not any(words in fault for words in self.allowed)]

    def _on_request(self, request: Request, url: str) -> None:
        if not request.url.startswith((url, "data:", "blob:")):
            self.faults.append(f"foreign request: {request.url}")

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.faults.append(f"{message.type}: {message.text} ({message.location.get('url', '')})")


@pytest.fixture
def watch() -> Iterator[Watch]:
    watch = Watch()
    yield watch
    assert watch.unexpected() == []


@pytest.fixture(scope="session")
def profile(new_profile: Callable[..., BrowserContext]) -> BrowserContext:
    """The browser that all tests share: the board keeps nothing in a profile."""
    return new_profile()


OpenPage = Callable[..., Page]


@pytest.fixture
def open_page(board: Board, watch: Watch, profile: BrowserContext) -> Iterator[OpenPage]:
    """``open_page("/ru?task=2")``: a watched page, drawn to the end."""
    pages: list[Page] = []

    def open_(path: str, *, on: Board = board, size: tuple[int, int] = DESK) -> Page:
        page = profile.new_page()
        pages.append(page)
        if size != DESK:
            page.set_viewport_size({"width": size[0], "height": size[1]})
        watch.over(page, on.url)
        page.goto(on.url + path)
        settle(page)
        return page

    yield open_
    for page in pages:
        page.close()


COUNT_CALLS = """(() => {
  const fetch = window.fetch;
  window.callsUnderWay = 0;
  window.fetch = (...call) => {
    window.callsUnderWay += 1;
    return fetch(...call).finally(() => { window.callsUnderWay -= 1; });
  };
})();"""
"""Playwright's own "networkidle" waits half a second each time; the board's calls can be counted instead."""

SETTLED = """() => {
  const page = document.querySelector("main .page:not(.skeleton)");
  const graphs = [...document.querySelectorAll("[data-chart]:not(.is-empty)")];
  const drawn = graphs.every((card) => card.querySelector(".js-plotly-plot .main-svg"));
  const loading = document.querySelector("[data-dash-is-loading=true]") || window.callsUnderWay;
  if (!page || !drawn || loading || document.readyState !== "complete" || document.fonts.status !== "loaded") {
    window.quietSince = undefined;
    return false;
  }
  window.quietSince ??= performance.now();
  return performance.now() - window.quietSince > 100;
}"""


UNDER_POINTER = """mark => {
  const graph = mark.closest(".js-plotly-plot");
  return !graph || graph._hoverdata?.length;
}"""


def settle(page: Page) -> None:
    """Wait until the page is drawn: its content, its charts, its font, and no call under way for a moment."""
    page.evaluate("() => { window.quietSince = undefined; }")
    page.wait_for_function(SETTLED)


def chart(page: Page, key: str) -> Any:
    """The card of a chart."""
    return page.locator(f'[data-chart="{key}"]')


def marks(page: Page, key: str) -> Any:
    """The marks of a chart that lead somewhere."""
    return chart(page, key).locator('[role="link"][data-href]')


def mark(page: Page, key: str, begins: str) -> Any:
    """The mark of a chart whose name begins so, as a reader hears it."""
    return chart(page, key).locator(f'[role="link"][aria-label^="{begins}"]')


def click_centre(page: Page, target: Any) -> None:
    """A click in the middle of a mark, as a hand makes it: whatever lies on top of it is hit.

    Plotly looks for what is under the pointer at most every 50 ms, and no hand presses before it has.
    """
    target.scroll_into_view_if_needed()
    box = target.bounding_box()
    place = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(*place)
    page.wait_for_function(UNDER_POINTER, arg=target.element_handle())
    page.mouse.click(*place)


def press_enter(page: Page, target: Any) -> None:
    target.focus()
    page.keyboard.press("Enter")


BY_BOTH = pytest.mark.parametrize("follow", [click_centre, pytest.param(press_enter, marks=pytest.mark.sweep)])
"""Every path by mouse in the build, by keyboard in the longer rounds."""


def step(page: Page, follow: Callable[[Page, Any], None], target: Any, address: str) -> None:
    """Follow a mark, and see where it led; ``address`` as it is read, not escaped."""
    follow(page, target)
    page.wait_for_function("path => decodeURIComponent(location.pathname + location.search) === path", arg=address)
    settle(page)


def path_of(page: Page) -> str:
    """Path and query of the address, as the browser has them."""
    return page.evaluate("location.pathname + location.search")
