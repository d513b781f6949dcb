"""The Word form: sections, tables and paragraphs from the XML of the document itself.

Every ``w:t`` below a paragraph counts, so tracked insertions and content controls are read and
deletions are not. Numbers that Word counts by itself (automatic lists) are not in the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from data.importer.container import MAX_TEXT, MEGABYTE, read_parts
from data.importer.document import Cell, Document, Row, Section, section_key
from data.importer.errors import BrokenFileError, NotAReportError, Problem
from data.importer.safe_xml import parse_xml

_MAIN_PART = "word/document.xml"
_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_NOT_TEXT = frozenset({"w:pPr", "w:rPr", "w:del", "w:moveFrom", "w:drawing", "w:pict", "w:object", _COMPATIBILITY})
"""Below these nothing is the document's running text."""

_SPACING = {"w:tab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-"}


def read_word(content: bytes) -> Document:
    """Sections of a .docx; tables become rows, whatever section they stand in."""
    body: Element | None = None
    for name, part in read_parts(content):
        if name == _MAIN_PART and len(part) > MAX_TEXT:
            raise BrokenFileError(Problem("zip_inflated", params={"limit_mb": MAX_TEXT // MEGABYTE}))
        root = parse_xml(part)
        if name == _MAIN_PART:
            body = root
    if body is None:
        raise NotAReportError(Problem("not_word"))
    document: Document = {}
    section = Section()
    tables = 0
    for block in _below(body, {"w:p", "w:tbl"}):
        if block.tag == "w:tbl":
            tables += 1
            section.rows += _rows(block, f"таблица {tables}")
            continue
        text = _text(block)
        if (key := section_key(text)) is not None:
            section = document.setdefault(key, Section())
        else:
            section.paragraphs += text.split("\n")
    return document


def _below(element: Element, tags: set[str]) -> Iterator[Element]:
    """The nearest descendants with one of ``tags``, through content controls and tracked insertions."""
    for child in element:
        if child.tag in tags:
            yield child
        elif child.tag not in _NOT_TEXT:
            yield from _below(child, tags)


def _rows(table: Element, place: str) -> Iterator[Row]:
    for number, row in enumerate(_below(table, {"w:tr"}), start=1):
        yield Row(tuple(_cell(cell) for cell in _below(row, {"w:tc"})), f"{place}, строка {number}")


def _cell(cell: Element) -> Cell:
    properties = [child for child in cell if child.tag == "w:tcPr"]
    merges = [item for group in properties for item in group if item.tag == "w:vMerge"]
    continues = any(merge.get("w:val", "continue") == "continue" for merge in merges)
    lines = [line for paragraph in _below(cell, {"w:p"}) for line in _text(paragraph).split("\n")]
    return Cell(tuple(lines), continues)


def _text(element: Element) -> str:
    """The text of a paragraph with its line breaks and TABs."""
    if element.tag == "w:t":
        return element.text or ""
    return "".join(_SPACING.get(child.tag) or _text(child) for child in element if child.tag not in _NOT_TEXT)
