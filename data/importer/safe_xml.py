"""XML of a Word document, parsed with the standard library's expat and nothing that reaches outside.

A DOCTYPE is refused as soon as it is seen, in any encoding, so no entity is ever declared.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from data.importer.errors import BrokenFileError, Problem

MAX_DEPTH = 200
MAX_ELEMENTS = 300_000
"""Some ten times the elements of a real report."""

_WORD_NAMESPACES = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "http://purl.oclc.org/ooxml/wordprocessingml/main}",
)


def parse_xml(content: bytes) -> Element:
    """The root of one part. Names of WordprocessingML become ``w:name``, others stay ``uri}name``."""
    builder = TreeBuilder()
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    depth = count = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, count
        depth, count = depth + 1, count + 1
        if count > MAX_ELEMENTS:
            raise BrokenFileError(Problem("long_xml", params={"limit": MAX_ELEMENTS}))
        if depth > MAX_DEPTH:
            raise BrokenFileError(Problem("deep_xml", params={"limit": MAX_DEPTH}))
        builder.start(_short(name), {_short(key): value for key, value in attributes.items()})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(_short(name))

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = builder.data
    parser.StartDoctypeDeclHandler = _refuse_doctype
    try:
        parser.Parse(content, True)
    except (expat.ExpatError, ValueError) as error:
        raise BrokenFileError(Problem("broken_xml")) from error
    return builder.close()


def _refuse_doctype(*_declaration: object) -> None:
    raise BrokenFileError(Problem("doctype"))


def _short(name: str) -> str:
    for namespace in _WORD_NAMESPACES:
        if name.startswith(namespace):
            return f"w:{name.removeprefix(namespace)}"
    return name
