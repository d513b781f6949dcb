"""Numbers, deadlines, executors and statuses as the report words them."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.importer.deadlines import parse_deadline
from data.importer.document import collapse, groups, mend_script
from data.importer.errors import UnreadableRowError
from data.importer.executors import COLLECTIVE, INTERESTED, INTERESTED_IN_SUPPORT, parse_executors
from data.importer.numbers import parse_count, parse_number, parse_range
from data.importer.statuses import read_information, read_status
from data.records import Completion, Executor

ROMAN = ("I", "II", "III", "IV")


def code_of(call, *args) -> str:
    """The code of the one problem that a call raises."""
    with pytest.raises(UnreadableRowError) as caught:
        call(*args)
    (problem,) = caught.value.problems
    return problem.code


class TestNumbers:
    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("42", 42),
            ("29,6", 29.6),
            ("0.54", 0.54),
            ("-0,15", -0.15),
            ("64,5%", 64.5),
            ("64,5 %", 64.5),
            ("23,70%", 23.7),
            ("1 990 110", 1990110),
            ("1\xa0200,5", 1200.5),
            ("0", 0),
        ],
    )
    def test_number(self, text, value):
        assert parse_number(text) == value

    @pytest.mark.parametrize("text", ["", "-", "6б", "около 5", "1,2,3", "12 34", "٣", "5%%", "1e3", "42 балла"])
    def test_what_is_no_number_is_an_error(self, text):
        assert code_of(parse_number, text) == "number"

    @pytest.mark.parametrize(("text", "value"), [("2", 2), ("две", 2), ("Одну", 1), ("десять", 10), ("1 010", 1010)])
    def test_count(self, text, value):
        assert parse_count(text) == value

    @pytest.mark.parametrize("text", ["2,5", "-3", "несколько"])
    def test_a_count_is_whole_and_not_negative(self, text):
        assert code_of(parse_count, text) == "number"

    @pytest.mark.parametrize(
        ("text", "bounds"),
        [("65-68", (65, 68)), ("41 – 43", (41, 43)), ("42", (42, 42)), ("64,5%", (64.5, 64.5)), ("-2", (-2, -2))],
    )
    def test_range(self, text, bounds):
        assert parse_range(text) == bounds

    def test_a_range_that_runs_backwards_is_an_error(self):
        assert code_of(parse_range, "68-65") == "range"

    def test_a_range_without_an_end_is_an_error(self):
        assert code_of(parse_range, "65-") == "number"

    @given(st.integers(-(10**9), 10**9), st.integers(0, 999))
    def test_every_decimal_comma_reads_back(self, whole, part):
        assert parse_number(f"{whole},{part:03}") == float(f"{whole}.{part:03}")

    @given(st.integers(0, 10**12))
    def test_thousands_may_be_spaced(self, value):
        assert parse_count(f"{value:,}".replace(",", " ")) == value

    @given(st.text())
    def test_any_text_is_a_number_or_an_error(self, text):
        if re.fullmatch(r"-?[0-9]+([.,][0-9]+)?", text):
            assert parse_number(text) == float(text.replace(",", "."))
        elif not any(character in "0123456789" for character in text):
            assert code_of(parse_number, text) == "number"


class TestDeadlines:
    @pytest.mark.parametrize(
        ("text", "day"),
        [
            ("I квартал 2025 года", date(2025, 3, 31)),
            ("II  квартал\n2024 года", date(2024, 6, 30)),
            ("III квартал 2026 года", date(2026, 9, 30)),
            (" IV квартал 2022 года ", date(2022, 12, 31)),
            ("ІІ квартал 2024 года", date(2024, 6, 30)),
        ],
    )
    def test_a_quarter_ends_on_its_last_day(self, text, day):
        deadline = parse_deadline(text)
        assert (deadline.day, deadline.continuous) == (day, False)
        assert deadline.text == collapse(text)

    @pytest.mark.parametrize("text", ["2022-2026 годы", "2022 – 2026 годы"])
    def test_a_range_of_years_is_continuous(self, text):
        deadline = parse_deadline(text)
        assert (deadline.day, deadline.continuous, deadline.text) == (date(2026, 12, 31), True, text)

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "2024 год",
            "V квартал 2024 года",
            "IIV квартал 2024 года",
            "IV квартал 2923 года",
            "IV квартал",
            "2026-2022 годы",
            "до 1 июля 2024 года",
            "IV квартал 2024 года и далее",
        ],
    )
    def test_anything_else_is_an_error(self, text):
        assert code_of(parse_deadline, text) == "deadline"

    @given(st.integers(2000, 2099), st.integers(1, 4))
    def test_the_day_after_a_quarter_begins_the_next(self, year, number):
        deadline = parse_deadline(f"{ROMAN[number - 1]} квартал {year} года")
        after = deadline.day + timedelta(days=1)
        assert (after.day, after.month) == (1, number * 3 % 12 + 1)


NAMES = st.text("АБВГДЕЖЗИК", min_size=2, max_size=6)
QUOTED = st.text("АБВГДЕ ,жзик", min_size=1, max_size=12).map(lambda text: f"АО «{text}»")


class TestExecutors:
    def test_the_order_of_the_cell_is_kept(self):
        assert [executor.code for executor in parse_executors("МЮ, АПК,\nМФ")] == ["МЮ", "АПК", "МФ"]

    def test_by_agreement_is_a_flag(self):
        assert parse_executors("НПП\n«Атамекен» \n(по согласованию), АПК") == (
            Executor("НПП «Атамекен»", by_agreement=True),
            Executor("АПК"),
        )

    def test_quotes_protect_commas_and_one_closing_quote_closes_all(self):
        text = "АО «ФНБ «Самрук, Казына» (по согласованию), АО «НУХ «Байтерек»», МФ"
        codes = [executor.code for executor in parse_executors(text)]
        assert codes == ["АО «ФНБ «Самрук, Казына»", "АО «НУХ «Байтерек»»", "МФ"]

    def test_one_name_holds_a_comma(self):
        text = "АПК, заинтересованные государственные органы,\nпредоставляющие меры государственной поддержки, МФ"
        assert [executor.code for executor in parse_executors(text)] == ["АПК", INTERESTED_IN_SUPPORT, "МФ"]

    @pytest.mark.parametrize("name", sorted(COLLECTIVE))
    def test_assignments_to_many_bodies_are_collective(self, name):
        assert parse_executors(f"{name}, АПК") == (Executor(name, collective=True), Executor("АПК"))

    def test_interested_bodies_may_stand_last(self):
        assert parse_executors(f"АПК, {INTERESTED}")[-1] == Executor(INTERESTED, collective=True)

    def test_latin_letters_in_a_cyrillic_word_are_mended(self):
        assert parse_executors("МCX")[0].code == "МСХ"

    @pytest.mark.parametrize(
        "text", ["АПК,, МФ", "АПК, , МФ", ", АПК", "АПК,", "НПП «Атамекен, МФ", "Б», МФ", "АПК; МФ"]
    )
    def test_what_would_lose_or_join_names_is_an_error(self, text):
        assert code_of(parse_executors, text) == "executors"

    def test_two_abbreviations_on_two_lines_are_not_one_name(self):
        assert code_of(parse_executors, "АПК\nМФ") == "executors"

    def test_only_the_flag_is_no_executor(self):
        assert code_of(parse_executors, "АПК, (по согласованию)") == "executors"

    @pytest.mark.parametrize(
        "text",
        [
            "АПК (свод)",
            "АПК (свод, отчет), МФ",
            "АПК (свод) (по согласованию)",
            "АПК (по согласованию) (свод)",
            "АПК (по согласованию",
            "(свод) АПК",
            "МФ, АПК (по\nсогласованию с МЮ)",
        ],
    )
    def test_another_remark_in_brackets_makes_no_new_body(self, text):
        assert code_of(parse_executors, text) == "remark"

    @given(st.lists(st.tuples(NAMES | QUOTED, st.booleans()), min_size=1, max_size=6))
    def test_every_list_reads_back(self, wanted):
        text = ", ".join(f"{name}{' (по согласованию)' if flag else ''}" for name, flag in wanted)
        read = [(executor.code, executor.by_agreement) for executor in parse_executors(text)]
        assert read == [(collapse(name), flag) for name, flag in wanted]


class TestStatuses:
    @pytest.mark.parametrize(
        ("line", "completion"),
        [
            ("Исполнено.", Completion.COMPLETED),
            ("Исполнен", Completion.COMPLETED),
            ("В процессе реализации. ", Completion.IN_PROGRESS),
            ("Срок исполнения мероприятия не подошел.", Completion.NOT_DUE),
            ("Срок исполнения мероприятия\xa0не подошёл", Completion.NOT_DUE),
            ("Не исполнено.", Completion.IN_PROGRESS),
            ("Cрок исполнения мероприятия не пoдошел.", Completion.NOT_DUE),  # Latin C and o
        ],
    )
    def test_the_words_of_the_report(self, line, completion):
        status = read_status(line)
        assert (status.completion, status.comment) == (completion, None)

    def test_words_after_the_full_stop_are_the_comment(self):
        status = read_status("Исполнено. Приказ № 5 издан.")
        assert (status.completion, status.comment) == (Completion.COMPLETED, "Приказ № 5 издан.")

    @pytest.mark.parametrize("line", ["", "Исполнено частично.", "Почти исполнено", "Исполнение идет", "Исполнено: да"])
    def test_other_words_are_no_status(self, line):
        assert read_status(line) is None


class TestInformation:
    def test_one_status_and_its_comment_without_blank_lines(self):
        (said,) = read_information(["Исполнено.", "Первое.", "", "  ", "Второе  слово."], 1)
        assert (said.completion, said.comment) == (Completion.COMPLETED, "Первое.\nВторое слово.")

    def test_several_stages_by_order(self):
        lines = ["", "Исполнено.", "", "", "Не исполнено. Ждут.", "", "В процессе реализации", "Идет."]
        said = read_information(lines, 3)
        assert [one.completion for one in said] == [
            Completion.COMPLETED,
            Completion.IN_PROGRESS,
            Completion.IN_PROGRESS,
        ]
        assert [one.comment for one in said] == [None, "Ждут.", "Идет."]

    def test_a_status_alone_on_its_line_needs_no_blank_line(self):
        said = read_information(["Исполнено.", "Срок исполнения мероприятия не подошел.", "Письмо."], 2)
        assert [one.comment for one in said] == [None, "Письмо."]

    def test_a_sentence_in_a_comment_is_no_status(self):
        (said,) = read_information(["Исполнено.", "Исполнено. Так сказано в письме."], 1)
        assert said.comment == "Исполнено. Так сказано в письме."

    def test_no_text_states_nothing_of_each_stage(self):
        said = read_information(["", "  "], 2)
        assert [(one.completion, one.comment) for one in said] == [(Completion.NOT_STATED, None)] * 2
        assert said[0] is not said[1]

    def test_an_unknown_first_line_is_an_error_with_the_line(self):
        with pytest.raises(UnreadableRowError, match=r"the status is not known: «Исполнено частично\.»"):
            read_information(["", "Исполнено частично.", "Исполнено."], 1)

    @pytest.mark.parametrize("stages", [1, 3])
    def test_statuses_and_deadlines_must_be_as_many(self, stages):
        assert code_of(read_information, ["Исполнено.", "", "Исполнено."], stages) == "counts"


class TestLines:
    def test_blank_lines_part_values_and_line_breaks_do_not(self):
        assert groups(["", " ", "предложения", "в АП ", "", "\xa0", "приказ", ""]) == ["предложения\nв АП", "приказ"]

    def test_nothing_has_no_values(self):
        assert groups(["", "  "]) == []

    def test_whitespace_and_invisible_marks_collapse(self):
        assert collapse(" а\xa0\n\tб\u00adв\u200b ") == "а бв"

    def test_only_cyrillic_words_are_mended(self):
        assert mend_script("ISO OПC Cледующий") == "ISO ОПС Следующий"
