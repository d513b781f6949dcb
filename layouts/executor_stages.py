"""The stages of one body as two tables: what it still has to deliver, and what it has, on what evidence."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard import bodies, formats
from dashboard.i18n import t
from dashboard.stage_words import act_line
from dashboard.timeliness import AHEAD, DONE, PASSED_OPEN
from data.records import Executor, Quarter, Timeliness
from data.rows import StageCard, StageRow
from data.rows.executors import ExecutorCard
from layouts.parts import Children, link, plain_table, timeliness_chip
from layouts.screen import Screen

DUE_COLUMNS = ("measure", "form", "role", "with", "deadline", "status")
DONE_COLUMNS = ("measure", "form", "role", "deadline", "completed_on", "status", "evidence")


def due_card(card: ExecutorCard, screen: Screen) -> Component:
    """Open stages, nearest first, in the order in which they press: passed, soon, later, continuous."""
    lang = screen.lang
    days = formats.days(screen.frame.due_soon_days, lang)
    groups = [
        (t("page.executors.due.passed", lang), _of(card, *PASSED_OPEN)),
        (t("page.executors.due.soon", lang, days=days), _of(card, Timeliness.DUE_SOON)),
        (t("page.executors.due.later", lang), _of(card, *AHEAD - {Timeliness.DUE_SOON})),
        (t("page.executors.due.continuous", lang), _of(card, Timeliness.CONTINUOUS)),
    ]
    parts = [
        html.Div([html.H3(name, className="group-title"), _table(DUE_COLUMNS, name, stages, screen)])
        for name, stages in groups
        if stages
    ]
    return _section("due", parts, lang)


def delivered_card(card: ExecutorCard, screen: Screen) -> Component:
    """Completed stages with the acts and dates the report names, latest deadline first."""
    stages = _of(card, *DONE)[::-1]
    title = t("page.executors.done", screen.lang)
    return _section("done", [_table(DONE_COLUMNS, title, stages, screen)] if stages else [], screen.lang)


def _section(name: str, parts: list[Component], lang: str) -> Component:
    body = parts or [html.P(t(f"page.executors.{name}.none", lang), className="missing")]
    title = html.H2(t(f"page.executors.{name}", lang), className="chart-title")
    return html.Section([title, *body], className="card stages-card", **{"data-stages": name})


def _of(card: ExecutorCard, *values: Timeliness) -> list[StageCard]:
    found = [stage for stage in card.stages if stage.row.timeliness in values]
    return sorted(found, key=lambda stage: stage.row.deadline)


def _table(columns: Sequence[str], caption: str, stages: Sequence[StageCard], screen: Screen) -> Component:
    head = [t(f"page.executors.column.{column}", screen.lang) for column in columns]
    rows = ([_cell(column, stage, screen) for column in columns] for stage in stages)
    return html.Div(plain_table(head, rows, caption), className="table-scroll")


def _cell(column: str, stage: StageCard, screen: Screen) -> Children:
    row, lang = stage.row, screen.lang
    match column:
        case "measure":
            return link(_name(row, lang), screen.href("measures", row.measure, executors=()))
        case "form":
            return row.completion_form.get(lang) or t("common.none", lang)
        case "role":
            return _role(row, screen)
        case "with":
            return _others(row, screen)
        case "deadline":
            return _deadline(row, lang)
        case "completed_on":
            return formats.day(row.completed_on, lang) if row.completed_on else t("page.executors.no_day", lang)
        case "status":
            return _status(row, lang)
        case _:
            return _evidence(stage, lang)


def _name(row: StageRow, lang: str) -> str:
    name = f"{row.measure}. {row.short_title.get(lang) or row.title_ru}"
    if row.stages_in_measure == 1:
        return name
    return f"{name} · {t('card.stage', lang, n=row.index, total=row.stages_in_measure)}"


def _own(row: StageRow, screen: Screen) -> Executor:
    return next(one for one in row.executors if one.code == screen.route.key)


def _role(row: StageRow, screen: Screen) -> str:
    """First in the cell or not, and whether the body's part is subject to its agreement."""
    own = _own(row, screen)
    role = t(f"page.executors.role.{'first' if own == row.executors[0] else 'joint'}", screen.lang)
    return f"{role}, {t('card.executor.by_agreement', screen.lang)}" if own.by_agreement else role


def _others(row: StageRow, screen: Screen) -> Children:
    names = bodies.labels(screen.frame)
    others = [one.code for one in row.executors if one.code != screen.route.key]
    if not others:
        return t("page.executors.alone", screen.lang)
    links = [link(names[code], bodies.page_href(screen.frame, code)) for code in others]
    return [part for one in links for part in (one, ", ")][:-1]


def _deadline(row: StageRow, lang: str) -> str:
    if row.continuous:
        return t("page.continuous_until", lang, year=row.deadline.year)
    return formats.quarter(Quarter.of(row.deadline), lang)


def _status(row: StageRow, lang: str) -> Children:
    chip = timeliness_chip(row.timeliness, lang)
    return chip if row.days_late is None else [chip, f" {formats.days(row.days_late, lang)}"]


def _evidence(stage: StageCard, lang: str) -> Children:
    if not stage.evidence:
        return html.Span(t("page.executors.no_evidence", lang), className="missing")
    return html.Ul([html.Li(act_line(act, lang)) for act in stage.evidence], className="evidence")
