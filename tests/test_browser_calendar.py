"""The calendar of deadlines, taken through the menu as a viewer takes it, against the number on the screen."""

import re
from pathlib import Path

import pytest
from browser_fixtures import chart
from icalendar import Calendar

pytestmark = pytest.mark.browser


def test_the_calendar_of_a_view_holds_as_many_deadlines_as_its_chart_counts(open_page):
    page = open_page("/ru?task=2")
    note = chart(page, "deadlines-by-quarter").locator(".chart-note").inner_text()
    page.locator(".export-menu > summary").click()
    with page.expect_download() as saved:
        page.locator('[data-download="calendar"]').click()
    assert saved.value.suggested_filename == "Антикор — Обзор — Сроки мероприятий — Задача, 2 — 2024-03-22.ics"
    calendar = Calendar.from_ical(Path(saved.value.path()).read_bytes())
    assert f"n\u00a0=\u00a0{len(calendar.walk('VEVENT'))}" in re.sub(r"\s", "\u00a0", note)
