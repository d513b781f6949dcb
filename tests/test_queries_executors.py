"""What each body is assigned in the bundled edition, held to the report's own table."""

from __future__ import annotations

from datetime import date

import pytest

from data.engine import read_session
from data.queries.executors import select_executor, select_executors, select_joint_work, select_open_deadlines
from data.queries.overview import select_options, select_plan_counts
from data.queries.reports import select_edition
from data.records import Completion, Filters, Quarter, Timeliness
from data.rows.executors import Assigned

LONG = "заинтересованные государственные органы, предоставляющие меры государственной поддержки"


def by_code(rows):
    return {row.code: row for row in rows}


def test_every_name_of_the_report_has_a_row(session, edition):
    rows = select_executors(session, edition, Filters())
    collective = {body.code for body in select_options(session, edition).bodies if body.collective}
    assert len(rows) == 37
    assert len([row for row in rows if row.code in collective]) == 5
    assert rows[0].code == "АПК"
    assert LONG in by_code(rows)


def test_the_supreme_court_is_named_in_six_measures_and_first_in_one(session, edition):
    """Measure 36, the «smart-сот», is its own; it was completed ahead of 31.12.2023, all six are completed."""
    row = by_code(select_executors(session, edition, Filters()))["ВС"]
    assert (row.whole, row.first, row.joint) == (Assigned(6, 6), Assigned(1, 1), Assigned(5, 5))
    assert row.completion == {Completion.COMPLETED: 6}
    assert row.next_deadline is None


def test_assignments_reconcile_with_stages(session, edition):
    for row in select_executors(session, edition, Filters()):
        assert row.first.stages + row.joint.stages == row.whole.stages
        assert sum(row.completion.values()) == sum(row.timeliness.values()) == row.whole.stages
        assert row.whole.measures <= row.first.measures + row.joint.measures


def test_a_body_has_as_many_stages_as_its_filter_leaves(session, edition):
    for row in select_executors(session, edition, Filters())[:6]:
        counts = select_plan_counts(session, edition, Filters(executors=(row.code,)))
        assert (row.whole.measures, row.whole.stages) == (counts.measures, counts.stages)
        assert row.timeliness == counts.timeliness


def test_open_deadlines_are_those_not_completed(session, edition):
    found = select_open_deadlines(session, edition, Filters())
    assert {item.timeliness for item in found} == {Timeliness.DUE_SOON, Timeliness.UPCOMING}
    assert min(item.quarter for item in found) == Quarter(2024, 1)
    rows = by_code(select_executors(session, edition, Filters()))
    for code in ("МФ", "АПК", "МЦРИАП"):
        open_stages = sum(rows[code].timeliness.get(value, 0) for value in (Timeliness.DUE_SOON, Timeliness.UPCOMING))
        assert sum(item.stages for item in found if item.code == code) == open_stages
    trade = [item for item in found if item.code == "МТИ"]
    assert [(item.quarter, item.stages, item.only) for item in trade] == [(Quarter(2024, 1), 2, None)]


def test_what_passed_since_the_report_is_unconfirmed(session, edition):
    found = select_open_deadlines(session, edition, Filters(as_of=date(2026, 11, 22)))
    assert {item.timeliness for item in found if item.quarter < Quarter(2026, 4)} == {Timeliness.UNCONFIRMED}
    assert all(
        row.next_deadline in (None, date(2026, 12, 31))
        for row in select_executors(session, edition, Filters(as_of=date(2026, 11, 22)))
    )


def test_two_bodies_share_the_stages_that_name_both(session, edition):
    pairs = select_joint_work(session, edition, Filters())
    assert ({pairs[0].one, pairs[0].other}, pairs[0].stages, pairs[0].measures) == ({"АПК", "ГП"}, 14, 13)
    assert [pair.stages for pair in pairs] == sorted((pair.stages for pair in pairs), reverse=True)
    assert len({frozenset((pair.one, pair.other)) for pair in pairs}) == len(pairs)


def test_a_body_is_told_with_its_stages_evidence_and_partners(session, edition):
    card = select_executor(session, edition, "МФ", Filters())
    assert len(card.stages) == card.row.whole.stages == 23
    bill = next(stage for stage in card.stages if stage.row.measure == 43)
    assert {(act.number, act.day) for act in bill.evidence} >= {("1052", date(2023, 11, 29))}
    assert (card.partners[0].code, card.partners[0].stages) == ("МНЭ", 11)
    assert "МФ" not in {partner.code for partner in card.partners}


def test_a_partner_in_the_filter_leaves_the_shared_stages(session, edition):
    card = select_executor(session, edition, "ГП", Filters(executors=("АПК",)))
    assert card.row.whole == Assigned(13, 14)
    assert all({"ГП", "АПК"} <= {one.code for one in stage.row.executors} for stage in card.stages)


def test_no_card_without_a_stage(session, edition):
    assert select_executor(session, edition, "МФ", Filters(tasks=(5,))) is None
    assert select_executor(session, edition, "никто", Filters()) is None


def test_both_databases_answer_alike(both_stores):
    with read_session() as session:
        edition = select_edition(session)
        rows = select_executors(session, edition, Filters())
        assert (len(rows), sum(row.whole.stages for row in rows)) == (37, 247)
        assert sum(item.stages for item in select_open_deadlines(session, edition, Filters())) == 83
        assert len(select_joint_work(session, edition, Filters())) == 188


@pytest.mark.parametrize("as_of", [date(2023, 7, 5), date(2024, 3, 22), date(2026, 11, 22)])
def test_every_date_keeps_the_totals(session, edition, as_of):
    rows = select_executors(session, edition, Filters(as_of=as_of))
    assert sum(sum(row.timeliness.values()) for row in rows) == 247


def test_the_foreign_ministry_shares_two_measures_with_the_same_five_bodies(session, edition):
    """Its two executor cells read «АПК, ГП, КНБ, АФМ, МВД, МИД»."""
    card = select_executor(session, edition, "МИД", Filters())
    assert (card.row.whole, card.row.first) == (Assigned(2, 2), Assigned(0, 0))
    assert {(partner.code, partner.stages) for partner in card.partners} == {
        (code, 2) for code in ("АПК", "ГП", "КНБ", "АФМ", "МВД")
    }
