"""What each page asks for beside the plan's counts, from the bundled edition."""

from datetime import date

import pytest

from data import engine
from data.engine import read_session, write_session
from data.queries.convictions import select_conviction_totals, select_convictions
from data.queries.indicators import select_indicator_view, select_indicators
from data.queries.integrity import select_outcomes
from data.queries.measures import select_measure, select_measures
from data.queries.reports import select_edition, select_figures
from data.queries.series import select_followed_series, select_series_periods
from data.records import Better, Completion, Filters, Timeliness, Verdict
from data.store import migrate


def test_the_edition_on_screen(edition):
    assert (edition.period_end, edition.data_as_of) == (date(2023, 12, 31), date(2024, 3, 22))
    assert edition.file_name == "report_2023.docx"


def test_a_measure_card_holds_everything_with_its_source(session, edition):
    card = select_measure(session, edition, 33, None)
    stage = card.stages[0]
    assert (card.number, card.task, card.completion) == (33, card.stages[0].row.task, Completion.COMPLETED)
    assert card.task_title.kk
    assert card.task_title.en
    assert (stage.row.timeliness, stage.row.days_late) == (Timeliness.DONE_LATE, 12)
    assert stage.row.completed_on == date(2023, 7, 12)
    assert all((stage.summary.ru, stage.summary.kk, stage.summary.en))
    assert (stage.source.document, stage.source.section) == ("report_2023", "1")
    assert {act.source.document for act in stage.evidence} == {"report_2023"}
    assert stage.row.completion_form.kk
    assert stage.comment is None


def test_a_card_has_its_stages_in_the_order_of_the_report(session, edition):
    stages = select_measure(session, edition, 17, None).stages
    assert [stage.row.index for stage in stages] == [1, 2, 3, 4, 5]
    assert {stage.row.stages_in_measure for stage in stages} == {5}
    deadlines = [stage.row.deadline for stage in stages]
    assert deadlines != sorted(deadlines)


def test_a_card_stands_as_on_the_day_asked(session, edition):
    stage = select_measure(session, edition, 33, date(2023, 7, 5)).stages[0].row
    assert (stage.timeliness, stage.days_late) == (Timeliness.OVERDUE, 5)


@pytest.mark.parametrize("number", [0, 62, -1, 10**9])
def test_an_unknown_measure_is_none(session, edition, number):
    assert select_measure(session, edition, number, None) is None


def test_all_cards_are_those_of_each_measure(session, edition):
    cards = select_measures(session, edition, None)
    assert [card.number for card in cards] == list(range(1, 62))
    assert cards[18] == select_measure(session, edition, 19, None)
    assert {card.direction for card in cards if card.task in (3, 5, 6)} == {None}
    assert all(card.direction_title.kk for card in cards if card.direction)


def test_indicators_come_in_the_order_of_the_report(session, edition):
    rows = select_indicators(session, edition, Filters())
    assert [row.key for row in rows] == [
        "cpi",
        "bribery_experience",
        "government_effectiveness",
        "gci_institutions",
        "state_share_gdp",
        "rule_of_law",
        "voice_accountability",
        "control_of_corruption",
        "agency_trust",
    ]
    cpi = rows[0]
    assert (cpi.plan_low, cpi.plan_high, cpi.fact, cpi.verdict) == (42, 42, 39, Verdict.MISSED)
    assert (cpi.better, cpi.task, [executor.code for executor in cpi.executors]) == (
        Better.HIGHER,
        None,
        ["АПК", "ЦГО", "МИО"],
    )
    assert all(row.name.kk and row.short.en and row.unit.kk for row in rows)


def test_trust_stands_in_the_plan_cell_and_is_unclear(session, edition):
    trust = select_indicator_view(session, edition, "agency_trust").row
    assert (trust.plan_text, trust.fact, trust.verdict) == ("64,5%", None, Verdict.UNCLEAR)


def test_indicators_are_narrowed_by_tasks_and_executors_only(session, edition):
    def keys(**filters):
        return [row.key for row in select_indicators(session, edition, Filters(**filters))]

    assert "cpi" not in keys(tasks=(1,))
    assert "cpi" in keys(executors=("МИО",))
    assert keys(text="ничего", completion=(Completion.NOT_STATED,)) == keys()
    assert select_indicator_view(session, edition, "нет такого") is None


def test_series_follow_their_indicator_and_name_their_publication(session, edition):
    found = {one.indicator: one for one in select_followed_series(session, edition)}
    cpi = found["cpi"]
    assert cpi.key == "cpi.score"
    assert (cpi.points[0].year, cpi.points[0].value, cpi.points[0].standard_error) == (2012, 28, 4.1)
    years = [point.year for point in cpi.points]
    assert years == sorted(years)
    assert all(point.document_title for point in cpi.points)
    assert "agency_trust" not in found


def test_every_series_is_kept_with_points_that_have_no_year(session):
    series = [(head.key, len(rows)) for head, rows in select_series_periods(session)]
    assert len(series) == 61
    assert any(row.year is None for _, rows in select_series_periods(session) for row in rows)


def test_what_is_not_disclosed_is_a_number_of_its_own(session, edition):
    found = select_convictions(session, edition)
    assert (found.year, found.total, found.previous_total) == (2023, 916, 725)
    assert [body.persons for body in found.bodies] == [191, 168, 38, 27, 17, 13]
    assert found.not_disclosed == 916 - 454
    assert found.bodies[0].body_code == "МВД"
    assert all(body.name.kk for body in found.bodies)
    assert select_conviction_totals(session, edition) == {2022: 725, 2023: 916}


def test_integrity_checks_keep_facts_told_in_words(session, edition):
    rows = {row.key: row for row in select_outcomes(session, edition)}
    assert (rows["officers_checked"].value, rows["officers_checked"].qualifier) == (4500, "more_than")
    assert rows["migration_service_corruption"].value == -74
    assert rows["pilots"].value is None
    assert rows["pilots"].text.kk


def test_figures_of_the_report_come_first(session, edition):
    figures = select_figures(session, edition)
    documents = [figure.source.document for figure in figures]
    assert documents == ["report_2023"] * documents.count("report_2023") + ["presentation_2025"] * documents.count(
        "presentation_2025"
    )
    assert len({(figure.key, figure.period) for figure in figures}) == len(figures)


def test_an_empty_store_has_no_edition_and_no_facts(empty_store):
    engine.create_store()
    with write_session() as session:
        migrate(session.connection())
    with read_session() as session:
        assert select_edition(session) is None
        assert list(select_series_periods(session)) == []
