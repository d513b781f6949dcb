"""The acts, letters and decisions that an edition names for its stages."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session

from data.models import StageEvidence
from data.records import Evidence


def select_evidence(
    session: Session, edition_id: int, stages: Collection[int] | None = None
) -> dict[int, tuple[Evidence, ...]]:
    """Evidence by stage id (of ``stages``, or of all), in the report's order; stages without any are left out."""
    found: dict[int, tuple[Evidence, ...]] = {}
    query = (
        select(StageEvidence.stage_id, StageEvidence.act, StageEvidence.number, StageEvidence.day, StageEvidence.source)
        .where(StageEvidence.edition_id == edition_id)
        .order_by(StageEvidence.stage_id, StageEvidence.position)
    )
    if stages is not None:
        query = query.where(StageEvidence.stage_id.in_(stages))
    for stage_id, act, number, day, source in session.execute(query):
        found[stage_id] = (*found.get(stage_id, ()), Evidence(act, number, day, source))
    return found
