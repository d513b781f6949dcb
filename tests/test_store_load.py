from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import func, select

from data.bundle import read_bundled_report
from data.engine import read_session, write_session
from data.load import load_report
from data.models import Body, Edition, Origin, PlanVersion, StageStatus
from data.queries.convictions import select_convictions
from data.queries.measures import select_measure
from data.queries.reports import select_edition, select_figures
from data.records import Abbreviation, BodyConvictions, Completion, Executor, Source
from data.records import Report as ReportRecord

BUNDLED = read_bundled_report()


def as_imported(**changed) -> ReportRecord:
    """The bundled report as a reader gives it: full texts, but nothing that was added by hand."""
    measures = tuple(
        replace(
            measure,
            short_title=None,
            stages=tuple(
                replace(
                    stage,
                    comment=f"full text {measure.number}.{stage.index}",
                    completed_on=None,
                    summary=None,
                    note=None,
                    evidence=(),
                )
                for stage in measure.stages
            ),
        )
        for measure in BUNDLED.measures
    )
    plain = replace(BUNDLED, measures=measures, figures=BUNDLED.figures[:3])
    return replace(plain, **changed)


def with_stage(report: ReportRecord, number: int, index: int, **changed) -> ReportRecord:
    measures = tuple(
        replace(
            measure,
            stages=tuple(replace(stage, **changed) if stage.index == index else stage for stage in measure.stages),
        )
        if measure.number == number
        else measure
        for measure in report.measures
    )
    return replace(report, measures=measures)


def load(report: ReportRecord, origin: Origin = Origin.IMPORTED):
    with write_session() as session:
        return load_report(session, report, origin)


def current():
    with read_session() as session:
        return select_edition(session)


def card(number: int):
    with read_session() as session:
        return select_measure(session, select_edition(session), number, None)


def count(table) -> int:
    with read_session() as session:
        return session.scalar(select(func.count()).select_from(table))


def test_the_same_file_again_changes_nothing(both_stores):
    first = load(as_imported())
    again = load(as_imported(file_name="copy of the report.docx"))
    assert (first.added, again.added) == (True, False)
    assert again.edition_id == first.edition_id
    assert count(Edition) == 2


def test_the_bundled_report_from_its_file_brings_the_full_texts_and_keeps_the_annotations(both_stores):
    before = card(2).stages[0]
    outcome = load(as_imported())
    after = card(2).stages[0]
    assert outcome.added
    assert not outcome.plan_added
    assert after.comment == "full text 2.1"
    assert (after.summary, after.note, after.evidence) == (before.summary, before.note, before.evidence)
    assert after.row.completed_on == before.row.completed_on == date(2023, 11, 29)
    assert after.row.short_title == before.row.short_title


def test_figures_that_the_reader_does_not_know_stay_with_the_same_period(both_stores):
    load(as_imported())
    with read_session() as session:
        figures = select_figures(session, select_edition(session))
    assert len([figure for figure in figures if figure.source.document == "report_2023"]) == len(BUNDLED.figures)


def test_a_stage_that_is_said_to_stand_otherwise_loses_its_annotations(both_stores):
    load(with_stage(as_imported(), 2, 1, completion=Completion.IN_PROGRESS))
    stage = card(2).stages[0]
    assert (stage.summary, stage.note, stage.evidence, stage.row.completed_on) == (None, None, (), None)


def test_what_a_report_says_itself_wins(both_stores):
    load(with_stage(as_imported(), 2, 1, completed_on=date(2023, 12, 1)))
    assert card(2).stages[0].row.completed_on == date(2023, 12, 1)


def next_year(**changed) -> ReportRecord:
    return as_imported(period_end=date(2024, 12, 31), data_as_of=date(2025, 3, 20), sha256="b" * 64, **changed)


def test_a_later_report_keeps_dates_and_evidence_of_what_was_done_but_not_the_summary(both_stores):
    before = card(2).stages[0]
    load(next_year())
    after = card(2).stages[0]
    assert (after.row.completed_on, after.evidence) == (before.row.completed_on, before.evidence)
    assert (after.summary, after.note) == (None, None)
    assert after.evidence[0].source.document == "report_2023"


def test_a_stage_done_only_in_the_later_year_has_no_date_yet(both_stores):
    number, index = next(
        (measure.number, stage.index)
        for measure in BUNDLED.measures
        for stage in measure.stages
        if stage.completion is Completion.NOT_DUE
    )
    load(with_stage(next_year(), number, index, completion=Completion.COMPLETED))
    assert card(number).stages[index - 1].row.completed_on is None


def test_the_current_edition_is_the_latest_period_not_the_latest_import(both_stores):
    later = load(next_year())
    load(as_imported())
    assert current().id == later.edition_id
    assert current().period_end == date(2024, 12, 31)


def test_of_one_period_the_last_import_is_current(both_stores):
    before = current()
    outcome = load(as_imported())
    assert current().id == outcome.edition_id != before.id
    assert current().version > before.version


def test_an_earlier_report_is_taken_without_annotations_of_a_later_one(both_stores):
    with write_session() as session:
        outcome = load_report(
            session, as_imported(period_end=date(2022, 12, 31), data_as_of=date(2023, 2, 1), sha256="c" * 64)
        )
        dates = session.scalars(
            select(StageStatus.completed_on).where(StageStatus.edition_id == outcome.edition_id)
        ).all()
    assert set(dates) == {None}
    assert current().period_end == date(2023, 12, 31)


def test_a_changed_plan_is_a_new_version_and_the_old_edition_keeps_its_own(both_stores):
    moved = with_stage(next_year(), 5, 1, deadline=date(2025, 12, 31), deadline_text="IV квартал 2025 года")
    assert load(moved).plan_added
    assert card(5).stages[0].row.deadline == date(2025, 12, 31)
    assert count(PlanVersion) == 2
    with read_session() as session:
        old = session.scalars(select(Edition).order_by(Edition.id)).first()
        assert old.plan_id != select_edition(session).plan_id


def test_names_follow_the_official_wording_and_fall_away_with_it(both_stores):
    renamed = tuple(
        replace(measure, title_ru=measure.title_ru + " (новая редакция)") if measure.number == 2 else measure
        for measure in next_year().measures
    )
    load(next_year(measures=renamed))
    assert card(2).short_title.ru.endswith("(новая редакция)")
    assert card(2).short_title.kk is None
    assert card(3).short_title.kk is not None
    assert card(2).stages[0].evidence == ()


def test_an_unknown_executor_goes_by_the_reports_own_list(both_stores):
    report = with_stage(next_year(), 5, 1, executors=(Executor("МНОВ"), Executor("МНОВ 2", by_agreement=True)))
    load(replace(report, abbreviations=(Abbreviation("МНОВ", "Министерство нового"),)))
    with read_session() as session:
        assert session.get_one(Body, "МНОВ").name.ru == "Министерство нового"
        assert session.get_one(Body, "МНОВ 2").name.ru == "МНОВ 2"
    assert [executor.code for executor in card(5).stages[0].row.executors] == ["МНОВ", "МНОВ 2"]
    assert card(5).stages[0].row.executors[1].by_agreement


def test_an_unknown_convicted_body_goes_by_its_key(both_stores):
    source = Source("report_2024", "3", "абзац")
    convictions = replace(
        BUNDLED.convictions, totals={2024: 10}, bodies=(BodyConvictions("new_body", 2024, 4, source),)
    )
    load(next_year(convictions=convictions))
    with read_session() as session:
        found = select_convictions(session, select_edition(session))
    assert [(body.key, body.name.ru, body.persons) for body in found.bodies] == [("new_body", "new_body", 4)]
    assert (found.previous_total, found.not_disclosed) == (None, 6)


def test_a_report_without_convictions_has_none(both_stores):
    load(next_year(convictions=None))
    with read_session() as session:
        assert select_convictions(session, select_edition(session)) is None


def test_a_report_that_fails_half_way_leaves_nothing(both_stores):
    broken = next_year(indicators=(*BUNDLED.indicators, BUNDLED.indicators[0]))
    before = (count(Edition), count(PlanVersion), count(StageStatus))
    with pytest.raises(Exception, match=r"(?i)unique"):
        load(broken)
    assert (count(Edition), count(PlanVersion), count(StageStatus)) == before
