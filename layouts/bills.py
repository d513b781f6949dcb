"""Bills of the plan: which act the report names behind each completed one, as a bill is not yet a law."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component
from sqlalchemy.orm import Session

from dashboard.i18n import t, tn
from dashboard.stage_words import act_line
from data.queries.measures import select_stage_cards
from data.records import Completion
from data.rows import StageCard
from layouts.parts import Children, link, plain_table
from layouts.screen import Screen

BILL = "проект Закона"
"""The completion form of a bill, as the plan words it."""


def select_bills(session: Session, screen: Screen) -> tuple[StageCard, ...]:
    """The completed stages that end with a bill, under the screen's filters."""
    stages = select_stage_cards(session, screen.edition, screen.view.filters)
    return tuple(
        stage
        for stage in stages
        if stage.row.completion_form.ru == BILL and stage.row.completion is Completion.COMPLETED
    )


def bills(stages: Sequence[StageCard], screen: Screen) -> list[Component]:
    """A row a stage: its measure, and what the report names."""
    lang = screen.lang
    if not stages:
        return [html.H2(t("page.measures.bills.none", lang), className="chart-title")]
    form = stages[0].row.completion_form.get(lang)
    title = tn("page.measures.bills.title", len(stages), lang)
    head = (t("page.measures.bills.measure", lang), t("page.measures.bills.named", lang))
    return [
        html.H2(title, className="chart-title"),
        html.P(t("page.measures.bills.note", lang, form=form), className="chart-note"),
        html.Div(plain_table(head, (_row(stage, screen) for stage in stages), title), className="bills-table"),
    ]


def _row(stage: StageCard, screen: Screen) -> tuple[Children, Children]:
    lang, row = screen.lang, stage.row
    name = f"{row.measure}. {row.short_title.get(lang)}"
    return link(name, screen.href("measures", row.measure)), _named(stage, lang)


def _named(stage: StageCard, lang: str) -> Children:
    if not stage.evidence:
        return html.Span(t("page.measures.bills.unnamed", lang), className="missing")
    return html.Ul([html.Li(act_line(act, lang)) for act in stage.evidence], className="acts")
