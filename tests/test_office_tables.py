"""Workbooks and CSV files through LibreOffice: what another program takes for a formula, a day or a number."""

from __future__ import annotations

import shutil
import subprocess
from datetime import datetime, time

import openpyxl
import pytest
from screens import TODAY
from test_tables_files import BASE, HOSTILE, NUMBERS, assert_all_is_as_it_was, hostile_table, hostile_workbook

from callbacks.downloads import MAKERS
from dashboard.i18n import LANGUAGES
from dashboard.tables.csv_file import csv_bytes
from dashboard.tables.plain import plain

pytestmark = pytest.mark.office

SEMICOLON, COMMA, QUOTE, UTF8, ALL_FROM_FIRST_LINE = 59, 44, 34, 76, 1
LANGUAGE_CODES = {"ru": 1049, "kk": 1087, "en": 1033}
"""Microsoft's codes of languages, by which LibreOffice reads numbers and days."""


@pytest.fixture
def through_office(tmp_path):
    """``through_office(content, "csv")``: the workbook that LibreOffice makes of a file it has opened."""

    def convert(content, ending, *options):
        source, made = tmp_path / f"file.{ending}", tmp_path / "made"
        source.write_bytes(content)
        program = shutil.which("soffice")
        assert program, "no LibreOffice on this machine: make office"
        profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
        command = [program, profile, "--headless", *options, "--convert-to", "xlsx", "--outdir", str(made), str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        return openpyxl.load_workbook(made / "file.xlsx")

    return convert


def as_spreadsheet(lang):
    """How a spreadsheet of the language opens a CSV file by itself: its separator, its numbers and days."""
    separator = COMMA if lang == "en" else SEMICOLON
    tokens = (separator, QUOTE, UTF8, ALL_FROM_FIRST_LINE, "", LANGUAGE_CODES[lang], "false", "true")
    return f"--infilter=CSV:{','.join(map(str, tokens))}"


def kinds(book):
    return {cell.data_type for table in book for row in table.iter_rows() for cell in row}


def test_hostile_texts_and_numbers_pass_through_a_workbook_unchanged(through_office):
    book = through_office(hostile_workbook(), "xlsx")
    assert "f" not in kinds(book)
    assert_all_is_as_it_was(book["Мероприятия"])


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_hostile_texts_and_numbers_pass_through_csv_unchanged(through_office, lang):
    table = through_office(csv_bytes(hostile_table(), BASE, "Ссылка", lang), "csv", as_spreadsheet(lang)).active
    assert "f" not in {cell.data_type for row in table.iter_rows() for cell in row}
    _, *found = table.iter_rows(max_col=4)
    assert len(found) == len(HOSTILE)
    for at, row in enumerate(found):
        assert [round(cell.value, 9) for cell in row[1:]] == [NUMBERS[at % len(NUMBERS)]] * 3
        if isinstance(row[0].value, str):
            words = plain(HOSTILE[at])
            assert row[0].value.strip() in (words.strip(), f"'{words}".strip())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_board_s_own_files_open_with_their_numbers_and_days(through_office, session, at, lang):
    content = MAKERS["workbook"](session, at(f"/{lang}/measures"), BASE).content
    book = through_office(content, "xlsx")
    assert len(book.sheetnames) == 10
    csv_table = through_office(
        MAKERS["csv"](session, at(f"/{lang}/measures"), BASE).content, "csv", as_spreadsheet(lang)
    ).active
    stages = book.worksheets[1]
    assert (csv_table.max_row, stages.max_row) == (75, 75)
    for ours, theirs in zip(stages.iter_rows(min_row=2, values_only=True), csv_table.iter_rows(min_row=2), strict=True):
        given = [cell.value for cell in theirs][: len(ours)]
        pairs = [
            (one, other) for one, other in zip(ours, given, strict=True) if isinstance(one, int | float | datetime)
        ]
        assert [one for one, _ in pairs] == [other for _, other in pairs]
    assert datetime.combine(TODAY, time()) in [row[1] for row in book.worksheets[0].iter_rows(values_only=True)]
