"""The table of section 1 as measure and indicator rows with named cells under their task and direction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from data.importer import headings
from data.importer.document import Cell, Row
from data.importer.errors import Collector, unreadable
from data.importer.headings import Columns, read_columns

_SHARED = "данных пунктов"
"""Words by which a comment says that it covers the rows below, whose cells were merged with it."""


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """A numbered row; ``cells`` by column name, ``place`` where it stands in the file."""

    number: int
    task: int
    direction: str | None
    cells: dict[str, Cell]
    place: str


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """An indicator's row; ``position`` counts the indicators of one task from 1."""

    task: int | None
    position: int
    cells: dict[str, Cell]


@dataclass(slots=True)
class PlanTable:
    """The table read row by row; the fields after the lists tell where the last row stood."""

    tasks: dict[int, str] = field(default_factory=dict)
    directions: dict[str, str] = field(default_factory=dict)
    measures: list[MeasureRow] = field(default_factory=list)
    indicators: list[IndicatorRow] = field(default_factory=list)
    task: int | None = None
    direction: str | None = None
    position: int = 0


def read_table(rows: Sequence[Row], collector: Collector) -> PlanTable:
    """Sort the rows below the headings; rows that are nothing known go to ``collector``."""
    columns, used = read_columns(cell for row in rows for cell in row.cells)
    table = PlanTable()
    above: Cell | None = None
    for row in _below(rows, used):
        with collector.at("1", row.place):
            above = _read_row(table, row, columns, above)
    _check_numbers(table.measures, collector)
    return table


def _below(rows: Iterable[Row], used: int) -> Iterable[Row]:
    """The rows after the headings, without blank rows and the row «1, 2, 3, …»."""
    for row in rows:
        if used > 0:
            used -= len(row.cells)
            continue
        texts = [cell.text for cell in row.cells]
        if any(texts) and texts != [str(number + 1) for number in range(len(texts))]:
            yield row


def _read_row(table: PlanTable, row: Row, columns: Columns, above: Cell | None) -> Cell | None:
    """Put one row into ``table``; returns the cell that a row merged with this one would share."""
    first, *rest = (cell.text for cell in row.cells)
    if not any(rest) and _read_heading(table, first):
        return None
    if (number := _measure_number(row, columns)) is not None:
        return _read_measure(table, row, number, columns, above)
    if len(row.cells) == len(columns.indicator):
        _read_indicator(table, row, columns)
        return None
    raise unreadable("row", " | ".join(cell.text for cell in row.cells))


def _read_heading(table: PlanTable, text: str) -> bool:
    """Take a task's or a direction's title; false if the text is neither."""
    if match := headings.TASK.fullmatch(text):
        return _open_task(table, int(match[1]), match[2])
    if match := headings.DIRECTION.fullmatch(text):
        return _open_direction(table, match[1], match[2])
    return False


def _open_task(table: PlanTable, number: int, title: str) -> bool:
    if number in table.tasks:
        raise unreadable("repeated", title)
    table.tasks[number] = title
    table.task, table.direction, table.position = number, None, 0
    return True


def _open_direction(table: PlanTable, number: str, title: str) -> bool:
    if number.partition(".")[0] != str(table.task):
        raise unreadable("direction_task", f"{number}. {title}", task=str(table.task))
    if number in table.directions:
        raise unreadable("repeated", f"{number}. {title}")
    table.directions[number] = title
    table.direction = number
    return True


def _measure_number(row: Row, columns: Columns) -> int | None:
    if len(row.cells) != len(columns.measure):
        return None
    match = headings.MEASURE.fullmatch(row.cells[columns.measure.index(headings.NUMBER)].text)
    return int(match[1]) if match else None


def _read_measure(table: PlanTable, row: Row, number: int, columns: Columns, above: Cell | None) -> Cell:
    if table.task is None:
        raise unreadable("no_task", row.cells[0].text)
    cells = dict(zip(columns.measure, row.cells, strict=True))
    cells[headings.INFORMATION] = information = _information(cells[headings.INFORMATION], above)
    table.measures.append(MeasureRow(number, table.task, table.direction, cells, row.place))
    return information


def _information(cell: Cell, above: Cell | None) -> Cell:
    """The information cell, or the one above where this one is merged with it.

    Word marks the merge; the flattened text leaves an empty cell under a comment on «данных пунктов».
    """
    if cell.continues and above is None:
        raise unreadable("merged")
    if above is None or cell.text:
        return cell
    return above if cell.continues or _SHARED in above.text else cell


def _check_numbers(rows: Sequence[MeasureRow], collector: Collector) -> None:
    """Measures count 1, 2, 3, …; each break is told once.

    After a wrong number the rows go on from it (some are missing) or as if it were right (a slip).
    """
    number = rightful = 0
    for row in rows:
        expected = number + 1
        in_order = row.number in (expected, rightful + 1)
        number, rightful = row.number, row.number if in_order else expected
        if not in_order:
            with collector.at("1", row.place):
                raise unreadable("measure_numbers", row.cells[headings.NUMBER].text, expected=expected)


def _read_indicator(table: PlanTable, row: Row, columns: Columns) -> None:
    cells = dict(zip(columns.indicator, row.cells, strict=True))
    table.position += 1
    table.indicators.append(IndicatorRow(table.task, table.position, cells))
