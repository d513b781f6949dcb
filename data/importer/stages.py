"""The stages of one measure: the i-th deadline pairs with the i-th form, executors and status.

The order is the document's own; deadlines need not come in the order of dates.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from data.importer import headings
from data.importer.deadlines import Deadline, parse_deadline
from data.importer.document import Cell, collapse, groups, mend_script
from data.importer.errors import unreadable
from data.importer.executors import parse_executors
from data.importer.statuses import read_information
from data.importer.tables import MeasureRow
from data.records import Source, Stage

_DEADLINE = re.compile(r"(.*?)Срок завершения\s*:?\s*(.*)", re.IGNORECASE)
_SUB_POINT = re.compile(r"(\d+)\)")


@dataclass(frozen=True, slots=True)
class _Named:
    """What the name cell says of one stage."""

    deadline: Deadline
    sub_point: str | None


def read_name(cell: Cell) -> tuple[str, list[_Named]]:
    """The official name without its deadlines, and a deadline with its sub-point for each stage."""
    title: list[str] = []
    named: list[_Named] = []
    own: list[str] = []
    lines = iter([collapse(line) for line in cell.lines if line.strip()])
    for line in lines:
        match = _DEADLINE.fullmatch(mend_script(line))
        own.append(match[1].strip() if match else line)
        if match:
            named.append(_Named(parse_deadline(match[2] or next(lines, "")), _sub_point(own)))
            title += own
            own = []
    if not named:
        raise unreadable("no_deadline", cell.text)
    if own:
        raise unreadable("after_deadline", own[0])
    if not any(title):
        raise unreadable("cell_empty", column=headings.HEADINGS[headings.NAME])
    return collapse(" ".join(title)), named


def _sub_point(lines: Sequence[str]) -> str | None:
    """The number of the only numbered sub-point above a deadline; several share it, so none owns it."""
    numbers = [match[1] for line in lines if (match := _SUB_POINT.match(line))]
    return numbers[0] if len(numbers) == 1 else None


def read_stages(row: MeasureRow, named: Sequence[_Named], document: str) -> tuple[Stage, ...]:
    """Stages 1, 2, …; ``document`` is the key of the report for their sources."""
    count = len(named)
    forms = _spread(row, headings.FORM, count)
    executors = _spread(row, headings.EXECUTORS, count)
    said = read_information(row.cells[headings.INFORMATION].lines, count)
    return tuple(
        Stage(
            index=index + 1,
            sub_point=one.sub_point if count > 1 else None,
            deadline=one.deadline.day,
            deadline_text=one.deadline.text,
            continuous=one.deadline.continuous,
            completion_form=collapse(forms[index]),
            executors=parse_executors(executors[index]),
            completion=said[index].completion,
            comment=said[index].comment,
            source=Source(document, "1", stage_place(row.number, index + 1, count)),
        )
        for index, one in enumerate(named)
    )


def stage_place(measure: int, index: int, count: int) -> str:
    """«мероприятие 5», or «мероприятие 17, этап 2» where there are several stages."""
    return f"мероприятие {measure}" if count == 1 else f"мероприятие {measure}, этап {index}"


def _spread(row: MeasureRow, column: str, count: int) -> list[str]:
    """The values of a cell, one a stage: its own, or one that all stages share."""
    values = groups(row.cells[column].lines)
    if not values:
        raise unreadable("cell_empty", column=headings.HEADINGS[column])
    if count == 1:
        return ["\n".join(values)]
    if len(values) == 1:
        return values * count
    if len(values) != count:
        raise unreadable(
            "counts", row.cells[column].text, stages=count, found=len(values), column=headings.HEADINGS[column]
        )
    return values
