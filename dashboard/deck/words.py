"""Words in a file: their language, their links, and what no XML file can hold left out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from pptx.dml.color import ColorFormat, RGBColor
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.util import Pt

from dashboard.deck.layout_xml import LANG_TAGS
from dashboard.deck.template import SCHEME, TOKENS
from dashboard.slides.pages import Words

UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no place for."""
THEME = {
    **{SCHEME[f"accent{n}"]: MSO_THEME_COLOR.from_xml(f"accent{n}") for n in range(6, 0, -1)},
    SCHEME["hlink"]: MSO_THEME_COLOR.HYPERLINK,
    SCHEME["dk2"]: MSO_THEME_COLOR.TEXT_2,
    SCHEME["dk1"]: MSO_THEME_COLOR.TEXT_1,
    SCHEME["lt1"]: MSO_THEME_COLOR.BACKGROUND_1,
}
"""Colours that are the theme's are taken from it, so that they change with it."""
SCHEME_NAMES = {colour: MSO_THEME_COLOR.to_xml(index) for colour, index in THEME.items()}


def clean(text: str) -> str:
    """The text without characters that no XML file can hold."""
    return UNWRITABLE.sub("", text)


def paint(colour: ColorFormat, value: str) -> None:
    """Set a colour ``#RRGGBB``, as the theme's where it is one of them."""
    if value in THEME:
        colour.theme_color = THEME[value]
    else:
        colour.rgb = RGBColor.from_string(value[1:])


def colour_xml(value: str) -> str:
    """A colour as an element, the theme's where it is one of them."""
    name = SCHEME_NAMES.get(value)
    return f'<a:schemeClr val="{name}"/>' if name else f'<a:srgbClr val="{value[1:]}"/>'


def write_words(
    frame: Any,
    lines: Iterable[Iterable[Words]],
    lang: str,
    size: float | None = None,
    colour: str | None = None,
    bold: bool | None = None,
) -> None:
    """Fill a text frame: a paragraph a line, a run for each of its words."""
    for at, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        for words in line:
            add_run(paragraph, words, lang, size, colour, bold)


def add_run(
    paragraph: Any,
    words: Words,
    lang: str,
    size: float | None = None,
    colour: str | None = None,
    bold: bool | None = None,
) -> None:
    """Words at the end of a paragraph, as a link where they lead somewhere."""
    run = paragraph.add_run()
    run.text = clean(words.text)
    properties = run._r.get_or_add_rPr()
    properties.set("lang", LANG_TAGS[lang])
    if size is not None:
        run.font.size = Pt(size)
    if bold is not None:
        run.font.bold = bold
    if words.href:
        run.hyperlink.address = clean(words.href)
        colour = TOKENS.accent_text
    if colour is not None:
        paint(run.font.color, colour)
