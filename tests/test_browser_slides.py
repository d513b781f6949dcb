"""Slides fetched from the board as a viewer does it: the file says what the screen said."""

from pathlib import Path

import pytest
from browser_fixtures import chart
from deck_reader import DeckReader

from dashboard.i18n import t

pytestmark = pytest.mark.browser


def test_slides_of_the_page_on_screen_say_what_it_says(open_page, board):
    page = open_page("/ru/convictions")
    finding = chart(page, "convictions-by-year").locator(".chart-title").text_content()
    numbers = chart(page, "convictions-by-year").locator(".bartext").all_text_contents()
    page.locator(".export-menu > summary").press("Enter")
    with page.expect_download() as saved:
        page.locator('[data-download="slides"]').press("Enter")
    assert saved.value.suggested_filename.startswith("Антикор — Осуждённые — слайды — ")
    found = DeckReader(Path(saved.value.path()).read_bytes())
    assert finding in found.titles
    assert [str(round(value)) for value in found.values("convictions-by-year").popitem()[1]] == numbers
    assert f"{board.url}/ru/convictions" in found.links
    assert t("slides.whole_plan", "ru") in found.slides[0].placeholders[13].text_frame.text
