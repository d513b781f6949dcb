"""The report's own words of status, and how they part an information cell into one part a stage."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from data.importer.document import collapse, mend_script
from data.importer.errors import unreadable
from data.importer.headings import HEADINGS, INFORMATION
from data.records import Completion

STATUSES = {
    "исполнено": Completion.COMPLETED,
    "исполнен": Completion.COMPLETED,
    "в процессе реализации": Completion.IN_PROGRESS,
    "срок исполнения мероприятия не подошел": Completion.NOT_DUE,
    # Stated as not completed; whether it is late is the other axis.
    "не исполнено": Completion.IN_PROGRESS,
}
"""What the report writes first, in lower case and with «е» for «ё»."""

_STATUS = re.compile("(" + "|".join(STATUSES) + r")\s*(?:\.\s*(?P<rest>.*))?")


@dataclass(slots=True)
class Said:
    """What an information cell says of one stage; ``comment`` is what follows the status."""

    completion: Completion
    lines: list[str] = field(default_factory=list)

    @property
    def comment(self) -> str | None:
        return "\n".join(self.lines) or None


def read_status(line: str) -> Said | None:
    """The status that a line begins with, if it is one; words after its full stop are the comment."""
    flat = collapse(line)
    match = _STATUS.fullmatch(mend_script(flat).casefold().replace("ё", "е"))
    if match is None:
        return None
    rest = flat[match.start("rest") :] if match["rest"] else ""
    return Said(STATUSES[match[1]], [rest] if rest else [])


def read_information(lines: Sequence[str], stages: int) -> list[Said]:
    """One ``Said`` for each stage, in the cell's order; a cell without text states nothing.

    A status stands at the beginning, after a blank line, or alone on its line.
    """
    said: list[Said] = []
    after_blank = True
    for line in map(collapse, lines):
        status = read_status(line)
        if status is not None and (after_blank or not status.lines):
            said.append(status)
        elif line and not said:
            raise unreadable("status", line)
        elif line:
            said[-1].lines.append(line)
        after_blank = not line
    if not said:
        return [Said(Completion.NOT_STATED) for _ in range(stages)]
    if len(said) != stages:
        raise unreadable("counts", " ".join(lines), stages=stages, found=len(said), column=HEADINGS[INFORMATION])
    return said
