"""What the page about the data asks of the store."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from data.records import Completion, Source, Text, Timeliness


@dataclass(frozen=True, slots=True)
class AxesCount:
    """Stages of the whole plan with one value on each axis on an as-of date."""

    completion: Completion
    timeliness: Timeliness
    stages: int


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """An edition in the store, as the file it came from. ``bundled`` came with the program."""

    file_name: str
    sha256: str
    period_end: date
    data_as_of: date
    bundled: bool
    current: bool


@dataclass(frozen=True, slots=True)
class CitedRow:
    """A document by its key in sources, and how many figures and facts on screen are taken from it."""

    document: str
    facts: int


@dataclass(frozen=True, slots=True)
class PublicationRow:
    """A publication behind public series: their names and, where one is named, the release."""

    title: str
    url: str | None
    series: tuple[Text, ...]
    releases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RemarkRow:
    """What is to be minded about a stage: a gap, a misprint or a contradiction in the report."""

    measure: int
    index: int
    stages_in_measure: int
    short_title: Text
    note: Text
    source: Source


@dataclass(frozen=True, slots=True)
class Gap:
    """Something the sources do not say: of ``total`` there are ``missing``; both ``None`` where they say nothing."""

    key: str
    missing: int | None
    total: int | None
