"""The player's document, who may frame what, and the pulse, without a browser."""

import json
import re
from contextlib import contextmanager
from types import SimpleNamespace

import pytest
from gunicorn.config import Config

import app as module
from callbacks import pulse, wall, worker
from dashboard.build import build
from dashboard.i18n import LANGUAGES, t
from dashboard.url_state import MAX_QUERY
from data.engine import StoreUnreachable, Trouble, write_session
from data.playlists import save_playlist
from layouts.joined import policy_hash
from layouts.wall import SHOWN_DROPPED


@pytest.fixture(scope="module")
def client():
    return module.server.test_client()


@pytest.fixture
def no_store(monkeypatch):
    @contextmanager
    def closed():
        raise StoreUnreachable(Trouble.UNREACHABLE, "nowhere")
        yield

    monkeypatch.setattr(pulse, "read_session", closed)
    monkeypatch.setattr(wall, "read_session", closed)


@pytest.fixture(autouse=True)
def streams(monkeypatch):
    """No line is open, and none of another test's."""
    fresh = pulse.Streams()
    monkeypatch.setattr(pulse, "streams", fresh)
    return fresh


class QuickClock:
    """A clock on which sleeping takes no time but its own."""

    def __init__(self):
        self.now = 0.0

    def time(self):
        return self.now

    monotonic = time

    def sleep(self, seconds):
        self.now += seconds


@pytest.fixture
def quick_clock(monkeypatch):
    """The pulse's minute, over at once."""
    clock = QuickClock()
    monkeypatch.setattr(pulse, "time", clock)
    return clock


@pytest.fixture
def one_beat(monkeypatch):
    """A pulse that is over as soon as it has begun."""
    monkeypatch.setattr(pulse, "STREAM_S", 0)


def settings(answer):
    return json.loads(re.search(r'id="settings">(.+?)</script>', answer.text)[1])


def elements(answer, tag):
    return re.findall(rf"<{tag}>(.+?)</{tag}>", answer.text, re.DOTALL)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_player_speaks_the_language_of_its_address_and_frames_pages_of_it(client, lang):
    answer = client.get(f"/{lang}/wall?pages=overview,measures&seconds=30&task=2")
    assert answer.status_code == 200
    assert f'<html lang="{lang}" data-bs-theme="dark" data-build="{build()}">' in answer.text
    assert t("wall.player.waiting", lang) in answer.text
    told = settings(answer)
    shown = "task=2&theme=dark&wall=frame"
    assert told["steps"] == [[f"/{lang}?{shown}"], [f"/{lang}/measures?{shown}"]]
    assert (told["seconds"], told["complete"], told["notices"]) == (30, True, [])


def test_the_player_needs_no_file_but_its_own_document(client):
    text = client.get("/ru/wall").text
    assert not re.findall(r"(?:src|href)=\"(?!data:)", text)
    assert all(address.startswith("data:font/woff2;base64,") for address in re.findall(r'url\("?([^)"]+)', text))


def test_the_player_runs_under_a_policy_that_names_its_own_script_and_style_only(client):
    answer = client.get("/ru/wall")
    policy = answer.headers["Content-Security-Policy"]
    (script,), (style,) = elements(answer, "script"), elements(answer, "style")
    assert f"script-src {policy_hash(script)};" in policy
    assert f"style-src {policy_hash(style)};" in policy
    for rule in ("default-src 'none'", "frame-src 'self'", "connect-src 'self'", "frame-ancestors 'none'"):
        assert rule in policy
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("path", ["/ru?wall=1", "/kk/measures/17?task=1&wall=1"])
def test_a_page_with_wall_1_is_a_player_of_that_page(client, path):
    answer = client.get(path)
    page, _, query = path.partition("?")
    filters = query.removesuffix("wall=1")
    assert settings(answer)["steps"] == [[f"{page}?{filters}theme=dark&wall=frame"]]


@pytest.mark.parametrize("path", ["/ru?wall=frame", "/ru?wall=hand", "/ru", "/ru/nowhere?wall=1"])
def test_other_pages_are_the_board(client, path):
    assert "react-entry-point" in client.get(path).text


@pytest.mark.parametrize("path", ["/ru/measures/999?wall=1", "/kk/executors/nobody?wall=1"])
def test_a_wall_of_what_the_store_does_not_have_says_so(client, session, path):
    """A player would wait for its page for ever."""
    answer = client.get(path)
    assert (answer.status_code, "react-entry-point" in answer.text) == (404, True)


def test_a_filter_that_the_store_does_not_know_is_told_and_left_out(client, session):
    told = settings(client.get("/ru/wall?pages=measures&executor=nobody&task=2"))
    assert told["steps"] == [["/ru/measures?task=2&theme=dark&wall=frame"]]
    assert "«nobody»" in told["notices"][0]


def test_without_a_store_the_filters_of_a_wall_stay(client, no_store):
    told = settings(client.get("/ru/wall?pages=measures&executor=nobody"))
    assert (told["steps"], told["notices"]) == ([["/ru/measures?executor=nobody&theme=dark&wall=frame"]], [])


def test_the_server_takes_every_address_that_the_board_reads():
    said = Config()
    said.set("limit_request_line", worker.limit_request_line)
    query = "q" * MAX_QUERY
    assert said.limit_request_line >= len(f"GET /download/csv-conviction-years/ru/convictions?{query} HTTP/1.1\r\n")


@pytest.mark.parametrize(
    ("path", "framed"),
    [
        ("/ru?wall=frame", True),
        ("/kk/measures?wall=frame&task=2", True),
        ("/ru", False),
        ("/ru?wall=hand", False),
        ("/ru?wall=1", False),
        ("/ru/wall?wall=frame", False),
        ("/version?wall=frame", False),
        ("/_dash-layout?wall=frame", False),
    ],
)
def test_only_a_page_drawn_for_the_wall_may_be_framed_and_only_by_the_board(client, path, framed):
    headers = client.get(path).headers
    assert headers["X-Frame-Options"] == ("SAMEORIGIN" if framed else "DENY")
    ancestors = re.search("frame-ancestors ([^;]+)", headers["Content-Security-Policy"])[1]
    assert ancestors == ("'self'" if framed else "'none'")


def test_what_of_the_address_cannot_be_used_is_said_in_its_language(client):
    told = settings(client.get("/ru/wall?seconds=1&pages=nowhere"))["notices"]
    assert "«nowhere»" in told[0]
    assert "«1»" in told[1]
    assert told[-1] == t("wall.player.default", "ru")
    assert settings(client.get("/en/wall?part=9/2"))["notices"][0].startswith("Could not apply: part")


def test_of_a_flood_of_nonsense_the_strip_says_a_little(client):
    told = settings(client.get(f"/ru/wall?seconds={'9' * 500}&pages=" + ",".join(f"no{n}" for n in range(20))))[
        "notices"
    ]
    assert len(told) == SHOWN_DROPPED + 1
    assert told[-1] == t("wall.player.default", "ru")
    assert all(len(sentence) < 120 for sentence in settings(client.get(f"/ru/wall?q={'ж' * 500}"))["notices"])


def test_a_hostile_address_stays_inside_the_settings(client):
    answer = client.get("/ru/wall?pages=</script><script>alert(1)</script>")
    assert "<script>alert" not in answer.text
    assert "</script><script>alert(1)" in settings(answer)["notices"][0]


def test_a_saved_playlist_is_shown_and_an_unknown_one_is_reported(client, filled_copy):
    with write_session() as session:
        save_playlist(session, "hall", "pages=measures&seconds=60")
    told = settings(client.get("/ru/wall?playlist=hall"))
    assert told["steps"] == [["/ru/measures?theme=dark&wall=frame"]]
    assert told["seconds"] == 60
    assert "«office»" in settings(client.get("/ru/wall?playlist=office"))["notices"][0]


def test_a_playlist_that_cannot_be_asked_for_now_is_asked_for_again(client, no_store):
    told = settings(client.get("/ru/wall?playlist=hall"))
    assert told["complete"] is False
    assert told["notices"] == []


def test_the_inlined_scripts_are_never_sent_as_scripts_of_the_app(client):
    text = client.get("/ru").text
    assert not re.findall(r'src="[^"]*(?:wall-player|watchdog)/', text)
    (watchdog,) = (script for script in elements(client.get("/ru"), "script") if "/version" in script)
    assert policy_hash(watchdog) in client.get("/ru").headers["Content-Security-Policy"]
    assert f'<meta name="build" content="{build()}">' in text


def test_what_keeps_a_player_may_do_so_for_every_address_and_is_no_script_of_a_page(client):
    answer = client.get("/wall/starter.js")
    assert answer.mimetype == "text/javascript"
    assert answer.headers["Service-Worker-Allowed"] == "/"
    assert answer.headers["Cache-Control"] == "no-cache"
    assert "worker-src 'self'" in client.get("/ru/wall").headers["Content-Security-Policy"]
    assert "wall-starter" not in client.get("/ru").text


def test_the_version_names_build_and_edition_and_is_never_kept(client, filled_copy):
    answer = client.get("/version")
    assert answer.get_json().keys() == {"build", "edition"}
    assert answer.get_json()["build"] == build()
    assert answer.get_json()["edition"]
    assert answer.headers["Cache-Control"] == "no-store"
    assert len(answer.data) < 100


def test_without_a_store_the_version_has_no_edition_and_the_pulse_is_trouble(client, no_store, streams):
    assert client.get("/version").get_json() == {"build": build(), "edition": None}
    answer = client.get("/wall/pulse")
    assert answer.status_code == 503
    assert streams._taken == 0


def test_a_store_that_keeps_others_waiting_is_trouble_at_once(client, filled_copy, monkeypatch):
    monkeypatch.setattr(pulse, "STORE_PATIENCE_S", 0.01)
    with pulse._asking:
        assert client.get("/wall/pulse").status_code == 503
    assert client.get("/version").get_json()["edition"]


def test_the_pulse_begins_with_the_version_and_is_kept_and_packed_by_nobody(client, filled_copy, one_beat):
    answer = client.get("/wall/pulse", headers={"Accept-Encoding": "zstd, br, gzip"})
    first = json.loads(answer.data.splitlines()[0])
    assert first["build"] == build()
    assert first["edition"] == client.get("/version").get_json()["edition"]
    assert first["beat"] == pulse.BEAT_S
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Accel-Buffering"] == "no"
    assert "Content-Encoding" not in answer.headers


def test_the_pulse_beats_until_its_time_is_up(client, filled_copy, quick_clock):
    told, _, beats = client.get("/wall/pulse").data.partition(b"\n")
    assert json.loads(told)["beat"] == pulse.BEAT_S
    assert beats == b"\n" * (pulse.STREAM_S // pulse.BEAT_S)
    assert quick_clock.now == pulse.STREAM_S


@pytest.mark.parametrize("changed", ["2-other", None])
def test_the_pulse_ends_when_the_store_shows_something_else_or_nothing(
    client, filled_copy, monkeypatch, quick_clock, changed
):
    words = iter(["1-first", "1-first", changed])
    monkeypatch.setattr(pulse, "edition_word", lambda: next(words))
    assert client.get("/wall/pulse").data.endswith(b"}\n\n")


def test_at_most_half_of_the_threads_are_kept_open_and_all_are_given_back(
    client, filled_copy, monkeypatch, streams, one_beat
):
    monkeypatch.setenv("THREADS", "4")
    held = [client.get("/wall/pulse", buffered=False) for _ in range(3)]
    beats = [json.loads(next(answer.response))["beat"] for answer in held]
    assert beats == [pulse.BEAT_S, pulse.BEAT_S, 0]
    for answer in held:
        answer.close()
    assert streams._taken == 0
    assert json.loads(client.get("/wall/pulse").data)["beat"] == pulse.BEAT_S


def test_a_worker_that_is_told_to_stop_wants_its_pulses_to_end(monkeypatch, streams):
    monkeypatch.setattr(worker, "streams", streams)
    told = SimpleNamespace(alive=True)
    worker.post_worker_init(told)
    assert not streams.are_ending
    told.alive = False
    assert streams.are_ending


def test_a_server_about_to_go_ends_its_pulses_and_gives_no_new_one(client, filled_copy, streams):
    ending = []
    streams.end_when(lambda: bool(ending))
    answer = client.get("/wall/pulse", buffered=False)
    first = next(answer.response)
    ending.append("now")
    assert json.loads(first)["beat"] == pulse.BEAT_S
    assert list(answer.response) == []
    assert client.get("/wall/pulse").status_code == 503
