"""Observed pace over required pace: the published rule, its edges, and what it refuses to say."""

import pytest

from data.pace import THRESHOLDS, Level, NoPace, Pace, Reason, Trend, measure_pace, trend_of
from data.records import Better

PLAN = Level(2023, 42)
START = 2022


def levels(**values):
    """``levels(y2021=37)`` as points, oldest first."""
    return [Level(int(year[1:]), value) for year, value in values.items()]


def test_growth_is_compound_and_counted_from_the_last_value_before_the_plan():
    pace = measure_pace(levels(y2020=38, y2021=37, y2022=36, y2023=39), PLAN, START, Better.HIGHER)
    assert isinstance(pace, Pace)
    assert (pace.base, pace.latest, pace.target) == (Level(2021, 37), Level(2023, 39), PLAN)
    assert pace.observed == pytest.approx((39 / 37) ** 0.5 - 1)
    assert pace.required == pytest.approx((42 / 37) ** 0.5 - 1)
    assert pace.ratio == pytest.approx(0.408, abs=0.001)
    assert pace.trend is Trend.LIMITED


def test_values_after_the_year_of_the_plan_do_not_count():
    known = levels(y2021=37, y2023=39)
    later = [*known, Level(2024, 41.9), Level(2025, 10)]
    assert measure_pace(later, PLAN, START, Better.HIGHER) == measure_pace(known, PLAN, START, Better.HIGHER)


def test_where_lower_is_better_a_fall_is_progress():
    pace = measure_pace(levels(y2021=64, y2022=60), Level(2023, 56), START, Better.LOWER)
    assert pace.observed < 0 < pace.ratio
    assert pace.trend is Trend.MODERATE or pace.trend is Trend.ON_TRACK
    worse = measure_pace(levels(y2021=64, y2022=66), Level(2023, 56), START, Better.LOWER)
    assert worse.observed > 0 > worse.ratio
    assert worse.trend is Trend.AWAY


def test_a_base_beyond_the_target_still_moves_away_when_it_is_lost():
    pace = measure_pace(levels(y2021=45, y2022=41), PLAN, START, Better.HIGHER)
    assert pace.required < 0
    assert pace.trend is Trend.AWAY


@pytest.mark.parametrize(
    ("ratio", "trend"),
    [
        (1.2, Trend.ON_TRACK),
        (0.95, Trend.ON_TRACK),
        (0.9499, Trend.MODERATE),
        (0.6, Trend.MODERATE),
        (0.5999, Trend.LIMITED),
        (0.0, Trend.LIMITED),
        (-0.0001, Trend.AWAY),
    ],
)
def test_thresholds_are_those_of_the_published_rule(ratio, trend):
    assert trend_of(ratio) is trend
    assert [least for _, least in THRESHOLDS] == [0.95, 0.6, 0]


@pytest.mark.parametrize(
    ("points", "target", "reason"),
    [
        (levels(y2021=37, y2023=39), None, Reason.NO_TARGET),
        ([], PLAN, Reason.NO_SERIES),
        (levels(y2018=61), PLAN, Reason.FEW_POINTS),
        (levels(y2021=37, y2024=40), PLAN, Reason.FEW_POINTS),
        (levels(y2020=37, y2021=38), PLAN, Reason.FEW_POINTS),
        (levels(y2024=37, y2025=38), PLAN, Reason.FEW_POINTS),
        (levels(y2022=36, y2023=39), PLAN, Reason.NO_BASE),
        (levels(y2021=0, y2023=39), PLAN, Reason.NOT_POSITIVE),
        (levels(y2021=37, y2023=0), PLAN, Reason.NOT_POSITIVE),
        (levels(y2021=47, y2023=47), Level(2023, 41), Reason.REACHED),
        (levels(y2021=42, y2023=41), PLAN, Reason.BASE_IS_TARGET),
    ],
)
def test_what_the_rule_cannot_say_is_refused_with_a_reason(points, target, reason):
    refused = measure_pace(points, target, START, Better.HIGHER)
    assert isinstance(refused, NoPace)
    assert refused.reason is reason
