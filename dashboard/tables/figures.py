"""Every figure of the documents outside the plan's table, with its unit, qualifier, period and place."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard import quantities
from dashboard.context_figures import SECTIONS, figure_href
from dashboard.frame import Frame
from dashboard.i18n import t
from dashboard.tables import Field, Kind, Table, make_table
from dashboard.tables.words import SOURCE, qualifier, said, unit
from data.rows import FigureRow

NAME = "figures"
PHONE = "phone"
"""A unit whose figure names and does not count: it stands as a text."""
SECTION_OF = {group: section.key for section in SECTIONS for group in section.groups}


def build(rows: Sequence[FigureRow], frame: Frame) -> Table:
    """A row a figure, in the order of the context page."""
    return make_table(NAME, FIELDS, rows, figure_href, frame)


def _value(row: FigureRow, _: Frame) -> float | None:
    return None if row.unit == PHONE else row.value


def _about_value(row: FigureRow, frame: Frame) -> str | None:
    """What stands in place of a number."""
    if row.value is None:
        return t("common.no_data", frame.lang)
    return quantities.written(row.value, row.unit, None, frame.lang) if row.unit == PHONE else None


FIELDS: tuple[Field[FigureRow], ...] = (
    Field("page.figure", Kind.TEXT, 44, lambda row, frame: said(row.name, frame) or row.key),
    Field("tables.column.qualifier", Kind.TEXT, 10, lambda row, frame: qualifier(row.qualifier, frame)),
    Field("page.value", Kind.DECIMAL, 13, _value),
    Field("page.unit", Kind.TEXT, 16, lambda row, frame: unit(row.unit, frame)),
    Field("tables.column.about_value", Kind.TEXT, 14, _about_value),
    Field("page.period", Kind.TEXT, 18, lambda row, frame: quantities.period(row.period, frame.lang)),
    Field(
        "tables.column.section",
        Kind.TEXT,
        22,
        lambda row, frame: t(f"page.context.section.{SECTION_OF[row.group]}", frame.lang),
    ),
    Field("tables.column.group", Kind.TEXT, 26, lambda row, frame: t(f"page.context.group.{row.group}", frame.lang)),
    Field("page.note", Kind.TEXT, 44, lambda row, frame: said(row.note, frame)),
    *SOURCE,
)
