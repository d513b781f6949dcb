"""An indicator's plan, fact and gap as they are written, and what is known of it from elsewhere."""

from __future__ import annotations

from dashboard import formats
from dashboard.i18n import t
from data.records import Verdict
from data.rows import IndicatorRow, SeriesPoint
from data.rows.indicators import IndicatorView

PERCENT = "%"
GAP_DIGITS = 6
"""A difference is rounded here, far below any figure's precision, so that 28,2 − 29,6 is −1,4."""


def name(row: IndicatorRow, lang: str) -> str:
    """The short name, else the key."""
    return row.short.get(lang) or row.key


def plan(row: IndicatorRow, lang: str) -> str:
    """The plan as the cell has it, in figures where it holds any."""
    if row.plan_low is not None and row.plan_high is not None:
        return formats.value_range(row.plan_low, row.plan_high, lang)
    return row.plan_text or t("common.not_in_report", lang)


def fact(row: IndicatorRow, lang: str) -> str:
    """The fact, or that the report has none: an empty cell and a dash are not zero."""
    return formats.number(row.fact, lang) if row.fact is not None else t("common.not_in_report", lang)


def gap(view: IndicatorView, lang: str) -> str | None:
    """«−3 (балл)»: fact minus plan with its unit; ``None`` where one of them is missing.

    The difference of two percentages is in percentage points.
    """
    if view.gap is None:
        return None
    unit = view.row.unit.get(lang)
    unit = t("page.indicators.percentage_points", lang) if unit == PERCENT else unit
    difference = round(view.gap, GAP_DIGITS)
    number = formats.signed(difference, lang)
    return f"{number}{formats.NBSP}({unit})" if unit else number


def is_plan_unclear(row: IndicatorRow) -> bool:
    """Whether a figure stands in the plan cell of which it is unclear whether it is the plan."""
    return row.verdict is Verdict.UNCLEAR and row.plan_text is not None


def point(one: SeriesPoint, lang: str) -> str:
    """A public value with its year: «57,08 (2023)»."""
    return f"{formats.number(one.value, lang)}{formats.NBSP}({one.year})"
