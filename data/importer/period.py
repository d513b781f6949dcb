"""The two dates of an edition: the end of its year and the latest event that it mentions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date

from data.importer.document import Document
from data.importer.errors import Problem, UnreadableRowError

MONTHS = (
    "января", "февраля", "марта", "апреля", "мая", "июня",
    "июля", "августа", "сентября", "октября", "ноября", "декабря",
)  # fmt: skip

MONTHS_IN = (
    "январе", "феврале", "марте", "апреле", "мае", "июне",
    "июле", "августе", "сентябре", "октябре", "ноябре", "декабре",
)  # fmt: skip
"""The months as in «в марте»."""

CONVICTED_IN = re.compile(r"число осужд[её]нных в (20\d\d) году")
_FOR_YEAR = re.compile(r"\b(?:за|по итогам) (20\d\d) год", re.IGNORECASE)
# «до 30 сентября 2025 года» sets a term and is no event.
_DATE = re.compile(
    r"(?P<term>\b(?:до|к|позднее)\s+)?(?<![\d.])(?P<day>\d{1,2})"
    rf"(?:\.(?P<month>\d{{1,2}})\.(?P<year>\d{{4}}|\d{{2}})(?!\d)|\s+(?P<name>{'|'.join(MONTHS)})\s+(?P<long>\d{{4}}))",
    re.IGNORECASE,
)


def parse_day(day: str, month: str, year: str) -> date | None:
    """A date from its parts (month as number or Russian word); ``None`` if there is no such day."""
    number = int(month) if month.isdigit() else MONTHS.index(month.casefold()) + 1
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), number, int(day))
    except ValueError:
        return None


def find_period_end(document: Document) -> date:
    """31 December of the year on which section 3 reports: by its convictions, else by most mentions."""
    text = document["3"].text
    if match := CONVICTED_IN.search(text):
        return date(int(match[1]), 12, 31)
    years = Counter(_FOR_YEAR.findall(text)).most_common(2)
    if not years or (len(years) == 2 and years[0][1] == years[1][1]):
        raise UnreadableRowError(Problem("no_period", section="3"))
    return date(int(years[0][0]), 12, 31)


def find_data_as_of(document: Document, period_end: date) -> date:
    """The latest full date of an event, in the year after ``period_end`` at most.

    Terms («до …») and impossible dates (the year 2923) are no events.
    """
    latest = date(period_end.year + 1, 12, 31)
    events = [day for day in _events(document) if day <= latest]
    if not events:
        raise UnreadableRowError(Problem("no_data_as_of"))
    return max(events)


def _events(document: Document) -> Iterator[date]:
    for section in document.values():
        for match in _DATE.finditer("\n".join(section.lines())):
            day = parse_day(match["day"], match["month"] or match["name"], match["year"] or match["long"])
            if day is not None and match["term"] is None:
                yield day
