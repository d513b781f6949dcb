"""What a workbook says of itself on its first sheet: what was selected and when, and what its sheets count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dashboard import formats
from dashboard.file_names import place, view_file_name
from dashboard.filter_words import filter_values, in_words
from dashboard.frame import Frame
from dashboard.i18n import t
from dashboard.provenance import provenance
from dashboard.tables import Table, Value
from dashboard.tables.catalogue import applied
from data.records import Filters
from data.rows import Options, PlanCounts


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the selection; ``href`` is an address of the board."""

    label: str
    value: Value
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """A sheet of the list: its table, and in words the filters that narrow it and those in use that do not."""

    table: Table
    filters: str
    idle: str


@dataclass(frozen=True, slots=True)
class Selection:
    """The first sheet: its heading, its facts, the headings of its list and the list; ``dated`` is for every page."""

    title: str
    heading: str
    facts: tuple[Fact, ...]
    list_head: tuple[str, ...]
    sheets: tuple[Listed, ...]
    dated: str


def selection(frame: Frame, counts: PlanCounts, tables: Sequence[Table], made: date) -> Selection:
    """``counts`` are the plan's under the filters; ``made`` is the day it is."""
    lang, origin = frame.lang, provenance(frame)
    return Selection(
        title=t("tables.selection.title", lang),
        heading=t("tables.selection.heading", lang),
        facts=(*_what(frame, counts), *_filters(frame), *_when(frame, made)),
        list_head=tuple(t(f"tables.selection.list.{name}", lang) for name in ("sheet", "rows", "counts", "idle")),
        sheets=tuple(Listed(table, _filters_in_words(table.name, frame), _idle(table.name, frame)) for table in tables),
        dated=" · ".join((origin.edition, origin.as_of)),
    )


def in_use(filters: Filters, options: Options, lang: str) -> tuple[str, ...]:
    """The names of the filters that are set, the as-of date among them."""
    named = tuple(name for name, value in filter_values(filters, options, lang).items() if value)
    return (*named, "as_of") if filters.as_of else named


def workbook_name(frame: Frame) -> str:
    """The name of the file: the page, the filters in words and the as-of date."""
    return view_file_name(frame, t("tables.file", frame.lang)) + ".xlsx"


def csv_name(table: Table, frame: Frame) -> str:
    """The name of the file, which alone says what was selected: only by filters that narrow this table."""
    is_dated = "as_of" in applied(table.name, frame.route)
    day = frame.as_of if is_dated else frame.edition.data_as_of
    return view_file_name(frame, table.title, _filters_in_words(table.name, frame), day) + ".csv"


def _what(frame: Frame, counts: PlanCounts) -> tuple[Fact, ...]:
    lang = frame.lang
    measures = formats.count_of("measure", counts.measures, counts.measures_total, lang)
    stages = formats.count_of("stage", counts.stages, counts.stages_total, lang)
    return (
        Fact(t("tables.selection.what", lang), provenance(frame).filters or t("tables.selection.everything", lang)),
        Fact(t("tables.selection.shown", lang), f"{measures} · {stages}"),
    )


def _filters(frame: Frame) -> tuple[Fact, ...]:
    """A line a filter, also for those that are not set."""
    lang = frame.lang
    values = filter_values(frame.view.filters, frame.options, lang)
    return tuple(Fact(_name(name, lang), value or t("filter.any", lang)) for name, value in values.items())


def _when(frame: Frame, made: date) -> tuple[Fact, ...]:
    lang, origin = frame.lang, provenance(frame)
    return (
        Fact(t("filter.as_of.label", lang), frame.as_of),
        Fact(t("tables.selection.edition", lang), origin.edition),
        Fact(t("tables.selection.made", lang), made),
        Fact(t("tables.selection.page", lang), _page(frame)),
        Fact(t("tables.selection.link", lang), origin.address, origin.address),
        Fact(t("tables.selection.empty", lang), t("tables.selection.empty.means", lang)),
    )


def _page(frame: Frame) -> str:
    """The page, and on a card what it is of."""
    _, *names = place(frame.route)
    return ": ".join(names)


def _filters_in_words(name: str, frame: Frame) -> str:
    """Those of the filters that narrow a table; empty where none does."""
    narrowing = applied(name, frame.route)
    values = filter_values(frame.view.filters, frame.options, frame.lang)
    return in_words({name: value for name, value in values.items() if name in narrowing}, frame.lang)


def _idle(name: str, frame: Frame) -> str:
    """Those of the filters in use that change nothing in a table."""
    lang, narrowing = frame.lang, applied(name, frame.route)
    found = [one for one in in_use(frame.view.filters, frame.options, lang) if one not in narrowing]
    return ", ".join(t(f"filter.parameter.{one}", lang) for one in found)


def _name(name: str, lang: str) -> str:
    word = t(f"filter.parameter.{name}", lang)
    return word[:1].upper() + word[1:]
