"""Every page in every language from hand-made rows: what it says, where it leads, what it says of nothing."""

from dataclasses import replace

import pytest
from screens import (
    CONVICTIONS,
    COUNTS,
    INDICATORS,
    NOTHING,
    OUTCOMES,
    as_json,
    nodes,
    screen,
)

from dashboard import ids, quantities
from dashboard.i18n import LANGUAGES
from layouts import details, overview
from layouts.charts import chart_updates


@pytest.fixture(autouse=True)
def store(monkeypatch):
    """Queries answered from hand-made rows, whatever they are asked."""
    answers = {
        (overview, "select_plan_counts"): COUNTS,
        (overview, "select_indicators"): INDICATORS,
        (overview, "select_convictions"): CONVICTIONS,
        (overview, "select_outcomes"): OUTCOMES,
    }

    def answer(module, name, rows):
        monkeypatch.setattr(module, name, lambda *_args: rows)

    for (module, name), rows in answers.items():
        answer(module, name, rows)
    return answer


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_overview_has_one_heading_a_title_and_nothing_above_it(lang):
    drawn = details.draw_page(None, screen(f"/{lang}?task=1"))
    found = nodes(drawn)
    assert sum(node["type"] == "H1" for node in found) == 1
    assert drawn.to_plotly_json()["props"]["data-title"]
    assert not [node for node in found if node["props"].get("className") == "breadcrumb-trail"]


def test_overview_has_every_chart_and_figure_under_its_key():
    found = nodes(overview.layout(None, screen("/ru")))
    assert [n["props"]["data-chart"] for n in found if "data-chart" in n["props"]] == list(ids.CHARTS)
    figures = [n["props"]["data-figure"] for n in found if "data-figure" in n["props"]]
    assert figures == [
        "measures-completed",
        "stages-due-soon",
        "cpi-vs-target",
        "convictions-total",
        "integrity-checked",
    ]


def test_a_chart_card_carries_what_a_saved_image_says():
    found = nodes(overview.layout(None, screen("/kk?task=2&theme=dark")))
    exports = [n["props"] for n in found if n["props"].get("className") == "chart-export"]
    assert len(exports) == len(ids.CHARTS)
    for words_of_chart in exports:
        names = ("title", "note", "filters", "as-of", "edition", "address", "source", "file", "theme", "done", "failed")
        assert all(words_of_chart[f"data-{name}"] for name in names)
        assert words_of_chart["data-theme"] == "dark"
        assert "22.03.2024" in words_of_chart["data-as-of"]


def test_save_buttons_are_real_and_named_after_their_chart():
    found = nodes(overview.layout(None, screen("/ru")))
    buttons = [n["props"] for n in found if "save-image" in (n["props"].get("className") or "")]
    assert [b["data-format"] for b in buttons] == ["png", "png", "png", "svg"] * len(ids.CHARTS)
    assert len({b["aria-label"] for b in buttons}) == len(buttons)


def test_no_match_swaps_charts_for_an_empty_state_with_the_way_out(store):
    made = screen("/ru?q=zzz")
    data = replace(overview.select_overview(None, made), counts=NOTHING, indicators=())
    empty = [chart.key for chart in overview.charts(data, made) if chart.figure is None]
    assert empty == list(ids.CHARTS[:3])
    store(overview, "select_plan_counts", NOTHING)
    drawn = nodes(overview.layout(None, made))
    card = next(n for n in drawn if n["props"].get("data-chart") == ids.CHARTS[0])
    assert "is-empty" in card["props"]["className"]
    assert "/ru" in [n["props"].get("href") for n in nodes(card)]


def test_a_redraw_returns_what_the_first_draw_showed():
    made = screen("/ru")
    chart = overview.charts(overview.select_overview(None, made), made)[0]
    page = nodes(overview.layout(None, made))
    graph = next(n["props"] for n in page if n["props"].get("id") == ids.chart_graph(chart.key))
    update = chart_updates(chart, made)
    assert as_json(update["figure"]) == as_json(graph["figure"])
    assert update["card_class"] == "card chart-card"


def test_the_tally_is_as_wide_as_the_measures_it_counts():
    strip = nodes(overview.figure_strip(overview.select_overview(None, screen()), screen()))
    parts = [(n["props"]["className"], n["props"]["colSpan"]) for n in strip if "colSpan" in n["props"]]
    assert parts == [("swatch-completed", 1), ("swatch-in_progress", 2)]


def test_periods_are_written_out_or_said_to_be_unnamed():
    assert quantities.period("2022-10 / 2023-05", "ru") == "10.2022 – 05.2023"
    assert quantities.period(None, "ru") == "не назван"
