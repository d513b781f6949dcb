"""The calendar file: what every program may rely on, and that no text can break out of its line."""

import unicodedata
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import calendar_reader
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from screens import SOURCE, screen, stage_row

from dashboard.deadline_events import deadline_events
from dashboard.deadline_file import calendar_name, deadline_file
from data.records import Text
from data.rows import StageCard

BASE = "https://board.example"
ADDRESS = "/ru/measures?task=1"
OF_EVENT = [
    "UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "CATEGORIES",
    "STATUS", "TRANSP", "URL",
]  # fmt: skip
OF_CALENDAR = [
    "PRODID", "VERSION", "CALSCALE", "METHOD", "NAME", "X-WR-CALNAME", "DESCRIPTION", "X-WR-CALDESC", "URL", "SOURCE",
    "REFRESH-INTERVAL", "X-PUBLISHED-TTL",
]  # fmt: skip
INJECTION = "Мера\r\nEND:VEVENT\r\nBEGIN:VEVENT\nSUMMARY:чужое\rX:1\u2028Y:2\x85Z:3\x0bV:4\x00"


def cards(*rows):
    return [StageCard(row, None, None, None, (), SOURCE) for row in rows or (stage_row(),)]


def made(*rows, address=ADDRESS, **edition):
    frame = screen(address).frame
    frame = replace(frame, edition=replace(frame.edition, **edition))
    return deadline_file(deadline_events(cards(*rows), frame), frame, BASE, f"/download/calendar{address}")


def the_event(content):
    (event,) = Calendar.from_ical(content).walk("VEVENT")
    return event


def test_the_calendar_says_what_it_is_and_where_it_is_from():
    calendar = Calendar.from_ical(made())
    name = "Антикор · Сроки мероприятий · Задача: 1"
    assert (calendar["VERSION"], calendar["METHOD"], calendar["X-WR-CALNAME"]) == ("2.0", "PUBLISH", name)
    assert calendar["NAME"] == name
    assert calendar["URL"] == f"{BASE}/ru/measures?task=1"
    assert calendar["SOURCE"] == f"{BASE}/download/calendar/ru/measures?task=1"
    assert (calendar["REFRESH-INTERVAL"].dt, calendar["X-PUBLISHED-TTL"]) == (timedelta(days=1), "P1D")
    assert calendar["DESCRIPTION"].splitlines() == [
        "Антикор · Мероприятия",
        "Задача: 1",
        "Дата оценки: 22.03.2024",
        "Отчёт за 2023 год · данные на 22.03.2024",
    ]


@pytest.mark.parametrize(
    ("address", "subject"),
    [
        ("/ru", "Антикор · Сроки мероприятий"),
        ("/kk/measures/17", "Антикор · Іс-шаралар мерзімдері · №\u00a017"),
        ("/en/executors/МФ", "Antikor · Deadlines of measures · МФ en"),
        ("/ru/executors/МФ?task=2", "Антикор · Сроки мероприятий · МФ · Задача: 2"),
    ],
)
def test_a_calendar_is_named_by_what_it_was_narrowed_to(address, subject):
    assert calendar_name(screen(address).frame) == subject


def test_an_event_is_one_whole_day_that_blocks_nobody_s_time():
    event = the_event(made(stage_row(deadline=date(2023, 12, 31))))
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2023, 12, 31), date(2024, 1, 1))
    assert (event["TRANSP"], event["STATUS"]) == ("TRANSPARENT", "CONFIRMED")
    assert event["CATEGORIES"].to_ical().decode() == "исполнено"


def test_an_event_links_to_its_measure_in_two_places():
    event = the_event(made(stage_row(17)))
    link = f"{BASE}/ru/measures/17?task=1"
    assert event["URL"] == link
    assert event["DESCRIPTION"].endswith(f"\nКарточка мероприятия: {link}")


def test_times_come_from_the_edition():
    event = the_event(made(data_as_of=date(2025, 2, 1)))
    assert event["DTSTAMP"].dt == event["LAST-MODIFIED"].dt == datetime(2025, 2, 1, tzinfo=UTC)


def test_the_same_view_of_the_same_store_is_the_same_file():
    assert made() == made()


def test_an_event_keeps_its_name_over_editions_plans_languages_and_filters_and_its_number_rises():
    one = the_event(made(stage_row(17, 2)))
    address = "/kk/executors?executor=МФ&as_of=2026-11-22"
    other = the_event(made(stage_row(17, 2, deadline=date(2030, 1, 1)), address=address, id=9, version=12, plan_id=5))
    assert one["UID"] == other["UID"]
    assert (one["SEQUENCE"], other["SEQUENCE"]) == (1, 12)


def test_no_two_stages_share_a_name():
    rows = [stage_row(measure, index) for measure in (1, 11, 111) for index in (1, 2, 11)]
    names = [str(event["UID"]) for event in Calendar.from_ical(made(*rows)).walk("VEVENT")]
    assert len(set(names)) == len(rows)


PIECES = [*',;:\\"\r\n\t nN', "\r\n", "END:VEVENT", "ә", "қ", "Ж", "№", "🗓", "\u2028", "\x00", "\x85"]
HOSTILE = st.lists(st.sampled_from(PIECES) | st.characters(exclude_categories=["Cs"]), min_size=1).map("".join)
"""Marks of the format, ends of lines, letters of two and four octets, and anything else there is."""


def visible(text):
    """The letters of a text: what no cleaning of spaces and control characters may take away."""
    return [letter for letter in text if not letter.isspace() and unicodedata.category(letter) != "Cc"]


@settings(deadline=None)
@given(title=HOSTILE, form=HOSTILE)
def test_any_text_survives_and_none_breaks_out(title, form):
    row = stage_row(short_title=Text(ru=title), completion_form=Text(ru=form))
    content = made(row, stage_row(3))
    calendar = calendar_reader.read(content)
    assert calendar.names() == OF_CALENDAR
    assert [event.names() for event in calendar.components] == [OF_EVENT] * 2
    event = calendar.components[0]
    if "\\N" not in title + form:  # which the library takes for a line break
        assert visible(event.text("SUMMARY")) == visible(f"Исполнено: №2. {title}")
        assert "".join(visible(f"Форма завершения: {form}")) in "".join(visible(event.text("DESCRIPTION")))
    if "\\" not in title + form:  # which the library, reading, unescapes in the wrong order
        first, _ = Calendar.from_ical(content).walk("VEVENT")
        assert (first["SUMMARY"], first["DESCRIPTION"]) == (event.text("SUMMARY"), event.text("DESCRIPTION"))


def test_a_text_with_lines_of_its_own_stays_one_property():
    (event,) = calendar_reader.read(made(stage_row(short_title=Text(ru=INJECTION)))).components
    assert event.text("SUMMARY") == ("Исполнено: №\u00a02. Мера END:VEVENT BEGIN:VEVENT SUMMARY:чужое X:1 Y:2 Z:3 V:4")


def test_a_search_with_every_mark_of_the_format_is_told_to_the_letter():
    content = made(address="/ru/measures?q=a,b;c:d%22e%5Cf")
    assert calendar_reader.read(content).text("X-WR-CALNAME").endswith('Поиск: «a,b;c:d"e\\f»')
    assert Calendar.from_ical(content)["URL"] == f"{BASE}/ru/measures?q=a%2Cb%3Bc%3Ad%22e%5Cf"
