"""The charts of the measures page and of the card as data, with their titles: hand-made rows, golden numbers."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date

import plotly.graph_objects as go
import pytest
from screens import EDITION, OPTIONS, stage_row

from dashboard.colour import mixed
from dashboard.figures import (
    burn_up,
    canvas,
    completion_forms,
    deadline_calendar,
    measure_timeline,
    stage_timeline,
    status_by_part,
)
from dashboard.figures.timeline import FORMS
from dashboard.frame import Frame
from dashboard.i18n import LANGUAGES
from dashboard.pages import Route, parse_path
from dashboard.plan_parts import Level, around, level_of, parts_of
from dashboard.titles import measures as titles
from dashboard.url_state import read
from data.queries.measures import select_stage_rows
from data.queries.overview import select_options, select_plan_counts
from data.records import Completion, Filters, Quarter, Text, Timeliness

TODAY = date(2026, 11, 22)
ROUTE = "/ru/measures"
AHEAD = {"completion": Completion.NOT_DUE, "timeliness": Timeliness.UPCOMING, "completed_on": None, "days_late": None}
EVERY_LANGUAGE = pytest.mark.parametrize("lang", LANGUAGES)


def frame(query="", lang="ru", options=OPTIONS, edition=EDITION):
    view, dropped = read(query)
    assert dropped == ()
    return Frame(edition, options, view, Route(lang, "measures"))


ROWS = (
    stage_row(2),
    stage_row(
        3, 1, stages_in_measure=2, timeliness=Timeliness.DONE_UNDATED, completed_on=None, days_late=None, direction=None
    ),
    stage_row(3, 2, stages_in_measure=2, deadline=date(2024, 12, 31), direction=None, **AHEAD),
    stage_row(
        4,
        task=2,
        direction=None,
        continuous=True,
        deadline=date(2026, 12, 31),
        deadline_text="2022-2026 годы",
        completion=Completion.IN_PROGRESS,
        measure_completion=Completion.IN_PROGRESS,
        timeliness=Timeliness.CONTINUOUS,
        completed_on=None,
        days_late=None,
    ),
    stage_row(5, task=2, direction=None, completion_form=Text("приказ"), deadline=date(2026, 12, 31), **AHEAD),
)


def charts(rows, around):
    """Each chart with its table, drawn from the same rows."""
    return {
        "status-by-part": (status_by_part.build(rows, around), status_by_part.table(rows, around)),
        "deadline-calendar": (deadline_calendar.build(rows, around), deadline_calendar.table(rows, around)),
        "burn-up": (burn_up.build(rows, around), burn_up.table(rows, around)),
        "stage-timeline": (stage_timeline.build(rows, around, TODAY), stage_timeline.table(rows, around)),
        "measure-timeline": (measure_timeline.build(rows, around, TODAY), measure_timeline.table(rows, around)),
        "completion-forms": (completion_forms.build(rows, around), completion_forms.table(rows, around)),
    }


EVERY_CHART = pytest.mark.parametrize("chart", charts(ROWS, frame()))


def marks(figure):
    return [mark for trace in figure["data"] for mark in trace.get("customdata", ())]


def plain(text):
    return text.replace("\u00a0", " ")


@EVERY_CHART
@EVERY_LANGUAGE
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_plotly_accepts_every_chart(chart, lang, theme):
    figure, _ = charts(ROWS, frame(f"theme={theme}", lang))[chart]
    assert go.Figure(figure).to_plotly_json()["data"]


@EVERY_CHART
def test_every_mark_has_an_address_and_a_name_and_keeps_the_view(chart):
    figure, table = charts(ROWS, frame("theme=dark&as_of=2024-06-30"))[chart]
    found = marks(figure)
    assert found
    for href, label in found:
        path, _, search = href.partition("?")
        kept, dropped = read(search)
        assert parse_path(path).page == "measures"
        assert (kept.theme, kept.filters.as_of, dropped) == ("dark", date(2024, 6, 30), ())
        assert label.strip()
    assert all(cell.text for row in table.rows for cell in row)


@EVERY_CHART
def test_nothing_to_draw_is_none(chart):
    figure, table = charts((), frame())[chart]
    assert figure is None
    assert chart == "burn-up" or not table.rows


@EVERY_LANGUAGE
def test_the_charts_of_the_whole_plan_stay_small(session, edition, lang):
    rows = select_stage_rows(session, edition, Filters())
    drawn = charts(rows, frame("", lang, select_options(session, edition), edition))
    sizes = {key: len(json.dumps(figure, ensure_ascii=False).encode()) for key, (figure, _) in drawn.items()}
    assert max(sizes[key] for key in ("status-by-part", "deadline-calendar", "burn-up")) < 24_000
    assert max(sizes[key] for key in ("stage-timeline", "completion-forms")) < 72_000


@pytest.mark.parametrize(
    ("query", "level"),
    [
        ("", Level.TASKS),
        ("task=1&task=2", Level.TASKS),
        ("task=1", Level.DIRECTIONS),
        ("task=2", Level.MEASURES),
        ("direction=1.1", Level.MEASURES),
    ],
)
def test_the_level_follows_the_filters(query, level):
    assert level_of(frame(query).view.filters, OPTIONS) is level


def test_around_leaves_aside_what_chooses_among_the_rows():
    assert around(Filters(tasks=(1, 2), text="x"), OPTIONS) == Filters(text="x")
    assert around(Filters(tasks=(1,), directions=()), OPTIONS) == Filters(tasks=(1,))
    assert around(Filters(tasks=(1,), directions=("1.1",)), OPTIONS).directions == ("1.1",)
    assert deadline_calendar.around(Filters(tasks=(1,), due_to=Quarter(2023, 1), text="x")) == Filters(text="x")
    assert burn_up.around(Filters(tasks=(1,), due_to=Quarter(2023, 1))) == Filters(tasks=(1,))


def test_a_part_narrows_first_and_opens_a_card_second():
    tasks = parts_of(ROWS, frame())
    assert [(part.number, part.total, part.href) for part in tasks] == [
        ("1", 2, f"{ROUTE}?task=1"),
        ("2", 2, f"{ROUTE}?task=2"),
    ]
    directions = parts_of(ROWS, frame("task=1"))
    assert [(part.number, part.href) for part in directions] == [("1.1", f"{ROUTE}?task=1&direction=1.1")]
    measures = parts_of(ROWS[:3], frame("task=1&direction=1.1"))
    assert [(part.number, part.total, part.href) for part in measures] == [
        ("2", 1, f"{ROUTE}/2?task=1&direction=1.1"),
        ("3", 2, f"{ROUTE}/3?task=1&direction=1.1"),
    ]
    assert measures[1].counts == Counter({Completion.COMPLETED: 1, Completion.NOT_DUE: 1})


def test_parts_that_are_not_chosen_are_dimmed():
    parts = parts_of(ROWS, frame("task=1&task=2"))
    assert all(part.chosen for part in parts)
    figure = status_by_part.build(ROWS, frame("task=2&task=9"))
    opacity = {trace["name"]: trace["marker"].get("opacity") for trace in figure["data"] if "name" in trace}
    assert opacity["исполнено"] == [canvas.DIMMED, 1.0]


def test_a_cell_narrows_to_its_task_and_quarter_then_opens_a_card():
    squares = deadline_calendar.squares_of(ROWS, frame())
    assert [(square.task.number, str(square.quarter), square.look) for square in squares] == [
        (1, "2023Q4", "done"),
        (1, "2024Q4", "ahead"),
        (2, "2026Q4", "ahead"),
    ]
    step = f"{ROUTE}?task=1&due=2024Q4..2024Q4"
    figure = deadline_calendar.build(ROWS, frame())
    assert step in [href for href, _ in marks(figure)]
    chosen = deadline_calendar.build(ROWS, frame(step.partition("?")[2]))
    assert step.replace(ROUTE, f"{ROUTE}/3") in [href for href, _ in marks(chosen)]
    assert [trace["marker"]["opacity"] for trace in chosen["data"]] == [[canvas.DIMMED], [1.0, canvas.DIMMED]]


@pytest.mark.parametrize(
    ("found", "look"),
    [
        ((Timeliness.DONE_LATE, Timeliness.OVERDUE, Timeliness.UNCONFIRMED), "overdue"),
        ((Timeliness.UPCOMING, Timeliness.UNCONFIRMED), "unconfirmed"),
        ((Timeliness.DONE_UNDATED, Timeliness.UPCOMING), "partly_done"),
        ((Timeliness.DONE_ON_TIME, Timeliness.DONE_LATE), "done"),
        ((Timeliness.DUE_SOON,), "ahead"),
    ],
)
def test_a_cell_takes_the_most_pressing_look_of_its_stages(found, look):
    (square,) = deadline_calendar.squares_of([stage_row(n, timeliness=value) for n, value in enumerate(found)], frame())
    assert square.look == look


def test_more_stages_make_a_deeper_shade():
    assert mixed("#FF0000", "#FFFFFF", 1) == "#FF0000"
    assert mixed("#FF0000", "#FFFFFF", 0.5) == "#FF8080"
    rows = [stage_row(1), stage_row(2), stage_row(3, task=2)]
    two, one = deadline_calendar.build(rows, frame())["data"][0]["marker"]["color"]
    assert two != one


def test_the_burn_up_places_only_what_is_dated():
    counted = burn_up.count(ROWS, frame())
    planned = dict(zip(map(str, counted.quarters), counted.planned, strict=True))
    assert (planned["2023Q3"], planned["2023Q4"], planned["2024Q4"], planned["2026Q4"]) == (0, 2, 3, 4)
    assert (counted.dated[-1], counted.undated, counted.done, counted.due) == (1, 1, 2, 2)
    assert str(counted.quarters[len(counted.dated) - 1]) == "2024Q1", "nothing is known after the report"
    assert burn_up.build(ROWS[3:4], frame()) is None, "continuous stages are due in no quarter"


def test_the_words_beside_the_undated_piece_stay_under_the_line_of_the_plan():
    counted = burn_up.count(ROWS, frame())
    words = burn_up.build(ROWS, frame())["layout"]["annotations"][-1]
    assert words["yanchor"] == "top"
    assert words["y"] <= counted.planned[len(counted.dated) - 1]


def test_before_the_report_the_burn_up_ends_on_the_chosen_day():
    rows = [stage_row(2, timeliness=Timeliness.OVERDUE), *ROWS[1:]]
    counted = burn_up.count(rows, frame("as_of=2024-01-05"))
    assert (counted.known, counted.dated[-1], counted.undated) == (date(2024, 1, 5), 0, 1)


def test_a_quarter_of_the_burn_up_narrows_to_what_is_due_by_then():
    hrefs = [href for href, _ in marks(burn_up.build(ROWS, frame()))]
    assert f"{ROUTE}?due=..2023Q4" in hrefs
    chosen = [href for href, _ in marks(burn_up.build(ROWS, frame("due=..2023Q4")))]
    assert f"{ROUTE}/2?due=..2023Q4" in chosen


def test_every_timeliness_has_a_form_of_its_own():
    assert set(FORMS) == set(Timeliness)
    assert len({(form.symbol, form.filled) for form in FORMS.values()}) == len(FORMS)
    assert len({form.glyph for form in FORMS.values()}) == len(FORMS)


def test_the_timeline_has_a_mark_a_stage_and_its_days():
    figure = stage_timeline.build(ROWS, frame("as_of=2024-06-30"), TODAY)
    (targets,) = (trace for trace in figure["data"] if "customdata" in trace)
    assert targets["x"] == [row.deadline.isoformat() for row in ROWS]
    assert [href.partition("?")[0] for href, _ in targets["customdata"]] == [
        f"{ROUTE}/{number}" for number in (2, 3, 3, 4, 5)
    ]
    said = plain(" ".join(label["text"] for label in figure["layout"]["annotations"]))
    assert all(day in said for day in ("оценка: 30.06.2024", "данные отчёта: 22.03.2024", "сегодня: 22.11.2026"))
    band = next(trace for trace in figure["data"] if trace["mode"] == "lines")
    assert band["x"][:2] == ["2022-01-01", "2026-12-31"]


def test_stages_of_one_day_do_not_hide_each_other():
    rows = [stage_row(2, 1, stages_in_measure=2), stage_row(2, 2, stages_in_measure=2)]
    (targets,) = (t for t in stage_timeline.build(rows, frame(), TODAY)["data"] if "customdata" in t)
    assert targets["y"][0] < 0 < targets["y"][1]


def test_forms_go_from_the_most_frequent_to_the_least():
    forms = completion_forms.forms_of(ROWS, "ru")
    assert [(form.name, len(form.stages)) for form in forms] == [("проект Закона", 4), ("приказ", 1)]
    assert forms[0].stages[0].completion is Completion.COMPLETED


@pytest.mark.parametrize(("rows", "room"), [(1, 4), (4, 4), (5, 8), (61, 64), (500, 96)])
def test_a_card_has_one_of_a_few_heights(rows, room):
    assert canvas.height(rows) == room


@EVERY_LANGUAGE
@pytest.mark.parametrize("rows", [(), ROWS[:1], ROWS[3:4], ROWS])
def test_titles_say_something_of_any_rows(rows, lang):
    around = frame("", lang)
    for title in (titles.deadline_calendar, titles.burn_up, titles.stage_timeline, titles.completion_forms):
        said = title(rows, around)
        assert said.title
        assert said.note
        assert not {"{", "}"} & set(said.title + said.note)


def test_titles_say_what_the_rows_hold():
    around = frame()
    assert plain(titles.burn_up(ROWS, around).title) == "На 22.03.2024 исполнено 2 этапа, по плану к этому дню — 2"
    assert "1 исполнен без даты" in plain(titles.burn_up(ROWS, around).note)
    assert plain(titles.deadline_calendar(ROWS, around).title) == "Впереди 2 срока", "neither task has more"
    assert plain(titles.deadline_calendar((*ROWS, ROWS[2]), around).title) == (
        "Впереди 3 срока, больше всего в задаче 1: 2"
    )
    assert plain(titles.deadline_calendar(ROWS[:2], around).title) == "Впереди сроков нет: наступили 2"
    assert plain(titles.stage_timeline(ROWS, around).title) == (
        "5 этапов: исполнено 2 (с опозданием 1), срок впереди 2, сквозной срок 1"
    )
    assert titles.stage_timeline(ROWS[:1], around).title == "Один этап: исполнено с опозданием"
    assert plain(titles.completion_forms(ROWS, around).title) == (
        "Чаще всего этап завершает «проект Закона»: 4 из 5 этапов"
    )
    assert plain(titles.completion_forms(ROWS[3:], around).title) == "2 формы завершения, ни одна не преобладает"
    assert plain(titles.completion_forms(ROWS[:2], around).title) == "Форма завершения одна — «проект Закона»: 2 этапа"


def test_unconfirmed_deadlines_are_said_where_there_are_any():
    late = stage_row(2, **AHEAD | {"timeliness": Timeliness.UNCONFIRMED})
    assert plain(titles.deadline_calendar((*ROWS, late), frame("as_of=2026-01-01")).title).endswith(
        "по 1 этапу срок прошёл без отчёта"
    )
    assert "после 22.03.2024 отчёта нет" in plain(titles.burn_up(ROWS, frame("as_of=2026-01-01")).note)


@pytest.fixture
def plan(session, edition):
    """The rows and the frame of the bundled plan under a query."""

    def plan(query=""):
        around = frame(query, options=select_options(session, edition), edition=edition)
        return select_stage_rows(session, edition, around.view.filters), around

    return plan


def test_the_parts_of_the_plan_add_up_at_every_level(plan, session, edition):
    rows, around = plan()
    assert [(part.number, part.total) for part in parts_of(rows, around)] == [
        ("1", 15),
        ("2", 20),
        ("3", 11),
        ("4", 7),
        ("5", 3),
        ("6", 5),
    ]
    rows, around = plan("task=2")
    found = {part.number: part.total for part in parts_of(rows, around)}
    assert found == {"2.1": 7, "2.2": 1, "2.3": 2, "2.4": 6, "2.5": 4}
    counts = select_plan_counts(session, edition, around.view.filters)
    assert plain(titles.status_by_part(counts, around).title) == (
        "Задача 2: 7 из 20 мероприятий исполнено, просроченных нет"
    )
    rows, around = plan("task=2&direction=2.1")
    stages = {part.number: part.total for part in parts_of(rows, around)}
    assert stages == {"16": 1, "17": 5, "18": 1, "19": 3, "20": 1, "21": 1, "22": 1}


def test_the_calendar_holds_every_stage_with_a_deadline(plan):
    rows, around = plan()
    squares = deadline_calendar.squares_of(rows, around)
    assert sum(len(square.stages) for square in squares) == 66
    cell = next(s for s in squares if (s.task.number, str(s.quarter)) == (3, "2023Q4"))
    assert [stage.measure for stage in cell.stages] == [38, 40, 41, 42, 43, 44]
    assert plain(titles.deadline_calendar(rows, around).title) == "Впереди 24 срока, больше всего в задаче 2: 15"


def test_the_burn_up_of_the_plan(plan):
    rows, around = plan()
    counted = burn_up.count(rows, around)
    assert (counted.due, counted.dated[-1], counted.undated, counted.done) == (41, 23, 19, 42)
    assert counted.planned[-1] == 66
    assert plain(titles.burn_up(rows, around).title) == "На 22.03.2024 исполнено 42 этапа, по плану к этому дню — 41"


def test_the_forms_of_the_plan(plan):
    rows, around = plan()
    forms = completion_forms.forms_of(rows, "ru")
    assert [(form.name, len(form.stages)) for form in forms[:3]] == [
        ("проект Закона", 19),
        ("предложения в АП", 13),
        ("акт ввода в эксплуатацию", 7),
    ]
    assert sum(len(form.stages) for form in forms) == 74
    assert plain(titles.completion_forms(rows, around).title) == (
        "Чаще всего этап завершает «проект Закона»: 19 из 74 этапов"
    )


def test_the_timeline_of_the_plan(plan):
    rows, around = plan()
    assert plain(titles.stage_timeline(rows, around).title) == (
        "74 этапа: исполнено 42 (с опозданием 2), срок впереди 24, сквозной срок 8"
    )
