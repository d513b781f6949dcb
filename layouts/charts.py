"""The chart card: a finding as its title, the chart, what an exported image says, the empty state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard import formats, ids
from dashboard.figures.config import graph_config
from dashboard.filter_words import filters_in_words
from dashboard.i18n import t
from dashboard.titles import Head
from layouts.parts import empty_state
from layouts.screen import Screen

IMAGE_FORMATS = ("png", "svg")
NO_FIGURE: dict[str, Any] = {"data": [], "layout": {}}


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart as drawn for a screen; ``figure`` is ``None`` where nothing matches the filters."""

    key: str
    head: Head
    figure: dict[str, Any] | None
    legend: Component | None = None


def chart_card(chart: Chart, screen: Screen) -> Component:
    """The whole card. Its three changing parts are the ones ``chart_updates`` returns."""
    lang = screen.lang
    graph = dcc.Graph(
        id=ids.chart_graph(chart.key),
        figure=chart.figure or NO_FIGURE,
        config=graph_config(lang),
        responsive=True,
        className="chart",
    )
    return html.Section(
        [
            html.Div(card_head(chart, screen), id=ids.chart_head(chart.key), className="chart-head"),
            _image_menu(chart.key, lang),
            html.Div(graph, className="chart-body"),
            empty_state(t("page.no_match", lang), screen.unfiltered_href, lang),
        ],
        id=ids.chart_card(chart.key),
        className=card_class(chart),
        **{"data-chart": chart.key, "aria-label": t(f"chart.{chart.key}.name", lang)},
    )


def chart_updates(chart: Chart, screen: Screen) -> dict[str, Any]:
    """What a change of the view changes in a card on screen."""
    return {
        "figure": chart.figure or NO_FIGURE,
        "head": card_head(chart, screen),
        "card_class": card_class(chart),
    }


def card_head(chart: Chart, screen: Screen) -> list[Component]:
    """Title, note, legend, and the words an exported image carries."""
    parts = [
        html.H2(chart.head.title, className="chart-title"),
        html.P(chart.head.note, className="chart-note"),
        _export_words(chart, screen),
    ]
    return [*parts, chart.legend] if chart.legend is not None else parts


def card_class(chart: Chart) -> str:
    """``is-empty`` swaps the chart for its empty state."""
    return "card chart-card" if chart.figure else "card chart-card is-empty"


def _export_words(chart: Chart, screen: Screen) -> Component:
    lang, edition = screen.lang, screen.edition
    data_day = formats.day(edition.data_as_of, lang)
    words = {
        "title": chart.head.title,
        "note": chart.head.note,
        "filters": filters_in_words(screen.view.filters, screen.options, lang),
        "as-of": t("card.as_of", lang, day=formats.day(screen.as_of, lang)),
        "edition": t("shell.edition", lang, year=edition.period_end.year, day=data_day),
        "source": t(f"chart.{chart.key}.source", lang),
        "file": chart.head.file_name,
        "theme": screen.view.theme,
        "done": t("card.image.done", lang),
        "failed": t("card.image.failed", lang),
    }
    return html.Div(className="chart-export", hidden=True, **{f"data-{name}": word for name, word in words.items()})


def _image_menu(chart_key: str, lang: str) -> Component:
    name = t(f"chart.{chart_key}.name", lang)
    toggle = html.Summary(
        html.Span("⋯", **{"aria-hidden": "true"}),
        className="menu-toggle",
        title=t("chart.save_image", lang),
        **{"aria-label": f"{t('chart.save_image', lang)}: {name}"},
    )
    buttons = [
        html.Button(
            t(f"chart.save_{image_format}", lang),
            type="button",
            className="save-image menu-item",
            **{"data-format": image_format, "aria-label": f"{t(f'chart.save_{image_format}', lang)}: {name}"},
        )
        for image_format in IMAGE_FORMATS
    ]
    source = html.P(t(f"chart.{chart_key}.source", lang), className="menu-note")
    return html.Details([toggle, html.Div([*buttons, source], className="menu-items")], className="menu chart-menu")
