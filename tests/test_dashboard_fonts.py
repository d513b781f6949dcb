"""The web font: every letter and sign the board writes is in it, in every weight."""

from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from dashboard import fonts

KAZAKH = "әғқңөұүһіӘҒҚҢӨҰҮҺІ"
RUSSIAN = "".join(map(chr, range(ord("А"), ord("я") + 1))) + "ёЁ"
SIGNS = "₸№§«»„“”‘’–—−…·•±×≤≥≈%‰°/()[]0123456789→←↑↓ "
SPACES = "\u00a0\u2009\u202f"


@pytest.fixture(autouse=True)
def fresh(tmp_path, monkeypatch):
    """The module as a new process sees it, with a state directory of its own."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    fonts.onest_woff2.cache_clear()
    yield tmp_path
    fonts.onest_woff2.cache_clear()


@pytest.fixture
def font():
    return TTFont(BytesIO(fonts.onest_woff2()))


def test_every_letter_and_sign_is_there(font):
    glyphs = font.getBestCmap()
    assert [letter for letter in KAZAKH + RUSSIAN + SIGNS + SPACES + "AZaz" if ord(letter) not in glyphs] == []


def test_it_is_one_small_web_font_with_all_weights_and_even_digits(font):
    assert font.flavor == "woff2"
    assert len(fonts.onest_woff2()) < 70_000
    [weight] = font["fvar"].axes
    assert (weight.axisTag, weight.minValue, weight.maxValue) == ("wght", 100, 900)
    assert "tnum" in {record.FeatureTag for record in font["GSUB"].table.FeatureList.FeatureRecord}


def test_it_is_cut_once_and_kept(fresh, monkeypatch):
    first = fonts.onest_woff2()
    fonts.onest_woff2.cache_clear()
    monkeypatch.setattr(fonts, "_cut", lambda *_: pytest.fail("cut again"))
    assert fonts.onest_woff2() == first
    assert [path.suffix for path in (fresh / "antikor-board").iterdir()] == [".woff2"]


def test_another_choice_of_letters_is_another_file(fresh, monkeypatch):
    fonts.onest_woff2()
    fonts.onest_woff2.cache_clear()
    monkeypatch.setattr(fonts, "RANGES", ((0x41, 0x5A),))
    assert TTFont(BytesIO(fonts.onest_woff2())).getBestCmap().keys() == set(range(0x41, 0x5B))


def test_a_state_directory_that_cannot_be_made_is_no_error(tmp_path, monkeypatch):
    blocked = tmp_path / "file"
    blocked.write_text("not a directory")
    monkeypatch.setenv("XDG_STATE_HOME", str(blocked))
    assert fonts.onest_woff2()[:4] == b"wOF2"
    assert blocked.read_text() == "not a directory"
