import re
from pathlib import Path

import pytest

from data.settings import SETTINGS, SettingsError, load_settings, state_directory

README = Path(__file__).parent.parent / "README.md"
OF_THE_PROCFILE = {"HOST": "127.0.0.1"}


def test_defaults_need_nothing_from_the_environment():
    settings = load_settings({"HOME": "/home/aia"})
    assert settings.database_url == "sqlite:////home/aia/.local/state/antikor-board/store.sqlite3"
    assert (settings.port, settings.threads, settings.due_soon_days) == (8050, 8, 90)


def test_the_state_directory_can_be_moved():
    assert str(state_directory({"XDG_STATE_HOME": "/var/lib"})) == "/var/lib/antikor-board"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("postgres://u:p%40@db/board", "postgresql+psycopg://u:p%40@db/board"),
        ("postgresql://u:p@db:5433/board?sslmode=require", "postgresql+psycopg://u:p@db:5433/board?sslmode=require"),
        ("postgresql+psycopg2://db/board", "postgresql+psycopg://db/board"),
        ("sqlite:////srv/store.sqlite3", "sqlite:////srv/store.sqlite3"),
        (" sqlite:////srv/store.sqlite3 ", "sqlite:////srv/store.sqlite3"),
    ],
)
def test_the_store_url_always_names_its_driver(given, expected):
    assert load_settings({"DATABASE_URL": given}).database_url == expected


def test_a_relative_file_is_made_absolute(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert load_settings({"DATABASE_URL": "sqlite:///here.db"}).database_url == f"sqlite:///{tmp_path}/here.db"


@pytest.mark.parametrize("url", ["mysql://u:secret@db/board", "sqlite://", "sqlite:///:memory:", "secret", "://secret"])
def test_an_unusable_store_url_is_said_without_its_password(url):
    with pytest.raises(SettingsError, match=r"DATABASE_URL: expected sqlite:////path") as caught:
        load_settings({"DATABASE_URL": url})
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("value", ["0", "65536", "-1", "80a", "8050.0", "٨", "9" * 400])
def test_a_bad_number_is_one_clear_sentence(value):
    with pytest.raises(SettingsError, match=r"^PORT: expected a whole number from 1 to 65535$"):
        load_settings({"PORT": value})


@pytest.mark.parametrize("url", ["https://board.example", "http://10.0.0.7:8050/", "https://[fd00::7]:8443"])
def test_the_public_address_loses_the_slash_at_its_end(url):
    assert load_settings({"PUBLIC_URL": url}).public_url == url.rstrip("/")


@pytest.mark.parametrize(
    "url",
    ["board.example", "ftp://board.example", "https://board.example/path", "https://u:p@board.example", "https://"],
)
def test_an_unusable_public_address_is_said(url):
    with pytest.raises(SettingsError, match=r"^PUBLIC_URL: expected https://host or http://host:port$"):
        load_settings({"PUBLIC_URL": url})


def test_an_empty_value_means_the_default():
    assert load_settings({"PORT": " ", "DUE_SOON_DAYS": ""}).port == 8050


def test_every_setting_is_explained_once():
    names = [setting.name for setting in SETTINGS]
    assert len(set(names)) == len(names)
    assert all(setting.help for setting in SETTINGS)


def test_the_readme_names_every_setting_and_its_default():
    told = dict(re.findall(r"^\| `([A-Z_]+)` \| (.+?) \|", README.read_text(), re.MULTILINE))
    own = {setting.name: setting.default for setting in SETTINGS}
    assert told.keys() == own.keys() | OF_THE_PROCFILE.keys()
    fixed = {name: default for name, default in (own | OF_THE_PROCFILE).items() if default}
    assert {name: told[name] for name in fixed} == {name: f"`{default}`" for name, default in fixed.items()}
