"""The tables of a view as files: all of them as a workbook, one of them as CSV."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from sqlalchemy.orm import Session

from dashboard.download import Download, NothingToExport
from dashboard.i18n import t
from dashboard.tables import Table, csv_file, workbook
from dashboard.tables.catalogue import CATALOGUE, applied, in_order, own_name
from dashboard.tables.selection import csv_name, in_use, selection, workbook_name
from data.queries.overview import select_plan_counts
from layouts.screen import Screen
from layouts.table_rows import select_table

CSV_MIMETYPE = "text/csv"


def make_workbook(session: Session, screen: Screen, base: str) -> Download:
    """Every table under the view's filters, the page's own first."""
    tables = [select_table(session, entry.name, screen) for entry in in_order(screen.route)]
    if not _has_something(tables, screen):
        raise NothingToExport
    frame = screen.frame
    counts = select_plan_counts(session, screen.edition, screen.view.filters)
    chosen = selection(frame, counts, tables, screen.today)
    content = workbook.workbook_bytes(chosen, base, screen.lang, screen.today)
    return Download(workbook_name(frame), workbook.MIMETYPE, content)


def make_page_csv(session: Session, screen: Screen, base: str) -> Download:
    """The table that tells the page best."""
    return make_csv(session, screen, base, name=own_name(screen.route))


def make_csv(session: Session, screen: Screen, base: str, *, name: str) -> Download:
    """One table of the catalogue, asked for from any page."""
    table = select_table(session, name, screen)
    if not table.rows:
        raise NothingToExport
    content = csv_file.csv_bytes(table, base, t("tables.column.link", screen.lang), screen.lang)
    return Download(csv_name(table, screen.frame), CSV_MIMETYPE, content)


TABLE_FILES: dict[str, Callable[[Session, Screen, str], Download]] = {
    "workbook": make_workbook,
    "csv": make_page_csv,
    **{f"csv-{entry.name}": partial(make_csv, name=entry.name) for entry in CATALOGUE},
}
"""The names of these files in addresses; every table can be had as CSV from any page."""


def _has_something(tables: Sequence[Table], screen: Screen) -> bool:
    """Whether the page's own table has rows, or any that the filters in use narrow; without filters, any at all."""
    used = set(in_use(screen.view.filters, screen.options, screen.lang))
    own, *others = tables
    narrowed = [table for table in others if used & applied(table.name, screen.route)] if used else others
    return any(table.rows for table in (own, *narrowed))
