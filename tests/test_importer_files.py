"""What a file may be: told by its content, refused with one clear message, never trusted."""

from __future__ import annotations

import os
import struct
import zipfile
from pathlib import Path

import make_report
import pytest
from docx import Document

from data.importer import read_report
from data.importer.container import MAX_ENTRIES, MAX_FILE, MAX_TEXT
from data.importer.errors import BrokenFileError, EmptyFileError, NotAReportError, ReportError
from data.importer.flat import MAX_LINES
from data.importer.safe_xml import MAX_DEPTH

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def refusal(path: Path, kind: type[ReportError]) -> str:
    """The code of the one problem for which a file is refused."""
    with pytest.raises(kind) as caught:
        read_report(path)
    (problem,) = caught.value.problems
    assert type(caught.value) is kind
    assert len(str(caught.value)) < 300
    return problem.code


def written(tmp_path: Path, content: bytes | str) -> Path:
    path = tmp_path / "report.bin"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def zipped(tmp_path: Path, parts: dict[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> Path:
    path = tmp_path / "report.docx"
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def word_part(body: str) -> str:
    return f"<w:document {WORD}><w:body>{body}</w:body></w:document>"


class TestKinds:
    def test_the_name_says_nothing(self, tmp_path):
        text = make_report.write_text(tmp_path / "report.docx")
        word = make_report.write_docx(tmp_path / "report.txt")
        assert read_report(text).measures == read_report(word).measures

    def test_file_name_and_checksum_are_the_files_own(self, tmp_path):
        report = read_report(make_report.write_text(tmp_path / "отчет.txt"))
        assert (report.file_name, len(report.sha256)) == ("отчет.txt", 64)

    def test_a_byte_order_mark_and_windows_line_ends_change_nothing(self, tmp_path):
        plain = make_report.write_text(tmp_path / "a.txt")
        windows = tmp_path / "b.txt"
        windows.write_bytes(b"\xef\xbb\xbf" + plain.read_bytes().replace(b"\n", b"\r\n"))
        assert read_report(windows).measures == read_report(plain).measures

    @pytest.mark.parametrize("content", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", b"\x00" * 10])
    def test_empty(self, tmp_path, content):
        assert refusal(written(tmp_path, content), EmptyFileError) == "empty"

    @pytest.mark.parametrize(
        ("content", "code"),
        [
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old_word"),
            ("Раздел 1. Отчёт".encode("utf-16"), "encoding"),
            ("Раздел 1. Отчёт".encode("cp1251"), "encoding"),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "foreign"),
            (b"\x89PNG" + b"\0" * MAX_TEXT, "foreign"),
            ("Раздел 1.\0".encode(), "foreign"),
            (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "foreign"),
            (b"%PDF-1.7", "foreign"),
            (b"{\\rtf1\\ansi \xd0}", "foreign"),
            (b"\xef\xbb\xbf\r\n<!doctype html><p>\xcf", "foreign"),
            (b"<HTML xmlns:o=''>", "foreign"),
            (b"<?xml version='1.0'?><w:wordDocument/>", "foreign"),
            (b"\xdb\xa5-\x00", "foreign"),
        ],
    )
    def test_what_is_neither_word_nor_text(self, tmp_path, content, code):
        assert refusal(written(tmp_path, content), BrokenFileError) == code

    @pytest.mark.parametrize("content", ["Просто письмо.\n", "a,b\n1,2\n", "{письмо} < %PDF"])
    def test_a_text_that_is_no_report(self, tmp_path, content):
        assert refusal(written(tmp_path, content), NotAReportError) == "no_section"

    def test_a_file_that_is_not_there(self, tmp_path):
        assert refusal(tmp_path / "нет.docx", BrokenFileError) == "cannot_open"

    def test_what_is_no_file_is_refused_before_it_is_opened(self, tmp_path, monkeypatch):
        pipe, link = tmp_path / "report.docx", tmp_path / "link.docx"
        os.mkfifo(pipe)  # to open it would be to wait for a writer
        link.symlink_to(pipe)
        monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("opened"))
        for path in (pipe, link, tmp_path, Path(os.devnull)):
            assert refusal(path, BrokenFileError) == "not_a_file"

    def test_a_link_to_a_report_is_a_report(self, tmp_path):
        link = tmp_path / "link.txt"
        link.symlink_to(make_report.write_text(tmp_path / "a.txt"))
        assert len(read_report(link).measures) == 8

    def test_too_large(self, tmp_path):
        path = tmp_path / "big.txt"
        with path.open("wb") as file:
            file.truncate(MAX_FILE + 1)
        assert refusal(path, BrokenFileError) == "too_large"

    def test_too_many_lines(self, tmp_path):
        assert refusal(written(tmp_path, "Раздел 1.\n" + "\t\n" * MAX_LINES), BrokenFileError) == "long_text"

    def test_too_long_a_text(self, tmp_path):
        assert refusal(written(tmp_path, b"a" * (MAX_TEXT + 1)), BrokenFileError) == "too_large"

    def test_too_long_a_text_in_word(self, tmp_path):
        path = zipped(tmp_path, {"word/document.xml": word_part("x" * MAX_TEXT)}, zipfile.ZIP_STORED)
        assert refusal(path, BrokenFileError) == "zip_inflated"

    @pytest.mark.parametrize("missing", ["Раздел 1. ", "Раздел 3. "])
    def test_a_report_cut_short(self, tmp_path, missing):
        path = make_report.write_text(tmp_path / "cut.txt")
        path.write_text(path.read_text(encoding="utf-8").replace(missing, "Часть "), encoding="utf-8")
        assert refusal(path, NotAReportError) == "no_section"

    def test_a_report_without_its_table(self, tmp_path):
        text = "Раздел 1. Ход\nПусто\nРаздел 3. Записка\nчисло осужденных в 2024 году, на 01.02.2025"
        assert refusal(written(tmp_path, text), NotAReportError) == "no_table"


class TestArchives:
    def test_a_truncated_archive(self, tmp_path):
        path = make_report.write_docx(tmp_path / "a.docx")
        path.write_bytes(path.read_bytes()[:-2000])
        assert refusal(path, BrokenFileError) == "broken_zip"

    def test_an_archive_of_something_else(self, tmp_path):
        assert refusal(zipped(tmp_path, {"xl/workbook.xml": "<workbook/>"}), NotAReportError) == "not_word"

    def test_a_foreign_document(self, tmp_path):
        document = Document()
        document.add_paragraph("Служебная записка")
        document.save(str(tmp_path / "note.docx"))
        assert refusal(tmp_path / "note.docx", NotAReportError) == "no_section"

    def test_a_document_without_a_table(self, tmp_path):
        document = Document()
        for text in ("Раздел 1. Ход", "Раздел 3. Записка", "За 2024 год", "Дата: 1 февраля 2025 года"):
            document.add_paragraph(text)
        document.save(str(tmp_path / "bare.docx"))
        assert refusal(tmp_path / "bare.docx", NotAReportError) == "no_table"

    def test_too_many_parts(self, tmp_path):
        path = zipped(tmp_path, {f"{number}.bin": b"" for number in range(MAX_ENTRIES + 1)})
        assert refusal(path, BrokenFileError) == "zip_entries"

    def test_a_part_packed_too_tightly(self, tmp_path):
        path = zipped(tmp_path, {"word/document.xml": b" " * 8_000_000})
        assert refusal(path, BrokenFileError) == "zip_ratio"

    def test_an_archive_that_unpacks_to_too_much(self, tmp_path, monkeypatch):
        monkeypatch.setattr("data.importer.container.MAX_INFLATED", 100_000)
        path = zipped(tmp_path, {"a.xml": b"<a>" + b"x" * 60_000 + b"</a>", "b.xml": b"x" * 60_000})
        assert refusal(path, BrokenFileError) == "zip_inflated"

    def test_parts_that_are_not_xml_are_left_packed(self, tmp_path):
        path = make_report.write_docx(tmp_path / "a.docx")
        with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("word/media/image1.bin", b"\0" * 8_000_000)
        assert len(read_report(path).measures) == 8

    @pytest.mark.parametrize("claimed", [10, 2**31])
    def test_a_header_that_lies_about_the_size(self, tmp_path, claimed):
        path = zipped(tmp_path, {"word/document.xml": word_part("x" * 50_000)})
        content = bytearray(path.read_bytes())
        local, central = content.index(b"PK\x03\x04"), content.index(b"PK\x01\x02")
        struct.pack_into("<I", content, local + 22, claimed)
        struct.pack_into("<I", content, central + 24, claimed)
        path.write_bytes(content)
        assert refusal(path, BrokenFileError) == "broken_zip"

    def test_a_password(self, tmp_path):
        path = make_report.write_docx(tmp_path / "a.docx")
        content = bytearray(path.read_bytes())
        central = content.index(b"PK\x01\x02")
        content[central + 8] |= 1
        path.write_bytes(content)
        assert refusal(path, BrokenFileError) == "encrypted"

    def test_an_unusual_packing(self, tmp_path):
        path = zipped(tmp_path, {"word/document.xml": word_part("")}, zipfile.ZIP_LZMA)
        assert refusal(path, BrokenFileError) == "broken_zip"

    def test_the_same_part_twice(self, tmp_path):
        path = zipped(tmp_path, {"word/document.xml": word_part("")})
        with zipfile.ZipFile(path, "a") as archive, pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("word/document.xml", word_part("<w:p/>"))
        assert refusal(path, BrokenFileError) == "broken_zip"


ENTITIES = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>'
REMOTE = '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><a/>'
LOCAL = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>'


class TestXml:
    @pytest.mark.parametrize("part", ["word/document.xml", "docProps/core.xml", "_rels/.rels"])
    @pytest.mark.parametrize("content", [ENTITIES, REMOTE, LOCAL])
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
    def test_a_doctype_is_refused_in_any_part_and_encoding(self, tmp_path, part, content, encoding):
        parts = {"word/document.xml": word_part(""), part: content.encode(encoding)}
        assert refusal(zipped(tmp_path, parts), BrokenFileError) == "doctype"

    @pytest.mark.parametrize(
        "content",
        [b"", b"<a>", b"<a/><b/>", b"\x00\x01", b"<a>&b;</a>", b'<?xml version="1.0" encoding="shift_jis"?><a/>'],
    )
    def test_xml_that_is_not_well_formed(self, tmp_path, content):
        assert refusal(zipped(tmp_path, {"word/document.xml": content}), BrokenFileError) == "broken_xml"

    def test_nested_too_deep(self, tmp_path):
        body = "<w:p>" * MAX_DEPTH + "</w:p>" * MAX_DEPTH
        assert refusal(zipped(tmp_path, {"word/document.xml": word_part(body)}), BrokenFileError) == "deep_xml"

    def test_too_many_elements(self, tmp_path, monkeypatch):
        monkeypatch.setattr("data.importer.safe_xml.MAX_ELEMENTS", 1000)
        body = "<w:p/>" * 1000
        assert refusal(zipped(tmp_path, {"word/document.xml": word_part(body)}), BrokenFileError) == "long_xml"
