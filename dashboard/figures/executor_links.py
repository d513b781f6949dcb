"""Who works with whom: a cell for every two bodies that share stages, in an order that shows blocks.

The table is the same on both sides of its diagonal, so one side is drawn, and a body's name stands on
the diagonal: at the end of its row and at the head of its column. Ties are weighed by how busy both
bodies are (shared stages over the root of the product of all their stages, Salton's cosine), so that a
busy one does not draw everybody to itself; ``dashboard.seriation`` gives the order.

No filter can name two bodies that must share a stage: several executors in it mean any of them. So a
cell leads to the page of its row's body narrowed to the stages of the other, which are the shared ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import sqrt
from typing import Any

from dashboard import bodies
from dashboard.chart_table import Cell, ChartTable
from dashboard.figures import Figure
from dashboard.figures.canvas import draw, escape, margin, row_axis, stroke, width_px
from dashboard.figures.cell_grid import SIZE, GridCell, cells
from dashboard.frame import Frame
from dashboard.i18n import t, tn
from dashboard.pages import Route
from dashboard.seriation import in_blocks
from dashboard.theme import TOKENS, Meaning, Tokens
from dashboard.url_state import href
from data.records import Filters
from data.rows.executors import ExecutorRow, JointWork

KEY = "executor-links"
LEAST_ROWS = 12
ROW_PX = 16
"""The least side of a cell: its number just stays apart from those above and below it."""


def around(filters: Filters) -> Filters:
    """The filters without the one that chooses among this chart's own bodies: the others are dimmed, not gone."""
    return replace(filters, executors=())


def counted(pairs: Iterable[JointWork], frame: Frame) -> list[JointWork]:
    """The pairs of bodies that the charts show, closest first."""
    names = bodies.counted(frame)
    return [pair for pair in pairs if pair.one in names and pair.other in names]


def chosen(pairs: Iterable[JointWork], frame: Frame) -> list[JointWork]:
    """Those of them with a body that the executor filter leaves."""
    executors = frame.view.filters.executors
    return [pair for pair in counted(pairs, frame) if not executors or {pair.one, pair.other}.intersection(executors)]


def build(rows: Sequence[ExecutorRow], pairs: Sequence[JointWork], frame: Frame) -> Figure | None:
    """A row and a column a body, ``None`` when no stage is shared; both kinds of rows are ``around`` the filters."""
    shared = counted(pairs, frame)
    if not shared:
        return None
    view, tokens = frame.view, TOKENS[frame.view.theme]
    order = in_order(rows, shared)
    names = [bodies.counted(frame)[code] for code in order]
    most = max(pair.stages for pair in shared)
    return draw(
        cells(_cells(shared, order, frame), Meaning(tokens.accent, ""), most, frame),
        view.theme,
        frame.lang,
        barmode="overlay",
        margin=margin(right=width_px(names)),
        xaxis={"range": [-0.5, max(len(order), LEAST_ROWS) - 0.5], "visible": False},
        **row_axis(len(order), LEAST_ROWS, ROW_PX, square=True),
        shapes=_lanes(len(order), tokens),
        annotations=_names(order, names, frame.view.filters, tokens),
    )


def table(pairs: Sequence[JointWork], frame: Frame) -> ChartTable:
    """A row a pair, closest first: shared stages and measures."""
    lang, names = frame.lang, bodies.counted(frame)
    head = tuple(t(f"chart.{KEY}.column.{column}", lang) for column in ("body", "partner", "stages", "measures"))
    return ChartTable(
        head,
        tuple(
            (
                Cell(names[pair.one]),
                Cell(names[pair.other]),
                Cell(str(pair.stages), shared_href(pair.one, pair.other, frame)),
                Cell(str(pair.measures)),
            )
            for pair in counted(pairs, frame)
        ),
    )


def shared_href(code: str, partner: str, frame: Frame) -> str:
    """The page of a body narrowed to what it shares with another."""
    return href(Route(frame.lang, "executors", code), frame.view, executors=(partner,))


def in_order(rows: Sequence[ExecutorRow], pairs: Iterable[JointWork]) -> list[str]:
    """The bodies that share anything, in the order of the table."""
    stages = {row.code: row.whole.stages for row in rows}
    ties: dict[str, dict[str, float]] = {}
    for pair in pairs:
        tie = pair.stages / sqrt(stages[pair.one] * stages[pair.other])
        ties.setdefault(pair.one, {})[pair.other] = tie
        ties.setdefault(pair.other, {})[pair.one] = tie
    return in_blocks([row.code for row in rows if row.code in ties], ties)


def _cells(pairs: Sequence[JointWork], order: list[str], frame: Frame) -> list[GridCell]:
    executors = frame.view.filters.executors
    found = []
    for pair in pairs:
        column, row = sorted((order.index(pair.one), order.index(pair.other)))
        below, above = order[row], order[column]
        found.append(
            GridCell(
                column=column,
                row=row,
                count=pair.stages,
                href=shared_href(below, above, frame),
                label=_label(pair, below, above, frame),
                chosen=not executors or below in executors or above in executors,
            )
        )
    return sorted(found, key=lambda cell: (cell.row, cell.column))


def _label(pair: JointWork, one: str, other: str, frame: Frame) -> str:
    lang, names = frame.lang, bodies.counted(frame)
    return t(
        f"chart.{KEY}.mark",
        lang,
        one=names[one],
        other=names[other],
        stages=tn("common.unit.stage", pair.stages, lang),
        measures=tn("chart.executor.measures", pair.measures, lang),
    )


def _names(order: list[str], names: list[str], filters: Filters, tokens: Tokens) -> list[dict[str, Any]]:
    """Every body on the diagonal, reading on into the empty half."""
    return [
        {
            "text": escape(name),
            "font": {"color": tokens.text if not filters.executors or code in filters.executors else tokens.muted},
            "x": place - SIZE / 2,
            "xanchor": "left",
            "y": place,
            "yanchor": "middle",
        }
        for place, (code, name) in enumerate(zip(order, names, strict=True))
    ]


def _lanes(rows: int, tokens: Tokens) -> list[dict[str, Any]]:
    """Thin lines from every name along its row and down its column."""
    along = [stroke(-0.5, row - 0.5, row, 1, tokens.line) for row in range(1, rows)]
    down = [
        stroke(0, 0, 0, 1, tokens.line) | {"x0": column, "x1": column, "y0": column + 0.5, "y1": rows - 0.5}
        for column in range(rows - 1)
    ]
    return [*along, *down]
