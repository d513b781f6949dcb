"""Names of files that any file system takes."""

import pytest

from dashboard.file_names import LONGEST, file_name, place, plain_name, view_file_name
from dashboard.pages import Route


def test_a_name_tells_the_board_the_page_and_the_view_under_it():
    assert file_name([*place(Route("kk", "measures", "17")), "2024-03-22"]) == "Антикор — Іс-шаралар — 17 — 2024-03-22"


@pytest.mark.parametrize(
    ("part", "safe"),
    [("План: факт", "План, факт"), ('а/б\\в*г?"д"<е>|ё', "а б в г д е ё"), ("Итог. ", "Итог"), ("а\nб", "а б")],
)
def test_letters_that_windows_forbids_are_left_out(part, safe):
    assert file_name([part, "2024"]) == f"{safe} — 2024"


def test_too_long_a_name_loses_the_end_of_its_longest_part():
    name = file_name(["Антикор", "ж" * 200, "2024-03-22"])
    assert len(name) <= LONGEST
    assert name.startswith("Антикор — жжж")
    assert name.endswith("ж… — 2024-03-22")


def test_a_file_of_a_view_says_its_filters_and_a_plain_name_has_no_letters_but_latin_ones(at):
    frame = at("/ru/executors/МФ?task=2&as_of=2024-06-30").frame
    assert view_file_name(frame, "слайды") == "Антикор — Исполнители — МФ — слайды — Задача, 2 — 2024-06-30"
    assert view_file_name(frame, "Исполнители", filters="") == "Антикор — Исполнители — МФ — 2024-06-30"
    assert plain_name("slides", frame) == "antikor-executors-slides-2024-06-30"
    assert plain_name("csv", at("/kk/measures/17").frame) == "antikor-measures-17-csv-2024-03-22"
