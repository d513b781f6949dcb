"""What the page on integrity checks alone asks for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from data.records import Source, Text
from data.rows import OutcomeRow


@dataclass(frozen=True, slots=True)
class PathStep:
    """A step on the way from the idea of integrity checks to a draft law.

    ``day`` and ``number`` are those of the act that evidences the step. A step without an act has a
    ``period`` (as in ``OutcomeRow``) or no date at all. ``fact`` is the fact that tells of the step.
    """

    fact: OutcomeRow
    name: Text
    number: str | None
    day: date | None
    period: str | None
    source: Source
