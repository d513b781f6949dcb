"""What all tables share: named constraints, column types, sources, and history that is only added to."""

from __future__ import annotations

from datetime import date, datetime
from enum import Enum, StrEnum
from typing import Any, ClassVar

from sqlalchemy import Date, DateTime, Float, ForeignKey, MetaData, String, event
from sqlalchemy import Enum as EnumType
from sqlalchemy.orm import (
    Composite,
    DeclarativeBase,
    Mapped,
    ORMExecuteState,
    Session,
    composite,
    declared_attr,
    mapped_column,
)

from data.records import Better, Completion, Source, Text, Verdict

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


def enum_type(kind: type[Enum]) -> EnumType:
    """An enumeration stored as its values, the same text on both databases, held by a CHECK."""
    return EnumType(
        kind,
        name=kind.__name__.lower(),
        native_enum=False,
        create_constraint=True,
        length=24,
        values_callable=lambda members: [member.value for member in members],
    )


class Origin(StrEnum):
    """Where an edition came from."""

    BUNDLED = "bundled"
    IMPORTED = "imported"


class Base(DeclarativeBase):
    """The base of every table."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: String(),
        float: Float(53),
        date: Date(),
        datetime: DateTime(timezone=True),
        Origin: enum_type(Origin),
        Completion: enum_type(Completion),
        Better: enum_type(Better),
        Verdict: enum_type(Verdict),
    }


def text_columns(prefix: str) -> Composite[Text]:
    """A text in three columns, one a language."""
    return composite(Text, column_template=f"{prefix}_%s")


def optional_text_columns(prefix: str) -> Composite[Text]:
    """The same; ``None`` where it is in no language."""
    return composite(Text, column_template=f"{prefix}_%s", return_none_on=lambda *texts: not any(texts))


class Sourced:
    """A row that says where its fact stands: document, section, place."""

    @declared_attr
    @classmethod
    def source(cls) -> Mapped[Source]:
        return composite(Source, column_template="source_%s")


class History:
    """A row that is added once and never changed or removed."""


class OfEdition(History, Sourced):
    """A fact that one edition of the report states."""

    @declared_attr
    @classmethod
    def edition_id(cls) -> Mapped[int]:
        return mapped_column(ForeignKey("edition.id"), primary_key=True)


class HistoryError(RuntimeError):
    """Somebody tried to change or remove what an earlier edition said."""


@event.listens_for(Session, "before_flush")
def _refuse_changes(session: Session, _context: object, _instances: object) -> None:
    changed = [row for row in session.dirty if session.is_modified(row)]
    for row in (*changed, *session.deleted):
        if isinstance(row, History):
            raise HistoryError(f"{type(row).__name__} rows are only ever added")


@event.listens_for(Session, "do_orm_execute")
def _refuse_statements(state: ORMExecuteState) -> None:
    if not (state.is_update or state.is_delete):
        return
    if state.bind_mapper is not None and issubclass(state.bind_mapper.class_, History):
        raise HistoryError(f"{state.bind_mapper.class_.__name__} rows are only ever added")
