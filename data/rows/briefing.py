"""What the briefing is written from: the plan under the filters, and what stands beside the plan."""

from __future__ import annotations

from dataclasses import dataclass

from data.rows import ConvictionsRow, IndicatorRow, OutcomeRow, PlanCounts, StageRow


@dataclass(frozen=True, slots=True)
class BriefingRows:
    """``counts`` and ``stages`` are under all filters, ``indicators`` under those of task and executor.

    Convictions (``None`` where the edition gives none) and outcomes are narrowed by no filter.
    """

    counts: PlanCounts
    stages: tuple[StageRow, ...]
    indicators: tuple[IndicatorRow, ...]
    convictions: ConvictionsRow | None
    outcomes: tuple[OutcomeRow, ...]
