"""Decks through LibreOffice: every slide is drawn, its finding is read on it, and nothing leaves its edges."""

from __future__ import annotations

import shutil
import subprocess
from collections import Counter

import pypdfium2
import pytest
from deck_reader import DeckReader
from PIL import ImageChops

from dashboard.i18n import LANGUAGES
from dashboard.slides.letters import MOST_LETTERS
from layouts.slides import board_slides, page_slides

pytestmark = pytest.mark.office

BASE = "https://board.example"
EDGE_POINTS = 12
"""Nothing but the stripe at the top comes so near the edge of a slide."""
STRIPE_POINTS = 8


@pytest.fixture
def drawn(tmp_path):
    """``drawn(content)``: the PDF that LibreOffice makes of a deck."""

    def convert(content):
        source = tmp_path / "deck.pptx"
        source.write_bytes(content)
        program = shutil.which("soffice")
        assert program, "no LibreOffice on this machine: make office"
        profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
        command = [program, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=240)
        return pypdfium2.PdfDocument(tmp_path / "deck.pdf")

    return convert


def letters(text):
    """Letters, however often each: a PDF tells those of a fallback font (Kazakh ones) out of their order."""
    return Counter("".join(text.split()))


def assert_drawn(pdf, found):
    assert len(pdf) == len(found.slides)
    for page, title in zip(pdf, found.titles, strict=True):
        told = letters(page.get_textpage().get_text_range())
        assert letters(title[:MOST_LETTERS]) <= told, title
        assert_within_edges(page, title)


def assert_within_edges(page, title):
    """The picture is paper all round, and something stands in its middle."""
    picture = page.render(scale=1).to_pil().convert("RGB")
    wide, tall = picture.size
    paper = picture.crop((wide - 2, tall - 2, wide - 1, tall - 1)).resize(picture.size)
    left, top, right, bottom = ImageChops.difference(picture, paper).crop((0, STRIPE_POINTS, wide, tall)).getbbox()
    assert left >= EDGE_POINTS, title
    assert top + STRIPE_POINTS >= EDGE_POINTS, title
    assert right <= wide - EDGE_POINTS, title
    assert bottom <= tall - EDGE_POINTS, title


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_slide_of_the_whole_board_is_drawn(session, at, drawn, lang):
    content = board_slides(session, at(f"/{lang}"), BASE).content
    assert_drawn(drawn(content), DeckReader(content))


@pytest.mark.parametrize(
    "address", ["/kk/executors/МФ", "/ru/indicators/cpi", "/ru/measures?task=2&completion=completed", "/en/measures/17"]
)
def test_views_under_filters_and_of_one_thing_are_drawn(session, at, drawn, address):
    content = page_slides(session, at(address), BASE).content
    assert_drawn(drawn(content), DeckReader(content))
