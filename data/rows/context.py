"""What the context page asks for, gathered once."""

from __future__ import annotations

from dataclasses import dataclass

from data.rows import ContextRow, FigureRow, PlanCounts, SeriesRow, StageRow, TimelineRow


@dataclass(frozen=True, slots=True)
class ContextData:
    """Everything that stands around the plan.

    ``figures`` are the rows of each group, ``carried_by`` a stage of each measure that an instrument
    names, ``due_in`` the plan's own counts of each year that the report states a number of measures for.
    """

    figures: dict[str, tuple[FigureRow, ...]]
    events: tuple[TimelineRow, ...]
    reform_points: tuple[ContextRow, ...]
    expected_results: tuple[ContextRow, ...]
    instruments: tuple[ContextRow, ...]
    cautions: tuple[ContextRow, ...]
    mrp: SeriesRow | None
    carried_by: dict[int, StageRow]
    due_in: dict[int, PlanCounts]

    @property
    def rows(self) -> tuple[FigureRow, ...]:
        """Every figure, group by group."""
        return tuple(row for rows in self.figures.values() for row in rows)
