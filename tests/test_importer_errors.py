"""Messages: a place, a sentence and a quote, in a form that any language can be made from."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

from data.importer import errors
from data.importer.errors import Collector, Problem, ReportError, UnreadableRowError, unreadable

CODES = {
    code
    for path in Path(errors.__file__).parent.glob("*.py")
    for code in re.findall(r'(?:Problem|unreadable)\(\s*"(\w+)"', path.read_text(encoding="utf-8"))
}


def test_every_code_has_a_sentence_and_every_sentence_a_use():
    assert set(errors.MESSAGES) == CODES


@pytest.mark.parametrize("code", sorted(errors.MESSAGES))
def test_a_sentence_is_made_from_its_parameters_only(code):
    names = {name for _, name, _, _ in string.Formatter().parse(errors.MESSAGES[code]) if name}
    sentence = str(Problem(code, params=dict.fromkeys(names, 7)))
    assert sentence
    assert "{" not in sentence


def test_a_problem_names_section_row_and_text():
    problem = Problem("deadline", "1", "мероприятие 17", "V  квартал\n2024")
    assert str(problem) == "section 1, мероприятие 17: the deadline cannot be read: «V квартал 2024»"


def test_a_long_quote_is_cut():
    assert str(Problem("status", text="а" * 500)).count("а") == errors.QUOTE_LIMIT - 1


def test_a_place_is_given_once():
    problem = Problem("row", row="строка 5").at("1", "строка 6")
    assert (problem.section, problem.row) == ("1", "строка 5")


def test_a_collector_gathers_every_problem_with_its_place():
    collector = Collector()
    for row in ("а", "б"):
        with collector.at("1", row):
            raise unreadable("number", "x")
    with pytest.raises(UnreadableRowError) as caught:
        collector.raise_any()
    assert [problem.row for problem in caught.value.problems] == ["а", "б"]
    assert str(caught.value).count("\n") == 1


def test_an_empty_collector_raises_nothing():
    Collector().raise_any()


def test_a_collector_lets_other_errors_pass():
    with pytest.raises(KeyError), Collector().at("1"):
        raise KeyError


def test_many_problems_are_counted_and_not_all_told():
    error = ReportError(*[Problem("row")] * (errors.SHOWN_LIMIT + 3))
    assert str(error).endswith("and 3 more")
    assert len(str(error).splitlines()) == errors.SHOWN_LIMIT + 1
