"""The board as it is deployed: a copy of the tree, its store, its server, and what may befall them."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROGRAM = ("app.py", "Procfile", "requirements.txt", "assets", "callbacks", "dashboard", "data", "layouts")
READY_S = 60


def deployed(target: Path) -> Path:
    """A copy of the program that nobody edits while it runs."""
    target.mkdir()
    for name in PROGRAM:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, target / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, target / name)
    return target


def changed(program: Path, target: Path) -> Path:
    """The next deployment: a callback has another output, scripts and styles are others, a file is new."""
    shutil.copytree(program, target, ignore=shutil.ignore_patterns("__pycache__"))
    names = target / "dashboard" / "ids.py"
    text = names.read_text(encoding="utf-8")
    assert text.count('"filter-summary"') == 1
    names.write_text(text.replace('"filter-summary"', '"filter-summary-next"'), encoding="utf-8")
    for asset in ("board.js", "20-layout.css"):
        with (target / "assets" / asset).open("a", encoding="utf-8") as file:
            file.write("\n/* the next deployment */\n")
    (target / "assets" / "zz-next.js").write_text("window.nextDeployment = true;\n", encoding="utf-8")
    return target


def end_cleanly() -> None:
    """Let whoever ends this program by a signal end its servers and browsers too."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


class Server:
    """The board by the Procfile's own line, in a process group of its own."""

    def __init__(self, program: Path, directory: Path) -> None:
        self.program, self.port = program, free_port()
        self.store = directory / "store.sqlite3"
        self._log = directory / "server.log"
        self._process: subprocess.Popen[bytes] | None = None
        self._environment = {
            **os.environ,
            "DATABASE_URL": f"sqlite:///{self.store}",
            "XDG_STATE_HOME": str(directory / "state"),
            "PORT": str(self.port),
            "PYTHONUNBUFFERED": "1",
        }

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def command(self, *arguments: str) -> None:
        """``python -m data …`` on the server's store."""
        command = [sys.executable, "-m", "data", *arguments]
        subprocess.run(command, cwd=self.program, env=self._environment, capture_output=True, check=True)

    def start(self) -> float:
        """Begin, and wait until it is ready; the moment at which it was."""
        line = (self.program / "Procfile").read_text().removeprefix("web: python").strip()
        command = ["sh", "-c", f"exec {shlex.quote(sys.executable)} {line}"]
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                command, cwd=self.program, env=self._environment, stderr=log, stdout=log, start_new_session=True
            )
        return self.wait_until_ready()

    def wait_until_ready(self) -> float:
        end = time.monotonic() + READY_S
        while time.monotonic() < end:
            if self.version().get("edition"):
                return time.monotonic()
            time.sleep(0.05)
        raise AssertionError(f"the board did not become ready: {self._log.read_text()[-2000:]}")

    def version(self) -> dict[str, str | None]:
        """Build and edition; nothing while the server does not answer."""
        try:
            with urllib.request.urlopen(f"{self.url}/version", timeout=2) as answer:
                return json.load(answer)
        except (OSError, urllib.error.URLError, ValueError):
            return {}

    def kill(self) -> None:
        """``kill -9`` of master and workers at once."""
        self._signal(signal.SIGKILL)
        self._reap()

    def stop(self) -> None:
        """End it as a deployment does."""
        assert self._process
        self._process.terminate()
        self._reap()

    @contextmanager
    def workers_stopped(self) -> Iterator[None]:
        """The workers stand still, the port stays open: connections are taken and nobody answers."""
        assert self._process
        children = Path(f"/proc/{self._process.pid}/task/{self._process.pid}/children").read_text().split()
        assert children
        for pid in children:
            os.kill(int(pid), signal.SIGSTOP)
        try:
            yield
        finally:
            for pid in children:
                if Path(f"/proc/{pid}").exists():
                    os.kill(int(pid), signal.SIGCONT)

    def close(self) -> None:
        if self._process and self._process.poll() is None:
            self.kill()

    def _signal(self, number: int) -> None:
        assert self._process
        os.killpg(self._process.pid, number)

    def _reap(self) -> None:
        assert self._process
        self._process.wait(timeout=90)
