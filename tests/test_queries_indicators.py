"""The indicators with their notes and public series, from the bundled edition; values traced by hand."""

import pytest

from data.queries.context import select_context
from data.queries.indicators import (
    select_components,
    select_indicator_view,
    select_indicator_views,
    select_ranks,
)
from data.records import Filters


@pytest.fixture
def views(session, edition):
    return {view.row.key: view for view in select_indicator_views(session, edition, Filters())}


def test_every_indicator_has_a_note_in_three_languages(views):
    assert len(views) == 9
    assert all(view.words(lang) for view in views.values() for lang in ("ru", "kk", "en"))
    assert "2019" in views["gci_institutions"].words("ru")
    assert "64,5" in views["agency_trust"].words("kk")


def test_a_note_belongs_to_its_own_report_only(session, edition):
    notes = select_context(session, edition, "indicator_note")
    assert {note.source.document for note in notes} == {"report_2023"}
    assert {note.source.section for note in notes} == {"1"}


@pytest.mark.parametrize(
    ("key", "gap"), [("cpi", -3), ("bribery_experience", -1.4), ("rule_of_law", None), ("agency_trust", None)]
)
def test_the_gap_is_fact_minus_plan(views, key, gap):
    assert views[key].gap == (gap if gap is None else pytest.approx(gap))


def test_a_figure_that_may_be_a_fact_is_no_plan(views):
    assert views["agency_trust"].plan is None
    assert views["control_of_corruption"].plan == (41, 43)
    assert views["government_effectiveness"].plan == (65, 68)


@pytest.mark.parametrize(
    ("key", "years", "newest", "of_plan_year"),
    [
        ("cpi", (2012, 2025), 38, 39),
        ("government_effectiveness", (2012, 2023), 57.08, 57.08),
        ("voice_accountability", (2012, 2023), 21.57, 21.57),
        ("control_of_corruption", (2012, 2023), 47.17, 47.17),
        ("rule_of_law", (2014, 2025), 0.536, 0.534),
        ("gci_institutions", (2018, 2018), 61, None),
    ],
)
def test_public_series_stand_beside_the_report(views, key, years, newest, of_plan_year):
    view = views[key]
    assert (view.points[0].year, view.latest.year) == years
    assert view.latest.value == newest
    assert (view.of_plan_year and view.of_plan_year.value) == of_plan_year


def test_series_of_the_world_bank_are_of_one_release(views):
    keys = ("government_effectiveness", "voice_accountability", "control_of_corruption")
    assert {views[key].series.release for key in keys} == {"WGI 2024 update"}


def test_ranks_and_components_are_those_of_the_series_of_the_indicator(session, views):
    ranks = select_ranks(session, views["cpi"])
    assert (ranks["2025"].value, ranks["2025"].out_of) == (96, 182)
    assert "2013" not in ranks
    components = select_components(session, views["cpi"])
    assert len(components) == 9
    mean_2022 = sum(point.value for one in components for point in one.points if point.year == 2022) / 9
    assert round(mean_2022) == 36
    assert select_components(session, views["rule_of_law"]) == ()
    assert select_ranks(session, views["agency_trust"]) == {}


def test_an_unknown_key_has_no_view(session, edition):
    assert select_indicator_view(session, edition, "nothing") is None
