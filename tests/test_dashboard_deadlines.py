"""Deadlines as events of a calendar: which there are, and what they say."""

from dataclasses import replace
from datetime import date

import pytest
from screens import SOURCE, measure_card, screen, stage_row, text

from dashboard.deadline_events import deadline_events
from data.records import Completion, Timeliness
from data.rows import StageCard


def card(measure=2, index=1, **changed):
    return StageCard(stage_row(measure, index, **changed), None, None, None, (), SOURCE)


def events(*cards, address="/ru"):
    return deadline_events(cards, screen(address).frame)


def test_a_continuous_stage_falls_due_on_no_day():
    assert events(card(continuous=True, timeliness=Timeliness.CONTINUOUS)) == ()


def test_events_stand_in_the_order_of_time_and_then_of_the_plan():
    late, early = date(2026, 12, 31), date(2022, 6, 30)
    found = events(card(9, deadline=late), card(3, 2, deadline=early), card(3, deadline=early), card(1, deadline=late))
    assert [(event.day, event.measure, event.stage) for event in found] == [
        (early, 3, 1),
        (early, 3, 2),
        (late, 1, 1),
        (late, 9, 1),
    ]


@pytest.mark.parametrize(
    ("lang", "summary"),
    [
        ("ru", "№\u00a017, этап 2 из 3. Мера 17"),
        ("kk", "№\u00a017, 3 кезеңнің 2-кезеңі. Мера 17 kk"),
        ("en", "No.\u00a017, stage 2 of 3. Мера 17 en"),
    ],
)
def test_a_stage_is_named_where_a_measure_has_several(lang, summary):
    open_stage = {"timeliness": Timeliness.UPCOMING, "completion": Completion.IN_PROGRESS, "stages_in_measure": 3}
    assert events(card(17, 2, **open_stage), address=f"/{lang}")[0].summary == summary
    alone = events(card(17, **open_stage | {"stages_in_measure": 1}), address=f"/{lang}")[0].summary
    assert alone.split(". ")[-1] == summary.split(". ")[-1]
    assert "," not in alone


@pytest.mark.parametrize(("lang", "word"), [("ru", "Исполнено: "), ("kk", "Орындалды: "), ("en", "Completed: ")])
@pytest.mark.parametrize("timeliness", list(Timeliness))
def test_only_what_counts_as_done_on_the_day_says_so(lang, word, timeliness):
    (event,) = events(card(timeliness=timeliness), address=f"/{lang}")
    assert event.summary.startswith(word) is timeliness.value.startswith("done")


def test_the_description_says_who_what_how_it_stands_and_by_which_report():
    (event,) = events(card())
    assert event.description.splitlines() == [
        "Срок: IV\u00a0кв.\u00a02023, до 31.12.2023 включительно",
        "Исполнение: исполнено",
        "Своевременность: исполнено с опозданием",
        "Исполнено (дата по отчёту): 10.01.2024",
        "Опоздание: 10\u00a0дней",
        "Форма завершения: проект Закона",
        "Ответственные исполнители: Ведомство МФ; Ведомство ЦГО (по согласованию, коллективное назначение)",
        "Дата оценки: 22.03.2024 · Отчёт за 2023 год · данные на 22.03.2024",
        "Источник: Отчёт о реализации Плана действий, раздел 1, мероприятие 2, этап 1",
    ]
    assert event.category == "исполнено"


def test_what_the_report_does_not_date_is_left_out():
    (event,) = events(card(timeliness=Timeliness.DONE_UNDATED, completed_on=None, days_late=None))
    assert "дата по отчёту" not in event.description
    assert "Опоздание" not in event.description


def test_an_executor_nobody_has_named_goes_by_its_code():
    unknown = replace(stage_row(), executors=(replace(stage_row().executors[0], code="НОВЫЙ"),))
    assert (
        "Ответственный исполнитель: НОВЫЙ\n" in events(StageCard(unknown, None, None, None, (), SOURCE))[0].description
    )


def test_an_event_leads_to_its_measure_in_the_same_language_and_view():
    address = "/kk/executors?task=2&as_of=2026-11-22&theme=dark"
    (event,) = events(card(17), address=address)
    assert event.address == "/kk/measures/17?task=2&as_of=2026-11-22&theme=dark"


def test_the_card_of_a_measure_gives_the_same_event():
    (stage,) = measure_card(2).stages
    assert events(stage) == events(card(completion_form=text("проект Закона")))
