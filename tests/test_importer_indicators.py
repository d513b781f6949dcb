"""Indicators: plan and fact as the cells have them, the verdict, and indicators that are not known."""

from __future__ import annotations

from dataclasses import replace

import make_report
import pytest
from make_report import DEFAULT, with_indicator

from data.importer import read_report
from data.importer.errors import UnreadableRowError
from data.importer.indicators import judge
from data.importer.known_indicators import KNOWN_INDICATORS, recognise
from data.records import Better, Executor, Indicator, Source, Verdict


@pytest.fixture
def read(tmp_path):
    """The indicators of a spec by key."""

    def call(spec: make_report.Spec = DEFAULT) -> dict[str, Indicator]:
        return {one.key: one for one in read_report(make_report.write_text(tmp_path / "a.txt", spec)).indicators}

    return call


def refusal(read, spec: make_report.Spec) -> tuple[str, str | None]:
    with pytest.raises(UnreadableRowError) as caught:
        read(spec)
    (problem,) = caught.value.problems
    return problem.code, problem.row


def test_every_indicator_of_the_table(read):
    assert list(read()) == ["cpi", "bribery_experience", "control_of_corruption", "agency_trust"]


def test_the_strategic_indicator_belongs_to_no_task(read):
    cpi = read()["cpi"]
    assert (cpi.level, cpi.task, cpi.source) == (
        "strategic",
        None,
        Source("report_2024", "1", "стратегический показатель"),
    )
    assert cpi.executors == (Executor("АПК"), Executor("ЦГО", collective=True), Executor("МИО", collective=True))
    assert (cpi.plan_low, cpi.plan_high, cpi.fact, cpi.unit) == (43, 43, 40, "балл")
    assert cpi.comment == "Не исполнено.\nОценка ниже плана."


def test_a_task_indicator_knows_its_row(read):
    trust = read()["agency_trust"]
    assert (trust.level, trust.task) == ("task", 2)
    assert trust.source == Source("report_2024", "1", "показатель: задача 2, строка 2")


def test_plan_and_fact_keep_what_the_cells_say(read):
    control, trust = read()["control_of_corruption"], read()["agency_trust"]
    assert (control.plan_text, control.plan_low, control.plan_high) == ("44-46", 44, 46)
    assert (control.fact_text, control.fact) == ("-", None)
    assert (trust.plan_text, trust.plan_low, trust.plan_high) == ("65,5%", 65.5, 65.5)
    assert (trust.fact_text, trust.fact) == (None, None)


def test_verdicts(read):
    assert {key: one.verdict for key, one in read().items()} == {
        "cpi": Verdict.MISSED,
        "bribery_experience": Verdict.MET,
        "control_of_corruption": Verdict.NO_DATA,
        "agency_trust": Verdict.UNCLEAR,
    }


@pytest.mark.parametrize("plan", ["", "-", "–"])
def test_a_cell_without_a_plan_has_none(read, plan):
    cpi = read(with_indicator(DEFAULT, "восприятия", plan=plan))["cpi"]
    assert (cpi.plan_text, cpi.plan_low, cpi.plan_high) == (plan or None, None, None)
    assert cpi.verdict is Verdict.UNCLEAR


@pytest.mark.parametrize(
    ("plan", "fact", "better", "verdict"),
    [
        ((65, 68), 65, Better.HIGHER, Verdict.MET),
        ((65, 68), 70, Better.HIGHER, Verdict.MET),
        ((65, 68), 64.9, Better.HIGHER, Verdict.MISSED),
        ((50, 56), 56, Better.LOWER, Verdict.MET),
        ((50, 56), 57, Better.LOWER, Verdict.MISSED),
        ((0, 0), 0, Better.LOWER, Verdict.MET),
        (None, 5, Better.HIGHER, Verdict.UNCLEAR),
        ((1, 1), None, Better.HIGHER, Verdict.NO_DATA),
    ],
)
def test_reaching_the_nearer_end_of_a_plan_is_enough(plan, fact, better, verdict):
    assert judge(plan, fact, better, None) is verdict


@pytest.mark.parametrize(
    ("comment", "verdict"),
    [
        ("Исполнено.", Verdict.UNCLEAR),
        ("Исполнено.\nПоясняем.", Verdict.UNCLEAR),
        ("Не исполнено.", Verdict.NO_DATA),
        ("Индекс выйдет позже.", Verdict.NO_DATA),
    ],
)
def test_only_a_claim_of_completion_without_a_fact_is_unclear(comment, verdict):
    assert judge((1, 1), None, Better.HIGHER, comment) is verdict


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"plan": "не менее 43"}, "number"),
        ({"plan": "46-44"}, "range"),
        ({"fact": "4О"}, "number"),
        ({"executors": "АПК,, МИО"}, "executors"),
        ({"executors": ""}, "cell_empty"),
        ({"unit": " "}, "cell_empty"),
        ({"name": "Стратегический показатель: число жалоб"}, "indicator"),
    ],
)
def test_an_indicator_that_cannot_be_read(read, changes, code):
    assert refusal(read, with_indicator(DEFAULT, "восприятия", **changes)) == (code, "стратегический показатель")


def test_the_message_says_where_to_add_an_indicator(read):
    with pytest.raises(UnreadableRowError, match=r"Число жалоб") as caught:
        read(with_indicator(DEFAULT, "контроля", name="Число жалоб"))
    assert "known_indicators.py" in str(caught.value)


def test_the_same_indicator_twice(read):
    spec = replace(DEFAULT, rows=(*DEFAULT.rows, DEFAULT.rows[0]))
    assert refusal(read, spec) == ("repeated", "стратегический показатель")


def test_keys_are_unique_and_words_are_in_lower_case():
    assert len({known.key for known in KNOWN_INDICATORS}) == len(KNOWN_INDICATORS)
    assert all(word == word.casefold() for known in KNOWN_INDICATORS for word in known.words)


def test_words_of_two_indicators_in_one_name_are_an_error():
    with pytest.raises(UnreadableRowError):
        recognise("Индекс верховенства закона и индекс контроля коррупции")
