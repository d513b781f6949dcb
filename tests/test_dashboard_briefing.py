"""The sentences of the briefing: true for any rows, in agreement with any count, and silent where nothing is known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from dashboard_samples import (
    AS_OF,
    CONVICTIONS,
    COUNTS,
    EDITION,
    INDICATORS,
    NOTHING,
    OPTIONS,
    OUTCOMES,
    plan_counts,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from screens import stage_row

from dashboard.briefing import Sentence, sentences
from dashboard.frame import Frame
from dashboard.i18n import LANGUAGES
from dashboard.kazakh import Case, ablative_ending, possessive_ending
from dashboard.pages import Route
from dashboard.phrases import plain
from dashboard.url_state import View
from data.records import Completion, Executor, Filters, Timeliness, Verdict
from data.rows import ConvictionsRow
from data.rows.briefing import BriefingRows

LATE, OVERDUE, UNCONFIRMED, SOON, UPCOMING = (
    Timeliness.DONE_LATE,
    Timeliness.OVERDUE,
    Timeliness.UNCONFIRMED,
    Timeliness.DUE_SOON,
    Timeliness.UPCOMING,
)
SPACES = str.maketrans({"\u00a0": " "})


def frame(lang="ru", **filters):
    return Frame(EDITION, OPTIONS, View(Filters(**filters)), Route(lang, "briefing"))


def stages(timeliness, count=1, first=1, **changed):
    """So many stages of that timeliness, each of a measure of its own, a day apart."""
    facts = {
        "timeliness": timeliness,
        "completion": Completion.COMPLETED if timeliness is LATE else Completion.NOT_DUE,
        "days_late": None,
    }
    return tuple(
        stage_row(first + at, **facts | {"deadline": AS_OF + timedelta(days=1 + at)} | changed) for at in range(count)
    )


def rows(*, counts=COUNTS, stages=(), indicators=(), convictions=None, outcomes=()):
    return BriefingRows(counts, tuple(stages), tuple(indicators), convictions, tuple(outcomes))


def told(made: BriefingRows, lang="ru", **filters) -> dict[str, str]:
    """Each sentence as it is read, under its subject."""
    return {item.subject: words(item) for item in sentences(made, frame(lang, **filters))}


def words(sentence: Sentence) -> str:
    return plain(sentence.parts).translate(SPACES)


def links(made: BriefingRows, lang="ru", **filters) -> dict[str, str]:
    return {
        part.text.translate(SPACES): part.href
        for item in sentences(made, frame(lang, **filters))
        for part in item.parts
        if part.href
    }


def completed(done: int, total: int = 200, beside: Completion = Completion.NOT_DUE) -> BriefingRows:
    counts = {Completion.COMPLETED: done, beside: total - done}
    return rows(counts=plan_counts({1: {value: n for value, n in counts.items() if n}}, {}, 0, ()))


ALL = rows(
    stages=(*stages(LATE, 2, 33, days_late=12), *stages(SOON, 3, 19), *stages(UPCOMING, 4, 40)),
    indicators=INDICATORS,
    convictions=CONVICTIONS,
    outcomes=OUTCOMES,
)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_full_edition_is_told_in_seven_sentences(lang):
    found = sentences(ALL, frame(lang))
    assert [item.subject for item in found] == [
        "plan",
        "deadlines",
        "indicators",
        "convictions",
        "integrity",
        "ahead",
        "executors",
    ]
    for item in found:
        text = plain(item.parts)
        assert text.endswith(".")
        assert text[0] == text[0].upper()
        assert "{" not in text
        assert not {"\ue000", "\ue001"} & set(text)


def test_a_russian_briefing_reads_so():
    text = told(ALL)
    assert (
        text["plan"]
        == "32 из 61 мероприятия исполнены (52 %), 5 исполнено частично, 7 в процессе и у 17 срок не наступил."
    )
    assert text["deadlines"] == (
        "Просроченных этапов нет; 2 этапа исполнены с опозданием: "
        "мероприятие 33 — на 12 дней и мероприятие 34 — на 12 дней."
    )
    assert text["indicators"] == (
        "Из 9 показателей достигнут 1, не достигнут 1, по 6 нет данных и по 1 факт неясен. "
        "Индекс восприятия коррупции — 39 при плане 42, на 3 балла ниже."
    )
    assert text["convictions"] == (
        "В 2023 году за коррупцию осуждено 916 человек, на 191 больше, чем в 2022 году (725; +26,3 %); "
        "для 462 из них ведомство не названо (50 %)."
    )
    assert text["integrity"] == (
        "В 2023 году на добропорядочность проверено более 4 500 сотрудников; "
        "136 сотрудников подали рапорты о попытках подкупа; 4 из 4 изменений — к лучшему, "
        "наибольшее: «Уровень коррупции в миграционной службе», −74 % (базовый период не назван)."
    )
    assert (
        text["ahead"]
        == "В течение 90 дней после 22.03.2024 наступает срок 3 этапов (19, 20 и 21), первый — 23.03.2024."
    )
    assert text["executors"] == "Больше всего открытых сроков: МФ — 7."


def test_a_kazakh_briefing_takes_the_endings_of_its_numbers():
    text = told(ALL, "kk")
    assert text["plan"] == (
        "61 іс-шараның 32-сі орындалды (52 %), 5-і ішінара орындалды, 7-сі орындалуда, 17-сінің мерзімі келген жоқ."
    )
    assert text["indicators"].startswith(
        "9 көрсеткіштің 1-іне қол жеткізілді, 1-іне қол жеткізілмеді, 6-сы бойынша дерек жоқ, "
        "1-інің нақты мәні анық емес."
    )
    assert "олардың 462-сі бойынша мекеме аталмаған" in text["convictions"]
    assert text["integrity"].startswith("2023 жылы 4 500-ден астам қызметкердің адалдығы тексерілді;")


# Counts


@pytest.mark.parametrize(
    ("done", "russian", "kazakh", "english"),
    [
        (1, "1 из 200 мероприятий исполнено (", "200 іс-шараның 1-і орындалды", "1 of 200 measures is completed"),
        (2, "2 из 200 мероприятий исполнены (", "200 іс-шараның 2-сі орындалды", "2 of 200 measures are completed"),
        (5, "5 из 200 мероприятий исполнено (", "200 іс-шараның 5-і орындалды", "5 of 200"),
        (11, "11 из 200 мероприятий исполнено (", "200 іс-шараның 11-і орындалды", "11 of 200"),
        (21, "21 из 200 мероприятий исполнено (", "200 іс-шараның 21-і орындалды", "21 of 200 measures are"),
        (22, "22 из 200 мероприятий исполнены (", "200 іс-шараның 22-сі орындалды", "22 of 200"),
        (25, "25 из 200 мероприятий исполнено (", "200 іс-шараның 25-і орындалды", "25 of 200"),
        (111, "111 из 200 мероприятий исполнено (", "200 іс-шараның 111-і орындалды", "111 of 200"),
        (0, "Ни одно из 200 мероприятий не исполнено", "200 іс-шараның бірде-бірі орындалған жоқ", "None of 200"),
    ],
)
def test_completed_measures_agree_with_their_count(done, russian, kazakh, english):
    made = completed(done)
    for lang, begins in (("ru", russian), ("kk", kazakh), ("en", english)):
        assert told(made, lang)["plan"].startswith(begins)


@pytest.mark.parametrize(
    ("total", "russian"),
    [
        (2, "1 из 2 мероприятий"),
        (21, "1 из 21 мероприятия"),
        (25, "1 из 25 мероприятий"),
        (111, "1 из 111 мероприятий"),
    ],
)
def test_the_whole_agrees_too(total, russian):
    assert told(completed(1, total))["plan"].startswith(russian)


@pytest.mark.parametrize(
    ("count", "partly", "kazakh_not_due"),
    [
        (1, "1 исполнено частично", "1-інің мерзімі"),
        (2, "2 исполнены частично", "2-сінің мерзімі"),
        (5, "5 исполнено частично", "5-інің мерзімі"),
        (6, "6 исполнено частично", "6-сының мерзімі"),
        (10, "10 исполнено частично", "10-ының мерзімі"),
        (22, "22 исполнены частично", "22-сінің мерзімі"),
        (30, "30 исполнено частично", "30-ының мерзімі"),
        (111, "111 исполнено частично", "111-інің мерзімі"),
    ],
)
def test_what_stands_beside_the_completed_agrees(count, partly, kazakh_not_due):
    assert partly in told(completed(200 - count, beside=Completion.PARTLY_COMPLETED))["plan"]
    assert kazakh_not_due in told(completed(200 - count), "kk")["plan"]


@pytest.mark.parametrize(
    ("value", "single"),
    [
        (Completion.COMPLETED, "Мероприятие 7 исполнено."),
        (Completion.PARTLY_COMPLETED, "Мероприятие 7 исполнено частично."),
        (Completion.IN_PROGRESS, "Мероприятие 7 в процессе исполнения."),
        (Completion.NOT_DUE, "У мероприятия 7 срок не наступил."),
        (Completion.NOT_STATED, "У мероприятия 7 статус не указан."),
    ],
)
def test_a_lone_measure_is_named(value, single):
    made = rows(counts=plan_counts({1: {value: 1}}, {}, 0, ()), stages=[stage_row(7, measure_completion=value)])
    assert told(made)["plan"] == single
    assert links(made)["7"] == "/ru/measures/7"


@pytest.mark.parametrize(
    ("count", "late", "overdue", "unconfirmed"),
    [
        (1, "1 этап исполнен с", "1 этап просрочен", "по 1 этапу срок прошёл после 22.03.2024, отчёта о нём нет"),
        (2, "2 этапа исполнены с", "2 этапа просрочены", "по 2 этапам срок прошёл после 22.03.2024, отчёта о них нет"),
        (5, "5 этапов исполнено с", "5 этапов просрочено", "по 5 этапам"),
        (11, "11 этапов исполнено с", "11 этапов просрочено", "по 11 этапам"),
        (21, "21 этап исполнен с", "21 этап просрочен", "по 21 этапу"),
        (22, "22 этапа исполнены с", "22 этапа просрочены", "по 22 этапам"),
        (25, "25 этапов исполнено с", "25 этапов просрочено", "по 25 этапам"),
        (111, "111 этапов исполнено с", "111 этапов просрочено", "по 111 этапам"),
    ],
)
def test_stages_past_their_deadline_agree_with_their_count(count, late, overdue, unconfirmed):
    for value, expected in ((LATE, late), (OVERDUE, overdue), (UNCONFIRMED, unconfirmed)):
        text = told(rows(stages=stages(value, count, days_late=3)))["deadlines"]
        assert expected[1:] in text
    text = told(rows(stages=stages(Timeliness.DONE_UNDATED, count)))["deadlines"]
    assert f"у {count} исполненн" in text


@pytest.mark.parametrize(("days", "russian"), [(1, "на 1 день"), (2, "на 2 дня"), (5, "на 5 дней"), (21, "на 21 день")])
def test_days_late_agree(days, russian):
    assert russian in told(rows(stages=stages(LATE, days_late=days)))["deadlines"]


@pytest.mark.parametrize(
    ("count", "russian", "kazakh"),
    [
        (1, "осуждён 1 человек", "1 адам сотталды"),
        (2, "осуждены 2 человека", "2 адам сотталды"),
        (5, "осуждено 5 человек", "5 адам сотталды"),
        (11, "осуждено 11 человек", "11 адам сотталды"),
        (21, "осуждён 21 человек", "21 адам сотталды"),
        (22, "осуждены 22 человека", "22 адам сотталды"),
        (25, "осуждено 25 человек", "25 адам сотталды"),
        (111, "осуждено 111 человек", "111 адам сотталды"),
        (0, "осуждено 0 человек", "0 адам сотталды"),
    ],
)
def test_convicted_persons_agree(count, russian, kazakh):
    row = ConvictionsRow(2023, count, None, (), 0, CONVICTIONS.source)
    assert told(rows(convictions=row))["convictions"] == f"В 2023 году за коррупцию {russian}."
    assert kazakh in told(rows(convictions=row), "kk")["convictions"]


@pytest.mark.parametrize(
    ("count", "checked", "more_than", "reports"),
    [
        (1, "проверен 1 сотрудник", "более 1 сотрудника", "1 сотрудник подал рапорт о попытке"),
        (2, "проверены 2 сотрудника", "более 2 сотрудников", "2 сотрудника подали рапорты о попытках"),
        (5, "проверено 5 сотрудников", "более 5 сотрудников", "5 сотрудников подали рапорты"),
        (11, "проверено 11 сотрудников", "более 11 сотрудников", "11 сотрудников подали рапорты"),
        (21, "проверен 21 сотрудник", "более 21 сотрудника", "21 сотрудник подал рапорт о"),
        (22, "проверены 22 сотрудника", "более 22 сотрудников", "22 сотрудника подали рапорты"),
        (111, "проверено 111 сотрудников", "более 111 сотрудников", "111 сотрудников подали рапорты"),
    ],
)
def test_officers_and_reports_agree(count, checked, more_than, reports):
    officers, bribes = OUTCOMES[0], OUTCOMES[-1]
    for qualifier, expected in ((None, checked), ("more_than", more_than)):
        made = rows(outcomes=[replace(officers, value=float(count), qualifier=qualifier)])
        assert expected in told(made)["integrity"]
    assert reports in told(rows(outcomes=[replace(bribes, value=float(count))]))["integrity"].lower()


@pytest.mark.parametrize(
    ("count", "russian"),
    [(1, "срок 1 этапа"), (2, "срок 2 этапов"), (5, "срок 5 этапов"), (21, "срок 21 этапа"), (111, "срок 111 этапов")],
)
def test_coming_stages_agree(count, russian):
    assert russian in told(rows(stages=stages(SOON, count)))["ahead"]


@pytest.mark.parametrize(
    ("number", "nominative", "genitive", "dative", "ablative"),
    [
        (0, "і", "інің", "іне", "ден"),
        (1, "і", "інің", "іне", "ден"),
        (2, "сі", "сінің", "сіне", "ден"),
        (3, "і", "інің", "іне", "тен"),
        (6, "сы", "сының", "сына", "дан"),
        (9, "ы", "ының", "ына", "дан"),
        (10, "ы", "ының", "ына", "нан"),
        (40, "ы", "ының", "ына", "тан"),
        (50, "і", "інің", "іне", "ден"),
        (70, "і", "інің", "іне", "тен"),
        (80, "і", "інің", "іне", "нен"),
        (4500, "і", "інің", "іне", "ден"),
        (5000, "ы", "ының", "ына", "нан"),
    ],
)
def test_kazakh_endings(number, nominative, genitive, dative, ablative):
    assert [possessive_ending(number, case) for case in Case] == [nominative, genitive, dative]
    assert ablative_ending(number) == ablative


@given(st.integers(0, 10_000_000))
def test_every_kazakh_number_has_an_ending_in_harmony(number):
    front = possessive_ending(number).endswith("і")
    assert possessive_ending(number, Case.GENITIVE).endswith("нің" if front else "ның")
    assert possessive_ending(number, Case.DATIVE).endswith("не" if front else "на")
    assert ablative_ending(number)[1:] == ("ен" if front else "ан")


# What is true


def test_none_overdue_is_not_said_of_deadlines_that_nobody_reported_on():
    text = told(rows(stages=stages(UNCONFIRMED)))["deadlines"]
    assert "нет;" not in text
    assert "просроченных" not in text.lower()


def test_none_overdue_is_not_said_where_the_filter_hides_the_overdue():
    made = rows(stages=stages(UPCOMING))
    assert told(made)["deadlines"] == "Просроченных этапов нет."
    assert "deadlines" not in told(made, timeliness=(UPCOMING,))


def test_the_longest_delays_come_first_and_the_rest_is_counted():
    late = [stages(LATE, first=number, days_late=number)[0] for number in range(1, 8)]
    text = told(rows(stages=late))["deadlines"]
    assert "мероприятие 7 — на 7 дней, мероприятие 6" in text
    assert text.endswith("и ещё 3.")
    assert links(rows(stages=late))["3"] == "/ru/measures?timeliness=done_late"


def test_a_stage_of_several_is_named_by_both_numbers():
    late = stages(LATE, first=17, days_late=4, stages_in_measure=5, index=2)
    assert "мероприятие 17.2 — на 4 дня" in told(rows(stages=late))["deadlines"]


def test_deadlines_on_one_day_are_told_with_it():
    soon = stages(SOON, 2, deadline=date(2024, 3, 31))
    assert told(rows(stages=soon))["ahead"].endswith("срок 2 этапов (1 и 2): 31.03.2024.")


def test_an_empty_window_names_what_comes_after_it():
    text = told(rows(stages=stages(UPCOMING, 2, 5)))["ahead"]
    assert text == "В течение 90 дней после 22.03.2024 сроков нет, следующий — 23.03.2024 (5)."
    assert "ahead" not in told(rows(stages=stages(UPCOMING)), timeliness=(UPCOMING,))
    assert "ahead" not in told(rows(stages=stages(LATE, days_late=1)))


def test_executors_of_a_tie_are_not_singled_out():
    def holding(counts):
        return [
            stage_row(number, timeliness=UPCOMING, executors=(Executor(code),))
            for code, count in counts.items()
            for number in range(count)
        ]

    assert told(rows(stages=holding({"А": 5, "Б": 3, "В": 3, "Г": 3})))["executors"].endswith("А — 5.")
    assert "executors" not in told(rows(stages=holding({"А": 1, "Б": 1, "В": 1, "Г": 1})))
    collective = [stage_row(1, timeliness=UPCOMING, executors=(Executor("ЦГО", collective=True),))]
    assert "executors" not in told(rows(stages=collective))
    assert "executors" not in told(rows(stages=holding({"МФ": 5})), executors=("МФ",))


def test_a_lone_indicator_is_named_and_the_strategic_one_told_once():
    cpi, bribery = INDICATORS[:2]
    assert told(rows(indicators=[bribery]))["indicators"] == "Доля столкнувшихся со взяточничеством: достигнут."
    assert told(rows(indicators=[cpi]))["indicators"] == (
        "Индекс восприятия коррупции — 39 при плане 42, на 3 балла ниже."
    )
    unknown = replace(cpi, fact=None, verdict=Verdict.NO_DATA)
    assert told(rows(indicators=[unknown]))["indicators"] == "Индекс восприятия коррупции: нет данных."


@pytest.mark.parametrize(
    ("fact", "ends"),
    [(43, "43 при плане 42, на 1 балл выше."), (42, "42 балла при плане 42."), (41.5, "на 0,5 балла ниже.")],
)
def test_the_strategic_indicator_against_its_plan(fact, ends):
    assert told(rows(indicators=[replace(INDICATORS[0], fact=float(fact))]))["indicators"].endswith(ends)


@pytest.mark.parametrize(
    ("before", "expected"),
    [(1000, "на 84 меньше, чем в 2022 году (1 000; −8,4 %)"), (916, "столько же, сколько в 2022 году")],
)
def test_convictions_fall_or_stay(before, expected):
    assert expected in told(rows(convictions=replace(CONVICTIONS, previous_total=before)))["convictions"]


def test_exact_and_undated_outcomes_are_told_as_they_are():
    officers = replace(OUTCOMES[0], period=None, qualifier="about", value=300.0)
    assert told(rows(outcomes=[officers]))["integrity"] == "На добропорядочность проверено ≈ 300 сотрудников."
    dated = replace(OUTCOMES[1], period="2023")
    assert "базовый" not in told(rows(outcomes=[dated]))["integrity"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_known_is_nothing_said(lang):
    assert sentences(rows(counts=NOTHING), frame(lang)) == ()
    silent = [replace(row, value=None) for row in OUTCOMES]
    assert sentences(rows(counts=NOTHING, outcomes=silent), frame(lang)) == ()


def test_sentences_that_no_filter_narrows_say_so_while_one_is_set():
    assert {item.note for item in sentences(ALL, frame()) if item.subject != "executors"} == {None}
    notes = {item.subject: item.note for item in sentences(ALL, frame(tasks=(2,)))}
    assert notes["convictions"] == notes["integrity"] == "фильтры не действуют"
    assert notes["indicators"] is None
    notes = {item.subject: item.note for item in sentences(ALL, frame(text="закон"))}
    assert notes["indicators"] == "учтены только задача и исполнитель"
    assert notes["plan"] is None


def test_numbers_lead_to_where_they_come_from_under_the_filters():
    found = links(ALL, tasks=(1,), as_of=date(2024, 5, 1))
    view = "task=1&as_of=2024-05-01"
    assert found["32"] == "/ru/measures?task=1&completion=completed&as_of=2024-05-01"
    assert found["39"] == f"/ru/indicators/cpi?{view}"
    assert found["916"] == f"/ru/convictions?{view}"
    assert found["136"] == f"/ru/integrity/bribe_offer_reports?{view}"
    assert found["19"] == f"/ru/measures/19?{view}"
    assert found["МФ"].startswith("/ru/executors/%D0%9C%D0%A4?")
    assert found["6"] == f"/ru/indicators?{view}"
    assert links(ALL)["7"].startswith("/ru/measures?executor="), "the last seven is the executor's"


@settings(max_examples=60)
@given(
    st.dictionaries(st.sampled_from(list(Completion)), st.integers(1, 130), max_size=5),
    st.lists(st.tuples(st.sampled_from(list(Timeliness)), st.integers(1, 400)), max_size=12),
    st.sampled_from(LANGUAGES),
)
def test_any_plan_is_told_without_a_hole(by_completion, passed, lang):
    counts = plan_counts({1: by_completion} if by_completion else {}, {}, 0, ())
    made = [stages(value, first=number, days_late=days)[0] for number, (value, days) in enumerate(passed, 1)]
    if counts.measures == 1 and not made:
        made = [stage_row(1)]
    for item in sentences(rows(counts=counts, stages=made), frame(lang)):
        text = plain(item.parts)
        assert text.count(".") >= 1
        assert "  " not in text
        assert not any(sign in text for sign in ("{", "}", "⟨", " ,", " ;", "()", ": ."))
