"""What stands around the report's convictions: the quasi-state sector, the stages of reform and the sanctions."""

from __future__ import annotations

from collections.abc import Iterator

from dash import html
from dash.development.base_component import Component
from sqlalchemy.orm import Session

from dashboard.context_figures import written
from dashboard.documents import split_sources
from dashboard.figures import figure_bars, quasi_state
from dashboard.i18n import t
from dashboard.titles import convictions as titles
from data.queries.context import select_context
from data.queries.figures import select_figure_groups
from data.rows import FigureRow
from layouts.charts import Chart, chart_card
from layouts.context_reform import reform_stages
from layouts.parts import Children, link, plain_table
from layouts.screen import Screen

SANCTIONS = {"reform": "", "gifts": "gifts.bribe_", "liability": ""}
"""Groups of figures that tell of sanctions, and what the keys of those figures begin with."""


def quasi_state_sector(session: Session, screen: Screen) -> list[Component]:
    """Three charts side by side, each of its own unit, and the measures of the plan that the subject has."""
    group = select_figure_groups(session, screen.edition, quasi_state.GROUP)[quasi_state.GROUP]
    by_unit = {unit: quasi_state.of_unit(group, unit) for unit in quasi_state.UNITS}
    charts = [_unit_card(unit, rows, screen) for unit, rows in by_unit.items() if rows]
    if not charts:
        return []
    notes = dict.fromkeys(row.note.get(screen.lang) for rows in by_unit.values() for row in rows if row.note)
    longest = max((note for note in notes if note), key=len, default="")
    return [
        html.H2(t("page.convictions.quasi", screen.lang), className="section-title"),
        html.P([longest, *_compliance_measures(session, screen)], className="page-note"),
        html.Div(charts, className="chart-grid"),
    ]


def _unit_card(unit: str, rows: tuple[FigureRow, ...], screen: Screen) -> Component:
    frame = screen.frame
    common, places = split_sources([row.source for row in rows], screen.lang)
    chart = Chart(
        quasi_state.key(unit),
        titles.quasi(unit, rows, frame),
        quasi_state.build(rows, frame),
        lambda: figure_bars.table(rows, frame),
        html.P([common, html.Span(f": {', '.join(places)}", className="desk-only")], className="source"),
        class_name="span-4 quasi-state",
    )
    return chart_card(chart, screen)


def _compliance_measures(session: Session, screen: Screen) -> Iterator[Children]:
    """Links to the measures that carry compliance services."""
    instruments = select_context(session, screen.edition, "instrument")
    measures = next((row.measures for row in instruments if row.group == quasi_state.GROUP), ())
    if measures:
        yield f" {t('page.convictions.quasi.measures', screen.lang)}: "
    for place, number in enumerate(measures):
        yield ", " if place else ""
        yield link(str(number), screen.href("measures", number))


def reforms(session: Session, screen: Screen) -> list[Component]:
    """The stages of the reform side by side, and the sanctions that the documents name."""
    points = select_context(session, screen.edition, "reform_stage")
    if not points:
        return []
    cards = [*reform_stages(points, screen), *_sanctions(session, screen)]
    heading = html.H2(t("page.convictions.reforms", screen.lang), className="section-title")
    return [heading, html.Div(cards, className="reform-columns")]


def _sanctions(session: Session, screen: Screen) -> list[Component]:
    lang = screen.lang
    groups = select_figure_groups(session, screen.edition, *SANCTIONS)
    rows = [row for group, stem in SANCTIONS.items() for row in groups[group] if row.key.startswith(stem)]
    if not rows:
        return []
    title = t("page.convictions.sanctions", lang)
    head = (t("page.figure", lang), t("page.value", lang))
    return [
        html.Section(
            [html.H3(title), plain_table(head, [_sanction(row, screen) for row in rows], title)], className="card"
        )
    ]


def _sanction(row: FigureRow, screen: Screen) -> list[Children]:
    lang = screen.lang
    note = [html.P(row.note.get(lang), className="source")] if row.note else []
    name: list[Children] = [link(row.name.get(lang) or row.key, screen.href("context", row.key)), *note]
    return [name, written(row, lang)]
