"""The board's numbers as tables for other programs: typed columns over the same rows as the screen's.

A module a subject. Each declares its columns as ``Field``s, once for the workbook and for CSV: the
heading, the kind of value, and what it says of a row. Missing is ``None`` and has its reason in words
in another column; it is never 0. Texts are data here: the writers see to it that none is a formula.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from dashboard.frame import Frame
from dashboard.i18n import t

R = TypeVar("R")
R_contra = TypeVar("R_contra", contravariant=True)


class Kind(StrEnum):
    """What the values of a column are.

    A ``NUMERAL`` names something (a year, a measure) and is never grouped; a ``CHANGE`` shows its sign;
    a ``SHARE`` is a fraction of 1 that is shown as a percentage.
    """

    TEXT = "text"
    NUMERAL = "numeral"
    INTEGER = "integer"
    DECIMAL = "decimal"
    CHANGE = "change"
    SHARE = "share"
    DATE = "date"


Value = str | float | date | None
"""A cell; ``None`` is an empty one."""


@dataclass(frozen=True, slots=True)
class Field(Generic[R_contra]):
    """A column, and what it says of a row.

    ``heading`` is the key of its text, the screen's own where it has one; ``counted`` is that of the
    status whose stages the column counts. ``width`` is in digits of the workbook's font; a text longer
    than that is wrapped. ``status`` is what the word in the cell stands for, where it has a colour.
    """

    heading: str
    kind: Kind
    width: int
    value: Callable[[R_contra, Frame], Value]
    status: Callable[[R_contra], StrEnum | None] | None = None
    counted: str | None = None

    def words(self, lang: str) -> str:
        """The heading in a language: «Этапов: просрочено» for a status that is counted."""
        return t(self.heading, lang, **({"status": t(self.counted, lang)} if self.counted else {}))


@dataclass(frozen=True, slots=True)
class Column:
    """A column as it is written: its heading in the viewer's language."""

    heading: str
    kind: Kind
    width: int


@dataclass(frozen=True, slots=True)
class Cell:
    """A value and the status it is the word of, if any."""

    value: Value
    status: StrEnum | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row, one a column; ``href`` is where what the first one names stands on the board."""

    cells: tuple[Cell, ...]
    href: str


@dataclass(frozen=True, slots=True)
class Table:
    """A whole table. ``name`` is the one in addresses, ``title`` and ``counts`` (what a row is) are words."""

    name: str
    title: str
    counts: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


def make_table(
    name: str, fields: Sequence[Field[R]], rows: Iterable[R], href: Callable[[R, Frame], str], frame: Frame
) -> Table:
    """The table of some rows; ``href`` leads from a row back to the board."""
    lang = frame.lang
    return Table(
        name=name,
        title=t(f"tables.{name}.title", lang),
        counts=t(f"tables.{name}.counts", lang),
        columns=tuple(Column(field.words(lang), field.kind, field.width) for field in fields),
        rows=tuple(Row(tuple(_cell(field, row, frame) for field in fields), href(row, frame)) for row in rows),
    )


def _cell(field: Field[R], row: R, frame: Frame) -> Cell:
    return Cell(field.value(row, frame), field.status(row) if field.status else None)
