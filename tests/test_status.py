"""The rules of the two axes: a table with every boundary day, and what must hold for any date."""

from __future__ import annotations

import ast
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.bundle import read_bundled_report
from data.records import Completion, Timeliness
from data.status import StageFacts, days_late, roll_up, timeliness

DATA_AS_OF = date(2024, 3, 22)
DAY = timedelta(days=1)
REPORT = read_bundled_report()

DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))
STAGE_COMPLETIONS = st.sampled_from([value for value in Completion if value is not Completion.PARTLY_COMPLETED])
STAGES = st.builds(
    StageFacts,
    deadline=DAYS,
    continuous=st.booleans(),
    completion=STAGE_COMPLETIONS,
    completed_on=st.none() | DAYS,
)


def stage(deadline: date, completion: Completion = Completion.IN_PROGRESS, **facts: object) -> StageFacts:
    plain = StageFacts(deadline=deadline, continuous=False, completion=completion, completed_on=None)
    return replace(plain, **facts)


def done(deadline: date, on: date | None) -> StageFacts:
    return stage(deadline, Completion.COMPLETED, completed_on=on)


@pytest.mark.parametrize(
    ("facts", "as_of", "expected", "late"),
    [
        # completed: evidence before, on and after the deadline, and none
        (done(date(2023, 6, 30), date(2023, 6, 29)), DATA_AS_OF, Timeliness.DONE_ON_TIME, None),
        (done(date(2023, 6, 30), date(2023, 6, 30)), DATA_AS_OF, Timeliness.DONE_ON_TIME, None),
        (done(date(2023, 6, 30), date(2023, 7, 1)), DATA_AS_OF, Timeliness.DONE_LATE, 1),
        (done(date(2023, 6, 30), None), DATA_AS_OF, Timeliness.DONE_UNDATED, None),
        (done(date(2026, 12, 31), None), DATA_AS_OF, Timeliness.DONE_UNDATED, None),
        # an as-of date before the report: evidence after it does not count yet
        (done(date(2023, 6, 30), date(2023, 7, 12)), date(2023, 6, 29), Timeliness.DUE_SOON, None),
        (done(date(2023, 6, 30), date(2023, 7, 12)), date(2023, 6, 30), Timeliness.OVERDUE, 0),
        (done(date(2023, 6, 30), date(2023, 7, 12)), date(2023, 7, 11), Timeliness.OVERDUE, 11),
        (done(date(2023, 6, 30), date(2023, 7, 12)), date(2023, 7, 12), Timeliness.DONE_LATE, 12),
        (done(date(2023, 6, 30), None), date(2022, 1, 1), Timeliness.DONE_UNDATED, None),
        # not completed: the deadline against the report's date and the as-of date
        (stage(DATA_AS_OF - DAY), DATA_AS_OF, Timeliness.OVERDUE, 1),
        (stage(DATA_AS_OF), DATA_AS_OF, Timeliness.OVERDUE, 0),
        (stage(DATA_AS_OF + DAY), DATA_AS_OF, Timeliness.DUE_SOON, None),
        (stage(DATA_AS_OF + DAY), DATA_AS_OF + DAY, Timeliness.UNCONFIRMED, None),
        (stage(DATA_AS_OF + 90 * DAY), DATA_AS_OF, Timeliness.DUE_SOON, None),
        (stage(DATA_AS_OF + 91 * DAY), DATA_AS_OF, Timeliness.UPCOMING, None),
        # days overdue stop at the report's date: nobody knows what came of it later
        (stage(DATA_AS_OF - 10 * DAY), DATA_AS_OF + 500 * DAY, Timeliness.OVERDUE, 10),
        (stage(DATA_AS_OF, Completion.NOT_STATED), DATA_AS_OF, Timeliness.OVERDUE, 0),
        (stage(DATA_AS_OF + DAY, Completion.NOT_DUE), DATA_AS_OF, Timeliness.DUE_SOON, None),
        # a range of years runs until its last day is over
        (stage(date(2026, 12, 31), continuous=True), DATA_AS_OF, Timeliness.CONTINUOUS, None),
        (stage(date(2026, 12, 31), continuous=True), date(2026, 12, 30), Timeliness.CONTINUOUS, None),
        (stage(date(2026, 12, 31), continuous=True), date(2026, 12, 31), Timeliness.UNCONFIRMED, None),
    ],
)
def test_timeliness_follows_the_table(facts, as_of, expected, late):
    assert timeliness(facts, DATA_AS_OF, as_of) is expected
    assert days_late(facts, DATA_AS_OF, as_of) == late


@pytest.mark.parametrize("days", [0, 1, 30])
def test_the_due_soon_window_is_a_setting(days):
    inside, outside = stage(DATA_AS_OF + days * DAY), stage(DATA_AS_OF + (days + 1) * DAY)
    assert timeliness(outside, DATA_AS_OF, DATA_AS_OF, days) is Timeliness.UPCOMING
    if days:
        assert timeliness(inside, DATA_AS_OF, DATA_AS_OF, days) is Timeliness.DUE_SOON


@pytest.mark.parametrize(
    ("stages", "expected"),
    [
        ([Completion.COMPLETED], Completion.COMPLETED),
        ([Completion.COMPLETED, Completion.COMPLETED], Completion.COMPLETED),
        ([Completion.NOT_DUE, Completion.NOT_DUE], Completion.NOT_DUE),
        ([Completion.NOT_STATED, Completion.NOT_STATED], Completion.NOT_STATED),
        ([Completion.COMPLETED, Completion.NOT_DUE], Completion.PARTLY_COMPLETED),
        ([Completion.IN_PROGRESS, Completion.COMPLETED], Completion.PARTLY_COMPLETED),
        ([Completion.IN_PROGRESS, Completion.NOT_DUE], Completion.IN_PROGRESS),
        ([Completion.NOT_STATED, Completion.NOT_DUE], Completion.IN_PROGRESS),
    ],
)
def test_a_measure_is_rolled_up_over_all_its_stages(stages, expected):
    assert roll_up(stages) is expected


def test_a_measure_without_stages_is_a_mistake():
    with pytest.raises(ValueError, match="at least one stage"):
        roll_up([])


@given(stage=STAGES, data_as_of=DAYS, as_of=DAYS, window=st.integers(0, 400))
def test_every_stage_has_exactly_one_value_on_each_axis(stage, data_as_of, as_of, window):
    value = timeliness(stage, data_as_of, as_of, window)
    assert isinstance(value, Timeliness)
    says_done = value in {Timeliness.DONE_ON_TIME, Timeliness.DONE_LATE, Timeliness.DONE_UNDATED}
    told_by_then = stage.completed_on is None or min(stage.completed_on, data_as_of) <= as_of
    assert says_done == (stage.completion is Completion.COMPLETED and told_by_then)
    late = days_late(stage, data_as_of, as_of)
    assert (late is not None) == (value in {Timeliness.DONE_LATE, Timeliness.OVERDUE})
    assert late is None or late >= 0


@given(stage=STAGES, data_as_of=DAYS, ahead=st.integers(0, 3_000), further=st.integers(0, 3_000))
def test_past_the_report_a_later_day_never_turns_overdue_back(stage, data_as_of, ahead, further):
    day, later = data_as_of + ahead * DAY, data_as_of + (ahead + further) * DAY
    if timeliness(stage, data_as_of, day) is Timeliness.OVERDUE:
        assert timeliness(stage, data_as_of, later) is Timeliness.OVERDUE
        assert days_late(stage, data_as_of, later) == days_late(stage, data_as_of, day)


@given(stage=STAGES, data_as_of=DAYS, ahead=st.integers(1, 3_000))
def test_past_the_report_no_stage_becomes_overdue_by_the_calendar_alone(stage, data_as_of, ahead):
    if timeliness(stage, data_as_of, data_as_of) is not Timeliness.OVERDUE:
        assert timeliness(stage, data_as_of, data_as_of + ahead * DAY) is not Timeliness.OVERDUE


@given(as_of=DAYS)
def test_totals_reconcile_over_the_bundled_edition_on_any_day(as_of):
    values = [
        timeliness(
            StageFacts(item.deadline, item.continuous, item.completion, item.completed_on), REPORT.data_as_of, as_of
        )
        for measure in REPORT.measures
        for item in measure.stages
    ]
    assert sum(values.count(value) for value in Timeliness) == 74
    completions = [roll_up([item.completion for item in measure.stages]) for measure in REPORT.measures]
    assert sum(completions.count(value) for value in Completion) == 61


def test_the_bundled_edition_on_its_own_day():
    late = {
        (measure.number, item.index): days_late(
            StageFacts(item.deadline, item.continuous, item.completion, item.completed_on), DATA_AS_OF, DATA_AS_OF
        )
        for measure in REPORT.measures
        for item in measure.stages
    }
    assert {key: days for key, days in late.items() if days is not None} == {(33, 1): 12, (36, 1): 68}


DATA = Path(__file__).parent.parent / "data"
RULES = sorted([*DATA.glob("status*.py"), *DATA.glob("queries/*.py"), DATA / "export.py"])
CLOCKS = {"today", "now", "utcnow", "time", "monotonic", "current_date", "current_timestamp", "localtime", "gmtime"}


@pytest.mark.parametrize("path", RULES, ids=lambda path: path.name)
def test_no_rule_and_no_query_reads_the_server_clock(path):
    names = {
        node.attr if isinstance(node, ast.Attribute) else node.id
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute | ast.Name)
    }
    assert not names & CLOCKS


def test_the_rules_were_found():
    assert {path.name for path in RULES} >= {"status.py", "status_sql.py", "plan_states.py", "measures.py"}
