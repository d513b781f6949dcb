"""What integrity checks found."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from data.models import IntegrityOutcome
from data.queries.reports import latest_bundle
from data.rows import OutcomeRow

_OUTCOMES = (
    select(
        IntegrityOutcome.key,
        IntegrityOutcome.name,
        IntegrityOutcome.value,
        IntegrityOutcome.qualifier,
        IntegrityOutcome.words,
        IntegrityOutcome.unit,
        IntegrityOutcome.period,
        IntegrityOutcome.better,
        IntegrityOutcome.note,
        IntegrityOutcome.source,
    )
    .where(IntegrityOutcome.bundle_id == latest_bundle())
    .order_by(IntegrityOutcome.position)
)


def select_outcomes(session: Session) -> tuple[OutcomeRow, ...]:
    """Every fact about integrity checks, in the order of the bundled data."""
    rows: Iterable[Any] = session.execute(_OUTCOMES)
    return tuple(OutcomeRow(*row) for row in rows)
