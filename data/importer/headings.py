"""What tells the rows of the table apart: column headings, task and direction titles, measure numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from data.importer.document import Cell
from data.importer.errors import NotAReportError, Problem, UnreadableRowError

NUMBER, NAME, FORM, EXECUTORS, INFORMATION = "number", "name", "form", "executors", "information"
PLAN, FACT, COMMENT = "plan", "fact", "comment"

HEADINGS = {
    NUMBER: "№",
    NAME: "наименование",
    FORM: "форма завершения",
    EXECUTORS: "ответственные исполнители",
    INFORMATION: "информация об исполнении",
    PLAN: "план",
    FACT: "факт",
    COMMENT: "комментарии",
}
"""How the heading of each column begins. The last three stand below «информация об исполнении»."""

_PARTS_OF_INFORMATION = (PLAN, FACT, COMMENT)

MEASURE = re.compile(r"(\d{1,3})\.")
TASK = re.compile(r"Задача\s+(\d{1,2})\s*\.\s*(\S.*)")
DIRECTION = re.compile(r"(\d{1,2}\.\d{1,2})\s*\.\s*(\S.*)")


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns of a measure row and of an indicator row, each from left to right."""

    measure: tuple[str, ...]
    indicator: tuple[str, ...]


def read_columns(cells: Iterable[Cell]) -> tuple[Columns, int]:
    """The columns by their headings, and how many cells the headings take up."""
    found: list[str] = []
    for used, cell in enumerate(cells, start=1):
        if not cell.text:
            continue
        found.append(_column(cell.text, found))
        if len(found) == len(HEADINGS):
            return _arrange(found), used
    missing = next(name for name in HEADINGS if name not in found)
    raise NotAReportError(Problem("no_table", section="1", params={"heading": HEADINGS[missing]}))


def _column(text: str, found: Sequence[str]) -> str:
    for name, beginning in HEADINGS.items():
        if name not in found and text.casefold().startswith(beginning):
            return name
    raise UnreadableRowError(Problem("unknown_heading", section="1", text=text))


def _arrange(found: Sequence[str]) -> Columns:
    """An indicator row has no number, and the parts of «information» in its place."""
    parts = [name for name in found if name in _PARTS_OF_INFORMATION]
    measure = [name for name in found if name not in _PARTS_OF_INFORMATION]
    at = measure.index(INFORMATION)
    indicator = [name for name in (*measure[:at], *parts, *measure[at + 1 :]) if name != NUMBER]
    return Columns(tuple(measure), tuple(indicator))
