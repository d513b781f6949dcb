"""A calendar file (RFC 5545) of deadlines, the same to the byte as long as the store and the view are.

A calendar program knows an event by its UID, which is made of the measure's and the stage's numbers
in the plan: another import, another filter, another language update the event and never double it.
Times come from the edition, never from a clock.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime, time, timedelta

from icalendar import Calendar, Event, vText

from dashboard.bodies import labels
from dashboard.deadline_events import DeadlineEvent
from dashboard.file_names import place
from dashboard.frame import Frame
from dashboard.i18n import t
from dashboard.provenance import provenance
from data.rows import EditionRow

REFRESH = "P1D"
"""How often a subscriber should look again. Reports come once a year; a day late is early enough."""
LINE_BREAK = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
"""What RFC 5545 lets stand in no text. A reader that takes one for the end of a line reads a property that is none."""


def deadline_file(events: Iterable[DeadlineEvent], frame: Frame, base: str, source: str) -> bytes:
    """The file; ``base`` is the server's own address, ``source`` the path and query that the file is asked for at."""
    calendar = _calendar(frame, base, source)
    for event in events:
        calendar.add_component(_event(event, frame, base))
    written: bytes = calendar.to_ical(sorted=False)
    return written


def calendar_name(frame: Frame) -> str:
    """What a calendar program lists it as: the board, what it holds, and what it was narrowed to."""
    board, held = t("common.app.name", frame.lang), t("calendar.name", frame.lang)
    return " · ".join(filter(None, (board, held, _subject(frame), provenance(frame).filters)))


def uid(event: DeadlineEvent) -> str:
    """The same for a stage of the plan in every edition, under every filter and in every language."""
    return f"plan-measure-{event.measure}-stage-{event.stage}@antikor-board"


def _calendar(frame: Frame, base: str, source: str) -> Calendar:
    said, name = provenance(frame), _plain(calendar_name(frame))
    told = _plain("\n".join(filter(None, (" · ".join(place(frame.route)), said.filters, said.as_of, said.edition))))
    calendar = Calendar()
    calendar.add("prodid", f"-//antikor-board//deadlines//{frame.lang.upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("name", name)
    calendar.add("x-wr-calname", vText(name))
    calendar.add("description", told)
    calendar.add("x-wr-caldesc", vText(told))
    calendar.add("url", base + said.address)
    calendar.add("source", base + source, {"VALUE": "URI"})
    calendar.add("refresh-interval", timedelta(days=1), {"VALUE": "DURATION"})
    calendar.add("x-published-ttl", REFRESH)
    return calendar


def _event(event: DeadlineEvent, frame: Frame, base: str) -> Event:
    stamp, link = _stamp(frame.edition), base + event.address
    # Some programs hide the property URL, so the link stands in the description too.
    description = f"{event.description}\n{t('calendar.card', frame.lang, address=link)}"
    written = Event()
    written.add("uid", uid(event))
    written.add("dtstamp", stamp)
    written.add("last-modified", stamp)
    written.add("sequence", frame.edition.version)
    written.add("dtstart", event.day)
    written.add("dtend", event.day + timedelta(days=1))
    written.add("summary", " ".join(_plain(event.summary).split("\n")))
    written.add("description", _plain(description))
    written.add("categories", [_plain(event.category)])
    written.add("status", "CONFIRMED")
    written.add("transp", "TRANSPARENT")
    written.add("url", link)
    return written


def _stamp(edition: EditionRow) -> datetime:
    return datetime.combine(edition.data_as_of, time(), UTC)


def _subject(frame: Frame) -> str:
    """The one measure or body whose page the view is of; empty for any other page."""
    key = frame.route.key or ""
    match frame.route.page:
        case "measures" if key:
            return t("card.number", frame.lang, n=key)
        case "executors" if key:
            return labels(frame).get(key, key)
        case _:
            return ""


def _plain(text: str) -> str:
    return CONTROL.sub("", LINE_BREAK.sub("\n", text))
