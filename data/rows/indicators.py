"""An indicator as its pages show it: what the report says, and what is known from elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from data.records import Better, Text, Verdict
from data.rows import IndicatorRow, SeriesPoint, SeriesRow


@dataclass(frozen=True, slots=True)
class IndicatorView:
    """An indicator with the plan's year, a note on its cells and the public series that follows it.

    ``year`` is the year that the report's plan and fact are of. The series is never part of the
    report: its points stand beside the fact and not in its place.
    """

    row: IndicatorRow
    year: int
    note: Text | None
    series: SeriesRow | None

    @property
    def points(self) -> tuple[SeriesPoint, ...]:
        """The public points that are of one year, oldest first; a double edition has no place among them."""
        return tuple(point for point in self.series.points if point.year is not None) if self.series else ()

    @property
    def latest(self) -> SeriesPoint | None:
        """The newest public point."""
        return self.points[-1] if self.points else None

    @property
    def of_plan_year(self) -> SeriesPoint | None:
        """The public point of the year that the plan is for."""
        return next((point for point in self.points if point.year == self.year), None)

    @property
    def group(self) -> str | None:
        """What the series belongs with («cpi», «wgi»); the first part of its key."""
        return self.series.key.partition(".")[0] if self.series else None

    @property
    def measures(self) -> dict[str, tuple[int, ...] | tuple[str, ...]]:
        """The filter of the measures behind it: its task's; the strategic one has none, so its own executors'."""
        if self.row.task is not None:
            return {"tasks": (self.row.task,)}
        return {"executors": tuple(body.code for body in self.row.executors if not body.collective)}

    def words(self, lang: str) -> str | None:
        """What is said beside the figures: the note, else the report's own comment, kept for imported files."""
        return (self.note.get(lang) if self.note else None) or self.row.comment

    @property
    def plan(self) -> tuple[float, float] | None:
        """The easier and the harder end of the plan, the same twice for a plan of one value.

        ``None`` without a plan, and where it is unclear whether the figure in the plan cell is one.
        """
        row = self.row
        if row.verdict is Verdict.UNCLEAR or row.plan_low is None or row.plan_high is None:
            return None
        return (row.plan_low, row.plan_high) if row.better is Better.HIGHER else (row.plan_high, row.plan_low)

    @property
    def gap(self) -> float | None:
        """Fact minus the nearer end of the plan, in the indicator's unit; 0 within a range."""
        if self.plan is None or self.row.fact is None:
            return None
        low, high = sorted(self.plan)
        return self.row.fact - min(max(self.row.fact, low), high)
