"""Two small tables that are no chart: the rule of rewards, and what the report says of its own plan."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard import formats
from dashboard.context_figures import stated_year, written
from dashboard.i18n import t, tn
from dashboard.reward_rule import tiers
from dashboard.timeliness import DONE
from data.records import Quarter
from data.rows import FigureRow, PlanCounts
from data.rows.context import ContextData
from layouts.parts import Children, link, plain_table
from layouts.screen import Screen


def reward_rule(data: ContextData, screen: Screen) -> list[Component]:
    """The rule in МРП and tenge; nothing where the documents do not give it whole."""
    rule = tiers(data.figures["rewards"], data.figures["mrp"], screen.frame)
    if rule is None:
        return []
    rows = [[link(cell.text, cell.href) if cell.href else cell.text for cell in row] for row in rule.rows]
    return [_card(t("page.context.rule", screen.lang), rule.head, rows)]


def stated_and_counted(data: ContextData, screen: Screen) -> list[Component]:
    """The number of measures that the report's text states for a year beside what its table has: not repaired."""
    lang = screen.lang
    stated = [(row, year) for row in data.figures["plan"] if (year := stated_year(row)) is not None]
    if not stated:
        return []
    head = tuple(t(f"page.context.stated.{name}", lang) for name in ("year", "text", "table", "done"))
    rows = [_stated(row, year, data.due_in[year], screen) for row, year in stated]
    note = html.P(t("page.context.stated.note", lang), className="page-note")
    return [_card(t("page.context.stated", lang), head, rows, note)]


def _stated(row: FigureRow, year: int, counts: PlanCounts, screen: Screen) -> list[Children]:
    lang = screen.lang
    stages, measures = tn("common.unit.stage", counts.stages, lang), tn("page.context.measures", counts.measures, lang)
    within = {"due_from": Quarter(year, 1), "due_to": Quarter(year, 4)}
    done = sum(count for value, count in counts.timeliness.items() if value in DONE)
    return [
        str(year),
        link(written(row, lang), screen.href("context", row.key)),
        link(f"{measures}, {stages}", screen.href("measures", **within)),
        formats.count_of("stage", done, counts.stages, lang),
    ]


def _card(title: str, head: tuple[str, ...], rows: list[list[Children]], *more: Component) -> Component:
    table = html.Div(plain_table(head, rows, title), className="table-scroll")
    return html.Article([html.H3(title, className="card-title"), table, *more], className="card group-card")
