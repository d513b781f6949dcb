"""The table of section 1, read from the synthetic report in both its forms."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import make_report
import pytest
from make_report import DEFAULT, Heading, Stage, with_measure, with_stage, without

from data.importer import read_report
from data.importer.errors import NotAReportError, ReportError, UnreadableRowError
from data.records import Completion, Executor, Measure, Report, Source

WRITERS = {"text": make_report.write_text, "word": make_report.write_docx}


@pytest.fixture(params=sorted(WRITERS))
def read(request, tmp_path):
    """Write a spec in one of the two forms and read it back."""

    def call(spec: make_report.Spec = DEFAULT) -> Report:
        return read_report(WRITERS[request.param](tmp_path / "report", spec))

    return call


def problems(read, spec: make_report.Spec) -> list[tuple[str, str | None]]:
    """Code and row of everything that a spec is refused for."""
    with pytest.raises(UnreadableRowError) as caught:
        read(spec)
    assert {problem.section for problem in caught.value.problems} == {"1"}
    return [(problem.code, problem.row) for problem in caught.value.problems]


def renumbered(numbers: dict[int, int]) -> make_report.Spec:
    """The default report with other numbers for some of its measures."""
    rows = (
        replace(row, number=numbers.get(row.number, row.number)) if isinstance(row, make_report.Measure) else row
        for row in DEFAULT.rows
    )
    return replace(DEFAULT, rows=tuple(rows))


def measure(report: Report, number: int) -> Measure:
    return report.measures[number - 1]


def test_both_forms_give_equal_records(tmp_path):
    text, word = (read_report(write(tmp_path / name)) for name, write in WRITERS.items())
    assert replace(text, file_name="", sha256="") == replace(word, file_name="", sha256="")


class TestPlan:
    def test_tasks_and_directions(self, read):
        report = read()
        assert report.tasks == {1: "Воспитание честности", 2: "Неизбежность ответственности"}
        assert report.directions == {"1.1": "Просвещение", "1.2": "Открытость"}

    def test_measures_stand_under_their_task_and_direction(self, read):
        placed = [(one.number, one.task, one.direction) for one in read().measures]
        assert placed == [
            (1, 1, "1.1"),
            (2, 1, "1.1"),
            (3, 1, "1.2"),
            (4, 1, "1.2"),
            (5, 2, None),
            (6, 2, None),
            (7, 2, None),
            (8, 2, None),
        ]

    def test_the_title_has_the_sub_points_and_no_deadlines(self, read):
        title = "Обучение служащих, в том числе: 1) курс для новых служащих; 2) курс для руководителей"
        assert measure(read(), 2).title_ru == title

    @pytest.mark.parametrize("order", [(3, 1, 2), (2, 3, 1)])
    def test_columns_may_stand_in_another_order(self, read, order):
        moved, usual = read(replace(DEFAULT, order=order)), read()
        assert (moved.measures, moved.indicators) == (usual.measures, usual.indicators)

    def test_a_table_may_begin_after_a_contents_page(self, tmp_path):
        path = make_report.write_text(tmp_path / "a.txt")
        contents = "Раздел 1. Ход 2\nРаздел 2. Анализ 9\nРаздел 3. Записка 12\n"
        path.write_text(contents + path.read_text(encoding="utf-8"), encoding="utf-8")
        assert len(read_report(path).measures) == 8


class TestStages:
    def test_stages_pair_by_order_not_by_date(self, read):
        stages = measure(read(), 3).stages
        assert [stage.deadline for stage in stages] == [date(2025, 12, 31), date(2023, 6, 30), date(2024, 12, 31)]
        assert [stage.completion_form for stage in stages] == ["проект Закона", "акт ввода в эксплуатацию", "отчет"]
        assert [stage.executors[0].code for stage in stages] == ["МЮ", "МФ", "МФ"]
        assert [stage.completion for stage in stages] == [
            Completion.NOT_DUE,
            Completion.COMPLETED,
            Completion.COMPLETED,
        ]
        assert [stage.sub_point for stage in stages] == ["1", "2", "3"]
        assert [stage.comment for stage in stages] == [None, None, "Портал введен 3 июня 2024 года.\nОтчет размещен."]

    def test_executors_of_one_stage(self, read):
        assert measure(read(), 3).stages[1].executors == (
            Executor("МФ"),
            Executor("АО «ФНБ «Самрук-Казына»", by_agreement=True),
            Executor("национальные компании", collective=True),
        )

    def test_executors_and_form_may_cover_all_stages(self, read):
        spec = with_measure(DEFAULT, 2, form="отчет\nв АП")
        first, second = measure(read(spec), 2).stages
        assert first.executors == second.executors == (Executor("АГУ"), Executor("АПК"))
        assert first.completion_form == second.completion_form == "отчет в АП"

    def test_a_stage_without_a_number_of_its_own_has_no_sub_point(self, read):
        spec = with_stage(DEFAULT, 2, 1, sub_point="1) курс;\n2) зачет;")
        spec = with_stage(spec, 2, 2, sub_point="и прочее")
        assert [stage.sub_point for stage in measure(read(spec), 2).stages] == [None, None]

    def test_one_stage_has_no_sub_point(self, read):
        spec = with_stage(DEFAULT, 8, 1, sub_point="1) раздел первый")
        assert measure(read(spec), 8).stages[0].sub_point is None

    def test_a_year_range_is_continuous(self, read):
        stage = measure(read(), 4).stages[0]
        assert (stage.deadline, stage.deadline_text, stage.continuous) == (date(2026, 12, 31), "2022-2026 годы", True)

    def test_not_completed_is_in_progress(self, read):
        assert measure(read(), 7).stages[0].completion is Completion.IN_PROGRESS

    def test_no_text_states_nothing(self, read):
        stage = measure(read(), 8).stages[0]
        assert (stage.completion, stage.comment) == (Completion.NOT_STATED, None)

    def test_sources_name_the_stage_where_there_are_several(self, read):
        report = read()
        assert measure(report, 1).stages[0].source == Source("report_2024", "1", "мероприятие 1")
        assert measure(report, 2).stages[1].source == Source("report_2024", "1", "мероприятие 2, этап 2")

    def test_the_deadline_may_follow_on_the_same_line(self, read):
        spec = with_measure(DEFAULT, 8, name="Создание Срок завершения: III квартал 2026 года", stages=(Stage(""),))
        (stage,) = measure(read(spec), 8).stages
        assert stage.deadline == date(2026, 9, 30)
        assert measure(read(spec), 8).title_ru == "Создание"


class TestMergedCells:
    def test_a_merged_cell_is_shared(self, read):
        report = read()
        above, below = measure(report, 5).stages[0], measure(report, 6).stages[0]
        assert (below.completion, below.comment) == (above.completion, above.comment)
        assert below.source.place == "мероприятие 6"

    def test_it_may_cover_several_rows(self, read):
        report = read(with_measure(DEFAULT, 7, merged=True))
        assert measure(report, 7).stages[0].comment == measure(report, 5).stages[0].comment
        assert measure(report, 8).stages[0].completion is (Completion.COMPLETED)

    def test_words_on_these_points_are_shared_without_a_merge(self, read):
        spec = with_stage(DEFAULT, 7, 1, comment="В реализацию данных пунктов ведется работа.")
        stage = measure(read(spec), 8).stages[0]
        assert (stage.completion, stage.comment) == (Completion.IN_PROGRESS, spec.rows[-2].stages[0].comment)

    def test_a_merge_in_word_is_shared_whatever_the_words(self, tmp_path):
        spec = with_stage(DEFAULT, 5, 1, comment="Внесен законопроект.")
        word = read_report(make_report.write_docx(tmp_path / "a.docx", spec))
        text = read_report(make_report.write_text(tmp_path / "a.txt", spec))
        assert measure(word, 6).stages[0].comment == "Внесен законопроект."
        assert measure(text, 6).stages[0].completion is Completion.NOT_STATED

    def test_an_empty_cell_below_a_heading_shares_nothing(self, read):
        rows = list(DEFAULT.rows)
        rows[-3] = replace(rows[-3], merged=False)
        rows.insert(-3, Heading("2.1. Суд"))
        spec = replace(DEFAULT, rows=tuple(rows))
        assert measure(read(spec), 6).stages[0].completion is Completion.NOT_STATED

    def test_a_shared_cell_must_fit_the_stages(self, read):
        two = (Stage("I квартал 2024 года"), Stage("II квартал 2024 года"))
        assert problems(read, with_measure(DEFAULT, 6, stages=two)) == [("counts", "мероприятие 6")]


class TestRefusals:
    @pytest.mark.parametrize(
        ("spec", "code", "row"),
        [
            (with_stage(DEFAULT, 3, 2, status="Почти исполнено."), "counts", "мероприятие 3"),
            (with_stage(DEFAULT, 1, 1, status="Почти исполнено."), "status", "мероприятие 1"),
            (with_stage(DEFAULT, 3, 2, status=None), "counts", "мероприятие 3"),
            (with_stage(DEFAULT, 3, 2, form=""), "counts", "мероприятие 3"),
            (with_stage(DEFAULT, 3, 2, executors=""), "counts", "мероприятие 3"),
            (with_stage(DEFAULT, 2, 2, deadline=""), "after_deadline", "мероприятие 2"),
            (with_stage(DEFAULT, 1, 1, deadline="скоро"), "deadline", "мероприятие 1"),
            (with_stage(DEFAULT, 1, 1, deadline=""), "no_deadline", "мероприятие 1"),
            (with_measure(DEFAULT, 1, name=""), "cell_empty", "мероприятие 1"),
            (with_measure(DEFAULT, 1, form="\n"), "cell_empty", "мероприятие 1"),
            (with_measure(DEFAULT, 1, executors="\n"), "cell_empty", "мероприятие 1"),
            (with_measure(DEFAULT, 1, executors="АПК,, МФ"), "executors", "мероприятие 1"),
        ],
    )
    def test_a_measure_that_cannot_be_read(self, read, spec, code, row):
        assert problems(read, spec) == [(code, row)]

    def test_every_problem_is_told_at_once(self, read):
        spec = with_stage(with_stage(DEFAULT, 1, 1, deadline="скоро"), 7, 1, status="Почти")
        assert problems(read, spec) == [("deadline", "мероприятие 1"), ("status", "мероприятие 7")]

    def test_the_message_names_section_row_and_text(self, read):
        with pytest.raises(ReportError, match=r"^section 1, мероприятие 1: the status is not known: «Почти\.»$"):
            read(with_stage(DEFAULT, 1, 1, status="Почти."))

    def test_a_missing_measure_is_noticed_once(self, read):
        ((code, row),) = problems(read, without(DEFAULT, 3))
        assert code == "measure_numbers"
        assert "строка" in row

    @pytest.mark.parametrize("number", [1, 30, 4])
    def test_a_slip_in_one_number_is_told_once(self, read, number):
        assert [code for code, _ in problems(read, renumbered({3: number}))] == ["measure_numbers"]

    def test_a_second_jump_is_told_too(self, read):
        assert [code for code, _ in problems(read, renumbered({3: 30, 5: 60}))] == ["measure_numbers"] * 2

    def test_a_measure_met_twice(self, read):
        spec = replace(DEFAULT, rows=(*DEFAULT.rows, DEFAULT.rows[-1]))
        assert [code for code, _ in problems(read, spec)] == ["measure_numbers"]

    @pytest.mark.parametrize(
        ("heading", "code"),
        [
            ("Задача 1. Еще раз", "repeated"),
            ("2.1. Не отсюда", "direction_task"),
            ("1.2. Открытость", "repeated"),
        ],
    )
    def test_a_heading_out_of_place(self, read, heading, code):
        rows = list(DEFAULT.rows)
        rows.insert(8, Heading(heading))
        assert [found for found, _ in problems(read, replace(DEFAULT, rows=tuple(rows)))] == [code]

    def test_a_measure_before_any_task(self, read):
        spec = replace(DEFAULT, rows=(DEFAULT.rows[-1], *DEFAULT.rows[:-1]))
        assert problems(read, spec)[0][0] == "no_task"

    def test_an_indicator_before_any_task(self, read):
        spec = replace(DEFAULT, rows=(DEFAULT.rows[2], *DEFAULT.rows[:2], *DEFAULT.rows[3:]))
        assert problems(read, spec) == [("no_task", "показатель: до первой задачи, строка 1")]

    def test_a_heading_that_is_neither_task_nor_direction(self, tmp_path):
        spec = replace(DEFAULT, rows=(*DEFAULT.rows, Heading("Прочее")))
        for write in WRITERS.values():
            with pytest.raises(UnreadableRowError, match=r"neither a task.*Прочее"):
                read_report(write(tmp_path / "a", spec))

    def test_a_row_with_a_cell_too_few_does_not_swallow_the_next(self, tmp_path):
        path = make_report.write_text(tmp_path / "a.txt")
        path.write_text(path.read_text(encoding="utf-8").replace("\tАГУ, АПК\n", ""), encoding="utf-8")
        with pytest.raises(UnreadableRowError) as caught:
            read_report(path)
        row, number = caught.value.problems
        assert (row.code, row.text[:2]) == ("row", "2.")
        assert (number.code, number.text) == ("measure_numbers", "3.")

    def test_a_row_with_a_cell_too_many(self, tmp_path):
        path = make_report.write_text(tmp_path / "a.txt")
        path.write_text(path.read_text(encoding="utf-8").replace("\tАГУ, АПК\n", "\tАГУ\n\tАПК\n"), encoding="utf-8")
        with pytest.raises(UnreadableRowError) as caught:
            read_report(path)
        assert [problem.code for problem in caught.value.problems] == ["row", "status"]

    def test_a_column_that_is_not_known(self, read):
        with pytest.raises(UnreadableRowError, match="section 1: a column has a heading that is not known: «Цвет»"):
            read(replace(DEFAULT, headings=(*DEFAULT.headings[:2], "Цвет", *DEFAULT.headings[3:])))

    def test_a_table_of_headings_only(self, read):
        with pytest.raises(NotAReportError, match="holds no measures"):
            read(replace(DEFAULT, rows=()))

    def test_a_table_that_lacks_a_column(self, tmp_path):
        text = "Раздел 1. Ход\n\t№\n\tНаименование\nРаздел 3. Записка\nЗа 2024 год, 1 мая 2024 года"
        path = tmp_path / "a.txt"
        path.write_text(text, encoding="utf-8")
        with pytest.raises(NotAReportError, match="no column is headed «форма завершения»"):
            read_report(path)
