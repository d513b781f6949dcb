"""What the columns of several tables say alike: executors, sources, units, qualifiers."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from dashboard import bodies, formats
from dashboard.documents import document_name, place_line
from dashboard.frame import Frame
from dashboard.i18n import t
from dashboard.tables import Field, Kind
from data.records import Executor, Quarter, Source, Text
from data.rows import StageRow

BETWEEN = "; "
"""Between the parts of one cell: a name may have a comma of its own."""


def executors(named: Iterable[Executor], frame: Frame) -> str:
    """Each body once, in order: «АПК; НПП «Атамекен» (по согласованию)»."""
    labels = bodies.labels(frame)
    agreed = t("card.executor.by_agreement", frame.lang)
    return BETWEEN.join(
        dict.fromkeys(labels.get(one.code, one.code) + (f" ({agreed})" if one.by_agreement else "") for one in named)
    )


def said(text: Text | None, frame: Frame) -> str | None:
    """A text of the store in the viewer's language."""
    return text.get(frame.lang) if text else None


def next_deadline(day: date | None, frame: Frame) -> str:
    """The quarter of the nearest deadline ahead, or that there is none."""
    if day is None:
        return t("page.executors.no_next", frame.lang)
    return formats.quarter(Quarter.of(day), frame.lang)


def unit(name: str | None, frame: Frame) -> str | None:
    """A unit of the store in words."""
    return t(f"tables.unit.{name}", frame.lang) if name else None


def qualifier(name: str | None, frame: Frame) -> str | None:
    """«более» for a figure that the source gives as «более 4500»."""
    return t(f"tables.qualifier.{name}", frame.lang) if name else None


def direction(code: str | None, frame: Frame) -> str | None:
    """«1.1. Изменение ценностей»: by itself a spreadsheet would read the code of a CSV file as a day in January."""
    if code is None:
        return None
    titles = {direction.code: direction.title for direction in frame.options.directions}
    return f"{code}. {titles[code].get(frame.lang)}"


def short_title(row: StageRow, frame: Frame) -> str:
    """The measure's short title; the official one where the viewer's language has none."""
    return row.short_title.get(frame.lang) or row.title_ru


class Sourced(Protocol):
    """A row that says where it was read."""

    @property
    def source(self) -> Source: ...


def document(row: Sourced, frame: Frame) -> str:
    """The name of the document a row was read in."""
    return document_name(row.source.document, frame.lang)


def place(row: Sourced, frame: Frame) -> str:
    """The place in the document."""
    return place_line(row.source, frame.lang)


SOURCE: tuple[Field[Sourced], ...] = (
    Field("about.column.document", Kind.TEXT, 26, document),
    Field("page.context.place", Kind.TEXT, 26, place),
)
"""The last columns of every table whose rows have a place in a document."""
