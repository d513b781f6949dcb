"""Periods of public series, which are written as their publications give them, in words of each language."""

from __future__ import annotations

import re

from dashboard import quantities
from dashboard.i18n import t
from data.rows import SeriesPoint

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
"""As the series write them."""


def written(point: SeriesPoint, lang: str) -> str:
    """«2023», «I кв. 2023», «01–09.2021», or that the publication names no year but a range around it."""
    if point.year is not None:
        return str(point.year)
    if match := re.fullmatch(r"undated \((.+)\)", point.period):
        return t("page.convictions.public.undated", lang, years=match[1])
    if match := re.fullmatch(r"(\d{4}) (\w{3})–(\w{3})", point.period):
        first, last = (MONTHS.index(month) + 1 for month in match.groups()[1:])
        return f"{first:02}–{last:02}.{match[1]}"
    return quantities.period(point.period, lang)
