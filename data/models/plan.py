"""The action plan: versions of its official facts, and the names these facts go by on screen.

A plan version holds what the plan says, to the letter; a report that repeats the same plan adds
none. Names (translations and short forms) hang on the official Russian wording itself, so they
follow it from version to version and fall away where the wording changes.
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, UniqueConstraint, func
from sqlalchemy.orm import Mapped, composite, mapped_column

from data.models.base import Base, History, optional_text_columns, text_columns
from data.records import Better, Text


class Wording(Base):
    """An official Russian wording, its translations and its short form for axes.

    ``search_text`` is all of them folded for searching, as SQLite compares only ASCII without case.
    """

    __tablename__ = "wording"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[Text] = composite(
        Text, mapped_column("ru", nullable=False, unique=True), mapped_column("kk"), mapped_column("en")
    )
    short: Mapped[Text] = text_columns("short")
    search_text: Mapped[str]


class Body(Base):
    """An executor: a state body, a company or a collective assignment. ``code`` is how reports write it."""

    __tablename__ = "body"

    code: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[Text] = text_columns("name")
    short: Mapped[Text] = text_columns("short")
    successor: Mapped[Text | None] = optional_text_columns("successor")
    collective: Mapped[bool]


class PlanVersion(History, Base):
    """One state of the plan, by the digest of all its facts, and the document that first gave it."""

    __tablename__ = "plan_version"

    id: Mapped[int] = mapped_column(primary_key=True)
    facts_sha256: Mapped[str] = mapped_column(index=True)
    document: Mapped[str]
    added_at: Mapped[datetime] = mapped_column(server_default=func.now())


class Task(History, Base):
    """A task (1–6) of the plan."""

    __tablename__ = "task"

    plan_id: Mapped[int] = mapped_column(ForeignKey("plan_version.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    title_id: Mapped[int] = mapped_column(ForeignKey("wording.id"))


class Direction(History, Base):
    """A direction («1.1») within a task."""

    __tablename__ = "direction"

    plan_id: Mapped[int] = mapped_column(ForeignKey("plan_version.id"), primary_key=True)
    code: Mapped[str] = mapped_column(primary_key=True)
    title_id: Mapped[int] = mapped_column(ForeignKey("wording.id"))


class PlannedMeasure(History, Base):
    """A measure (1–61) as the plan words it."""

    __tablename__ = "measure"
    __table_args__ = (UniqueConstraint("plan_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    plan_id: Mapped[int] = mapped_column(ForeignKey("plan_version.id"))
    number: Mapped[int]
    task: Mapped[int]
    direction: Mapped[str | None]
    title_id: Mapped[int] = mapped_column(ForeignKey("wording.id"))


class PlannedStage(History, Base):
    """A stage: one deadline of a measure. For a year range ``deadline`` is the last day of its last year."""

    __tablename__ = "stage"
    __table_args__ = (UniqueConstraint("measure_id", "index"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    measure_id: Mapped[int] = mapped_column(ForeignKey("measure.id"))
    index: Mapped[int]
    sub_point: Mapped[str | None]
    deadline: Mapped[date] = mapped_column(index=True)
    deadline_text: Mapped[str]
    continuous: Mapped[bool]
    form_id: Mapped[int] = mapped_column(ForeignKey("wording.id"))


class StageExecutor(History, Base):
    """An executor of a stage, in the order of the cell."""

    __tablename__ = "stage_executor"

    stage_id: Mapped[int] = mapped_column(ForeignKey("stage.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    body_code: Mapped[str] = mapped_column(ForeignKey("body.code"), index=True)
    by_agreement: Mapped[bool]


class PlannedIndicator(History, Base):
    """An indicator of the plan; what it should be and what it is belongs to an edition."""

    __tablename__ = "indicator"
    __table_args__ = (UniqueConstraint("plan_id", "key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    plan_id: Mapped[int] = mapped_column(ForeignKey("plan_version.id"))
    position: Mapped[int]
    key: Mapped[str]
    level: Mapped[str]
    task: Mapped[int | None]
    better: Mapped[Better]
    name_id: Mapped[int] = mapped_column(ForeignKey("wording.id"))
    unit_id: Mapped[int] = mapped_column(ForeignKey("wording.id"))


class IndicatorExecutor(History, Base):
    """A body answerable for an indicator, in the order of the cell."""

    __tablename__ = "indicator_executor"

    indicator_id: Mapped[int] = mapped_column(ForeignKey("indicator.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    body_code: Mapped[str] = mapped_column(ForeignKey("body.code"), index=True)
    by_agreement: Mapped[bool]
