"""The addresses of files, and what is answered where there is no file."""

from urllib.parse import unquote

import pytest

import app
from callbacks import downloads
from dashboard import download
from dashboard.download import Download, NothingToExport
from dashboard.i18n import LANGUAGES, t
from dashboard.pages import Route
from dashboard.url_state import View
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


def test_a_file_is_sent_under_its_own_name_and_never_kept(client, make):
    make(lambda session, screen, base: Download("Обзор.txt", "text/plain", f"{base} {screen.route.path}".encode()))
    answer = client.get("/download/file/ru/measures?task=2")
    assert (answer.status_code, answer.text) == (200, "http://localhost /ru/measures")
    assert unquote(answer.headers["Content-Disposition"]).endswith("filename*=UTF-8''Обзор.txt")
    assert "no-store" in answer.headers["Cache-Control"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_export_of_nothing_is_a_sentence_and_no_file(client, make, lang):
    def nothing(*_):
        raise NothingToExport

    make(nothing)
    answer = client.get(f"/download/file/{lang}")
    assert (answer.status_code, answer.text) == (409, t("download.nothing", lang))
    assert "Content-Disposition" not in answer.headers


@pytest.mark.parametrize("path", ["nothing/ru", "file/zz", "file/ru/nowhere"])
def test_what_nobody_makes_is_not_found(client, make, path):
    make(lambda *_: pytest.fail("nothing is made for an unknown address"))
    assert client.get(f"/download/{path}").status_code == 404
