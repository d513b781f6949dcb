"""What the page about the data asks of the store: golden values of the bundled edition, and what adds up."""

from datetime import date

import pytest

from data.bundle import BUNDLED, read_file
from data.queries.about import (
    select_abbreviations,
    select_axes,
    select_cited,
    select_documents,
    select_measures_by_completion,
    select_publications,
    select_remarks,
    select_stated_figures,
)
from data.queries.gaps import select_gaps
from data.queries.known_keys import select_known_keys
from data.records import Completion, Timeliness
from data.rows.about import Gap

DATA_AS_OF = date(2024, 3, 22)


def stages(rows, axis):
    found = {}
    for row in rows:
        found[getattr(row, axis)] = found.get(getattr(row, axis), 0) + row.stages
    return found


def test_both_axes_on_the_reports_own_day(session, edition):
    rows = select_axes(session, edition, DATA_AS_OF)
    assert stages(rows, "timeliness") == {
        Timeliness.DONE_ON_TIME: 21,
        Timeliness.DONE_LATE: 2,
        Timeliness.DONE_UNDATED: 19,
        Timeliness.DUE_SOON: 3,
        Timeliness.UPCOMING: 21,
        Timeliness.CONTINUOUS: 8,
    }
    assert stages(rows, "completion") == {Completion.COMPLETED: 42, Completion.IN_PROGRESS: 8, Completion.NOT_DUE: 24}
    measures = select_measures_by_completion(session, edition)
    assert measures[Completion.COMPLETED] == 32
    assert sum(measures.values()) == 61


@pytest.mark.parametrize("as_of", [date(2022, 1, 1), date(2023, 6, 30), date(2026, 11, 22), date(2099, 12, 31)])
def test_every_stage_is_counted_once_on_any_day(session, edition, as_of):
    assert sum(row.stages for row in select_axes(session, edition, as_of)) == 74


def test_the_edition_is_told_by_its_file(session, edition):
    (row,) = select_documents(session, edition)
    assert (row.file_name, row.sha256, row.period_end) == ("report_2023.docx", edition.sha256, date(2023, 12, 31))
    assert row.bundled
    assert row.current


def test_cited_documents_are_the_two_that_figures_come_from(session, edition):
    cited = {row.document: row.facts for row in select_cited(session, edition)}
    assert set(cited) == {"report_2023", "presentation_2025"}
    assert cited["report_2023"] > 74 + 9


def test_every_publication_is_listed_with_what_was_taken_from_it(session, edition):
    rows = select_publications(session, edition)
    documents = read_file(BUNDLED, "series")["documents"].values()
    assert {(row.title, row.url) for row in rows} == {(item["title"], item["url"]) for item in documents}
    assert all(row.series for row in rows)
    assert {release for row in rows for release in row.releases} == {"WGI 2024 update", "WGI 2020 update"}


def test_what_the_report_says_of_itself_stands_beside_its_own_tables(session, edition):
    stated = {row.key: row.value for row in select_stated_figures(session, edition)}
    assert stated["plan.stated_due.2023"] == 23
    assert stated["convictions.stated_growth.2023"] == 27
    assert all(row.note for row in select_stated_figures(session, edition))


def test_remarks_name_the_misprinted_year(session, edition):
    remarks = {(row.measure, row.index): row.note.ru for row in select_remarks(session, edition)}
    assert "2923" in remarks[32, 1]
    assert list(remarks) == sorted(remarks)


def test_the_list_of_abbreviations_is_whole(session, edition):
    rows = select_abbreviations(session, edition)
    assert len(rows) == 40
    assert ("МИОР", "Министерство информации и общественного развития Республики Казахстан") in {
        (row.code, row.name) for row in rows
    }


def test_gaps_are_counted_and_what_is_known_is_left_out(session, edition):
    assert select_gaps(session, edition, DATA_AS_OF) == (
        Gap("undated", 19, 42),
        Gap("indicators", 7, 9),
        Gap("convictions", 462, 916),
        Gap("integrity", 5, 7),
    )
    later = {gap.key for gap in select_gaps(session, edition, date(2026, 11, 22))}
    assert "unconfirmed" in later


def test_known_keys_are_those_that_lead_somewhere(session, edition):
    measures = select_known_keys(session, edition, "measures")
    assert list(measures) == [str(number) for number in range(1, 62)]
    assert "МФ" in select_known_keys(session, edition, "executors")
    assert "cpi" in select_known_keys(session, edition, "indicators")
    assert {"2022", "2023"} <= set(select_known_keys(session, edition, "convictions"))
    assert select_known_keys(session, edition, "integrity")
    assert select_known_keys(session, edition, "overview") == {}
