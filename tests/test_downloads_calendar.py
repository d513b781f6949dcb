"""The calendar at its address: its events against the store's own counts, and what a subscriber is told."""

from urllib.parse import unquote, urlsplit

import calendar_reader
import make_report
import pytest
from icalendar import Calendar

import app
from callbacks.calendar_file import make_calendar
from dashboard import url_state
from dashboard.download import NothingToExport
from dashboard.i18n import LANGUAGES, t
from dashboard.pages import parse_path
from data.engine import write_session
from data.importer.reader import read_report
from data.load import load_report
from data.queries.overview import select_plan_counts
from data.records import Completion
from layouts.details import draw_page

BASE = "https://board.example"


@pytest.fixture
def client(session):
    """The server over the bundled edition."""
    return app.server.test_client()


@pytest.fixture
def events(session, at):
    """``events("/ru?task=2")``: the events of a view's file."""
    return lambda address: Calendar.from_ical(make_calendar(session, at(address), BASE).content).walk("VEVENT")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("query", "stages"),
    [
        ("", 66),
        ("?task=2", 27),
        ("?executor=МФ", 23),
        ("?due=2024Q1..2024Q4", 13),
        ("?completion=completed", 35),
        ("?as_of=2026-11-22&timeliness=unconfirmed", 22),
    ],
)
def test_there_is_an_event_for_each_stage_with_a_deadline(session, at, events, lang, query, stages):
    """The numbers are counted in the bundled file; the store's own counts must agree with them."""
    view = at(f"/{lang}{query}")
    counts = select_plan_counts(session, view.edition, view.view.filters)
    by_quarter = sum(group.stages for group in counts.by_quarter)
    assert by_quarter + counts.continuous == counts.stages
    assert len(events(f"/{lang}{query}")) == by_quarter == stages


def test_events_say_completed_as_often_as_the_store_counts_it(session, at, events):
    view = at("/ru")
    groups = select_plan_counts(session, view.edition, view.view.filters).by_quarter
    done = sum(group.stages for group in groups if group.completion is Completion.COMPLETED)
    said = [event for event in events("/ru") if event["SUMMARY"].startswith("Исполнено: ")]
    assert len(said) == done
    assert {event["CATEGORIES"].to_ical().decode() for event in said} == {"исполнено"}


def test_the_card_of_a_measure_gives_its_own_deadlines_whatever_the_filters(events):
    found = events("/ru/measures/17?task=2")
    assert {event["UID"] for event in found} == {f"plan-measure-17-stage-{n}@antikor-board" for n in range(1, 6)}


def test_the_page_of_a_body_gives_the_deadlines_of_that_body(events):
    assert {event["UID"] for event in events("/ru/executors/МФ")} == {
        event["UID"] for event in events("/ru?executor=МФ")
    }


@pytest.mark.parametrize(
    "address",
    ["/ru?q=ъъъ", "/ru?completion=in_progress", "/ru/measures/999", "/ru/measures/017", "/ru/executors/НЕТ"],
)
def test_where_nothing_falls_due_there_is_no_file(session, at, address):
    with pytest.raises(NothingToExport):
        make_calendar(session, at(address), BASE)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_event_leads_to_its_card_in_the_same_view(session, at, events, lang):
    for event in events(f"/{lang}?task=4&as_of=2026-11-22"):
        address = urlsplit(event["URL"])
        assert f"{address.scheme}://{address.netloc}" == BASE
        assert address.query == "task=4&as_of=2026-11-22"
        route = parse_path(address.path)
        assert (route.lang, route.page) == (lang, "measures")
        assert event["UID"].startswith(f"plan-measure-{route.key}-stage-")
        assert draw_page(session, at(f"{address.path}?{address.query}")) is not None


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_bundled_texts_stand_in_well_formed_lines(session, at, lang):
    calendar = calendar_reader.read(make_calendar(session, at(f"/{lang}"), BASE).content)
    assert len(calendar.components) == 66


@pytest.mark.parametrize(
    ("lang", "name"),
    [
        ("ru", "Антикор — Мероприятия — Сроки мероприятий — 2024-03-22.ics"),
        ("kk", "Антикор — Іс-шаралар — Іс-шаралар мерзімдері — 2024-03-22.ics"),
        ("en", "Antikor — Measures — Deadlines of measures — 2024-03-22.ics"),
    ],
)
def test_the_file_is_sent_under_a_name_in_the_viewer_s_language(client, lang, name):
    answer = client.get(f"/download/calendar/{lang}/measures")
    assert answer.mimetype == "text/calendar"
    assert unquote(answer.headers["Content-Disposition"]).endswith(f"filename*=UTF-8''{name}")


def test_a_subscriber_is_told_when_nothing_has_changed(client):
    first = client.get("/download/calendar/ru?task=2")
    assert "no-store" not in first.headers["Cache-Control"]
    again = client.get("/download/calendar/ru?task=2", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    other = client.get("/download/calendar/ru?task=1", headers={"If-None-Match": first.headers["ETag"]})
    assert other.status_code == 200


def test_a_new_edition_updates_the_events_of_a_subscriber(filled_copy, tmp_path):
    client = app.server.test_client()
    first = client.get("/download/calendar/ru")
    report = make_report.write_text(tmp_path / "report.txt", make_report.DEFAULT)
    with write_session() as session:
        load_report(session, read_report(report))
    second = client.get("/download/calendar/ru", headers={"If-None-Match": first.headers["ETag"]})
    assert second.status_code == 200
    before, after = (numbers(answer) for answer in (first, second))
    kept = before.keys() & after.keys()
    assert kept
    assert all(after[name] > before[name] for name in kept)


def numbers(answer):
    """The sequence number of every event by its name."""
    return {str(event["UID"]): event["SEQUENCE"] for event in Calendar.from_ical(answer.data).walk("VEVENT")}


def test_no_event_is_a_sentence_and_no_file(client):
    answer = client.get("/download/calendar/kk?completion=in_progress")
    assert (answer.status_code, answer.text) == (409, t("download.nothing", "kk"))


def test_the_file_says_the_address_it_can_be_subscribed_to_at(client):
    address = "/download/calendar/ru/executors/%D0%9C%D0%A4?task=2"
    calendar = Calendar.from_ical(client.get(address).data)
    assert calendar["SOURCE"] == f"http://localhost{address}"
    view, dropped = url_state.read("task=2")
    assert (calendar["URL"], dropped) == (f"http://localhost{url_state.href(parse_path('/ru/executors/МФ'), view)}", ())
