"""Tables for other programs: their columns, how values are written, and texts that must never be more than texts."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from screens import NOTHING, OUTCOMES, TODAY, screen, stage_row

from dashboard.i18n import LANGUAGES, t
from dashboard.pages import PAGES, PLAN_FILTERS, Route
from dashboard.tables import Cell, Column, Kind, Row, Table, figures, integrity, measures
from dashboard.tables.catalogue import CATALOGUE, OWN, applied, in_order
from dashboard.tables.csv_file import DIALECTS, csv_bytes
from dashboard.tables.plain import plain
from dashboard.tables.selection import csv_name, selection, workbook_name
from dashboard.tables.styles import number_format
from data.records import Completion, Source, Timeliness
from data.rows import FigureRow

SHEET_NAME = re.compile(r"[^'\[\]:*?/\\]{1,31}")


def table_of(*values, kind=Kind.TEXT):
    """A table of one column."""
    rows = tuple(Row((Cell(value),), "/ru/measures/1") for value in values)
    return Table("measures", "Мероприятия", "", (Column("Значение", kind, 10),), rows)


def read_csv(content, lang):
    """The lines of a file as a program reads them."""
    between, _ = DIALECTS[lang]
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=between))


def written(value, lang="ru", kind=Kind.TEXT):
    return read_csv(csv_bytes(table_of(value, kind=kind), "http://board", "Ссылка", lang), lang)[1][0]


def row_of(table, number=0):
    """A row by the headings of its columns."""
    headings = [column.heading for column in table.columns]
    return dict(zip(headings, [cell.value for cell in table.rows[number].cells], strict=True))


# The catalogue


def test_every_page_has_a_table_of_its_own_and_a_workbook_of_all():
    assert OWN.keys() == {page.name for page in PAGES}
    for page in OWN:
        names = [entry.name for entry in in_order(Route("ru", page))]
        assert names[0] == OWN[page]
        assert sorted(names) == sorted(entry.name for entry in CATALOGUE)
    assert in_order(Route("ru", "executors", "МФ"))[0].name == "stages"


def test_a_measure_card_is_narrowed_by_no_filter_and_other_views_by_their_own():
    assert applied("stages", Route("ru", "measures", "17")) == {"as_of"}
    assert (
        applied("stages", Route("ru", "measures")) == applied("stages", Route("ru", "executors", "МФ")) == PLAN_FILTERS
    )
    assert applied("indicators", Route("ru", "measures", "17")) == {"executor", "task"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_names_of_sheets_are_ones_that_a_spreadsheet_takes(lang):
    titles = [t("tables.selection.title", lang), *(t(f"tables.{entry.name}.title", lang) for entry in CATALOGUE)]
    assert [title for title in titles if not SHEET_NAME.fullmatch(title)] == []
    assert len({title.casefold() for title in titles}) == len(titles)


# What the columns say


def test_a_measure_counts_its_stages_shown_and_names_its_next_deadline():
    open_stage = stage_row(
        2,
        2,
        stages_in_measure=3,
        completion=Completion.IN_PROGRESS,
        timeliness=Timeliness.UPCOMING,
        deadline=date(2024, 9, 30),
        completed_on=None,
    )
    table = measures.build([stage_row(2, 1, stages_in_measure=3), open_stage, stage_row(5)], screen("/ru").frame)
    assert len(table.rows) == 2
    row = row_of(table)
    assert (row["Этапов в мероприятии"], row["Этапов в отборе"], row["Из них исполнено"]) == (3, 2, 1)
    assert row["Ближайший срок, последний день"] == date(2024, 9, 30)
    assert row["Ближайший срок"] == "III\u00a0кв.\u00a02024"
    assert row["Исполнители"] == "МФ; ЦГО (по согласованию)"
    last = row_of(table, 1)
    assert (last["Ближайший срок, последний день"], last["Ближайший срок"]) == (None, "нет впереди")
    assert table.rows[0].href == "/ru/measures/2"


def test_a_fact_told_in_words_has_no_number_and_a_fall_stays_negative():
    table = integrity.build(OUTCOMES, screen("/ru").frame)
    checked, accidents, pilots = (row_of(table, number) for number in range(3))
    assert (checked["Точность"], checked["Значение"], checked["Единица"]) == ("более", 4500.0, "человек")
    assert (accidents["Значение"], accidents["Единица"], accidents["Оценка"]) == (-14.0, "%", "к лучшему")
    assert (pilots["Значение"], pilots["Что сообщает источник"]) == (None, "идут")


def test_missing_is_an_empty_cell_with_its_reason_and_never_a_zero():
    source = Source("report_2023", "3", "абзац «x»")
    known = FigureRow("a", "survey", OUTCOMES[0].name, None, 0.0, "percent", "2023", None, source)
    missing = replace(known, value=None)
    phone = replace(known, value=1424.0, unit="phone")
    table = figures.build([known, missing, phone], screen("/ru").frame)
    said = [(row_of(table, number)["Значение"], row_of(table, number)["Если числа нет"]) for number in range(3)]
    assert said == [(0.0, None), (None, "нет данных"), (None, "1424")]


def test_the_selection_names_every_filter_the_day_and_what_each_sheet_counts():
    shown = screen("/ru/indicators?executor=МФ&due=2024Q1..&q=%3D1")
    table = replace(table_of("x"), name="indicators")
    chosen = selection(shown.frame, NOTHING, [table], TODAY)
    facts = {fact.label: fact.value for fact in chosen.facts}
    assert (facts["Исполнитель"], facts["Задача"], facts["Поиск"]) == ("МФ", "все", "=1")
    assert (facts["Дата оценки"], facts["Файл создан"]) == (date(2024, 3, 22), TODAY)
    assert chosen.facts[-2].href == "/ru/indicators?executor=%D0%9C%D0%A4&due=2024Q1..&q=%3D1"
    assert chosen.sheets[0].idle == "срок, поиск"


# Values as they are written


@pytest.mark.parametrize(
    ("kind", "value", "lang", "pattern"),
    [
        (Kind.INTEGER, 4500, "ru", "#,##0"),
        (Kind.DECIMAL, 4500.0, "ru", "#,##0"),
        (Kind.DECIMAL, -64.25, "ru", "#,##0.00"),
        (Kind.CHANGE, -1.4, "kk", "+#,##0.0;-#,##0.0;0"),
        (Kind.NUMERAL, 2023, "ru", "0"),
        (Kind.SHARE, 0.2, "ru", "0.0\\\u00a0%"),
        (Kind.SHARE, 0.2, "en", "0.0%"),
        (Kind.DATE, TODAY, "kk", "dd.mm.yyyy"),
    ],
)
def test_a_number_is_shown_with_the_decimals_it_has(kind, value, lang, pattern):
    assert number_format(kind, value, lang) == pattern


@pytest.mark.parametrize(
    ("value", "lang", "line"),
    [
        (-3, "ru", "-3"),
        (64.5, "ru", "64,5"),
        (-0.0175, "kk", "-0,0175"),
        (64.5, "en", "64.5"),
        (0.00001, "en", "0.00001"),
        (45_000_000.0, "ru", "45000000"),
        (0, "ru", "0"),
        (None, "ru", ""),
        (date(2024, 3, 22), "ru", "2024-03-22"),
    ],
)
def test_csv_writes_what_a_spreadsheet_of_the_language_and_a_program_read(value, lang, line):
    assert written(value, lang, Kind.DECIMAL) == line


def test_csv_is_utf8_with_its_mark_and_lines_that_every_system_reads():
    content = csv_bytes(table_of("Әділет; «қ»", None), "http://board", "Сілтеме", "kk")
    assert content.startswith(b"\xef\xbb\xbf")
    lines = content.decode("utf-8-sig").split("\r\n")
    assert lines[0] == '"Значение";"Сілтеме"'
    assert lines[1:] == ['"Әділет; «қ»";"http://board/ru/measures/1"', ';"http://board/ru/measures/1"', ""]


@pytest.mark.parametrize("begins", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\u00a0=1", "＝1", "＠x"])
def test_a_text_that_would_be_calculated_stands_behind_an_apostrophe(begins):
    assert written(begins) == "'" + plain(begins)


def test_a_text_of_another_dialect_begins_no_cell_of_its_own():
    line = csv_bytes(table_of('a;=1,=2\t=3"'), "", "", "en").decode("utf-8-sig").split("\r\n")[1]
    assert line.startswith('"a;=1,=2 =3""",')


@given(st.text(st.characters(exclude_categories=())))
def test_a_text_keeps_its_words_on_one_line(text):
    one = plain(text)
    assert not re.search(r"[\x00-\x1f\x7f\u2028\u2029\ud800-\udfff]", one)
    assert one.encode().decode() == one
    assert written(text) in (one, "'" + one)


# Names of files


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("/ru/measures?executor=МФ", "Антикор — Мероприятия — Исполнитель, МФ — 2024-03-22.csv"),
        ("/ru/measures/17?executor=МФ", "Антикор — Мероприятия — 17 — 2024-03-22.csv"),
        ("/en?task=2&as_of=2026-11-22", "Antikor — Overview — Measures — Task, 2 — 2026-11-22.csv"),
    ],
)
def test_a_file_is_named_by_its_view_and_by_the_filters_that_apply(address, name):
    frame = screen(address).frame
    assert csv_name(measures.build([], frame), frame) == name


@given(st.text(max_size=100))
def test_the_name_of_a_file_is_taken_by_every_system(text):
    shown = screen("/ru/measures")
    filters = replace(shown.view.filters, text=text)
    name = workbook_name(replace(shown, view=replace(shown.view, filters=filters)).frame)
    assert not re.search(r'[\x00-\x1f\\/:*?"<>|]', name)
    assert name.startswith("Антикор — Мероприятия — таблицы")
    assert name.endswith(" — 2024-03-22.xlsx")
