"""The list of abbreviations: pairs in Word, half a column in the flattened text."""

from __future__ import annotations

from dataclasses import replace

import make_report
import pytest
from docx import Document
from make_report import DEFAULT

from data.importer import read_report
from data.importer.abbreviations import read_abbreviations
from data.importer.document import NAMES, Cell, Row, Section
from data.importer.errors import Collector, UnreadableRowError


def read(tmp_path, spec: make_report.Spec) -> list[tuple[str, str]]:
    report = read_report(make_report.write_text(tmp_path / "a.txt", spec))
    return [(one.code, one.name) for one in report.abbreviations]


def test_the_lost_column_is_found_again(tmp_path):
    wanted = [(code, " ".join(name.split())) for code, name in DEFAULT.names]
    assert read(tmp_path, DEFAULT) == wanted


@pytest.mark.parametrize("left", [(), tuple(code for code, _ in DEFAULT.names)])
def test_the_left_column_may_be_whole_or_lost(tmp_path, left):
    assert len(read(tmp_path, replace(DEFAULT, left_column=left))) == len(DEFAULT.names)


def test_a_name_that_no_abbreviation_spells(tmp_path):
    spec = replace(DEFAULT, names=(*DEFAULT.names, ("ЖКХ", "жилищно-коммунальное хозяйство")))
    with pytest.raises(UnreadableRowError, match=r"section 2, список аббревиатур: .* «жилищно-коммунальное хозяйство»"):
        read(tmp_path, spec)


def test_an_abbreviation_left_without_a_name(tmp_path):
    with pytest.raises(UnreadableRowError, match="stands in the list without a name: «АНК»"):
        read(tmp_path, replace(DEFAULT, left_column=("АНК",)))


def test_two_abbreviations_that_spell_one_name(tmp_path):
    with pytest.raises(UnreadableRowError, match="Министерство юстиции"):
        read(tmp_path, replace(DEFAULT, left_column=("М Ю",)))


def test_a_report_without_the_list(tmp_path):
    path = make_report.write_text(tmp_path / "a.txt")
    path.write_text(path.read_text(encoding="utf-8").replace("Примечание:", "Иное:"), encoding="utf-8")
    assert read_report(path).abbreviations == ()


@pytest.mark.parametrize("cells", [("МЮ",), ("МЮ", ""), ("МЮ", "– Министерство", "лишнее")])
def test_a_row_of_word_that_is_no_pair(cells):
    section = Section(rows=[Row(tuple(Cell((cell,)) for cell in cells), "строка 1")])
    collector = Collector()
    assert read_abbreviations({NAMES: section}, (), collector) == ()
    assert [problem.code for problem in collector.problems] == ["row"]


def test_word_keeps_the_pairs_whatever_they_spell(tmp_path):
    path = make_report.write_docx(tmp_path / "a.docx", replace(DEFAULT, names=(("ЩЩ", "Министерство - юстиции"),)))
    assert [(one.code, one.name) for one in read_report(path).abbreviations] == [("ЩЩ", "Министерство - юстиции")]
    assert Document(str(path)).tables
