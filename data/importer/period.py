"""The two dates of an edition: the end of its year and the latest event that it mentions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date

from data.importer.document import Document
from data.importer.errors import Problem, ReportError, UnreadableRowError

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


def read_period(document: Document, period_end: date | None, data_as_of: date | None) -> tuple[date, date]:
    """The two dates, each as given or else as the text has it; ``ReportError`` if given ones cannot be true."""
    if period_end is not None:
        _refuse_other_period(document, period_end)
    end = period_end or find_period_end(document)
    day = data_as_of or find_data_as_of(document, end)
    if (period_end or data_as_of) and not _within_a_year(end, day):
        raise ReportError(Problem("other_time", params={"data_as_of": day, "period_end": end}))
    return end, day


def _refuse_other_period(document: Document, given: date) -> None:
    """Only the sentence on convictions states the year; what most mentions tell is no more than likely."""
    stated = CONVICTED_IN.search(document["3"].text)
    if stated and given != _year_end(stated[1]):
        params = {"given": given, "stated": _year_end(stated[1])}
        raise ReportError(Problem("other_period", section="3", text=stated[0], params=params))


def _within_a_year(end: date, day: date) -> bool:
    """Whether ``day`` is ``end`` or later, by 12 months at most."""
    return end <= day and (day.year - 1, day.month, day.day) <= (end.year, end.month, end.day)


def _year_end(year: str) -> date:
    return date(int(year), 12, 31)


def find_period_end(document: Document) -> date:
    """31 December of the year on which section 3 reports: by its convictions, else by most mentions."""
    text = document["3"].text
    if match := CONVICTED_IN.search(text):
        return _year_end(match[1])
    years = Counter(_FOR_YEAR.findall(text)).most_common(2)
    if not years or (len(years) == 2 and years[0][1] == years[1][1]):
        raise UnreadableRowError(Problem("no_period", section="3"))
    return _year_end(years[0][0])


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
