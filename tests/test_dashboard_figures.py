"""The charts as data: they agree with their rows, lead to real addresses and stay small."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from datetime import date

import plotly.graph_objects as go
import pytest
from dashboard_samples import (
    AHEAD,
    AS_OF,
    BY_QUARTER,
    BY_TASK,
    CONVICTIONS,
    COUNTS,
    DATED,
    EDITION,
    INDICATORS,
    NOTHING,
    OPTIONS,
    OUTCOMES,
    plan_counts,
)

from dashboard.figures import (
    canvas,
    convictions_by_body,
    deadlines_by_quarter,
    indicators_vs_targets,
    integrity_outcomes,
    status_by_task,
)
from dashboard.figures.canvas import escape
from dashboard.figures.config import graph_config
from dashboard.frame import Frame
from dashboard.i18n import LANGUAGES
from dashboard.pages import Route, parse_path
from dashboard.slides.axis_words import plain
from dashboard.url_state import View, Wall, read
from data.records import Completion, Filters, Quarter, Text, Timeliness, Verdict
from data.rows import TaskCount

VIEW = View()


def frame(view=VIEW, lang="ru", page="overview", options=OPTIONS):
    return Frame(EDITION, options, view, Route(lang, page))


def charts(view=VIEW, lang="ru"):
    around = frame(view, lang)
    return {
        "status-by-task": status_by_task.build(COUNTS, around),
        "deadlines-by-quarter": deadlines_by_quarter.build(COUNTS, around),
        "indicators-vs-targets": indicators_vs_targets.build(INDICATORS, around),
        "convictions-by-body": convictions_by_body.build(CONVICTIONS, around),
        "integrity-outcomes": integrity_outcomes.build(OUTCOMES, around),
    }


EVERY_CHART = pytest.mark.parametrize("chart", charts())
EVERY_VIEW = pytest.mark.parametrize(
    ("lang", "theme"), [(lang, theme) for lang in LANGUAGES for theme in ("light", "dark")]
)


def marks(figure):
    """``(trace, point, href, label)`` of every mark that leads somewhere."""
    return [(trace, point, *mark) for trace in figure["data"] for point, mark in enumerate(trace.get("customdata", ()))]


def leads_to(mark):
    path, _, search = mark[2].partition("?")
    view, dropped = read(search)
    assert dropped == ()
    return parse_path(path), view


@EVERY_CHART
@EVERY_VIEW
def test_plotly_accepts_every_chart(chart, lang, theme):
    figure = charts(View(theme=theme), lang)[chart]
    assert go.Figure(figure).to_plotly_json()["data"]


@EVERY_CHART
@EVERY_VIEW
def test_every_chart_is_small_and_plain(chart, lang, theme):
    filters = Filters(executors=("МФ",), as_of=date(2024, 6, 30))
    sent = json.dumps(charts(View(filters, theme), lang)[chart], ensure_ascii=False).encode()
    assert len(sent) < 12_000


@EVERY_CHART
def test_every_mark_has_an_address_and_a_name(chart):
    found = marks(charts()[chart])
    assert found
    for mark in found:
        route, _ = leads_to(mark)
        assert route is not None
        assert route.lang == "ru"
        assert mark[3].strip()


@EVERY_CHART
def test_marks_keep_the_view(chart):
    view = View(Filters(executors=("МФ",), as_of=date(2024, 6, 30)), theme="dark", wall=Wall.BY_HAND)
    for mark in marks(charts(view)[chart]):
        _, kept = leads_to(mark)
        assert (kept.theme, kept.wall, kept.filters.executors, kept.filters.as_of) == (
            "dark",
            Wall.BY_HAND,
            ("МФ",),
            date(2024, 6, 30),
        )


@EVERY_CHART
def test_the_background_is_the_cards(chart):
    template = charts()[chart]["layout"]["template"]["layout"]
    assert template["paper_bgcolor"] == template["plot_bgcolor"] == "rgba(0,0,0,0)"


def test_nothing_to_draw_is_none():
    assert status_by_task.build(NOTHING, frame()) is None
    assert deadlines_by_quarter.build(NOTHING, frame()) is None
    assert indicators_vs_targets.build((), frame()) is None
    assert convictions_by_body.build(None, frame()) is None
    assert integrity_outcomes.build(OUTCOMES[:1], frame()) is None


def test_segments_equal_the_counts_and_open_their_measures():
    found = {}
    for trace, point, *_ in marks(figure := charts()["status-by-task"]):
        mark = (trace, point, *trace["customdata"][point])
        route, view = leads_to(mark)
        assert route == Route("ru", "overview")
        (task,), (completion,) = view.filters.tasks, view.filters.completion
        assert trace["y"][point] == task - 1
        found.setdefault(task, {})[completion] = trace["x"][point]
    assert found == BY_TASK
    assert max(figure["layout"]["xaxis"]["range"]) == 20


def test_a_chosen_mark_leads_on_and_the_rest_is_dimmed():
    chosen = Filters(tasks=(2,), completion=(Completion.COMPLETED,))
    figure = charts(View(chosen))["status-by-task"]
    completed = next(trace for trace in figure["data"] if trace["name"] == "исполнено")
    at = completed["y"].index(1)
    route, view = leads_to((completed, at, *completed["customdata"][at]))
    assert (route, view.filters) == (Route("ru", "measures"), chosen)
    assert completed["marker"]["opacity"][at] == 1.0
    dimmed = [one for trace in figure["data"] for one in trace["marker"]["opacity"] if one != 1.0]
    assert len(dimmed) == sum(len(trace["x"]) for trace in figure["data"]) - 1


def test_a_chosen_mark_of_one_measure_opens_its_card():
    alone = replace(COUNTS, by_task=(TaskCount(2, Completion.COMPLETED, 1, only=17),))
    view = View(Filters(tasks=(2,), completion=(Completion.COMPLETED,)))
    (mark,) = marks(status_by_task.build(alone, frame(view)))
    assert leads_to(mark)[0] == Route("ru", "measures", "17")


def test_a_chosen_quarter_leads_on_and_the_rest_is_dimmed():
    quarter = Quarter(2023, 4)
    figure = charts(View(Filters(due_from=quarter, due_to=quarter)))["deadlines-by-quarter"]
    onward = [leads_to(mark)[0].page for mark in marks(figure)]
    assert onward.count("measures") == 1
    assert 1.0 in figure["data"][0]["marker"]["opacity"]
    assert canvas.DIMMED in figure["data"][0]["marker"]["opacity"]


def test_partly_completed_is_the_completed_colour_hatched():
    by_name = {trace["name"]: trace["marker"] for trace in charts()["status-by-task"]["data"]}
    assert by_name["исполнено частично"]["pattern"]["fgcolor"] == by_name["исполнено"]["color"]


def test_a_few_tasks_do_not_grow_into_slabs():
    one = plan_counts({2: {Completion.COMPLETED: 7}})
    figure = status_by_task.build(one, frame())
    assert figure["layout"]["yaxis"]["range"] == [4.5, -0.5]
    assert figure["data"][0]["y"] == [0]


def test_columns_equal_the_counts():
    figure = charts()["deadlines-by-quarter"]
    segments = [trace for trace in figure["data"] if "base" in trace]
    height = {}
    for trace in segments:
        for x, y in zip(trace["x"], trace["y"], strict=True):
            height[x] = height.get(x, 0) + y
    expected = {4 * (year - 2022) + number - 2: sum(found.values()) for (year, number), found in BY_QUARTER.items()}
    assert height == expected
    assert sum(height.values()) == COUNTS.stages - COUNTS.continuous


def test_segments_of_a_column_stand_on_each_other():
    figure = charts()["deadlines-by-quarter"]
    at_2024q4 = [
        (trace["base"][point], trace["y"][point])
        for trace in figure["data"]
        if "base" in trace
        for point, x in enumerate(trace["x"])
        if x == 10
    ]
    assert at_2024q4 == [(0, 1), (1, 4)]


def test_a_quarter_opens_its_stages():
    for mark in marks(charts()["deadlines-by-quarter"]):
        route, view = leads_to(mark)
        assert route == Route("ru", "overview")
        assert view.filters.due_from == view.filters.due_to
        index = mark[0]["x"][mark[1]]
        assert view.filters.due_from == Quarter(2022 + (index + 1) // 4, (index + 1) % 4 + 1)


def test_the_axis_spans_the_plan_also_under_a_filter():
    narrow = plan_counts(by_quarter={(2024, 4): {DATED: 1, AHEAD: 4}})
    axis = deadlines_by_quarter.build(narrow, frame())["layout"]["xaxis"]
    assert len(axis["tickvals"]) == 19
    assert axis["ticktext"][:4] == ["II", "III", "IV", "I"]


def line_at(as_of):
    figure = deadlines_by_quarter.build(COUNTS, frame(View(Filters(as_of=as_of))))
    lines = [shape["x0"] for shape in figure["layout"]["shapes"] if shape["line"].get("dash")]
    labels = [note["text"] for note in figure["layout"]["annotations"] if "оценка" in note["text"]]
    return lines, labels


def test_the_line_stands_at_the_as_of_date():
    (x,), (label,) = line_at(AS_OF)
    assert 7.35 < x < 7.45  # 82 of 91 days of the eighth quarter
    assert label == "оценка на 22.03.2024"
    assert line_at(date(2023, 12, 31))[0] == [6.5]


def test_no_line_outside_the_plan():
    assert line_at(date(2030, 1, 1)) == ([], [])
    assert line_at(date(2020, 1, 1)) == ([], [])


def test_late_and_overdue_are_told_apart_by_hatching_too():
    counts = plan_counts(
        by_quarter={(2023, 1): {Timeliness.DONE_LATE: 1, Timeliness.OVERDUE: 1, Timeliness.UNCONFIRMED: 1, DATED: 1}}
    )
    figure = deadlines_by_quarter.build(counts, frame())
    looks = [
        (trace["marker"]["color"], trace["marker"].get("pattern", {}).get("shape"))
        for trace in figure["data"]
        if "base" in trace
    ]
    assert len(set(looks)) == 4


def test_better_is_to_the_right_whichever_way_the_unit_runs():
    facts = next(
        trace
        for trace in charts()["indicators-vs-targets"]["data"]
        if trace["type"] == "scatter" and isinstance(trace["marker"]["symbol"], list)
    )
    missed, met = facts["x"]
    assert missed == pytest.approx(100 * (39 - 42) / 42, abs=0.01)
    assert met == pytest.approx(100 * (29.6 - 28.2) / 29.6, abs=0.01)
    assert facts["marker"]["symbol"] == ["diamond", "circle"]


def bands(figure):
    """Row and length of each range plan, in percent of the plan."""
    strokes = [shape for shape in figure["layout"]["shapes"] if shape["x0"] == 0]
    return {shape["y0"]: shape["x1"] for shape in strokes}


def test_a_range_plan_is_a_band_and_a_plan_of_one_value_a_tick():
    figure = charts()["indicators-vs-targets"]
    found = bands(figure)
    assert sorted(found.values()) == [pytest.approx(100 * 3 / 65), pytest.approx(100 * 2 / 41)]
    ticks = figure["data"][0]["y"]
    assert len(found) + len(ticks) == len(INDICATORS) - 1
    assert not set(found) & set(ticks)


def test_a_lower_is_better_range_is_mirrored():
    row = replace(INDICATORS[1], plan_low=20.0, plan_high=25.0, fact=30.0, verdict=Verdict.MISSED)
    figure = indicators_vs_targets.build((row,), frame())
    _ticks, facts, _targets = figure["data"]
    assert bands(figure) == {0: pytest.approx(20)}
    assert facts["x"] == [pytest.approx(-20)]


def test_a_figure_that_may_not_be_the_plan_is_said_but_not_drawn():
    row = replace(INDICATORS[-1], plan_low=64.5, plan_high=64.5)
    figure = indicators_vs_targets.build((row,), frame())
    assert figure["data"][0]["y"] == []
    said = " ".join(note["text"] for note in figure["layout"]["annotations"])
    assert "неясно: 64,5\u00a0% в плане" in said


def test_the_right_column_says_what_is_known():
    notes = [note["text"] for note in charts()["indicators-vs-targets"]["layout"]["annotations"]]
    text = " ".join(notes)
    for words in ("× 39 / 42", "✓ 28,2 / 29,6", "нет / 65–68", "нет / 0,54", "неясно: 64,5% в плане"):
        assert words in text


def test_a_row_is_named_in_full_with_its_unit():
    labels = [mark[3] for mark in marks(charts()["indicators-vs-targets"])]
    assert labels[:2] == [
        "Индекс восприятия коррупции, балл: план 42, факт 39 — не достигнут",
        "Доля столкнувшихся со взяточничеством, % (меньше — лучше): план 29,6, факт 28,2 — достигнут",
    ]


def test_hatching_on_the_bare_card_has_an_outline():
    counts = plan_counts(by_quarter={(2023, 1): {Timeliness.UNCONFIRMED: 1}})
    marker = deadlines_by_quarter.build(counts, frame())["data"][0]["marker"]
    assert marker["line"]["color"] == marker["pattern"]["fgcolor"]


def test_an_indicator_opens_its_page():
    keys = [leads_to(mark)[0].key for mark in marks(charts()["indicators-vs-targets"])]
    assert sorted(keys) == sorted(row.key for row in INDICATORS)


def test_bodies_are_sorted_and_the_undisclosed_rest_is_last():
    figure = charts()["convictions-by-body"]
    bars, targets = figure["data"]
    assert bars["x"] == [191, 168, 38, 27, 17, 13, 462]
    assert sum(bars["x"]) == CONVICTIONS.total
    routes = [leads_to(mark)[0] for mark in marks(figure)]
    assert routes[0] == Route("ru", "convictions", "internal_affairs")
    assert routes[-1] == Route("ru", "convictions")
    assert "не раскрыто в отчёте" in targets["customdata"][-1][1]
    assert len(set(bars["marker"]["color"])) == 2


def test_no_undisclosed_bar_when_every_body_is_named():
    named = replace(CONVICTIONS, not_disclosed=0, total=454)
    bars = convictions_by_body.build(named, frame())["data"][0]
    assert len(bars["x"]) == 6


def test_outcomes_show_which_way_is_good():
    figure = charts()["integrity-outcomes"]
    bars = figure["data"][0]
    assert bars["x"] == [-74, -38, -14, 18]
    assert len(set(bars["marker"]["color"])) == 1
    assert [text.replace("\u00a0", " ") for text in bars["text"]] == ["−74 %", "−38 %", "−14 %", "+18 %"]
    keys = [leads_to(mark)[0].key for mark in marks(figure)]
    assert keys[0] == "migration_service_corruption"


def test_a_change_for_the_worse_has_another_colour_and_hatching():
    worse = replace(OUTCOMES[1], value=12)
    bars = integrity_outcomes.build((worse, *OUTCOMES[2:]), frame())["data"][0]
    at = bars["x"].index(12)
    assert bars["marker"]["pattern"]["shape"][at] == "/"
    assert bars["marker"]["color"][at] not in bars["marker"]["color"][:at]


@pytest.mark.parametrize(
    ("value", "better", "expected"),
    [
        (-1, "lower", "better"),
        (1, "lower", "worse"),
        (1, "higher", "better"),
        (5, "none", "neutral"),
        (0, "lower", "neutral"),
    ],
)
def test_directions(value, better, expected):
    assert integrity_outcomes.direction(replace(OUTCOMES[1], better=better), value) == expected


def test_markup_in_names_is_shown_as_text():
    name = Text("<a href=https://evil.example>Органы</a> & <b>A < B</b>")
    bodies = (replace(CONVICTIONS.bodies[0], name=name),)
    figure = convictions_by_body.build(replace(CONVICTIONS, bodies=bodies), frame())
    drawn = json.dumps(
        [figure["layout"]["annotations"], [trace.get("hovertext") for trace in figure["data"]]], ensure_ascii=False
    )
    assert "<a" not in drawn
    assert "<b>" not in drawn
    assert "&lt;a" in drawn
    assert "&amp;" in drawn


def test_the_legend_counts_measures_and_late_stages():
    items = {item.key: item for item in status_by_task.legend_items(COUNTS, "ru")}
    assert {key: item.count for key, item in items.items()} == {
        "completed": 32,
        "partly_completed": 5,
        "in_progress": 7,
        "not_due": 17,
        "done_late": 2,
        "overdue": 0,
    }
    assert items["partly_completed"].pattern
    assert items["overdue"].href == "/ru/measures?timeliness=overdue"


def test_the_legend_without_counts_explains_every_colour():
    items = status_by_task.legend_items(None, "kk")
    assert len(items) == len(Completion) + 3
    assert {item.count for item in items} == {None}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_graph_has_no_tool_bar_and_no_cloud(lang):
    config = graph_config(lang)
    assert config["displayModeBar"] is False
    assert config["showSendToCloud"] is False
    assert "responsive" not in config, "the graph sees to it; said twice, every chart is drawn twice"
    assert config["locale"] == lang
    assert lang in config["locales"]


def test_labels_wrap_evenly_and_keep_every_word():
    text = "Министерство сельского хозяйства"
    lines = canvas.wrap(text, 26)
    assert lines == ("Министерство", "сельского хозяйства")
    assert canvas.wrap("Короткое", 26) == ("Короткое",)
    assert canvas.wrap("", 26) == ("",)
    assert canvas.wrap("Неразрывнодлинноеслово", 5) == ("Неразрывнодлинноеслово",)


def test_building_charts_imports_neither_plotly_nor_numpy():
    code = (
        "import sys, dashboard.titles, dashboard.headlines\n"
        "from dashboard.figures import status_by_task, deadlines_by_quarter, indicators_vs_targets\n"
        "from dashboard.figures import convictions_by_body, integrity_outcomes, config\n"
        "print(sorted({'plotly', 'numpy', 'pandas', 'dash', 'flask'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_text_of_the_documents_is_neither_a_tag_nor_a_variable():
    assert escape("100 %{x} <b>&</b>") == "100 &#37;{x} &lt;b&gt;&amp;&lt;/b&gt;"
    assert plain(escape("100 %{x} <b>&</b>")) == "100 %{x} <b>&</b>"
