"""The filter bar: eight controls over one address.

The controls are drawn from the address; ``assets/clientside.js`` keeps both equal afterwards. Their
words carry the name of each filter, because a closed dropdown shows only its value.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard import formats, ids, url_state
from dashboard.i18n import t
from dashboard.pages import Page, page_named
from dashboard.url_state import View
from data.records import Completion, Filters, Timeliness
from data.rows import BodyRow, Options, PlanCounts
from layouts.filter_summary import as_of_menu, filter_summary, notice
from layouts.screen import Screen

CONTROLLED = ("executor", "due", "task", "completion", "timeliness", "q", "as_of")
"""The parameters that have a control, in the order of the bar."""
NO_OPTIONS = Options(bodies=(), tasks=(), directions=(), quarters=(), measures=0, stages=0)


def filter_bar(screen: Screen, counts: PlanCounts, address: Component) -> list[Component]:
    """The whole bar: controls, count and chips, notice of what could not be read."""
    return [
        address,
        *_bar(screen),
        html.Div(filter_summary(screen, counts), id=ids.FILTER_SUMMARY, className="filter-summary"),
        html.Div(notice(screen.dropped, screen.lang), id=ids.NOTICE, role="status"),
    ]


def silent_filter_bar(lang: str, view: View, address: Component) -> list[Component]:
    """The same components, hidden, for pages without an edition: callbacks need them all to exist."""
    return [
        address,
        html.Div(_disclosure(NO_OPTIONS, view, lang, page_named("overview"), None, []), hidden=True),
        html.Div(id=ids.FILTER_SUMMARY),
        html.Div(id=ids.NOTICE),
    ]


def address(pathname: str, search: str | None) -> Component:
    """The address as the query's callbacks see it; given in full, it reports changes only."""
    return dcc.Location(id=ids.URL, refresh="callback-nav", pathname=pathname, search=search or "")


def _bar(screen: Screen) -> list[Component]:
    """The controls that change the page, and a line that names those that do not."""
    day, menu = screen.edition.data_as_of, as_of_menu(screen)
    controls = _disclosure(screen.options, screen.view, screen.lang, screen.page, day, menu)
    lang, page = screen.lang, screen.page
    if not page.filters:
        return [html.Div(controls, hidden=True), html.P(t("filter.none_apply", lang), className="filters-idle")]
    idle = ", ".join(t(f"filter.{name}.label", lang) for name in CONTROLLED if not page.narrowed_by(name))
    return [controls, *([html.P(t("filter.idle", lang, names=idle), className="filters-idle")] if idle else [])]


def _disclosure(
    options: Options, view: View, lang: str, page: Page, own_day: date | None, menu: list[Component]
) -> Component:
    summary = html.Summary(t("filter.name", lang), className="filters-toggle")
    fields = [*_controls(options, view.filters, lang), _as_of(view.filters, lang, own_day, menu)]
    shown = [_field(name, lang, parts) for name, parts in fields if page.narrowed_by(name)]
    # Callbacks need every control, also those that change nothing here.
    idle = [_field(name, lang, parts) for name, parts in fields if not page.narrowed_by(name)]
    controls = [*shown, html.Div(idle, hidden=True)] if idle else shown
    bar = html.Div(controls, role="search", className="filter-controls", **{"aria-label": t("filter.name", lang)})
    return html.Details([summary, bar], className="filters")


Field = tuple[str, list[Component]]
"""A filter's parameter in the query, and its controls."""


def _controls(options: Options, filters: Filters, lang: str) -> list[Field]:
    return [
        _executor(options, filters, lang),
        _due(options, filters, lang),
        _task(options, filters, lang),
        _status("completion", ids.COMPLETION_FILTER, Completion, filters.completion, lang),
        _status("timeliness", ids.TIMELINESS_FILTER, Timeliness, filters.timeliness, lang),
        _text(filters, lang),
    ]


def _field(parameter: str, lang: str, controls: list[Component]) -> Component:
    """A pill: the filter's name and its control, grouped for screen readers."""
    label = t(f"filter.{parameter}.label", lang)
    return html.Div(
        [html.Span(label, className="field-name", **{"aria-hidden": "true"}), *controls],
        role="group",
        className=f"field field-{parameter}",
        **{"aria-label": label},
    )


def _dropdown(component_id: str, lang: str, **properties: Any) -> Component:
    labels = {
        name: t(f"filter.dropdown.{name}", lang)
        for name in ("select_all", "deselect_all", "search", "clear_search", "clear_selection", "no_options_found")
    }
    # Dash fills its own placeholder here, so the text is handed over unformatted.
    labels["selected_count"] = t("filter.dropdown.selected_count", lang, num_selected="{num_selected}")
    return dcc.Dropdown(id=component_id, labels=labels, maxHeight=360, **properties)


def _executor(options: Options, filters: Filters, lang: str) -> Field:
    bodies = sorted(options.bodies, key=lambda body: body.collective)
    control = _dropdown(
        ids.EXECUTOR_FILTER,
        lang,
        options=[_body_option(body, lang) for body in bodies],
        value=list(filters.executors),
        multi=True,
        placeholder=t("filter.executor.any", lang, n=len(bodies)),
    )
    return "executor", [control]


def _body_option(body: BodyRow, lang: str) -> dict[str, str]:
    name, short = body.name.get(lang) or body.code, body.short.get(lang) or body.code
    mark = f" · {t('filter.executor.collective', lang)}" if body.collective else ""
    code = f" ({body.code})" if lang == "ru" and body.code.isupper() and body.code not in short else ""
    return {
        "label": f"{short}{code}{mark}",
        "value": body.code,
        "title": f"{name}{mark}",
        "search": f"{name} {short} {body.code}{mark}",
    }


def _due(options: Options, filters: Filters, lang: str) -> Field:
    quarters = [{"label": formats.quarter(quarter, lang), "value": str(quarter)} for quarter in options.quarters]
    ends = ((ids.DUE_FROM_FILTER, "from", filters.due_from, 0), (ids.DUE_TO_FILTER, "to", filters.due_to, -1))
    controls: list[Component] = []
    for component_id, end, chosen, edge in ends:
        placeholder = quarters[edge]["label"] if quarters else ""
        control = _dropdown(
            component_id,
            lang,
            options=quarters,
            value=str(chosen) if chosen else None,
            searchable=False,
            placeholder=placeholder,
        )
        controls.append(
            html.Div(control, role="group", className="field-part", **{"aria-label": t(f"filter.due.{end}", lang)})
        )
    controls.insert(1, html.Span("–", className="field-dash", **{"aria-hidden": "true"}))
    return "due", controls


def _task(options: Options, filters: Filters, lang: str) -> Field:
    control = _dropdown(
        ids.TASK_FILTER,
        lang,
        options=[
            {"label": f"{task.number}. {task.short.get(lang)}", "value": task.number, "title": task.title.get(lang)}
            for task in options.tasks
        ],
        value=list(filters.tasks),
        multi=True,
        searchable=False,
        placeholder=t("filter.any", lang),
    )
    return "task", [control]


def _status(axis: str, component_id: str, values: type[StrEnum], chosen: tuple[StrEnum, ...], lang: str) -> Field:
    control = _dropdown(
        component_id,
        lang,
        options=[{"label": t(f"status.{axis}.{value}", lang), "value": value.value} for value in values],
        value=[value.value for value in chosen],
        multi=True,
        searchable=False,
        placeholder=t("filter.any", lang),
    )
    return axis, [control]


def _text(filters: Filters, lang: str) -> Field:
    control = dcc.Input(
        id=ids.TEXT_FILTER,
        type="text",
        value=filters.text,
        debounce=True,
        maxLength=url_state.MAX_TEXT,
        placeholder=t("filter.q.placeholder", lang),
    )
    return "q", [control]


def _as_of(filters: Filters, lang: str, own_day: date | None, menu: list[Component]) -> Field:
    """A text field, because a native date field speaks the browser's language, not the board's.

    Empty it shows the edition's own date, which then counts.
    """
    control = dcc.Input(
        id=ids.AS_OF_FILTER,
        type="text",
        value=f"{filters.as_of:%d.%m.%Y}" if filters.as_of else "",
        debounce=True,
        maxLength=10,
        placeholder=f"{own_day:%d.%m.%Y}" if own_day else "",
    )
    toggle = html.Summary(
        html.Span("▾", **{"aria-hidden": "true"}),
        className="menu-toggle",
        **{"aria-label": t("filter.as_of.menu", lang)},
    )
    items = html.Div(menu, id=ids.AS_OF_MENU, className="menu-items")
    return "as_of", [control, html.Details([toggle, items], className="menu as-of-menu")]
