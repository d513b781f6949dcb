"""The way into the store: one engine a process, sessions that read one snapshot or write alone.

Nothing is opened at import. A session that only reads sees one state of the store from its first
query to its last; a session that writes is one transaction, taken for writing from its start.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, NullPool, create_engine, event, make_url, text
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.orm import Session

from data.settings import Settings, load_settings

BUSY_TIMEOUT_S = 30
CONNECT_TIMEOUT_S = 5
WRITE_LOCK = 0x616B6F72
"""The PostgreSQL advisory lock of everybody who writes; SQLite has its own single writer."""


class Trouble(StrEnum):
    """Why the store cannot be used."""

    NOT_INITIALISED = "not_initialised"
    NEWER = "newer"
    UNREACHABLE = "unreachable"


_SAID = {
    Trouble.NOT_INITIALISED: "the store has not been made yet, run «python -m data init»",
    Trouble.NEWER: "the store was made by a newer version of the program",
    Trouble.UNREACHABLE: "the store does not answer",
}
_BEGIN = "sqlite_begin"
_NO_TABLE = {"42P01", "42703", "3F000"}  # PostgreSQL: undefined table, column, schema


class StoreUnreachable(Exception):  # noqa: N818 - it names a state of the store, which a page shows
    """The store does not answer, has never been made, or was made by a newer version of the program.

    ``reason`` is the first line of what the database itself said.
    """

    def __init__(self, trouble: Trouble, location: str, reason: str = "") -> None:
        super().__init__(f"{_SAID[trouble]}: {location}" + (f" ({reason})" if reason else ""))
        self.trouble = trouble
        self.location = location
        self.reason = reason


@contextmanager
def read_session() -> Iterator[Session]:
    """A session whose queries all see one snapshot; ``StoreUnreachable`` if the store does not answer."""
    settings = load_settings()
    with _translated_errors(settings), _open(settings, for_writing=False) as session:
        yield session


@contextmanager
def write_session() -> Iterator[Session]:
    """A session that is one transaction: committed at the end, rolled back on any error.

    Writers wait for each other. ``StoreUnreachable`` if the store does not answer or is locked for long.
    """
    settings = load_settings()
    with _translated_errors(settings), _open(settings, for_writing=True) as session, session.begin():
        if session.get_bind().dialect.name == "postgresql":
            session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": WRITE_LOCK})
        yield session


def create_store() -> None:
    """Make the SQLite file and its directory where they are missing; PostgreSQL databases are made by their owner."""
    settings = load_settings()
    url = make_url(settings.database_url)
    if url.get_backend_name() != "sqlite" or url.database is None:
        return
    path = Path(url.database)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            _put_new_file(path)
        with closing(sqlite3.connect(path, timeout=BUSY_TIMEOUT_S)) as connection:
            if connection.execute("PRAGMA journal_mode").fetchone() != ("wal",):
                connection.execute("PRAGMA journal_mode=WAL")  # a file from elsewhere; the mode stays in it
    except (OSError, sqlite3.Error) as error:
        raise StoreUnreachable(Trouble.UNREACHABLE, store_location(settings), _first_line(error)) from error


def _put_new_file(path: Path) -> None:
    """An empty file in WAL mode, made aside and put in place whole; whoever comes second finds it there.

    Two starts that switch one new file to WAL at once fail each other without waiting.
    """
    aside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with closing(sqlite3.connect(aside)) as connection:
            connection.execute("PRAGMA journal_mode=WAL")
        with suppress(FileExistsError):
            os.link(aside, path)
    finally:
        aside.unlink(missing_ok=True)


def store_location(settings: Settings | None = None) -> str:
    """Where the store is, for a person: the file, or the URL with its password hidden."""
    url = make_url((settings or load_settings()).database_url)
    if url.get_backend_name() == "sqlite":
        return str(url.database)
    return url.render_as_string(hide_password=True)


def _open(settings: Settings, *, for_writing: bool) -> Session:
    engine = _engine(settings.database_url, settings.threads, os.getpid())
    bind: Engine = engine
    if engine.dialect.name == "sqlite":
        bind = engine.execution_options(**{_BEGIN: "BEGIN IMMEDIATE" if for_writing else "BEGIN"})
    elif not for_writing:
        bind = engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    return Session(bind, info={"due_soon_days": settings.due_soon_days})


@cache
def _engine(url: str, connections: int, process: int) -> Engine:  # noqa: ARG001 - part of the key
    """One engine a process: a worker forked from a process that had one must not share its connections.

    The parent's engine stays in the cache of the child, untouched: closing an inherited connection
    would disturb the parent's.
    """
    if make_url(url).get_backend_name() == "sqlite":
        return _sqlite_engine(url)
    return create_engine(
        url,
        pool_size=connections,
        pool_pre_ping=True,
        pool_timeout=CONNECT_TIMEOUT_S,
        connect_args={"connect_timeout": CONNECT_TIMEOUT_S},
    )


def _sqlite_engine(url: str) -> Engine:
    """An engine that opens the file anew for each session, so a store that was replaced is seen at once.

    ``mode=rw`` never makes an empty store out of a wrong path. The driver's own transactions begin
    too late for a snapshot, so they are switched off and BEGIN is sent by us (SQLAlchemy's recipe).
    """
    path = quote(str(make_url(url).database))
    engine = create_engine(f"sqlite:///file:{path}?mode=rw&uri=true", poolclass=NullPool)

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_S * 1000}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(connection.get_execution_options().get(_BEGIN, "BEGIN"))

    return engine


@contextmanager
def _translated_errors(settings: Settings) -> Iterator[None]:
    try:
        yield
    except (IntegrityError, DataError):
        raise  # a fault of ours, not of the store
    except (DBAPIError, PoolTimeoutError) as error:
        reason = _first_line(getattr(error, "orig", None) or error)
        raise StoreUnreachable(_trouble(error, settings), store_location(settings), reason) from error


def _trouble(error: Exception, settings: Settings) -> Trouble:
    """A store without its file or tables has not been initialised; any other trouble is the store's own."""
    url = make_url(settings.database_url)
    if url.get_backend_name() == "sqlite":
        missing = not Path(str(url.database)).exists()
        unfilled = any(words in str(error) for words in ("no such table", "no such column"))
        return Trouble.NOT_INITIALISED if missing or unfilled else Trouble.UNREACHABLE
    code = getattr(getattr(error, "orig", None), "sqlstate", None)
    return Trouble.NOT_INITIALISED if code in _NO_TABLE else Trouble.UNREACHABLE


def _first_line(error: BaseException) -> str:
    return str(error).strip().partition("\n")[0]
