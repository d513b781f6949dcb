"""Convictions of the bundled edition, traced by hand from the documents."""

from data.queries.convictions import select_conviction_years
from data.queries.figures import select_figure_groups


def test_each_year_has_a_total_and_its_place(session, edition):
    found = select_conviction_years(session, edition)
    assert [(year.year, year.persons) for year in found] == [(2022, 725), (2023, 916)]
    assert {(year.source.document, year.source.section) for year in found} == {("report_2023", "3")}


def test_the_report_states_a_growth_that_its_totals_do_not_give(session, edition):
    (stated,) = select_figure_groups(session, edition, "convictions")["convictions"]
    assert (stated.value, stated.unit, stated.period) == (27, "percent", "2023")


def test_the_quasi_state_sector_is_counted_in_three_units(session, edition):
    figures = {
        row.key: (row.value, row.unit) for row in select_figure_groups(session, edition, "compliance")["compliance"]
    }
    assert figures["compliance.exposed.2024_2025"] == (15, "persons")
    assert (figures["compliance.convicted.2024"], figures["compliance.convicted.2025"]) == (
        (6, "persons"),
        (1, "persons"),
    )
    assert (figures["compliance.cases.2024"], figures["compliance.cases.2025"]) == ((9, "cases"), (3, "cases"))
