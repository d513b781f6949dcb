"""Named playlists: what can be one, and that they outlive editions and versions of the store."""

from datetime import datetime

import make_report
import pytest
from alembic import command
from sqlalchemy import MetaData, inspect, select, update

from data import store
from data.engine import StoreUnreachable, Trouble, read_session, write_session
from data.importer.reader import read_report
from data.load import load_report
from data.models import Playlist
from data.playlists import PlaylistError, remove_playlist, save_playlist
from data.queries.playlists import select_playlist, select_playlists
from data.queries.reports import select_edition
from data.store import initialise

QUERY = "pages=overview,measures&seconds=30&executor=МФ&part=2/3"


def save(name, query=QUERY):
    with write_session() as session:
        return save_playlist(session, name, query)


def saved(name):
    with read_session() as session:
        return select_playlist(session, name)


def test_a_playlist_is_kept_replaced_and_removed(both_stores):
    assert save("hall") is True
    assert saved("hall") == QUERY
    assert save("hall", "?pages=briefing") is False
    assert saved("hall") == "pages=briefing"
    with write_session() as session:
        remove_playlist(session, "hall")
    assert saved("hall") is None


def test_a_playlist_says_when_its_query_was_saved_last(both_stores):
    long_ago = datetime.fromisoformat("2020-01-01T00:00:00")
    save("hall")
    with write_session() as session:
        session.execute(update(Playlist).values(saved_at=long_ago))
    save("hall", "pages=briefing")
    with read_session() as session:
        (playlist,) = select_playlists(session)
    assert playlist.saved_on > long_ago.date()


def test_playlists_are_listed_by_name(both_stores):
    for name in ("lobby-2", "hall", "9"):
        save(name)
    with read_session() as session:
        assert [playlist.name for playlist in select_playlists(session)] == ["9", "hall", "lobby-2"]


@pytest.mark.parametrize("name", ["", "Hall", "зал", "a b", "a" * 41, "a\n", "a\0", "../a", "١", "\udcff"])
def test_what_cannot_be_a_name_is_refused_and_never_found(both_stores, name):
    with pytest.raises(PlaylistError) as caught:
        save(name)
    assert caught.value.code == "name"
    assert saved(name) is None


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("", "query"),
        ("pages", "query"),
        ("pages=overview&&seconds=5", "query"),
        ("=overview", "query"),
        ("https://board.example/ru/wall?pages=overview", "query"),
        ("q=a\nb", "query"),
        ("q=a%0Ab", "query"),
        ("q=%00", "query"),
        ("q=%FF", "query"),
        ("q=\udcff", "query"),
        ("q=" + "a" * 7_999, "too_long"),
        ("pages=", "value"),
        ("pages=overview,,measures", "value"),
        ("seconds=soon", "value"),
        ("seconds=-5", "value"),
        ("part=2", "value"),
        ("pages=overview&playlist=other", "nested"),
    ],
)
def test_a_query_that_nobody_could_read_is_refused(both_stores, query, code):
    with pytest.raises(PlaylistError) as caught:
        save("hall", query)
    assert caught.value.code == code
    assert saved("hall") is None


@pytest.mark.parametrize("query", ["pages=nowhere", "seconds=9999", "part=5/3", "q=" + "ә" * 7_998, "q=%D3%99", "q="])
def test_what_only_the_screen_can_judge_is_kept(both_stores, query):
    save("hall", query)
    assert saved("hall") == query


def test_an_unknown_playlist_cannot_be_removed(both_stores):
    with pytest.raises(PlaylistError, match="unknown"), write_session() as session:
        remove_playlist(session, "hall")


def test_a_new_edition_leaves_playlists_alone(both_stores, tmp_path):
    save("hall")
    report = make_report.write_text(tmp_path / "report.txt", make_report.DEFAULT)
    with write_session() as session:
        assert load_report(session, read_report(report)).added
    assert saved("hall") == QUERY


@pytest.fixture
def first_version(empty_store, monkeypatch):
    """A filled store as the first version of the program made it."""
    upgrade = command.upgrade
    with monkeypatch.context() as patch:
        patch.setattr(store.command, "upgrade", lambda config, _head: upgrade(config, "0001"))
        initialise()


def test_a_store_of_the_first_version_is_brought_up_to_date_and_keeps_every_row(first_version):
    before = rows_of_all_tables()
    assert "playlist" not in before
    assert initialise() is False
    after = rows_of_all_tables()
    assert after.pop("playlist") == []
    assert (before.pop("alembic_version"), after.pop("alembic_version")) == ([("0001",)], [("0002",)])
    assert after == before
    assert save("hall") is True


def test_a_store_of_the_first_version_says_to_initialise_it(first_version):
    with read_session() as session:
        assert select_edition(session) is not None
    with pytest.raises(StoreUnreachable) as caught:
        saved("hall")
    assert caught.value.trouble is Trouble.NOT_INITIALISED


def rows_of_all_tables():
    """Every row of every table there is, read without the models."""
    with read_session() as session:
        connection = session.connection()
        tables = MetaData()
        tables.reflect(connection)
        assert set(tables.tables) == set(inspect(connection).get_table_names())
        return {
            name: sorted(map(tuple, connection.execute(select(table))), key=repr)
            for name, table in tables.tables.items()
        }
