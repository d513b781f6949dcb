"""What the sources leave unsaid, counted; what is wholly known is left out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sqlalchemy.orm import Session

from data.queries.about import select_axes
from data.queries.convictions import select_convictions
from data.queries.indicators import select_indicators
from data.queries.integrity import select_outcomes
from data.records import Completion, Filters, Timeliness
from data.rows import EditionRow
from data.rows.about import AxesCount, Gap

DONE = (Timeliness.DONE_ON_TIME, Timeliness.DONE_LATE, Timeliness.DONE_UNDATED)


def select_gaps(session: Session, edition: EditionRow, as_of: date) -> tuple[Gap, ...]:
    """The gaps of the edition and of the facts beside it, on ``as_of`` where that matters."""
    axes = select_axes(session, edition, as_of)
    gaps = (
        *_of_stages(axes),
        _of_indicators(session, edition),
        _of_convictions(session, edition),
        _of_outcomes(session, edition),
    )
    return tuple(gap for gap in gaps if gap.missing != 0)


def _of_stages(axes: tuple[AxesCount, ...]) -> Iterator[Gap]:
    stages = sum(count.stages for count in axes)
    done = sum(count.stages for count in axes if count.timeliness in DONE)
    for key, value, total in (
        ("undated", Timeliness.DONE_UNDATED, done),
        ("unconfirmed", Timeliness.UNCONFIRMED, stages),
    ):
        yield Gap(key, sum(count.stages for count in axes if count.timeliness is value), total)
    yield Gap("not_stated", sum(count.stages for count in axes if count.completion is Completion.NOT_STATED), stages)


def _of_indicators(session: Session, edition: EditionRow) -> Gap:
    rows = select_indicators(session, edition, Filters())
    if not rows:
        return Gap("no_indicators", None, None)
    return Gap("indicators", sum(row.fact is None for row in rows), len(rows))


def _of_convictions(session: Session, edition: EditionRow) -> Gap:
    row = select_convictions(session, edition)
    return Gap("no_convictions", None, None) if row is None else Gap("convictions", row.not_disclosed, row.total)


def _of_outcomes(session: Session, edition: EditionRow) -> Gap:
    counted = [row for row in select_outcomes(session, edition) if row.value is not None]
    if not counted:
        return Gap("no_integrity", None, None)
    return Gap("integrity", sum(row.period is None for row in counted), len(counted))
