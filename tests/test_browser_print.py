"""The board on paper: what the browser prints of a page, read and looked at sheet by sheet."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import pypdfium2
import pytest
from browser_fixtures import chart, settle
from PIL import Image
from playwright.sync_api import Page

from dashboard import theme
from dashboard.pages import PAGES
from dashboard.provenance import provenance

pytestmark = pytest.mark.browser

A4_PT = (595, 842)
POINTS_PER_MM = 72 / 25.4
SIDE_MM, TOP_MM = 12, 14
DARK = 70
"""Below this, of 255, a pixel is dark: ink, or a background that should not have been printed."""
MOST_DARK = 0.12
LEAST_INK = 0.002


@dataclass(frozen=True)
class Sheet:
    """One printed page: its words without what parts them, and its grey picture at a pixel a point."""

    text: str
    picture: Image.Image

    def share(self, below: int) -> float:
        """The share of the pixels darker than that."""
        histogram = self.picture.histogram()
        return sum(histogram[:below]) / sum(histogram)

    def is_white(self, left: int, top: int, right: int, bottom: int) -> bool:
        return self.picture.crop((left, top, right, bottom)).getextrema()[0] > 250


def bare(text: str) -> str:
    """Letters and digits alone: a line may be broken anywhere, and a sign drawn by another font."""
    return re.sub(r"[\W_]+", "", text).lower()


def printed(page: Page) -> list[Sheet]:
    """The sheets that the browser's print makes of a page."""
    document = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    sheets = []
    for leaf in document:
        assert tuple(sorted(map(round, leaf.get_size()))) == A4_PT
        sheets.append(Sheet(bare(leaf.get_textpage().get_text_range()), leaf.render(grayscale=True).to_pil()))
    document.close()
    return sheets


def check(page: Page, sheets: list[Sheet]) -> None:
    """Every sheet has something on it, is light, and keeps its margins; every chart shown is there with its source."""
    side, top = int(SIDE_MM * POINTS_PER_MM) - 1, int(TOP_MM * POINTS_PER_MM) - 1
    for number, sheet in enumerate(sheets, 1):
        width, height = sheet.picture.size
        assert sheet.share(250) > LEAST_INK, f"sheet {number} is blank"
        assert sheet.share(DARK) < MOST_DARK, f"sheet {number} is dark"
        margins = [(0, 0, side, height), (width - side, 0, width, height), (0, 0, width, top)]
        assert all(sheet.is_white(*margin) for margin in margins), f"sheet {number}: something stands in its margin"
        assert sheet.text.startswith(f"{number}{len(sheets)}"), f"sheet {number} has no number"
    told = "".join(sheet.text for sheet in sheets)
    shown = page.locator("[data-chart]:not(.is-empty)")
    sources = [card.get_attribute("data-source") for card in shown.locator(".chart-export").all()]
    for words in [*page.locator("h1:not(.visually-hidden), .page h2:visible").all_inner_texts(), *sources]:
        assert bare(words) in told, words


def size_of(page: Page, key: str) -> tuple[int, int]:
    """Width and height of a chart's drawing on screen."""
    box = chart(page, key).locator(".main-svg").first.bounding_box()
    return round(box["width"]), round(box["height"])


def ink_of(page: Page, key: str) -> str:
    """The colour that a chart's drawing writes in."""
    return chart(page, key).locator(".js-plotly-plot").evaluate("gd => gd._fullLayout.font.color").upper()


def test_a_dark_page_is_printed_light_whole_and_says_what_it_is(open_page, board, at):
    address = "/ru?task=2&theme=dark"
    page = open_page(address)
    before = size_of(page, "status-by-task")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert ink_of(page, "status-by-task") == theme.TOKENS["light"].text
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    sheets = printed(page)
    check(page, sheets)
    origin = provenance(at(address).frame)
    words = [origin.page, origin.as_of, origin.edition, origin.filters, board.url + origin.address]
    assert [word for word in words if bare(word) not in sheets[0].text] == []
    assert bare("Исполнитель: любой") not in sheets[0].text
    settle(page)
    assert size_of(page, "status-by-task") == before
    assert ink_of(page, "status-by-task") == theme.TOKENS["dark"].text
    assert page.locator(".print-table, .print-piece, .print-source").count() == 0


@pytest.mark.sweep
def test_all_measures_are_printed_under_a_head_on_every_sheet(open_page, exported):
    page = open_page("/ru/measures")
    sheets = printed(page)
    check(page, sheets)
    titles = [bare(measure["short_title"]["ru"]) for measure in exported["measures"]]
    assert len(titles) == 61
    told = "".join(sheet.text for sheet in sheets)
    assert [title for title in titles if title not in told] == []
    table = [sheet for sheet in sheets if "проектзакона" in sheet.text and bare("Форма завершения") in sheet.text]
    assert len(table) > 2


@pytest.mark.sweep
@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
def test_a_table_of_many_columns_lies_across_and_makes_nothing_smaller(open_page, lang):
    """The browser makes all sheets smaller where one of them is too narrow for what it holds."""
    page = open_page(f"/{lang}/executors")
    sheets = printed(page)
    check(page, sheets)
    assert [sheet.picture.width > sheet.picture.height for sheet in sheets] == [False] * (len(sheets) - 1) + [True]
    rule = round(TOP_MM * POINTS_PER_MM), round(SIDE_MM * POINTS_PER_MM)
    right = A4_PT[0] - rule[1]
    assert not sheets[0].is_white(right - 60, rule[0], right, A4_PT[1] // 2), "the first chart reaches the edge"


ADDRESSES = [page.path for page in PAGES if page.name != "briefing"]
DETAILS = ["measures/17", "executors/МФ", "indicators/cpi"]


@pytest.mark.sweep
@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("path", [*ADDRESSES, *DETAILS])
def test_every_page_in_every_language(open_page: Callable[..., Page], lang: str, theme: str, path: str):
    page = open_page(f"/{lang}/{path}?theme={theme}")
    check(page, printed(page))


@pytest.mark.sweep
def test_the_numbers_of_a_chart_are_printed_in_its_place(open_page):
    page = open_page("/ru?table=status-by-task&theme=dark")
    sheets = printed(page)
    check(page, sheets)
    assert chart(page, "status-by-task").locator("tbody tr").count() > 5
    rows = chart(page, "status-by-task").locator("tbody th").all_inner_texts()
    assert all(bare(row) in sheets[0].text for row in rows)
