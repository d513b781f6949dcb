"""Charts of rows say how many rows they have and how high one must be: screens are filled by that."""

import pytest

from dashboard.figures.canvas import LINE_PX, ROW_PX, lines_px, row_axis
from layouts.charts import charts_in

PAGES = ("/ru", "/kk/measures", "/en/executors", "/ru/indicators", "/ru/convictions", "/ru/integrity", "/ru/context")


def figures(page):
    """The layouts of the page's charts of rows, by key."""
    drawn = {chart.key: chart.figure["layout"] for chart in charts_in(page) if chart.figure}
    return {key: layout for key, layout in drawn.items() if "meta" in layout}


def rows_of(layout):
    """The rows that words stand in."""
    return {round(words["y"]) for words in layout["annotations"] if words.get("yref") != "paper"}


@pytest.mark.parametrize("address", PAGES)
def test_every_row_is_counted_and_has_its_words(draw, address):
    found = figures(draw(address))
    assert found
    for key, layout in found.items():
        assert rows_of(layout) == set(range(layout["meta"]["rows"])), key


def test_rows_that_sum_up_the_rest_are_not_counted(draw):
    meta = figures(draw("/ru/executors"))["executor-ranking"]["meta"]
    assert meta["counted"] == meta["rows"] - 1


def test_rows_are_so_high_that_neighbouring_labels_stay_apart():
    assert lines_px([("one",), ("one", "two", "three"), ("one",)]) == ROW_PX + LINE_PX
    assert lines_px([("one", "two"), ("one", "two")]) == ROW_PX + LINE_PX
    assert lines_px([]) == ROW_PX


def test_few_rows_keep_the_height_they_have_among_more():
    assert row_axis(2, 5)["yaxis"]["range"] == [4.5, -0.5]
    assert row_axis(9, 5)["yaxis"]["range"] == [8.5, -0.5]
