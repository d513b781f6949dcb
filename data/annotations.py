"""What people added to a stage by hand, and how it passes from one edition to the next.

A report file has no summaries, notes or evidence dates. A new edition takes them over from an
earlier one where they are still true:

* another edition of the same period: everything, for stages of equal completion, and the figures
  that were taken from the report by hand and the reader does not know;
* an edition of a later period: the completion date and the evidence, for stages that were
  completed and still are (a summary tells what happened in its own year).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from data.models import Edition, PlannedMeasure, PlannedStage, StageStatus, Wording
from data.queries.evidence import select_evidence
from data.queries.reports import select_edition_figures
from data.records import Completion, Evidence, Figure, Measure, Report, Stage, Text

StageKey = tuple[int, int, str, str | None]
"""What makes two editions' stages the same: measure number, index, the measure's title, the sub-point."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """A stage's completion in an earlier edition, and what was added to it."""

    completion: Completion
    completed_on: date | None
    evidence: tuple[Evidence, ...]
    summary: Text | None
    note: Text | None


@dataclass(frozen=True, slots=True)
class Annotated:
    """The annotations of an earlier edition, and whether it is of the same period as the new one.

    ``figures`` are those of the earlier edition if it is of the same period, else none.
    """

    stages: Mapping[StageKey, Annotation]
    figures: tuple[Figure, ...]
    same_period: bool


def annotate(report: Report, earlier: Annotated | None) -> Report:
    """The report with the annotations it takes over from an earlier edition; its own always win."""
    if earlier is None:
        return report
    measures = tuple(
        replace(measure, stages=tuple(_annotated(measure, stage, earlier) for stage in measure.stages))
        for measure in report.measures
    )
    read = {figure.key for figure in report.figures}
    kept = tuple(figure for figure in earlier.figures if figure.key not in read)
    return replace(report, measures=measures, figures=(*report.figures, *kept))


def _annotated(measure: Measure, stage: Stage, earlier: Annotated) -> Stage:
    before = earlier.stages.get((measure.number, stage.index, measure.title_ru, stage.sub_point))
    if before is None or before.completion is not stage.completion:
        return stage
    if not earlier.same_period and stage.completion is not Completion.COMPLETED:
        return stage
    return replace(
        stage,
        completed_on=stage.completed_on or before.completed_on,
        evidence=stage.evidence or before.evidence,
        summary=stage.summary or (before.summary if earlier.same_period else None),
        note=stage.note or (before.note if earlier.same_period else None),
    )


def select_annotated(session: Session, report: Report) -> Annotated | None:
    """The stages of the edition nearest before this report: the latest of its own period or of an earlier one."""
    edition = session.execute(
        select(Edition.id, Edition.period_end)
        .where(Edition.period_end <= report.period_end)
        .order_by(Edition.period_end.desc(), Edition.id.desc())
        .limit(1)
    ).one_or_none()
    if edition is None:
        return None
    same_period = edition.period_end == report.period_end
    figures = select_edition_figures(session, edition.id) if same_period else ()
    return Annotated(_select_stages(session, edition.id), figures, same_period)


def _select_stages(session: Session, edition_id: int) -> dict[StageKey, Annotation]:
    evidence = select_evidence(session, edition_id)
    query = (
        select(PlannedMeasure.number, Wording.name, PlannedStage.index, PlannedStage.sub_point, StageStatus)
        .join(PlannedStage, PlannedStage.measure_id == PlannedMeasure.id)
        .join(Wording, Wording.id == PlannedMeasure.title_id)
        .join(StageStatus, StageStatus.stage_id == PlannedStage.id)
        .where(StageStatus.edition_id == edition_id)
    )
    return {
        (number, index, str(title.ru), sub_point): Annotation(
            completion=status.completion,
            completed_on=status.completed_on,
            evidence=evidence.get(status.stage_id, ()),
            summary=status.summary,
            note=status.note,
        )
        for number, title, index, sub_point, status in session.execute(query)
    }
