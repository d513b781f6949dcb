"""The stages of a measure card: status, executors, evidence with act numbers and dates, days late, source."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard import formats
from dashboard.i18n import t, tn
from dashboard.stage_words import act_line, deadline_in_full
from data.records import Evidence
from data.rows import MeasureCard, StageCard, StageRow
from layouts.parts import completion_chip, executor_names, facts, source_note, timeliness_chip
from layouts.screen import Screen


def stage_card(stage: StageCard, card: MeasureCard, screen: Screen) -> Component:
    """Everything the edition says of one stage."""
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
            facts(_facts(stage, screen)),
            *_quote(stage, lang),
            source_note(stage.source, lang),
        ],
        className="card stage",
        **{"data-stage": row.index},
    )


def _summary(stage: StageCard, lang: str) -> Component:
    text = stage.summary.get(lang) if stage.summary else None
    return html.P(text or t("card.no_summary", lang), className="summary" if text else "summary missing")


def _facts(stage: StageCard, screen: Screen) -> list[tuple[str, Component | str | None]]:
    row, lang = stage.row, screen.lang
    late = row.days_late
    return [
        (t("card.deadline", lang), deadline_in_full(row, lang)),
        (t("card.completed_on", lang), formats.day(row.completed_on, lang) if row.completed_on else None),
        (t("card.days_late", lang), formats.days(late, lang) if late is not None else None),
        (t("card.form", lang), row.completion_form.get(lang)),
        (tn("card.executors", len(row.executors), lang), _executors(row, screen)),
        (t("card.evidence", lang), _evidence(stage.evidence, lang) if stage.evidence else None),
        (t("card.note", lang), stage.note.get(lang) if stage.note else None),
    ]


def _executors(row: StageRow, screen: Screen) -> Component:
    """The stage's executors in the report's order, each a link to its page."""
    return executor_names(row.executors, screen.options, screen.lang, lambda code: screen.href("executors", code))


def _evidence(acts: tuple[Evidence, ...], lang: str) -> Component:
    return html.Ul([html.Li(act_line(act, lang)) for act in acts], className="evidence")


def _quote(stage: StageCard, lang: str) -> list[Component]:
    """The report's own words, stored only for imported files."""
    if not stage.comment:
        return []
    words = html.Blockquote(stage.comment, lang="ru")
    return [html.Details([html.Summary(t("card.quote", lang)), words], className="quote")]
