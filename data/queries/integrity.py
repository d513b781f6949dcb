"""What integrity checks found."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from data.models import IntegrityOutcome
from data.queries.reports import latest_bundle
from data.rows import OutcomeRow


def select_outcomes(session: Session) -> tuple[OutcomeRow, ...]:
    """Every fact about integrity checks, in the order of the bundled data."""
    outcome = IntegrityOutcome
    query = (
        select(
            outcome.key,
            outcome.name,
            outcome.value,
            outcome.qualifier,
            outcome.words,
            outcome.unit,
            outcome.period,
            outcome.better,
            outcome.note,
            outcome.source,
        )
        .where(outcome.bundle_id == latest_bundle())
        .order_by(outcome.position)
    )
    rows: Iterable[Any] = session.execute(query)
    return tuple(OutcomeRow(*row) for row in rows)
