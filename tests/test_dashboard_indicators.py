"""The charts of the indicators and their titles, from hand-made rows."""

from dataclasses import replace

import plotly.graph_objects as go
import pytest
from dashboard_samples import EDITION, INDICATORS, OPTIONS

from dashboard import indicator_words
from dashboard.figures import cpi_components, indicator_bullets, indicator_series, own_scale
from dashboard.figures.indicator_series import Course
from dashboard.frame import Frame
from dashboard.i18n import LANGUAGES
from dashboard.pages import Route, parse_path
from dashboard.titles import indicators as titles
from dashboard.url_state import View, read
from data.pace import Level, measure_pace
from data.records import Better, Text, Verdict
from data.rows import SeriesPoint, SeriesRow
from data.rows.indicators import IndicatorView

EVERY_VIEW = pytest.mark.parametrize(
    ("lang", "theme"), [(lang, theme) for lang in LANGUAGES for theme in ("light", "dark")]
)


def frame(lang="ru", view=None, key=None):
    return Frame(EDITION, OPTIONS, view or View(), Route(lang, "indicators", key))


def series(key, indicator, values, release=None):
    points = tuple(
        SeriesPoint(year, value, 4.1 if year == 2012 else None, "yes", "Издание", "https://example.org/x", str(year))
        for year, value in values.items()
    )
    return SeriesRow(
        key, Text(f"Ряд: {key}", f"Қатар: {key}", f"Series: {key}"), Text("балл"), indicator, release, points
    )


CPI_SERIES = series("cpi.score", "cpi", {2012: 28, 2021: 37, 2022: 36, 2023: 39, 2024: 40, 2025: 38})
SERIES = {"cpi": CPI_SERIES, "gci_institutions": series("gci.rank", "gci_institutions", {2018: 61})}
VIEWS = tuple(IndicatorView(row, 2023, Text("Примечание"), SERIES.get(row.key)) for row in INDICATORS)
CPI, BRIBERY, RANGE, WEF = VIEWS[:4]
PACE = measure_pace([Level(p.year, p.value) for p in CPI.points], Level(2023, 42), 2022, Better.HIGHER)
RANKS = {"2025": SeriesPoint(2025, 96, None, "yes", "Издание", None, "2025", 182)}
COURSE = Course(CPI, RANKS, PACE)
SOURCES = (
    series("cpi_source.A", None, {2019: 20, 2022: 17, 2017: 24}),
    series("cpi_source.B", None, {2017: 24, 2022: 67}),
)


def marks(figure):
    return [mark for trace in figure["data"] for mark in trace.get("customdata", ())]


def figures(around):
    return {
        "bullets": indicator_bullets.build(VIEWS, around),
        "series": indicator_series.build(COURSE, around),
        "components": cpi_components.build(SOURCES, around),
    }


@EVERY_VIEW
def test_plotly_accepts_every_chart_and_every_mark_leads_somewhere(lang, theme):
    for figure in figures(frame(lang, View(theme=theme))).values():
        assert go.Figure(figure).to_plotly_json()["data"]
        assert marks(figure)
        for href, label in marks(figure):
            path, _, search = href.partition("?")
            assert parse_path(path).lang == lang
            assert read(search)[0].theme == theme
            assert label.strip()


def test_nothing_is_drawn_of_nothing():
    assert indicator_bullets.build((), frame()) is None
    assert indicator_series.build(Course(BRIBERY, {}, None), frame()) is None
    assert cpi_components.build((), frame()) is None


def test_each_row_has_a_scale_of_its_own_that_holds_all_it_shows():
    for view in VIEWS[:-1]:
        scale = own_scale.scale_of(view)
        shown = [*view.plan, *([] if view.row.fact is None else [view.row.fact])]
        assert all(0 <= scale.at(value) <= 1 for value in shown)
    assert own_scale.scale_of(VIEWS[-1]) is None, "nothing is known that could be drawn"


def test_better_is_to_the_right_on_every_scale():
    assert own_scale.scale_of(CPI).at(42) > own_scale.scale_of(CPI).at(39)
    assert own_scale.scale_of(BRIBERY).at(28.2) > own_scale.scale_of(BRIBERY).at(29.6)
    assert own_scale.scale_of(WEF).worst > own_scale.scale_of(WEF).best


@pytest.mark.parametrize("fact", [0.0, -3.0, 1e-6, 5e6])
def test_a_scale_takes_any_value(fact):
    view = replace(CPI, row=replace(CPI.row, fact=fact, plan_low=fact, plan_high=fact), series=None)
    assert 0 <= own_scale.scale_of(view).at(fact) <= 1


def test_a_range_plan_is_a_band_and_a_single_one_a_tick():
    figure = indicator_bullets.build(VIEWS, frame())
    bands = [shape for shape in figure["layout"]["shapes"] if shape["line"]["width"] == indicator_bullets.BAND_PX]
    assert len(bands) == 2
    assert len(figure["data"][0]["x"]) == 6


def test_public_values_are_empty_marks_and_never_the_facts():
    _, public, facts, _ = indicator_bullets.build(VIEWS, frame())["data"]
    assert (public["marker"]["symbol"], public["y"]) == ("circle-open", [0, 3])
    assert facts["y"] == [0, 1]
    assert facts["marker"]["symbol"] == ["diamond", "circle"]


def test_a_mark_says_plan_fact_gap_verdict_and_what_is_not_from_the_report():
    said = [label.replace("\u00a0", " ") for _, label in marks(indicator_bullets.build(VIEWS, frame()))]
    assert said[0] == (
        "Индекс восприятия коррупции, балл: план 42, факт 39, разрыв −3 (балл) — не достигнут; не из отчёта: 38 (2025)"
    )
    assert "разрыв −1,4 (п. п.)" in said[1]
    assert "факт нет в отчёте" in said[2]
    assert said[8].startswith("Доверие к антикоррупционной службе, %: в графе плана 64,5%")


def test_a_mark_opens_its_indicator_and_from_there_the_measures_of_its_task():
    assert marks(indicator_bullets.build(VIEWS, frame()))[1][0] == "/ru/indicators/bribery_experience"
    chosen = indicator_bullets.build(VIEWS, frame(key="bribery_experience"))
    assert marks(chosen)[1][0] == "/ru/measures?task=1"
    assert marks(chosen)[0][0] == "/ru/indicators/cpi"
    assert chosen["data"][2]["marker"]["opacity"] == [indicator_bullets.FADED, 1]


def test_the_bullets_as_a_table_say_what_is_missing():
    table = indicator_bullets.table(VIEWS, frame())
    rows = {row[0].text: [cell.text.replace("\u00a0", " ") for cell in row] for row in table.rows}
    assert len(table.head) == len(rows["Индекс восприятия коррупции"]) == 8
    assert rows["Эффективность госуправления"][1:4] == ["65–68", "нет в отчёте", "нет данных"]
    assert rows["Индикатор «Институты» индекса ВЭФ"][-1] == "61 (2018)"
    assert all(cell.text for row in table.rows for cell in row)


def test_the_series_keeps_the_report_apart():
    required, public, fact = indicator_series.build(COURSE, frame())["data"]
    assert public["x"] == [2012, 2021, 2022, 2023, 2024, 2025]
    assert public["error_y"]["array"][:2] == [4.1, None]
    assert (fact["x"], fact["y"], fact["marker"]["symbol"]) == ([2023], [39], "diamond")
    assert (required["y"][0], required["y"][-1]) == (37, 42)
    assert "не из отчёта" in public["customdata"][-1][1]
    assert "место 96 из 182" in public["customdata"][-1][1].replace("\u00a0", " ")


def test_a_point_opens_the_table_and_the_fact_the_measures():
    _, public, fact = indicator_series.build(COURSE, frame(key="cpi"))["data"]
    assert public["customdata"][0][0] == "/ru/indicators/cpi?table=indicator-series"
    assert fact["customdata"][0][0] == "/ru/measures?task=1"


def test_the_series_as_a_table_names_the_publication_of_each_year():
    table = indicator_series.table(COURSE, frame())
    rows = [[cell.text for cell in row] for row in table.rows]
    assert rows[0] == ["2023, план", "42", "нет", "Отчёт за 2023 год"]
    assert rows[1][:2] == ["2023, факт отчёта", "39"]
    assert rows[2][:2] == ["2012", "28 ± 4,1"]
    assert table.rows[-1][3].href == "https://example.org/x"


def test_ranks_run_upwards_to_the_first():
    axis = indicator_series.build(Course(WEF, {}, None), frame())["layout"]["yaxis"]["range"]
    assert axis[0] > axis[1]


def test_sources_are_sorted_by_their_newest_year_whatever_the_order_of_their_points():
    newest = cpi_components.build(SOURCES, frame())["data"][1]
    assert newest["x"] == [67, 17]
    assert "2017 — 24, 2019 — 20, 2022 — 17" in newest["customdata"][1][1]
    assert cpi_components.name_of(SOURCES[0], "ru") == "cpi_source.A"
    table = cpi_components.table(SOURCES, frame())
    assert table.head[1:] == ("2017", "2019", "2022")
    assert [cell.text for cell in table.rows[0]][1:] == ["24", "нет данных", "67"]


@pytest.mark.parametrize(
    ("view", "title"),
    [
        (CPI, "Рост с 28 (2012) до 38 (2025), план на 2023 год — 42"),
        (WEF, "Известно одно измерение: 61 (2018), план на 2023 год — 56"),
        (RANGE, "Публичного ряда нет, план на 2023 год — 65–68"),
        (VIEWS[-1], "Публичного ряда нет, план неясен"),
        (replace(CPI, series=series("cpi.score", "cpi", {2012: 40, 2025: 38})), "Снижение с 40 (2012) до 38 (2025), "),
        (replace(CPI, series=series("cpi.score", "cpi", {2012: 38, 2025: 38})), "Без изменений: 38 (2012) и 38 (2025)"),
    ],
)
def test_the_title_of_a_series_is_true_for_any_course(view, title):
    assert titles.series(view, frame()).title.replace("\u00a0", " ").startswith(title)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_titles_exist_for_all_and_for_nothing(lang):
    for found in (VIEWS, VIEWS[:1], ()):
        assert titles.bullets(found, frame(lang)).title
    for found in (SOURCES, SOURCES[:1], ()):
        assert titles.components(found, frame(lang)).title


def test_the_title_of_the_components_is_their_reach():
    assert titles.components(SOURCES, frame()).title.replace("\u00a0", " ") == (
        "В 2022 году 2 источника оценили страну: от 17 до 67 баллов"
    )


def test_absent_figures_are_said_and_never_zero():
    row = replace(CPI.row, fact=None, fact_text="-", plan_low=None, plan_high=None, plan_text=None)
    assert indicator_words.fact(row, "ru") == "нет в отчёте"
    assert indicator_words.plan(row, "ru") == "нет в отчёте"
    assert indicator_words.gap(replace(CPI, row=row), "ru") is None


def test_a_fact_within_a_range_has_no_gap():
    within = replace(RANGE, row=replace(RANGE.row, fact=66.0, verdict=Verdict.MET))
    above = replace(RANGE, row=replace(RANGE.row, fact=70.0, verdict=Verdict.MET))
    assert indicator_words.gap(within, "ru").replace("\u00a0", " ") == "0 (процентиль)"
    assert indicator_words.gap(above, "ru").replace("\u00a0", " ") == "+2 (процентиль)"
