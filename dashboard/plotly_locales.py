"""Plotly's own words for the board's languages: it ships none for Kazakh and an uneven Russian.

Dates and separators come from babel, the few words from ``locales/plotly``. English is built in.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from babel.dates import get_day_names, get_month_names
from babel.numbers import get_decimal_symbol, get_group_symbol

from dashboard.i18n import LOCALES, read_texts

BUILT_IN = "en"


@cache
def plotly_locale(lang: str) -> dict[str, Any]:
    """The locale object of a language: ``{"name", "dictionary", "format"}``."""
    return {"name": lang, "dictionary": _dictionary(lang), "format": _format(lang)}


def _dictionary(lang: str) -> dict[str, str]:
    return {} if lang == BUILT_IN else read_texts(LOCALES / "plotly" / f"{lang}.json")


def _format(lang: str) -> dict[str, Any]:
    week = (6, 0, 1, 2, 3, 4, 5)  # babel counts from Monday, plotly from Sunday
    months = range(1, 13)
    wide_days, short_days = get_day_names("wide", locale=lang), get_day_names("abbreviated", locale=lang)
    wide_months = get_month_names("wide", "stand-alone", locale=lang)
    short_months = get_month_names("abbreviated", "stand-alone", locale=lang)
    return {
        "days": [wide_days[day] for day in week],
        "shortDays": [short_days[day] for day in week],
        "months": [wide_months[month] for month in months],
        "shortMonths": [short_months[month] for month in months],
        "date": "%d %b %Y" if lang == BUILT_IN else "%d.%m.%Y",
        "decimal": get_decimal_symbol(lang),
        "thousands": get_group_symbol(lang),
    }
