"""What is known of one body or one year of the convictions page."""

from __future__ import annotations

from typing import Any

from dash import html
from dash.development.base_component import Component
from sqlalchemy.orm import Session

from dashboard import formats
from dashboard.figures.convictions_by_year import change_on
from dashboard.i18n import t, tn
from data.queries.measures import select_stage_rows
from data.queries.overview import select_plan_counts
from data.records import Completion, Filters
from data.rows import BodyRow, ConvictionRow, ConvictionsRow, StageRow
from data.rows.convictions import ConvictionYear
from layouts.panel import panel
from layouts.parts import Children, completion_chip, facts, link, source_note
from layouts.screen import Screen


def body_panel(session: Session, body: ConvictionRow, row: ConvictionsRow, screen: Screen) -> Component:
    """A body's figure with its share, and its measures in the plan."""
    lang = screen.lang
    known = facts(
        [
            (t("page.convictions.convicted", lang, year=body.year), tn("common.unit.person", body.persons, lang)),
            (t("page.convictions.column.share", lang), formats.share(body.persons, row.total, lang)),
        ]
    )
    heading = html.H3(t("page.convictions.in_plan", lang))
    parts = [known, source_note(body.source, lang), heading, *_in_plan(session, body, screen)]
    return panel(body.name.get(lang) or body.key, parts, screen)


def year_panel(year: ConvictionYear, before: ConvictionYear | None, name: str, screen: Screen) -> Component:
    """A year's total, and the change on the year before it where the report gives one."""
    lang = screen.lang
    known = facts(
        [
            (t("page.convictions.convicted", lang, year=year.year), tn("common.unit.person", year.persons, lang)),
            (t("page.convictions.change", lang), change_on(before, year, lang) if before else None),
        ]
    )
    return panel(name, [known, source_note(year.source, lang)], screen)


def _in_plan(session: Session, body: ConvictionRow, screen: Screen) -> list[Any]:
    """The executor that the body is in the plan, and its measures; that there is none, where it is none."""
    lang = screen.lang
    executor = next((one for one in screen.options.bodies if one.code == body.body_code), None)
    if executor is None:
        return [html.P(t("page.convictions.in_plan.none", lang), className="missing")]
    filters = Filters(executors=(executor.code,))
    counts = select_plan_counts(session, screen.edition, filters)
    stages = select_stage_rows(session, screen.edition, filters)
    measures = formats.count_of("measure", counts.measures, counts.measures_total, lang)
    return [
        facts(
            [
                (t("page.convictions.in_plan.as", lang), _executor(executor, screen)),
                (t("page.convictions.in_plan.measures", lang), [measures, *_statuses(counts.completion, lang)]),
            ]
        ),
        html.Ul([_measure(stage, screen) for stage in _first_stages(stages)], className="panel-list desk-only"),
        link(t("page.convictions.in_plan.open", lang), screen.href("executors", executor.code), "button"),
    ]


def _executor(executor: BodyRow, screen: Screen) -> Children:
    lang = screen.lang
    name = link(executor.name.get(lang) or executor.code, screen.href("executors", executor.code))
    note = html.P(t("page.convictions.in_plan.collective", lang), className="source")
    return [name, note] if executor.collective else name


def _statuses(completion: dict[Completion, int], lang: str) -> list[Children]:
    """« · ✓ исполнено 5» for each completion that occurs."""
    found = ((value, completion.get(value, 0)) for value in Completion)
    return [
        html.Span([completion_chip(value, lang), " ", formats.number(measures, lang)], className="panel-status")
        for value, measures in found
        if measures
    ]


def _first_stages(stages: tuple[StageRow, ...]) -> list[StageRow]:
    """One stage of each measure, which names it."""
    return list({stage.measure: stage for stage in reversed(stages)}.values())[::-1]


def _measure(stage: StageRow, screen: Screen) -> Component:
    lang = screen.lang
    words = f"{stage.measure}. {stage.short_title.get(lang)}"
    return html.Li(
        [link(words, screen.href("measures", stage.measure)), completion_chip(stage.measure_completion, lang)]
    )
