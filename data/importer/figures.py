"""Figures told in sentences, found by the patterns of ``known_figures``; a sentence not met gives none."""

from __future__ import annotations

from collections.abc import Iterable

from data.importer.document import Document, collapse
from data.importer.errors import Collector, unreadable
from data.importer.known_figures import IN_ANALYSIS, IN_COMMENTS, Sentence
from data.importer.period import MONTHS_IN, parse_day
from data.records import Figure, Measure, Source


def read_figures(
    document: Document, measures: Iterable[Measure], report: str, year: int, collector: Collector
) -> tuple[Figure, ...]:
    """Figures of section 3, then those in the comments of ``measures``, each in the order of its table."""
    figures: dict[str, Figure] = {}
    text = document["3"].text
    for sentence in IN_ANALYSIS:
        _read(figures, sentence, text, Source(report, "3", ""), year, collector)
    for measure in measures:
        comment = collapse(" ".join(stage.comment or "" for stage in measure.stages))
        for sentence in IN_COMMENTS:
            _read(figures, sentence, comment, Source(report, "1", f"мероприятие {measure.number}"), year, collector)
    return tuple(figures.values())


def _read(
    figures: dict[str, Figure], sentence: Sentence, text: str, source: Source, year: int, collector: Collector
) -> None:
    """Add the figure of the first match, if there is one; ``source`` without a place quotes the text."""
    match = sentence.search(text)
    if match is None:
        return
    found = match.groupdict()
    place = source.place or sentence.place or f"абзац «{found.get('place') or match[0]}»"
    with collector.at(source.section, place):
        period = sentence.period or _period(found, year)
        key = sentence.key.format(period=period.replace("–", "_"))
        value = _value(sentence, match["value"])
        figures[key] = Figure(key, value, sentence.unit, period, Source(source.document, source.section, place))


def _value(sentence: Sentence, text: str) -> float:
    value = sentence.parse(text) * sentence.times
    if sentence.most is not None and not 0 <= value <= sentence.most:
        raise unreadable("percent", f"{text}%")
    return value


def _period(found: dict[str, str | None], report_year: int) -> str:
    """An ISO day or month, a range of years, or a year: whichever the sentence names."""
    if day := found.get("day"):
        return _iso_day(day)
    if month := found.get("month"):
        name, year = month.split()
        return f"{year}-{MONTHS_IN.index(name) + 1:02}"
    if since := found.get("since"):
        return f"{since}–{found['until']}"
    return found.get("year") or str(report_year)


def _iso_day(text: str) -> str:
    day = parse_day(*text.split())
    if day is None:
        raise unreadable("date", text)
    return day.isoformat()
