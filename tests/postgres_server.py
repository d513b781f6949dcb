"""A PostgreSQL server of the tests' own: Debian's programs, a temporary cluster, a socket in it, no network."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import psycopg

SETTINGS = "-c listen_addresses='' -c fsync=off -c synchronous_commit=off -c full_page_writes=off"


def find_programs() -> Path | None:
    """The directory of ``initdb`` and ``pg_ctl``, the newest version first; ``None`` if there is none."""
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    found = str(versions[-1]) if versions else shutil.which("initdb")
    return Path(found).resolve().parent if found else None


class Server:
    """A running server; every ``database()`` is a new one."""

    def __init__(self, socket: Path) -> None:
        self.socket = socket
        self._numbers = count(1)

    def database(self, template: str = "template0") -> str:
        """Make a database, empty or a copy of ``template``, and return its name."""
        name = f"store_{next(self._numbers)}"
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        return name

    def url(self, database: str) -> str:
        return f"postgresql://postgres@/{database}?host={self.socket}"


@contextmanager
def running_server(programs: Path) -> Iterator[Server]:
    """A server for as long as the block runs. PostgreSQL refuses to run as root, so root runs it as its user."""
    directory = Path(tempfile.mkdtemp(prefix="antikor-pg-"))
    prefix: list[str] = []
    if os.geteuid() == 0:
        shutil.chown(directory, "postgres", "postgres")
        prefix = ["runuser", "-u", "postgres", "--"]

    def run(program: str, *arguments: str) -> None:
        command = [*prefix, str(programs / program), "-D", str(directory / "cluster"), *arguments]
        subprocess.run(command, cwd=directory, check=True, stdout=subprocess.DEVNULL)

    run("initdb", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
    run("pg_ctl", "start", "-w", "-s", "-l", str(directory / "log"), "-o", f"-k {directory} {SETTINGS}")
    try:
        yield Server(directory)
    finally:
        run("pg_ctl", "stop", "-w", "-s", "-m", "immediate")
        shutil.rmtree(directory)
