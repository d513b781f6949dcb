"""The status rules in SQL are the rules of ``data.status``, on both databases."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Boolean, Date, String, column, literal, select, values

from data.engine import read_session
from data.queries.measures import select_stage_rows
from data.queries.reports import select_edition
from data.queries.status_sql import quarter_sql, roll_up_sql, timeliness_sql, year_sql
from data.records import Completion, Filters, Quarter
from data.status import StageFacts, roll_up, timeliness

DAYS = st.dates(date(2021, 1, 1), date(2028, 12, 31))
COMPLETIONS = st.sampled_from([value for value in Completion if value is not Completion.PARTLY_COMPLETED])
STAGES = st.builds(
    StageFacts, deadline=DAYS, continuous=st.booleans(), completion=COMPLETIONS, completed_on=st.none() | DAYS
)
on_both = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True
)


@pytest.fixture
def reader(both_stores):
    with read_session() as session:
        yield session


@on_both
@given(stages=st.lists(STAGES, min_size=1, max_size=20), data_as_of=DAYS, as_of=DAYS, window=st.integers(0, 400))
def test_timeliness_is_the_same_in_sql(reader, stages, data_as_of, as_of, window):
    table = values(
        column("number", String),
        column("deadline", Date),
        column("continuous", Boolean),
        column("completion", String),
        column("completed_on", Date),
        name="stages",
    ).data(
        [
            (
                literal(str(number)),
                literal(stage.deadline, Date),
                literal(stage.continuous, Boolean),
                literal(stage.completion.value),
                literal(stage.completed_on, Date),
            )
            for number, stage in enumerate(stages)
        ]
    )
    state = table.cte("given_stages")
    found = timeliness_sql(
        deadline=state.c.deadline,
        continuous=state.c.continuous,
        completion=state.c.completion,
        completed_on=state.c.completed_on,
        data_as_of=literal(data_as_of, Date),
        as_of=literal(as_of, Date),
        soon_until=literal(as_of + timedelta(days=window), Date),
    )
    by_number = dict(reader.execute(select(state.c.number, found)).all())
    expected = {str(i): timeliness(stage, data_as_of, as_of, window).value for i, stage in enumerate(stages)}
    assert by_number == expected


@on_both
@given(completions=st.lists(COMPLETIONS, min_size=1, max_size=5))
def test_rolling_up_is_the_same_in_sql(reader, completions):
    table = values(column("completion", String), name="stages").data([(value.value,) for value in completions])
    state = table.cte("given_stages")
    assert reader.scalar(select(roll_up_sql(state.c.completion))) == roll_up(completions).value


@on_both
@given(day=DAYS)
def test_a_quarter_is_the_same_in_sql(reader, day):
    found = reader.execute(select(year_sql(literal(day, Date)), quarter_sql(literal(day, Date)))).one()
    assert Quarter(*found) == Quarter.of(day)


@settings(on_both, max_examples=40)
@given(as_of=DAYS)
def test_the_stored_edition_stands_on_any_day_as_the_rules_say(reader, as_of):
    edition = select_edition(reader)
    rows = select_stage_rows(reader, edition, Filters(as_of=as_of))
    assert len(rows) == 74
    for row in rows:
        facts = StageFacts(row.deadline, row.continuous, row.completion, row.completed_on)
        assert row.timeliness is timeliness(facts, edition.data_as_of, as_of)
