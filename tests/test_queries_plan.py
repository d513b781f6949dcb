"""Counts and lists of the plan under filters, against a plain reckoning over all rows."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event

from data.engine import read_session
from data.queries.measures import select_measure_numbers, select_stage_rows
from data.queries.overview import select_options, select_plan_counts
from data.queries.plan_states import _statement
from data.queries.reports import select_edition
from data.records import Completion, Filters, Quarter, Timeliness
from data.wordings import fold

QUARTERS = st.builds(Quarter, st.integers(2022, 2026), st.integers(1, 4))


def several(values):
    return st.lists(st.sampled_from(values), max_size=3, unique=True).map(tuple)


FILTERS = st.builds(
    Filters,
    executors=several(["АПК", "МФ", "МВД", "АДГС", "ЦГО", "НПП «Атамекен»", "нет такого"]),
    tasks=several([1, 2, 3, 4, 5, 6, 7]),
    directions=several(["1.1", "2.4", "4.2", "9.9"]),
    due_from=st.none() | QUARTERS,
    due_to=st.none() | QUARTERS,
    completion=several(list(Completion)),
    timeliness=several(list(Timeliness)),
    text=st.sampled_from(["", "реестр", "РЕЕСТР", "17", "закуп", "жемқорлық", "register", "такого нет", "%", "_", "/"]),
    as_of=st.none() | st.dates(date(2022, 1, 1), date(2027, 12, 31)),
)


def passes(row, filters, searchable):
    """The words of ``Filters``: which stages of which measures are shown."""
    if filters.executors and not {executor.code for executor in row.executors} & set(filters.executors):
        return False
    if (filters.due_from or filters.due_to) and row.continuous:
        return False
    quarter = Quarter.of(row.deadline)
    if (filters.due_from and quarter < filters.due_from) or (filters.due_to and filters.due_to < quarter):
        return False
    words = fold(filters.text).split()
    return (
        (not filters.tasks or row.task in filters.tasks)
        and (not filters.directions or row.direction in filters.directions)
        and (not filters.completion or row.measure_completion in filters.completion)
        and (not filters.timeliness or row.timeliness in filters.timeliness)
        and all(word in searchable(row) or word == str(row.measure) for word in words)
    )


def searchable(row):
    texts = (row.title_ru, row.short_title.ru, row.short_title.kk, row.short_title.en)
    return fold(" ".join(text for text in texts if text))


@pytest.fixture
def reader(both_stores):
    with read_session() as session:
        yield session


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True)
@given(filters=FILTERS)
def test_everything_shown_and_counted_agrees(reader, filters):
    edition = select_edition(reader)
    every = select_stage_rows(reader, edition, Filters(as_of=filters.as_of))
    expected = tuple(row for row in every if passes(row, filters, searchable))
    assert select_stage_rows(reader, edition, filters) == expected
    assert select_measure_numbers(reader, edition, filters) == tuple(sorted({row.measure for row in expected}))

    counts = select_plan_counts(reader, edition, filters)
    measures = {row.measure: row for row in expected}
    assert (counts.measures, counts.stages) == (len(measures), len(expected))
    assert (counts.measures_total, counts.stages_total) == (61, 74)
    assert counts.completion == Counter(row.measure_completion for row in measures.values())
    assert counts.timeliness == Counter(row.timeliness for row in expected)
    assert counts.continuous == sum(row.continuous for row in expected)
    assert {(item.task, item.completion): item.measures for item in counts.by_task} == Counter(
        (row.task, row.measure_completion) for row in measures.values()
    )
    assert {(item.quarter, item.completion, item.timeliness): item.stages for item in counts.by_quarter} == Counter(
        (Quarter.of(row.deadline), row.completion, row.timeliness) for row in expected if not row.continuous
    )
    for item in counts.by_task:
        alike = [row for row in measures.values() if (row.task, row.measure_completion) == (item.task, item.completion)]
        assert item.only == (alike[0].measure if len(alike) == 1 else None)
    due_soon = [row for row in expected if row.timeliness is Timeliness.DUE_SOON]
    assert sorted((item.measure, item.index, item.deadline) for item in counts.due_soon) == [
        (row.measure, row.index, row.deadline) for row in due_soon
    ]
    assert list(counts.due_soon) == sorted(counts.due_soon, key=lambda item: (item.deadline, item.measure, item.index))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(as_of=st.none() | st.dates(date(2022, 1, 1), date(2027, 12, 31)))
def test_shown_and_filtered_out_add_up_to_the_whole_plan(session, edition, as_of):
    parts = [select_plan_counts(session, edition, Filters(completion=(value,), as_of=as_of)) for value in Completion]
    assert sum(part.measures for part in parts) == 61
    assert sum(part.stages for part in parts) == 74
    parts = [select_plan_counts(session, edition, Filters(timeliness=(value,), as_of=as_of)) for value in Timeliness]
    assert sum(part.stages for part in parts) == 74


def test_the_bundled_edition_as_the_overview_shows_it(session, edition):
    counts = select_plan_counts(session, edition, Filters())
    assert counts.completion == {
        Completion.COMPLETED: 32,
        Completion.PARTLY_COMPLETED: 5,
        Completion.IN_PROGRESS: 7,
        Completion.NOT_DUE: 17,
    }
    assert counts.timeliness == {
        Timeliness.DONE_ON_TIME: 21,
        Timeliness.DONE_LATE: 2,
        Timeliness.DONE_UNDATED: 19,
        Timeliness.DUE_SOON: 3,
        Timeliness.UPCOMING: 21,
        Timeliness.CONTINUOUS: 8,
    }
    assert [(item.measure, item.index) for item in counts.due_soon] == [(19, 1), (19, 3), (30, 1)]


def test_the_due_soon_window_is_a_setting(filled_copy, monkeypatch):
    monkeypatch.setenv("DUE_SOON_DAYS", "5")
    with read_session() as session:
        counts = select_plan_counts(session, select_edition(session), Filters())
    assert counts.due_soon == ()
    assert counts.timeliness[Timeliness.UPCOMING] == 24


def test_search_is_blind_to_case_and_to_yo_and_needs_every_word(session, edition):
    def numbers(text):
        return select_measure_numbers(session, edition, Filters(text=text))

    assert 2 in numbers("РЕЕСТР коррупционеров")
    assert numbers("реестр коррупционеров") == numbers("коррупционеров   Реестр")
    assert numbers("тізілім") == numbers("ТІЗІЛІМ")
    assert numbers("17") == (17,)
    assert numbers("партнеров") == numbers("партнёров") == (14,)
    assert numbers("%") == numbers("_") == ()


def test_the_filter_bar_offers_what_the_plan_has(session, edition):
    options = select_options(session, edition)
    rows = select_stage_rows(session, edition, Filters())
    assert (options.measures, options.stages) == (61, 74)
    assert [task.number for task in options.tasks] == [1, 2, 3, 4, 5, 6]
    assert sum(task.measures for task in options.tasks) == 61
    assert all(task.short.kk and task.title.en for task in options.tasks)
    assert {item.code: item.task for item in options.directions} == {
        row.direction: row.task for row in rows if row.direction
    }
    assert all(item.title.kk and item.title.en for item in options.directions)
    assert set(options.quarters) == {Quarter.of(row.deadline) for row in rows if not row.continuous}
    assert list(options.quarters) == sorted(options.quarters)
    for body in options.bodies:
        assigned = [row for row in rows if body.code in {executor.code for executor in row.executors}]
        assert (body.stages, body.measures) == (len(assigned), len({row.measure for row in assigned}))
        assert body.measures > 0
    assert {body.code for body in options.bodies} == {executor.code for row in rows for executor in row.executors}
    assert {body.code for body in options.bodies if body.collective} >= {"ЦГО", "МИО"}


def test_the_plan_counts_take_few_queries(session, edition):
    statements = []
    event.listen(session.get_bind().engine, "before_cursor_execute", lambda *args: statements.append(args[2]))
    select_plan_counts(session, edition, Filters(text="только этот запрос"))
    assert 1 <= len(statements) <= 3


def test_other_values_of_the_filters_need_no_other_statement(session, edition):
    select_plan_counts(session, edition, Filters(text="одно слово", as_of=date(2024, 1, 1)))
    made = _statement.cache_info().misses
    everything = Filters(
        executors=("МФ", "АПК"),
        tasks=(1, 2),
        directions=("1.1",),
        due_from=Quarter(2022, 1),
        due_to=Quarter(2026, 4),
        completion=(Completion.NOT_DUE,),
        timeliness=(Timeliness.DUE_SOON, Timeliness.UPCOMING),
        text="два слова",
        as_of=date(2024, 2, 1),
    )
    select_plan_counts(session, edition, everything)
    assert _statement.cache_info().misses == made
