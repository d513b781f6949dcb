import os
import sqlite3
import threading

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError

from data import engine
from data.engine import StoreUnreachable, Trouble, read_session, store_location, write_session
from data.models import Body, Edition
from data.queries.reports import select_edition
from data.records import Text
from data.settings import load_settings
from data.store import migrate


def body(code: str) -> Body:
    return Body(code=code, name=Text(ru=code), short=Text(ru=code), collective=False)


def codes(session):
    return set(session.scalars(select(Body.code)))


def test_a_reader_sees_one_snapshot_while_a_writer_commits(both_stores):
    with read_session() as reader:
        before = codes(reader)
        with write_session() as writer:
            writer.add(body("НОВЫЙ"))
        assert codes(reader) == before
    with read_session() as reader:
        assert codes(reader) == before | {"НОВЫЙ"}


def test_an_error_rolls_the_whole_transaction_back(both_stores):
    def fail_half_way():
        with write_session() as writer:
            writer.add(body("НОВЫЙ"))
            writer.flush()
            raise RuntimeError("half way")

    with pytest.raises(RuntimeError, match="half way"):
        fail_half_way()
    with read_session() as reader:
        assert "НОВЫЙ" not in codes(reader)


@pytest.mark.postgres
@pytest.mark.parametrize("backend", ["postgresql"])
def test_a_reader_cannot_write_on_postgresql(both_stores):
    with pytest.raises(StoreUnreachable, match="read-only"), read_session() as reader:
        reader.execute(text("CREATE TABLE forbidden (id INTEGER)"))


def test_writers_wait_for_each_other(both_stores):
    """Both read the largest number and write the next one; without the lock both would write the same."""
    barrier = threading.Barrier(2, timeout=20)

    def add_next():
        barrier.wait()
        with write_session() as writer:
            number = len([code for code in codes(writer) if code.startswith("N")])
            writer.add(body(f"N{number}"))

    threads = [threading.Thread(target=add_next) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=20)
    with read_session() as reader:
        assert codes(reader) >= {"N0", "N1"}


def test_foreign_keys_are_held(both_stores):
    with pytest.raises(IntegrityError), write_session() as writer:
        writer.execute(text("INSERT INTO direction (plan_id, code, title_id) VALUES (999, '9.9', 999)"))


def test_a_store_never_made_says_how_to_make_it(empty_store):
    with pytest.raises(StoreUnreachable, match="python -m data init") as caught, read_session() as session:
        select_edition(session)
    assert caught.value.trouble is Trouble.NOT_INITIALISED


def test_asking_a_store_that_is_not_there_does_not_make_one(tmp_path, use_store):
    use_store(f"sqlite:///{tmp_path / 'store.sqlite3'}")
    with pytest.raises(StoreUnreachable), read_session() as session:
        select_edition(session)
    assert list(tmp_path.iterdir()) == []


def test_a_migrated_but_empty_store_has_no_edition(empty_store):
    engine.create_store()
    with write_session() as session:
        migrate(session.connection())
    with read_session() as session:
        assert select_edition(session) is None


def test_a_foreign_file_is_unreachable_and_left_alone(tmp_path, use_store):
    path = tmp_path / "store.sqlite3"
    path.write_bytes(b"not a database, just some bytes " * 100)
    before = path.read_bytes()
    use_store(f"sqlite:///{path}")
    with pytest.raises(StoreUnreachable, match="not a database") as caught, read_session() as session:
        select_edition(session)
    assert caught.value.trouble is Trouble.UNREACHABLE
    with pytest.raises(StoreUnreachable, match="not a database"):
        engine.create_store()
    assert path.read_bytes() == before


def test_a_store_that_comes_back_is_seen_at_once(filled_copy, tmp_path):
    path = tmp_path / "filled.sqlite3"
    with read_session() as session:
        assert select_edition(session) is not None
    away = path.rename(tmp_path / "away")
    with pytest.raises(StoreUnreachable), read_session() as session:
        select_edition(session)
    away.rename(path)
    with read_session() as session:
        assert select_edition(session) is not None


def test_a_server_that_does_not_answer_is_unreachable(use_store):
    use_store("postgresql://board:secret@127.0.0.1:1/board")
    with pytest.raises(StoreUnreachable) as caught, read_session() as session:
        select_edition(session)
    assert caught.value.trouble is Trouble.UNREACHABLE
    assert "secret" not in str(caught.value)
    assert store_location() == "postgresql+psycopg://board:***@127.0.0.1:1/board"


def test_a_directory_that_cannot_be_made_is_said(tmp_path, use_store):
    (tmp_path / "file").touch()
    use_store(f"sqlite:///{tmp_path / 'file' / 'store.sqlite3'}")
    with pytest.raises(StoreUnreachable):
        engine.create_store()


def test_odd_letters_in_the_path_are_no_trouble(tmp_path, use_store):
    use_store(f"sqlite:///{tmp_path}/қойма %3F # 1/store.sqlite3")
    engine.create_store()
    with write_session() as session:
        migrate(session.connection())
    with read_session() as session:
        assert session.scalar(select(Edition.id)) is None
    assert (tmp_path / "қойма ? # 1" / "store.sqlite3").stat().st_size > 0


def test_the_file_is_in_wal_mode(filled_copy, tmp_path):
    connection = sqlite3.connect(tmp_path / "filled.sqlite3")
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()


def test_a_forked_process_has_an_engine_of_its_own(filled_copy):
    settings = load_settings()
    ours = engine._engine(settings.database_url, settings.threads, os.getpid())
    assert engine._engine(settings.database_url, settings.threads, os.getpid()) is ours
    assert engine._engine(settings.database_url, settings.threads, os.getpid() + 1) is not ours
