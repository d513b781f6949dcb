"""Puts the plan's official facts into the store as a version, unless they are there already."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from data.models import (
    Direction,
    IndicatorExecutor,
    PlannedIndicator,
    PlannedMeasure,
    PlannedStage,
    PlanVersion,
    StageExecutor,
    Task,
)
from data.records import Executor, Indicator, Measure, Report, Stage
from data.wordings import wording_ids


def load_plan(session: Session, report: Report) -> tuple[int, bool]:
    """The id of the plan version with this report's facts, and whether it had to be added."""
    sha256 = plan_sha256(report)
    known = session.scalar(select(PlanVersion.id).where(PlanVersion.facts_sha256 == sha256))
    if known is not None:
        return known, False
    version = PlanVersion(facts_sha256=sha256, document=report.measures[0].stages[0].source.document)
    session.add(version)
    session.flush()
    _add_plan(session, report, version.id)
    return version.id, True


def plan_sha256(report: Report) -> str:
    """The digest of everything in the report that belongs to the plan and not to the year."""
    facts = {
        "tasks": {str(number): title for number, title in report.tasks.items()},
        "directions": report.directions,
        "measures": [_measure_facts(measure) for measure in report.measures],
        "indicators": [_indicator_facts(indicator) for indicator in report.indicators],
    }
    content = json.dumps(facts, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()


def _measure_facts(measure: Measure) -> list[Any]:
    stages = [_stage_facts(stage) for stage in measure.stages]
    return [measure.number, measure.task, measure.direction, measure.title_ru, stages]


def _stage_facts(stage: Stage) -> list[Any]:
    return [
        stage.index,
        stage.sub_point,
        stage.deadline.isoformat(),
        stage.deadline_text,
        stage.continuous,
        stage.completion_form,
        _executor_facts(stage.executors),
    ]


def _indicator_facts(indicator: Indicator) -> list[Any]:
    return [
        indicator.key,
        indicator.name_ru,
        indicator.level,
        indicator.task,
        indicator.unit,
        indicator.better.value,
        _executor_facts(indicator.executors),
    ]


def _executor_facts(executors: tuple[Executor, ...]) -> list[list[Any]]:
    return [[executor.code, executor.by_agreement] for executor in executors]


def _add_plan(session: Session, report: Report, plan_id: int) -> None:
    ids = wording_ids(session, _wordings(report))
    for number, title in report.tasks.items():
        session.add(Task(plan_id=plan_id, number=number, title_id=ids[title]))
    for code, title in report.directions.items():
        session.add(Direction(plan_id=plan_id, code=code, title_id=ids[title]))
    for measure in report.measures:
        _add_measure(session, measure, plan_id, ids)
    for position, indicator in enumerate(report.indicators):
        _add_indicator(session, indicator, position, plan_id, ids)
    session.flush()


def _wordings(report: Report) -> Iterator[str]:
    yield from report.tasks.values()
    yield from report.directions.values()
    for measure in report.measures:
        yield measure.title_ru
        for stage in measure.stages:
            yield stage.completion_form
    for indicator in report.indicators:
        yield indicator.name_ru
        yield indicator.unit


def _add_measure(session: Session, measure: Measure, plan_id: int, ids: dict[str, int]) -> None:
    row = PlannedMeasure(
        plan_id=plan_id,
        number=measure.number,
        task=measure.task,
        direction=measure.direction,
        title_id=ids[measure.title_ru],
    )
    session.add(row)
    session.flush()
    for stage in measure.stages:
        _add_stage(session, stage, row.id, ids)


def _add_stage(session: Session, stage: Stage, measure_id: int, ids: dict[str, int]) -> None:
    row = PlannedStage(
        measure_id=measure_id,
        index=stage.index,
        sub_point=stage.sub_point,
        deadline=stage.deadline,
        deadline_text=stage.deadline_text,
        continuous=stage.continuous,
        form_id=ids[stage.completion_form],
    )
    session.add(row)
    session.flush()
    session.add_all(
        StageExecutor(stage_id=row.id, position=position, body_code=executor.code, by_agreement=executor.by_agreement)
        for position, executor in enumerate(stage.executors)
    )


def _add_indicator(session: Session, indicator: Indicator, position: int, plan_id: int, ids: dict[str, int]) -> None:
    row = PlannedIndicator(
        plan_id=plan_id,
        position=position,
        key=indicator.key,
        level=indicator.level,
        task=indicator.task,
        better=indicator.better,
        name_id=ids[indicator.name_ru],
        unit_id=ids[indicator.unit],
    )
    session.add(row)
    session.flush()
    session.add_all(
        IndicatorExecutor(
            indicator_id=row.id, position=order, body_code=executor.code, by_agreement=executor.by_agreement
        )
        for order, executor in enumerate(indicator.executors)
    )
