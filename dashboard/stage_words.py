"""What is said of a stage on one line: its deadline, and the acts that the report names for it."""

from __future__ import annotations

from dashboard import formats
from dashboard.i18n import t
from data.records import Evidence, Quarter
from data.rows import StageRow


def deadline(row: StageRow, lang: str) -> str:
    """«IV кв. 2024»; a range of years has no quarter: «сквозной, по 2026 год»."""
    if row.continuous:
        return t("page.continuous_until", lang, year=row.deadline.year)
    return formats.quarter(Quarter.of(row.deadline), lang)


def deadline_in_full(row: StageRow, lang: str) -> str:
    """The same with the last day allowed: «IV кв. 2024, до 31.12.2024 включительно»."""
    quarter = deadline(row, lang)
    if row.continuous:
        return quarter
    return t("card.deadline_until", lang, quarter=quarter, day=formats.day(row.deadline, lang))


def act_line(act: Evidence, lang: str) -> str:
    """«Постановление Правительства № 1052 от 29.11.2023», as much of it as the report gives."""
    parts = [act.act.get(lang) or ""]
    if act.number:
        parts.append(t("card.act_number", lang, n=act.number))
    if act.day:
        parts.append(t("card.act_day", lang, day=formats.day(act.day, lang)))
    return " ".join(parts)
