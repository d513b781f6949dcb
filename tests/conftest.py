"""Stores for the tests: empty ones, and ones filled from the bundled data, on SQLite and PostgreSQL."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from postgres_server import Server, find_programs, running_server
from sqlalchemy.orm import Session

from data import engine
from data.queries.reports import select_edition
from data.rows import EditionRow
from data.settings import load_settings
from data.store import initialise

pytest_plugins = ["browser_fixtures", "page_fixtures"]

# What an example takes says more of what else the machine does than of the code.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")

BOTH = [pytest.param("sqlite"), pytest.param("postgresql", marks=pytest.mark.postgres)]


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Server]:
    """A PostgreSQL server; where there is none the tests are skipped, but not in CI."""
    programs = find_programs()
    if programs is None:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)("PostgreSQL is not installed")
    with running_server(programs) as server:
        yield server


@pytest.fixture(params=BOTH)
def backend(request: pytest.FixtureRequest) -> str:
    """Each database in turn, for tests that must hold on both."""
    return request.param


@pytest.fixture(scope="session")
def _filled_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("filled") / "store.sqlite3"
    _fill(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def _filled_postgresql(postgresql: Server) -> str:
    name = postgresql.database()
    _fill(postgresql.url(name))
    return name


def _fill(url: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DATABASE_URL", url)
        initialise()
        _close()


def _close() -> None:
    settings = load_settings()
    engine._engine(settings.database_url, settings.threads, os.getpid()).dispose()


@pytest.fixture
def use_store(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], str]]:
    """``use_store(url)`` makes a URL the store of this test."""
    used = False

    def use(url: str) -> str:
        nonlocal used
        used = True
        monkeypatch.setenv("DATABASE_URL", url)
        return url

    yield use
    if used:
        _close()


@pytest.fixture
def empty_store(backend: str, request: pytest.FixtureRequest, tmp_path: Path, use_store: Callable[[str], str]) -> str:
    """The URL of a store that nobody has made yet, on each database."""
    if backend == "sqlite":
        return use_store(f"sqlite:///{tmp_path / 'store.sqlite3'}")
    server: Server = request.getfixturevalue("postgresql")
    return use_store(server.url(server.database()))


@pytest.fixture
def both_stores(backend: str, request: pytest.FixtureRequest, tmp_path: Path, use_store: Callable[[str], str]) -> str:
    """The URL of a store of its own filled from the bundled data, on each database."""
    if backend == "sqlite":
        return request.getfixturevalue("filled_copy")
    server: Server = request.getfixturevalue("postgresql")
    return use_store(server.url(server.database(request.getfixturevalue("_filled_postgresql"))))


@pytest.fixture
def filled_copy(_filled_sqlite: Path, tmp_path: Path, use_store: Callable[[str], str]) -> str:
    """The URL of a filled SQLite store that the test may change."""
    copy = tmp_path / "filled.sqlite3"
    shutil.copy(_filled_sqlite, copy)
    return use_store(f"sqlite:///{copy}")


@pytest.fixture
def session(_filled_sqlite: Path, use_store: Callable[[str], str]) -> Iterator[Session]:
    """A session that reads the filled store; shared by all tests that only read."""
    use_store(f"sqlite:///{_filled_sqlite}")
    with engine.read_session() as session:
        yield session


@pytest.fixture
def edition(session: Session) -> EditionRow:
    """The bundled edition."""
    found = select_edition(session)
    assert found is not None
    return found
