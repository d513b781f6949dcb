"""Which tables there are, in the order of the workbook's sheets, and which page is told by which."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.pages import NO_FILTERS, PLAN_FILTERS, Route, page_named
from dashboard.tables import convictions, executors, figures, indicators, integrity, measures, series, stages

OF_CARD = frozenset({"as_of"})


@dataclass(frozen=True, slots=True)
class Entry:
    """A table by its name in addresses, and the parameters of the query that narrow or date it."""

    name: str
    filters: frozenset[str] = NO_FILTERS


CATALOGUE = (
    Entry(measures.NAME, PLAN_FILTERS),
    Entry(stages.NAME, PLAN_FILTERS),
    Entry(executors.NAME, PLAN_FILTERS),
    Entry(indicators.NAME, page_named("indicators").filters),
    Entry(series.NAME, page_named("indicators").filters),
    Entry(convictions.BY_BODY),
    Entry(convictions.BY_YEAR),
    Entry(integrity.NAME),
    Entry(figures.NAME),
)
OWN = {
    "overview": measures.NAME,
    "measures": stages.NAME,
    "executors": executors.NAME,
    "indicators": indicators.NAME,
    "convictions": convictions.BY_BODY,
    "integrity": integrity.NAME,
    "context": figures.NAME,
    "about": measures.NAME,
    "briefing": measures.NAME,
}
"""The table that tells a page best."""
OWN_OF_CARD = OWN | {"executors": stages.NAME}
"""The same where a page shows one measure or one body."""

_BY_NAME = {entry.name: entry for entry in CATALOGUE}


def entry_named(name: str) -> Entry:
    """The entry of that name; ``KeyError`` for a mistyped one."""
    return _BY_NAME[name]


def own_name(route: Route) -> str:
    """The name of the table that tells a view best."""
    return (OWN_OF_CARD if route.key else OWN)[route.page]


def in_order(route: Route) -> tuple[Entry, ...]:
    """All tables, the view's own first."""
    own = entry_named(own_name(route))
    return (own, *(entry for entry in CATALOGUE if entry is not own))


def applied(name: str, route: Route) -> frozenset[str]:
    """The parameters that narrow or date a table on a view: a measure card shows its measure whole."""
    is_card = route.page == "measures" and route.key is not None and name in (measures.NAME, stages.NAME)
    return OF_CARD if is_card else entry_named(name).filters
