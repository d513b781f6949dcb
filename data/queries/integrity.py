"""What integrity checks found."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from data.cache import cached
from data.models import IntegrityOutcome
from data.queries.reports import latest_bundle
from data.rows import EditionRow, OutcomeRow

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
        IntegrityOutcome.measure,
        IntegrityOutcome.source,
    )
    .where(IntegrityOutcome.bundle_id == latest_bundle())
    .order_by(IntegrityOutcome.position)
)


@cached
def select_outcomes(session: Session, edition: EditionRow) -> tuple[OutcomeRow, ...]:  # noqa: ARG001 - the cache's key
    """Every fact about integrity checks, in the order of the bundled data; the edition only dates the answer."""
    rows: Iterable[Any] = session.execute(_OUTCOMES)
    return tuple(OutcomeRow(*row) for row in rows)
