"""Names of the source documents, places in them, and how old an edition is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dashboard import formats
from dashboard.i18n import t, tn
from data.records import Source
from data.rows import EditionRow

PLACES = (
    ("stage", r"мероприятие (?P<measure>\d+), этап (?P<stage>\d+)"),
    ("measure", r"мероприятие (?P<measure>\d+)"),
    ("point", r"пункт (?P<measure>\d+) Плана действий"),
    ("indicator", r"показатель: задача (?P<task>\d+), строка (?P<row>\d+)"),
    ("strategic", r"стратегический показатель"),
    ("paragraph", r"абзац (?P<quote>«.+»)"),
    ("slide", r"весь слайд"),
    ("six_results", r"список из шести результатов"),
    ("external_factors", r"внешние факторы"),
    ("measures_taken", r"принятые меры"),
)
"""How the records word a place themselves, and what the screen calls it; what is quoted is never translated."""


@dataclass(frozen=True, slots=True)
class Freshness:
    """How old the data is, in words; ``tone`` is ``neutral`` or ``warning``."""

    text: str
    tone: str


def document_name(key: str, lang: str) -> str:
    """``report_2023`` as «Отчёт о реализации Плана действий за 2023 год»; an unknown key as it is.

    ``report`` without a year names the document in general.
    """
    match = re.fullmatch(r"(report|presentation)(?:_(\d{4}))?", key)
    if match is None:
        return key
    kind, year = match.groups()
    return t(f"common.document.{kind}", lang, year=year) if year else t(f"common.document.{kind}_plain", lang)


def source_line(source: Source, lang: str) -> str:
    """«Отчёт …, раздел 1, мероприятие 17, этап 2»."""
    return f"{document_name(source.document, lang)}, {place_line(source, lang)}"


def place_line(source: Source, lang: str) -> str:
    """The place without its document: «раздел 3, абзац «…»». Quotes and headings stay in the document's own words."""
    section = section_name(source.section, lang)
    return f"{section}, {place_within(source, lang)}" if source.place else section


def section_name(section: str, lang: str) -> str:
    """«раздел 3», or the heading that a presentation's slides stand under."""
    return t(f"common.place.{'section' if section.isdigit() else 'heading'}", lang, section=section)


def place_within(source: Source, lang: str) -> str:
    """The place within its section: «мероприятие 17, этап 2»; what is quoted stays as it is."""
    found = _shape_of(source.place)
    return t(f"common.place.{found[0]}", lang, **found[1]) if found else source.place


def split_sources(sources: Sequence[Source], lang: str) -> tuple[str, list[str]]:
    """What several places have in common, to be said once, and what is left to say of each of them."""
    documents = list(dict.fromkeys(document_name(source.document, lang) for source in sources))
    if len(documents) > 1:
        return "; ".join(documents), [source_line(source, lang) for source in sources]
    sections = list(dict.fromkeys(section_name(source.section, lang) for source in sources))
    if len(sections) > 1:
        return documents[0], [place_line(source, lang) for source in sources]
    return ", ".join(documents + sections), [place_within(source, lang) for source in sources]


def measure_of(source: Source) -> int | None:
    """The number of the measure that a place belongs to, where it stands in one."""
    found = _shape_of(source.place)
    return int(found[1]["measure"]) if found and "measure" in found[1] else None


def _shape_of(text: str) -> tuple[str, dict[str, str]] | None:
    """Which of ``PLACES`` a place is, and what it names; ``None`` for one in the document's own words."""
    for name, pattern in PLACES:
        if match := re.fullmatch(pattern, text):
            return name, match.groupdict()
    return None


def freshness(edition: EditionRow, today: date, lang: str) -> Freshness:
    """«новее отчёта нет: прошло 2 года 8 месяцев», counted from the edition's latest event."""
    unit, count = formats.elapsed(edition.data_as_of, today)[0]
    age = formats.age(edition.data_as_of, today, lang)
    # Reports are yearly: past a whole year after its data, an edition waits for the next one.
    if unit == "year":
        return Freshness(tn("common.freshness.stale", count, lang, age=age), "warning")
    return Freshness(tn("common.freshness.recent", count, lang, age=age), "neutral")
