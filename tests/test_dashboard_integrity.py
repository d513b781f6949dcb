"""Charts and titles of the page on integrity checks: from hand-made rows, with and without dates."""

from dataclasses import replace
from datetime import date

import plotly.graph_objects as go
import pytest
from dashboard_samples import EDITION, OPTIONS, OUTCOMES, REPORT, SLIDES

from dashboard.figures import draft_law_path, integrity_changes, integrity_outcomes
from dashboard.figures.draft_law_path import Dating, dating
from dashboard.frame import Frame
from dashboard.i18n import LANGUAGES
from dashboard.pages import Route, parse_path
from dashboard.titles import integrity as titles
from dashboard.url_state import View
from data.records import Text
from data.rows.integrity import PathStep

FALL = OUTCOMES[1].key
PILOTS = replace(OUTCOMES[0], key="pilots", value=None)
LETTER = PathStep(
    replace(PILOTS, key="proposals"), Text("Письмо", "Хат", "Letter"), "3-4", date(2023, 3, 31), None, REPORT
)
STEPS = (
    PathStep(replace(PILOTS, key="concept"), Text("Концепция"), None, None, "2022–2026", SLIDES),
    PathStep(PILOTS, Text("Пилоты"), None, None, None, REPORT),
    LETTER,
    PathStep(replace(PILOTS, key="draft_law"), Text("Законопроект"), None, None, None, SLIDES),
)


def frame(key=None, lang="ru", theme="light", page="integrity"):
    return Frame(EDITION, OPTIONS, View(theme=theme), Route(lang, page, key))


def routes(trace):
    return [parse_path(href) for href, _ in trace["customdata"]]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("key", [None, FALL, "proposals"])
def test_plotly_accepts_both_charts(lang, theme, key):
    around = frame(key, lang, theme)
    for figure in (integrity_changes.build(OUTCOMES, around), draft_law_path.build(STEPS, around)):
        assert go.Figure(figure).to_plotly_json()["data"]


def test_changes_say_in_words_which_way_is_good():
    figure = integrity_changes.build(OUTCOMES, frame())
    assert all("к лучшему" in note["text"].replace("<br>", " ") for note in figure["layout"]["annotations"])
    overview = integrity_outcomes.build(OUTCOMES, frame(page="overview"))
    assert not any("к лучшему" in note["text"] for note in overview["layout"]["annotations"])
    assert figure["data"][0]["x"] == overview["data"][0]["x"]


def test_the_chosen_change_stands_out_and_leads_on_to_the_measure():
    bars, targets = integrity_changes.build(OUTCOMES, frame(FALL))["data"]
    chosen = [key for key, opacity in zip(routes(targets), bars["marker"]["opacity"], strict=True) if opacity == 1.0]
    assert chosen == [Route("ru", "measures", "37")]
    assert {route.page for route in routes(targets)} == {"measures", "integrity"}


def test_a_fact_of_no_measure_stays_where_it_is():
    outcomes = [replace(row, measure=None) for row in OUTCOMES]
    targets = integrity_changes.build(outcomes, frame(FALL))["data"][1]
    assert Route("ru", "integrity", FALL) in routes(targets)


def test_no_change_and_no_step_are_no_charts():
    assert integrity_changes.build(OUTCOMES[:1], frame()) is None
    assert draft_law_path.build((), frame()) is None


def test_steps_are_told_apart_by_form_as_they_are_dated():
    assert [dating(step) for step in STEPS] == [Dating.PERIOD, Dating.NONE, Dating.DAY, Dating.NONE]
    marks = draft_law_path.build(STEPS, frame())["data"][1]
    assert marks["marker"]["symbol"] == ["diamond", "circle-open", "circle", "circle-open"]
    assert [draft_law_path.when(step, "ru") for step in STEPS] == ["2022–2026", "даты нет", "31.03.2023", "даты нет"]
    assert draft_law_path.name(LETTER, "ru").replace("\u00a0", " ") == "Письмо, № 3-4"


def test_a_step_leads_to_its_fact_and_on_to_the_measure():
    targets = draft_law_path.build(STEPS, frame())["data"][0]
    assert [route.key for route in routes(targets)] == ["concept", "pilots", "proposals", "draft_law"]
    assert routes(draft_law_path.build(STEPS, frame("pilots"))["data"][0])[1] == Route("ru", "measures", "37")


@pytest.mark.parametrize(
    ("steps", "title"),
    [
        (STEPS, "Последний шаг с датой — 31.03.2023, у дальнейших даты нет"),
        (STEPS[:3], "Последний шаг — 31.03.2023"),
        (STEPS[:2], "Ни один шаг к законопроекту не датирован днём"),
        ((), "Путь к законопроекту о тестировании добропорядочности"),
    ],
)
def test_the_path_is_told_as_far_as_it_is_dated(steps, title):
    assert titles.draft_law_path(steps, frame()).title == title


def test_the_note_says_whether_a_base_period_is_known():
    assert "базовый период в источнике не указан" in titles.integrity_changes(OUTCOMES, frame()).note
    dated = [replace(row, period="2022") for row in OUTCOMES]
    assert "базовый период" not in titles.integrity_changes(dated, frame()).note
    assert "базовый период" not in titles.integrity_changes((), frame()).note


def test_the_path_as_a_table_gives_every_step_its_place():
    table = draft_law_path.table(STEPS, frame())
    assert len(table.rows) == len(STEPS)
    assert all(cell.text for row in table.rows for cell in row)
