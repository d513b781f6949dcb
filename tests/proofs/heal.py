"""Recovery of walls and open pages: goals G5 to G8, a locked and a replaced store, and how quiet a wall is.

``PYTHONPATH=tests:. python -m proofs.heal [--long] [name …]``: by default a sample of each in ten minutes.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import make_report

from proofs import chromium
from proofs.chromium import Chromium
from proofs.program import Server, changed, deployed, end_cleanly
from proofs.proxy import Fault, Proxy, Request
from proofs.report import Report, seconds, within
from proofs.wall import DESK, Wall, wait_for_desks

G5_S, MARK_S, LIVE_S, BACK_S, NEW_BUILD_S = 15, 10, 5, 15, 30
PATIENCE_S = 90
ONE_PAGE = "/ru/wall?pages=overview&seconds=5"
THREE_PAGES = "/ru/wall?pages=overview,measures,convictions&seconds=5"
DESK_PAGES = ("/ru", "/ru/measures", "/kk/executors?task=2", "/en/indicators", "/ru/convictions", "/ru/measures/17")
CALL = "POST /_dash-update-component"
SAMPLE = 12


@dataclass
class Bench:
    """All that a proof needs; ``long`` asks for everything instead of a sample."""

    directory: Path
    server: Server
    proxy: Proxy
    browser: Chromium
    report: Report
    long: bool

    def wall(self, address: str) -> Wall:
        return Wall(self.browser.open(self.proxy.url + address), address)

    def lit_wall(self, address: str = THREE_PAGES) -> Wall:
        """A wall that is drawn to the end."""
        wall = self.wall(address)
        assert wall.wait(lambda seen: seen.is_drawn, PATIENCE_S) is not None, wall.look()
        return wall


def start_up(bench: Bench) -> None:
    """G5: each request of a start fails once in four ways, everything else goes well."""
    names = _start_requests(bench)
    cases = [(name, fault) for name in names for fault in Fault]
    own = [case for case in cases if case[0][0].endswith("/wall")]
    others = [case for case in cases if case not in own]
    chosen = others if bench.long else random.Random(5).sample(others, SAMPLE)
    took = {case: _start_with(bench, *case) for case in chosen}
    late = {case: value for case, value in took.items() if not within(value, G5_S)}
    slowest = max((value for value in took.values() if value is not None), default=None)
    share = f"{len(took) - len(late)} of {len(took)} drawn in {G5_S} s (of {len(others)} possible)"
    bench.report.line("G5", f"{share}, slowest {seconds(slowest)}", not late)
    for (name, fault), value in late.items():
        print(f"       {fault} of {name}: {seconds(value)}")
    for name, fault in own if bench.long else []:
        took_s = seconds(_start_with(bench, name, fault))
        print(f"       the wall's own document, {fault}: {took_s} (the browser's affair)")


Name = tuple[str, int]
"""A request's name, and which one of that name it is in a start."""


def _start_requests(bench: Bench) -> list[Name]:
    began = time.monotonic()
    wall = bench.lit_wall(ONE_PAGE)
    wall.tab.close()
    found: list[Name] = []
    for request in bench.proxy.since(began):
        found.append((request.name, sum(name == request.name for name, _ in found)))
    return found


def _start_with(bench: Bench, name: Name, fault: Fault) -> float | None:
    """Seconds from the failure to the drawn wall."""
    met = 0
    failed_at: float | None = None

    def plan(request: Request) -> Fault | None:
        nonlocal met, failed_at
        if request.name != name[0]:
            return None
        met += 1
        if met - 1 != name[1]:
            return None
        failed_at = time.monotonic()
        return fault

    bench.proxy.plan = plan
    wall = bench.wall(ONE_PAGE)
    drawn = wall.wait(lambda seen: seen.is_drawn and failed_at is not None, PATIENCE_S)
    end = time.monotonic()
    bench.proxy.plan = lambda _request: None
    wall.tab.close()
    assert failed_at is not None, f"{name} was never asked for"
    return None if drawn is None else end - failed_at


def outage(bench: Bench) -> None:
    """G6: the server is killed with -9 and comes back after a while."""
    for away_s in (10, 180 if bench.long else 60):
        wall = bench.lit_wall()
        bench.server.kill()
        marked = wall.wait(lambda seen: seen.mark != "", away_s)
        _watch(wall, away_s - (marked or away_s))
        bench.server.start()
        live = wall.wait(lambda seen: seen.mark == "" and seen.is_drawn, PATIENCE_S)
        found = f"mark after {seconds(marked)}, live {seconds(live)} after readiness, {len(wall.broken)} broken looks"
        reached = within(marked, MARK_S) and within(live, LIVE_S) and not wall.broken
        bench.report.line("G6", f"away {away_s} s: {found}", reached)
        _say_broken(wall)
        wall.tab.close()


def redeployment(bench: Bench) -> None:
    """G7: another build on the same port under open walls and desk pages; every second of the latter is used."""
    count = 46 if bench.long else 8
    walls = [bench.lit_wall() for _ in range(4 if bench.long else 2)]
    desks = [bench.browser.open(bench.proxy.url + DESK_PAGES[i % len(DESK_PAGES)]) for i in range(count)]
    assert None not in wait_for_desks(desks, lambda seen: seen["drawn"], PATIENCE_S)
    old = bench.server.program
    bench.server.program = changed(old, bench.directory / "next")
    bench.server.stop()
    ready = bench.server.start()
    new = bench.server.version()["build"]
    for tab in desks[::2]:
        tab.ask("board.follow(location.pathname + '?task=1')")
    on_new = wait_for_desks(desks, lambda seen: seen["drawn"] and seen["build"] == new, PATIENCE_S)
    desks_done = time.monotonic() - ready
    renewed = [wall.wait(lambda seen: seen.is_drawn and set(seen.builds) == {new}, PATIENCE_S) for wall in walls]
    walls_done = time.monotonic() - ready
    calls = [request for request in bench.proxy.since(ready) if request.name == CALL]
    failed = [request for request in calls if request.status >= 400]
    cut_off = [request for request in calls if request.ended and not request.status]
    reached = None not in on_new and desks_done <= NEW_BUILD_S and len(failed) <= count
    bench.report.line(
        "G7",
        f"{count} desk pages: {count - on_new.count(None)} on the new build {desks_done:.0f} s after readiness, "
        f"{len(failed)} failed callbacks and {len(cut_off)} that a reload cut off",
        reached,
    )
    broken = sum(len(wall.broken) for wall in walls)
    bench.report.line(
        "G7",
        f"{len(walls)} walls: {len(walls) - renewed.count(None)} on the new build {walls_done:.0f} s after readiness, "
        f"{broken} broken looks",
        None not in renewed and walls_done <= NEW_BUILD_S and not broken,
    )
    for wall in walls:
        _say_broken(wall)
    for tab, took in zip(desks, on_new, strict=True):
        if took is None:
            print(f"       {tab.ask(DESK)}")
    for tab in [*desks, *(wall.tab for wall in walls)]:
        tab.close()
    bench.server.stop()
    bench.server.program = old
    bench.server.start()


def stopped_workers(bench: Bench) -> None:
    """G8: the workers stand still for a minute; and answers that take three seconds."""
    wall = bench.lit_wall()
    began = time.monotonic()
    with bench.server.workers_stopped():
        marked = wall.wait(lambda seen: seen.mark != "", 60)
        _watch(wall, 60 - (marked or 60))
    asked, most = len(bench.proxy.since(began)), bench.proxy.most_outstanding(began)
    live = wall.wait(lambda seen: seen.mark == "" and seen.is_drawn, PATIENCE_S)
    found = f"{asked} requests, at most {most} outstanding, mark after {seconds(marked)}, live {seconds(live)} after"
    reached = most <= 1 and within(marked, MARK_S) and within(live, BACK_S) and not wall.broken
    bench.report.line("G8", f"workers stopped 60 s: {found}", reached)
    _say_broken(wall)
    wall.tab.close()
    bench.server.wait_until_ready()
    bench.proxy.delay_s = lambda request: 3 if request.name == CALL else 0
    slow = bench.wall(THREE_PAGES)
    drawn = slow.wait(lambda seen: seen.is_drawn, PATIENCE_S)
    bench.proxy.delay_s = lambda _request: 0
    bench.report.line("G8", f"every callback 3 s late: three pages drawn in {seconds(drawn)}", drawn is not None)
    slow.tab.close()


def store(bench: Bench) -> None:
    """The store is locked for a while, then replaced by one with a newer edition."""
    wall = bench.lit_wall()
    with ExitStack() as stack:
        lock = sqlite3.connect(bench.server.store, isolation_level=None)
        stack.callback(lock.close)
        lock.execute("PRAGMA locking_mode=EXCLUSIVE")
        lock.execute("BEGIN EXCLUSIVE")
        answers = bench.server.version()
        marked = wall.wait(lambda seen: seen.mark != "", 30)
        _watch(wall, 5)
        lock.execute("ROLLBACK")
    live = wall.wait(lambda seen: seen.mark == "" and seen.is_drawn, PATIENCE_S)
    found = f"mark after {seconds(marked)}, live {seconds(live)} after, {len(wall.broken)} broken looks"
    bench.report.line(
        "lock",
        f"store locked (edition said: {answers.get('edition')}): {found}",
        marked is not None and within(live, BACK_S) and not wall.broken,
    )
    seen = wall.look()
    assert seen
    assert None not in seen.editions
    before = set(seen.editions)
    kept = bench.directory / "kept.sqlite3"
    shutil.copy(bench.server.store, kept)
    report_file = bench.directory / "report.docx"
    make_report.write_docx(report_file, make_report.DEFAULT)
    bench.server.command("import", str(report_file))
    newer = wall.wait(lambda seen: seen.is_drawn and not before & set(seen.editions), PATIENCE_S)
    bench.report.line("new", f"a newer edition on all pages {seconds(newer)} after its import", within(newer, 75))
    _watch(wall, 2)
    bench.report.line("new", f"{len(wall.broken)} broken looks meanwhile", not wall.broken)
    _say_broken(wall)
    wall.tab.close()
    bench.server.stop()
    for leftover in bench.server.store.parent.glob(f"{bench.server.store.name}*"):
        leftover.unlink()
    shutil.copy(kept, bench.server.store)
    bench.server.start()


def quiet(bench: Bench) -> None:
    """How much a wall asks for while nothing happens, though its pages change."""
    minutes = 3
    wall = bench.lit_wall()
    began = time.monotonic()
    _watch(wall, minutes * 60)
    asked = bench.proxy.since(began)
    others = [request.name for request in asked if not request.name.endswith("/wall/pulse")]
    pace = len(asked) / minutes
    bench.report.line(
        "calm", f"{len(asked)} requests in {minutes} minutes ({pace:.1f} a minute), others: {others}", pace <= 1.34
    )
    wall.tab.close()


def _watch(wall: Wall, duration_s: float) -> None:
    """Look at a wall for so long; what it must not show is noted by it."""
    wall.wait(lambda _seen: False, duration_s)


def _say_broken(wall: Wall) -> None:
    for words in dict.fromkeys(wall.broken):
        print(f"       {wall.broken.count(words)} × {words}")


PROOFS: dict[str, Callable[[Bench], None]] = {
    proof.__name__: proof for proof in (outage, stopped_workers, store, redeployment, quiet, start_up)
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--long", action="store_true")
    parser.add_argument("names", nargs="*", metavar="name", help=", ".join(PROOFS))
    asked = parser.parse_args()
    report = Report()
    end_cleanly()
    with ExitStack() as stack:
        directory = Path(
            stack.enter_context(tempfile.TemporaryDirectory(prefix="board-proof-", ignore_cleanup_errors=True))
        )
        server = Server(deployed(directory / "program"), directory)
        server.command("init")
        stack.callback(server.close)
        server.start()
        proxy = stack.enter_context(Proxy(server.port).running())
        browser = stack.enter_context(chromium.running(directory))
        bench = Bench(directory, server, proxy, browser, report, asked.long)
        for name in asked.names or PROOFS:
            PROOFS[name](bench)
    report.close()


if __name__ == "__main__":
    main()
