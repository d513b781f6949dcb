"""A table as CSV: for a spreadsheet of the viewer's language to open by itself, and for programs to read.

A spreadsheet takes its separators from the language it is set to, and reads «31.3» as a day in March
where decimals have a comma. So a file in Russian or Kazakh has semicolons and decimal commas, one in
English commas and decimal points: what that language's spreadsheet reads without a question. The rest is
the same: UTF-8 with a byte order mark, CRLF, days in ISO order, numbers without grouping, shares as
fractions, nothing at all for a missing value. The selection stands in the file's name, so that every
line under the headings is data.
"""

from __future__ import annotations

import re
from datetime import date

from dashboard.tables import Table, Value
from dashboard.tables.plain import plain

BYTE_ORDER_MARK = "\ufeff"
END_OF_LINE = "\r\n"
DIALECTS = {"ru": (";", ","), "kk": (";", ","), "en": (",", ".")}
"""Between values, and before decimals."""
FORMULA = re.compile(r"[\s\u200b-\u200f\u202a-\u202e\u2060\ufeff]*[=+\-@＝＋－＠]")
"""How a text begins that a spreadsheet would calculate (OWASP, «CSV Injection»), behind any sign without ink."""


def csv_bytes(table: Table, base: str, link: str, lang: str) -> bytes:
    """The headings and a line a row; the last column, called ``link``, leads to the row's place on the board."""
    between, _ = DIALECTS[lang]
    head = [*(_text(column.heading) for column in table.columns), _text(link)]
    lines = [head] + [
        [*(_written(cell.value, lang) for cell in row.cells), _text(base + row.href)] for row in table.rows
    ]
    return (BYTE_ORDER_MARK + "".join(between.join(line) + END_OF_LINE for line in lines)).encode()


def _written(value: Value, lang: str) -> str:
    """A number is never a text and a text never a number, whatever it begins with."""
    if value is None:
        return ""
    if isinstance(value, str):
        return _text(value)
    return value.isoformat() if isinstance(value, date) else _number(value, lang)


def _number(value: float, lang: str) -> str:
    """As short as it is exact, and never in powers of ten."""
    digits = f"{value:.15f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
    return digits.replace(".", DIALECTS[lang][1])


def _text(value: str) -> str:
    """Always in quotes, so that no separator of another dialect begins a cell; a formula behind an apostrophe."""
    words = plain(value)
    guard = "'" if FORMULA.match(words) else ""
    return '"' + guard + words.replace('"', '""') + '"'
