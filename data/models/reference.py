"""What stands beside the report: integrity checks, public series, the course of the reform.

It comes bundled with the product and is versioned by bundle: a release that corrects it adds a new
bundle, and queries read the latest.
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, UniqueConstraint, func
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from data.models.base import Base, History, Sourced, optional_text_columns, text_columns
from data.records import Text


class Bundle(History, Base):
    """One state of the bundled data, by the digest of its files."""

    __tablename__ = "bundle"

    id: Mapped[int] = mapped_column(primary_key=True)
    sha256: Mapped[str]
    loaded_at: Mapped[datetime] = mapped_column(server_default=func.now())


class OfBundle(History):
    """A row of one bundle, in the bundle's order."""

    @declared_attr
    @classmethod
    def bundle_id(cls) -> Mapped[int]:
        return mapped_column(ForeignKey("bundle.id"), primary_key=True)

    @declared_attr
    @classmethod
    def position(cls) -> Mapped[int]:
        return mapped_column(primary_key=True, autoincrement=False)


class IntegrityOutcome(OfBundle, Sourced, Base):
    """One fact about integrity checks, as a number or in words."""

    __tablename__ = "integrity_outcome"

    key: Mapped[str]
    name: Mapped[Text] = text_columns("name")
    value: Mapped[float | None]
    qualifier: Mapped[str | None]
    words: Mapped[Text | None] = optional_text_columns("words")
    unit: Mapped[str | None]
    period: Mapped[str | None]
    better: Mapped[str]
    note: Mapped[Text | None] = optional_text_columns("note")
    measure: Mapped[int | None]


class SeriesDocument(OfBundle, Base):
    """A publication that public series were taken from."""

    __tablename__ = "series_document"

    key: Mapped[str]
    title: Mapped[str]
    url: Mapped[str | None]


class Series(History, Base):
    """A public series, always shown apart from the report; ``indicator`` is the one it follows."""

    __tablename__ = "series"
    __table_args__ = (UniqueConstraint("bundle_id", "key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    bundle_id: Mapped[int] = mapped_column(ForeignKey("bundle.id"))
    key: Mapped[str]
    group: Mapped[str]
    name: Mapped[Text] = text_columns("name")
    unit: Mapped[Text] = text_columns("unit")
    indicator: Mapped[str | None] = mapped_column(index=True)
    release: Mapped[str | None]


class SeriesValue(History, Base):
    """A point of a series; ``year`` is ``None`` where the publication gives another period."""

    __tablename__ = "series_point"

    series_id: Mapped[int] = mapped_column(ForeignKey("series.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    year: Mapped[int | None]
    period: Mapped[str]
    value: Mapped[float]
    out_of: Mapped[int | None]
    standard_error: Mapped[float | None]
    usable: Mapped[str]
    source_unit: Mapped[str]
    note: Mapped[str | None]


class SeriesPointDocument(History, Base):
    """A publication behind a point, the most direct one first."""

    __tablename__ = "series_point_document"

    series_id: Mapped[int] = mapped_column(ForeignKey("series.id"), primary_key=True)
    point: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    document: Mapped[str]


class TimelineEvent(OfBundle, Sourced, Base):
    """An event in the history of the anti-corruption system."""

    __tablename__ = "timeline_event"

    year: Mapped[int]
    day: Mapped[date | None]
    name: Mapped[Text] = text_columns("name")
    note: Mapped[Text | None] = optional_text_columns("note")


class ContextItem(OfBundle, Sourced, Base):
    """A line of context: a point of a reform stage, an expected result, an instrument, a note on a figure.

    ``group`` is the reform stage's number, the instrument's key, the group of the series or the key of
    the indicator that a note is of; ``measures`` are the numbers of the plan's measures that use the
    instrument.
    """

    __tablename__ = "context_item"

    kind: Mapped[str]
    group: Mapped[str | None]
    in_force: Mapped[str | None]
    name: Mapped[Text] = text_columns("name")
    about: Mapped[Text | None] = optional_text_columns("about")
    article: Mapped[Text | None] = optional_text_columns("article")
    note: Mapped[Text | None] = optional_text_columns("note")


class ContextMeasure(History, Base):
    """A measure of the plan that an instrument is tied to."""

    __tablename__ = "context_measure"

    bundle_id: Mapped[int] = mapped_column(ForeignKey("bundle.id"), primary_key=True)
    item: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    measure: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
