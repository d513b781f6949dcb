"""How a workbook looks: formats of values in each language, and the restrained colours of statuses."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from dashboard.formats import NBSP
from dashboard.tables import Kind, Value
from dashboard.theme import TOKENS
from data.records import Completion, Timeliness, Verdict

INK = TOKENS["light"]
FONT = {"font_name": "Arial", "font_size": 10, "font_color": INK.text}
"""A font that every spreadsheet has or has a twin of the same widths of, with all Kazakh letters."""
LINE_POINTS = 12.75
"""The height of a line of it."""
HEADING = FONT | {
    "bold": True,
    "font_color": INK.card,
    "bg_color": INK.accent_text,
    "border": 1,
    "border_color": INK.card,
    "text_wrap": True,
    "valign": "top",
}
CELL = FONT | {"valign": "top", "bottom": 1, "bottom_color": INK.line}
NAMED = {"align": "left", "indent": 1}
COUNTED = {"align": "right", "indent": 1}
QUANTITIES = frozenset({Kind.INTEGER, Kind.DECIMAL, Kind.CHANGE, Kind.SHARE})
"""What is compared by its digits stands on the right; what names a row, days among it, on the left."""
DAY = {"ru": "dd.mm.yyyy", "kk": "dd.mm.yyyy", "en": "[$-809]d mmm yyyy"}
PERCENT = {"ru": f"0.0\\{NBSP}%", "kk": f"0.0\\{NBSP}%", "en": "0.0%"}
"""The sign outside of quotes: within them it would be a letter, and the fraction not multiplied."""
MOST_DECIMALS = 6
COLOURS: dict[StrEnum, str] = {
    Completion.COMPLETED: INK.completed_text,
    Completion.PARTLY_COMPLETED: INK.completed_text,
    Completion.IN_PROGRESS: INK.in_progress_text,
    Timeliness.DONE_ON_TIME: INK.completed_text,
    Timeliness.DONE_UNDATED: INK.completed_text,
    Timeliness.DONE_LATE: INK.late_text,
    Timeliness.OVERDUE: INK.overdue_text,
    Verdict.MET: INK.better_text,
    Verdict.MISSED: INK.overdue_text,
}
"""The ink of a status's word; the others are written like any text."""


class Styles:
    """The formats of one workbook, each made once."""

    def __init__(self, book: Workbook, lang: str) -> None:
        self._book, self._lang = book, lang
        self._made: dict[tuple[tuple[str, Any], ...], Format] = {}

    def of(self, **properties: Any) -> Format:
        """A format of the properties that xlsxwriter knows."""
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format(properties)
        return self._made[key]

    def heading(self, kind: Kind) -> Format:
        """The format of a column's heading, which stands as its values do."""
        return self.of(**HEADING | (COUNTED if kind in QUANTITIES else NAMED))

    def value(self, kind: Kind, value: Value, status: StrEnum | None = None, *, linked: bool = False) -> Format:
        """The format of a cell."""
        look: dict[str, Any] = CELL | (COUNTED if kind in QUANTITIES else NAMED)
        if kind is Kind.TEXT:
            look["text_wrap"] = True
        else:
            look["num_format"] = number_format(kind, value, self._lang)
        if status in COLOURS:
            look |= {"font_color": COLOURS[status], "bold": True}
        if linked:
            look |= {"font_color": INK.accent_text, "underline": 1}
        return self.of(**look)


def number_format(kind: Kind, value: Value, lang: str) -> str:
    """The spreadsheet's own words for how to show a value; separators are those of its reader's settings.

    A number shows the decimals it has: a pattern with optional ones would leave a comma after a whole number.
    """
    if kind is Kind.DATE:
        return DAY[lang]
    if kind is Kind.SHARE:
        return PERCENT[lang]
    if kind is Kind.NUMERAL:
        return "0"
    decimals = _decimals(value) if isinstance(value, float) else 0
    pattern = "#,##0" + (f".{'0' * decimals}" if decimals else "")
    return f"+{pattern};-{pattern};0" if kind is Kind.CHANGE else pattern


def _decimals(value: float) -> int:
    return len(f"{value:.{MOST_DECIMALS}f}".rstrip("0").partition(".")[2])
