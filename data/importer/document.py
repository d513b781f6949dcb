"""The one form that both kinds of file take before anything in them is understood.

A document is sections; a section is paragraphs and table rows; a row is cells; a cell is lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

NAMES = "names"
"""Key of the list of abbreviations, which stands at the end of section 2 under its own note."""

_SECTION = re.compile(r"[ \xa0]*Раздел\s+(\d)\s*\.")
_NAMES = re.compile(r"\s*Примечание\s*:.*аббревиатур", re.IGNORECASE)


# Soft hyphens and zero-width marks are no letters; Word leaves them where it broke a line.
_INVISIBLE = str.maketrans("", "", "\u00ad\u200b\u2060\ufeff")
_LOOKALIKES = str.maketrans("ABCEHKMOPTXaceopxy", "АВСЕНКМОРТХасеорху")
_WORD = re.compile(r"\w+")
_CYRILLIC = re.compile(r"[А-ЯЁа-яё]")


def collapse(text: str) -> str:
    """Text with every run of whitespace (line breaks and no-break spaces too) as one space."""
    return " ".join(text.translate(_INVISIBLE).split())


def mend_script(text: str) -> str:
    """Text whose Cyrillic words hold no Latin letters in disguise: the report types «Cрок» with both."""
    return _WORD.sub(lambda word: word[0].translate(_LOOKALIKES) if _CYRILLIC.search(word[0]) else word[0], text)


def groups(lines: Sequence[str]) -> list[str]:
    """The values of a cell: runs of lines parted by blank lines; a value keeps its line breaks."""
    return [block for block in re.split(r"\n{2,}", "\n".join(line.strip() for line in lines).strip()) if block]


def section_key(paragraph: str) -> str | None:
    """The key of the section that this paragraph opens, if it opens one."""
    if match := _SECTION.match(paragraph):
        return match[1]
    return NAMES if _NAMES.match(paragraph) else None


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's lines. ``continues`` is true when Word merges it with the cell above."""

    lines: tuple[str, ...]
    continues: bool = False

    @property
    def text(self) -> str:
        return collapse(" ".join(self.lines))


@dataclass(frozen=True, slots=True)
class Row:
    """A table row and where it stands in the file, for messages."""

    cells: tuple[Cell, ...]
    place: str


@dataclass(slots=True)
class Section:
    """Paragraphs and table rows of one section, each in the document's order."""

    paragraphs: list[str] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)

    def lines(self) -> Iterator[str]:
        """Every line of the section, those of its cells after its paragraphs."""
        yield from self.paragraphs
        for row in self.rows:
            for cell in row.cells:
                yield from cell.lines

    @property
    def text(self) -> str:
        """The paragraphs as one line, for patterns that cross line breaks."""
        return collapse(" ".join(self.paragraphs))


Document = dict[str, Section]
"""Sections by key: «1», «2», «3», ``NAMES``; a section that is met again goes on."""
