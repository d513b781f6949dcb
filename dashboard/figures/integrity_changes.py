"""What changed after the integrity checks, at length: over each bar it is said in words which way is good."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.figures import Figure, integrity_outcomes
from dashboard.figures.integrity_outcomes import direction, named
from dashboard.frame import Frame
from dashboard.i18n import t
from data.rows import OutcomeRow

KEY = "integrity-changes"


def build(outcomes: Sequence[OutcomeRow], frame: Frame) -> Figure | None:
    """The overview's bars under «Дорожно-транспортные происшествия · к лучшему»; ``None`` when no change is known."""
    return integrity_outcomes.build(outcomes, frame, _judged)


def _judged(row: OutcomeRow, value: float, lang: str) -> str:
    verdict = t(f"chart.{integrity_outcomes.KEY}.{direction(row, value)}", lang)
    return f"{named(row, value, lang)} · {verdict}"
