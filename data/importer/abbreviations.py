"""The report's list of abbreviations.

Word keeps it as a table of pairs. The flattened text has lost half of the left column, so each name
is paired with the abbreviation that its initials spell, among those the document itself uses.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from data.importer.document import NAMES, Document, Row, Section, collapse
from data.importer.errors import Collector, unreadable
from data.records import Abbreviation

NOT_BY_INITIALS = {
    "Высшая аудиторская палата Республики Казахстан": "СК",
    "Группа государств против коррупции": "ГРЕКО",
    "Национальный стандарт Республики Казахстан": "СТ РК",
    "International Organization for Standardization": "ISO",
}
"""Names whose abbreviations are not their initials."""

_DASH = re.compile(r"\s*[–—-]\s*")
_NOT_SPELLED = re.compile(r"Республики Казахстан|\([^)]{0,200}\)|\bпри .*|[A-Za-z]+|\b(?:и|по|в|на|к|с)\b")
_WORD = re.compile(r"«[\w-]+»|\w+")
_CAPITALS = re.compile(r"\b[А-ЯЁ]{2,}\b")
_PLACE = "список аббревиатур"


def read_abbreviations(document: Document, codes: Iterable[str], collector: Collector) -> tuple[Abbreviation, ...]:
    """Every pair in the list's order; ``codes`` are the executors' names, known before the list is read."""
    section = document.get(NAMES, Section())
    pairs = map(_row_pair, section.rows) if section.rows else _paired(document, section, codes)
    abbreviations: list[Abbreviation] = []
    with collector.at("2", _PLACE):
        abbreviations += (Abbreviation(code, name) for code, name in pairs)
    return tuple(abbreviations)


def _row_pair(row: Row) -> tuple[str, str]:
    texts = [cell.text for cell in row.cells]
    if len(texts) != 2 or not all(texts):
        raise unreadable("row", " | ".join(texts))
    return texts[0], _DASH.sub("", texts[1], count=1)


def _paired(document: Document, section: Section, codes: Iterable[str]) -> Iterator[tuple[str, str]]:
    left, names = _columns(section.paragraphs)
    spelled: dict[tuple[str, ...], set[str]] = {}
    for code in {*codes, *left, *_capitals(document)}:
        spelled.setdefault(_spelling(code, len), set()).add(code)
    for name in names:
        by_initials = spelled.get(_spelling(_NOT_SPELLED.sub(" ", name), lambda _: 1), set())
        found = {NOT_BY_INITIALS[name]} if name in NOT_BY_INITIALS else set(by_initials)
        if len(found) != 1:
            raise unreadable("abbreviation", name)
        code = found.pop()
        left = [other for other in left if other != code]
        yield code, name
    if left:
        raise unreadable("no_name", left[0])


def _columns(lines: Iterable[str]) -> tuple[list[str], list[str]]:
    """What is left of the left column, and the right column: a name begins with a dash and may run on."""
    left: list[str] = []
    names: list[str] = []
    for line in filter(None, map(collapse, lines)):
        if dash := _DASH.match(line):
            names.append(line[dash.end() :])
        elif names:
            names[-1] += f" {line}"
        else:
            left.append(line)
    return left, names


def _capitals(document: Document) -> Iterator[str]:
    for section in document.values():
        for line in section.lines():
            yield from _CAPITALS.findall(line)


def _spelling(text: str, letters: Callable[[str], int]) -> tuple[str, ...]:
    """The first ``letters`` letters of each word, one by one; a name in quotes of its own is one letter."""
    spelled: list[str] = []
    for word in _WORD.findall(text.casefold()):
        spelled += [word] if word.startswith("«") else word[: letters(word)]
    return tuple(spelled)
