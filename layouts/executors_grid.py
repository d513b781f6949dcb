"""The table of the executors page: one row a body, sorted and filtered by column in the browser."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import dash_ag_grid as dag
from dash import html
from dash.development.base_component import Component

from dashboard import bodies, formats, ids
from dashboard.figures.executor_ranking import STAGE_COMPLETIONS
from dashboard.grid_locales import grid_locale
from dashboard.i18n import t
from data.records import Quarter, Timeliness
from data.rows.executors import ExecutorRow
from layouts.screen import Screen

NAME_TEXT = {"function": "params.data.body.text"}
NEXT_TEXT = {"function": "params.data.next_text"}
COMPARE_NAMES = {"function": "valueA.text.localeCompare(valueB.text)"}
ROLES = ("first", "joint")


def executors_table(rows: Sequence[ExecutorRow], screen: Screen) -> Component:
    """A card with the table; the bodies that the executor filter leaves out stand dimmed in it."""
    lang = screen.lang
    grid = dag.AgGrid(
        id=ids.EXECUTORS_GRID,
        rowData=[_row(row, screen) for row in rows],
        columnDefs=_columns(rows, lang),
        defaultColDef={"sortable": True, "resizable": True, "wrapHeaderText": True, "autoHeaderHeight": True},
        dashGridOptions={
            "localeText": grid_locale(lang),
            "animateRows": False,
            "tooltipShowDelay": 300,
            "enableCellTextSelection": True,
            "domLayout": "autoHeight",
            "suppressDragLeaveHidesColumns": True,
            "rowClassRules": {"is-chosen": "params.data.chosen === true", "is-dimmed": "params.data.chosen === false"},
        },
        getRowId="params.data.code",
        className="ag-theme-quartz measures-grid bodies-grid",
    )
    title = html.H2(t("page.executors.table.title", lang), className="chart-title")
    note = html.P(t("page.executors.table.note", lang), className="chart-note")
    return html.Section([title, note, grid], className="card bodies-card")


def next_deadline(row: ExecutorRow, lang: str) -> str:
    """The quarter of the nearest deadline ahead."""
    if row.next_deadline is None:
        return t("page.executors.no_next", lang)
    return formats.quarter(Quarter.of(row.next_deadline), lang)


def _row(row: ExecutorRow, screen: Screen) -> dict[str, Any]:
    body = next(body for body in screen.options.bodies if body.code == row.code)
    executors = screen.view.filters.executors
    return {
        "code": row.code,
        "body": {"text": bodies.label(body, screen.lang), "href": bodies.page_href(screen.frame, row.code)},
        "official": body.name.get(screen.lang) or body.code,
        "chosen": row.code in executors if executors else None,
        "next": row.next_deadline.isoformat() if row.next_deadline else None,
        "next_text": next_deadline(row, screen.lang),
        **{f"measures_{role}": getattr(row, role).measures for role in ROLES},
        **{f"stages_{role}": getattr(row, role).stages for role in ROLES},
        **{f"completion_{value}": row.completion.get(value, 0) for value in STAGE_COMPLETIONS},
        **{f"timeliness_{value}": row.timeliness.get(value, 0) for value in Timeliness},
    }


def _columns(rows: Sequence[ExecutorRow], lang: str) -> list[dict[str, Any]]:
    """Groups in reading order; a status has a column where it occurs, «overdue» always."""
    completion = [value for value in STAGE_COMPLETIONS if any(row.completion.get(value) for row in rows)]
    occurring = {value for row in rows for value in row.timeliness} | {Timeliness.OVERDUE}
    timeliness = [value for value in Timeliness if value in occurring]
    body = {
        "field": "body",
        "headerName": t("page.executors.column.body", lang),
        "flex": 20,
        "minWidth": 210,
        "pinned": "left",
        "cellRenderer": "MeasureLink",
        "tooltipField": "official",
        "valueFormatter": NAME_TEXT,
        "comparator": COMPARE_NAMES,
    }
    deadline = {
        "field": "next",
        "headerName": t("page.executors.column.next", lang),
        "flex": 9,
        "minWidth": 120,
        "valueFormatter": NEXT_TEXT,
    }
    roles = {role: t(f"page.executors.column.{role}", lang) for role in ROLES}
    # A group of its own, because a row of group headings with none in it is nothing to a screen reader.
    return [
        {"headerName": t("page.executors.group.body", lang), "children": [body]},
        _group("measures", {f"measures_{role}": word for role, word in roles.items()}, lang),
        _group("stages", {f"stages_{role}": word for role, word in roles.items()}, lang),
        _group("completion", _statuses("completion", completion, lang), lang),
        _group("timeliness", _statuses("timeliness", timeliness, lang), lang),
        deadline,
    ]


def _statuses(axis: str, values: Sequence[str], lang: str) -> dict[str, str]:
    return {f"{axis}_{value}": t(f"status.{axis}.{value}", lang) for value in values}


def _group(name: str, columns: dict[str, str], lang: str) -> dict[str, Any]:
    """A heading over columns of counts; a zero is quiet."""
    return {
        "headerName": t(f"page.executors.group.{name}", lang),
        "children": [
            {
                "field": field,
                "headerName": heading,
                "flex": 7,
                "minWidth": 104,
                "type": "rightAligned",
                "cellClassRules": {"is-zero": "params.value === 0"},
                "sortingOrder": ["desc", "asc", None],
            }
            for field, heading in columns.items()
        ],
    }
