"""The addresses of files, and what is answered where there is no file."""

import re
from dataclasses import replace
from urllib.parse import unquote

import pytest

import app
from callbacks import downloads
from dashboard import download
from dashboard.download import Download, NothingToExport
from dashboard.i18n import LANGUAGES, t
from dashboard.pages import Route
from dashboard.url_state import View, Wall
from data.records import Filters


@pytest.fixture
def client(session):
    """The server over the bundled edition."""
    return app.server.test_client()


@pytest.fixture
def make(monkeypatch):
    """``make(maker)`` registers a maker of files under the name «file»."""
    return lambda maker: monkeypatch.setitem(downloads.MAKERS, "file", maker)


def test_the_address_of_a_file_is_that_of_its_view_with_the_file_in_front():
    view = View(Filters(tasks=(2,)))
    assert download.href("slides", Route("kk", "measures"), view) == "/download/slides/kk/measures?task=2"
    on_wall = replace(view, theme="dark", wall=Wall.BY_HAND)
    assert download.href("slides", Route("kk", "measures"), on_wall) == "/download/slides/kk/measures?task=2"


def test_a_file_is_sent_under_its_own_name_and_never_kept(client, make):
    make(lambda session, screen, base: Download("Обзор.txt", "text/plain", f"{base} {screen.route.path}".encode()))
    answer = client.get("/download/file/ru/measures?task=2")
    assert (answer.status_code, answer.text) == (200, "http://localhost /ru/measures")
    assert unquote(answer.headers["Content-Disposition"]).endswith("filename*=UTF-8''Обзор.txt")
    assert "filename=antikor-measures-file-2024-03-22.txt;" in answer.headers["Content-Disposition"]
    assert {"no-store", "private"} <= set(answer.headers["Cache-Control"].split(", "))


@pytest.mark.parametrize("what", [what for what in downloads.MAKERS if what != "figures"])
def test_every_file_has_a_name_of_one_form_and_no_theme_or_wall_in_it(client, what):
    """Where it is from, what it holds, the filters that narrow it, the date; and the same in plain letters."""
    answer = client.get(f"/download/{what}/kk/measures?task=2&as_of=2024-06-30&theme=dark&wall=hand")
    named = answer.headers["Content-Disposition"]
    assert re.search(rf"filename=antikor-measures-{what}-2024-06-30\.(pptx|xlsx|csv|ics);", named)
    assert unquote(named.partition("UTF-8''")[2]).startswith("Антикор — ")
    assert re.search(r" — 2024-0(6-30|3-22)\.\w+$", unquote(named))
    if answer.mimetype.startswith("text/"):
        assert not re.search("theme=|wall=", answer.text.replace("\r\n ", ""))


def test_asking_for_the_head_tells_what_the_file_is(client):
    whole, head = (client.open("/download/calendar/ru?task=2", method=method) for method in ("GET", "HEAD"))
    assert (head.status_code, head.data) == (200, b"")
    told = ("Content-Disposition", "Content-Length", "ETag", "Content-Type")
    assert [head.headers[name] for name in told] == [whole.headers[name] for name in told]
    assert client.head("/download/calendar/ru/measures?q=ъъъ").status_code == 409


def test_links_begin_with_the_address_that_the_settings_say(client, monkeypatch):
    asked = {"Host": "elsewhere.example"}
    assert "https://board.example" not in client.get("/download/calendar/ru", headers=asked).text
    monkeypatch.setenv("PUBLIC_URL", "https://board.example/")
    text = client.get("/download/calendar/ru", headers=asked).text
    assert "URL:https://board.example/ru" in text
    assert "elsewhere.example" not in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_export_of_nothing_is_a_sentence_and_no_file(client, make, lang):
    def nothing(*_):
        raise NothingToExport

    make(nothing)
    for query, words in (
        ("", "nothing_here"),
        ("?task=2", "nothing"),
        ("?as_of=2024-06-30&theme=dark", "nothing_here"),
    ):
        answer = client.get(f"/download/file/{lang}{query}")
        assert (answer.status_code, answer.text) == (409, t(f"download.{words}", lang))
        assert answer.headers["Content-Language"] == lang
        assert "Content-Disposition" not in answer.headers


@pytest.mark.parametrize("path", ["nothing/ru", "file/zz", "file/ru/nowhere"])
def test_what_nobody_makes_is_not_found(client, make, path):
    make(lambda *_: pytest.fail("nothing is made for an unknown address"))
    assert client.get(f"/download/{path}").status_code == 404
