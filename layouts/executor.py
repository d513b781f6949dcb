"""The scorecard of one body: what it must deliver, when and with whom, what it has delivered and on what evidence."""

from __future__ import annotations

from typing import Any

from dash import html
from dash.development.base_component import Component
from sqlalchemy.orm import Session

from dashboard import bodies, formats
from dashboard.figures import stage_timeline
from dashboard.figures.canvas import height
from dashboard.figures.executor_ranking import LEAST_ASSIGNMENTS
from dashboard.i18n import t, tn
from dashboard.titles import executors as titles
from data.queries.convictions import select_convictions
from data.queries.executors import select_executor
from data.queries.indicators import select_indicators
from data.records import Completion, Filters, Timeliness
from data.rows import BodyRow, ConvictionRow, IndicatorRow
from data.rows.executors import ExecutorCard
from layouts.charts import Chart, chart_card
from layouts.executor_stages import delivered_card, due_card
from layouts.executors_grid import next_deadline
from layouts.measures_charts import form_legend
from layouts.parts import (
    breadcrumb,
    completion_chip,
    empty_state,
    link,
    page,
    timeliness_chip,
    verdict_chip,
)
from layouts.screen import Screen

STAGES_CHART = "executor-stages"


def layout(session: Session, screen: Screen) -> Component | None:
    """The card of the body in the path under the filters; ``None`` for a code the plan does not have.

    The executor filter leaves the stages that the body shares with those chosen.
    """
    body = next((body for body in screen.options.bodies if body.code == screen.route.key), None)
    if body is None:
        return None
    name = body.name.get(screen.lang) or body.code
    card = select_executor(session, screen.edition, body.code, screen.view.filters)
    head = [breadcrumb(screen, bodies.label(body, screen.lang)), _head(body, name, screen), *_shared_with(screen)]
    content = _no_match(screen) if card is None else _content(session, body, card, screen)
    return page(name, [*head, *content], "executor-page")


def _head(body: BodyRow, name: str, screen: Screen) -> Component:
    """The official name, how the report writes it, and what became of the body since."""
    lang = screen.lang
    code = [t("page.executors.in_report", lang, code=body.code)]
    flag = [html.Span(t("card.executor.collective", lang), className="flag")] if body.collective else []
    successor = body.successor.get(lang) if body.successor else None
    notes = [html.P([html.Strong(t("page.executors.successor", lang)), ": ", successor], className="notice")]
    collective = [html.P(t("page.executors.collective.note", lang), className="page-note")] if body.collective else []
    return html.Header(
        [
            html.H1(name, className="page-title"),
            html.P([*code, *flag], className="page-note"),
            *(notes if successor else []),
            *collective,
        ],
        className="executor-head",
    )


def _shared_with(screen: Screen) -> list[Component]:
    """What the executor filter leaves here, and the way back to all stages."""
    chosen = screen.view.filters.executors
    if not chosen:
        return []
    names = bodies.labels(screen.frame)
    words = t("page.executors.shared_with", screen.lang, bodies=", ".join(names[code] for code in chosen))
    back = link(t("page.executors.show_all", screen.lang), bodies.page_href(screen.frame, screen.route.key or ""))
    return [html.P([words, " ", back], className="notice")]


def _no_match(screen: Screen) -> list[Component]:
    empty = empty_state(t("page.no_match", screen.lang), screen.unfiltered_href, screen.lang)
    return [html.Div(empty, className="card")]


def _content(session: Session, body: BodyRow, card: ExecutorCard, screen: Screen) -> list[Component]:
    answers = select_indicators(session, screen.edition, Filters(executors=(body.code,)))
    convictions = select_convictions(session, screen.edition)
    convicted = [row for row in convictions.bodies if row.body_code == body.code] if convictions else []
    beside = [
        _axes_card(card, screen),
        _partners_card(card, screen),
        *([_indicators_card(answers, screen)] if answers else []),
        *([_convictions_card(convicted, screen)] if convicted else []),
    ]
    return [
        _figures(card, screen),
        html.Div(
            [
                chart_card(_stages_chart(card, screen), screen),
                html.Div(beside, className="span-4 executors-column"),
                due_card(card, screen),
                delivered_card(card, screen),
            ],
            className="chart-grid",
        ),
    ]


def _figures(card: ExecutorCard, screen: Screen) -> Component:
    """Five figures of the body in one strip."""
    lang, row = screen.lang, card.row
    done, total = row.completed, row.whole.stages
    share = (
        formats.percent(100 * done / total, lang)
        if total >= LEAST_ASSIGNMENTS
        else t("page.executors.share_hidden", lang, least=LEAST_ASSIGNMENTS)
    )
    figures = [
        ("measures", formats.number(row.whole.measures, lang), _roles(row.first.measures, row.joint.measures, lang)),
        ("stages", formats.number(total, lang), _roles(row.first.stages, row.joint.stages, lang)),
        ("completed", formats.n_of_m(done, total, lang), share),
        ("late", formats.number(row.timeliness.get(Timeliness.OVERDUE, 0), lang), _late_detail(card, lang)),
        ("next", next_deadline(row, lang), _next_detail(card, lang)),
    ]
    return html.Section(
        [_figure(name, value, detail, card, lang) for name, value, detail in figures],
        className="headlines executor-figures",
        **{"aria-label": t("page.executors.figures", lang)},
    )


def _figure(name: str, value: str, detail: str, card: ExecutorCard, lang: str) -> Component:
    is_bad = name == "late" and card.row.timeliness.get(Timeliness.OVERDUE)
    return html.Div(
        [
            html.Span(t(f"page.executors.figure.{name}", lang), className="headline-label"),
            html.Span(html.Strong(value), className="headline-value"),
            html.Span(detail, className="headline-detail"),
        ],
        className=f"card headline tone-{'bad' if is_bad else 'neutral'}",
        **{"data-figure": f"executor-{name}"},
    )


def _roles(first: int, joint: int, lang: str) -> str:
    return t("page.executors.figure.roles", lang, first=formats.number(first, lang), joint=formats.number(joint, lang))


def _late_detail(card: ExecutorCard, lang: str) -> str:
    unconfirmed = card.row.timeliness.get(Timeliness.UNCONFIRMED, 0)
    if unconfirmed:
        return t("page.executors.figure.unconfirmed", lang, n=formats.number(unconfirmed, lang))
    late = card.row.timeliness.get(Timeliness.DONE_LATE, 0)
    return t("page.executors.figure.late_done", lang, n=formats.number(late, lang))


def _next_detail(card: ExecutorCard, lang: str) -> str:
    due = sum(stage.row.deadline == card.row.next_deadline and not stage.row.continuous for stage in card.stages)
    return tn("common.unit.stage", due, lang) if card.row.next_deadline else ""


def _stages_chart(card: ExecutorCard, screen: Screen) -> Chart:
    frame, stages = screen.frame, [stage.row for stage in card.stages]
    return Chart(
        STAGES_CHART,
        titles.executor_stages_head(card, frame),
        stage_timeline.build(stages, frame, screen.today),
        lambda: stage_timeline.table(stages, frame),
        form_legend(stages, screen),
        class_name=f"span-8 rows-card rows-{height(card.row.whole.measures)}",
    )


def _axes_card(card: ExecutorCard, screen: Screen) -> Component:
    """Both axes of status, apart, with a count for each value that occurs."""
    lang, row = screen.lang, card.row
    completion = [(completion_chip(value, lang), row.completion.get(value, 0)) for value in Completion]
    timeliness = [(_timeliness(value, screen), row.timeliness.get(value, 0)) for value in Timeliness]
    parts: list[Any] = []
    for heading, counts in (
        (t("page.executors.completion", lang), completion),
        (t("page.executors.timeliness", lang, day=formats.day(screen.as_of, lang)), timeliness),
    ):
        items = [html.Li([chip, html.Span(formats.number(stages, lang))]) for chip, stages in counts if stages]
        parts += [html.H2(heading, className="chart-title"), html.Ul(items, className="counted-list")]
    return html.Section(parts, className="card axes-card")


def _timeliness(value: Timeliness, screen: Screen) -> Component:
    """A link to these very stages; a filter cannot say «shared by two bodies», so there is none beside one."""
    chip = timeliness_chip(value, screen.lang)
    if screen.view.filters.executors:
        return chip
    return link(chip, screen.href("measures", executors=(screen.route.key,), timeliness=(value,)))


def _partners_card(card: ExecutorCard, screen: Screen) -> Component:
    lang, names = screen.lang, bodies.labels(screen.frame)
    items = [
        html.Li(
            [
                link(names[partner.code], screen.href("executors", screen.route.key, executors=(partner.code,))),
                html.Span(formats.number(partner.stages, lang)),
            ]
        )
        for partner in card.partners
    ]
    key = "partners.note" if items else "partners.none"
    return html.Section(
        [
            html.H2(t("page.executors.partners", lang), className="chart-title"),
            html.P(t(f"page.executors.{key}", lang), className="chart-note"),
            html.Ul(items, className="counted-list partners"),
        ],
        className="card",
    )


def _indicators_card(rows: tuple[IndicatorRow, ...], screen: Screen) -> Component:
    lang = screen.lang
    items = [
        html.Li(
            [
                link(row.short.get(lang) or row.key, screen.href("indicators", row.key)),
                verdict_chip(row.verdict, lang),
            ]
        )
        for row in rows
    ]
    title = html.H2(t("page.executors.indicators", lang), className="chart-title")
    return html.Section([title, html.Ul(items, className="counted-list")], className="card")


def _convictions_card(rows: list[ConvictionRow], screen: Screen) -> Component:
    lang = screen.lang
    items = [
        html.Li(
            [
                link(f"{row.name.get(lang) or row.key}, {row.year}", screen.href("convictions", row.key)),
                html.Span(tn("common.unit.person", row.persons, lang)),
            ]
        )
        for row in rows
    ]
    title = html.H2(t("page.executors.convictions", lang), className="chart-title")
    return html.Section([title, html.Ul(items, className="counted-list")], className="card")
