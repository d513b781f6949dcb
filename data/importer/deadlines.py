"""Deadlines: «IV квартал 2024 года» and «2022-2026 годы»."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from data.importer.document import collapse
from data.importer.errors import unreadable
from data.records import Quarter

# Cyrillic І and Latin I look alike; both are typed.
_QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4}
_QUARTER = re.compile(r"([IІVivі]{1,3})\s+квартал\s+(20[0-9]{2})\s+года\.?", re.IGNORECASE)
_YEARS = re.compile(r"(20[0-9]{2})\s*[-–—]\s*(20[0-9]{2})\s+годы\.?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Deadline:
    """The last day allowed; a range of years runs to 31 December of its last year and is continuous."""

    text: str
    day: date
    continuous: bool


def parse_deadline(text: str) -> Deadline:
    """Read a deadline as the plan words it; anything else is an error."""
    flat = collapse(text)
    if match := _QUARTER.fullmatch(flat):
        number = _QUARTERS.get(match[1].upper().replace("І", "I"))
        if number is not None:
            return Deadline(flat, Quarter(int(match[2]), number).end, continuous=False)
    if (match := _YEARS.fullmatch(flat)) and match[1] <= match[2]:
        return Deadline(flat, date(int(match[2]), 12, 31), continuous=True)
    raise unreadable("deadline", text)
