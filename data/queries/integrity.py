"""What integrity checks found, and the way to a draft law on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from data.cache import cached
from data.models import IntegrityOutcome
from data.queries.measures import select_measure
from data.queries.reports import latest_bundle
from data.records import Evidence
from data.rows import EditionRow, OutcomeRow
from data.rows.integrity import PathStep

PATH = ("concept", "study", "countries_studied", "pilots", "proposals", "draft_law")
"""The facts that tell of the way to the draft law, in the order of the documents' own account."""
EVIDENCED = "proposals"
"""The fact that the edition evidences with dated acts; each of them is a step of its own."""

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


@cached
def select_draft_law_path(session: Session, edition: EditionRow) -> tuple[PathStep, ...]:
    """The steps that the store tells of; a step it lacks is left out."""
    facts = {row.key: row for row in select_outcomes(session, edition)}
    found = (facts[key] for key in PATH if key in facts)
    return tuple(step for fact in found for step in _steps(session, edition, fact))


def _steps(session: Session, edition: EditionRow, fact: OutcomeRow) -> Iterator[PathStep]:
    acts = _acts(session, edition, fact.measure) if fact.key == EVIDENCED else ()
    if not acts:
        yield PathStep(fact, fact.name, None, None, fact.period, fact.source)
    for act in acts:
        yield PathStep(fact, act.act, act.number, act.day, None, act.source)


def _acts(session: Session, edition: EditionRow, measure: int | None) -> tuple[Evidence, ...]:
    """What the edition names as evidence for the measure, in its order."""
    card = None if measure is None else select_measure(session, edition, measure, None)
    return tuple(act for stage in card.stages for act in stage.evidence) if card else ()
