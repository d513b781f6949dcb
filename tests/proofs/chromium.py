"""Chromium over its bare protocol: a tab is a socket, and nothing is switched on that would cost memory.

A harness that watches the network makes the renderer keep what it has seen, so memory is measured
without it: requests are counted by the proxy.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from websockets.sync.client import ClientConnection, connect

NAMES = ("chromium", "chromium-browser", "google-chrome")
SWITCHES = (
    "--headless=new",
    "--remote-debugging-port=0",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--disable-features=SpareRendererForSitePerProcess",
    "--disable-backgrounding-occluded-windows",
    "--disable-renderer-backgrounding",
    "--disable-background-timer-throttling",
    "--window-size=1920,1080",
)
ANSWER_S = 60


class Refused(Exception):  # noqa: N818
    """The browser will not do what a call asks for, now or ever."""


class Socket:
    """Calls of the protocol, one at a time; events are passed over."""

    def __init__(self, address: str) -> None:
        self._connection: ClientConnection = connect(address, max_size=None)
        self._calls = 0

    def call(self, method: str, **params: Any) -> dict[str, Any]:
        self._calls += 1
        self._connection.send(json.dumps({"id": self._calls, "method": method, "params": params}))
        while True:
            answer = json.loads(self._connection.recv(timeout=ANSWER_S))
            if answer.get("id") == self._calls:
                if "error" in answer:
                    raise Refused(f"{method}: {answer['error']}")
                return answer["result"]

    def close(self) -> None:
        self._connection.close()


@dataclass(frozen=True, slots=True)
class Memory:
    """A renderer after its garbage is collected: megabytes, and counts of its documents together."""

    heap_mb: float
    nodes: int
    listeners: int
    rss_mb: float


class Tab:
    """One page; its socket is opened for each question, so that nothing listens in between."""

    def __init__(self, browser: Chromium, target: str, context: str) -> None:
        self._browser, self._target, self._context = browser, target, context
        self._socket = Socket(browser.page_address(target))

    def ask(self, script: str) -> Any:
        """What a script of the page returns; ``None`` where it cannot run: on an error page, or between two pages."""
        try:
            result = self._socket.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        except Refused:
            return None
        return None if "exceptionDetails" in result else result["result"].get("value")

    def press(self, key: str) -> None:
        for kind in ("keyDown", "keyUp"):
            self._socket.call("Input.dispatchKeyEvent", type=kind, key=key, code=key)

    def memory(self) -> Memory:
        """Twice collected, as what one pass frees may hold more."""
        self._socket.call("HeapProfiler.enable")
        for _ in range(2):
            self._socket.call("HeapProfiler.collectGarbage")
        self._socket.call("HeapProfiler.disable")
        self._socket.call("Performance.enable")
        told = {item["name"]: item["value"] for item in self._socket.call("Performance.getMetrics")["metrics"]}
        self._socket.call("Performance.disable")
        return Memory(
            told["JSHeapUsedSize"] / 1e6, int(told["Nodes"]), int(told["JSEventListeners"]), self._browser.largest_rss()
        )

    def close(self) -> None:
        self._socket.close()
        self._browser.forget(self._context)


class Chromium:
    """The browser, and tabs each in a profile of its own: nothing is in any cache."""

    def __init__(self, process: subprocess.Popen[bytes], port: int, address: str) -> None:
        self._process, self._port = process, port
        self._socket = Socket(address)

    def open(self, url: str, size: tuple[int, int] = (1920, 1080)) -> Tab:
        context = self._socket.call("Target.createBrowserContext")["browserContextId"]
        made = self._socket.call(
            "Target.createTarget", url=url, browserContextId=context, width=size[0], height=size[1], newWindow=True
        )
        return Tab(self, made["targetId"], context)

    def page_address(self, target: str) -> str:
        return f"ws://127.0.0.1:{self._port}/devtools/page/{target}"

    def forget(self, context: str) -> None:
        self._socket.call("Target.disposeBrowserContext", browserContextId=context)

    def largest_rss(self) -> float:
        """Megabytes of the largest renderer: with one tab open, the tab's."""
        told = self._socket.call("SystemInfo.getProcessInfo")["processInfo"]
        return max(_rss_mb(item["id"]) for item in told if item["type"] == "renderer")

    def close(self) -> None:
        self._socket.close()
        self._process.terminate()
        self._process.wait(timeout=20)


@contextmanager
def running(directory: Path) -> Iterator[Chromium]:
    """The machine's own Chromium with a profile in ``directory``."""
    found = next(path for name in NAMES if (path := shutil.which(name)))
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    profile = directory / "profile"
    command = [found, *SWITCHES, *sandbox, f"--user-data-dir={profile}", "about:blank"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    port, path = _address(profile / "DevToolsActivePort")
    browser = Chromium(process, port, f"ws://127.0.0.1:{port}{path}")
    try:
        yield browser
    finally:
        browser.close()


def _address(file: Path) -> tuple[int, str]:
    end = time.monotonic() + 60
    while time.monotonic() < end:
        if file.exists() and len(lines := file.read_text().split()) == 2:
            return int(lines[0]), lines[1]
        time.sleep(0.05)
    raise AssertionError("Chromium did not start")


def _rss_mb(pid: int) -> float:
    """Resident memory; 0 for a process that has just ended."""
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmRSS")), 0.0)
