"""The chart card: a finding as its title, the chart or its numbers, what a picture says, the empty state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from dash import dcc, html
from dash.development.base_component import Component

from dashboard import formats, ids, url_state
from dashboard.chart_table import Cell, ChartTable
from dashboard.figures import Figure
from dashboard.figures.config import graph_config
from dashboard.file_names import safe
from dashboard.frame import Frame
from dashboard.i18n import t
from dashboard.provenance import provenance
from dashboard.titles import Head
from layouts.image_menu import image_menu
from layouts.parts import Children, empty_state, link, plain_table, unbroken_numbers
from layouts.screen import Screen

NO_FIGURE: dict[str, Any] = {"data": [], "layout": {}}


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart as drawn for a screen; ``figure`` is ``None`` where there is nothing to draw.

    ``table`` makes its numbers, only when somebody looks at them. ``empty`` says why there is no
    figure, where the filters are not the reason. ``class_name`` is the style sheet's handle on the
    card, for a chart that needs another size than its neighbours.
    """

    key: str
    head: Head
    figure: Figure | None
    table: Callable[[], ChartTable]
    legend: Component | None = None
    empty: str | None = None
    class_name: str = ""


class Drawing(Protocol):
    """A module of ``dashboard.figures``: the chart's key, and what it makes of its rows."""

    KEY: str

    def build(self, rows: Any, frame: Frame, /) -> Figure | None: ...

    def table(self, rows: Any, frame: Frame, /) -> ChartTable: ...


def chart_of(drawing: Drawing, head: Head, rows: Any, frame: Frame, **shown: Any) -> Chart:
    """The chart that a module draws of some rows, its table of the same ones; ``shown`` as in ``Chart``."""
    return Chart(drawing.KEY, head, drawing.build(rows, frame), lambda: drawing.table(rows, frame), **shown)


class ChartCard(html.Section):  # type: ignore[misc]
    """The section around a chart; it remembers the chart, for files made of what a page shows."""

    chart: Chart


def charts_in(page: Component) -> tuple[Chart, ...]:
    """The charts that stand on a page, in its order."""
    return tuple(part.chart for part in page._traverse() if isinstance(part, ChartCard))


def chart_card(chart: Chart, screen: Screen) -> Component:
    """The whole card. Its changing parts are the ones ``chart_updates`` returns."""
    lang = screen.lang
    graph = dcc.Graph(
        id=ids.chart_graph(chart.key),
        figure=chart.figure or NO_FIGURE,
        config=graph_config(lang),
        responsive=True,
        className="chart",
    )
    card = ChartCard(
        [
            html.Div(card_head(chart, screen), id=ids.chart_head(chart.key), className="chart-head"),
            image_menu(chart.key, lang),
            html.Div(graph, className="chart-body"),
            html.Div(card_table(chart, screen), id=ids.chart_table(chart.key), className="chart-table"),
            _empty(chart, screen),
        ],
        id=ids.chart_card(chart.key),
        className=card_class(chart, screen),
        **{"data-chart": chart.key, "aria-label": t(f"chart.{chart.key}.name", lang)},
    )
    card.chart = chart
    return card


def chart_updates(chart: Chart, screen: Screen) -> dict[str, Any]:
    """What a change of the view changes in a card on screen."""
    return {
        "figure": chart.figure or NO_FIGURE,
        "head": card_head(chart, screen),
        "table": card_table(chart, screen),
        "card_class": card_class(chart, screen),
    }


def card_head(chart: Chart, screen: Screen) -> list[Component]:
    """Title, note, the switch between chart and table, legend, and the words an exported image carries."""
    parts = [
        html.H2(unbroken_numbers(chart.head.title), className="chart-title"),
        html.P(chart.head.note.replace(" · ", f"{formats.NBSP}· "), className="chart-note"),
        _switch(chart, screen),
        _export_words(chart, screen),
    ]
    return [*parts, chart.legend] if chart.legend is not None else parts


def card_table(chart: Chart, screen: Screen) -> list[Component]:
    """The chart's numbers while the view asks for them; not made for anybody else."""
    if not _as_table(chart, screen):
        return []
    table = chart.table()
    return [plain_table(table.head, ([_cell(cell) for cell in row] for row in table.rows), chart.head.title)]


def card_class(chart: Chart, screen: Screen) -> str:
    """``is-empty`` swaps the chart for its empty state, ``is-table`` for its numbers."""
    states = [("is-empty", chart.figure is None), ("is-table", _as_table(chart, screen))]
    names = ["card", "chart-card", *(name for name, holds in states if holds)]
    return " ".join([*names, chart.class_name] if chart.class_name else names)


def _as_table(chart: Chart, screen: Screen) -> bool:
    return chart.figure is not None and chart.key in screen.view.tables


def _cell(cell: Cell) -> Children:
    return link(cell.text, cell.href) if cell.href else cell.text


def _switch(chart: Chart, screen: Screen) -> Component:
    """An ordinary link: the address says which charts are shown as tables, so it can be copied and gone back from."""
    shown = "chart" if chart.key in screen.view.tables else "table"
    name = t(f"chart.{chart.key}.name", screen.lang)
    word = t(f"chart.show.{shown}", screen.lang)
    return link(
        html.Span("▤" if shown == "table" else "▥", **{"aria-hidden": "true"}),
        url_state.href(screen.route, url_state.toggled(screen.view, chart.key)),
        "table-switch",
        title=word,
        **{"aria-label": f"{word}: {name}"},
    )


def _empty(chart: Chart, screen: Screen) -> Component:
    """Why there is no figure; only where filters narrow the page can lifting them bring it back."""
    reason = chart.empty if screen.page.filters else chart.empty or t("common.not_in_report", screen.lang)
    if reason is not None:
        return html.Div(html.P(reason), className="empty-state")
    return empty_state(t("page.no_match", screen.lang), screen.unfiltered_href, screen.lang)


def _export_words(chart: Chart, screen: Screen) -> Component:
    lang, origin = screen.lang, provenance(screen.frame)
    words = {
        "name": safe(t(f"chart.{chart.key}.name", lang)),
        "title": chart.head.title,
        "note": chart.head.note,
        "filters": origin.filters,
        "as-of": origin.as_of,
        "edition": origin.edition,
        "page": origin.page,
        "address": origin.address,
        "source": t(f"chart.{chart.key}.source", lang),
        "file": chart.head.file_name,
        "theme": screen.view.theme,
        "done": t("card.image.done", lang),
        "failed": t("card.image.failed", lang),
    }
    return html.Div(className="chart-export", hidden=True, **{f"data-{name}": word for name, word in words.items()})
