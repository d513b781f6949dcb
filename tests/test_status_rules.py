"""The rule table itself: one rule a value, rules that exclude each other, comparisons that can be made."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import status
from data.records import Completion, Timeliness
from data.status import StageFacts, timeliness
from data.status_rules import COMPLETION_OF_MIXED, COUNTS_AS_DONE, NOT_LATER, TIMELINESS_RULES, Condition, Day, Mixture

DAYS = st.dates(date(2021, 1, 1), date(2028, 12, 31))
STAGES = st.builds(
    StageFacts,
    deadline=DAYS,
    continuous=st.booleans(),
    completion=st.sampled_from([value for value in Completion if value is not Completion.PARTLY_COMPLETED]),
    completed_on=st.none() | DAYS,
)
OF_EVIDENCE = {condition for condition, days in NOT_LATER.items() if Day.COMPLETED_ON in days}


def test_every_value_has_a_rule_in_the_order_of_the_axis():
    assert list(TIMELINESS_RULES) == list(Timeliness)
    assert all(TIMELINESS_RULES.values())


def test_every_condition_is_asked_somewhere_and_every_day_is_compared():
    asked = {condition for terms in (*TIMELINESS_RULES.values(), COUNTS_AS_DONE) for condition in terms}
    assert asked == set(Condition)
    assert {day for days in NOT_LATER.values() for day in days} == set(Day)


@pytest.mark.parametrize("value", TIMELINESS_RULES)
def test_a_rule_asks_for_a_date_before_it_compares_it(value):
    asked = list(TIMELINESS_RULES[value])
    for condition in OF_EVIDENCE & set(asked):
        assert asked.index(Condition.DATED) < asked.index(condition)


@given(stage=STAGES, data_as_of=DAYS, as_of=DAYS, window=st.integers(0, 400))
def test_the_rules_exclude_each_other_so_their_order_means_nothing(stage, data_as_of, as_of, window):
    first = timeliness(stage, data_as_of, as_of, window)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(status, "TIMELINESS_RULES", dict(reversed(TIMELINESS_RULES.items())))
        assert timeliness(stage, data_as_of, as_of, window) is first


def test_stages_that_differ_have_one_completion_and_alike_ones_keep_theirs():
    assert set(COMPLETION_OF_MIXED) == set(Mixture) - {Mixture.ALIKE}
