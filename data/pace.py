"""Whether an indicator moves fast enough to reach its plan in time: observed pace over required pace.

The rule is that of Open SDG («Progress Measurement Methodology for the Sustainable Development
Goals», open-sdg.readthedocs.io/en/latest/progress-methodology), for indicators with a target:

* observed pace = (latest / base) ** (1 / (latest year - base year)) - 1, required pace the same with
  the target in place of the latest value: compound yearly growth;
* ratio = d x observed / |required|, where d is -1 if lower is better, so that a negative ratio always
  means a movement away from the target.

Two choices are this board's own. The base is the last value measured before the plan began, the one
that was known when it was written (Open SDG begins with 2015). Values measured after the target's
year say nothing about reaching it in time and are left aside. A range is reached at its easier end,
as in the verdict of the report. Nothing is claimed where the rule cannot be applied: ``NoPace`` says why.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from data.records import Better

ON_TRACK_FROM = 0.95
MODERATE_FROM = 0.60
LIMITED_FROM = 0.0
FEWEST_POINTS = 2


class Trend(StrEnum):
    """What a ratio means, best first."""

    ON_TRACK = "on_track"
    MODERATE = "moderate"
    LIMITED = "limited"
    AWAY = "away"


THRESHOLDS = ((Trend.ON_TRACK, ON_TRACK_FROM), (Trend.MODERATE, MODERATE_FROM), (Trend.LIMITED, LIMITED_FROM))
"""The least ratio of each trend; below the last one the indicator moves away."""


class Reason(StrEnum):
    """Why no pace is given."""

    NO_TARGET = "no_target"
    NO_SERIES = "no_series"
    FEW_POINTS = "few_points"
    NO_BASE = "no_base"
    NOT_POSITIVE = "not_positive"
    REACHED = "reached"
    BASE_IS_TARGET = "base_is_target"


@dataclass(frozen=True, slots=True)
class Level:
    """A value and the year it is of."""

    year: int
    value: float


@dataclass(frozen=True, slots=True)
class Pace:
    """Yearly growth, observed and required, as fractions (0.05 is 5 % a year), and their ratio."""

    base: Level
    latest: Level
    target: Level
    observed: float
    required: float
    ratio: float
    trend: Trend


@dataclass(frozen=True, slots=True)
class NoPace:
    """Why there is none; ``latest`` is the last value measured up to the target's year, if any."""

    reason: Reason
    latest: Level | None = None


def measure_pace(points: Sequence[Level], target: Level | None, plan_start: int, better: Better) -> Pace | NoPace:
    """The pace of ``points`` (oldest first) towards ``target``; ``plan_start`` is the plan's first year."""
    if target is None:
        return NoPace(Reason.NO_TARGET)
    in_time = [point for point in points if point.year <= target.year]
    latest = in_time[-1] if in_time else None
    before = [point for point in in_time if point.year < plan_start]
    reason = _refusal(points, in_time, before, target, better)
    if reason is not None or latest is None:
        return NoPace(reason or Reason.FEW_POINTS, latest)
    base = before[-1]
    observed, required = _growth(base, latest), _growth(base, target)
    ratio = (observed if better is Better.HIGHER else -observed) / abs(required)
    return Pace(base, latest, target, observed, required, ratio, trend_of(ratio))


def trend_of(ratio: float) -> Trend:
    """The meaning of a ratio by ``THRESHOLDS``."""
    return next((trend for trend, least in THRESHOLDS if ratio >= least), Trend.AWAY)


def _refusal(
    points: Sequence[Level], in_time: Sequence[Level], before: Sequence[Level], target: Level, better: Better
) -> Reason | None:
    """The first thing that the rule lacks, or ``None``."""
    if not points:
        return Reason.NO_SERIES
    if len(in_time) < FEWEST_POINTS:
        return Reason.FEW_POINTS
    if not before:
        return Reason.NO_BASE
    base, latest = before[-1], in_time[-1]
    if base == latest:
        return Reason.FEW_POINTS
    if min(base.value, latest.value, target.value) <= 0:
        return Reason.NOT_POSITIVE
    if latest.value >= target.value if better is Better.HIGHER else latest.value <= target.value:
        return Reason.REACHED
    return Reason.BASE_IS_TARGET if base.value == target.value else None


def _growth(start: Level, end: Level) -> float:
    """Compound yearly growth between two years, as a fraction."""
    return float((end.value / start.value) ** (1 / (end.year - start.year)) - 1)
