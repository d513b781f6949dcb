"""Tables as a workbook: a sheet each behind the one that says what was selected.

A text is always written as a text, so none is a formula or a link by its own doing; a number keeps its
type under a link. The whole file is made in memory, and the same view on the same day gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from io import BytesIO
from math import ceil
from textwrap import wrap

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from dashboard.tables import Cell, Column, Kind, Row, Table, Value
from dashboard.tables.plain import TEXTS_STAY_TEXTS, plain
from dashboard.tables.selection import Fact, Listed, Selection
from dashboard.tables.styles import CELL, FONT, INK, LINE_POINTS, NAMED, Styles

MIMETYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
OPTIONS = {"in_memory": True, "default_date_format": "yyyy-mm-dd", **TEXTS_STAY_TEXTS}
MOST_LETTERS, MOST_LINK_LETTERS, MOST_EDGE_LETTERS = 32_767, 2_079, 230
"""What a cell, a link and the words at the edge of a printed page can hold."""
A4 = 9
FRONT_WIDTHS = (34, 10, 84, 36)
PAGE_WIDTH = 230
"""As many letters as a sheet of A4 on its side holds across while they can still be read."""
LETTERS_IN_WIDTH = 1.05
"""Widths are counted in digits; most letters are a little narrower."""
MOST_POINTS = 409
"""No row can be higher."""


def workbook_bytes(chosen: Selection, base: str, lang: str, made: date) -> bytes:
    """The whole file; ``base`` is what the board's own addresses begin with."""
    file = BytesIO()
    with Workbook(file, OPTIONS) as book:
        book.set_properties({"title": plain(chosen.heading), "created": datetime.combine(made, time())})
        styles = Styles(book, lang)
        front = book.add_worksheet(chosen.title)
        sheets = [book.add_worksheet(listed.table.title) for listed in chosen.sheets]
        _write_selection(front, chosen, base, styles)
        for sheet, listed in zip(sheets, chosen.sheets, strict=True):
            _write_table(sheet, listed.table, base, styles)
        for sheet, filters in zip((front, *sheets), ("", *(one.filters for one in chosen.sheets)), strict=True):
            _set_up_print(sheet, filters, chosen.dated)
    return file.getvalue()


def _write_table(sheet: Worksheet, table: Table, base: str, styles: Styles) -> None:
    for at, column in enumerate(table.columns):
        sheet.set_column(at, at, column.width)
        sheet.write_string(0, at, plain(column.heading), styles.heading(column.kind))
    _fit_height(sheet, 0, [(column.heading, column.width) for column in table.columns])
    for number, row in enumerate(table.rows, start=1):
        _write_row(sheet, number, row, table.columns, base, styles)
    frozen = _frozen(table)
    sheet.freeze_panes(1, frozen)
    sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
    sheet.repeat_rows(0)
    sheet.repeat_columns(0, frozen - 1)
    sheet.print_across()
    sheet.fit_to_pages(_pages_across(table, frozen), 0)


def _pages_across(table: Table, frozen: int) -> int:
    """A wide table goes on beside its first columns, which stand on every page, before it gets too small."""
    widths = [column.width for column in table.columns]
    return max(1, ceil(sum(widths[frozen:]) / (PAGE_WIDTH - sum(widths[:frozen]))))


def _fit_height(sheet: Worksheet, row: int, texts: Iterable[tuple[Value, int]]) -> None:
    """As many lines as the longest text of a row takes: not every program reckons that by itself."""
    lines = max(_lines(text, width) for text, width in texts if isinstance(text, str))
    sheet.set_row(row, min(LINE_POINTS * lines + 2, MOST_POINTS))


def _lines(text: str, width: int) -> int:
    letters = int(width * LETTERS_IN_WIDTH)
    return 1 if len(text) <= letters else len(wrap(text, letters))


def _frozen(table: Table) -> int:
    """How many columns stay while the others are scrolled: a number, and the name beside it."""
    return 2 if table.columns[0].kind is Kind.NUMERAL else 1


def _write_row(sheet: Worksheet, number: int, row: Row, columns: Sequence[Column], base: str, styles: Styles) -> None:
    """The first cell leads to the row's place on the board."""
    for at, (cell, column) in enumerate(zip(row.cells, columns, strict=True)):
        href = base + row.href if at == 0 else None
        _write(sheet, number, at, cell, styles.value(column.kind, cell.value, cell.status, linked=at == 0), href)
    _fit_height(sheet, number, [(cell.value, column.width) for cell, column in zip(row.cells, columns, strict=True)])


def _write(sheet: Worksheet, row: int, at: int, cell: Cell, look: Format, href: str | None = None) -> None:
    """A cell of its own type, written over the link where it has one: the link alone would make it a text."""
    value = cell.value
    if href is not None and len(href) <= MOST_LINK_LETTERS:
        sheet.write_url(row, at, href, look, string="")
    if value is None:
        sheet.write_blank(row, at, None, look)
    elif isinstance(value, str):
        sheet.write_string(row, at, plain(value)[:MOST_LETTERS], look)
    elif isinstance(value, date):
        sheet.write_datetime(row, at, value, look)
    else:
        sheet.write_number(row, at, value, look)


def _write_selection(sheet: Worksheet, chosen: Selection, base: str, styles: Styles) -> None:
    for at, width in enumerate(FRONT_WIDTHS):
        sheet.set_column(at, at, width)
    sheet.hide_gridlines(2)
    sheet.fit_to_pages(1, 0)
    sheet.write_string(0, 0, plain(chosen.heading), styles.of(**FONT | NAMED | {"bold": True, "font_size": 16}))
    for row, fact in enumerate(chosen.facts, start=2):
        _write_fact(sheet, row, fact, base, styles)
    head = len(chosen.facts) + 3
    for at, word in enumerate(chosen.list_head):
        sheet.write_string(head, at, plain(word), styles.heading(Kind.TEXT))
    for row, listed in enumerate(chosen.sheets, start=head + 1):
        _write_listed(sheet, row, listed, styles)


def _write_fact(sheet: Worksheet, row: int, fact: Fact, base: str, styles: Styles) -> None:
    """A label, and its value over the width of the list below."""
    sheet.write_string(row, 0, plain(fact.label), styles.of(**CELL | NAMED | {"font_color": INK.muted}))
    value: Value = base + fact.href if fact.href else fact.value
    kind = Kind.DATE if isinstance(value, date) else Kind.TEXT
    look = styles.value(kind, value, linked=fact.href is not None)
    sheet.merge_range(row, 1, row, len(FRONT_WIDTHS) - 1, "", look)
    _write(sheet, row, 1, Cell(value), look, base + fact.href if fact.href else None)
    _fit_height(sheet, row, [(str(value), sum(FRONT_WIDTHS[1:]))])


def _write_listed(sheet: Worksheet, row: int, listed: Listed, styles: Styles) -> None:
    table = listed.table
    name = styles.value(Kind.TEXT, table.title, linked=True)
    sheet.write_url(row, 0, f"internal:'{table.title}'!A1", name, string=table.title)
    rows = len(table.rows)
    _write(sheet, row, 1, Cell(rows), styles.value(Kind.INTEGER, rows))
    for at, words in enumerate((table.counts, listed.idle or None), start=2):
        _write(sheet, row, at, Cell(words), styles.value(Kind.TEXT, words))
    _fit_height(sheet, row, [(table.counts, FRONT_WIDTHS[2]), (listed.idle, FRONT_WIDTHS[3])])


def _set_up_print(sheet: Worksheet, filters: str, dated: str) -> None:
    """A4 on its side; every page says its sheet, the filters that narrow it, the edition and the as-of date."""
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
    sheet.set_header(f"&L&A&R{_on_page(filters)}")
    sheet.set_footer(f"&L{_on_page(dated)}&R&P / &N")


def _on_page(words: str) -> str:
    """Words at the edge of a page, where «&» begins a code."""
    return plain(words).replace("&", "&&")[:MOST_EDGE_LETTERS].rstrip("&")
