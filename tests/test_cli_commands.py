"""``python -m data``: what it prints, where, and with which exit code."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import make_report
import pytest

from data.__main__ import BAD_INPUT, DONE, STORE_TROUBLE, main
from data.engine import create_store, read_session, write_session
from data.queries.reports import select_edition
from data.store import migrate

ROOT = Path(__file__).parent.parent


@pytest.fixture
def run(capsys):
    """Run a command; returns (exit code, standard output, standard error)."""

    def run(*arguments):
        code = main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return code, out, err

    return run


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "отчёт 2024.docx"
    make_report.write_docx(path, make_report.DEFAULT)
    return path


def test_init_makes_the_store_and_then_changes_nothing(run, empty_store):
    code, out, _ = run("init")
    assert code == DONE
    assert "данные загружены" in out
    code, out, _ = run("init", "--lang", "en")
    assert code == DONE
    assert "nothing has changed" in out


def test_import_adds_an_edition_once(run, filled_copy, report):
    code, out, err = run("import", report)
    assert (code, err) == (DONE, "")
    assert "31.12.2024" in out
    assert "новая редакция плана" in out
    with read_session() as session:
        assert select_edition(session).file_name == report.name
    code, out, _ = run("--lang", "kk", "import", report)
    assert code == DONE
    assert "ештеңе өзгерген жоқ" in out


def test_read_prints_the_form_of_the_export_and_needs_no_store(run, report, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/nothing")
    code, out, _ = run("read", report, "--json")
    content = json.loads(out)
    assert code == DONE
    assert content["report"]["period_end"] == "2024-12-31"
    assert content["measures"][0]["stages"][0]["summary"] is None


def test_both_forms_of_a_report_read_the_same(run, tmp_path, report):
    text = tmp_path / "report.txt"
    make_report.write_text(text, make_report.DEFAULT)
    of_word, of_text = (json.loads(run("read", path, "--json")[1]) for path in (report, text))
    assert of_word.pop("report")["period_end"] == of_text.pop("report")["period_end"]
    assert of_word == of_text


def test_the_dates_of_a_report_can_be_given(run, tmp_path):
    report = make_report.write_text(tmp_path / "a.txt", replace(make_report.DEFAULT, analysis=("Без лет.",)))
    code, out, _ = run("read", report, "--json", "--period-end", "2025-12-31", "--data-as-of", "2026-02-01")
    assert code == DONE
    assert json.loads(out)["report"]["period_end"] == "2025-12-31"
    assert json.loads(out)["as_of"] == "2026-02-01"


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("ru", "отчёт на 31.12.2024, а в --period-end указано 31.12.2025"),
        ("kk", "есеп 31.12.2024 күнгі, ал --period-end 31.12.2025 күнін көрсетеді"),
        ("en", "the report is as of 2024-12-31, but --period-end says 2025-12-31"),
    ],
)
def test_a_given_year_that_the_text_contradicts_is_bad_input(run, report, lang, sentence):
    code, out, err = run("read", report, "--json", "--period-end", "2025-12-31", "--lang", lang)
    assert (code, out) == (BAD_INPUT, "")
    assert sentence in err


def test_export_prints_the_current_edition(run, filled_copy):
    code, out, _ = run("export", "--json", "--as-of", "2023-07-05")
    assert code == DONE
    assert json.loads(out)["as_of"] == "2023-07-05"


def test_status_names_the_editions_and_the_current_one(run, filled_copy, report, tmp_path):
    run("import", report)
    code, out, _ = run("status", "--lang", "en")
    assert code == DONE
    lines = out.splitlines()
    assert lines[0] == f"Store: {tmp_path / 'filled.sqlite3'}"
    assert lines[1].startswith(
        "  No. 1: report as of 2023-12-31, data of 2024-03-22, measures: 61, stages: 74, bundled"
    )
    assert lines[2].startswith("* No. 2: report as of 2024-12-31")


def test_status_hides_the_password(run, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://board:secret@127.0.0.1:1/board")
    code, out, err = run("status")
    assert code == STORE_TROUBLE
    assert "secret" not in out + err
    assert "board:***@" in err


def test_an_empty_store_says_how_to_import(run, tmp_path, use_store):
    use_store(f"sqlite:///{tmp_path / 'empty.sqlite3'}")
    create_store()
    with write_session() as session:
        migrate(session.connection())
    code, out, _ = run("status")
    assert code == DONE
    assert "python -m data import" in out
    code, _, err = run("export", "--json", "--lang", "en")
    assert code == STORE_TROUBLE
    assert "There is no report in the store" in err


@pytest.mark.parametrize("command", [("status",), ("export", "--json")])
def test_a_store_never_made_is_trouble_with_advice(run, tmp_path, use_store, command):
    use_store(f"sqlite:///{tmp_path / 'none.sqlite3'}")
    code, out, err = run(*command)
    assert (code, out) == (STORE_TROUBLE, "")
    assert "python -m data init" in err


@pytest.mark.parametrize("content", [b"", b"hello", b"PK\x03\x04 broken", b"\x00\xff" * 50, "не отчёт".encode()])
@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
def test_a_file_that_is_no_report_is_bad_input_and_the_store_is_untouched(run, filled_copy, tmp_path, content, lang):
    path = tmp_path / "foreign.docx"
    path.write_bytes(content)
    store = tmp_path / "filled.sqlite3"
    before = store.read_bytes()
    code, out, err = run("import", path, "--lang", lang)
    assert (code, out) == (BAD_INPUT, "")
    assert len(err.strip().splitlines()) == 2
    assert store.read_bytes() == before


def test_a_row_that_cannot_be_read_is_named_with_its_text(run, filled_copy, tmp_path):
    broken = make_report.with_stage(make_report.DEFAULT, 1, 1, deadline="когда-нибудь")
    path = tmp_path / "broken.docx"
    make_report.write_docx(path, broken)
    code, _, err = run("import", path)
    assert code == BAD_INPUT
    assert "раздел 1" in err
    assert "мероприятие 1" in err
    assert "когда-нибудь" in err


def test_a_missing_file_is_bad_input(run, filled_copy, tmp_path):
    code, _, err = run("import", tmp_path / "none.docx")
    assert code == BAD_INPUT
    assert "файл не открывается" in err


@pytest.mark.parametrize("day", ["2024-13-01", "вчера", "22.03.2024", ""])
def test_a_bad_date_is_bad_input(run, filled_copy, day):
    code, _, err = run("export", "--json", "--as-of", day)
    assert code == BAD_INPUT
    assert "ГГГГ-ММ-ДД" in err


def test_a_bad_setting_is_bad_input(run, monkeypatch):
    monkeypatch.setenv("DUE_SOON_DAYS", "soon")
    code, _, err = run("status", "--lang", "kk")
    assert code == BAD_INPUT
    assert err == "DUE_SOON_DAYS баптауы: 0–3660 аралығындағы бүтін сан керек.\n"


@pytest.mark.parametrize("arguments", [(), ("fetch",), ("import",), ("export",), ("status", "--lang", "fr")])
def test_a_command_that_is_not_understood_is_bad_input(capsys, arguments):
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == BAD_INPUT
    assert "python -m data --help" in capsys.readouterr().err


def test_help_is_in_the_language_asked(capsys):
    with pytest.raises(SystemExit) as caught:
        main(["--lang", "kk", "--help"])
    assert caught.value.code == DONE
    assert "есеп қосу" in capsys.readouterr().out


def test_the_module_runs_as_a_program():
    done = subprocess.run(
        [sys.executable, "-m", "data", "--help"], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    assert "init" in done.stdout
