"""Charts and titles of the convictions page: from hand-made rows, in three languages, with nothing to show."""

from dataclasses import replace

import plotly.graph_objects as go
import pytest
from dashboard_samples import CONVICTIONS, EDITION, OPTIONS, REPORT, SLIDES

from dashboard import series_periods
from dashboard.figures import convictions_by_body, convictions_by_year, quasi_state
from dashboard.frame import Frame
from dashboard.i18n import LANGUAGES
from dashboard.pages import Route, parse_path
from dashboard.titles import convictions as titles
from dashboard.url_state import View
from data.records import Text
from data.rows import FigureRow, SeriesPoint
from data.rows.convictions import ConvictionYear

YEARS = (ConvictionYear(2022, 725, REPORT), ConvictionYear(2023, 916, REPORT))


def frame(key=None, lang="ru", theme="light", page="convictions"):
    return Frame(EDITION, OPTIONS, View(theme=theme), Route(lang, page, key))


def figure_row(key, value, period, unit="persons"):
    return FigureRow(key, "compliance", Text(key), None, value, unit, period, None, SLIDES)


COMPLIANCE = (
    figure_row("compliance.exposed.2024_2025", 15, "2024–2025"),
    figure_row("compliance.convicted.2024", 6, "2024"),
    figure_row("compliance.convicted.2025", 1, "2025"),
    figure_row("compliance.cases.2024", 9, "2024", "cases"),
    figure_row("compliance.former_share", 50, None, "percent"),
)
STATED = replace(figure_row("convictions.stated_growth.2023", 27, "2023", "percent"), group="convictions")


def plain(text):
    return text.replace("\u00a0", " ")


def routes(trace):
    return [parse_path(href) for href, _ in trace["customdata"]]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("key", [None, "2022", "internal_affairs"])
def test_plotly_accepts_every_chart(lang, theme, key):
    around = frame(key, lang, theme)
    for figure in (
        convictions_by_year.build(YEARS, around),
        convictions_by_body.build(CONVICTIONS, around),
        quasi_state.build(quasi_state.of_unit(COMPLIANCE, "convicted"), around),
    ):
        assert go.Figure(figure).to_plotly_json()["data"]


def test_years_are_columns_from_zero_that_lead_to_their_view():
    figure = convictions_by_year.build(YEARS, frame())
    columns = figure["data"][0]
    assert columns["y"] == [725, 916]
    assert figure["layout"]["yaxis"]["range"][0] == 0
    assert routes(columns) == [Route("ru", "convictions", "2022"), Route("ru", "convictions", "2023")]
    assert "opacity" not in columns["marker"]
    assert plain(columns["customdata"][1][1]) == "2023 год: осуждены 916 человек"


def test_the_chosen_year_stands_out_and_bodies_do_not_fade():
    assert convictions_by_year.build(YEARS, frame("2022"))["data"][0]["marker"]["opacity"] == [1.0, 0.3]
    assert "opacity" not in convictions_by_body.build(CONVICTIONS, frame("2022"))["data"][0]["marker"]


def test_the_chosen_body_stands_out_and_leads_on_to_the_executor():
    bodies = (replace(CONVICTIONS.bodies[0], body_code="МВД"), *CONVICTIONS.bodies[1:])
    row = replace(CONVICTIONS, bodies=bodies)
    bars, targets = convictions_by_body.build(row, frame("internal_affairs"))["data"]
    assert bars["marker"]["opacity"] == [1.0, *[0.3] * 6]
    assert routes(targets)[0] == Route("ru", "executors", "МВД")
    assert routes(targets)[1] == Route("ru", "convictions", "local")


def test_a_body_that_is_no_executor_stays_where_it_is():
    targets = convictions_by_body.build(CONVICTIONS, frame("defence"))["data"][1]
    assert routes(targets)[3] == Route("ru", "convictions", "defence")


def test_the_overview_never_fades_the_bodies():
    bars = convictions_by_body.build(CONVICTIONS, frame(page="overview"))["data"][0]
    assert "opacity" not in bars["marker"]


def test_no_year_is_no_chart():
    assert convictions_by_year.build((), frame()) is None
    assert quasi_state.build((), frame()) is None


@pytest.mark.parametrize(
    ("years", "title"),
    [
        (YEARS, "916 осуждённых в 2023 году — на 191 больше, чем в 2022 (+26,3 %)"),
        (
            (YEARS[1], ConvictionYear(2024, 900, REPORT)),
            "900 осуждённых в 2024 году — на 16 меньше, чем в 2023 (−1,7 %)",
        ),
        ((YEARS[0], replace(YEARS[1], persons=725)), "725 осуждённых в 2023 году — столько же, сколько в 2022"),
        (
            (replace(YEARS[0], persons=0), replace(YEARS[1], persons=1)),
            "1 осуждённый в 2023 году — на 1 больше, чем в 2022",
        ),
        (YEARS[1:], "916 осуждённых в 2023 году, предыдущий год не назван"),
        ((), "Осуждённые за коррупцию по годам"),
    ],
)
def test_the_title_is_true_of_any_years(years, title):
    assert plain(titles.convictions_by_year(years, frame()).title) == title


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("kk", "2023 жылы 916 адам сотталды, 2022 жылға қарағанда 191 адамға көп (+26,3 %)"),
        ("en", "916 convicted in 2023, 191 more than in 2022 (+26.3%)"),
    ],
)
def test_the_title_in_other_languages(lang, title):
    assert plain(titles.convictions_by_year(YEARS, frame(lang=lang)).title) == title


def test_the_reports_percent_is_told_where_its_totals_give_another():
    assert plain(titles.stated_growth(STATED, YEARS, "ru")) == "Отчёт пишет о росте на 27 %, по его же числам — 26,3 %"
    assert titles.stated_growth(replace(STATED, value=26), YEARS, "ru") is None
    assert titles.stated_growth(STATED, YEARS[1:], "ru") is None
    assert titles.stated_growth(None, YEARS, "ru") is None


def test_the_share_of_the_rest_carries_its_count():
    note = plain(titles.convictions_by_body(CONVICTIONS, frame()).note)
    assert note.endswith("не раскрыто в отчёте 50 % (462 из 916)")
    named = replace(CONVICTIONS, not_disclosed=0, total=454)
    assert "не раскрыто" not in titles.convictions_by_body(named, frame()).note
    assert titles.convictions_by_body(None, frame()).note == "нет в отчёте"


def test_a_year_without_anybody_has_a_change_but_no_percent():
    nobody, one = replace(YEARS[0], persons=0), replace(YEARS[1], persons=1)
    assert convictions_by_year.change_on(nobody, one, "ru") == "+1"
    assert convictions_by_year.change_on(None, one, "ru") == "нет в отчёте"


def test_each_unit_of_the_quasi_state_sector_is_a_chart_of_its_own():
    convicted = quasi_state.of_unit(COMPLIANCE, "convicted")
    bars, targets = quasi_state.build(convicted, frame())["data"]
    assert bars["x"] == [6, 1]
    assert routes(targets)[0] == Route("ru", "context", "compliance.convicted.2024")
    assert titles.quasi("convicted", convicted, frame()).title == "Осуждены: 6 (2024), 1 (2025)"
    assert titles.quasi("exposed", (), frame()).title == "Квазигосударственный сектор: изобличённые"


@pytest.mark.parametrize(
    ("year", "period", "shown"),
    [
        (2019, "2019", "2019"),
        (None, "2021 Jan–Sep", "01–09.2021"),
        (None, "2023 Q1", "I кв. 2023"),
        (None, "undated (2018–2021)", "год не назван, 2018–2021"),
    ],
)
def test_periods_of_public_series(year, period, shown):
    point = SeriesPoint(year, 1.0, None, "yes", "publication", None, period)
    assert plain(series_periods.written(point, "ru")) == shown
