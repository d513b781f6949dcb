from dataclasses import replace

import pytest

from data.cache import MOST_ANSWERS, cached
from data.engine import read_session


@pytest.fixture
def query():
    calls = []

    @cached
    def select(session, edition, *words, day=None):
        """A query."""
        calls.append((edition.version, words, day))
        return len(calls)

    select.calls = calls
    return select


def test_an_answer_is_kept_for_equal_arguments(query, session, edition):
    assert query(session, edition, "a") == query(session, replace(edition), "a") == 1
    assert query(session, edition, "b") == 2
    assert query(session, edition, "a", day=1) == 3
    assert len(query.calls) == 3


def test_an_answer_is_kept_for_the_next_session(query, session, edition):
    query(session, edition)
    with read_session() as other:
        assert query(other, edition) == 1


def test_a_new_version_of_the_store_is_asked_anew(query, session, edition):
    query(session, edition)
    assert query(session, replace(edition, version=edition.version + 1)) == 2


def test_another_setting_or_another_store_is_asked_anew(query, session, edition, filled_copy):
    query(session, edition)
    session.info["due_soon_days"] += 1
    assert query(session, edition) == 2
    with read_session() as other:
        assert query(other, edition) == 3


def test_memory_is_bounded_and_the_longest_unused_goes_first(query, session, edition):
    for word in range(MOST_ANSWERS):
        query(session, edition, word)
    query(session, edition, 0)
    query(session, edition, "one too many")
    assert query(session, edition, 0) == 1
    assert query(session, edition, 1) == MOST_ANSWERS + 2


def test_an_error_is_not_kept(session, edition):
    answers = iter([None, "now"])

    @cached
    def select(session, edition):
        answer = next(answers)
        if answer is None:
            raise ValueError("not yet")
        return answer

    with pytest.raises(ValueError, match="not yet"):
        select(session, edition)
    assert select(session, edition) == "now"


def test_it_still_reads_as_the_query_it_is(query):
    assert (query.__name__, query.__doc__) == ("select", "A query.")
