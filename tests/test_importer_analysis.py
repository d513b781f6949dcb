"""Section 3: convictions, figures told in sentences, and the two dates of the edition."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import make_report
import pytest
from hypothesis import given
from hypothesis import strategies as st
from make_report import DEFAULT, with_stage

from data.importer import read_report
from data.importer.document import Cell, Row, Section
from data.importer.errors import ReportError, UnreadableRowError
from data.importer.period import MONTHS, find_data_as_of, find_period_end, parse_day
from data.records import Convictions, Figure, Report, Source


@pytest.fixture
def read(tmp_path):
    """Read the default report with other sentences in section 3."""

    def call(*analysis: str, **dates: date) -> Report:
        spec = replace(DEFAULT, analysis=analysis)
        return read_report(make_report.write_text(tmp_path / "a.txt", spec), **dates)

    return call


def refusal(read, *analysis: str) -> tuple[str, str | None, str | None]:
    with pytest.raises(UnreadableRowError) as caught:
        read(*analysis)
    (problem,) = caught.value.problems
    return problem.code, problem.section, problem.row


CONVICTED = "Согласно сводке число осужденных в 2024 году за коррупцию составило {total} лиц, "
AGAINST = "что больше в сравнении с 2023 годом ({previous}). "
MOST = "Наибольшее число приходится на {bodies}."
PLACE = "абзац «Согласно сводке число осужденных»"


class TestConvictions:
    def convictions(self, read, *sentences: str) -> Convictions:
        found = read("".join(sentences)).convictions
        assert found is not None
        return found

    def test_totals_by_year(self, read):
        found = self.convictions(read, CONVICTED.format(total="1 010"), AGAINST.format(previous=916))
        assert (found.totals, found.bodies) == ({2023: 916, 2024: 1010}, ())
        assert found.source == Source("report_2024", "3", PLACE)

    def test_without_the_year_before(self, read):
        assert self.convictions(read, CONVICTED.format(total=916)).totals == {2024: 916}

    def test_bodies_of_the_reports_year(self, read):
        bodies = (
            "сотрудников органов внутренних дел – 191, министерств финансов – 38, обороны - 0, здравоохранения – 13"
        )
        found = self.convictions(
            read, CONVICTED.format(total=916), AGAINST.format(previous=725), MOST.format(bodies=bodies)
        )
        assert [(body.key, body.year, body.persons) for body in found.bodies] == [
            ("internal_affairs", 2024, 191),
            ("ministry_of_finance", 2024, 38),
            ("ministry_of_defence", 2024, 0),
            ("ministry_of_healthcare", 2024, 13),
        ]

    def test_none_where_the_report_has_no_such_sentence(self, read):
        assert read("За 2024 год все спокойно.").convictions is None

    @pytest.mark.parametrize(
        ("sentences", "code"),
        [
            ("Согласно сводке число осужденных в 2024 году выросло.", "convictions"),
            (CONVICTED.format(total="много"), "number"),
            (CONVICTED.format(total=9) + AGAINST.format(previous="7?"), "number"),
            (CONVICTED.format(total=9) + MOST.format(bodies="обороны"), "convictions"),
            (CONVICTED.format(total=9) + MOST.format(bodies="обороны – семьсот"), "number"),
            (CONVICTED.format(total=9) + MOST.format(bodies="мореходства – 5"), "convicted_body"),
            (CONVICTED.format(total=9) + MOST.format(bodies="обороны – 5, финансов – 5"), "convicted_sum"),
        ],
    )
    def test_a_sentence_that_cannot_be_read_is_an_error(self, read, sentences, code):
        assert refusal(read, sentences) == (code, "3", PLACE)

    def test_bodies_may_make_up_the_whole_total_and_no_more(self, read):
        bodies = MOST.format(bodies="обороны – 5, финансов – 4")
        assert len(self.convictions(read, CONVICTED.format(total=9), bodies).bodies) == 2
        with pytest.raises(UnreadableRowError, match=r"make 9 persons, more than the total of 8: «.*обороны – 5"):
            read(CONVICTED.format(total=8) + bodies)


class TestFigures:
    def figures(self, read, *sentences: str) -> dict[str, Figure]:
        return {figure.key: figure for figure in read("За 2024 год.", *sentences).figures}

    def test_a_sentence_that_is_not_there_gives_no_figure(self, read):
        assert self.figures(read) == {}

    def test_a_share_of_the_reports_year(self, read):
        assert self.figures(read, "Способы: «Е-отиниш» (44,5%).") == {
            "survey_channels.e_otinish.2024": Figure(
                "survey_channels.e_otinish.2024",
                44.5,
                "percent",
                "2024",
                Source("report_2024", "3", "абзац ««Е-отиниш» (44,5%)»"),
            )
        }

    def test_a_range_of_years_and_a_multiple(self, read):
        (figure,) = self.figures(read, "в 2023-2024 годах состоялось 12,5 тыс. таких судебных заседаний").values()
        assert (figure.key, figure.value, figure.period) == ("courts.video_hearings.2023_2024", 12500, "2023–2024")

    def test_a_sentence_may_run_over_lines(self, read):
        (figure,) = self.figures(read, "Со сроком завершения \nв 2025 году  всего", "13 мероприятий").values()
        assert (figure.key, figure.value, figure.period) == ("plan.stated_due.2025", 13, "2025")

    def test_a_number_that_cannot_be_read_is_an_error_and_not_a_figure_lost(self, read):
        code, section, row = refusal(read, "За 2024 год.", "Места: МИО (2З,7%).")
        assert (code, section, row) == ("number", "3", "абзац «МИО (2З,7%)»")

    @pytest.mark.parametrize("percent", ["-0,1", "100,1", "237"])
    def test_a_percentage_outside_of_0_to_100_is_an_error(self, read, percent):
        with pytest.raises(UnreadableRowError, match=rf"^section 3, абзац «МИО.*0 and 100: «{percent}%»$"):
            read("За 2024 год.", f"Места: МИО ({percent}%).")

    @pytest.mark.parametrize("percent", [0, 100])
    def test_nobody_and_everybody_are_percentages(self, read, percent):
        (figure,) = self.figures(read, f"Места: МИО ({percent}%).").values()
        assert figure.value == percent

    @pytest.fixture
    def greco(self, tmp_path):
        def call(day: str) -> dict[str, Figure]:
            comment = (
                f"В целом в июле 2023 года утвержден Оценочный отчет экспертов ГРЕКО, там 30 рекомендаций. {day} года "
                "решением Пленарного заседания ГРЕКО учтено: страна полностью исполнил 7 рекомендаций, 20 – частично "
                "и не исполнил лишь три. Далее ждут оставшихся 23 рекомендаций."
            )
            spec = with_stage(DEFAULT, 4, 1, comment=comment)
            report = read_report(make_report.write_docx(tmp_path / "a.docx", spec))
            return {figure.key: figure for figure in report.figures if figure.key.startswith("greco")}

        return call

    def test_figures_of_a_comment_name_its_measure(self, greco):
        figures = greco("5 марта 2025")
        assert {key: (figure.value, figure.period) for key, figure in figures.items()} == {
            "greco.recommendations": (30, "2023-07"),
            "greco.fulfilled": (7, "2025-03-05"),
            "greco.partly_fulfilled": (20, "2025-03-05"),
            "greco.not_fulfilled": (3, "2025-03-05"),
            "greco.remaining": (23, "2025-03-05"),
        }
        assert {figure.source for figure in figures.values()} == {Source("report_2024", "1", "мероприятие 4")}

    def test_a_date_that_does_not_exist_is_an_error(self, greco):
        with pytest.raises(
            UnreadableRowError, match=r"section 1, мероприятие 4: there is no such date: «31 июня 2025»"
        ):
            greco("31 июня 2025")


def document(analysis: str, *cells: str) -> dict[str, Section]:
    row = Row(tuple(Cell((cell,)) for cell in cells), "строка 1")
    return {"1": Section(rows=[row]), "3": Section(paragraphs=analysis.split("\n"))}


YEAR_END = date(2023, 12, 31)


class TestPeriodEnd:
    @pytest.mark.parametrize(
        "text",
        [
            "За 2022 год и за 2022 год, но число осужденных в 2023 году составило",
            "число осуждённых в\n2023 году",
            "За 2023 год выросло, за 2022 год упало, по итогам 2023 года хорошо",
        ],
    )
    def test_the_year_that_section_three_reports_on(self, text):
        assert find_period_end(document(text)) == YEAR_END

    @pytest.mark.parametrize("text", ["", "в 2023 году", "за 2022 год, за 2023 год"])
    def test_no_year_or_a_tie_is_an_error_that_names_the_option(self, text):
        with pytest.raises(UnreadableRowError, match="--period-end"):
            find_period_end(document(text))


class TestDataAsOf:
    @pytest.mark.parametrize(
        ("text", "day"),
        [
            ("решение от 22 марта 2024 года", date(2024, 3, 22)),
            ("от \n18 апреля 2023", date(2023, 4, 18)),
            ("от 29.11.2023 №1052", date(2023, 11, 29)),
            ("Указ №286 от 17.07.23г.", date(2023, 7, 17)),
            ("вводе от 8.09.2023г.", date(2023, 9, 8)),
            ("5 мая 2023 года, 4 июня 2022 года", date(2023, 5, 5)),
            ("5 мая 2023 года, срок до 30 июня 2024 года", date(2023, 5, 5)),
            ("5 мая 2023 года, не позднее 1.07.2024", date(2023, 5, 5)),
            ("5 мая 2023 года, к 1 июля 2024 года", date(2023, 5, 5)),
            ("5 мая 2023 года, резолюция от 11 апреля 2923 года", date(2023, 5, 5)),
            ("5 мая 2023 года, план на 1 января 2025 года", date(2023, 5, 5)),
            ("5 мая 2023 года, 31.02.2024", date(2023, 5, 5)),
            ("5 мая 2023 года, 6 мая 24 участника", date(2023, 5, 5)),
            ("5 мая 2023 года, номер 1.15.11.2024", date(2023, 5, 5)),
            ("5 мая 2023 года, №15-03/07-1309, 1.3.2", date(2023, 5, 5)),
        ],
    )
    def test_the_latest_event(self, text, day):
        assert find_data_as_of(document("", text), YEAR_END) == day
        assert find_data_as_of(document(text), YEAR_END) == day

    def test_no_event_is_an_error_that_names_the_option(self):
        with pytest.raises(UnreadableRowError, match="--data-as-of"):
            find_data_as_of(document("до 1 мая 2023 года"), YEAR_END)

    @given(st.dates(date(2020, 1, 1), date(2024, 12, 31)))
    def test_every_spelling_of_a_day_is_found(self, day):
        spellings = (
            f"{day.day} {MONTHS[day.month - 1]} {day.year} года",
            day.strftime("%d.%m.%Y"),
            day.strftime("%d.%m.%y") + "г.",
        )
        for text in spellings:
            assert find_data_as_of(document(f"приказ от {text}"), YEAR_END) == day

    def test_no_such_day(self):
        assert parse_day("31", "Июня", "2024") is None
        assert parse_day("1", "13", "24") is None


class TestOptions:
    def test_given_dates_replace_what_the_text_says(self, read):
        report = read("Без лет.", period_end=date(2025, 12, 31), data_as_of=date(2026, 1, 15))
        assert (report.period_end, report.data_as_of) == (date(2025, 12, 31), date(2026, 1, 15))
        assert report.measures[0].stages[0].source.document == "report_2025"

    @pytest.mark.parametrize("day", [date(2025, 12, 31), date(2026, 12, 31)])
    def test_data_may_be_of_the_year_after_the_reports(self, read, day):
        assert read("Без лет.", period_end=date(2025, 12, 31), data_as_of=day).data_as_of == day

    @pytest.mark.parametrize("day", [date(2025, 12, 30), date(2027, 1, 1)])
    def test_data_of_another_time_is_refused(self, read, day):
        with pytest.raises(ReportError, match=rf"{day}.*2025-12-31.*--data-as-of"):
            read("Без лет.", period_end=date(2025, 12, 31), data_as_of=day)

    def test_a_given_day_must_fit_the_year_that_the_text_states(self, read):
        with pytest.raises(ReportError, match=r"2023-05-01.*2024-12-31"):
            read(*DEFAULT.analysis, data_as_of=date(2023, 5, 1))

    def test_a_given_year_must_fit_the_events_of_the_text(self, read):
        with pytest.raises(ReportError, match=r"2025-02-14.*2025-12-31"):
            read("Без лет.", period_end=date(2025, 12, 31))

    def test_a_given_year_may_not_contradict_the_one_stated(self, read):
        with pytest.raises(ReportError) as caught:
            read(*DEFAULT.analysis, period_end=date(2025, 12, 31), data_as_of=date(2026, 1, 15))
        (problem,) = caught.value.problems
        assert (problem.code, problem.section, problem.text) == ("other_period", "3", "число осужденных в 2024 году")
        assert problem.params == {"given": date(2025, 12, 31), "stated": date(2024, 12, 31)}

    def test_a_given_year_may_repeat_the_one_stated(self, read):
        assert read(*DEFAULT.analysis, period_end=date(2024, 12, 31)).period_end == date(2024, 12, 31)

    def test_the_default_report(self, read):
        report = read(*DEFAULT.analysis)
        assert (report.period_end, report.data_as_of) == (date(2024, 12, 31), date(2025, 2, 14))
