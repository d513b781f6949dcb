"""The addresses of files, and what is answered where there is no file."""

import re
from dataclasses import replace
from urllib.parse import unquote

import pytest
from screens import TODAY, nodes

import app
from callbacks import downloads
from dashboard import download, ids
from dashboard.download import Download, NothingToExport
from dashboard.i18n import LANGUAGES, t
from dashboard.pages import Route
from dashboard.theme import TOKENS
from dashboard.url_state import View, Wall
from data.engine import create_store, write_session
from data.records import Filters
from data.store import migrate
from layouts.export_menu import export_menu


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


def test_every_line_of_the_menu_leads_to_a_file(client):
    menu = export_menu(Route("kk", "measures"), View(Filters(tasks=(2,))), TODAY)
    lines = [node["props"] for node in nodes(menu) if "data-download" in node["props"]]
    assert [line["data-download"] for line in lines] == ["slides", "all-slides", "workbook", "csv", "calendar"]
    (subscribe,) = [node["props"] for node in nodes(menu) if node["props"].get("className") == "menu-item subscribe"]
    assert subscribe["data-address"] == lines[-1]["href"]
    for line in lines:
        answer = client.get(line["href"])
        assert answer.status_code == 200
        assert answer.headers["Content-Disposition"].startswith("attachment;"), line["data-download"]


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


def test_only_a_share_of_the_threads_makes_files_and_who_comes_later_is_told_when_to_ask_again(
    client, make, monkeypatch
):
    monkeypatch.setenv("THREADS", "2")
    meanwhile = {}

    def slow(session, screen, base):
        for what in ("file", "figures"):
            meanwhile[what] = app.server.test_client().get(f"/download/{what}/kk/measures")
        return Download("a.txt", "text/plain", b"made")

    make(slow)
    assert [client.get("/download/file/kk/measures").text for _ in range(2)] == ["made", "made"]
    busy = meanwhile["file"]
    assert (busy.status_code, busy.text) == (503, t("download.busy", "kk"))
    assert busy.headers["Retry-After"] == str(downloads.AGAIN_S)
    assert meanwhile["figures"].status_code == 200, "the page itself need not wait"


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


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_figures_of_a_page_come_in_the_theme_that_is_asked_for(client, theme):
    found = client.get(f"/download/figures/ru?task=2&theme={theme}").get_json()
    assert tuple(found) == ids.CHARTS
    assert found[ids.CHARTS[0]]["layout"]["template"]["layout"]["font"]["color"] == TOKENS[theme].text
    assert client.get("/download/figures/ru/briefing").status_code == 409


@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_a_report_or_a_store_there_is_a_sentence_and_no_file(tmp_path, use_store, lang):
    asked = f"/download/workbook/{lang}/measures"
    use_store(f"sqlite:///{tmp_path / 'none.sqlite3'}")
    never_made = app.server.test_client().get(asked)
    assert (never_made.status_code, never_made.text) == (503, t("error.unreachable.title", lang))
    create_store()
    with write_session() as session:
        migrate(session.connection())
    empty = app.server.test_client().get(asked)
    assert (empty.status_code, empty.text) == (409, t("common.no_report", lang))
    for answer in (never_made, empty):
        assert answer.headers["Content-Language"] == lang
        assert "Content-Disposition" not in answer.headers


@pytest.mark.parametrize("path", ["nothing/ru", "file/zz", "file/ru/nowhere"])
def test_what_nobody_makes_is_not_found(client, make, path):
    make(lambda *_: pytest.fail("nothing is made for an unknown address"))
    assert client.get(f"/download/{path}").status_code == 404


@pytest.mark.parametrize("path", ["csv/ru/convictions/x", "workbook/ru/measures/999", "all-slides/ru/executors/x"])
def test_what_the_store_does_not_have_has_no_file(client, path):
    answer = client.get(f"/download/{path}")
    assert (answer.status_code, answer.text) == (404, t("download.unknown", "ru"))


@pytest.mark.parametrize("part", ["bytes=0-99", "bytes=9999999-", "bytes=what"])
def test_a_file_that_is_made_anew_each_time_is_never_sent_in_parts(client, part):
    whole = client.get("/download/csv/ru/measures")
    answer = client.get("/download/csv/ru/measures", headers={"Range": part})
    assert (answer.status_code, answer.data) == (200, whole.data)
