"""Open deadlines of every body by quarter: a cell holds the stages it has not completed yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from dashboard import bodies, drill, formats
from dashboard.chart_table import Cell, ChartTable
from dashboard.figures import Figure, Trace, quarter_axis
from dashboard.figures.canvas import draw, margin, row_axis, row_end, row_labels, stroke, width_px
from dashboard.figures.cell_grid import GridCell, cells
from dashboard.figures.quarter_axis import span
from dashboard.frame import Frame
from dashboard.i18n import t, tn
from dashboard.theme import TOKENS, Tokens, timeliness_meaning
from dashboard.timeliness import PASSED_OPEN
from data.records import Filters, Quarter, Timeliness
from data.rows.executors import OPEN, OpenDeadlines

KEY = "executor-deadlines"
LEAST_ROWS = 12
LEAST_COLUMNS = 8
HEAD_PX = 44
FOOT_PX = 24
LATE = tuple(value for value in OPEN if value in PASSED_OPEN)


@dataclass(frozen=True, slots=True)
class Square:
    """One cell: a body's open stages of one quarter; ``timeliness`` is the most pressing among them."""

    code: str
    quarter: Quarter
    timeliness: Timeliness
    stages: int
    only: int | None


def around(filters: Filters) -> Filters:
    """The filters without those that choose among this chart's own marks: the others are dimmed, not gone."""
    return replace(filters, executors=(), due_from=None, due_to=None)


def counted(deadlines: Sequence[OpenDeadlines], frame: Frame) -> list[OpenDeadlines]:
    """The open deadlines of the bodies that the charts show."""
    names = bodies.counted(frame)
    return [item for item in deadlines if item.code in names]


def build(deadlines: Sequence[OpenDeadlines], frame: Frame) -> Figure | None:
    """A row a body, most open stages first, a column a quarter; ``None`` without open deadlines.

    ``deadlines`` are ``around`` the filters.
    """
    squares = _squares(counted(deadlines, frame))
    if not squares:
        return None
    view, tokens = frame.view, TOKENS[frame.view.theme]
    codes, quarters = _codes(squares), span({square.quarter for square in squares})
    labels = [[bodies.counted(frame)[code]] for code in codes]
    left, right = width_px(line for lines in labels for line in lines), width_px(["00"])
    line = quarter_axis.as_of_line(quarters, frame.as_of, tokens, frame.lang)
    columns = max(len(quarters), LEAST_COLUMNS)
    return draw(
        _cells(squares, codes, quarters, frame),
        view.theme,
        frame.lang,
        barmode="overlay",
        margin=margin(left, right, top=HEAD_PX, bottom=FOOT_PX),
        xaxis=quarter_axis.axis(quarters, tokens, frame.lang)
        | {
            "range": [-0.5, columns - 0.5],
            "side": "top",
            "showline": False,
        },
        **row_axis(len(codes), LEAST_ROWS),
        shapes=[*_lanes(len(codes), columns, tokens), *(shape | {"layer": "below"} for shape in line.shapes)],
        annotations=[
            *_years(quarters, tokens),
            *row_labels(labels, left, [tokens.text] * len(labels)),
            *_totals(squares, codes, tokens, frame.lang),
            *(label | {"y": 0} for label in line.labels),
        ],
    )


def table(deadlines: Sequence[OpenDeadlines], frame: Frame) -> ChartTable:
    """A row a body, a column a quarter, and their sum."""
    lang = frame.lang
    squares = _squares(counted(deadlines, frame))
    quarters = span({square.quarter for square in squares})
    found = {(square.code, square.quarter): square for square in squares}
    rows = []
    for code in _codes(squares):
        own = [found.get((code, quarter)) for quarter in quarters]
        total = sum(square.stages for square in own if square)
        rows.append(
            (
                Cell(bodies.counted(frame)[code]),
                *(
                    Cell(formats.number(square.stages, lang), _href(square, frame)) if square else Cell("0")
                    for square in own
                ),
                Cell(formats.number(total, lang)),
            )
        )
    head = (t("chart.executor.body", lang), *(formats.quarter(quarter, lang) for quarter in quarters))
    return ChartTable((*head, t("chart.table.total", lang)), tuple(rows))


def _squares(deadlines: Sequence[OpenDeadlines]) -> list[Square]:
    def place(item: OpenDeadlines) -> tuple[str, Quarter]:
        return item.code, item.quarter

    found = []
    for (code, quarter), group in groupby(sorted(deadlines, key=place), key=place):
        items = list(group)
        measures = {item.only for item in items}
        found.append(
            Square(
                code,
                quarter,
                min((item.timeliness for item in items), key=OPEN.index),
                sum(item.stages for item in items),
                measures.pop() if len(measures) == 1 else None,
            )
        )
    return found


def _codes(squares: Sequence[Square]) -> list[str]:
    """Bodies by open stages, most first; of equal ones that with the nearest deadline first."""
    totals = _stages(squares)
    nearest = {square.code: square.quarter for square in reversed(squares)}
    return sorted(totals, key=lambda code: (-totals[code], nearest[code]))


def _stages(squares: Sequence[Square]) -> Counter[str]:
    totals: Counter[str] = Counter()
    for square in squares:
        totals[square.code] += square.stages
    return totals


def _href(square: Square, frame: Frame) -> str:
    narrow = {"executors": (square.code,), "due_from": square.quarter, "due_to": square.quarter}
    return drill.narrow(frame, square.only, **narrow)


def _chosen(square: Square, filters: Filters) -> bool:
    by_body = not filters.executors or square.code in filters.executors
    return by_body and quarter_axis.within(square.quarter, filters.due_from, filters.due_to)


def _cells(squares: Sequence[Square], codes: list[str], quarters: list[Quarter], frame: Frame) -> list[Trace]:
    """A trace for each look that occurs."""
    places = sorted(squares, key=lambda square: (codes.index(square.code), square.quarter))
    most = max(square.stages for square in squares)
    traces: list[Trace] = []
    for timeliness in (*LATE, None):
        here = [square for square in places if _look(square) is timeliness]
        found = [
            GridCell(
                column=quarters.index(square.quarter),
                row=codes.index(square.code),
                count=square.stages,
                href=_href(square, frame),
                label=_label(square, frame),
                chosen=_chosen(square, frame.view.filters),
            )
            for square in here
        ]
        if found:
            meaning = timeliness_meaning(timeliness or Timeliness.UPCOMING, frame.view.theme)
            sign = f"{formats.NBSP}{meaning.icon}" if timeliness else ""
            traces += cells(found, meaning, most, frame, sign)
    return traces


def _look(square: Square) -> Timeliness | None:
    """The lateness that a cell is coloured by; ``None`` while its quarter is ahead."""
    return square.timeliness if square.timeliness in PASSED_OPEN else None


def _label(square: Square, frame: Frame) -> str:
    lang = frame.lang
    return t(
        f"chart.{KEY}.mark",
        lang,
        body=bodies.counted(frame)[square.code],
        quarter=formats.quarter(square.quarter, lang),
        stages=tn("common.unit.stage", square.stages, lang),
        status=t(f"status.timeliness.{square.timeliness}", lang),
    )


def _lanes(rows: int, columns: int, tokens: Tokens) -> list[dict[str, Any]]:
    """A thin line through every row, so that the eye keeps it to the cell."""
    return [stroke(-0.5, columns - 0.5, row, 1, tokens.line) for row in range(rows)]


def _years(quarters: list[Quarter], tokens: Tokens) -> list[dict[str, Any]]:
    """The years above their quarters."""
    labels, _ = quarter_axis.years(quarters, tokens)
    return [label | {"y": 1, "yanchor": "bottom", "yshift": 20} for label in labels]


def _totals(squares: Sequence[Square], codes: list[str], tokens: Tokens, lang: str) -> list[dict[str, Any]]:
    totals = _stages(squares)
    font = {"color": tokens.text, "weight": 600}
    return [row_end(formats.number(totals[code], lang), row, font) for row, code in enumerate(codes)]
