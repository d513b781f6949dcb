"""Charts as slides hold them: the board's own numbers in native forms, and words and tables that fit."""

from __future__ import annotations

import re
from collections import Counter
from datetime import timedelta

import pytest

from dashboard.slides import headline_table, letters, tables, text_pages
from dashboard.slides.bars import visible
from dashboard.slides.chart_room import room_of
from dashboard.slides.dated_marks import EPOCH
from dashboard.slides.forms import Category, Kind, Matrix, SlideChart, Square, Timeline
from dashboard.slides.numbers import written
from dashboard.slides.pages import ROOM, TALL, Bullet, GridCell, Scope, Words
from dashboard.slides.reading import read
from dashboard.slides.remarks import remark
from layouts.charts import charts_in

BOARD = ("", "/measures", "/executors", "/indicators", "/convictions", "/integrity", "/context", "/indicators/cpi")
AS_TABLE = {"indicator-bullets", "draft-law-path", "reform-timeline"}
STACKED = {
    "status-by-task",
    "deadlines-by-quarter",
    "status-by-part",
    "completion-forms",
    "executor-ranking",
    "survey-readiness",
    "greco-recommendations",
    "prevention-balance",
}


@pytest.fixture
def charts(draw):
    """``charts("/ru/measures")``: the page's charts by their keys."""
    return lambda address: {chart.key: chart for chart in charts_in(draw(address))}


@pytest.fixture
def form_of(charts):
    """``form_of("/ru", "status-by-task")``: the chart, and its form on a slide."""

    def form(address, key):
        chart = charts(address)[key]
        return chart, read(key, chart.figure, chart.table, address[1:3])

    return form


def number(text):
    """The first number of a cell: «7», «1 234», «31,3 %»; «0» where the table says so."""
    found = re.search(r"[−+]?\d[\d\u00a0]*(?:[.,]\d+)?", text)
    return float(found[0].replace("\u00a0", "").replace(",", ".").replace("−", "-")) if found else None


def cells(table, column):
    return [number(row[column].text) for row in table.rows]


@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
@pytest.mark.parametrize("place", BOARD)
def test_every_chart_has_a_form_or_is_known_to_be_a_table(charts, lang, place):
    for key, chart in charts(f"/{lang}{place}").items():
        form = read(key, chart.figure, chart.table, lang)
        assert (form is None) == (key in AS_TABLE), key
        if isinstance(form, SlideChart):
            assert form.stacked == (key in STACKED), key
            assert all(category.name.strip() for category in form.categories)
            assert not any("&" in category.name or "<br" in category.name for category in form.categories)
            assert all(len(series.values) == len(series.fills) == len(form.categories) for series in form.series)
            assert all(series.name.strip() for series in form.series)
            assert all(series.filled for series in form.series)


@pytest.mark.parametrize("place", BOARD)
def test_bars_are_the_figures_own_and_none_is_a_target(charts, place):
    for key, chart in charts(f"/ru{place}").items():
        form = read(key, chart.figure, chart.table, "ru")
        bars = visible(chart.figure)
        if (
            not isinstance(form, SlideChart)
            or form.kind is Kind.LINES
            or not bars
            or key in {"completion-forms", "executor-links"}
        ):
            continue
        drawn = Counter(value for trace in bars for value in trace["x" if trace.get("orientation") == "h" else "y"])
        held = Counter(value for series in form.series for value in series.values if value is not None)
        assert held <= drawn
        assert sum((drawn - held).values()) == (1 if key == "survey-readiness" else 0), key


@pytest.mark.parametrize("key", ["status-by-task", "status-by-part"])
def test_a_stack_holds_the_numbers_of_its_table(form_of, key):
    chart, form = form_of("/ru" if key == "status-by-task" else "/ru/measures", key)
    table = chart.table()
    assert [series.name for series in form.series] == list(table.head[1:-1])
    for column, series in enumerate(form.series, start=1):
        assert [value or 0 for value in series.values] == cells(table, column)
    totals = [sum(values) for values in zip(*([v or 0 for v in one.values] for one in form.series), strict=True)]
    assert totals == cells(table, -1)
    assert all(
        f" {total}".replace(" ", "\u00a0") in one.name
        for total, one in zip(map(int, totals), form.categories, strict=True)
    )


def test_quarters_without_deadlines_stay_empty(form_of):
    chart, form = form_of("/ru", "deadlines-by-quarter")
    told = {row[0].text: [number(cell.text) for cell in row[1:-1]] for row in chart.table().rows}
    held = {
        f"{category.name} кв. {category.group}": [series.values[at] for series in form.series]
        for at, category in enumerate(form.categories)
    }
    assert {quarter.replace("\u00a0", " "): values for quarter, values in told.items()} == {
        quarter: [value or 0 for value in values] for quarter, values in held.items() if any(values)
    }
    assert [None] * len(form.series) in held.values()
    assert all(value != 0 for values in held.values() for value in values)


def test_lines_hold_what_is_known_and_nothing_after_it(form_of):
    chart, form = form_of("/ru/measures", "burn-up")
    rows = chart.table().rows
    quarters = rows[: len(form.categories)]
    planned, dated, with_undated = form.series
    assert list(planned.values) == [number(row[1].text) for row in quarters]
    assert list(dated.values) == [number(row[2].text) for row in quarters]
    assert None in dated.values
    known = [value for value in dated.values if value is not None]
    assert [value for value in with_undated.values if value is not None] == [known[-1] + number(rows[-1][2].text)]


def test_an_indicator_keeps_its_series_its_plan_and_its_fact(form_of):
    chart, form = form_of("/ru/indicators/cpi", "indicator-series")
    by_name = {series.name: series.values for series in form.series}
    years = [category.name for category in form.categories]
    rows = {row[0].text: number(row[1].text) for row in chart.table().rows}
    series = dict(zip(years, by_name["Публичный ряд, не из отчёта"], strict=True))
    assert {year: value for year, value in series.items() if value is not None} == {
        year: value for year, value in rows.items() if year in years
    }
    assert by_name["План"][years.index("2023")] == number(chart.table().rows[0][1].text)
    assert by_name["Факт"][years.index("2023")] == number(chart.table().rows[1][1].text)
    assert sum(value is not None for value in by_name["План"]) == 1


def test_forms_and_pairs_are_counted_as_their_tables_count_them(form_of):
    chart, form = form_of("/ru/measures", "completion-forms")
    counts = Counter((row[0].text, row[2].text) for row in chart.table().rows)
    held = {
        (category.name.rpartition(" · ")[0], series.name): series.values[at]
        for series in form.series
        for at, category in enumerate(form.categories)
        if series.values[at] is not None
    }
    assert held == counts
    chart, form = form_of("/ru/executors", "executor-links")
    assert list(form.series[0].values) == cells(chart.table(), 2)[: len(form.categories)]


def test_a_fact_stands_as_far_from_its_plan_as_on_the_board(form_of):
    chart, form = form_of("/ru", "indicators-vs-targets")
    for row, value in zip(chart.table().rows, form.series[0].values, strict=True):
        plan, fact = number(row[1].text), number(row[2].text)
        if row[2].text == "нет" or "неясн" in row[4].text:
            assert value is None
        else:
            assert abs(value) == pytest.approx(100 * abs(fact - plan) / plan, abs=0.01)
            assert (value < 0) == (row[4].text == "не достигнут")


def test_a_heat_map_keeps_every_cell_and_its_sums(form_of):
    chart, form = form_of("/ru/executors", "executor-deadlines")
    assert isinstance(form, Matrix)
    for name, squares, end, row in zip(form.rows, form.cells, form.ends, chart.table().rows, strict=True):
        assert name == row[0].text
        assert [number(square.text) if square else 0 for square in squares] == [number(cell.text) for cell in row[1:-1]]
        assert end == row[-1].text
    assert {column.group for column in form.columns} == {"2024", "2025", "2026"}


def test_a_timeline_has_a_mark_a_stage_on_its_day(form_of):
    chart, form = form_of("/ru/measures", "stage-timeline")
    assert isinstance(form, Timeline)
    held = Counter(
        (round(row), (EPOCH + timedelta(days=day)).strftime("%d.%m.%Y"), dots.name)
        for dots in form.dots
        for day, row in zip(dots.days, dots.rows, strict=True)
    )
    assert held == Counter((int(number(row[0].text)), row[1].text, row[2].text) for row in chart.table().rows)


def test_a_bar_of_parts_gives_way_to_them_and_its_number_to_the_name(form_of):
    _, form = form_of("/ru/context", "survey-readiness")
    whole = form.categories[-1].name
    parts = [series.values[-1] for series in form.series]
    assert parts[0] is None
    assert number(whole.rpartition(" · ")[2]) == pytest.approx(sum(parts[1:]))


@pytest.mark.parametrize(
    ("values", "texts", "expected"),
    [
        ([31.3, 25.0], ["31,3\u00a0%", "25\u00a0%"], ('General"\u00a0%"', ())),
        ([-74, 18], ["−74\u00a0%", "+18\u00a0%"], ('+#,##0"\u00a0%";−#,##0"\u00a0%";#,##0"\u00a0%"', ())),
        ([9, 3], ["9\u00a0дел", "3\u00a0дела"], ("#,##0", ("9\u00a0дел", "3\u00a0дела"))),
        ([4500], [">\u00a04\u00a0500"], ('">\u00a0"#,##0', ())),
        ([1234.5], ["1\u00a0234,5"], ("#,##0.##", ())),
        ([35.2], ["6"], ("General", ("6",))),
        ([-74, 18], ["−74\u00a0%", "+18\u00a0дел"], ("#,##0", ("−74\u00a0%", "+18\u00a0дел"))),
    ],
)
def test_numbers_are_written_by_a_format_where_one_can(values, texts, expected):
    assert written(values, texts, "ru") == expected


def test_words_are_no_wider_than_their_room_and_cut_at_its_end():
    assert letters.fitted("Коротко", (26.0, 20.0), ROOM, 68.0, bold=True) == ("Коротко", 26.0)
    text, size = letters.fitted("=cmd|' длинно " * 800, (26.0, 20.0), ROOM, 68.0, bold=True)
    assert (text[-1], size) == ("…", 20.0)
    assert letters.height(text, size, ROOM, bold=True) <= 68.0
    assert all(letters.width(line, 10.0) <= 100.0 for line in letters.lines("щ" * 10_000, 10.0, 100.0))


@pytest.mark.parametrize("rows", [3, 40, 400])
def test_pages_of_a_table_fit_repeat_the_head_and_keep_every_row(rows):
    body = [
        [GridCell(str(n)), GridCell("Наименование мероприятия " * (n % 7)), GridCell("АПК, МФ")] for n in range(rows)
    ]
    pages = tables.pages_of(["№", "Мероприятие", "Исполнители"], body)
    assert [row[0].text for page in pages for row in page.rows] == [str(n) for n in range(rows)]
    for page in pages:
        assert [cell.text for cell in page.heads[0]] == ["№", "Мероприятие", "Исполнители"]
        assert page.tall <= TALL + tables.ROUNDING
        assert sum(page.widths) == pytest.approx(ROOM)
        assert len(page.heights) == len(page.heads) + len(page.rows)
    sizes = [len(page.rows) for page in pages]
    assert len(pages) == 1 or sizes[-1] > 1


def test_a_table_of_two_slides_is_written_as_large_as_they_allow():
    rows = [[GridCell(f"{n}.2024"), GridCell("Событие реформы " * 8), GridCell("Презентация " * 14)] for n in range(12)]
    pages = tables.pages_of(["Дата", "Событие", "Источник"], rows)
    assert len(pages) == 2
    assert pages[0].size > tables.LONG


@pytest.mark.parametrize("rows", [41, 47, 61, 75, 150])
def test_no_page_of_a_long_table_is_left_with_a_few_rows(rows):
    pages = tables.pages_of(["№", "Мероприятие"], [[GridCell(str(n)), GridCell("Название")] for n in range(rows)])
    sizes = [len(page.rows) for page in pages]
    assert len(sizes) > 1
    assert sizes[-1] > max(sizes) / 2


def test_many_headline_figures_take_several_slides_rather_than_smaller_letters():
    figures = [headline_table.Headline(f"Показатель {n}", "4 500", "человек", None) for n in range(9)]
    pages = headline_table.pages_of(figures)
    assert [row[0].text for page in pages for row in page.rows] == [figure.label for figure in figures]
    assert {row[1].size for page in pages for row in page.rows} == {headline_table.VALUE_SIZES[0]}
    assert all(min(page.heights) > 3 * headline_table.SIZE * letters.LINE for page in pages), "three lines beside each"


def test_a_cell_longer_than_a_slide_is_cut():
    (page,) = tables.pages_of(["Текст"], [[GridCell("слово " * 5_000)]])
    assert page.rows[0][0].text.endswith("…")
    assert page.tall <= TALL


def test_words_longer_than_any_column_are_broken_and_no_row_is_lost():
    pages = tables.pages_of(["Ш" * 40] * 9, [[GridCell("Щ" * 40)] * 9] * 3)
    assert sum(len(page.rows) for page in pages) == 3
    assert all(set(page.widths) == {ROOM / 9} and page.tall <= TALL + tables.ROUNDING for page in pages)


def test_sentences_take_as_many_slides_as_they_need_and_none_is_lost():
    bullets = [Bullet(f"Тема {n}", (Words("слово " * 60),)) for n in range(9)]
    pages = list(text_pages.pages("Справка", "", bullets, Scope("", "", Words("")), ()))
    assert len(pages) > 1
    assert [bullet for page in pages for bullet in page.bullets] == bullets
    assert {page.size for page in pages} == {text_pages.SIZES[-1]}
    (one,) = text_pages.pages("Справка", "", bullets[:1], Scope("", "", Words("")), ())
    assert one.size == text_pages.SIZES[0]


def test_a_heat_map_of_many_rows_takes_several_slides():
    square = Square("1", "#B9C3CC", "#0B1420")
    matrix = Matrix(
        tuple(f"Орган {n}" for n in range(60)), ("1",) * 60, (Category("I", "2024"),) * 4, ((square,) * 4,) * 60
    )
    pages = tables.matrix_pages(matrix, "Всего")
    assert sum(len(page.rows) for page in pages) == 60
    assert all(page.tall <= TALL + tables.ROUNDING and len(page.heads) == 2 for page in pages)


@pytest.mark.parametrize("place", BOARD)
@pytest.mark.parametrize("lang", ["ru", "kk"])
def test_names_of_rows_have_the_room_they_need(charts, place, lang):
    for key, chart in charts(f"/{lang}{place}").items():
        form = read(key, chart.figure, chart.table, lang)
        if isinstance(form, SlideChart) and form.kind is Kind.BARS:
            room = room_of(form)
            x, y, wide, tall = room.plot
            assert room.tall <= TALL
            assert 0 < x < 1
            assert x + wide <= 1
            assert y + tall == pytest.approx(1)
            row = room.tall * tall / len(form.categories)
            assert all(letters.height(one.name, room.size, x * ROOM) <= row + 6 for one in form.categories), key


def test_a_remark_tells_the_form_that_the_slide_draws():
    told = remark("executor-links", "Число — … · клетка открывает … · 31 исполнитель", "ru", 15)
    assert told == "Общие этапы двух исполнителей: показаны 15 пар, у которых их больше всего · 31 исполнитель"
    assert remark("status-by-task", "как есть", "ru", 6) == "как есть"
