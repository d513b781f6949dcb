"""The rows of the briefing: those of the pages whose findings it tells."""

from __future__ import annotations

from sqlalchemy.orm import Session

from data.queries.convictions import select_convictions
from data.queries.indicators import select_indicators
from data.queries.integrity import select_outcomes
from data.queries.measures import select_stage_rows
from data.queries.overview import select_plan_counts
from data.records import Filters
from data.rows import EditionRow
from data.rows.briefing import BriefingRows


def select_briefing(session: Session, edition: EditionRow, filters: Filters) -> BriefingRows:
    """Everything the sentences are made from."""
    return BriefingRows(
        counts=select_plan_counts(session, edition, filters),
        stages=select_stage_rows(session, edition, filters),
        indicators=select_indicators(session, edition, filters),
        convictions=select_convictions(session, edition),
        outcomes=select_outcomes(session, edition),
    )
