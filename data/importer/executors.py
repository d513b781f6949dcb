"""Executor cells: names in order, «(по согласованию)» as a flag, quotes that protect commas."""

from __future__ import annotations

import re

from data.importer.document import collapse, mend_script
from data.importer.errors import unreadable
from data.records import Executor

INTERESTED = "заинтересованные государственные органы"
INTERESTED_IN_SUPPORT = f"{INTERESTED}, предоставляющие меры государственной поддержки"
COLLECTIVE = frozenset({"ЦГО", "МИО", INTERESTED, INTERESTED_IN_SUPPORT, "национальные компании"})
"""Assignments to many bodies at once, not to one."""

NAMES_WITH_COMMAS = (INTERESTED_IN_SUPPORT,)

_BY_AGREEMENT = re.compile(r"\s*\(\s*по согласованию\s*\)$", re.IGNORECASE)
# One closing quote closes all that are open: the report writes АО «ФНБ «Самрук-Казына».
_NAME = re.compile("(?:" + "|".join((*map(re.escape, NAMES_WITH_COMMAS), "«[^»]{0,200}»+", "[^,;«»]")) + ")+")
_BRACKET = re.compile(r"[()]")
# Two abbreviations on two lines with no comma between them: one name or two cannot be told.
_RUN_TOGETHER = re.compile(r"\b[А-ЯЁ]{2,}[ \t\xa0]*\n\s*[А-ЯЁ]{2,}\b")


def parse_executors(text: str) -> tuple[Executor, ...]:
    """The executors of one cell or of one stage's part of it; ``text`` keeps its line breaks."""
    flat = mend_script(collapse(text))
    names = _NAME.findall(flat)
    # Whatever the names leave over is an empty place between commas or a quote that never closes.
    if _RUN_TOGETHER.search(text) or ",".join(names) != flat:
        raise unreadable("executors", text)
    return tuple(_executor(name, text) for name in names)


def _executor(name: str, cell: str) -> Executor:
    code, by_agreement = _BY_AGREEMENT.subn("", name.strip())
    if not code:
        raise unreadable("executors", cell)
    # With a remark that is not understood the name would pass for another body.
    if _BRACKET.search(code):
        raise unreadable("remark", name.strip())
    return Executor(code, by_agreement=bool(by_agreement), collective=code in COLLECTIVE)
