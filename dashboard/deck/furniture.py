"""What every slide has beside its content: the line at its foot, its number, and the speaker's notes."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.util import Pt

from dashboard.deck.layout_xml import BACK, FOOT, FOOT_SIZE, FOOT_WIDE, NUMBER
from dashboard.deck.template import write_theme
from dashboard.deck.words import write_words
from dashboard.slides import letters
from dashboard.slides.pages import FOOT_TALL, Scope, Words


def placed(x: float, y: float, wide: float, tall: float) -> tuple[Pt, Pt, Pt, Pt]:
    """A box in points, as shapes are placed."""
    return Pt(x), Pt(y), Pt(wide), Pt(tall)


def foot(slide: Slide, scope: Scope, lang: str, *, numbered: bool) -> None:
    """As of when and by which edition, the way back to the view, the slide's number."""
    words = letters.cut(scope.foot, FOOT_SIZE, FOOT_WIDE, FOOT_TALL)
    line = _own(slide, FOOT)
    write_words(line.text_frame, [[Words(words)]], lang)
    write_words(slide.placeholders[BACK].text_frame, [[scope.back]], lang)
    if numbered:
        _own(slide, NUMBER, with_words=True)


def notes(slide: Slide, lines: tuple[str, ...], lang: str) -> None:
    """What the speaker sees."""
    frame: Any = slide.notes_slide.notes_text_frame
    write_words(frame, [[Words(line)] for line in lines], lang)


def _own(slide: Slide, index: int, *, with_words: bool = False) -> Any:
    """The layout's foot as the slide's own: python-pptx leaves it to the layout, where it does not show."""
    places: Any = slide.slide_layout.placeholders
    copied: Any = deepcopy(next(shape for shape in places if shape.placeholder_format.idx == index)._element)
    properties = copied.find(qn("p:spPr"))
    for child in list(properties):
        properties.remove(child)
    copied.nvSpPr.cNvPr.set("id", str(1_000 + index))
    styles = copied.txBody.find(qn("a:lstStyle"))
    for child in list(styles):
        styles.remove(child)
    slide.shapes._spTree.append(copied)
    own = next(shape for shape in slide.placeholders if shape.placeholder_format.idx == index)
    if not with_words:
        own.text_frame.clear()
    return own


def theme_of_notes(presentation: Any) -> None:
    """The notes' master brings a theme of its own: the board's font and colours stand in it too."""
    write_theme(presentation.notes_master.part.part_related_by(RT.THEME))
