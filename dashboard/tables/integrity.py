"""Facts about integrity checks: figures with unit and direction, and those that are told in words."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard import quantities
from dashboard.figures import integrity_outcomes
from dashboard.figures.integrity_outcomes import CHANGE_UNIT, Direction
from dashboard.frame import Frame
from dashboard.i18n import t
from dashboard.pages import Route
from dashboard.tables import Field, Kind, Table, make_table
from dashboard.tables.words import SOURCE, qualifier, said, unit
from dashboard.url_state import href
from data.rows import OutcomeRow

NAME = "integrity"


def build(outcomes: Sequence[OutcomeRow], frame: Frame) -> Table:
    """A row a fact, in the order of the documents."""
    return make_table(NAME, FIELDS, outcomes, _href, frame)


def _href(row: OutcomeRow, frame: Frame) -> str:
    return href(Route(frame.lang, "integrity", row.key), frame.view)


def _direction(row: OutcomeRow) -> Direction | None:
    """Whether a change is for the better; other figures are no changes."""
    is_change = row.unit == CHANGE_UNIT and row.value is not None
    return integrity_outcomes.direction(row, row.value or 0) if is_change else None


def _assessment(row: OutcomeRow, frame: Frame) -> str | None:
    way = _direction(row)
    return None if way is None else t(f"chart.{integrity_outcomes.KEY}.{way}", frame.lang)


def _told(row: OutcomeRow, frame: Frame) -> str | None:
    """The fact in words; where it has neither words nor a figure, that there is no data."""
    words = said(row.text, frame)
    return words if words or row.value is not None else t("common.no_data", frame.lang)


FIELDS: tuple[Field[OutcomeRow], ...] = (
    Field("page.figure", Kind.TEXT, 40, lambda row, frame: said(row.name, frame) or row.key),
    Field("tables.column.qualifier", Kind.TEXT, 10, lambda row, frame: qualifier(row.qualifier, frame)),
    Field("page.value", Kind.DECIMAL, 12, lambda row, _: row.value),
    Field("page.unit", Kind.TEXT, 14, lambda row, frame: unit(row.unit, frame)),
    Field("chart.table.assessment", Kind.TEXT, 14, _assessment, _direction),
    Field("page.integrity.told", Kind.TEXT, 54, _told),
    Field("page.period", Kind.TEXT, 16, lambda row, frame: quantities.period(row.period, frame.lang)),
    Field("page.note", Kind.TEXT, 44, lambda row, frame: said(row.note, frame)),
    Field("tables.column.measure", Kind.NUMERAL, 13, lambda row, _: row.measure),
    *SOURCE,
)
