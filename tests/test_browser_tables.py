"""A workbook taken through the menu as a viewer takes it, against the numbers on the screen."""

import io
from pathlib import Path

import openpyxl
import pytest

from dashboard.i18n import t

pytestmark = pytest.mark.browser


def test_the_workbook_of_a_view_has_the_numbers_of_the_screen(open_page):
    page = open_page("/ru/measures?task=2&completion=completed")
    shown = page.locator(".count").inner_text().replace("\u00a0", " ")
    page.locator(".export-menu > summary").press("Enter")
    with page.expect_download() as saved:
        page.locator('[data-download="workbook"]').press("Enter")
    assert saved.value.suggested_filename.startswith(
        "Антикор — Мероприятия — таблицы — Задача, 2; исполнение, исполнено"
    )
    book = openpyxl.load_workbook(io.BytesIO(Path(saved.value.path()).read_bytes()))
    measures, stages = (book[t(f"tables.{name}.title", "ru")].max_row - 1 for name in ("measures", "stages"))
    assert shown.startswith(f"показано {measures} из 61 ")
    assert f"· {stages} из 74 " in shown
    address = next(row[1].hyperlink.target for row in book.worksheets[0].iter_rows() if row[1].hyperlink)
    page.goto(address)
    page.wait_for_selector(".count")
    assert page.locator(".count").inner_text().replace("\u00a0", " ") == shown
