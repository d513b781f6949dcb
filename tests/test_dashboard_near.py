"""What a mistyped word may have meant."""

import pytest

from dashboard.near import LONGEST, MOST, nearest, shortened

BODIES = {
    "МФ": ("Министерство финансов", "Қаржы министрлігі"),
    "МИД": ("Министерство иностранных дел",),
    "НПП «Атамекен»": ("Национальная палата предпринимателей",),
}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("мф", ("МФ",)),
        ("МФФ", ("МФ",)),
        ("финансов", ("МФ",)),
        ("қаржы", ("МФ",)),
        ("атамекен", ("НПП «Атамекен»",)),
        ("XYZ", ()),
        ("", ()),
    ],
)
def test_a_word_finds_what_is_like_it_or_called_so(typed, meant):
    assert nearest(typed, BODIES) == meant


def test_the_likest_come_first_and_not_too_many():
    names = {f"МИ{n}": () for n in range(20)}
    assert nearest("МИ7", names)[0] == "МИ7"
    assert len(nearest("МИ7", {f"body {n}": ("МИ7",) for n in range(20)})) == MOST


def test_what_was_typed_is_shown_cut():
    assert shortened("x" * LONGEST) == "x" * LONGEST
    assert shortened("x" * 5_000) == "x" * LONGEST + "…"
