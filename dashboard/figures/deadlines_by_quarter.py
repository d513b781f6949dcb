"""Stages by the quarter of their deadline, over the plan's whole span, with a line at the as-of date."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from dashboard import drill, formats
from dashboard.chart_table import Cell, ChartTable
from dashboard.figures import Figure, Trace, quarter_axis
from dashboard.figures.canvas import HIDDEN, dimming, draw, escape, fill, margin
from dashboard.figures.quarter_axis import span
from dashboard.frame import Frame
from dashboard.i18n import t, tn
from dashboard.theme import TOKENS, timeliness_meaning
from data.records import Filters, Quarter, Timeliness
from data.rows import PlanCounts, QuarterCount

KEY = "deadlines-by-quarter"
HEADROOM = 1.3
"""Height of the plot against the tallest column: room for its number and for the date of the line."""


@dataclass(frozen=True, slots=True)
class Group:
    """Timeliness values drawn as one segment; ``look`` is the one whose colour it takes."""

    label: str
    look: Timeliness
    values: frozenset[Timeliness]


GROUPS = (
    Group(
        f"chart.{KEY}.done_status",
        Timeliness.DONE_ON_TIME,
        frozenset({Timeliness.DONE_ON_TIME, Timeliness.DONE_UNDATED}),
    ),
    Group("status.timeliness.done_late", Timeliness.DONE_LATE, frozenset({Timeliness.DONE_LATE})),
    Group("status.timeliness.overdue", Timeliness.OVERDUE, frozenset({Timeliness.OVERDUE})),
    Group("status.timeliness.unconfirmed", Timeliness.UNCONFIRMED, frozenset({Timeliness.UNCONFIRMED})),
    Group(
        f"chart.{KEY}.ahead_status",
        Timeliness.UPCOMING,
        frozenset({Timeliness.UPCOMING, Timeliness.DUE_SOON, Timeliness.CONTINUOUS}),
    ),
)


def around(filters: Filters) -> Filters:
    """The filters without the one that chooses among this chart's own marks: the others are dimmed, not gone."""
    return replace(filters, due_from=None, due_to=None)


def build(counts: PlanCounts, frame: Frame) -> Figure | None:
    """Stacked columns, one a quarter; ``None`` when no stage with a deadline is left.

    ``counts`` are ``around`` the filters.
    """
    view, lang = frame.view, frame.lang
    quarters = span(frame.options.quarters)
    columns = [_column(quarter, counts.by_quarter) for quarter in quarters]
    tallest = max((sum(column) for column in columns), default=0)
    if not tallest:
        return None
    tokens = TOKENS[view.theme]
    top = tallest * HEADROOM
    chosen = [quarter_axis.within(quarter, view.filters.due_from, view.filters.due_to) for quarter in quarters]
    segments = [_segments(number, columns, chosen, view.theme, lang) for number in range(len(GROUPS))]
    line = quarter_axis.as_of_line(quarters, frame.as_of, tokens, lang)
    years, seams = quarter_axis.years(quarters, tokens)
    return draw(
        [
            *(segment for segment in segments if segment),
            _totals(columns, tokens.text, lang),
            _targets(quarters, columns, top, counts, frame),
        ],
        view.theme,
        lang,
        barmode="overlay",
        margin=margin(bottom=quarter_axis.YEARS_PX),
        xaxis=quarter_axis.axis(quarters, tokens, lang),
        yaxis={"range": [0, top], "visible": False},
        shapes=[*seams, *line.shapes],
        annotations=[*years, *line.labels],
    )


def table(counts: PlanCounts, frame: Frame) -> ChartTable:
    """A row a quarter with deadlines, a column a group that occurs, and their sum."""
    lang = frame.lang
    columns = {quarter: _column(quarter, counts.by_quarter) for quarter in span(frame.options.quarters)}
    occurring = [number for number in range(len(GROUPS)) if any(column[number] for column in columns.values())]
    rows = []
    for quarter, column in columns.items():
        if any(column):
            total = Cell(formats.number(sum(column), lang), _href(quarter, counts, frame))
            cells = [Cell(formats.number(column[number], lang)) for number in occurring]
            rows.append((Cell(formats.quarter(quarter, lang)), *cells, total))
    names = [t(GROUPS[number].label, lang) for number in occurring]
    return ChartTable((t(f"chart.{KEY}.quarter", lang), *names, t("chart.table.total", lang)), tuple(rows))


def _href(quarter: Quarter, counts: PlanCounts, frame: Frame) -> str:
    alone = {count.only for count in counts.by_quarter if count.quarter == quarter}
    return drill.narrow(frame, alone.pop() if len(alone) == 1 else None, due_from=quarter, due_to=quarter)


def _column(quarter: Quarter, counts: Iterable[QuarterCount]) -> list[int]:
    """Stages of one quarter in each of the groups."""
    here = [count for count in counts if count.quarter == quarter]
    return [sum(count.stages for count in here if count.timeliness in group.values) for group in GROUPS]


def _segments(number: int, columns: list[list[int]], chosen: list[bool], theme: str, lang: str) -> Trace | None:
    at = [index for index, column in enumerate(columns) if column[number]]
    if not at:
        return None
    group = GROUPS[number]
    return {
        "type": "bar",
        "name": t(group.label, lang),
        "x": at,
        "y": [columns[index][number] for index in at],
        "base": [sum(columns[index][:number]) for index in at],
        "width": 0.74,
        "marker": fill(timeliness_meaning(group.look, theme), TOKENS[theme].card)
        | dimming(chosen[index] for index in at),
        "hoverinfo": "skip",
    }


def _totals(columns: list[list[int]], colour: str, lang: str) -> Trace:
    at = [index for index, column in enumerate(columns) if any(column)]
    return {
        "type": "scatter",
        "mode": "text",
        "x": at,
        "y": [sum(columns[index]) for index in at],
        "text": [formats.number(sum(columns[index]), lang) for index in at],
        "textposition": "top center",
        "textfont": {"color": colour, "weight": 600},
        "hoverinfo": "skip",
    }


def _targets(quarters: list[Quarter], columns: list[list[int]], top: float, counts: PlanCounts, frame: Frame) -> Trace:
    """Unseen full-height columns: a quarter with one stage is as easy to hit as one with fourteen."""
    at = [index for index, column in enumerate(columns) if any(column)]
    labels = [_label(quarters[index], columns[index], frame.lang) for index in at]
    hrefs = [_href(quarters[index], counts, frame) for index in at]
    return {
        "type": "bar",
        "x": at,
        "y": [top] * len(at),
        "width": 0.96,
        "marker": {"color": HIDDEN, "line": {"width": 0}},
        "hovertext": [escape(label) for label in labels],
        "hoverinfo": "text",
        "customdata": [[target, label] for target, label in zip(hrefs, labels, strict=True)],
    }


def _label(quarter: Quarter, column: list[int], lang: str) -> str:
    parts = [
        t(f"chart.{KEY}.part", lang, status=t(group.label, lang), n=stages)
        for group, stages in zip(GROUPS, column, strict=True)
        if stages
    ]
    stages = tn("common.unit.stage", sum(column), lang)
    return t(f"chart.{KEY}.mark", lang, quarter=formats.quarter(quarter, lang), stages=stages, parts=", ".join(parts))
