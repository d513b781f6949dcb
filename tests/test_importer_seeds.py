"""The real report on 2023 in both its forms, where the documents are present."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from data.importer import read_report
from data.importer.errors import NotAReportError
from data.records import Completion, Executor, Measure, Report, Stage, Verdict
from data.status import roll_up

SEEDS = Path(__file__).parents[2] / "shared" / "seeds"
TEXT = SEEDS / "000_081fa14572f1ee11.txt"
WORD = SEEDS / "report_2023.docx"
PRESENTATION = SEEDS / "004_99cd08188e958dff.txt"

pytestmark = [pytest.mark.seeds, pytest.mark.skipif(not SEEDS.is_dir(), reason="the original documents are absent")]

DONE, DOING, NOT_DUE = Completion.COMPLETED, Completion.IN_PROGRESS, Completion.NOT_DUE


@pytest.fixture(scope="module")
def report() -> Report:
    return read_report(TEXT)


@pytest.fixture(scope="module")
def measures(report) -> dict[int, Measure]:
    return {measure.number: measure for measure in report.measures}


def codes(stage: Stage) -> str:
    """Executors as the cell has them, with «*» for «по согласованию»."""
    return ", ".join(executor.code + "*" * executor.by_agreement for executor in stage.executors)


def test_both_forms_give_equal_records(report):
    word = read_report(WORD)
    assert replace(word, file_name=report.file_name, sha256=report.sha256) == report


def test_the_dates_and_the_checksum(report):
    assert (report.period_end, report.data_as_of) == (date(2023, 12, 31), date(2024, 3, 22))
    assert report.sha256 == hashlib.sha256(TEXT.read_bytes()).hexdigest()


def test_totals(report):
    stages = [stage for measure in report.measures for stage in measure.stages]
    assert [measure.number for measure in report.measures] == list(range(1, 62))
    assert Counter(stage.completion for stage in stages) == {DONE: 42, NOT_DUE: 24, DOING: 8}
    assert Counter(roll_up([stage.completion for stage in measure.stages]) for measure in report.measures) == {
        DONE: 32,
        NOT_DUE: 17,
        DOING: 7,
        Completion.PARTLY_COMPLETED: 5,
    }
    assert sum(stage.continuous for stage in stages) == 8
    assert len({executor.code for stage in stages for executor in stage.executors}) == 37


def test_tasks_and_directions(report):
    assert list(report.tasks) == [1, 2, 3, 4, 5, 6]
    assert list(report.directions) == ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "2.4", "2.5", "4.1", "4.2"]
    per_task = Counter(measure.task for measure in report.measures)
    assert per_task == {1: 15, 2: 20, 3: 11, 4: 7, 5: 3, 6: 5}
    assert {measure.task for measure in report.measures if measure.direction is None} == {3, 5, 6}


Q4_2023 = "IV квартал 2023 года"

GOLDEN = {
    3: [
        (None, "III квартал 2022 года", "методические рекомендации", "МЮ", DONE),
        (None, "III квартал 2023 года", "приказы", "заинтересованные государственные органы", DONE),
    ],
    7: [
        (
            "1",
            "IV квартал 2022 года",
            "методические рекомендации",
            "АПК, АДГС, заинтересованные государственные органы",
            DONE,
        ),
        ("2", "II квартал 2024 года", "информация в АП", "АПК, АДГС, заинтересованные государственные органы", NOT_DUE),
    ],
    14: [
        (
            None,
            "III квартал 2023 года",
            "акт ввода в эксплуатацию",
            "НПП «Атамекен»*, АПК, МФ, заинтересованные государственные органы",
            DONE,
        ),
    ],
    17: [
        (
            "1",
            "IV квартал 2024 года",
            "проект Закона",
            "МНЭ, МФ, АСПР, МЦРИАП, НПП «Атамекен»*, заинтересованные государственные органы",
            NOT_DUE,
        ),
        ("2", "IV квартал 2023 года", "приказы", "БНС АСПР, МНЭ, заинтересованные государственные органы", DONE),
        ("3", "III квартал 2022 года", "предложения в АП", "МНЭ, заинтересованные государственные органы", DONE),
        (
            "4",
            "I квартал 2023 года",
            "публичные данные на едином интернет-портале открытых данных",
            "МФ, МЦРИАП, МИОР, МНЭ",
            DONE,
        ),
        ("5", "IV квартал 2024 года", "акт ввода в эксплуатацию", "МФ, АПК, МЦРИАП", NOT_DUE),
    ],
    19: [
        (
            "1",
            "I квартал 2024 года",
            "акт ввода в эксплуатацию",
            "МФ, АО «ФНБ «Самрук-Казына»*, АО «НУХ «Байтерек»*, национальные компании",
            NOT_DUE,
        ),
        ("2", "IV квартал 2022 года", "методические рекомендации", "МФ, НПП «Атамекен»*", DONE),
        ("3", "I квартал 2024 года", "проект Закона", "МТИ", NOT_DUE),
    ],
    35: [
        ("1", "IV квартал 2023 года", "Указ Президента", "АПК, заинтересованные государственные органы", DONE),
        ("2", "IV квартал 2024 года", "приказ", "АПК, заинтересованные государственные органы", NOT_DUE),
        ("3", "IV квартал 2025 года", "картограммы", "АПК, заинтересованные государственные органы", NOT_DUE),
    ],
    41: [(None, Q4_2023, "проект Закона", "АПК, ГП, ВС, КНБ, МВД", DONE)],
    42: [(None, Q4_2023, "проект Закона", "АПК, ГП, МВД, ВС", DONE)],
    43: [(None, Q4_2023, "проект Закона", "АПК, ГП, ВС, КНБ, МЮ, МФ, НПП «Атамекен»*", DONE)],
    44: [(None, Q4_2023, "проект Закона", "АПК", DONE)],
    49: [
        ("1", "III квартал 2023 года", "приказы", "МИОР, МЦРИАП, МФ, МНЭ, НБ", DONE),
        ("2", "2022-2026 годы", "акты ввода в эксплуатацию", "МЦРИАП, ЦГО, МИО", DOING),
    ],
    54: [
        ("1", "III квартал 2023 года", "Указ Президента", "АПК, ГП", DONE),
        ("2", "IV квартал 2023 года", "приказ", "АПК, ГП", DONE),
    ],
    58: [
        ("1", "IV квартал 2022 года", "проект Закона", "АПК, АДГС", DONE),
        ("2", "IV квартал 2023 года", "Указ Президента, совместный приказ АПК и АДГС", "АПК, АДГС", DONE),
    ],
}


@pytest.mark.parametrize("number", sorted(GOLDEN))
def test_rows_traced_by_hand(measures, number):
    read = [
        (stage.sub_point, stage.deadline_text, stage.completion_form, codes(stage), stage.completion)
        for stage in measures[number].stages
    ]
    assert read == GOLDEN[number]


def test_only_these_measures_have_several_stages(measures):
    several = {number: len(measure.stages) for number, measure in measures.items() if len(measure.stages) > 1}
    assert several == {3: 2, 7: 2, 17: 5, 19: 3, 35: 3, 49: 2, 54: 2, 58: 2}


def test_one_executors_name_holds_a_comma(measures):
    last = measures[23].stages[0].executors[-1]
    assert (len(measures[23].stages[0].executors), last.collective) == (8, True)
    assert last.code.endswith("органы, предоставляющие меры государственной поддержки")


def test_one_form_of_two_lines_covers_sub_points(measures):
    (stage,) = measures[26].stages
    assert (stage.sub_point, stage.completion_form) == (None, "информация в АП, приказы")


def test_the_merged_comment_is_shared(measures):
    comments = {measures[number].stages[0].comment for number in (41, 42, 43, 44)}
    assert len(comments) == 1
    assert measures[45].stages[0].comment is None


def test_a_comment_follows_the_status_of_its_own_stage(measures):
    assert measures[7].stages[0].comment is None
    assert "08.02.2023" in measures[7].stages[1].comment


def test_titles_are_kept_to_the_letter(measures):
    assert measures[19].title_ru.endswith("3) расширение биржевой торговли»")
    assert "«Реестр бизнес-партнеров»" in measures[14].title_ru
    assert not any("Срок завершения" in measure.title_ru for measure in measures.values())


def test_indicators(report):
    read = [(one.key, one.task, one.plan_text, one.fact_text, one.fact, one.verdict) for one in report.indicators]
    assert read == [
        ("cpi", None, "42", "39", 39, Verdict.MISSED),
        ("bribery_experience", 1, "29,6", "28,2", 28.2, Verdict.MET),
        ("government_effectiveness", 1, "65-68", None, None, Verdict.NO_DATA),
        ("gci_institutions", 2, "56", "-", None, Verdict.NO_DATA),
        ("state_share_gdp", 2, "14,5", "-", None, Verdict.NO_DATA),
        ("rule_of_law", 3, "0,54", None, None, Verdict.NO_DATA),
        ("voice_accountability", 4, "35", "-", None, Verdict.NO_DATA),
        ("control_of_corruption", 5, "41-43", "-", None, Verdict.NO_DATA),
        ("agency_trust", 6, "64,5%", None, None, Verdict.UNCLEAR),
    ]


def test_convictions(report):
    assert report.convictions.totals == {2022: 725, 2023: 916}
    assert {body.key: body.persons for body in report.convictions.bodies} == {
        "internal_affairs": 191,
        "local_executive_bodies": 168,
        "ministry_of_finance": 38,
        "ministry_of_defence": 27,
        "ministry_of_agriculture": 17,
        "ministry_of_healthcare": 13,
    }


def test_figures(report):
    figures = {figure.key: figure.value for figure in report.figures}
    assert len(report.figures) == 29
    assert [figures[f"greco.{key}"] for key in ("recommendations", "fulfilled", "partly_fulfilled")] == [27, 4, 21]
    assert [figures[f"greco.{key}"] for key in ("not_fulfilled", "remaining")] == [2, 23]
    assert [figures[f"survey.ready_to_contribute.{year}"] for year in (2023, 2022)] == [66, 64.9]
    assert [figures["plan.points"], figures["plan.stated_due.2023"], figures["plan.stated_due.2024"]] == [61, 23, 13]
    assert [figures["convictions.stated_growth.2023"], figures["courts.video_hearings.2022_2023"]] == [27, 892_000]


def test_abbreviations(report):
    pairs = {one.code: one.name for one in report.abbreviations}
    assert len(report.abbreviations) == len(pairs) == 40
    assert pairs["СК"] == "Высшая аудиторская палата Республики Казахстан"
    assert pairs["БНС АСПР"].endswith("и реформам Республики Казахстан")


def test_by_agreement_is_no_part_of_a_name(report):
    executors = [one for measure in report.measures for stage in measure.stages for one in stage.executors]
    assert not any("согласован" in executor.code for executor in executors)
    assert Executor("АНК", by_agreement=True) in executors


def test_the_presentation_is_no_report():
    with pytest.raises(NotAReportError):
        read_report(PRESENTATION)
