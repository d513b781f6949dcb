"""What stands on the screen equals what ``python -m data export --json`` says."""

import re
from collections import Counter
from urllib.parse import parse_qs, urlsplit

import pytest
from browser_fixtures import marks, settle
from playwright.sync_api import expect

from dashboard import ids

pytestmark = pytest.mark.browser

DATA = "key => document.querySelector(`[data-chart='${key}'] .js-plotly-plot`).data"


def drawn(page, key):
    """The traces of a chart as the server sent them."""
    return page.evaluate(DATA, key)


def digits(text):
    return [int(re.sub(r"\D", "", number)) for number in re.findall(r"\d[\d\s\u00a0\u202f]*", text)]


def figure(page, key):
    return page.locator(f'[data-figure="{key}"]')


def quarter(day):
    year, month, _ = day.split("-")
    return f"{year}Q{(int(month) + 2) // 3}"


@pytest.fixture
def stages(exported):
    return [stage for measure in exported["measures"] for stage in measure["stages"]]


def test_status_by_task(open_page, exported):
    expected = Counter((measure["task"], measure["completion"]) for measure in exported["measures"])
    page = open_page("/ru")
    shown = {}
    for trace in drawn(page, "status-by-task"):
        for (href, _), count in zip(trace["customdata"], trace["x"], strict=True):
            query = parse_qs(urlsplit(href).query)
            shown[int(query["task"][0]), query["completion"][0]] = count
    assert shown == dict(expected)
    assert sum(shown.values()) == 61


def test_deadlines_by_quarter(open_page, stages):
    expected = Counter(quarter(stage["deadline"]) for stage in stages if not stage["continuous"])
    page = open_page("/ru")
    shown = {}
    for mark in marks(page, "deadlines-by-quarter").all():
        due = parse_qs(urlsplit(mark.get_attribute("data-href")).query)["due"][0]
        shown[due.split("..")[0]] = mark.get_attribute("aria-label")
    assert shown.keys() == expected.keys()
    for name, count in expected.items():
        assert count in digits(shown[name]), (name, shown[name])


def test_convictions_by_body(open_page, exported):
    convictions = exported["convictions"]
    named = sorted((body["persons"] for body in convictions["bodies"]), reverse=True)
    page = open_page("/ru")
    persons, *_ = drawn(page, "convictions-by-body")
    assert persons["x"] == [*named, convictions["not_disclosed"]]
    assert sum(persons["x"]) == convictions["totals"]["2023"]


def test_indicators_vs_targets(open_page, exported):
    page = open_page("/ru")
    keys = [mark.get_attribute("data-href").rpartition("/")[2] for mark in marks(page, "indicators-vs-targets").all()]
    assert sorted(keys) == sorted(indicator["key"] for indicator in exported["indicators"])


def test_integrity_outcomes(open_page, exported):
    page = open_page("/ru")
    bars, *_ = drawn(page, "integrity-outcomes")
    values = [
        item["value"] for item in exported["integrity"] if item["unit"] == "percent" and item["value"] is not None
    ]
    assert sorted(bars["x"]) == sorted(values)


def test_headline_figures(open_page, exported, stages):
    page = open_page("/ru")
    completed = sum(measure["completion"] == "completed" for measure in exported["measures"])
    due_soon = sum(stage["timeliness"] == "due_soon" for stage in stages)
    checked = next(item["value"] for item in exported["integrity"] if "checked" in item["key"])
    assert digits(figure(page, "measures-completed").inner_text())[:2] == [completed, len(exported["measures"])]
    for key, number in (
        ("stages-due-soon", due_soon),
        ("convictions-total", exported["convictions"]["totals"]["2023"]),
        ("integrity-checked", checked),
    ):
        assert digits(figure(page, key).locator(".headline-value").inner_text())[0] == number
    index = next(item for item in exported["indicators"] if item["key"] == "cpi")
    assert int(index["fact"]) in digits(figure(page, "cpi-vs-target").inner_text())


@pytest.mark.parametrize("search", ["", "?task=2", "?completion=in_progress", "?due=2023Q1..2023Q4&task=1"])
def test_the_table_shows_the_stages_the_filters_leave(open_page, exported, search):
    query = parse_qs(search.lstrip("?"))
    span = query.get("due", ["0000Q0..9999Q9"])[0].split("..")
    expected = {
        measure["number"]
        for measure in exported["measures"]
        if str(measure["task"]) in query.get("task", [str(measure["task"])])
        and measure["completion"] in query.get("completion", [measure["completion"]])
        and any(span[0] <= quarter(stage["deadline"]) <= span[1] for stage in measure["stages"])
    }
    page = open_page(f"/ru/measures{search}")
    rows = page.evaluate("async id => (await dash_ag_grid.getApiAsync(id)).getDisplayedRowCount()", ids.MEASURES_GRID)
    numbers = page.evaluate(
        """async id => { const found = [];
        (await dash_ag_grid.getApiAsync(id)).forEachNode(node => found.push(node.data.number)); return found; }""",
        ids.MEASURES_GRID,
    )
    assert set(numbers) == expected
    assert rows == len(numbers)
    assert digits(page.locator(".count").inner_text())[0] == len(expected)


def test_a_copied_date_counts_as_the_export_does(open_page, filled_store):
    """On a later date deadlines have passed that no report speaks of; both say so alike."""
    later = filled_store.exported("--as-of", "2026-11-22")
    expected = Counter(
        measure["number"]
        for measure in later["measures"]
        for stage in measure["stages"]
        if stage["timeliness"] == "unconfirmed"
    )
    page = open_page("/ru/measures?timeliness=unconfirmed&as_of=2026-11-22")
    settle(page)
    shown = digits(page.locator(".count").inner_text())
    assert (shown[0], shown[2]) == (len(expected), expected.total())
    expect(page.locator(".chip")).to_have_count(2)
