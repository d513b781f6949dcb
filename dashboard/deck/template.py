"""The empty deck: 16:9, the board's light colours and a safe font in the theme, a master and its layouts.

python-pptx brings an empty 4:3 deck; its theme, master and layouts are written anew here, so no binary
file has to be kept and a slide made later by hand looks like the others.
"""

from __future__ import annotations

import re
from functools import lru_cache
from io import BytesIO
from typing import Any

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part, XmlPart
from pptx.oxml import parse_xml
from pptx.presentation import Presentation as Deck
from pptx.util import Pt

from dashboard import theme
from dashboard.deck import layout_xml
from dashboard.deck.layout_xml import LAYOUTS
from dashboard.slides.letters import FONT
from dashboard.slides.pages import HEIGHT, WIDTH

TOKENS = theme.TOKENS["light"]
SCHEME = {
    "dk1": TOKENS.text,
    "lt1": TOKENS.card,
    "dk2": TOKENS.muted,
    "lt2": TOKENS.background,
    "accent1": TOKENS.accent,
    "accent2": TOKENS.completed,
    "accent3": TOKENS.in_progress,
    "accent4": TOKENS.gold,
    "accent5": TOKENS.overdue,
    "accent6": TOKENS.not_due,
    "hlink": TOKENS.accent_text,
    "folHlink": TOKENS.muted,
}
"""The theme's colours: what a slide takes from them changes with them."""
THEME_NAME = "Board"
LEFTOVERS = {RT.THUMBNAIL, RT.EXTENDED_PROPERTIES, RT.PRINTER_SETTINGS}


def open_template(lang: str) -> Deck:
    """A new deck without slides."""
    return Presentation(BytesIO(_template(lang)))


@lru_cache
def _template(lang: str) -> bytes:
    deck = Presentation()
    deck.slide_width, deck.slide_height = Pt(WIDTH), Pt(HEIGHT)
    deck.element.sldSz.attrib.pop("type", None)
    _drop_leftovers(deck)
    _write_theme(deck)
    _write_master(deck, lang)
    _write_layouts(deck, lang)
    kept = BytesIO()
    deck.save(kept)
    return kept.getvalue()


def _drop_leftovers(deck: Deck) -> None:
    """What tells of the machine that the empty deck was made on: its program, its printer, a picture of nothing."""
    for relations in (deck.part.package._rels, deck.part.rels):
        for key in [key for key, relation in relations.items() if relation.reltype in LEFTOVERS]:
            relations.pop(key)


def _write_theme(deck: Deck) -> None:
    part = deck.slide_master.part.part_related_by(RT.THEME)
    write_theme(part)


def write_theme(part: Part) -> None:
    """The board's colours and font, in place of the ones a theme part has."""
    colours = "".join(f'<a:{name}><a:srgbClr val="{colour[1:]}"/></a:{name}>' for name, colour in SCHEME.items())
    fonts = f'<a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
    xml = part.blob.decode()
    xml = re.sub(
        r"<a:clrScheme.*?</a:clrScheme>", f'<a:clrScheme name="{THEME_NAME}">{colours}</a:clrScheme>', xml, flags=re.S
    )
    both = f"<a:majorFont>{fonts}</a:majorFont><a:minorFont>{fonts}</a:minorFont>"
    xml = re.sub(
        r"<a:fontScheme.*?</a:fontScheme>", f'<a:fontScheme name="{THEME_NAME}">{both}</a:fontScheme>', xml, flags=re.S
    )
    xml = re.sub(r'(<a:theme [^>]*name=)"[^"]*"', rf'\1"{THEME_NAME}"', xml)
    if isinstance(part, XmlPart):
        part._element = parse_xml(xml.encode())
    else:
        part._blob = xml.encode()


def _write_master(deck: Deck, lang: str) -> None:
    master = deck.slide_master.element
    _replace(master, "cSld", layout_xml.master(lang))
    _replace(master, "txStyles", layout_xml.text_styles(lang))


def _write_layouts(deck: Deck, lang: str) -> None:
    """The layouts of ``LAYOUTS`` in their order; the rest of those that came go."""
    layouts = list(deck.slide_layouts)
    for layout in layouts[len(LAYOUTS) :]:
        deck.slide_layouts.remove(layout)
    for layout, name in zip(layouts, LAYOUTS, strict=False):
        layout.element.attrib.pop("type", None)
        _replace(layout.element, "cSld", layout_xml.layout(name, lang))


def _replace(parent: Any, name: str, xml: str) -> None:
    old = parent.find(layout_xml.tag(name))
    parent.replace(old, layout_xml.parsed(xml))
