"""What Word does to a text: tracked changes, content controls, merges, breaks, split runs."""

from __future__ import annotations

import zipfile

import pytest

from data.importer.document import Cell, Document, Row
from data.importer.errors import Collector
from data.importer.headings import HEADINGS
from data.importer.tables import read_table
from data.importer.word import read_word

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
NAMESPACES = f'xmlns:w="{WORD}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:v"'


@pytest.fixture
def read(tmp_path):
    """The document of which this is the body."""

    def call(body: str, namespaces: str = NAMESPACES) -> Document:
        path = tmp_path / "a.docx"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("word/document.xml", f"<w:document {namespaces}><w:body>{body}</w:body></w:document>")
        return read_word(path.read_bytes())

    return call


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


SECTION = f"<w:p>{run('Раздел ')}{run('3. Записка')}</w:p>"


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (run("Ис") + run("полнено."), "Исполнено."),
        ("<w:r><w:t>а</w:t><w:tab/><w:t>б</w:t><w:noBreakHyphen/></w:r>", "а\tб-"),
        (f"<w:ins>{run('вставка')}</w:ins>", "вставка"),
        (f"{run('до ')}<w:del><w:r><w:delText>нет</w:delText><w:br/></w:r></w:del>{run('после')}", "до после"),
        (f"<w:moveFrom>{run('было')}</w:moveFrom><w:moveTo>{run('стало')}</w:moveTo>", "стало"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('поле')}</w:sdtContent></w:sdt>", "поле"),
        (f"<w:hyperlink>{run('ссылка')}</w:hyperlink>", "ссылка"),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r>" + run("5"), "5"),
        ("<w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>" + run("а"), "а"),
        ("<w:r><w:t/></w:r>" + run("а"), "а"),
        (
            f"<mc:AlternateContent><mc:Choice>{run('новое')}</mc:Choice>"
            f"<mc:Fallback>{run('старое')}</mc:Fallback></mc:AlternateContent>",
            "новое",
        ),
        (f"<w:r><w:pict><v:t>{run('рисунок')}</v:t></w:pict></w:r>{run('текст')}", "текст"),
    ],
)
def test_the_text_of_a_paragraph(read, content, text):
    assert read(f"{SECTION}<w:p>{content}</w:p>")["3"].paragraphs == [text]


@pytest.mark.parametrize("end", ["<w:br/>", "<w:cr/>"])
def test_a_break_begins_a_new_line(read, end):
    body = f"{SECTION}<w:p><w:r><w:t>а</w:t>{end}<w:t>б</w:t></w:r></w:p>"
    assert read(body)["3"].paragraphs == ["а", "б"]


def test_the_strict_form_of_the_format_is_the_same(read):
    assert read(f"{SECTION}<w:p>{run('а')}</w:p>", f'xmlns:w="{STRICT}"')["3"].paragraphs == ["а"]


def test_what_stands_before_the_first_section_is_left_out(read):
    assert list(read(f"<w:p>{run('Титул')}</w:p>{SECTION}")) == ["3"]


def test_a_paragraph_taken_out_is_left_out(read):
    assert read(f"{SECTION}<w:del><w:p>{run('нет')}</w:p></w:del>")["3"].paragraphs == []


CELL = "<w:tc><w:tcPr>{merge}</w:tcPr>{content}</w:tc>"


@pytest.mark.parametrize(
    ("merge", "continues"),
    [
        ("", False),
        ('<w:vMerge w:val="restart"/>', False),
        ("<w:vMerge/>", True),
        ('<w:vMerge w:val="continue"/>', True),
        ('<w:gridSpan w:val="3"/>', False),
    ],
)
def test_a_vertical_merge(read, merge, continues):
    table = f"<w:tbl><w:tr>{CELL.format(merge=merge, content='<w:p/>')}</w:tr></w:tbl>"
    (row,) = read(SECTION + table)["3"].rows
    assert [cell.continues for cell in row.cells] == [continues]


def test_rows_and_cells_are_found_through_controls_and_insertions(read):
    cell = CELL.format(merge="", content=f"<w:p>{run('а')}</w:p><w:p/><w:p>{run('б')}</w:p>")
    rows = f"<w:ins><w:tr>{cell}</w:tr></w:ins><w:sdt><w:sdtContent><w:tr>{cell}{cell}</w:tr></w:sdtContent></w:sdt>"
    first, second = read(f"{SECTION}<w:tbl>{rows}</w:tbl>")["3"].rows
    assert first.cells[0].lines == ("а", "", "б")
    assert (len(second.cells), second.place) == (2, "таблица 1, строка 2")


def test_a_merge_inside_a_nested_table_is_not_the_cells_own(read):
    nested = f"<w:tbl><w:tr>{CELL.format(merge='<w:vMerge/>', content='<w:p/>')}</w:tr></w:tbl><w:p/>"
    table = f"<w:tbl><w:tr>{CELL.format(merge='', content=nested)}</w:tr></w:tbl>"
    assert not read(SECTION + table)["3"].rows[0].cells[0].continues


def test_a_cell_merged_with_what_is_not_a_measure_is_an_error():
    collector = Collector()
    headings = Row(tuple(Cell((heading,)) for heading in HEADINGS.values()), "строка 1")
    task = Row((Cell(("Задача 1. Честность",)),), "строка 2")
    cells = (Cell(("1.",)), Cell(("Имя",)), Cell(("отчет",)), Cell(("АПК",)), Cell(("",), continues=True))
    assert read_table([headings, task, Row(cells, "строка 3")], collector).measures == []
    assert [(problem.code, problem.row) for problem in collector.problems] == [("merged", "строка 3")]
