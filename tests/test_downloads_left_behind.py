"""A client that goes away in the middle of a file leaves nothing on the server: no file, no open one."""

from __future__ import annotations

import re
import socket
import struct
import time
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from browser_fixtures import Board, Store, serve

PATIENCE_S = 10
BROKEN_OFF = ("workbook", "csv", "calendar", "figures")
ABORT = struct.pack("ii", 1, 0)
"""SO_LINGER for a connection that is dropped, not closed."""


def worker_of(board: Board) -> int:
    """The process that answers, as the server's log names it."""
    return int(re.findall(r"Booting worker with pid: (\d+)", "".join(board.log))[-1])


def open_files(process: int) -> list[str]:
    """What a process holds open, without connections: they come and go."""
    found = []
    for descriptor in Path(f"/proc/{process}/fd").iterdir():
        try:
            target = str(descriptor.readlink())
        except FileNotFoundError:
            continue
        if not target.startswith("socket:"):
            found.append(target)
    return sorted(found)


def break_off(url: str, path: str) -> None:
    """Ask for a file, take its first bytes and drop the connection."""
    address = urlsplit(url)
    with socket.socket() as client:
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
        client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, ABORT)
        client.connect((address.hostname, address.port))
        client.sendall(f"GET {path} HTTP/1.1\r\nHost: {address.netloc}\r\n\r\n".encode())
        assert client.recv(64).startswith(b"HTTP/1.1 200")


def wait_until_equal(ask, wanted) -> None:
    end = time.monotonic() + PATIENCE_S
    while (found := ask()) != wanted:
        assert time.monotonic() < end, (found, wanted)


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="open files are read from /proc")
def test_a_request_broken_off_leaves_no_file(copy_store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    with serve(copy_store) as board:
        for what in BROKEN_OFF:
            with urlopen(f"{board.url}/download/{what}/ru/measures") as whole:
                assert whole.read()
        files, held = sorted(temporary.rglob("*")), open_files(worker_of(board))
        stored = sorted(copy_store.directory.rglob("*"))
        for what in BROKEN_OFF:
            for _ in range(2):
                break_off(board.url, f"/download/{what}/ru/measures")
        wait_until_equal(lambda: open_files(worker_of(board)), held)
        assert sorted(temporary.rglob("*")) == files
        assert sorted(copy_store.directory.rglob("*")) == stored
        with urlopen(f"{board.url}/healthz") as health:
            assert health.status == 200
