"""Titles are sentences that are true of their rows, in three languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from dashboard_samples import (
    AHEAD,
    AS_OF,
    CONVICTIONS,
    COUNTS,
    DATED,
    DONE,
    EDITION,
    INDICATORS,
    LATE,
    NOT_DUE,
    NOTHING,
    OPTIONS,
    OUTCOMES,
    RUNNING,
    SOON,
    plan_counts,
)

from dashboard.frame import Frame
from dashboard.i18n import LANGUAGES
from dashboard.pages import Route
from dashboard.titles import measures
from dashboard.titles import overview as titles
from dashboard.url_state import View
from data.records import Filters, Quarter, Timeliness, Verdict

OVERDUE, UNCONFIRMED = Timeliness.OVERDUE, Timeliness.UNCONFIRMED


def frame(lang="ru", as_of=None, **narrow):
    return Frame(EDITION, OPTIONS, View(Filters(as_of=as_of, **narrow)), Route(lang, "overview"))


def plain(text):
    return text.replace("\u00a0", " ")


def status(by_task, by_quarter=None, lang="ru"):
    counts = plan_counts(by_task, by_quarter if by_quarter is not None else {(2022, 4): {DATED: 1}})
    return plain(titles.status_by_task(counts, frame(lang)).title)


def deadlines(by_quarter, lang="ru", as_of=None):
    counts = plan_counts({1: {NOT_DUE: 1}}, by_quarter)
    return plain(titles.deadlines_by_quarter(counts, frame(lang, as_of)).title)


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("ru", "32 из 61 мероприятия исполнены, просроченных нет"),
        ("kk", "61 іс-шараның 32-сі орындалды, мерзімі өткені жоқ"),
        ("en", "32 of 61 measures completed, none overdue"),
    ],
)
def test_status_of_the_whole_plan(lang, expected):
    assert plain(titles.status_by_task(COUNTS, frame(lang)).title) == expected


@pytest.mark.parametrize(
    ("by_task", "expected"),
    [
        ({1: {DONE: 1, NOT_DUE: 60}}, "1 из 61 мероприятия исполнено, просроченных нет"),
        ({1: {DONE: 2, NOT_DUE: 2}}, "2 из 4 мероприятий исполнены, просроченных нет"),
        ({1: {DONE: 5, NOT_DUE: 6}}, "5 из 11 мероприятий исполнено, просроченных нет"),
        ({1: {NOT_DUE: 61}}, "Ни одно из 61 мероприятия пока не исполнено, просроченных нет"),
        ({1: {NOT_DUE: 4}}, "Ни одно из 4 мероприятий пока не исполнено, просроченных нет"),
        ({1: {RUNNING: 1}}, "0 из 1 мероприятия исполнено, просроченных нет"),
        ({1: {DONE: 4}}, "Все мероприятия исполнены: 4 из 4"),
        ({1: {DONE: 1}}, "1 из 1 мероприятия исполнено, просроченных нет"),
        ({}, "Мероприятия по задачам"),
    ],
)
def test_status_agrees_with_its_numbers(by_task, expected):
    assert status(by_task) == expected


@pytest.mark.parametrize(
    ("late", "expected"),
    [
        ({OVERDUE: 1}, "просрочен 1 этап"),
        ({OVERDUE: 3}, "просрочены 3 этапа"),
        ({OVERDUE: 5}, "просрочено 5 этапов"),
        ({UNCONFIRMED: 21}, "по 21 этапу срок прошёл без отчёта"),
        ({OVERDUE: 2, UNCONFIRMED: 5}, "просрочены 2 этапа, по 5 этапам срок прошёл без отчёта"),
    ],
)
def test_none_overdue_is_not_said_when_deadlines_passed(late, expected):
    assert status({1: {DONE: 2, RUNNING: 2}}, {(2023, 1): late}) == f"2 из 4 мероприятий исполнены, {expected}"


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("ru", "Все 41 срок до конца 2023 года закрыты, впереди 24"),
        ("kk", "2023 жылдың соңына дейінгі 41 кезеңнің бәрі орындалды, алда 24 кезең"),
        ("en", "All 41 deadlines by the end of 2023 are closed, 24 ahead"),
    ],
)
def test_deadlines_of_the_whole_plan(lang, expected):
    assert plain(titles.deadlines_by_quarter(COUNTS, frame(lang)).title) == expected


@pytest.mark.parametrize(
    ("by_quarter", "expected"),
    [
        (
            {(2023, 4): {DATED: 39, OVERDUE: 2}, (2025, 1): {AHEAD: 3}},
            "Из 41 срока до конца 2023 года закрыто 39, просрочены 2",
        ),
        ({(2023, 4): {DATED: 1, UNCONFIRMED: 5}}, "Из 6 сроков до конца 2023 года закрыт 1, по 5 нет отчёта"),
        ({(2023, 4): {LATE: 2}}, "Все 2 срока до конца 2023 года закрыты, впереди сроков нет"),
        ({(2023, 4): {DATED: 5}, (2024, 2): {AHEAD: 1}}, "Все 5 сроков до конца 2023 года закрыты, впереди 1"),
        ({(2023, 4): {DATED: 1}}, "Единственный срок до конца 2023 года закрыт, впереди сроков нет"),
        ({(2024, 1): {SOON: 3}}, "Впереди 3 срока, наступивших нет"),
        (
            {(2023, 4): {DATED: 4}, (2024, 1): {OVERDUE: 1, SOON: 2}},
            "Все 4 срока до конца 2023 года закрыты, позже открыт ещё 1, впереди 2",
        ),
        ({}, "Этапы по кварталу срока"),
    ],
)
def test_deadlines_are_all_closed_only_when_they_are(by_quarter, expected):
    assert deadlines(by_quarter) == expected


@pytest.mark.parametrize(
    ("as_of", "end"),
    [
        (date(2024, 3, 30), "до конца 2023 года"),
        (date(2024, 3, 31), "до конца I квартала 2024 года"),
        (date(2024, 11, 22), "до конца III квартала 2024 года"),
    ],
)
def test_the_last_ended_quarter_is_named(as_of, end):
    assert end in deadlines({(2022, 4): {DATED: 7}}, as_of=as_of)


def test_an_early_completion_is_neither_due_nor_ahead():
    early = {(2023, 4): {DATED: 2}, (2024, 4): {DATED: 1, AHEAD: 4}}
    assert deadlines(early) == "Все 2 срока до конца 2023 года закрыты, впереди 4"


def with_verdicts(*verdicts):
    return tuple(replace(INDICATORS[0], verdict=verdict) for verdict in verdicts)


MET, MISSED, NO_DATA, UNCLEAR = Verdict.MET, Verdict.MISSED, Verdict.NO_DATA, Verdict.UNCLEAR


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("ru", "Из девяти показателей достигнут один, по шести нет данных"),
        ("kk", "Тоғыз көрсеткіштің біреуіне қол жеткізілді, алтауы бойынша дерек жоқ"),
        ("en", "One of nine indicators is met, no data for six"),
    ],
)
def test_indicators_of_the_first_edition(lang, expected):
    assert titles.indicators_vs_targets(INDICATORS, frame(lang)).title == expected


@pytest.mark.parametrize(
    ("verdicts", "expected"),
    [
        ((MET, MET, MISSED), "Из трёх показателей достигнуты два"),
        ((MISSED, MISSED, NO_DATA), "Из трёх показателей не достигнут ни один, по одному нет данных"),
        ((MET, MET), "Достигнуты все показатели: 2 из 2"),
        ((NO_DATA, NO_DATA), "По всем 2 показателям нет данных"),
        ((MISSED,), "Показатель не достигнут"),
        ((UNCLEAR,), "Факт по показателю неясен"),
        ((MET,) * 11 + (MISSED,), "Из 12 показателей достигнуто 11"),
        ((), "Показатели: план и факт"),
    ],
)
def test_indicators_agree_with_their_numbers(verdicts, expected):
    assert titles.indicators_vs_targets(with_verdicts(*verdicts), frame()).title == expected


def test_the_undisclosed_rest_is_the_finding():
    head = titles.convictions_by_body(CONVICTIONS, frame())
    assert plain(head.title) == "Для 462 из 916 осуждённых ведомство не названо"
    assert plain(head.note) == "Осуждены за коррупцию в 2023 году · n = 916"
    named = replace(CONVICTIONS, not_disclosed=0, total=454)
    assert titles.convictions_by_body(named, frame()).title == "Ведомства названы для всех 454 осуждённых"
    assert titles.convictions_by_body(None, frame()).note == "нет в отчёте"


def test_corruption_fell_only_where_it_did():
    assert titles.integrity_outcomes(OUTCOMES, frame()).title == "Коррупция в двух службах снизилась"
    assert titles.integrity_outcomes(OUTCOMES[1:2], frame()).title == "Коррупция в одной службе снизилась"
    rose = (replace(OUTCOMES[1], value=5), *OUTCOMES[2:])
    assert plain(titles.integrity_outcomes(rose, frame()).title) == "Улучшились 3 из 4 показателей"
    assert titles.integrity_outcomes((), frame()).title == "Проверки на добропорядочность: что изменилось"


def test_a_missing_base_period_is_told():
    assert "базовый период не назван" in titles.integrity_outcomes(OUTCOMES, frame()).note
    dated = tuple(replace(row, period="2022–2023") for row in OUTCOMES)
    assert "базовый период" not in titles.integrity_outcomes(dated, frame()).note


def test_notes_say_what_is_counted_how_many_and_as_of_when():
    assert plain(titles.status_by_task(COUNTS, frame()).note) == (
        "Мероприятия по задачам и исполнению · n = 61 · на 22.03.2024"
    )
    assert "на 31.12.2024" in plain(titles.status_by_task(COUNTS, frame(as_of=date(2024, 12, 31))).note)
    assert plain(titles.deadlines_by_quarter(COUNTS, frame()).note) == (
        "Этапы по кварталу срока · n = 66 · ещё 8 этапов сквозные"
    )


def test_figures_that_no_filter_narrows_say_so():
    narrowed = frame(tasks=(2,))
    assert "фильтры не действуют" in titles.convictions_by_body(CONVICTIONS, narrowed).note
    assert "фильтры не действуют" in titles.integrity_outcomes(OUTCOMES, narrowed).note
    assert "фильтры не действуют" not in titles.convictions_by_body(CONVICTIONS, frame(as_of=AS_OF)).note


def test_marks_that_the_filters_leave_out_but_a_chart_draws_are_told():
    narrowed = titles.deadlines_by_quarter(COUNTS, frame(due_from=Quarter(2024, 1)))
    assert narrowed.note.endswith("бледное — вне отбора")
    assert "бледное" not in titles.deadlines_by_quarter(COUNTS, frame(tasks=(2,))).note
    lines = measures.burn_up((), frame(due_from=Quarter(2024, 1)))
    assert "по всем срокам" in lines.note
    assert "по всем срокам" not in measures.burn_up((), frame()).note


@pytest.mark.parametrize("lang", LANGUAGES)
def test_file_names_hold_no_forbidden_letter_and_tell_the_date(lang):
    heads = (
        titles.status_by_task(COUNTS, frame(lang)),
        titles.indicators_vs_targets(INDICATORS, frame(lang)),
        titles.integrity_outcomes(OUTCOMES, frame(lang)),
    )
    for head in heads:
        assert not set(head.file_name) & set('/\\:*?"<>|')
        assert head.file_name.endswith("2024-03-22")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_sentence_begins_with_a_capital_or_a_number(lang):
    for head in (
        titles.status_by_task(NOTHING, frame(lang)),
        titles.deadlines_by_quarter(NOTHING, frame(lang)),
        titles.indicators_vs_targets((), frame(lang)),
        titles.integrity_outcomes(OUTCOMES, frame(lang)),
        titles.indicators_vs_targets(INDICATORS, frame(lang)),
    ):
        assert not head.title[0].islower()
