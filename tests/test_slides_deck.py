"""Decks of slides read back: native charts with the store's numbers, findings, notes, links and tables."""

from __future__ import annotations

import re
from datetime import date
from time import process_time
from urllib.parse import unquote

import pytest
from dash import html
from deck_reader import DeckReader, notes_of
from lxml import etree
from pptx.util import Pt
from screens import words as words_of

import app
from dashboard import deck
from dashboard.briefing import sentences
from dashboard.deck.layout_xml import NUMBER
from dashboard.download import NothingToExport
from dashboard.i18n import LANGUAGES, t
from dashboard.provenance import provenance
from dashboard.slides.forms import Category, Fill, Kind, Series, SlideChart
from dashboard.slides.pages import HEIGHT, WIDTH, ChartPage, Deck, GridCell, Scope, TablePage, TitlePage, Words
from dashboard.slides.tables import pages_of
from data.queries.briefing import select_briefing
from data.queries.convictions import select_convictions
from data.queries.measures import select_stage_rows
from data.queries.overview import select_plan_counts
from data.records import Completion, Filters
from layouts.charts import charts_in
from layouts.slides import board_slides, page_slides

BASE = "https://board.example"
LANG_TAGS = {"ru": "ru-RU", "kk": "kk-KZ", "en": "en-GB"}
HOSTILE = ("=cmd|' /C calc'!A0", "+1+1", "@SUM(A1)", "-2+3", "\x00\x0b\x1f\ufffe<b>&amp;", "Ж" * 10_000)


@pytest.fixture(scope="module")
def decks():
    """Every deck that was made, with the seconds of a processor it took; none is made twice."""
    return {}


@pytest.fixture
def timed(session, at, decks):
    def of(address, maker=page_slides):
        if (address, maker) not in decks:
            began = process_time()
            content = maker(session, at(address), BASE).content
            decks[address, maker] = DeckReader(content), process_time() - began
        return decks[address, maker]

    return of


@pytest.fixture
def make(timed):
    """``make("/ru/measures")``: the deck of a page, read back."""
    return lambda address, maker=page_slides: timed(address, maker)[0]


@pytest.fixture
def board_deck(make):
    """``board_deck("ru")``: the deck of the whole board."""
    return lambda lang: make(f"/{lang}", board_slides)


def test_the_overview_holds_the_stores_numbers_in_native_charts(make, session, edition):
    found = make("/ru")
    counts = select_plan_counts(session, edition, Filters())
    held = found.values("status-by-task")
    assert {name: sum(value or 0 for value in values) for name, values in held.items()} == {
        t(f"status.completion.{value}", "ru"): number for value, number in counts.completion.items() if number
    }
    persons = found.values("convictions-by-body").popitem()[1]
    assert sum(persons) == select_convictions(session, edition).total


@pytest.mark.parametrize("lang", LANGUAGES)
def test_findings_of_the_board_are_the_titles_of_its_slides(make, draw, at, lang):
    found = make(f"/{lang}")
    for chart in charts_in(draw(f"/{lang}")):
        assert chart.head.title in found.titles
    origin = provenance(at(f"/{lang}").frame)
    assert found.titles[0] == t("common.app.name", lang)
    cover = " ".join(shape.text_frame.text for shape in found.slides[0].placeholders if shape.has_text_frame)
    for words in (origin.as_of, origin.edition, t("slides.whole_plan", lang), t("page.overview.name", lang)):
        assert words in cover
    assert found.deck.core_properties.language == LANG_TAGS[lang]


def test_the_workbook_inside_a_chart_says_what_the_chart_says(board_deck):
    found = board_deck("ru")
    for name, chart in found.charts.items():
        if chart.plots[0].__class__.__name__ == "XyPlot":
            continue
        sheet = found.sheet(name)
        depth = chart.plots[0].categories.depth
        for at, series in enumerate(chart.plots[0].series):
            column = [sheet.cell(row, depth + at + 1).value for row in range(1, len(series.values) + 2)]
            assert column[0] == series.name
            assert column[1:] == [value if value is None else pytest.approx(value) for value in series.values], name


def test_a_timeline_keeps_a_mark_a_stage(board_deck, session, edition):
    found = board_deck("ru")
    rows = select_stage_rows(session, edition, Filters())
    plot = found.charts["stage-timeline"].plots[0]
    marks = sum(len(series._element.findall(".//{*}yVal//{*}pt")) for series in plot.series)
    assert marks == len(rows)
    sheet = found.sheet("stage-timeline")
    columns = list(sheet.iter_cols(min_row=2, min_col=2, values_only=True))
    assert sum(value is not None for column in columns for value in column) == len(rows)


def test_the_measures_behind_stand_in_tables_that_repeat_their_head(make, session, edition):
    found = make("/ru/measures?task=2")
    rows = found.table_rows("measures-behind")
    stages = select_stage_rows(session, edition, Filters(tasks=(2,)))
    assert rows[0] == [
        t(f"page.measures.column.{column}", "ru")
        for column in ("number", "title", "executors", "deadline", "completion", "timeliness")
    ]
    assert [int(row[0]) for row in rows[1:]] == [stage.measure for stage in stages]
    assert all(
        t(f"status.completion.{stage.completion}", "ru") in row[4] for stage, row in zip(stages, rows[1:], strict=True)
    )
    assert f"{BASE}/ru/measures/{stages[0].measure}?task=2" in found.links


def test_filters_are_said_on_the_cover_in_the_notes_and_kept_by_the_links(make):
    found = make("/ru/measures?task=2&theme=dark&wall=hand&table=burn-up")
    view = f"{BASE}/ru/measures?task=2&table=burn-up"
    assert view in found.links
    assert not any("wall=" in link or "theme=" in link for link in found.links)
    assert "Задача: 2" in found.slides[0].placeholders[13].text_frame.text.replace("задача", "Задача")
    for slide in found.slides:
        notes = notes_of(slide)
        assert "Фильтры" in notes
        assert view in notes
    assert t("chart.burn-up.source", "ru") in notes_of(found.slide_of("burn-up"))


def test_charts_are_light_whatever_the_screen_is(make):
    dark, light = (
        make(f"/kk/convictions{query}").charts["convictions-by-body"]._chartSpace for query in ("?theme=dark", "")
    )
    assert etree.tostring(dark) == etree.tostring(light)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_whole_board_is_one_deck_made_in_time(timed, lang):
    found, seconds = timed(f"/{lang}", board_slides)
    assert seconds < 10
    names = [shape.name for slide in found.slides for shape in slide.shapes if shape.has_chart]
    assert len(names) == len(set(names))
    # Without filters the parts of the plan are its tasks, which the overview has shown already.
    assert "status-by-part" not in names
    assert {
        "status-by-task",
        "burn-up",
        "executor-ranking",
        "convictions-by-year",
        "integrity-changes",
        "mrp-series",
    } <= set(names)
    assert t("page.briefing.title", lang) in found.titles


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_stands_outside_a_slide_or_over_its_foot(board_deck, lang):
    found = board_deck(lang)
    assert (found.deck.slide_width, found.deck.slide_height) == (Pt(WIDTH), Pt(HEIGHT))
    for slide in found.slides:
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.left + shape.width <= Pt(WIDTH), (shape.name, slide.shapes.title.text)
            assert shape.top + shape.height <= Pt(HEIGHT), shape.name
            if shape.has_table:
                assert shape.top + sum(row.height for row in shape.table.rows) <= Pt(500), shape.name


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_run_says_its_language_and_every_chart_what_it_shows(board_deck, lang):
    found = board_deck(lang)
    for slide in found.slides:
        runs = slide._element.findall(".//{*}r/{*}rPr") + slide.notes_slide._element.findall(".//{*}r/{*}rPr")
        assert {run.get("lang") for run in runs} == {LANG_TAGS[lang]}
        for shape in slide.shapes:
            if shape.has_chart or shape.has_table:
                assert shape._element.nvGraphicFramePr.cNvPr.get("descr")
        assert slide.slide_layout.name == t(
            f"slides.layout.{'title' if slide is found.slides[0] else _layout(slide)}", lang
        )
    own = found.deck.core_properties
    assert (own.author, own.last_modified_by, own.keywords, own.comments) == ("", "", "", "")


def _layout(slide):
    kinds = {"chart": any(s.has_chart for s in slide.shapes), "table": any(s.has_table for s in slide.shapes)}
    return next((kind for kind, is_it in kinds.items() if is_it), "text")


def test_rows_stand_as_on_the_board_and_every_slide_but_the_cover_has_its_number(make):
    found = make("/ru")
    names = found.charts["status-by-task"].category_axis
    assert names.reverse_order, "the first category of a bar chart stands at the bottom otherwise"
    assert not found.charts["deadlines-by-quarter"].category_axis.reverse_order
    numbered = [NUMBER in {place.placeholder_format.idx for place in slide.placeholders} for slide in found.slides]
    assert numbered == [False] + [True] * (len(found.slides) - 1)


def test_bars_below_zero_keep_their_colour_and_a_dashed_line_has_one_number_at_its_end(board_deck):
    charts = board_deck("ru").charts
    assert not any(series.invert_if_negative for series in charts["indicators-vs-targets"].plots[0].series)
    plan = charts["burn-up"].plots[0].series[0]
    numbered = [int(at.get("val")) for at in plan._element.findall(".//{*}dLbl/{*}idx")]
    assert numbered == [len(plan.values) - 1]


def test_the_template_is_the_themes(make):
    found = make("/ru")
    theme = found.part("ppt/theme/theme1.xml")
    assert 'typeface="Arial"' in theme
    assert "Calibri" not in theme
    assert re.search(r'<a:accent1><a:srgbClr val="007E93"/>', theme)
    assert len(found.deck.slide_layouts) == 4
    chart = etree.tostring(found.charts["convictions-by-body"]._chartSpace).decode()
    assert 'schemeClr val="accent1"' in chart
    assert "typeface" not in chart, "the font is the theme's"


def test_equal_views_are_equal_files(session, at):
    first, second = (page_slides(session, at("/kk/convictions"), BASE) for _ in range(2))
    assert first.content == second.content
    assert first.name == "Антикор — Сотталғандар — слайдтар — 2024-03-22.pptx"


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("/ru/measures/17", "measure-timeline"),
        ("/ru/executors/МФ", "executor-stages"),
        ("/en/indicators/cpi", "indicator-series"),
        ("/ru/convictions/2023", "convictions-by-year"),
        ("/kk/context/greco.fulfilled", "greco-recommendations"),
    ],
)
def test_detail_views_have_decks_of_their_own(make, address, name):
    found = make(address)
    assert any(shape.name == name for slide in found.slides for shape in slide.shapes)
    assert BASE + address in {unquote(link) for link in found.links}


def test_the_headline_figures_stand_in_a_table_and_lead_where_their_cards_lead(make, draw):
    found = make("/ru")
    links = [part for part in draw("/ru")._traverse() if isinstance(part, html.A)]
    cards = [link for link in links if "headline" in (link.className or "").split()]
    rows = found.table_rows("headlines")
    assert len(rows) == len(cards) == 5
    for row, card in zip(rows, cards, strict=True):
        assert "".join("".join(row).split()) == "".join(words_of(card).split())
        assert BASE + card.href in found.links


def test_the_briefing_is_text_with_its_links_and_sources(make, session, at):
    found = make("/ru/briefing")
    slide = found.slides[1]
    screen = at("/ru/briefing")
    told = sentences(select_briefing(session, screen.edition, screen.view.filters), screen.frame)
    notes = [sentence.note for sentence in told if sentence.note]
    assert notes
    assert [note for note in notes if f"({note})" not in slide.placeholders[1].text_frame.text] == []
    assert len(slide.placeholders[1].text_frame.paragraphs) == 7
    assert t("chart.status-by-task.source", "ru") in notes_of(slide)
    assert any("/ru/measures?completion=completed" in link for link in found.links)


@pytest.mark.parametrize(
    "address", ["/ru/measures?q=нет+такого", "/ru/executors?q=нет+такого", "/ru/about", "/ru/measures/999"]
)
def test_nothing_to_show_is_no_file(session, at, address):
    with pytest.raises(NothingToExport):
        page_slides(session, at(address), BASE)


def test_filters_that_leave_no_measure_leave_what_they_do_not_narrow(make):
    found = make("/ru?q=нет+такого", board_slides)
    assert "convictions-by-body" in found.charts
    assert "status-by-task" not in found.charts
    assert "measures-behind" not in {shape.name for slide in found.slides for shape in slide.shapes}


def test_a_chosen_date_and_completion_reach_every_slide(make, session, edition):
    found = make("/ru/measures?completion=completed&as_of=2023-06-30", board_slides)
    filters = Filters(completion=(Completion.COMPLETED,), as_of=date(2023, 6, 30))
    rows = found.table_rows("measures-behind")
    assert [int(row[0]) for row in rows[1:]] == [row.measure for row in select_stage_rows(session, edition, filters)]
    assert all("30.06.2023" in slide.placeholders[11].text_frame.text for slide in found.slides)


def test_texts_are_data_in_slides_and_in_the_sheets_inside():
    scope = Scope("foot \x07", "filters", Words("back", 'https://board.example/?q=\x00<&"'))
    fills = (Fill("#007E93"),) * len(HOSTILE)
    chart = SlideChart(
        Kind.BARS,
        tuple(Category(name) for name in HOSTILE),
        tuple(Series(name, (-1.5, None, 0.0, 2, 3, 4), fills, HOSTILE) for name in HOSTILE[:5]),
        "General",
        ends=(None, None),
    )
    (grid,) = pages_of(HOSTILE[:5], [[GridCell(name, name) for name in HOSTILE[:5]]])
    pages = [TitlePage(name, name, (name,), scope, (name,)) for name in HOSTILE]
    pages += [ChartPage("key", name, name, chart, None, scope, (name,), name) for name in HOSTILE]
    pages += [TablePage("key", name, name, grid, scope, (name,), name) for name in HOSTILE]
    found = DeckReader(deck.write(Deck(HOSTILE[0], "ru", date(2024, 3, 22), tuple(pages))))
    assert len(found.slides) == 3 * len(HOSTILE)
    sheet = found.sheet("key")
    assert [cell.data_type for cell in sheet[1][1:]] == ["s"] * 5
    assert [sheet.cell(row, 1).data_type for row in range(2, 8)] == ["s"] * 6
    assert [sheet.cell(row, 2).value for row in range(2, 8)] == [-1.5, None, 0, 2, 3, 4]
    assert sheet.cell(2, 1).value == HOSTILE[0]
    assert notes_of(found.slides[5]) == HOSTILE[5]
    assert found.titles[5].endswith("…")


def test_the_server_sends_it_under_its_name(session):
    client = app.server.test_client()
    answer = client.get("/download/slides/ru/measures?task=2")
    assert answer.status_code == 200
    assert answer.mimetype.endswith("presentationml.presentation")
    assert unquote(answer.headers["Content-Disposition"]).endswith(
        "Антикор — Мероприятия — слайды — Задача, 2 — 2024-03-22.pptx"
    )
    assert "http://localhost/ru/measures?task=2" in DeckReader(answer.data).links
    assert client.get("/download/slides/ru/measures?q=нет+такого").status_code == 409
