"""A figure of the documents as it is written: number, qualifier and unit, and the period it is of."""

from __future__ import annotations

from datetime import date

from dashboard import formats
from dashboard.i18n import t, tn
from data.records import Quarter

WORDS = {
    "persons": "person",
    "years": "year",
    "months": "month",
    "points": "point",
    "cases": "case",
    "working_days": "working_day",
    "tenge": "tenge",
    "mrp": "mrp",
    "times": "times",
}
"""The word of each unit of the store that stands after its number; a bare count has none."""


def written(value: float, unit: str | None, qualifier: str | None, lang: str) -> str:
    """«> 5 000 человек», «30 МРП», «66 %»; a telephone number is never grouped."""
    if unit == "percent":
        return formats.percent(value, lang, 0 if value == int(value) else 1)
    if unit == "phone":
        return f"{value:.0f}"
    figure = formats.qualified(value, qualifier, lang)
    return f"{figure}{formats.NBSP}{tn(f'common.word.{WORDS[unit]}', value, lang)}" if unit in WORDS else figure


def period(text: str | None, lang: str) -> str:
    """«2023», «10.2022 – 05.2023», «I кв. 2025», or that the document names none."""
    if text is None:
        return t("page.no_period", lang)
    return " – ".join(_moment(end, lang) for end in text.split(" / "))


def _moment(text: str, lang: str) -> str:
    """A year or years, «2025 Q1», or a month or day in ISO order."""
    year, _, quarter = text.partition(" Q")
    if quarter:
        return formats.quarter(Quarter(int(year), int(quarter)), lang)
    if text.count("-") == 2:
        return formats.day(date.fromisoformat(text), lang)
    return ".".join(reversed(text.split("-")))
