"""What each body is assigned under the filters: a stage counts once for every body in its executor cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from dashboard import bodies
from dashboard.figures.executor_ranking import LEAST_ASSIGNMENTS, STAGE_COMPLETIONS
from dashboard.frame import Frame
from dashboard.i18n import t
from dashboard.tables import Field, Kind, Table, make_table
from dashboard.tables.words import next_deadline
from data.records import Timeliness
from data.rows import BodyRow
from data.rows.executors import ExecutorRow

NAME = "executors"


@dataclass(frozen=True, slots=True)
class Assigned:
    """A body and what it is assigned."""

    body: BodyRow
    row: ExecutorRow


def build(rows: Sequence[ExecutorRow], frame: Frame) -> Table:
    """A row a body, busiest first; collective assignments are marked, not left out."""
    known = {body.code: body for body in frame.options.bodies}
    assigned = [Assigned(known[row.code], row) for row in rows]
    return make_table(NAME, FIELDS, assigned, lambda one, frame: bodies.page_href(frame, one.row.code), frame)


def _share(one: Assigned, _: Frame) -> float | None:
    """Of a handful of assignments a share says little: the screen has none either."""
    whole = one.row.whole.stages
    return one.row.completed / whole if whole >= LEAST_ASSIGNMENTS else None


def _about_share(one: Assigned, frame: Frame) -> str | None:
    if _share(one, frame) is not None:
        return None
    return t("page.executors.share_hidden", frame.lang, least=LEAST_ASSIGNMENTS)


def _count(axis: str, value: StrEnum) -> Field[Assigned]:
    """How many of the stages have one status; none of them is a zero."""
    return Field(
        f"tables.column.by_{axis}",
        Kind.INTEGER,
        14,
        lambda one, _: getattr(one.row, axis).get(value, 0),
        counted=f"status.{axis}.{value}",
    )


FIELDS: tuple[Field[Assigned], ...] = (
    Field("page.executors.column.body", Kind.TEXT, 26, lambda one, frame: bodies.label(one.body, frame.lang)),
    Field("tables.column.official_body", Kind.TEXT, 44, lambda one, frame: one.body.name.get(frame.lang)),
    Field(
        "tables.column.collective",
        Kind.TEXT,
        13,
        lambda one, frame: t(f"tables.{'yes' if one.body.collective else 'no'}", frame.lang),
    ),
    Field("page.executors.group.measures", Kind.INTEGER, 13, lambda one, _: one.row.whole.measures),
    Field("tables.column.measures_first", Kind.INTEGER, 13, lambda one, _: one.row.first.measures),
    Field("tables.column.measures_joint", Kind.INTEGER, 13, lambda one, _: one.row.joint.measures),
    Field("page.executors.figure.stages", Kind.INTEGER, 13, lambda one, _: one.row.whole.stages),
    Field("tables.column.stages_first", Kind.INTEGER, 13, lambda one, _: one.row.first.stages),
    Field("tables.column.stages_joint", Kind.INTEGER, 13, lambda one, _: one.row.joint.stages),
    *(_count("completion", value) for value in STAGE_COMPLETIONS),
    Field("tables.column.completed_share", Kind.SHARE, 13, _share),
    Field("tables.column.about_share", Kind.TEXT, 15, _about_share),
    *(_count("timeliness", value) for value in Timeliness),
    Field("page.executors.column.next", Kind.TEXT, 14, lambda one, frame: next_deadline(one.row.next_deadline, frame)),
    Field("tables.column.next_day", Kind.DATE, 13, lambda one, _: one.row.next_deadline),
)
