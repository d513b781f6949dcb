"""What is too high for one screen is shown in slices: every row once, and the words say which."""

import pytest
from wall_fit import READY, scenes, show, to_size

pytestmark = pytest.mark.browser

SLICES = """(key) => {
  const card = document.querySelector(`[data-chart="${key}"]`);
  const { data, layout } = card.querySelector(".js-plotly-plot");
  return {
    said: card.querySelector(".chart-note").dataset.said,
    rows: [layout.meta.part?.first, layout.meta.part?.end],
    words: layout.annotations.filter(({ yref }) => yref !== "paper").map(({ text }) => text),
    marks: data.flatMap(({ customdata }) => (customdata ?? []).map(([href, label]) => `${href} ${label}`)),
  };
}"""
ROOM = """(key) => {
  const card = document.querySelector(`[data-chart="${key}"]`);
  const graph = card.querySelector(".js-plotly-plot");
  const { heights, part } = graph.layout.meta;
  const shown = heights?.slice(part.first, part.end) ?? [];
  return {
    needed: shown.reduce((all, one) => all + one, 0),
    kinds: new Set(shown.map(Math.round)).size,
    room: graph._fullLayout._size.h,
    below: graph.getBoundingClientRect().bottom - card.getBoundingClientRect().bottom,
  };
}"""
VISIBLE = "(key) => document.querySelector(`[data-chart='${key}']`)?.checkVisibility({ visibilityProperty: true })"
DESK_MARKS = """(key) => document.querySelector(`[data-chart="${key}"] .js-plotly-plot`).data
  .flatMap(({ customdata }) => (customdata ?? []).map(([href, label]) => `${href} ${label}`))"""


def slices_of(page, key):
    """What each scene with the chart shows of it."""
    found = []
    for index in range(scenes(page)):
        show(page, index)
        if page.evaluate(VISIBLE, key):
            found.append(page.evaluate(SLICES, key))
    return found


def words_of(found):
    return [word for one in found for word in one["words"]]


def without_wall(mark):
    return mark.replace("&wall=frame", "").replace("?theme=dark", "").replace("&theme=dark", "")


@pytest.fixture
def on_wall(open_page):
    def open_(path, size="hd"):
        page = open_page(f"{path}?wall=frame&theme=dark")
        page.wait_for_function(READY)
        to_size(page, size)
        return page

    return open_


def test_every_measure_of_the_timeline_is_on_one_slice(on_wall, exported):
    found = slices_of(on_wall("/ru/measures"), "stage-timeline")
    count = len(exported["measures"])
    numbers = [int(word) for word in words_of(found) if word.isdigit()]
    assert len(found) > 1
    assert numbers == [measure["number"] for measure in exported["measures"]]
    assert found[0]["said"] == f"1–{found[0]['rows'][1]} из {count}"
    assert found[-1]["said"] == f"{found[-1]['rows'][0] + 1}–{count} из {count}"
    assert len([mark for one in found for mark in one["marks"]]) == sum(
        len(measure["stages"]) for measure in exported["measures"]
    )


@pytest.mark.parametrize("key", ["executor-ranking", "executor-deadlines", "executor-links"])
@pytest.mark.sweep
def test_every_mark_of_the_executors_charts_is_on_one_slice_of_a_narrow_screen(on_wall, open_page, key):
    page = on_wall("/ru/executors", "portrait")
    found = slices_of(page, key)
    shown = [without_wall(mark) for one in found for mark in one["marks"]]
    desk = open_page("/ru/executors").evaluate(DESK_MARKS, key)
    assert len(found) > 1
    assert sorted(shown) == sorted(desk)


@pytest.mark.sweep
def test_slices_are_even_and_follow_the_size_of_the_screen(on_wall):
    page = on_wall("/ru/measures")
    wide = slices_of(page, "stage-timeline")
    to_size(page, "portrait")
    narrow = slices_of(page, "stage-timeline")
    for found in (wide, narrow):
        rows = [end - first for first, end in (one["rows"] for one in found)]
        assert max(rows) - min(rows) <= 1
        assert sum(rows) == wide[-1]["rows"][1]
    assert len(narrow) > len(wide)


@pytest.mark.sweep
@pytest.mark.parametrize(
    ("name", "key"),
    [("measures", "stage-timeline"), ("measures", "completion-forms"), ("executors", "executor-ranking")],
)
def test_rows_of_a_narrow_screen_are_as_high_as_their_own_words_ask_and_never_squeezed(on_wall, name, key):
    page = on_wall(f"/ru/{name}", "portrait")
    found = []
    for index in range(scenes(page)):
        show(page, index)
        if page.evaluate(VISIBLE, key):
            found.append(page.evaluate(ROOM, key))
    assert len(found) > 1
    assert [one for one in found if one["needed"] > one["room"] + 1] == []
    assert any(one["kinds"] > 1 for one in found)


def test_a_chart_in_smaller_type_ends_above_the_lower_edge_of_its_card(on_wall):
    page = on_wall("/ru/measures/17")
    assert page.evaluate(ROOM, "measure-timeline")["below"] < -2
