"""Convictions: the sentence of section 3 with totals by year and the bodies it names."""

from __future__ import annotations

import re

from data.importer.document import Document
from data.importer.errors import Collector, unreadable
from data.importer.numbers import parse_count
from data.importer.period import CONVICTED_IN
from data.records import BodyConvictions, Convictions, Source

BODIES = (
    ("internal_affairs", "внутренних дел"),
    ("local_executive_bodies", "местных исполнительных органов"),
    ("ministry_of_finance", "финансов"),
    ("ministry_of_defence", "обороны"),
    ("ministry_of_agriculture", "сельского хозяйства"),
    ("ministry_of_healthcare", "здравоохранения"),
)
"""Key of a body and the words that tell it in the list. To add a body, add a row."""

_PLACE = re.compile(rf"(?:\S{{1,40}} ){{0,2}}(?={CONVICTED_IN.pattern})число осужд[её]нных")
_TOTAL = re.compile(rf"{CONVICTED_IN.pattern}[^.]{{0,200}}?составило ([^.]{{1,20}}?) (?:лиц|человек)")
_PREVIOUS = re.compile(rf"{CONVICTED_IN.pattern}[^.]{{0,400}}?в сравнении с (20\d\d) годом \(([^)]{{0,20}})\)")
_BODIES = re.compile(r"Наибольшее число приходится на ([^.]{0,1000})\.")
_BODY = re.compile(r"(.+?)\s*[-–—]\s*(\S+)")


def read_convictions(document: Document, report: str, collector: Collector) -> Convictions | None:
    """Totals and named bodies, or ``None`` where the report has no such sentence."""
    text = document["3"].text
    anchor = _PLACE.search(text)
    if anchor is None:
        return None
    source = Source(report, "3", f"абзац «{anchor[0]}»")
    sentence = text[anchor.start() :]
    found: list[Convictions] = []
    with collector.at("3", source.place):
        found.append(_convictions(sentence, source))
    return found[0] if found else None


def _convictions(text: str, source: Source) -> Convictions:
    totals = _totals(text)
    year = max(totals)
    named = _BODIES.search(text)
    if named is None:
        return Convictions(totals, (), source)
    bodies = tuple(_body(item.strip(), year, source) for item in named[1].split(","))
    persons = sum(body.persons for body in bodies)
    if persons > totals[year]:
        raise unreadable("convicted_sum", named[0], persons=persons, total=totals[year])
    return Convictions(totals, bodies, source)


def _totals(text: str) -> dict[int, int]:
    match = _TOTAL.search(text)
    if match is None:
        raise unreadable("convictions", text)
    totals = {int(match[1]): parse_count(match[2])}
    if previous := _PREVIOUS.search(text):
        totals[int(previous[2])] = parse_count(previous[3])
    return dict(sorted(totals.items()))


def _body(item: str, year: int, source: Source) -> BodyConvictions:
    match = _BODY.fullmatch(item)
    if match is None:
        raise unreadable("convictions", item)
    keys = [key for key, words in BODIES if words in match[1]]
    if len(keys) != 1:
        raise unreadable("convicted_body", item)
    return BodyConvictions(keys[0], year, parse_count(match[2]), source)
