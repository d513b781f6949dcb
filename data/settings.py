"""The settings of the board: one table, read from the environment here and nowhere else."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from data.status import DUE_SOON_DAYS

POSTGRESQL = "postgresql+psycopg"


@dataclass(frozen=True, slots=True)
class Setting:
    """A variable of the environment; an empty ``default`` means that one is worked out."""

    name: str
    default: str
    help: str


SETTINGS = (
    Setting(
        "DATABASE_URL",
        "",
        "where the store is: sqlite:////path/to/file or postgresql://user:password@host/name; by default the file "
        "${XDG_STATE_HOME:-~/.local/state}/antikor-board/store.sqlite3",
    ),
    Setting("PORT", "8050", "the port of the board on 127.0.0.1"),
    Setting(
        "PUBLIC_URL",
        "",
        "the board's address as its viewers know it, https://board.example.org; links in files begin with it; "
        "by default the address that each request was made to",
    ),
    Setting("WORKERS", "2", "server processes; about one a processor core"),
    Setting("THREADS", "8", "threads in each process, and connections it keeps to the store"),
    Setting("DUE_SOON_DAYS", str(DUE_SOON_DAYS), "how many days ahead of the as-of date a deadline counts as due soon"),
)

EXPECTED = {
    "whole_number": "a whole number from {low} to {high}",
    "public_url": "https://host or http://host:port",
    "database_url": "sqlite:////path/to/file or postgresql://user:password@host/name",
}

PUBLIC_URL = re.compile(r"https?://(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::[0-9]{1,5})?/?")
LIMITS = {"PORT": (1, 65_535), "WORKERS": (1, 256), "THREADS": (1, 256), "DUE_SOON_DAYS": (0, 3_660)}


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings after reading; ``database_url`` is a full SQLAlchemy URL with its driver.

    ``public_url`` is scheme and host without a slash at the end; empty where none is set.
    """

    database_url: str
    port: int
    public_url: str
    workers: int
    threads: int
    due_soon_days: int


class SettingsError(ValueError):
    """A variable with a value that cannot be used; ``code`` and ``params`` let a screen say it in its language.

    The value itself may hold a password and is not kept.
    """

    def __init__(self, name: str, code: str, **params: int) -> None:
        super().__init__(f"{name}: expected {EXPECTED[code].format(**params)}")
        self.name = name
        self.code = code
        self.params = params


def load_settings(env: Mapping[str, str] | None = None) -> Settings:
    """Read the settings from ``env`` (the process's environment by default); ``SettingsError`` for a bad value."""
    env = os.environ if env is None else env
    values = {setting.name: env.get(setting.name, "").strip() or setting.default for setting in SETTINGS}
    return Settings(
        database_url=_database_url(values["DATABASE_URL"] or _default_url(env)),
        port=_whole_number(values, "PORT"),
        public_url=_public_url(values["PUBLIC_URL"]),
        workers=_whole_number(values, "WORKERS"),
        threads=_whole_number(values, "THREADS"),
        due_soon_days=_whole_number(values, "DUE_SOON_DAYS"),
    )


def state_directory(env: Mapping[str, str] | None = None) -> Path:
    """The directory of the board's own files on this machine, outside the code; it may not exist yet."""
    env = os.environ if env is None else env
    state = env.get("XDG_STATE_HOME") or Path(env.get("HOME") or Path.home()) / ".local" / "state"
    return Path(state) / "antikor-board"


def _default_url(env: Mapping[str, str]) -> str:
    return _sqlite_url(state_directory(env) / "store.sqlite3")


def _database_url(text: str) -> str:
    try:
        url = make_url(text)
    except ArgumentError:
        raise SettingsError("DATABASE_URL", "database_url") from None
    backend = url.drivername.partition("+")[0]
    if backend in ("postgres", "postgresql"):
        return _text(url.set(drivername=POSTGRESQL))
    if backend != "sqlite" or url.database in (None, "", ":memory:"):
        raise SettingsError("DATABASE_URL", "database_url")
    return _sqlite_url(Path(url.database))


def _public_url(text: str) -> str:
    """The board stands at the root of its host, so a path, like anything else behind the host, is a mistake."""
    if text and not PUBLIC_URL.fullmatch(text):
        raise SettingsError("PUBLIC_URL", "public_url")
    return text.rstrip("/")


def _sqlite_url(path: Path) -> str:
    return _text(URL.create("sqlite", database=str(path.absolute())))


def _text(url: URL) -> str:
    return url.render_as_string(hide_password=False)


def _whole_number(values: Mapping[str, str], name: str) -> int:
    low, high = LIMITS[name]
    text = values[name]
    if not (text.isascii() and text.isdigit() and len(text) <= 6 and low <= int(text) <= high):
        raise SettingsError(name, "whole_number", low=low, high=high)
    return int(text)
