"""The table of the measures page: one row a stage, sorted and filtered by column in the browser."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import dash_ag_grid as dag
from dash.development.base_component import Component

from dashboard import bodies, formats, ids, stage_words, theme
from dashboard.grid_locales import grid_locale
from dashboard.i18n import t
from data.records import Completion, Timeliness
from data.rows import StageRow
from layouts.screen import Screen

SHOWN_TEXT = {"function": "params.data.deadline_text"}
LINK_TEXT = {"function": "params.data.title.text"}
COMPARE_LINKS = {"function": "valueA.text.localeCompare(valueB.text)"}


def stage_grid(rows: list[dict[str, Any]], lang: str) -> Component:
    """The table; its rows change with the filters while its sorting and column filters stay."""
    return dag.AgGrid(
        id=ids.MEASURES_GRID,
        rowData=rows,
        columnDefs=_columns(lang),
        defaultColDef={"sortable": True, "filter": True, "resizable": True, "wrapHeaderText": True},
        dashGridOptions={
            "localeText": grid_locale(lang),
            "animateRows": False,
            "tooltipShowDelay": 300,
            "suppressCellFocus": False,
            "enableCellTextSelection": True,
        },
        getRowId="params.data.id",
        className="ag-theme-quartz measures-grid",
    )


def grid_rows(stages: Sequence[StageRow], screen: Screen) -> list[dict[str, Any]]:
    """Stages as rows of the table, in the order of the plan."""
    labels = bodies.labels(screen.frame)
    return [_row(row, labels, screen) for row in stages]


def _row(row: StageRow, labels: dict[str, str], screen: Screen) -> dict[str, Any]:
    lang = screen.lang
    return {
        "id": f"{row.measure}.{row.index}",
        "number": row.measure,
        "title": {"text": row.short_title.get(lang) or row.title_ru, "href": screen.href("measures", row.measure)},
        "official": row.title_ru,
        "stage": _stage_name(row, lang),
        "deadline": row.deadline.isoformat(),
        "deadline_text": stage_words.deadline(row, lang),
        "form": row.completion_form.get(lang),
        "executors": ", ".join(labels.get(executor.code, executor.code) for executor in row.executors),
        "completion": _with_icon(
            theme.completion_meaning(row.completion, "light").icon, t(f"status.completion.{row.completion}", lang)
        ),
        "completion_key": row.completion.value,
        "timeliness": _with_icon(
            theme.timeliness_meaning(row.timeliness, "light").icon, t(f"status.timeliness.{row.timeliness}", lang)
        ),
        "timeliness_key": row.timeliness.value,
        "days_late": row.days_late,
    }


def _stage_name(row: StageRow, lang: str) -> str:
    if row.stages_in_measure == 1:
        return ""
    return row.sub_point or formats.n_of_m(row.index, row.stages_in_measure, lang)


def _with_icon(icon: str, word: str) -> str:
    return f"{icon} {word}"


def _columns(lang: str) -> list[dict[str, Any]]:
    """The columns in reading order; widths are shares of the screen."""
    columns: list[dict[str, Any]] = [
        {"field": "number", "flex": 4, "minWidth": 76, "filter": "agNumberColumnFilter"},
        {
            "field": "title",
            "flex": 22,
            "minWidth": 240,
            "wrapText": True,
            "autoHeight": True,
            "cellRenderer": "MeasureLink",
            "tooltipField": "official",
            "valueFormatter": LINK_TEXT,
            "filterValueGetter": LINK_TEXT,
            "comparator": COMPARE_LINKS,
        },
        {"field": "stage", "flex": 5, "minWidth": 96},
        {
            "field": "deadline",
            "flex": 9,
            "minWidth": 120,
            "valueFormatter": SHOWN_TEXT,
            "filterValueGetter": SHOWN_TEXT,
        },
        {"field": "form", "flex": 13, "minWidth": 150, "tooltipField": "form"},
        {"field": "executors", "flex": 16, "minWidth": 160, "tooltipField": "executors"},
        {"field": "completion", "flex": 11, "minWidth": 142, "cellClassRules": _class_rules("completion", Completion)},
        {"field": "timeliness", "flex": 15, "minWidth": 226, "cellClassRules": _class_rules("timeliness", Timeliness)},
        {"field": "days_late", "flex": 8, "minWidth": 132, "filter": "agNumberColumnFilter"},
    ]
    return [column | {"headerName": t(f"page.measures.column.{column['field']}", lang)} for column in columns]


def _class_rules(axis: str, values: type[Completion] | type[Timeliness]) -> dict[str, str]:
    return {f"status-{value}": f"params.data.{axis}_key === '{value}'" for value in values}
