"""Long running, sped up: goals G9 (a wall for a day) and G10 (a viewer who switches without rest).

``PYTHONPATH=tests:. python -m proofs.soak [--steps 2880] [wall|desk|presentation …]``. A step of the wall
is a press of the key that turns it, so it does what the clock would do. Every so many steps all pages
are renewed, as after a new edition: the wall's own call for it is made from outside.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from proofs import chromium
from proofs.chromium import Chromium, Memory, Tab
from proofs.program import Server, deployed, end_cleanly
from proofs.report import Report
from proofs.wall import Wall, wait_for_desks

WALL = "/ru/wall?seconds=600"
"""At the slowest pace, so that only the key turns it."""
SETTLED_STEP = 300
RENEW_EVERY = 240
"""Measured half-way between two renewals: right after one, a frame of the old pages is still about."""
PAUSE_S = 0.3
"""A step is a fade of 0.2 s; a switch has sent its call in half of this."""
HEAP_MB, RSS_MB, NODES_SHARE = 3, 15, 0.02
SWITCHES, SWITCH_HEAP_MB = 500, 10
PATIENCE_S = 120
SWITCHED = (
    "/ru?theme=dark",
    "/ru/measures",
    "/ru/measures?task=2&theme=dark",
    "/kk/executors",
    "/ru/indicators?theme=dark",
    "/ru?task=1",
    "/ru?task=1&theme=dark",
    "/en/convictions",
    "/ru/integrity",
    "/ru?executor=МФ",
)


def wall(browser: Chromium, base: str, report: Report, steps: int) -> None:
    """G9: heap, nodes, listeners and resident memory from the step on at which all is warm."""
    seen = Wall(browser.open(base + WALL), WALL)
    assert seen.wait(lambda now: now.is_drawn, PATIENCE_S) is not None, seen.look()
    began, samples = time.monotonic(), []
    for step in range(1, steps + 1):
        seen.tab.press("ArrowRight")
        time.sleep(PAUSE_S)
        if step % RENEW_EVERY == 0:
            seen.tab.ask("wall.gallery.renew()")
            assert seen.wait(lambda now: now.is_drawn, PATIENCE_S) is not None
            assert _until(seen.tab, "wall.gallery.isFresh"), "the pages were not renewed"
        if step >= SETTLED_STEP and step % RENEW_EVERY == RENEW_EVERY // 2:
            seen.look()
            _turn_to_first(seen.tab)
            samples.append(_said(step, seen.tab.memory()))
    first, last = samples[0], samples[-1]
    heap, rss = last.heap_mb - first.heap_mb, last.rss_mb - first.rss_mb
    nodes = last.nodes / first.nodes - 1
    listeners = last.listeners - first.listeners
    report.line(
        "G9",
        f"{steps} steps, {steps // RENEW_EVERY} renewals of all pages in {time.monotonic() - began:.0f} s: "
        f"heap {heap:+.1f} MB ({first.heap_mb:.1f} to {last.heap_mb:.1f}), nodes {nodes:+.1%} ({last.nodes}), "
        f"listeners {listeners:+d} ({last.listeners}), resident {rss:+.0f} MB ({last.rss_mb:.0f})",
        heap <= HEAP_MB and rss <= RSS_MB and abs(nodes) <= NODES_SHARE and listeners <= 0 and not seen.broken,
    )
    for words in dict.fromkeys(seen.broken):
        print(f"       {seen.broken.count(words)} × {words}")
    seen.tab.close()


def _turn_to_first(tab: Tab) -> None:
    """What a wall holds differs a little from scene to scene, so it is always measured at the same one."""
    while tab.ask("wall.rotation.state.index") != 0:
        tab.press("ArrowRight")
        time.sleep(PAUSE_S)


def desk(browser: Chromium, base: str, report: Report, _steps: int) -> None:
    """G10: pages, filters, themes and languages in turn, each waited for."""
    tab = browser.open(base + SWITCHED[-1])
    assert None not in wait_for_desks([tab], lambda now: now["drawn"], PATIENCE_S)

    def switch(number: int) -> None:
        address = SWITCHED[number % len(SWITCHED)]
        tab.ask(f"window.board.follow({address!r})")
        time.sleep(PAUSE_S / 2)
        arrived = wait_for_desks(
            [tab], lambda now: now["drawn"] and _path(now["address"]) == _path(address), PATIENCE_S
        )
        assert None not in arrived, address

    _switches("desk", tab, report, switch, "/ru")


def presentation(browser: Chromium, base: str, report: Report, _steps: int) -> None:
    """G10: the same by the keys of a presentation, through all scenes of all pages again and again."""
    tab = browser.open(base + "/ru?wall=hand")
    assert None not in wait_for_desks([tab], lambda now: now["drawn"], PATIENCE_S)

    def switch(_number: int) -> None:
        tab.press("ArrowRight")
        time.sleep(PAUSE_S)
        assert _until(tab, "window.board.wall?.ready"), tab.ask("location.href")

    _switches("presentation", tab, report, switch, "/ru?wall=hand")


def _switches(name: str, tab: Tab, report: Report, switch: Callable[[int], None], home: str) -> None:
    """Switches, measured always at the same page, after each of the addresses has been seen a few times."""
    warm, began = 5 * len(SWITCHED), time.monotonic()
    samples: list[Memory] = []
    for number in range(warm + SWITCHES + 1):
        if number >= warm and (number - warm) % 100 == 0:
            tab.ask(f"window.board.follow({home!r})")
            time.sleep(1)
            assert None not in wait_for_desks([tab], lambda now: now["drawn"] and now["address"] == home, PATIENCE_S)
            samples.append(_said(number - warm, tab.memory()))
        switch(number)
    first, last = samples[0], samples[-1]
    heap = last.heap_mb - first.heap_mb
    report.line(
        "G10",
        f"{SWITCHES} switches, {name}, in {time.monotonic() - began:.0f} s: heap {heap:+.1f} MB "
        f"({first.heap_mb:.1f} to {last.heap_mb:.1f}), nodes {last.nodes - first.nodes:+d} ({last.nodes}), "
        f"listeners {last.listeners - first.listeners:+d} ({last.listeners}), "
        f"resident {last.rss_mb - first.rss_mb:+.0f} MB ({last.rss_mb:.0f})",
        heap <= SWITCH_HEAP_MB and last.nodes <= first.nodes * (1 + NODES_SHARE),
    )
    tab.close()


def _path(address: str) -> str:
    return address.partition("?")[0]


def _said(step: int, memory: Memory) -> Memory:
    print(
        f"     {step:6} heap {memory.heap_mb:6.1f} MB  nodes {memory.nodes:6}  listeners {memory.listeners:5}  "
        f"resident {memory.rss_mb:6.0f} MB",
        flush=True,
    )
    return memory


def _until(tab: Tab, script: str) -> bool:
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        if tab.ask(script):
            return True
        time.sleep(0.05)
    return False


PROOFS = {proof.__name__: proof for proof in (wall, desk, presentation)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--steps", type=int, default=2880)
    parser.add_argument("names", nargs="*", metavar="name", help=", ".join(PROOFS))
    asked = parser.parse_args()
    report = Report()
    end_cleanly()
    with ExitStack() as stack:
        temporary = tempfile.TemporaryDirectory(prefix="board-proof-", ignore_cleanup_errors=True)
        directory = Path(stack.enter_context(temporary))
        server = Server(deployed(directory / "program"), directory)
        server.command("init")
        stack.callback(server.close)
        server.start()
        for name in asked.names or PROOFS:
            with chromium.running(directory / name) as browser:
                PROOFS[name](browser, server.url, report, asked.steps)
    report.close()


if __name__ == "__main__":
    main()
