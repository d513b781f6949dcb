"""The briefing: up to seven sentences made from the data, every number a link to where it comes from.

A sentence claims only what the rows under the filters support, and is left out where they support none.
"""

from __future__ import annotations

from dashboard.briefing import plan, results
from dashboard.briefing.sentence import Sentence
from dashboard.frame import Frame
from data.rows.briefing import BriefingRows

__all__ = ["Sentence", "sentences"]

SUBJECTS = (
    plan.completion,
    plan.deadlines,
    results.indicators,
    results.convictions,
    results.integrity,
    plan.ahead,
    plan.executors,
)


def sentences(rows: BriefingRows, frame: Frame) -> tuple[Sentence, ...]:
    """What the rows say, subject by subject."""
    found = (subject(rows, frame) for subject in SUBJECTS)
    return tuple(sentence for sentence in found if sentence is not None)
