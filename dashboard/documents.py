"""Names of the source documents, places in them, and how old an edition is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from dashboard import formats
from dashboard.i18n import t, tn
from data.records import Source
from data.rows import EditionRow


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
    """«Отчёт …, раздел 1, мероприятие 17, этап 2». Other places stay in the document's own words."""
    shape = "section" if source.section.isdigit() else "heading"
    document = document_name(source.document, lang)
    line = t(f"common.source.{shape}", lang, document=document, section=source.section)
    match = re.fullmatch(r"мероприятие (\d+), этап (\d+)", source.place)
    place = t("common.source.stage", lang, measure=match[1], stage=match[2]) if match else source.place
    return f"{line}, {place}" if place else line


def freshness(edition: EditionRow, today: date, lang: str) -> Freshness:
    """«новее отчёта нет: прошло 2 года 8 месяцев», counted from the edition's latest event."""
    unit, count = formats.elapsed(edition.data_as_of, today)[0]
    age = formats.age(edition.data_as_of, today, lang)
    # Reports are yearly: past a whole year after its data, an edition waits for the next one.
    if unit == "year":
        return Freshness(tn("common.freshness.stale", count, lang, age=age), "warning")
    return Freshness(tn("common.freshness.recent", count, lang, age=age), "neutral")
