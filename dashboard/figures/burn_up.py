"""Burn-up: stages planned to be complete by the end of each quarter, and those reported complete by then.

A completion counts from the day its evidence is dated. Completions without a date cannot be placed in
time: they are a piece of their own, added on the day the report's knowledge ends.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import accumulate

from dashboard import drill, formats
from dashboard.chart_table import Cell, ChartTable
from dashboard.figures import Figure, Trace, quarter_axis
from dashboard.figures.canvas import DIMMED, HIDDEN, draw, escape, fill, margin, width_px
from dashboard.frame import Frame
from dashboard.i18n import t, tn
from dashboard.theme import TOKENS, Meaning, Tokens, completion_meaning
from dashboard.timeliness import DONE
from data.records import Completion, Filters, Quarter, Timeliness
from data.rows import StageRow

KEY = "burn-up"
HEADROOM = 1.16
UNDATED_WIDTH = 1.0


@dataclass(frozen=True, slots=True)
class BurnUp:
    """Stages with a deadline, cumulated by quarter.

    ``planned[i]`` are due by the end of ``quarters[i]``, ``dated[i]`` completed by then on a day the report
    names; ``dated`` ends with the quarter of ``known``, the last day anything is known of. ``due`` are
    those due by that day, ``undated`` those completed on a day unknown.
    """

    quarters: tuple[Quarter, ...]
    planned: tuple[int, ...]
    dated: tuple[int, ...]
    undated: int
    due: int
    known: date

    @property
    def done(self) -> int:
        """All completions by the day that is known of, dated or not."""
        return (self.dated[-1] if self.dated else 0) + self.undated


def around(filters: Filters) -> Filters:
    """The filters without the one that chooses among this chart's own quarters: the others are dimmed, not gone."""
    return replace(filters, due_from=None, due_to=None)


def count(stages: Sequence[StageRow], frame: Frame) -> BurnUp:
    """The burn-up of the stages with a deadline; continuous ones are due in no quarter."""
    dated = [stage for stage in stages if not stage.continuous]
    done = [stage for stage in dated if stage.timeliness in DONE]
    days = [stage.completed_on for stage in done if stage.completed_on]
    known = min(frame.as_of, frame.edition.data_as_of)
    quarters = quarter_axis.span((*frame.options.quarters, *map(Quarter.of, days)))
    passed = [quarter for quarter in quarters if quarter.start <= known]
    return BurnUp(
        tuple(quarters),
        _cumulated([stage.deadline for stage in dated], quarters),
        _cumulated(days, passed),
        sum(stage.timeliness is Timeliness.DONE_UNDATED for stage in done),
        sum(stage.deadline <= known for stage in dated),
        known,
    )


def build(stages: Sequence[StageRow], frame: Frame) -> Figure | None:
    """Two stepped lines and the undated piece; ``None`` without a stage that has a deadline.

    ``stages`` are ``around`` the filters.
    """
    counted = count(stages, frame)
    if not counted.quarters or not counted.planned[-1]:
        return None
    tokens, lang = TOKENS[frame.view.theme], frame.lang
    top = max(counted.planned[-1], counted.done) * HEADROOM
    line = quarter_axis.as_of_line(counted.quarters, frame.as_of, tokens, lang)
    years, seams = quarter_axis.years(counted.quarters, tokens)
    end = t(f"chart.{KEY}.plan", lang, n=formats.number(counted.planned[-1], lang))
    return draw(
        [
            _plan(counted, frame.view.filters, tokens),
            _dated(counted, tokens),
            *_undated(counted, frame.view.theme),
            _targets(counted, stages, top, frame),
        ],
        frame.view.theme,
        lang,
        barmode="overlay",
        margin=margin(4, width_px([end]), bottom=quarter_axis.YEARS_PX),
        xaxis=quarter_axis.axis(counted.quarters, tokens, lang),
        yaxis={"range": [0, top], "visible": False},
        shapes=[*seams, *line.shapes],
        annotations=[*years, *line.labels, *_labels(counted, end, tokens, lang)],
    )


def table(stages: Sequence[StageRow], frame: Frame) -> ChartTable:
    """A row a quarter; what is not known yet is said, and the undated completions have a row of their own."""
    lang = frame.lang
    counted = count(stages, frame)
    unknown = t(f"chart.{KEY}.not_known", lang)
    rows = [
        (
            Cell(formats.quarter(quarter, lang), _href(quarter, stages, frame)),
            Cell(formats.number(counted.planned[index], lang)),
            Cell(formats.number(counted.dated[index], lang) if index < len(counted.dated) else unknown),
        )
        for index, quarter in enumerate(counted.quarters)
    ]
    if counted.undated:
        no_plan = Cell(t("common.none", lang))
        rows.append((Cell(t(f"chart.{KEY}.undated_row", lang)), no_plan, Cell(formats.number(counted.undated, lang))))
    columns = ("quarter", "planned", "dated")
    return ChartTable(tuple(t(f"chart.{KEY}.column.{column}", lang) for column in columns), tuple(rows))


def _cumulated(days: Sequence[date], quarters: Sequence[Quarter]) -> tuple[int, ...]:
    return tuple(accumulate(sum(Quarter.of(day) == quarter for day in days) for quarter in quarters))


def _end_of(index: int) -> float:
    """Where a quarter ends on the axis."""
    return index + 0.5


def _plan(counted: BurnUp, filters: Filters, tokens: Tokens) -> Trace:
    """The plan as a stepped line with a point at the end of each quarter."""
    chosen = [quarter_axis.within(quarter, filters.due_from, filters.due_to) for quarter in counted.quarters]
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": [_end_of(index) for index in range(len(counted.planned))],
        "y": list(counted.planned),
        "line": {"color": tokens.muted, "width": 2, "shape": "hv", "dash": "4px,3px"},
        "marker": {"color": tokens.muted, "size": 6, "opacity": [1.0 if one else DIMMED for one in chosen]},
        "cliponaxis": False,
        "hoverinfo": "skip",
    }


def _dated(counted: BurnUp, tokens: Tokens) -> Trace:
    """What is reported complete with a date, up to the last day that is known of."""
    ends = [_end_of(index) for index in range(len(counted.dated))]
    if ends:
        ends[-1] = quarter_axis.position(counted.known, counted.quarters) or ends[-1]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [-0.5, *ends],
        "y": [0, *counted.dated],
        "line": {"color": tokens.completed, "width": 3, "shape": "hv"},
        "hoverinfo": "skip",
    }


def _undated(counted: BurnUp, theme: str) -> list[Trace]:
    """The hatched piece on the dated line's end: all that is known of its days is that they had come by then."""
    if not counted.undated or not counted.dated:
        return []
    meaning = completion_meaning(Completion.PARTLY_COMPLETED, theme)
    return [
        {
            "type": "bar",
            "x": [_known_at(counted) + UNDATED_WIDTH / 2],
            "base": [counted.dated[-1]],
            "y": [counted.undated],
            "width": UNDATED_WIDTH,
            "marker": fill(Meaning(meaning.colour, "", "x", meaning.ground), TOKENS[theme].card),
            "hoverinfo": "skip",
        }
    ]


def _known_at(counted: BurnUp) -> float:
    at = quarter_axis.position(counted.known, counted.quarters)
    return _end_of(len(counted.dated) - 1) if at is None else at


def _targets(counted: BurnUp, stages: Sequence[StageRow], top: float, frame: Frame) -> Trace:
    """Unseen columns over the quarters: each leads to what is due by its end."""
    labels = [_label(index, counted, frame.lang) for index in range(len(counted.quarters))]
    return {
        "type": "bar",
        "x": list(range(len(counted.quarters))),
        "y": [top] * len(counted.quarters),
        "width": 0.96,
        "marker": {"color": HIDDEN, "line": {"width": 0}},
        "hovertext": [escape(label) for label in labels],
        "hoverinfo": "text",
        "customdata": [
            [_href(quarter, stages, frame), label] for quarter, label in zip(counted.quarters, labels, strict=True)
        ],
    }


def _href(quarter: Quarter, stages: Sequence[StageRow], frame: Frame) -> str:
    due = (stage.measure for stage in stages if not stage.continuous and stage.deadline <= quarter.end)
    return drill.narrow(frame, next(due, None), due_from=None, due_to=quarter)


def _label(index: int, counted: BurnUp, lang: str) -> str:
    """«К концу IV кв. 2023: по плану 41, исполнено с датой 22»."""
    quarter = formats.quarter(counted.quarters[index], lang)
    planned = tn("common.unit.stage", counted.planned[index], lang)
    if index >= len(counted.dated):
        return t(f"chart.{KEY}.mark_ahead", lang, quarter=quarter, planned=planned)
    dated = formats.number(counted.dated[index], lang)
    return t(f"chart.{KEY}.mark", lang, quarter=quarter, planned=planned, dated=dated)


def _labels(counted: BurnUp, end: str, tokens: Tokens, lang: str) -> list[dict[str, object]]:
    """The lines' names at their ends, and the undated piece's amount beside it, under the line of the plan."""
    at_the_end = {"xanchor": "left", "xshift": 8, "yanchor": "middle"}
    last = len(counted.quarters) - 1
    labels: list[dict[str, object]] = [
        {"text": end, "font": {"color": tokens.muted}, "x": _end_of(last), "y": counted.planned[-1], **at_the_end}
    ]
    if not counted.dated:
        return labels
    words = [t(f"chart.{KEY}.dated", lang, n=formats.number(counted.dated[-1], lang))]
    if counted.undated:
        words.insert(0, t(f"chart.{KEY}.undated", lang, n=formats.number(counted.undated, lang)))
    labels.append(
        {
            "text": "<br>".join(words),
            "font": {"color": tokens.completed_text, "weight": 600},
            "align": "left",
            "bgcolor": tokens.card,
            "x": _known_at(counted) + UNDATED_WIDTH,
            "xanchor": "left",
            "xshift": 6,
            "y": min(counted.done, counted.planned[len(counted.dated) - 1]),
            "yanchor": "top",
        }
    )
    return labels
