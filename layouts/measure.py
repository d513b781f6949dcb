"""The measure card: the official name, and everything the edition says of each stage."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component
from sqlalchemy.orm import Session

from dashboard import formats
from dashboard.i18n import t, tn
from data.queries.measures import select_measure, select_measure_numbers
from data.records import Evidence, Quarter
from data.rows import MeasureCard, StageCard, StageRow, TaskRow
from layouts.parts import (
    breadcrumb,
    completion_chip,
    executor_names,
    facts,
    link,
    page,
    source_note,
    timeliness_chip,
)
from layouts.screen import Screen


def layout(session: Session, screen: Screen) -> Component | None:
    """The card of the measure in the path, or ``None`` when the plan has no such measure."""
    key = screen.route.key or ""
    card = select_measure(session, screen.edition, int(key), screen.as_of) if is_number(key) else None
    if card is None:
        return None
    name = card.short_title.get(screen.lang) or card.title_ru
    number = t("card.number", screen.lang, n=card.number)
    shown = select_measure_numbers(session, screen.edition, screen.view.filters)
    top = html.Div([breadcrumb(screen, number), _neighbours(card.number, shown, screen)], className="page-top")
    stages = [_stage(stage, card, screen) for stage in card.stages]
    return page(
        f"{number}. {name}",
        [top, html.Article([_head(card, name, screen), *stages], className="measure", **{"data-measure": card.number})],
        "measure-page",
    )


def is_number(key: str) -> bool:
    """Whether a path's key can be a measure's number: ``17``, and not ``017``, ``１７`` or ``1e3``."""
    return key.isascii() and key.isdigit() and len(key) <= 4 and key[0] != "0"


def _head(card: MeasureCard, name: str, screen: Screen) -> Component:
    lang = screen.lang
    tasks = {task.number: task for task in screen.options.tasks}
    official = html.P(card.title_ru, className="official", lang="ru")
    return html.Header(
        [
            html.P(
                [t("card.number", lang, n=card.number), " ", completion_chip(card.completion, lang)], className="kicker"
            ),
            html.H1(name, className="page-title"),
            html.P(t("card.official_name", lang), className="label"),
            official,
            facts(
                [
                    (t("card.task", lang), _task(card, tasks.get(card.task), screen)),
                    (t("card.direction", lang), _direction(card, lang)),
                ]
            ),
        ],
        className="card measure-head",
    )


def _task(card: MeasureCard, task: TaskRow | None, screen: Screen) -> Component:
    title = card.task_title.get(screen.lang) or (task.short.get(screen.lang) if task else None) or ""
    return link(f"{card.task}. {title}", screen.href("measures", tasks=(card.task,)))


def _direction(card: MeasureCard, lang: str) -> str | None:
    title = card.direction_title.get(lang) if card.direction_title else None
    return f"{card.direction}. {title}" if card.direction and title else card.direction


def _stage(stage: StageCard, card: MeasureCard, screen: Screen) -> Component:
    row, lang = stage.row, screen.lang
    heading = t("card.stage", lang, n=row.index, total=len(card.stages))
    if row.sub_point:
        heading = f"{heading} · {t('card.sub_point', lang, n=row.sub_point)}"
    return html.Section(
        [
            html.Div(
                [html.H2(heading), completion_chip(row.completion, lang), timeliness_chip(row.timeliness, lang)],
                className="stage-head",
            ),
            _summary(stage, lang),
            facts(_stage_facts(stage, screen)),
            *_quote(stage, lang),
            source_note(stage.source, lang),
        ],
        className="card stage",
        **{"data-stage": row.index},
    )


def _summary(stage: StageCard, lang: str) -> Component:
    text = stage.summary.get(lang) if stage.summary else None
    return html.P(text or t("card.no_summary", lang), className="summary" if text else "summary missing")


def _stage_facts(stage: StageCard, screen: Screen) -> list[tuple[str, Component | str | None]]:
    row, lang = stage.row, screen.lang
    late = row.days_late
    return [
        (t("card.deadline", lang), _deadline(row, lang)),
        (t("card.completed_on", lang), formats.day(row.completed_on, lang) if row.completed_on else None),
        (t("card.days_late", lang), formats.days(late, lang) if late is not None else None),
        (t("card.form", lang), row.completion_form.get(lang)),
        (tn("card.executors", len(row.executors), lang), executor_names(row.executors, screen.options, lang)),
        (t("card.evidence", lang), _evidence(stage.evidence, lang) if stage.evidence else None),
        (t("card.note", lang), stage.note.get(lang) if stage.note else None),
    ]


def _deadline(row: StageRow, lang: str) -> str:
    """The last day allowed beside the plan's own words for it."""
    if row.continuous:
        return t("page.continuous_until", lang, year=row.deadline.year)
    day = formats.day(row.deadline, lang)
    return t("card.deadline_until", lang, quarter=formats.quarter(Quarter.of(row.deadline), lang), day=day)


def _evidence(acts: tuple[Evidence, ...], lang: str) -> Component:
    return html.Ul([html.Li(_act(act, lang)) for act in acts], className="evidence")


def _act(act: Evidence, lang: str) -> str:
    parts = [act.act.get(lang) or ""]
    if act.number:
        parts.append(t("card.act_number", lang, n=act.number))
    if act.day:
        parts.append(t("card.act_day", lang, day=formats.day(act.day, lang)))
    return " ".join(parts)


def _quote(stage: StageCard, lang: str) -> list[Component]:
    """The report's own words, stored only for imported files."""
    if not stage.comment:
        return []
    words = html.Blockquote(stage.comment, lang="ru")
    return [html.Details([html.Summary(t("card.quote", lang)), words], className="quote")]


def _neighbours(number: int, shown: tuple[int, ...], screen: Screen) -> Component:
    """Links to the measures before and after this one within the filters."""
    before = max((other for other in shown if other < number), default=None)
    after = min((other for other in shown if other > number), default=None)
    links = [
        link(t(f"card.{name}", screen.lang, n=other), screen.href("measures", other), "button", rel=rel)
        for name, rel, other in (("previous", "prev", before), ("next", "next", after))
        if other is not None
    ]
    return html.Nav(links, className="neighbours", **{"aria-label": t("card.neighbours", screen.lang)})
