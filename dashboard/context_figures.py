"""The figures around the plan: which section of the context page shows which, and where each leads."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dashboard import drill, quantities
from dashboard.documents import measure_of
from dashboard.frame import Frame
from data.rows import FigureRow, TimelineRow

PAGE = "context"
STATED_DUE = "plan.stated_due."


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page: its anchor, and the groups of figures it shows, each once on the page."""

    key: str
    groups: tuple[str, ...]


SECTIONS = (
    Section("survey", ("survey", "survey_places", "survey_causes", "survey_channels", "channels")),
    Section("international", ("greco", "oecd", "iso37001", "business_register")),
    Section("prevention", ("balance", "risk_analysis")),
    Section("rewards", ("rewards", "mrp", "gifts", "liability")),
    Section("reform", ("reform", "compliance", "convictions", "cpi")),
    Section("training", ("training", "staff")),
    Section("openness", ("courts", "open_data", "per_capita", "methodologies")),
    Section("plan", ("plan",)),
)
GROUPS = tuple(group for section in SECTIONS for group in section.groups)
"""Every group of figures of the store: a figure of a group that is not here would be on no page."""

TOLD_ON = {"compliance": "convictions", "convictions": "convictions", "cpi": "indicators"}
"""Groups that another page tells in full, beside their figures here."""


def written(row: FigureRow, lang: str) -> str:
    """The figure as its source gives it: «> 5 000 человек»."""
    return quantities.written(row.value, row.unit, row.qualifier, lang) if row.value is not None else "—"


def figure_href(row: FigureRow, frame: Frame) -> str:
    """The view of one figure: value, period, note and its place in the source."""
    return drill.detail(frame, PAGE, row.key)


def mark_href(row: FigureRow, frame: Frame) -> str:
    """Where a mark leads: to its figure first, and from there to the measure whose report names it."""
    measure = measure_of(row.source)
    return drill.detail(frame, PAGE, row.key, None if measure is None else drill.measures(frame, measure))


def event_key(event: TimelineRow) -> str:
    """What an event is called in an address: its day, or its year where the document names no day."""
    return event.day.isoformat() if event.day else str(event.year)


def starting(rows: Iterable[FigureRow], *stems: str) -> tuple[FigureRow, ...]:
    """The figures that have a value and a key beginning with one of the stems, in the order of the rows."""
    return tuple(row for row in rows if row.value is not None and row.key.startswith(stems))


def latest(rows: Iterable[FigureRow], stem: str) -> FigureRow | None:
    """The figure of the latest period among those whose keys begin with the stem."""
    return max(starting(rows, stem), key=lambda row: row.period or "", default=None)


def largest_first(rows: Sequence[FigureRow]) -> tuple[FigureRow, ...]:
    """The figures that have a value, from the largest down."""
    return tuple(sorted((row for row in rows if row.value is not None), key=lambda row: -(row.value or 0)))


def stated_year(row: FigureRow) -> int | None:
    """The year that the report states a number of due measures for, where the figure is one of these."""
    return int(row.period) if row.key.startswith(STATED_DUE) and row.period else None
