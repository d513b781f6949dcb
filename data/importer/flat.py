"""The flattened text: a cell begins at a line that begins with a TAB, and rows have lost their borders.

A TAB inside a line is part of the text. Only section 1 is read as a table: where its rows begin
and end is told by the column headings and by what the cells say, never by counting lines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from data.importer.document import Cell, Document, Row, Section, section_key
from data.importer.errors import BrokenFileError, Problem
from data.importer.headings import DIRECTION, HEADINGS, MEASURE, TASK, Columns, read_columns

_BOOKMARK = re.compile(r"\[bookmark: \w+\]")
_TABLE_SECTION = "1"
_LONGEST_ROW = len(HEADINGS)

MAX_LINES = 50_000
"""Some 25 times the lines of a real report."""


@dataclass(slots=True)
class _FlatCell:
    line: int
    lines: list[str] = field(default_factory=list)

    @property
    def cell(self) -> Cell:
        return Cell(tuple(self.lines))


def read_flat(text: str) -> Document:
    """Sections of a flattened report; section 1 has table rows, the others paragraphs."""
    lines = _BOOKMARK.sub("", text).splitlines()
    if len(lines) > MAX_LINES:
        raise BrokenFileError(Problem("long_text", params={"limit": MAX_LINES}))
    document: Document = {}
    cells: list[_FlatCell] = []
    key: str | None = None
    for number, line in enumerate(lines, start=1):
        if (opened := section_key(line)) is not None:
            key = opened
            document.setdefault(key, Section())
        elif key == _TABLE_SECTION:
            if line.startswith("\t"):
                cells.append(_FlatCell(number))
            if cells:
                cells[-1].lines.append(line.removeprefix("\t"))
        elif key is not None:
            document[key].paragraphs.append(line)
    if cells:
        document[_TABLE_SECTION].rows = _rows(cells)
    return document


def _rows(flat: Sequence[_FlatCell]) -> list[Row]:
    columns, used = read_columns(cell.cell for cell in flat)
    rows = [_row(flat[:used])]
    while used < len(flat):
        row = _next_row(flat[used : used + _LONGEST_ROW], columns)
        rows.append(_row(row))
        used += len(row)
    return rows


def _row(flat: Sequence[_FlatCell]) -> Row:
    return Row(tuple(cell.cell for cell in flat), f"строка {flat[0].line}")


def _next_row(flat: Sequence[_FlatCell], columns: Columns) -> Sequence[_FlatCell]:
    """The cells of the first row. A row that is too short ends where the next one begins."""
    wanted = flat[: _width(flat, columns)]
    for length, cell in enumerate(wanted[1:], start=1):
        if _begins_row(cell.cell.text):
            return wanted[:length]
    return wanted


def _width(flat: Sequence[_FlatCell], columns: Columns) -> int:
    first = flat[0].cell.text
    if first == "1":
        return _numbering(flat)
    if MEASURE.fullmatch(first):
        return len(columns.measure)
    if _begins_row(first):
        return 1
    return len(columns.indicator)


def _begins_row(text: str) -> bool:
    return any(pattern.fullmatch(text) for pattern in (MEASURE, TASK, DIRECTION))


def _numbering(flat: Sequence[_FlatCell]) -> int:
    """How many cells the row «1, 2, 3, …» below the headings takes up."""
    length = 0
    while length < len(flat) and flat[length].cell.text == str(length + 1):
        length += 1
    return length
