"""Puts a report into the store: the plan's facts once, what the edition says as new rows.

Everything happens in the caller's transaction. Nothing that an earlier edition said is touched.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from data.annotations import annotate, select_annotated
from data.load_plan import load_plan
from data.models import (
    Base,
    Body,
    ConvictedBody,
    ConvictionBody,
    ConvictionTotal,
    Edition,
    FigureValue,
    IndicatorValue,
    Origin,
    PlannedIndicator,
    PlannedMeasure,
    PlannedStage,
    ReportAbbreviation,
    StageEvidence,
    StageStatus,
)
from data.records import Convictions, Executor, Report, Stage, Text


@dataclass(frozen=True, slots=True)
class LoadOutcome:
    """What loading a report did; ``added`` is false when the same file was in the store already."""

    edition_id: int
    added: bool
    plan_added: bool
    measures: int
    stages: int


def load_report(session: Session, report: Report, origin: Origin = Origin.IMPORTED) -> LoadOutcome:
    """Add the report as an edition, unless the same file with the same records is there already.

    A file that a newer reader reads differently is a new edition: nothing is overwritten.
    """
    records_sha256 = _records_sha256(report)
    measures, stages = len(report.measures), sum(len(measure.stages) for measure in report.measures)
    known = session.scalar(
        select(Edition.id).where(
            Edition.sha256 == report.sha256, Edition.origin == origin, Edition.records_sha256 == records_sha256
        )
    )
    if known is not None:
        return LoadOutcome(known, False, False, measures, stages)
    report = annotate(report, select_annotated(session, report))
    _add_unknown_bodies(session, report)
    plan_id, plan_added = load_plan(session, report)
    edition = Edition(
        plan_id=plan_id,
        period_end=report.period_end,
        data_as_of=report.data_as_of,
        file_name=report.file_name,
        sha256=report.sha256,
        records_sha256=records_sha256,
        origin=origin,
    )
    session.add(edition)
    session.flush()
    _add_facts(session, report, edition)
    return LoadOutcome(edition.id, True, plan_added, measures, stages)


def _records_sha256(report: Report) -> str:
    """The digest of what was read; a file stays the same under another name."""
    content = json.dumps(asdict(replace(report, file_name="")), default=str, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()


def _add_unknown_bodies(session: Session, report: Report) -> None:
    """Executors and convicted bodies that nobody has named yet go by what the report calls them."""
    names = {abbreviation.code: abbreviation.name for abbreviation in report.abbreviations}
    known = set(session.scalars(select(Body.code)))
    for executor in _executors(report):
        if executor.code not in known:
            known.add(executor.code)
            name = Text(ru=names.get(executor.code, executor.code))
            short = Text(ru=executor.code)
            session.add(Body(code=executor.code, name=name, short=short, collective=executor.collective))
    keys = {body.key for body in report.convictions.bodies} if report.convictions else set()
    for key in sorted(keys - set(session.scalars(select(ConvictedBody.key)))):
        session.add(ConvictedBody(key=key, name=Text(ru=key)))
    session.flush()


def _executors(report: Report) -> Iterator[Executor]:
    for measure in report.measures:
        for stage in measure.stages:
            yield from stage.executors
    for indicator in report.indicators:
        yield from indicator.executors


def _add_facts(session: Session, report: Report, edition: Edition) -> None:
    session.add_all(_statuses(session, report, edition))
    session.flush()
    session.add_all(_evidence(session, report, edition))
    session.add_all(_indicator_values(session, report, edition))
    if report.convictions is not None:
        session.add_all(_convictions(report.convictions, edition.id))
    session.add_all(_figures(report, edition.id))
    session.add_all(
        ReportAbbreviation(edition_id=edition.id, position=position, code=abbreviation.code, name=abbreviation.name)
        for position, abbreviation in enumerate(report.abbreviations)
    )
    session.flush()


def _stages(session: Session, report: Report, plan_id: int) -> Iterator[tuple[int, Stage]]:
    """Every stage of the report with its id in the plan."""
    query = (
        select(PlannedMeasure.number, PlannedStage.index, PlannedStage.id)
        .join(PlannedStage, PlannedStage.measure_id == PlannedMeasure.id)
        .where(PlannedMeasure.plan_id == plan_id)
    )
    ids = {(number, index): stage_id for number, index, stage_id in session.execute(query)}
    for measure in report.measures:
        for stage in measure.stages:
            yield ids[measure.number, stage.index], stage


def _statuses(session: Session, report: Report, edition: Edition) -> Iterator[Base]:
    for stage_id, stage in _stages(session, report, edition.plan_id):
        yield StageStatus(
            edition_id=edition.id,
            stage_id=stage_id,
            completion=stage.completion,
            completed_on=stage.completed_on,
            comment=stage.comment,
            summary=stage.summary,
            note=stage.note,
            source=stage.source,
        )


def _evidence(session: Session, report: Report, edition: Edition) -> Iterator[Base]:
    for stage_id, stage in _stages(session, report, edition.plan_id):
        for position, evidence in enumerate(stage.evidence):
            yield StageEvidence(
                edition_id=edition.id,
                stage_id=stage_id,
                position=position,
                act=evidence.act,
                number=evidence.number,
                day=evidence.day,
                source=evidence.source,
            )


def _indicator_values(session: Session, report: Report, edition: Edition) -> Iterator[Base]:
    query = select(PlannedIndicator.key, PlannedIndicator.id).where(PlannedIndicator.plan_id == edition.plan_id)
    ids = dict(session.execute(query).all())
    for indicator in report.indicators:
        yield IndicatorValue(
            edition_id=edition.id,
            indicator_id=ids[indicator.key],
            plan_text=indicator.plan_text,
            plan_low=indicator.plan_low,
            plan_high=indicator.plan_high,
            fact_text=indicator.fact_text,
            fact=indicator.fact,
            verdict=indicator.verdict,
            comment=indicator.comment,
            source=indicator.source,
        )


def _convictions(convictions: Convictions, edition_id: int) -> Iterator[Base]:
    for year, persons in convictions.totals.items():
        yield ConvictionTotal(edition_id=edition_id, year=year, persons=persons, source=convictions.source)
    for position, body in enumerate(convictions.bodies):
        yield ConvictionBody(
            edition_id=edition_id,
            body_key=body.key,
            year=body.year,
            position=position,
            persons=body.persons,
            source=body.source,
        )


def _figures(report: Report, edition_id: int) -> Iterator[Base]:
    for position, figure in enumerate(report.figures):
        yield FigureValue.of(figure, position, edition_id=edition_id)
