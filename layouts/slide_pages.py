"""The slides of one page of the board: its figures, its charts, what it tells in words, the measures behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dash import html
from dash.development.base_component import Component
from sqlalchemy.orm import Session

from dashboard.briefing import Sentence, sentences
from dashboard.chart_table import ChartTable
from dashboard.i18n import t, tn
from dashboard.slides import headline_table, tables, text_pages
from dashboard.slides.chart_room import room_of
from dashboard.slides.forms import Kind, Matrix, SlideChart, Timeline
from dashboard.slides.headline_table import Headline
from dashboard.slides.pages import TALL, Bullet, ChartPage, Grid, GridCell, Page, TablePage, TextPage, Words
from dashboard.slides.reading import read
from dashboard.slides.remarks import SEPARATOR, remark
from data.queries.briefing import select_briefing
from data.queries.measures import select_stage_rows
from layouts.charts import Chart, charts_in
from layouts.measures_grid import grid_rows
from layouts.parts import title_of
from layouts.slide_around import Around

BEHIND = ("number", "title", "executors", "deadline", "completion", "timeliness")
"""The columns of the measures behind a page, as the measures page names them."""
OF_MEASURES = frozenset({"overview", "measures", "executors"})
"""Pages whose charts count measures."""
IN_NUMBERS = frozenset({"indicators-vs-targets", "cpi-components", "indicator-series", "executor-ranking"})
"""Charts whose table says more than their marks."""
BELOW_GAP = 14.0


def slides(session: Session, page: Component, here: Around, done: set[str]) -> Iterator[Page]:
    """The slides of a page but the measures behind it; charts that are ``done`` already are left out."""
    if here.screen.route.page == "briefing":
        yield from _briefing(session, here)
        return
    charts = [chart for chart in charts_in(page) if chart.figure is not None and not done & _known_by(chart)]
    if charts:
        yield from _headlines(page, here)
    for chart in charts:
        done |= _known_by(chart)
        yield from _chart(chart, here)


def _known_by(chart: Chart) -> set[str]:
    """The chart's key, and its title and note: charts of two keys that say the same draw the same."""
    return {chart.key, f"{chart.head.title} {chart.head.note}"}


def behind(session: Session, here: Around) -> Iterator[Page]:
    """The measures that the filters leave, a row a stage."""
    screen, lang = here.screen, here.lang
    stages = select_stage_rows(session, screen.edition, screen.view.filters)
    if not stages:
        return
    measures = len({stage.measure for stage in stages})
    title = t(
        "slides.behind",
        lang,
        measures=tn("about.unit.measure", measures, lang),
        stages=tn("common.unit.stage", len(stages), lang),
    )
    head = [t(f"page.measures.column.{column}", lang) for column in BEHIND]
    rows = [[_stage_cell(row, column, here) for column in BEHIND] for row in grid_rows(stages, screen)]
    source = t("chart.status-by-task.source", lang)
    yield from _tables(
        "measures-behind", title, t("slides.behind_note", lang), source, tables.pages_of(head, rows), here
    )


def _stage_cell(row: dict[str, object], column: str, here: Around) -> GridCell:
    if column == "deadline":
        return GridCell(str(row["deadline_text"]))
    if column != "title":
        return GridCell(str(row[column]))
    title = row["title"]
    assert isinstance(title, dict)
    stage = t("slides.stage", here.lang, stage=row["stage"]) if row["stage"] else ""
    return GridCell(SEPARATOR.join(filter(None, (title["text"], stage))), here.whole(title["href"]))


def _chart(chart: Chart, here: Around) -> Iterator[Page]:
    """The native chart, with its numbers where they help; a table where there is no such chart."""
    lang, figure = here.lang, chart.figure
    assert figure is not None
    form = read(chart.key, figure, chart.table, lang)
    source = t(f"chart.{chart.key}.source", lang)
    title = chart.head.title
    if isinstance(form, Matrix):
        grids = tables.matrix_pages(form, t("chart.table.total", lang))
        yield from (
            replace(page, legend=form.legend)
            for page in _tables(chart.key, title, chart.head.note, source, grids, here)
        )
        return
    shown = len(form.categories) if isinstance(form, SlideChart) else 0
    note = remark(chart.key, chart.head.note, lang, shown)
    if form is None:
        yield from _tables(chart.key, title, note, source, _grids(chart.table(), here), here)
        return
    below = _below(form, chart.table(), here)
    told = f"{title}. {note}"
    notes = (*here.notes(title, note, source), t("slides.values", lang))
    yield ChartPage(chart.key, title, note, form, below, here.scope, notes, told)
    if below is None and (chart.key in IN_NUMBERS or (isinstance(form, Timeline) and chart.key != "stage-timeline")):
        named = t("slides.numbers", lang, title=title)
        yield from _tables(f"{chart.key}-table", named, note, source, _grids(chart.table(), here), here)


def _below(form: SlideChart | Timeline, table: ChartTable, here: Around) -> Grid | None:
    """The chart's numbers under it, where a low chart leaves them room on the same slide."""
    if isinstance(form, Timeline) or form.kind is Kind.LINES:
        return None
    room = TALL - room_of(form).tall - BELOW_GAP
    grids = _grids(table, here, room) if room > 0 else ()
    return grids[0] if len(grids) == 1 and grids[0].tall <= room else None


def _grids(table: ChartTable, here: Around, tall: float = TALL) -> tuple[Grid, ...]:
    rows = [[GridCell(cell.text, here.whole(cell.href)) for cell in row] for row in table.rows]
    return tables.pages_of(table.head, rows, tall)


def _tables(key: str, title: str, note: str, source: str, grids: Sequence[Grid], here: Around) -> Iterator[TablePage]:
    """A slide a page of a table; each says which of them it is."""
    for at, grid in enumerate(grids):
        place = t("slides.page_of", here.lang, page=at + 1, pages=len(grids)) if len(grids) > 1 else ""
        told = SEPARATOR.join(filter(None, (note, place)))
        yield TablePage(key, title, told, grid, here.scope, here.notes(title, note, source), f"{title}. {told}")


def _headlines(page: Component, here: Around) -> Iterator[Page]:
    """The strip of headline figures, each leading to what stands behind it."""
    found = [_headline(card, here) for card in page._traverse() if _is_headline(card)]
    if found:
        grids = headline_table.pages_of(found)
        yield from _tables("headlines", title_of(page), here.filters, "", grids, here)


def _is_headline(part: object) -> bool:
    return isinstance(part, html.A) and "headline" in str(getattr(part, "className", "")).split()


def _headline(card: html.A, here: Around) -> Headline:
    label, value, detail, *_ = (" ".join(_texts(part)) for part in card.children)
    return Headline(label, value, detail, here.whole(card.href))


def _texts(part: object) -> list[str]:
    if isinstance(part, str):
        return [part.strip()] if part.strip() else []
    children = getattr(part, "children", None)
    parts = children if isinstance(children, (list, tuple)) else [children]
    return [text for child in parts if child is not None for text in _texts(child)]


def _briefing(session: Session, here: Around) -> Iterator[TextPage]:
    """The sentences, each under its subject, their sources in the notes."""
    screen, lang = here.screen, here.lang
    told = sentences(select_briefing(session, screen.edition, screen.view.filters), screen.frame)
    if not told:
        return
    title = t("page.briefing.title", lang)
    sources = dict.fromkeys(t(f"chart.{sentence.chart}.source", lang) for sentence in told)
    notes = here.notes(title, "", "; ".join(sources))
    bullets = [_bullet(sentence, here) for sentence in told]
    note = SEPARATOR.join((here.filters, t("slides.source", lang, source="; ".join(sources))))
    yield from text_pages.pages(title, note, bullets, here.scope, notes)


def _bullet(sentence: Sentence, here: Around) -> Bullet:
    words = tuple(Words(part.text, here.whole(part.href)) for part in sentence.parts)
    note = (Words(f" ({sentence.note})"),) if sentence.note else ()
    return Bullet(t(f"briefing.subject.{sentence.subject}", here.lang), (*words, *note))
