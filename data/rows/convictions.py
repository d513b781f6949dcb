"""What the convictions page alone asks for."""

from __future__ import annotations

from dataclasses import dataclass

from data.records import Source


@dataclass(frozen=True, slots=True)
class ConvictionYear:
    """Persons convicted of corruption in one year, in the whole country."""

    year: int
    persons: int
    source: Source
