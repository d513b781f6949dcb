"""The master and the layouts as XML: where placeholders stand, and how large and dark their words are.

A slide takes place, size and colour from here through its placeholders, so a change of the master in a
presentation program reaches every slide.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from dashboard.i18n import t
from dashboard.slides.pages import (
    FOOT_TALL,
    FOOT_TOP,
    LEFT,
    NOTE_TALL,
    NOTE_TOP,
    ROOM,
    TALL,
    TITLE_TALL,
    TITLE_TOP,
    TOP,
    WIDTH,
)

EMU = 12_700
"""English metric units in a point."""
LANG_TAGS = {"ru": "ru-RU", "kk": "kk-KZ", "en": "en-GB"}
LAYOUTS = ("title", "chart", "table", "text")
TITLE_SIZE, NOTE_SIZE, BODY_SIZE, FOOT_SIZE = 26, 12, 18, 10
STRIPE = 6.0
BULLET_GAP = 1_000
"""Before a bullet, in hundredths of a point."""
BACK_ROOM, NUMBER_ROOM = 130.0, 44.0
TITLE, BODY, NOTE, BACK, FOOT, NUMBER = 0, 1, 13, 14, 11, 12
"""The indexes by which slides find their placeholders."""


@dataclass(frozen=True, slots=True)
class Place:
    """A placeholder: its kind and index, its box in points, and the look of its words."""

    kind: str
    index: int
    box: tuple[float, float, float, float]
    size: int
    colour: str = "tx1"
    bold: bool = False
    anchor: str = "t"
    align: str = "l"
    bullet: bool = False


FOOT_WIDE = ROOM - BACK_ROOM - NUMBER_ROOM
FOOTS = (
    Place("ftr", FOOT, (LEFT, FOOT_TOP, FOOT_WIDE, FOOT_TALL), FOOT_SIZE, "tx2", anchor="ctr"),
    Place("body", BACK, (LEFT + FOOT_WIDE, FOOT_TOP, BACK_ROOM, FOOT_TALL), FOOT_SIZE, "tx2", anchor="ctr", align="r"),
    Place(
        "sldNum",
        NUMBER,
        (LEFT + ROOM - NUMBER_ROOM, FOOT_TOP, NUMBER_ROOM, FOOT_TALL),
        FOOT_SIZE,
        "tx2",
        anchor="ctr",
        align="r",
    ),
)
HEADING = Place("title", TITLE, (LEFT, TITLE_TOP, ROOM, TITLE_TALL), TITLE_SIZE, bold=True, anchor="b")
REMARK = Place("body", NOTE, (LEFT, NOTE_TOP, ROOM, NOTE_TALL), NOTE_SIZE, "tx2")
CONTENT = Place("body", BODY, (LEFT, TOP, ROOM, TALL), BODY_SIZE, bullet=True)
PLACES = {
    "title": (
        replace(HEADING, kind="ctrTitle", box=(LEFT + 40, 120, ROOM - 80, 130), size=40),
        replace(REMARK, box=(LEFT + 40, 262, ROOM - 80, 190), size=18, colour="tx1"),
        *FOOTS[:2],
    ),
    "chart": (HEADING, REMARK, replace(CONTENT, kind="chart"), *FOOTS),
    "table": (HEADING, REMARK, replace(CONTENT, kind="tbl"), *FOOTS),
    "text": (HEADING, REMARK, CONTENT, *FOOTS),
}
MASTER = (HEADING, CONTENT, FOOTS[0], FOOTS[2])
"""A master has no second text: remarks and links are of the layouts alone."""


def tag(name: str) -> str:
    """The full name of an element of slides."""
    return str(qn(f"p:{name}"))


def parsed(xml: str) -> Any:
    """An element that python-pptx knows."""
    return parse_xml(xml)


def master(lang: str) -> str:
    """The master's tree: a stripe in the accent colour, the placeholders, the paper behind."""
    paper = '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'
    return _tree("", paper, _stripe() + "".join(_shape(place, lang) for place in MASTER))


def layout(name: str, lang: str) -> str:
    """A layout's tree."""
    own = _title_block() if name == "title" else ""
    places = own + "".join(_shape(place, lang) for place in PLACES[name])
    return _tree(f' name="{t(f"slides.layout.{name}", lang)}"', "", places)


def text_styles(lang: str) -> str:
    """The master's styles of titles, texts and the rest."""

    def level(at: int, size: int, mark: str, bold: str = "") -> str:
        return (
            f'<a:lvl{at}pPr marL="{228600 * at if mark else 0}" indent="{-228600 if mark else 0}" algn="l">'
            f'<a:spcBef><a:spcPts val="{600 if mark else 0}"/></a:spcBef>{mark or "<a:buNone/>"}'
            f'<a:defRPr lang="{LANG_TAGS[lang]}" sz="{size * 100}"{bold} kern="1200">{_ink("tx1")}'
            '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr>'
            f"</a:lvl{at}pPr>"
        )

    dot = '<a:buClr><a:schemeClr val="accent1"/></a:buClr><a:buFont typeface="Arial"/><a:buChar char="•"/>'
    bodies = "".join(level(at, max(BODY_SIZE - 2 * (at - 1), 12), dot) for at in range(1, 6))
    others = "".join(level(at, BODY_SIZE, "") for at in range(1, 6))
    title = level(1, TITLE_SIZE, "", ' b="1"').replace("+mn-", "+mj-")
    return (
        f"<p:txStyles {nsdecls('p', 'a')}><p:titleStyle>{title}</p:titleStyle>"
        f"<p:bodyStyle>{bodies}</p:bodyStyle><p:otherStyle>{others}</p:otherStyle></p:txStyles>"
    )


def box_xml(box: tuple[float, float, float, float]) -> str:
    """A place on the slide."""
    x, y, wide, tall = (round(length * EMU) for length in box)
    return f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{wide}" cy="{tall}"/></a:xfrm>'


def _tree(attributes: str, paper: str, shapes: str) -> str:
    group = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
    return f"<p:cSld {nsdecls('p', 'a', 'r')}{attributes}>{paper}<p:spTree>{group}{shapes}</p:spTree></p:cSld>"


def _shape(place: Place, lang: str) -> str:
    """A placeholder with the prompt that an empty one shows."""
    prompt = t(f"slides.prompt.{place.kind}", lang) if place.kind not in ("ftr", "sldNum") else ""
    run = f'<a:r><a:rPr lang="{LANG_TAGS[lang]}"/><a:t>{prompt}</a:t></a:r>' if prompt else ""
    if place.kind == "sldNum":
        number = f'<a:rPr lang="{LANG_TAGS[lang]}"/><a:t>‹#›</a:t>'
        run = f'<a:fld id="{{C1FF6DA9-008F-8B48-92A6-B652298478BF}}" type="slidenum">{number}</a:fld>'
    index = f' idx="{place.index}"' if place.index else ""
    inset = 'lIns="0" tIns="0" rIns="0" bIns="0"'
    bullet = "" if place.bullet else "<a:buNone/>"
    margin = "" if place.bullet else ' marL="0" indent="0"'
    before = BULLET_GAP if place.bullet else 0
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{10 + place.index}" name="{place.kind} {place.index}"/>'
        f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="{place.kind}"{index}/></p:nvPr></p:nvSpPr>'
        f'<p:spPr>{box_xml(place.box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        f'<p:txBody><a:bodyPr vert="horz" wrap="square" {inset} anchor="{place.anchor}"><a:normAutofit/></a:bodyPr>'
        f'<a:lstStyle><a:lvl1pPr algn="{place.align}"{margin}><a:spcBef><a:spcPts val="{before}"/></a:spcBef>{bullet}'
        f'<a:defRPr sz="{place.size * 100}" b="{int(place.bold)}">{_ink(place.colour)}</a:defRPr></a:lvl1pPr>'
        f"</a:lstStyle><a:p>{run}</a:p></p:txBody></p:sp>"
    )


def _ink(colour: str) -> str:
    return f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>'


def _stripe() -> str:
    return _block(2, "stripe", (0, 0, WIDTH, STRIPE), "accent1")


def _title_block() -> str:
    """An upright bar beside the title, in the sparing gold."""
    return _block(3, "mark", (LEFT + 16, 132, 6, 316), "accent4")


def _block(number: int, name: str, box: tuple[float, float, float, float], colour: str) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f'<p:spPr>{box_xml(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>'
    )
