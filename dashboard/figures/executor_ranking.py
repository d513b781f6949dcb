"""How much of what each body is assigned is completed: one bar a body, sorted by the share completed.

A share of a handful of assignments says little, so bodies with fewer than ``LEAST_ASSIGNMENTS`` have none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dashboard import bodies, drill, formats
from dashboard.chart_table import Cell, ChartTable
from dashboard.figures import Figure, Trace
from dashboard.figures.canvas import (
    dimming,
    draw,
    escape,
    fill,
    inks,
    margin,
    row_axis,
    row_end,
    row_labels,
    targets,
    width_px,
)
from dashboard.frame import Frame
from dashboard.i18n import t, tn
from dashboard.theme import TOKENS, completion_meaning
from data.records import Completion, Filters
from data.rows.executors import ExecutorRow

KEY = "executor-ranking"
LEAST_ASSIGNMENTS = 5
"""Assignments a body must have for its share to be shown."""
LEAST_ROWS = 15
WHOLE_PCT = 100
STAGE_COMPLETIONS = tuple(value for value in Completion if value is not Completion.PARTLY_COMPLETED)


def around(filters: Filters) -> Filters:
    """The filters without the one that chooses among this chart's own marks: the others are dimmed, not gone."""
    return replace(filters, executors=())


def ranked(rows: Sequence[ExecutorRow], frame: Frame) -> list[ExecutorRow]:
    """The bodies that have a share, highest first; of equal shares the one of more assignments first."""
    found = [row for row in _counted(rows, frame) if row.whole.stages >= LEAST_ASSIGNMENTS]
    return sorted(found, key=lambda row: (-row.completed / row.whole.stages, -row.whole.stages))


def unranked(rows: Sequence[ExecutorRow], frame: Frame) -> int:
    """How many bodies have too few assignments for a share."""
    return len(_counted(rows, frame)) - len(ranked(rows, frame))


def build(rows: Sequence[ExecutorRow], frame: Frame) -> Figure | None:
    """Bars of 100 %, split by completion; ``None`` when no body has a share. ``rows`` are ``around`` the filters."""
    shown = ranked(rows, frame)
    if not shown:
        return None
    view, lang = frame.view, frame.lang
    tokens = TOKENS[view.theme]
    names = [bodies.counted(frame)[row.code] for row in shown]
    rest = _rest(unranked(rows, frame), lang)
    ends = [formats.share(row.completed, row.whole.stages, lang) for row in shown]
    labels = [[name] for name in [*names, *rest]]
    left = width_px([*names, *rest])
    return draw(
        [*(trace for value in STAGE_COMPLETIONS if (trace := _segments(value, shown, frame))), _targets(shown, frame)],
        view.theme,
        lang,
        barmode="overlay",
        margin=margin(left, width_px(ends)),
        xaxis={"range": [0, WHOLE_PCT], "visible": False},
        **row_axis(len(labels), LEAST_ROWS, rest=len(rest)),
        annotations=[
            *row_labels(labels, left, [tokens.text] * len(names) + [tokens.muted] * len(rest)),
            *(row_end(escape(end), row, {"color": tokens.text}, at=WHOLE_PCT) for row, end in enumerate(ends)),
            *(row_end(escape(_too_few(lang)), len(names), {"color": tokens.muted}, at=0) for _ in rest),
        ],
    )


def table(rows: Sequence[ExecutorRow], frame: Frame) -> ChartTable:
    """A row a body, those without a share last and said to be: assignments by completion, and the share."""
    lang = frame.lang
    shown = ranked(rows, frame)
    others = [row for row in _counted(rows, frame) if row not in shown]
    head = (
        t("chart.executor.body", lang),
        t("chart.executor.assignments", lang),
        *(t(f"status.completion.{value}", lang) for value in STAGE_COMPLETIONS),
        t(f"chart.{KEY}.share", lang),
    )
    return ChartTable(head, tuple(_table_row(row, row in shown, frame) for row in [*shown, *others]))


def _table_row(row: ExecutorRow, has_share: bool, frame: Frame) -> tuple[Cell, ...]:
    lang = frame.lang
    share = formats.share(row.completed, row.whole.stages, lang) if has_share else _too_few(lang)
    return (
        Cell(bodies.counted(frame)[row.code], _href(row, frame)),
        Cell(formats.number(row.whole.stages, lang)),
        *(Cell(formats.number(row.completion.get(value, 0), lang)) for value in STAGE_COMPLETIONS),
        Cell(share),
    )


def _counted(rows: Sequence[ExecutorRow], frame: Frame) -> list[ExecutorRow]:
    names = bodies.counted(frame)
    return [row for row in rows if row.code in names]


def _rest(count: int, lang: str) -> list[str]:
    return [tn(f"chart.{KEY}.rest", count, lang)] if count else []


def _too_few(lang: str) -> str:
    return t(f"chart.{KEY}.too_few", lang, least=LEAST_ASSIGNMENTS)


def _href(row: ExecutorRow, frame: Frame) -> str:
    return drill.step(frame, bodies.page_href(frame, row.code), executors=(row.code,))


def _segments(value: Completion, shown: Sequence[ExecutorRow], frame: Frame) -> Trace | None:
    at = [index for index, row in enumerate(shown) if row.completion.get(value)]
    if not at:
        return None
    meaning, tokens = completion_meaning(value, frame.view.theme), TOKENS[frame.view.theme]
    executors = frame.view.filters.executors
    chosen = [not executors or shown[index].code in executors for index in at]
    return {
        "type": "bar",
        "orientation": "h",
        "name": t(f"status.completion.{value}", frame.lang),
        "x": [_share_pct(shown[index], value) for index in at],
        "y": at,
        "base": [_before_pct(shown[index], value) for index in at],
        "width": 0.64,
        "marker": fill(meaning, tokens.card) | dimming(chosen),
        "text": [formats.number(shown[index].completion[value], frame.lang) for index in at],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "insidetextfont": {"color": inks(meaning, chosen, tokens), "weight": 600},
        "hoverinfo": "skip",
    }


def _share_pct(row: ExecutorRow, *values: Completion) -> float:
    return WHOLE_PCT * sum(row.completion.get(value, 0) for value in values) / row.whole.stages


def _before_pct(row: ExecutorRow, value: Completion) -> float:
    return _share_pct(row, *STAGE_COMPLETIONS[: STAGE_COMPLETIONS.index(value)])


def _targets(shown: Sequence[ExecutorRow], frame: Frame) -> Trace:
    labels = [_label(row, frame) for row in shown]
    marks = [[_href(row, frame), label] for row, label in zip(shown, labels, strict=True)]
    return targets(len(shown), (0, WHOLE_PCT), marks, [escape(label) for label in labels])


def _label(row: ExecutorRow, frame: Frame) -> str:
    lang = frame.lang
    parts = [
        t("chart.executor.part", lang, status=t(f"status.completion.{value}", lang), n=formats.number(stages, lang))
        for value in STAGE_COMPLETIONS
        if (stages := row.completion.get(value))
    ]
    return t(
        f"chart.{KEY}.mark",
        lang,
        body=bodies.counted(frame)[row.code],
        share=formats.share(row.completed, row.whole.stages, lang),
        parts=", ".join(parts),
    )
