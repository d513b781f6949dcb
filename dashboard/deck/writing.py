"""A deck's slides, one after another, and the file they make."""

from __future__ import annotations

from functools import singledispatch
from typing import Any

from pptx.presentation import Presentation
from pptx.slide import Slide
from pptx.util import Pt

from dashboard.deck import charts
from dashboard.deck.chart_data import category_data, point_data
from dashboard.deck.furniture import foot, notes, placed
from dashboard.deck.layout_xml import BODY, LAYOUTS, NOTE, NOTE_SIZE, PLACES, TITLE_SIZE
from dashboard.deck.package import packed
from dashboard.deck.tables import fill_table
from dashboard.deck.template import open_template
from dashboard.deck.words import add_run, clean, write_words
from dashboard.slides import letters
from dashboard.slides.chart_room import room_of
from dashboard.slides.forms import Timeline
from dashboard.slides.pages import (
    LEFT,
    NOTE_TALL,
    ROOM,
    TITLE_TALL,
    TOP,
    ChartPage,
    Deck,
    Grid,
    Page,
    TablePage,
    TextPage,
    TitlePage,
    Words,
)

TITLE_SIZES = (26.0, 24.0, 22.0, 20.0, 18.0)
COVER_SIZES = (40.0, 36.0, 32.0, 28.0, 24.0)
ONE_LINE_SIZES = 3
SMALL_GAP = 14.0


def write(deck: Deck) -> bytes:
    """The file; equal decks are equal bytes."""
    made = open_template(deck.lang)
    for page in deck.pages:
        _add(page, made, deck.lang)
    return packed(made, deck)


@singledispatch
def _add(page: Page, made: Presentation, lang: str) -> None:
    raise NotImplementedError(type(page))


@_add.register
def _add_title(page: TitlePage, made: Presentation, lang: str) -> None:
    slide = _new(made, "title", page, lang)
    _, _, wide, tall = PLACES["title"][0].box
    title, size = letters.fitted(page.title, COVER_SIZES, wide, tall, bold=True)
    _title(slide, title, size, COVER_SIZES[0], lang)
    lines = [[Words(page.subject)], *([Words(line)] for line in page.lines)]
    told = slide.placeholders[NOTE].text_frame
    write_words(told, lines, lang)
    for paragraph in told.paragraphs[1:]:
        paragraph.font.size = Pt(14)
        paragraph.space_before = Pt(6)
        for run in paragraph.runs:
            run.font.size = Pt(14)
    told.paragraphs[0].runs[0].font.bold = True


@_add.register
def _add_chart(page: ChartPage, made: Presentation, lang: str) -> None:
    slide = _new(made, "chart", page, lang)
    _heading(slide, page.title, page.note, lang)
    room = room_of(page.form)
    data = point_data(page.form) if isinstance(page.form, Timeline) else category_data(page.form)
    frame = slide.placeholders[BODY].insert_chart(charts.chart_type(page.form), data)
    frame.left, frame.top, frame.width, frame.height = Pt(LEFT), Pt(TOP), Pt(ROOM), Pt(room.tall)
    charts.dress(frame.chart, page.form, room)
    _describe(frame, page.key, page.told)
    if page.below is not None:
        _table(slide, page.below, TOP + room.tall + SMALL_GAP, page.key, page.told, lang)


@_add.register
def _add_table(page: TablePage, made: Presentation, lang: str) -> None:
    slide = _new(made, "table", page, lang)
    _heading(slide, page.title, page.note, lang)
    _legend(slide, page, lang)
    grid = page.grid
    frame = slide.placeholders[BODY].insert_table(1, 1)
    frame.left, frame.top, frame.width, frame.height = Pt(LEFT), Pt(TOP), Pt(ROOM), Pt(grid.tall)
    fill_table(frame, grid, lang)
    _describe(frame, page.key, page.told)


@_add.register
def _add_text(page: TextPage, made: Presentation, lang: str) -> None:
    slide = _new(made, "text", page, lang)
    _heading(slide, page.title, page.note, lang)
    frame = slide.placeholders[BODY].text_frame
    for at, bullet in enumerate(page.bullets):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        if bullet.subject:
            add_run(paragraph, Words(f"{bullet.subject}: "), lang, page.size, bold=True)
        for words in bullet.words:
            add_run(paragraph, words, lang, page.size)


def _new(made: Presentation, layout: str, page: Page, lang: str) -> Slide:
    slide: Slide = made.slides.add_slide(made.slide_layouts[LAYOUTS.index(layout)])
    foot(slide, page.scope, lang, numbered=layout != "title")
    notes(slide, page.notes, lang)
    return slide


def _heading(slide: Slide, title: str, note: str, lang: str) -> None:
    """The finding at the size at which it fits, and the note under it."""
    words, size = _one_line(title) or letters.fitted(title, TITLE_SIZES, ROOM, TITLE_TALL, bold=True)
    _title(slide, words, size, TITLE_SIZE, lang)
    remark = letters.cut(note, NOTE_SIZE, ROOM, NOTE_TALL)
    write_words(slide.placeholders[NOTE].text_frame, [[Words(remark)]], lang)


def _one_line(title: str) -> tuple[str, float] | None:
    """A finding a little too long for a line is a little smaller, rather than two lines of which one is a word."""
    fits = (size for size in TITLE_SIZES[:ONE_LINE_SIZES] if letters.width(title, size, bold=True) <= ROOM)
    size = next(fits, None) if len(title) <= letters.MOST_LETTERS else None
    return None if size is None else (title, size)


def _legend(slide: Slide, page: TablePage, lang: str) -> None:
    """The colours of a heat map, after its note."""
    if page.legend:
        line = slide.placeholders[NOTE].text_frame.add_paragraph()
        for colour, name in page.legend:
            add_run(line, Words("■"), lang, colour=colour)
            add_run(line, Words(f" {name}    "), lang)


def _title(slide: Slide, words: str, size: float, usual: float, lang: str) -> None:
    """A size of its own only where the usual one does not fit: the rest follow the master."""
    heading: Any = slide.shapes.title
    write_words(heading.text_frame, [[Words(words)]], lang, size if size != usual else None)


def _table(slide: Slide, grid: Grid, top: float, key: str, told: str, lang: str) -> None:
    """A table beside what the layout has room for."""
    frame = slide.shapes.add_table(1, 1, *placed(LEFT, top, ROOM, grid.tall))
    fill_table(frame, grid, lang)
    _describe(frame, f"{key}-table", told)


def _describe(frame: Any, key: str, told: str) -> None:
    """A name to find the shape by, and what it shows for those who do not see it."""
    properties = frame._element.nvGraphicFramePr.cNvPr
    properties.set("name", clean(key))
    properties.set("descr", clean(told))
