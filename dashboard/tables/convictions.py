"""Persons convicted: by body with what the report does not disclose as a row of its own, and by year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from dashboard.figures import convictions_by_body, convictions_by_year
from dashboard.frame import Frame
from dashboard.i18n import t
from dashboard.pages import Route
from dashboard.tables import Field, Kind, Table, make_table
from dashboard.tables.words import SOURCE
from dashboard.url_state import href
from data.records import Source
from data.rows import ConvictionsRow
from data.rows.convictions import ConvictionYear

BY_BODY, BY_YEAR = "convictions", "conviction-years"
WHOLE_PCT = 100


@dataclass(frozen=True, slots=True)
class Part:
    """A body's share of a year's convictions; without a key it is the rest that nobody is named for."""

    key: str | None
    name: str
    year: int
    persons: int
    total: int
    source: Source


@dataclass(frozen=True, slots=True)
class Step:
    """A year and the one before it, where the report gives one."""

    year: ConvictionYear
    before: ConvictionYear | None

    @property
    def source(self) -> Source:
        return self.year.source


def build(convictions: ConvictionsRow | None, frame: Frame) -> Table:
    """The rows add up to the year's total; none where the report has no total."""
    rows = _parts(convictions, frame.lang) if convictions else []
    return make_table(BY_BODY, BODY_FIELDS, rows, lambda row, frame: _href(row.key, frame), frame)


def build_years(years: Sequence[ConvictionYear], frame: Frame) -> Table:
    """A row a year, oldest first."""
    steps = [Step(year, before) for before, year in pairwise([None, *years]) if year is not None]
    return make_table(BY_YEAR, YEAR_FIELDS, steps, lambda step, frame: _href(str(step.year.year), frame), frame)


def _parts(convictions: ConvictionsRow, lang: str) -> list[Part]:
    year, total = convictions.year, convictions.total
    named = [
        Part(body.key, body.name.get(lang) or body.key, year, body.persons, total, body.source)
        for body in convictions.bodies
    ]
    rest = t(f"chart.{convictions_by_body.KEY}.undisclosed", lang)
    return [*named, Part(None, rest, year, convictions.not_disclosed, total, convictions.source)]


def _href(key: str | None, frame: Frame) -> str:
    return href(Route(frame.lang, "convictions", key), frame.view)


def _share(row: Part, _: Frame) -> float | None:
    return row.persons / row.total if row.total else None


def _about_part(row: Part, frame: Frame) -> str | None:
    return None if row.key else t("tables.convictions.rest", frame.lang)


def _change(step: Step, _: Frame) -> int | None:
    return step.year.persons - step.before.persons if step.before else None


def _growth(step: Step, _: Frame) -> float | None:
    growth = convictions_by_year.growth_pct(step.before, step.year) if step.before else None
    return None if growth is None else growth / WHOLE_PCT


def _about_change(step: Step, frame: Frame) -> str | None:
    return None if step.before else t("common.no_data", frame.lang)


BODY_FIELDS: tuple[Field[Part], ...] = (
    Field("chart.table.body", Kind.TEXT, 40, lambda row, _: row.name),
    Field("page.year", Kind.NUMERAL, 8, lambda row, _: row.year),
    Field("tables.column.persons", Kind.INTEGER, 14, lambda row, _: row.persons),
    Field("tables.column.persons_total", Kind.INTEGER, 14, lambda row, _: row.total),
    Field("tables.column.share_of_total", Kind.SHARE, 12, _share),
    Field("page.note", Kind.TEXT, 44, _about_part),
    *SOURCE,
)
YEAR_FIELDS: tuple[Field[Step], ...] = (
    Field("page.year", Kind.NUMERAL, 8, lambda step, _: step.year.year),
    Field("tables.column.persons", Kind.INTEGER, 14, lambda step, _: step.year.persons),
    Field("tables.column.change", Kind.CHANGE, 16, _change),
    Field("tables.column.growth", Kind.SHARE, 16, _growth),
    Field("tables.column.about_change", Kind.TEXT, 16, _about_change),
    *SOURCE,
)
