"""The web application without a browser: addresses, documents, headers, static files, callbacks' ids."""

import json
import re

import pytest
from screens import nodes

import app as module
from dashboard.i18n import LANGUAGES, t
from data.engine import StoreUnreachable, Trouble
from layouts.joined import ASSETS
from layouts.validation import validation_layout


@pytest.fixture(scope="module")
def client():
    return module.server.test_client()


@pytest.fixture(autouse=True)
def no_store(monkeypatch):
    """Nothing here may need the store but what asks for it by name."""

    def closed():
        raise StoreUnreachable(Trouble.UNREACHABLE, "nowhere")

    monkeypatch.setattr(module, "read_session", closed)


def test_the_bare_address_leads_to_russian_and_keeps_the_query(client):
    answer = client.get("/?task=2&q=%D0%B0")
    assert answer.status_code == 302
    assert answer.headers["Location"] == "/ru?task=2&q=%D0%B0"
    assert client.get("/").headers["Location"] == "/ru"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_document_has_language_and_theme_from_the_first_byte(client, lang, theme):
    body = client.get(f"/{lang}/measures?theme={theme}").text
    assert f'<html lang="{lang}" data-bs-theme="{theme}" data-ag-theme-mode="{theme}">' in body
    title = re.search("<title>(.+)</title>", body)[1]
    assert title.endswith(t("common.app.name", lang))
    assert f'<p class="_dash-loading">{t("shell.loading", lang)}</p>' in body


def test_every_page_has_a_title_of_its_own(client):
    titles = {re.search("<title>(.+)</title>", client.get(f"/ru{path}").text)[1] for path in ("", "/measures", "/zz")}
    assert len(titles) == 3


@pytest.mark.parametrize("path", ["/zz", "/ru/nowhere", "/ru/measures/17/2", "/favicon.php", "/ru//17"])
def test_unknown_paths_answer_404_with_the_board(client, path):
    answer = client.get(path)
    assert answer.status_code == 404
    assert "react-entry-point" in answer.text


def test_a_key_is_asked_of_the_store(client, monkeypatch):
    assert client.get("/ru/measures/17").status_code == 200, "a store out of reach cannot say no"
    from contextlib import nullcontext

    monkeypatch.setattr(module, "read_session", lambda: nullcontext())
    monkeypatch.setattr(module, "select_screen", lambda *_args: object())
    for found, status in ((object(), 200), (None, 404)):
        monkeypatch.setattr(module, "draw_page", lambda *_args, found=found: found)
        assert client.get("/ru/measures/17").status_code == status


@pytest.mark.parametrize("path", ["/ru", "/zz", "/healthz", "/static-ext/bootstrap.min.css", "/_dash-layout"])
def test_every_answer_is_protected(client, path):
    headers = client.get(path).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    scripts = re.search("script-src ([^;]+);", policy)[1]
    assert "unsafe" not in scripts
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "same-origin"


def test_the_page_names_no_versions_and_no_other_host(client):
    body = client.get("/ru").text
    config = json.loads(re.search(r'id="_dash-config" type="application/json">(.+?)</script>', body)[1])
    assert not {"dash_version", "python_version", "plotly_version", "dash_version_url"} & config.keys()
    assert not re.findall(r'(?:src|href)="(?:https?:)?//', body)


def test_a_hostile_query_stays_inside_its_attribute(client):
    assert "<script>alert" not in client.get('/ru?theme="><script>alert(1)</script>').text


def test_static_files_come_from_their_packages_and_are_kept_a_year(client):
    for path, kind in (("/static-ext/bootstrap.min.css", "text/css"), ("/static-ext/onest.woff2", "font/woff2")):
        answer = client.get(path)
        assert answer.status_code == 200
        assert answer.content_type.startswith(kind)
        assert answer.cache_control.max_age == module.YEAR_S


def test_answers_are_compressed(client):
    answer = client.get("/static-ext/bootstrap.min.css", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"


def test_health_answers_without_the_store(client):
    assert client.get("/healthz").text == "OK"


def test_an_oversized_body_is_refused(client):
    body = b"x" * (module.MAX_BODY_BYTES + 1)
    assert client.post("/_dash-update-component", data=body, content_type="application/json").status_code == 413


def test_every_callback_names_components_that_exist(client):
    known = {node["props"]["id"] for node in nodes(validation_layout()) if "id" in node["props"]}
    dependencies = client.get("/_dash-dependencies").get_json()
    assert dependencies
    for dependency in dependencies:
        named = {item["id"] for item in dependency["inputs"] + dependency["state"]}
        named |= {part.rpartition(".")[0] for part in dependency["output"].strip(".").split("...")}
        assert named <= known, named - known
    assert module.app.config.suppress_callback_exceptions is False


def test_the_first_screen_is_one_call(client):
    """All that asks the server by itself is the router: the rest waits for a change of the query."""
    initial = [item for item in client.get("/_dash-dependencies").get_json() if not item["prevent_initial_call"]]
    asks_server = [item["output"] for item in initial if item["clientside_function"] is None]
    assert asks_server == ["screen.children"]


def test_the_boards_scripts_and_styles_are_one_file_each_and_kept_by_pages_of_their_build_alone(client):
    document = client.get("/ru").text
    for suffix, begins in ((".js", '"use strict"'), (".css", "@font-face")):
        (address,) = re.findall(rf'"(/static-ext/board{re.escape(suffix)}\?v=\w+)"', document)
        answer = client.get(address)
        assert begins in answer.text
        assert "max-age=31536000" in answer.headers["Cache-Control"]
        parts = [path.read_text(encoding="utf-8") for path in sorted(ASSETS.glob(f"*{suffix}"))]
        assert len(parts) > 10
        assert all(part in answer.text for part in parts)
        assert client.get(f"{address}x").headers["Cache-Control"] == "no-store"
    assert 'src="/assets/' not in document
