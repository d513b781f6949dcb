"""``python -m data playlist`` and what ``status`` says of playlists."""

import pytest

from data.__main__ import BAD_INPUT, DONE, STORE_TROUBLE, main

QUERY = "pages=overview,measures&seconds=30&executor=МФ"


@pytest.fixture
def run(capsys):
    """Run a command; returns (exit code, standard output, standard error)."""

    def run(*arguments):
        return main(arguments), *capsys.readouterr()

    return run


def test_a_playlist_is_set_listed_and_removed(run, filled_copy):
    assert run("playlist", "list") == (DONE, "Сохранённых списков нет.\n", "")
    assert run("playlist", "set", "hall", QUERY) == (DONE, "Список сохранён: hall\n", "")
    assert run("playlist", "set", "hall", QUERY, "--lang", "kk") == (DONE, "Тізім ауыстырылды: hall\n", "")
    code, out, err = run("--lang", "en", "playlist", "list")
    assert (code, err) == (DONE, "")
    assert out.startswith("hall (saved ")
    assert out.endswith(f": {QUERY}\n")
    assert run("playlist", "remove", "hall", "--lang", "en") == (DONE, "The playlist was removed: hall\n", "")
    assert run("playlist", "list", "--lang", "kk")[1] == "Сақталған тізім жоқ.\n"


def test_status_names_the_playlists(run, filled_copy):
    assert "экран" not in run("status")[1]
    for name in ("lobby", "hall"):
        run("playlist", "set", name, QUERY)
    assert run("status")[1].splitlines()[-1] == "Списки для большого экрана: hall, lobby"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("set", "Hall", QUERY), "«Hall»"),
        (("set", "hall", "overview"), "«overview»"),
        (("set", "hall", "pages=over\nview"), "«pages=over view»"),
        (("set", "a" * 999, QUERY), "aaa…»"),
        (("set", "hall", "seconds=soon"), "seconds"),
        (("set", "hall", "playlist=other"), "playlist="),
        (("set", "hall", "q=" + "a" * 8_000), "8000"),
        (("remove", "hall"), "hall"),
    ],
)
@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
def test_what_cannot_be_done_is_bad_input_in_one_line(run, filled_copy, arguments, words, lang):
    code, out, err = run("playlist", *arguments, "--lang", lang)
    assert (code, out) == (BAD_INPUT, "")
    assert words in err
    assert len(err.splitlines()) == 1
    assert "Traceback" not in err


@pytest.mark.parametrize("arguments", [(), ("set",), ("set", "hall"), ("play",), ("remove",)])
def test_a_command_that_is_not_understood_is_bad_input(arguments):
    with pytest.raises(SystemExit) as caught:
        main(["playlist", *arguments])
    assert caught.value.code == BAD_INPUT


def test_a_store_never_made_is_trouble_with_advice(run, tmp_path, use_store):
    use_store(f"sqlite:///{tmp_path / 'none.sqlite3'}")
    code, out, err = run("playlist", "list")
    assert (code, out) == (STORE_TROUBLE, "")
    assert "python -m data init" in err
