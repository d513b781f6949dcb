"""Every component id of the board. Layouts and callbacks use these names, never strings."""

PATH = "path"
URL = "url"
SCREEN = "screen"
PAGE = "page"
WHOLE_PAGE = "whole-page"
UNREACHABLE_RETRY = "unreachable-retry"

TOAST = "toast"

HEADER = "header"
FILTER_BAR = "filter-bar"
AS_OF_MENU = "as-of-menu"
NOTICE = "notice"
FILTER_SUMMARY = "filter-summary"

EXECUTOR_FILTER = "executor-filter"
TASK_FILTER = "task-filter"
DUE_FROM_FILTER = "due-from-filter"
DUE_TO_FILTER = "due-to-filter"
COMPLETION_FILTER = "completion-filter"
TIMELINESS_FILTER = "timeliness-filter"
TEXT_FILTER = "text-filter"
AS_OF_FILTER = "as-of-filter"

FILTER_DROPDOWNS = (
    EXECUTOR_FILTER,
    TASK_FILTER,
    DUE_FROM_FILTER,
    DUE_TO_FILTER,
    COMPLETION_FILTER,
    TIMELINESS_FILTER,
)
FILTER_INPUTS = (TEXT_FILTER, AS_OF_FILTER)
FILTER_CONTROLS = FILTER_DROPDOWNS + FILTER_INPUTS
"""In the order of ``syncFilters`` in assets/clientside.js, which both reads and writes them."""

OVERVIEW_FIGURES = "overview-figures"
BRIEFING_PANEL = "briefing-panel"
BRIEFING_ASKED = "briefing-asked"
BRIEFING_SENTENCES = "briefing-sentences"
MEASURES_GRID = "measures-grid"
MEASURES_EMPTY = "measures-empty"
EXECUTORS_GRID = "executors-grid"
BILLS = "bills"

CHARTS = (
    "status-by-task",
    "deadlines-by-quarter",
    "indicators-vs-targets",
    "convictions-by-body",
    "integrity-outcomes",
)

MEASURES_CHARTS = ("status-by-part", "deadline-calendar", "burn-up", "completion-forms", "stage-timeline")


def chart_card(chart: str) -> str:
    """The section around a chart; carries ``data-chart``."""
    return f"{chart}-card"


def chart_graph(chart: str) -> str:
    """The graph itself."""
    return f"{chart}-graph"


def chart_table(chart: str) -> str:
    """The chart's numbers, shown instead of it on request."""
    return f"{chart}-table"


def chart_head(chart: str) -> str:
    """Title and note above a chart, and what an exported image says."""
    return f"{chart}-head"
