"""A screen that is switched on while its server is away: the player that was kept opens and waits."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from browser_fixtures import Board, serve
from playwright.sync_api import BrowserContext, Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.sweep]

WALL = "/ru/wall?pages=integrity"
KEPT = "navigator.serviceWorker.ready.then(({ scope }) => caches.match(scope)).then(Boolean)"


class Excuse(BaseHTTPRequestHandler):
    """What a proxy says whose server is away."""

    def do_GET(self) -> None:
        self.send_response(502)
        self.end_headers()
        self.wfile.write(b"Bad gateway")

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def excused(port: int) -> Iterator[None]:
    with ThreadingHTTPServer(("127.0.0.1", port), Excuse) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield
        server.shutdown()
        thread.join()


@contextmanager
def silent(board: Board) -> Iterator[None]:
    """The server takes connections and answers none."""
    workers = Path(f"/proc/{board.pid}/task/{board.pid}/children").read_text().split()
    for pid in workers:
        os.kill(int(pid), signal.SIGSTOP)
    try:
        yield
    finally:
        for pid in workers:
            os.kill(int(pid), signal.SIGCONT)


def switched_on(profile: BrowserContext, board: Board) -> Page:
    page = profile.new_page()
    page.goto(board.url + WALL, timeout=20_000)
    return page


def test_a_screen_switched_on_before_its_server_waits_and_begins_by_itself(profile, copy_store):
    with serve(copy_store) as board:
        first = switched_on(profile, board)
        assert first.evaluate(KEPT)
        first.close()
        with silent(board):
            held = switched_on(profile, board)
            expect(held.locator("#waiting")).to_be_visible()
            held.close()
        board.kill()
    with excused(board.port):
        excuse = switched_on(profile, board)
        expect(excuse.locator("#waiting")).to_be_visible()
        excuse.close()
    wall = switched_on(profile, board)
    expect(wall.locator("#waiting")).to_contain_text("Экран включён")
    expect(wall.locator("#mark")).to_be_visible()
    with serve(copy_store, board.port):
        wall.wait_for_selector(".picture.is-shown", timeout=30_000)
        expect(wall.locator("#waiting")).to_be_hidden()
        wall.close()
