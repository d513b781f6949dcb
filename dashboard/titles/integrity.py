"""What the charts of the page on integrity checks show, as sentences."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard import formats
from dashboard.figures.integrity_outcomes import changes
from dashboard.frame import Frame
from dashboard.i18n import t
from dashboard.titles import Head, head
from dashboard.titles.overview import outcomes_title
from data.rows import OutcomeRow
from data.rows.integrity import PathStep


def integrity_changes(outcomes: Sequence[OutcomeRow], frame: Frame) -> Head:
    """The overview's sentence; the note says that no base period is known where none is."""
    chart, lang = "chart.integrity-changes", frame.lang
    found = changes(outcomes)
    undated = bool(found) and not any(row.period for row, _ in found)
    note = [t(f"{chart}.note", lang), *([t(f"{chart}.no_base", lang)] if undated else [])]
    return head(chart, outcomes_title(outcomes, lang), note, frame)


def draft_law_path(steps: Sequence[PathStep], frame: Frame) -> Head:
    """«Последний датированный шаг — 25.04.2023, у следующих даты нет»."""
    chart, lang = "chart.draft-law-path", frame.lang
    return head(chart, _path_title(steps, lang), (t(f"{chart}.note", lang),), frame)


def _path_title(steps: Sequence[PathStep], lang: str) -> str:
    chart = "chart.draft-law-path"
    dated = [(place, step.day) for place, step in enumerate(steps) if step.day]
    if not steps:
        return t(f"{chart}.name", lang)
    if not dated:
        return t(f"{chart}.title_undated", lang)
    place, day = dated[-1]
    ending = "last" if place == len(steps) - 1 else "more"
    return t(f"{chart}.title_{ending}", lang, day=formats.day(day, lang))
