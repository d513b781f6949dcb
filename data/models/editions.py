"""What an edition of the report says: statuses, values, convictions, figures. Rows are only added."""

from __future__ import annotations

from datetime import date, datetime
from typing import Self

from sqlalchemy import ForeignKey, ForeignKeyConstraint, UniqueConstraint, func
from sqlalchemy.orm import Mapped, mapped_column

from data.models.base import Base, History, OfEdition, Origin, Sourced, optional_text_columns, text_columns
from data.records import Completion, Figure, Text, Verdict


class Edition(History, Base):
    """One report in the store.

    ``sha256`` is of the file, ``records_sha256`` of what was read from it. The bundled edition and
    the same report imported from its file are two editions: the second one has the full texts.
    """

    __tablename__ = "edition"
    __table_args__ = (UniqueConstraint("sha256", "origin", "records_sha256"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    plan_id: Mapped[int] = mapped_column(ForeignKey("plan_version.id"))
    period_end: Mapped[date]
    data_as_of: Mapped[date]
    file_name: Mapped[str]
    sha256: Mapped[str]
    records_sha256: Mapped[str]
    origin: Mapped[Origin]
    imported_at: Mapped[datetime] = mapped_column(server_default=func.now())


class StageStatus(OfEdition, Base):
    """What an edition says of a stage. ``comment`` is the report's own text, only from imported files."""

    __tablename__ = "stage_status"

    stage_id: Mapped[int] = mapped_column(ForeignKey("stage.id"), primary_key=True)
    completion: Mapped[Completion]
    completed_on: Mapped[date | None]
    comment: Mapped[str | None]
    summary: Mapped[Text | None] = optional_text_columns("summary")
    note: Mapped[Text | None] = optional_text_columns("note")


class StageEvidence(OfEdition, Base):
    """An act, letter or decision that the report names for a stage."""

    __tablename__ = "stage_evidence"
    __table_args__ = (
        ForeignKeyConstraint(["edition_id", "stage_id"], ["stage_status.edition_id", "stage_status.stage_id"]),
    )

    stage_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    act: Mapped[Text] = text_columns("act")
    number: Mapped[str | None]
    day: Mapped[date | None]


class IndicatorValue(OfEdition, Base):
    """Plan and fact of an indicator, as text and as numbers."""

    __tablename__ = "indicator_value"

    indicator_id: Mapped[int] = mapped_column(ForeignKey("indicator.id"), primary_key=True)
    plan_text: Mapped[str | None]
    plan_low: Mapped[float | None]
    plan_high: Mapped[float | None]
    fact_text: Mapped[str | None]
    fact: Mapped[float | None]
    verdict: Mapped[Verdict]
    comment: Mapped[str | None]


class ConvictionTotal(OfEdition, Base):
    """Persons convicted of corruption in a year, in all."""

    __tablename__ = "conviction_total"

    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    persons: Mapped[int]


class ConvictedBody(Base):
    """A body as reports name it when they count convicted persons; ``body_code`` ties it to an executor."""

    __tablename__ = "convicted_body"

    key: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[Text] = text_columns("name")
    body_code: Mapped[str | None] = mapped_column(ForeignKey("body.code"))


class ConvictionBody(OfEdition, Base):
    """Persons convicted among one named body's staff in a year."""

    __tablename__ = "conviction_body"

    body_key: Mapped[str] = mapped_column(ForeignKey("convicted_body.key"), primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    position: Mapped[int]
    persons: Mapped[int]


class FigureName(Base):
    """What a figure of any document is called on screen."""

    __tablename__ = "figure_name"

    key: Mapped[str] = mapped_column(primary_key=True)
    group: Mapped[str]
    name: Mapped[Text] = text_columns("name")
    note: Mapped[Text | None] = optional_text_columns("note")


class FigureValue(History, Sourced, Base):
    """A figure of the report (``edition_id``) or of another bundled document (``bundle_id``)."""

    __tablename__ = "figure"
    __table_args__ = (UniqueConstraint("edition_id", "bundle_id", "position"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    edition_id: Mapped[int | None] = mapped_column(ForeignKey("edition.id"), index=True)
    bundle_id: Mapped[int | None] = mapped_column(ForeignKey("bundle.id"), index=True)
    position: Mapped[int]
    key: Mapped[str]
    value: Mapped[float | None]
    unit: Mapped[str]
    period: Mapped[str | None]
    qualifier: Mapped[str | None]

    @classmethod
    def of(cls, figure: Figure, position: int, *, edition_id: int | None = None, bundle_id: int | None = None) -> Self:
        """The row of a figure, in its document's order."""
        return cls(
            edition_id=edition_id,
            bundle_id=bundle_id,
            position=position,
            key=figure.key,
            value=figure.value,
            unit=figure.unit,
            period=figure.period,
            qualifier=figure.qualifier,
            source=figure.source,
        )


class ReportAbbreviation(History, Base):
    """A line of an edition's list of abbreviations."""

    __tablename__ = "abbreviation"

    edition_id: Mapped[int] = mapped_column(ForeignKey("edition.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    code: Mapped[str]
    name: Mapped[str]
