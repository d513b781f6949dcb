"""What the context page and its detail views ask the store for."""

from __future__ import annotations

from sqlalchemy.orm import Session

from dashboard.context_figures import GROUPS, stated_year
from dashboard.figures import mrp_series
from data.queries.context import select_context, select_timeline
from data.queries.figures import select_figure_groups
from data.queries.measures import select_stage_rows
from data.queries.overview import select_plan_counts
from data.queries.series import select_series_groups
from data.records import Filters, Quarter
from data.rows import EditionRow, PlanCounts
from data.rows.context import ContextData


def select_context_data(session: Session, edition: EditionRow) -> ContextData:
    """All rows of the page; no filter narrows them."""
    figures = select_figure_groups(session, edition, *GROUPS)
    years = {year for row in figures["plan"] if (year := stated_year(row)) is not None}
    return ContextData(
        figures=figures,
        events=select_timeline(session, edition),
        reform_points=select_context(session, edition, "reform_stage"),
        expected_results=select_context(session, edition, "expected_result"),
        instruments=select_context(session, edition, "instrument"),
        cautions=select_context(session, edition, "series_caution"),
        mrp=next(iter(select_series_groups(session, mrp_series.GROUP)), None),
        carried_by={row.measure: row for row in select_stage_rows(session, edition, Filters())},
        due_in={year: _due_in(session, edition, year) for year in sorted(years)},
    )


def _due_in(session: Session, edition: EditionRow, year: int) -> PlanCounts:
    """The stages whose deadline falls into a year, continuous ones left out, and their measures."""
    return select_plan_counts(session, edition, Filters(due_from=Quarter(year, 1), due_to=Quarter(year, 4)))
