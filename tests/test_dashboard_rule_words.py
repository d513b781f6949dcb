"""The rules in words: every term of the table is said, in every language, with the settings in force."""

from datetime import date

import pytest

from dashboard.i18n import LANGUAGES
from dashboard.rule_words import InForce, done_words, mixture_words, timeliness_words
from data.records import Timeliness
from data.status_rules import COUNTS_AS_DONE, TIMELINESS_RULES, Mixture

IN_FORCE = InForce(date(2024, 3, 22), 90)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_rule_is_said_term_by_term_and_no_two_alike(lang):
    said = [timeliness_words(value, IN_FORCE, lang) for value in Timeliness]
    assert [len(words) for words in said] == [len(terms) for terms in TIMELINESS_RULES.values()]
    assert len(set(said)) == len(said)
    assert len(done_words(IN_FORCE, lang)) == len(COUNTS_AS_DONE)
    assert len({mixture_words(mixture, lang) for mixture in Mixture}) == len(Mixture)


def test_a_rule_reads_as_the_table_has_it():
    said = [words.replace("\u00a0", " ") for words in timeliness_words(Timeliness.OVERDUE, IN_FORCE, "ru")]
    assert said == ["этап не исполнен на D", "срок не позже D", "срок не позже даты данных отчёта (22.03.2024)"]


@pytest.mark.parametrize(("days", "said"), [(1, "1 дня"), (21, "21 дня"), (90, "90 дней")])
def test_the_window_is_the_setting_in_force(days, said):
    last = timeliness_words(Timeliness.DUE_SOON, InForce(date(2024, 3, 22), days), "ru")[-1]
    assert last.replace("\u00a0", " ").endswith(f"не больше {said}")
