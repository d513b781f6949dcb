"""The address is the whole state of a view: it must survive reading, writing and abuse."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.pages import Route
from dashboard.url_state import PARAMETERS, Dropped, View, Wall, href, known, read, without_filters, write
from data.records import Completion, Filters, Quarter, Timeliness

FULL = View(
    Filters(
        executors=("МФ", "НПП «Атамекен»"),
        tasks=(2, 3),
        directions=("2.1", "3.1"),
        due_from=Quarter(2024, 1),
        due_to=Quarter(2024, 4),
        completion=(Completion.IN_PROGRESS,),
        timeliness=(Timeliness.OVERDUE, Timeliness.DUE_SOON),
        text="реестр & закон",
        as_of=date(2026, 11, 22),
    ),
    collective=True,
    tables=("deadlines-by-quarter", "status-by-task"),
    theme="dark",
    wall=Wall.BY_HAND,
)

codes = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=30)
quarters = st.builds(Quarter, st.integers(2015, 2035), st.integers(1, 4))
spans = st.tuples(st.none() | quarters, st.none() | quarters).filter(lambda s: None in s or s[0] <= s[1])


def subset(enum):
    return st.sets(st.sampled_from(list(enum))).map(lambda chosen: tuple(v for v in enum if v in chosen))


views = st.builds(
    lambda span, filters, collective, tables, theme, wall: View(
        Filters(due_from=span[0], due_to=span[1], **filters), collective, tables, theme, wall
    ),
    spans,
    st.fixed_dictionaries(
        {
            "executors": st.lists(codes, unique=True, max_size=4).map(tuple),
            "tasks": st.sets(st.integers(0, 99), max_size=4).map(lambda tasks: tuple(sorted(tasks))),
            "directions": st.sets(st.from_regex(r"[0-9]{1,2}\.[0-9]{1,2}", fullmatch=True), max_size=3).map(
                lambda codes: tuple(sorted(codes))
            ),
            "completion": subset(Completion),
            "timeliness": subset(Timeliness),
            "text": st.just("") | codes,
            "as_of": st.none() | st.dates(date(2000, 1, 1), date(2099, 12, 31)),
        }
    ),
    st.booleans(),
    st.sets(st.from_regex(r"[a-z][a-z-]{0,39}", fullmatch=True), max_size=3).map(lambda keys: tuple(sorted(keys))),
    st.sampled_from(["light", "dark"]),
    st.sampled_from(Wall),
)


@given(views)
def test_what_is_written_is_read_back(view):
    assert read(write(view)) == (view, ())


@given(st.text(max_size=300))
def test_any_query_is_read_and_its_canonical_form_is_stable(search):
    view, _ = read(search)
    assert read(write(view)) == (view, ())


@given(st.lists(st.tuples(st.sampled_from(PARAMETERS), st.text(max_size=12)), max_size=8))
def test_a_bad_value_never_spoils_the_good_ones(pairs):
    search = "&".join(f"{name}={value}" for name, value in pairs if not set(value) & set("&=#+%;"))
    view, _ = read(f"task=2&{search}")
    assert 2 in view.filters.tasks


def test_the_order_of_parameters_is_canonical():
    assert write(FULL) == (
        "?executor=%D0%9C%D0%A4&executor=%D0%9D%D0%9F%D0%9F%20%C2%AB%D0%90%D1%82%D0%B0%D0%BC%D0%B5%D0%BA%D0%B5%D0%BD"
        "%C2%BB&task=2&task=3&direction=2.1&direction=3.1&due=2024Q1..2024Q4&completion=in_progress"
        "&timeliness=overdue&timeliness=due_soon"
        "&q=%D1%80%D0%B5%D0%B5%D1%81%D1%82%D1%80%20%26%20%D0%B7%D0%B0%D0%BA%D0%BE%D0%BD&as_of=2026-11-22"
        "&collective=1&table=deadlines-by-quarter&table=status-by-task&theme=dark&wall=hand"
    )
    shuffled = "?wall=hand&task=3&task=2&" + write(FULL)[1:]
    assert write(read(shuffled)[0]) == write(FULL)


@pytest.mark.parametrize(
    ("search", "dropped"),
    [
        ("?task=x", Dropped("task", "x")),
        ("?task=-1", Dropped("task", "-1")),
        ("?task=²", Dropped("task", "²")),
        ("?due=2024", Dropped("due", "2024")),
        ("?due=..", Dropped("due", "..")),
        ("?due=2024Q5..", Dropped("due", "2024Q5..")),
        ("?due=2025Q1..2024Q1", Dropped("due", "2025Q1..2024Q1")),
        ("?completion=done", Dropped("completion", "done")),
        ("?timeliness=late", Dropped("timeliness", "late")),
        ("?as_of=31.12.2024", Dropped("as_of", "31.12.2024")),
        ("?as_of=20240101", Dropped("as_of", "20240101")),
        ("?as_of=1999-12-31", Dropped("as_of", "1999-12-31")),
        ("?theme=neon", Dropped("theme", "neon")),
        ("?wall=yes", Dropped("wall", "yes")),
        ("?q=%00", Dropped("q", "\x00")),
        ("?executor=" + "ы" * 201, Dropped("executor", "ы" * 201)),
    ],
)
def test_a_value_that_cannot_be_used_is_named(search, dropped):
    assert read(search) == (View(), (dropped,))


def test_parameters_of_others_are_ignored():
    assert read("?utm_source=mail&lang=en&page=measures") == (View(), ())
    assert read(None) == (View(), ())


def test_what_the_store_does_not_know_is_dropped():
    view, dropped = known(FULL, executors={"МФ"}, tasks={3}, directions={"3.1"})
    assert view.filters.executors == ("МФ",)
    assert view.filters.tasks == (3,)
    assert dropped == (Dropped("executor", "НПП «Атамекен»"), Dropped("task", "2"), Dropped("direction", "2.1"))


def test_a_link_keeps_the_view_and_narrows_it():
    link = href(Route("kk", "measures"), View(Filters(text="заң"), theme="dark"), tasks=(2,))
    assert link == "/kk/measures?task=2&q=%D0%B7%D0%B0%D2%A3&theme=dark"


def test_resetting_keeps_the_date_and_the_theme():
    plain = without_filters(FULL)
    assert plain == replace(FULL, filters=Filters(as_of=date(2026, 11, 22)))
    assert not plain.filters.narrowing
    assert FULL.filters.narrowing
