"""An act, letter or decision that the report names, on one line."""

from __future__ import annotations

from dashboard import formats
from dashboard.i18n import t
from data.records import Evidence


def act_line(act: Evidence, lang: str) -> str:
    """«Постановление Правительства № 1052 от 29.11.2023», as much of it as the report gives."""
    parts = [act.act.get(lang) or ""]
    if act.number:
        parts.append(t("card.act_number", lang, n=act.number))
    if act.day:
        parts.append(t("card.act_day", lang, day=formats.day(act.day, lang)))
    return " ".join(parts)
