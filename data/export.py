"""The store's current edition, or a report just read, in the documented JSON form.

One form for both, so that what a reader gave can be compared with what the store says. Absent is
``null``, dates are ISO, numbers are numbers.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from data.queries.convictions import select_conviction_totals, select_convictions
from data.queries.indicators import select_indicators
from data.queries.integrity import select_outcomes
from data.queries.measures import select_measures
from data.queries.reports import select_edition, select_figures
from data.queries.series import select_series_periods
from data.records import BodyConvictions, Executor, Figure, Filters, Indicator, Measure, Report, Stage, Text
from data.rows import ConvictionRow, EditionRow, IndicatorRow, MeasureCard, OutcomeRow, StageCard
from data.status import DUE_SOON_DAYS, StageFacts, days_late, roll_up, timeliness

Json = dict[str, Any]

NOT_FROM_THE_REPORT = "не из отчёта"


def export_report(session: Session, as_of: date | None = None) -> Json | None:
    """The current edition as on ``as_of`` (default: its own date); ``None`` if the store has no edition."""
    edition = select_edition(session)
    if edition is None:
        return None
    day = as_of or edition.data_as_of
    measures = (_as_measure(card) for card in select_measures(session, edition, day))
    indicators = select_indicators(session, edition, Filters())
    return {
        "report": _report(edition),
        "as_of": day.isoformat(),
        "measures": [_measure(item, edition.data_as_of, day, session.info["due_soon_days"]) for item in measures],
        "indicators": [_indicator(row, row.name.ru, row.unit.ru) for row in indicators],
        "convictions": _stored_convictions(session, edition),
        "integrity": [_outcome(row) for row in select_outcomes(session, edition)],
        "figures": [_figure(figure) for figure in select_figures(session, edition)],
        "series": _series(session),
    }


def report_as_export(report: Report) -> Json:
    """A report just read, in the same form; what only the store knows is ``null`` or empty."""
    day, year, convictions = report.data_as_of, report.period_end.year, report.convictions
    return {
        "report": _report(report),
        "as_of": day.isoformat(),
        "measures": [_measure(measure, day, day, DUE_SOON_DAYS) for measure in report.measures],
        "indicators": [_indicator(item, item.name_ru, item.unit) for item in report.indicators],
        "convictions": _convictions(convictions.totals, convictions.bodies, year) if convictions else None,
        "integrity": [],
        "figures": [_figure(figure) for figure in report.figures],
        "series": [],
    }


def _report(item: EditionRow | Report) -> Json:
    return {
        "period_end": item.period_end.isoformat(),
        "data_as_of": item.data_as_of.isoformat(),
        "source": item.file_name,
        "sha256": item.sha256,
    }


def _measure(measure: Measure, data_as_of: date, as_of: date, due_soon_days: int) -> Json:
    return {
        "number": measure.number,
        "task": measure.task,
        "direction": measure.direction,
        "title_ru": measure.title_ru,
        "short_title": _text(measure.short_title),
        "completion": roll_up([stage.completion for stage in measure.stages]).value,
        "stages": [_stage(stage, data_as_of, as_of, due_soon_days) for stage in measure.stages],
    }


def _stage(stage: Stage, data_as_of: date, as_of: date, due_soon_days: int) -> Json:
    facts = StageFacts(stage.deadline, stage.continuous, stage.completion, stage.completed_on)
    return {
        "index": stage.index,
        "sub_point": stage.sub_point,
        "deadline": stage.deadline.isoformat(),
        "deadline_text": stage.deadline_text,
        "continuous": stage.continuous,
        "completion_form": stage.completion_form,
        "executors": [_executor(executor) for executor in stage.executors],
        "completion": stage.completion.value,
        "timeliness": timeliness(facts, data_as_of, as_of, due_soon_days).value,
        "completed_on": stage.completed_on.isoformat() if stage.completed_on else None,
        "days_late": days_late(facts, data_as_of, as_of),
        "summary": _text(stage.summary),
        "source": asdict(stage.source),
    }


def _executor(executor: Executor) -> Json:
    return {"code": executor.code, "by_agreement": executor.by_agreement, "collective": executor.collective}


def _indicator(item: Indicator | IndicatorRow, name_ru: str | None, unit: str | None) -> Json:
    return {
        "key": item.key,
        "name_ru": name_ru,
        "level": item.level,
        "task": item.task,
        "unit": unit,
        "better": item.better.value,
        "plan_text": item.plan_text,
        "plan_low": _number(item.plan_low),
        "plan_high": _number(item.plan_high),
        "fact_text": item.fact_text,
        "fact": _number(item.fact),
        "verdict": item.verdict.value,
    }


def _stored_convictions(session: Session, edition: EditionRow) -> Json | None:
    row = select_convictions(session, edition)
    return _convictions(select_conviction_totals(session, edition), row.bodies, row.year) if row else None


def _convictions(totals: dict[int, int], bodies: Iterable[BodyConvictions | ConvictionRow], year: int) -> Json:
    """``not_disclosed`` is of the report's year: its total minus the bodies named for it."""
    named = tuple(bodies)
    disclosed = sum(body.persons for body in named if body.year == year)
    return {
        "totals": {str(total_year): persons for total_year, persons in sorted(totals.items())},
        "bodies": [{"key": body.key, "year": body.year, "persons": body.persons} for body in named],
        "not_disclosed": totals[year] - disclosed if year in totals else None,
    }


def _outcome(row: OutcomeRow) -> Json:
    return {"key": row.key, "value": _number(row.value), "unit": row.unit, "period": row.period}


def _figure(figure: Figure) -> Json:
    return {
        "key": figure.key,
        "value": _number(figure.value),
        "unit": figure.unit,
        "period": figure.period,
        "source": asdict(figure.source),
    }


def _series(session: Session) -> list[Json]:
    return [
        {
            "key": head.key,
            "unit": _text(head.unit),
            "indicator": head.indicator,
            "release": head.release,
            "source": NOT_FROM_THE_REPORT,
            "points": [
                {"year": row.year, "period": row.period, "value": _number(row.value), "document": row.title}
                for row in rows
            ],
        }
        for head, rows in select_series_periods(session)
    ]


def _text(text: Text | None) -> Json | None:
    return None if text is None else asdict(text)


def _number(value: float | None) -> float | int | None:
    """A whole number without its «.0»."""
    return int(value) if value is not None and value == int(value) else value


def _as_measure(card: MeasureCard) -> Measure:
    return Measure(
        number=card.number,
        task=card.task,
        direction=card.direction,
        title_ru=card.title_ru,
        stages=tuple(_as_stage(stage) for stage in card.stages),
        short_title=card.short_title,
    )


def _as_stage(card: StageCard) -> Stage:
    return Stage(
        index=card.row.index,
        sub_point=card.row.sub_point,
        deadline=card.row.deadline,
        deadline_text=card.row.deadline_text,
        continuous=card.row.continuous,
        completion_form=card.row.completion_form.ru or "",
        executors=card.row.executors,
        completion=card.row.completion,
        source=card.source,
        completed_on=card.row.completed_on,
        summary=card.summary,
    )
