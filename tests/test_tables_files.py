"""Workbooks and CSV files over the bundled edition, opened by a reader of their own kind and counted anew."""

from __future__ import annotations

import csv
import io
import re
import sqlite3
import threading
import zipfile
from collections import Counter
from datetime import datetime
from urllib.parse import unquote

import openpyxl
import pytest
from screens import TODAY

import app
from callbacks import downloads
from callbacks.downloads import MAKERS
from callbacks.thread_share import ThreadShare
from dashboard.download import NothingToExport
from dashboard.i18n import LANGUAGES, t
from dashboard.tables import Cell, Column, Kind, Row, Table
from dashboard.tables.catalogue import CATALOGUE, OWN
from dashboard.tables.csv_file import DIALECTS, csv_bytes
from dashboard.tables.plain import plain
from dashboard.tables.selection import Fact, Listed, Selection
from dashboard.tables.workbook import MOST_LINK_LETTERS, workbook_bytes
from dashboard.theme import TOKENS
from data.export import export_report

BASE = "https://board.example"
MEASURES, STAGES = 61, 74
COMPLETION = {"исполнено": 32, "исполнено частично": 5, "в процессе": 7, "срок не наступил": 17}
CONVICTED, NAMED_BODIES, NOT_DISCLOSED = 916, 6, 462
DECIMALS = 9
"""Digits that a number keeps through any reader."""


@pytest.fixture
def make(session, at):
    """``make("workbook", "/ru/measures")``: a file of a view on a fixed day."""
    return lambda what, address: MAKERS[what](session, at(address), BASE)


@pytest.fixture
def opened(make):
    """The workbook of a view, as another program reads it."""
    return lambda address: openpyxl.load_workbook(io.BytesIO(make("workbook", address).content))


@pytest.fixture
def lines(make):
    """The rows of a CSV file by their headings, as a program reads them."""

    def read(address, what="csv"):
        between, _ = DIALECTS[address[1:3]]
        text = make(what, address).content.decode("utf-8-sig")
        return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=between))

    return read


def sheet(book, name, lang="ru"):
    return book[t(f"tables.{name}.title", lang)]


def rows(sheet_):
    """The rows of a sheet by the headings of its columns."""
    head, *found = sheet_.iter_rows()
    return [{title.value: cell for title, cell in zip(head, row, strict=True)} for row in found]


def values(sheet_, heading):
    return [row[heading].value for row in rows(sheet_)]


def facts(book):
    """What the first sheet says, by its labels, and what its list of sheets says."""
    found, listed = {}, {}
    front = book.worksheets[0]
    for row in front.iter_rows(min_row=3, max_col=4):
        label, value, counts, idle = (cell.value for cell in row)
        if label in book.sheetnames:
            listed[label] = (value, counts, idle)
        elif label:
            found[label] = value
    return found, listed


# The numbers are those of the store


def test_every_measure_and_stage_is_there_with_its_status(opened):
    book = opened("/ru/measures")
    assert Counter(values(sheet(book, "measures"), "Исполнение")) == COMPLETION
    assert values(sheet(book, "measures"), "№") == list(range(1, MEASURES + 1))
    assert sum(values(sheet(book, "measures"), "Этапов в отборе")) == STAGES
    assert sheet(book, "stages").max_row == STAGES + 1


def test_stages_say_what_the_store_says(opened, session):
    told = [
        (measure["number"], stage["index"], stage["deadline"], stage["completed_on"], stage["days_late"])
        for measure in export_report(session)["measures"]
        for stage in measure["stages"]
    ]
    found = [
        (
            row["№"].value,
            row["Этап, №"].value,
            row["Срок, последний день"].value.date().isoformat(),
            row["Дата исполнения"].value and row["Дата исполнения"].value.date().isoformat(),
            row["Опоздание, дней"].value,
        )
        for row in rows(sheet(opened("/ru"), "stages"))
    ]
    assert found == told


def test_convictions_add_up_with_the_rest_as_a_row_of_its_own(opened):
    table = sheet(opened("/ru/convictions"), "convictions")
    persons = dict(zip(values(table, "Ведомство"), values(table, "Осуждено, человек"), strict=True))
    assert persons.pop("не раскрыто в отчёте") == NOT_DISCLOSED
    assert (len(persons), sum(persons.values()) + NOT_DISCLOSED) == (NAMED_BODIES, CONVICTED)
    assert sum(values(table, "Доля от всех")) == pytest.approx(1)


def test_the_growth_of_convictions_is_a_fraction_as_shares_are(opened):
    before, last = rows(sheet(opened("/ru/convictions"), "conviction-years"))[-2:]
    persons = [row[t("tables.column.persons", "ru")].value for row in (before, last)]
    growth = last[t("tables.column.growth", "ru")].value
    assert persons[1] == CONVICTED
    assert growth == pytest.approx(persons[1] / persons[0] - 1, abs=0.001)


def test_the_word_of_a_status_has_its_colour_and_others_have_none(opened):
    inks = {}
    for row in rows(sheet(opened("/ru?as_of=2026-11-22"), "stages")):
        cell = row["Исполнение"]
        inks.setdefault(cell.value, set()).add(f"#{cell.font.color.rgb[2:]}")
    assert inks["исполнено"] == {TOKENS["light"].completed_text}
    assert inks["в процессе"] == {TOKENS["light"].in_progress_text}
    assert inks["срок не наступил"] == {TOKENS["light"].text}


def test_figures_indicators_and_outcomes_are_all_there(opened, session):
    book, told = opened("/ru"), export_report(session)
    assert values(sheet(book, "integrity"), "Значение") == [row["value"] for row in told["integrity"]]
    assert -74 in values(sheet(book, "integrity"), "Значение")
    assert values(sheet(book, "indicators"), "Факт") == [row["fact"] for row in told["indicators"]]
    unclear = rows(sheet(book, "indicators"))[-1]
    assert [unclear[name].value for name in ("В графе плана", "План, от", "Факт", "Вывод")] == [
        "«64,5%»",
        None,
        None,
        "неясно",
    ]
    assert set(values(sheet(book, "series"), "Происхождение")) == {"не из отчёта"}
    reliable = values(sheet(book, "series"), t("tables.column.reliability", "ru"))
    assert set(reliable) == {t(f"tables.series.{word}", "ru") for word in ("sure", "caution")}
    assert sheet(book, "figures").max_row > len(told["figures"])


@pytest.mark.parametrize("address", ["?executor=МФ", "?task=2&task=3", "?completion=in_progress", "?as_of=2026-11-22"])
def test_filters_and_the_day_narrow_the_file_as_they_narrow_the_page(opened, lines, draw, address):
    """The grid on the page is asked for its rows: the file has the same ones."""
    page = draw(f"/ru/measures{address}")
    grid = next(part for part in page._traverse() if hasattr(part, "rowData"))
    shown = [(row["number"], row["completion"][2:], row["days_late"]) for row in grid.rowData]
    book = opened(f"/ru/measures{address}")
    found = rows(sheet(book, "stages"))
    assert [(row["№"].value, row["Исполнение"].value, row["Опоздание, дней"].value) for row in found] == shown
    assert [int(row["№"]) for row in lines(f"/ru/measures{address}")] == [number for number, *_ in shown]


def test_executors_are_those_that_the_filter_leaves(lines):
    every = lines("/ru/executors")
    assert len(every) == len({row["Исполнитель"] for row in every})
    assert {row["Исполнитель"] for row in every if row["Коллективное поручение"] == "да"} >= {"МИО", "ЦГО"}
    (only,) = lines("/ru/executors?executor=МФ")
    assert only == next(row for row in every if row["Исполнитель"] == "МФ") | {"Ссылка": only["Ссылка"]}
    few = next(row for row in every if int(row["Этапы (поручения)"]) < 5)
    assert (few["Доля исполненных"], few["Если доли нет"]) == ("", "доля не показана: n\u00a0<\u00a05")


# The workbook as a file


@pytest.mark.parametrize("lang", LANGUAGES)
def test_cells_have_types_and_every_sheet_can_be_read_and_printed(opened, lang):
    book = opened(f"/{lang}/measures")
    for table in book.worksheets[1:]:
        assert table.freeze_panes[-1] == "2"
        assert table.auto_filter.ref == table.dimensions
        assert table.print_title_rows == "$1:$1"
        assert table.print_title_cols == ("$A:$A" if table.freeze_panes == "B2" else "$A:$B")
        assert (table.page_setup.orientation, table.page_setup.fitToHeight) == ("landscape", 0)
        assert None not in [cell.value for cell in table[1]]
    stage = sheet(book, "stages", lang)[3]
    assert [cell.data_type for cell in stage[:3]] == ["n", "s", "n"]
    assert isinstance(stage[9 - 1].value, datetime)


def test_a_number_leads_to_its_card_and_stays_a_number(opened):
    first = sheet(opened("/ru/measures?task=2"), "measures")["A2"]
    assert (first.data_type, first.hyperlink.target) == ("n", f"{BASE}/ru/measures/{first.value}?task=2")


def test_the_first_sheet_says_what_was_selected(opened):
    book = opened("/ru/indicators?executor=МФ&as_of=2024-06-30&q=%3D1")
    said, listed = facts(book)
    assert (said["Исполнитель"], said["Задача"], said["Поиск"]) == ("МФ", "все", "=1")
    assert (said["Дата оценки"], said["Файл создан"]) == (datetime(2024, 6, 30), datetime(2026, 11, 22))  # noqa: DTZ001
    assert said["Отчёт"] == "Отчёт за 2023 год · данные на 22.03.2024"
    address = f"{BASE}/ru/indicators?executor=%D0%9C%D0%A4&q=%3D1&as_of=2024-06-30"
    link = next(cell for row in book.worksheets[0].iter_rows() for cell in row if cell.value == address)
    assert link.hyperlink.target == address
    assert list(listed) == book.sheetnames[1:]
    assert [rows_ for rows_, _, _ in listed.values()] == [table.max_row - 1 for table in book.worksheets[1:]]
    assert listed["Показатели"][2] == "поиск, дата оценки"
    assert sheet(book, "indicators").oddHeader.right.text == "Исполнитель: МФ"
    assert not sheet(book, "figures").oddHeader.right.text
    assert sheet(book, "figures").oddFooter.left.text.endswith("Дата оценки: 30.06.2024")


@pytest.mark.parametrize("page", ["executors", "context"])
def test_the_page_s_own_table_comes_first(make, page):
    with zipfile.ZipFile(io.BytesIO(make("workbook", f"/ru/{page}").content)) as parts:
        names = re.findall(r'<sheet name="([^"]*)"', parts.read("xl/workbook.xml").decode())
    assert names[:2] == [t("tables.selection.title", "ru"), t(f"tables.{OWN[page]}.title", "ru")]


def test_properties_are_neutral_and_equal_views_have_equal_bytes(make):
    content = make("workbook", "/kk?task=2").content
    assert content == make("workbook", "/kk?task=2").content
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        core = parts.read("docProps/core.xml").decode()
    assert re.findall(r"<dc:creator>(.*?)</dc:creator>", core) in ([], [""])
    assert "2026-11-22" in core


@pytest.mark.parametrize("lang", ["ru", "kk"])
def test_no_latin_word_is_in_a_russian_or_kazakh_heading(lines, lang):
    heads = [head for entry in CATALOGUE for head in lines(f"/{lang}", f"csv-{entry.name}")[0]]
    assert [head for head in heads if re.search("[A-Za-z]{2,}", head)] == []


# CSV as a file


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_table_is_a_csv_of_its_own_with_the_same_rows(opened, lines, lang):
    book, link, point = opened(f"/{lang}"), t("tables.column.link", lang), DIALECTS[lang][1]
    for entry in CATALOGUE:
        found, table = lines(f"/{lang}", f"csv-{entry.name}"), rows(sheet(book, entry.name, lang))
        assert len(found) == len(table)
        assert all(row[link].startswith(f"{BASE}/{lang}/") for row in found)
        for line, row in zip(found, table, strict=True):
            numbers = {name: cell.value for name, cell in row.items() if isinstance(cell.value, int | float)}
            assert {name: float(line[name].replace(point, ".")) for name in numbers} == pytest.approx(numbers)


def test_a_card_gives_the_stages_that_it_shows(lines, draw):
    assert [row["№"] for row in lines("/ru/measures/17?executor=МФ&task=1")] == ["17"] * 5
    body = lines("/ru/executors/МФ")
    assert all("МФ" in row["Исполнители"] for row in body)
    assert len(body) == int(lines("/ru/executors?executor=МФ")[0]["Этапы (поручения)"])


def test_files_are_asked_for_by_addresses(session):
    client = app.server.test_client()
    answer = client.get("/download/csv-stages/kk?task=2")
    assert (answer.status_code, answer.mimetype) == (200, "text/csv")
    assert "Антикор — Шолу — Кезеңдер — Міндет, 2" in unquote(answer.headers["Content-Disposition"])
    assert client.get("/download/workbook/ru").data.startswith(b"PK")
    assert client.get("/download/csv-nothing/ru").status_code == 404


# Nothing, and several at once


@pytest.mark.parametrize("what", ["csv", "workbook"])
def test_filters_that_leave_nothing_make_no_file(make, what):
    with pytest.raises(NothingToExport):
        make(what, "/ru/measures?q=нетникогда")
    with pytest.raises(NothingToExport):
        make("csv", "/ru/measures/999")


def test_a_page_that_the_filters_do_not_narrow_has_its_file(make):
    assert make("csv", "/ru/convictions?q=нетникогда").content
    assert make("workbook", "/ru/convictions?q=нетникогда").content


def test_exports_at_once_do_not_mix(session, at, monkeypatch):
    monkeypatch.setattr(downloads, "making", ThreadShare(share=1))
    monkeypatch.setenv("THREADS", "9")
    views = [(what, f"/ru/measures?task={task}") for what in ("csv", "calendar", "slides") for task in (1, 2, 4)]
    wanted = {(what, view): MAKERS[what](session, at(view), "http://localhost").content for what, view in views}
    assert len(set(wanted.values())) == len(views)
    made = {}

    def ask(what, view):
        made[what, view] = app.server.test_client().get(f"/download/{what}{view}").data

    askers = [threading.Thread(target=ask, args=view) for view in views]
    for asker in askers:
        asker.start()
    for asker in askers:
        asker.join()
    assert made == wanted


# A text is never more than a text

TRIGGERS = (
    "=",
    "+",
    "-",
    "@",
    "\t=",
    "\r=",
    "\n=",
    " =",
    "＝",
    "＋",
    "－",
    "＠",
    "=\x00",
    "'=",
    '"=',
    ";=",
    ",=",
    "\ufeff=",
)
PAYLOADS = (
    "1+1",
    "cmd|' /C calc'!A0",
    'HYPERLINK("http://evil.example","x")',
    "SUM(1)*cmd|'/c calc'!A1",
    "https://evil.example",
    "mailto:a@evil.example",
    "internal:Лист1!A1",
    "<b>&amp;</b>",
    "_x0041_",
    "{=1+1}",
    "5",
    "-5,5",
    "1.2",
    "2024-03-22",
    "'",
    '"a";"b"',
    "a\r\nb",
    "\u202eabc",
    "қ" * 40,
    "«1»",
    '&L&"Arial"',
    "#REF!",
    "TRUE",
    "",
    "\ud800",
    "\ufffe",
    "  ",
    "[a]:*?/\\",
)
HOSTILE = [trigger + payload for trigger in TRIGGERS for payload in PAYLOADS]
HOSTILE += [payload + trigger + payload for trigger in TRIGGERS for payload in PAYLOADS]
NUMBERS = [0, -1, 5, -4500, 0.5, -0.0175, 64.25, -74.0, 1e15, -123456.789]


def hostile_table():
    """A line for each hostile text, with numbers beside it; the heading is hostile too."""
    columns = tuple(Column(f"=HEAD{kind}", kind, 20) for kind in (Kind.TEXT, Kind.DECIMAL, Kind.SHARE, Kind.CHANGE))
    found = [(text, *[Cell(NUMBERS[at % len(NUMBERS)])] * 3) for at, text in enumerate(HOSTILE)]
    lines_ = tuple(Row((Cell(text), *numbers), "/ru?q=%3D1") for text, *numbers in found)
    return Table("measures", "Мероприятия", "=1+1", columns, lines_)


def hostile_workbook():
    listed = Listed(hostile_table(), "&L=1&", "=1+1")
    chosen = Selection(
        "Отбор", "=1+1", (Fact("=1+1", "=1+1"), Fact("@x", "+1", "/ru?q=%3D1")), ("=1+1",) * 4, (listed,), "=1+1"
    )
    return workbook_bytes(chosen, BASE, "ru", TODAY)


def assert_all_is_as_it_was(table):
    """Every text is a text, letter by letter, and every number the number it was."""
    head, *found = table.iter_rows(max_col=4)
    assert [cell.value for cell in head] == ["=HEADtext", "=HEADdecimal", "=HEADshare", "=HEADchange"]
    assert len(found) == len(HOSTILE)
    for at, (row, text) in enumerate(zip(found, HOSTILE, strict=True)):
        assert (row[0].value or "") == plain(text)
        assert [round(cell.value, DECIMALS) for cell in row[1:]] == [NUMBERS[at % len(NUMBERS)]] * 3


def test_a_thousand_hostile_texts_are_texts_in_a_workbook():
    assert len(HOSTILE) >= 1_000
    content = hostile_workbook()
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        written = {name: parts.read(name).decode() for name in parts.namelist() if name.endswith((".xml", ".rels"))}
    assert [
        name for name, xml in written.items() if re.search(r"<f[ >]|DDE|externalLink", xml) and "sheet" in name
    ] == []
    assert [name for name, xml in written.items() if "&amp;R&amp;&amp;L=1<" in xml] == ["xl/worksheets/sheet2.xml"]
    targets = {link for xml in written.values() for link in re.findall(r'Target="(http[^"]*)"', xml)}
    assert {target for target in targets if not target.startswith((BASE, "http://schemas"))} == set()
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert {cell.data_type for table in book for row in table.iter_rows() for cell in row} <= {"s", "n"}
    assert_all_is_as_it_was(book["Мероприятия"])


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_a_thousand_hostile_texts_are_texts_in_csv(lang):
    between, point = DIALECTS[lang]
    text = csv_bytes(hostile_table(), BASE, "=Ссылка", lang).decode("utf-8-sig")
    head, *found = csv.reader(io.StringIO(text, newline=""), delimiter=between)
    assert [heading[:2] for heading in head] == ["'="] * 5
    assert len(found) == len(HOSTILE)
    for at, (row, hostile) in enumerate(zip(found, HOSTILE, strict=True)):
        assert row[0] in (plain(hostile), "'" + plain(hostile))
        assert not re.match(r"\s*[=+\-@＝＋－＠]", row[0])
        assert {round(float(value.replace(point, ".")), DECIMALS) for value in row[1:4]} == {NUMBERS[at % len(NUMBERS)]}


def test_hostile_names_in_the_store_and_in_the_address_stay_texts(filled_copy):
    store = sqlite3.connect(filled_copy.removeprefix("sqlite:///"))
    with store:
        store.execute("UPDATE wording SET short_ru = '=cmd|''/c calc''!A' || id, search_text = '=cmd'")
        store.execute("UPDATE body SET name_ru = '@SUM(' || code")
        store.execute("UPDATE figure_name SET name_ru = '-1+' || key")
    store.close()
    client = app.server.test_client()
    content = client.get("/download/workbook/ru?q=%3Dcmd").data
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert {cell.data_type for table in book for row in table.iter_rows() for cell in row} <= {"s", "n", "d"}
    assert sheet(book, "measures")["B2"].value.startswith("=cmd|")
    answer = client.get("/download/csv-figures/ru")
    for line in csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig"), newline=""), delimiter=";"):
        assert line["Показатель"].startswith("'-1+")


def test_an_address_too_long_for_a_link_leaves_the_cell_as_it_is():
    table = hostile_table()
    far = Row(table.rows[0].cells, "/ru?q=" + "x" * MOST_LINK_LETTERS)
    listed = Listed(Table(table.name, table.title, "", table.columns, (far,)), "", "")
    book = openpyxl.load_workbook(
        io.BytesIO(workbook_bytes(Selection("Отбор", "", (Fact("", ""),), ("",) * 4, (listed,), ""), BASE, "ru", TODAY))
    )
    assert book["Мероприятия"]["A2"].hyperlink is None
    assert book["Мероприятия"]["A2"].value == plain(HOSTILE[0])
