"""The stages that a view is about: those of the card it shows, else all under its filters."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from data.queries.executors import select_executor
from data.queries.measures import select_measure, select_stage_cards
from data.rows import StageCard
from layouts.measure import is_number
from layouts.screen import Screen


def stages_of_view(session: Session, screen: Screen) -> Sequence[StageCard]:
    """What the page shows: a measure card all stages of its measure, a body's page its own, any other the plan's."""
    edition, filters, key = screen.edition, screen.view.filters, screen.route.key or ""
    match screen.route.page:
        case "measures" if key:
            measure = select_measure(session, edition, int(key), screen.as_of) if is_number(key) else None
            return measure.stages if measure else ()
        case "executors" if key:
            executor = select_executor(session, edition, key, filters)
            return executor.stages if executor else ()
        case _:
            return select_stage_cards(session, edition, filters)
