"""The JSON form of an edition, from the store and from a report just read."""

import json
from datetime import date

from data.bundle import read_bundled_report
from data.engine import create_store, write_session
from data.export import export_report, report_as_export
from data.queries.overview import select_plan_counts
from data.records import Completion, Filters, Timeliness
from data.status import DUE_SOON_DAYS
from data.store import migrate

KEYS = {
    "": ["report", "as_of", "measures", "indicators", "convictions", "integrity", "figures", "series"],
    "report": ["period_end", "data_as_of", "source", "sha256"],
    "measures": ["number", "task", "direction", "title_ru", "short_title", "completion", "stages"],
    "stages": [
        *("index", "sub_point", "deadline", "deadline_text", "continuous", "completion_form", "executors"),
        *("completion", "timeliness", "completed_on", "days_late", "summary", "source"),
    ],
    "executors": ["code", "by_agreement", "collective"],
    "indicators": [
        *("key", "name_ru", "level", "task", "unit", "better", "plan_text", "plan_low", "plan_high"),
        *("fact_text", "fact", "verdict"),
    ],
    "convictions": ["totals", "bodies", "not_disclosed"],
    "bodies": ["key", "year", "persons"],
    "integrity": ["key", "value", "unit", "period"],
    "figures": ["key", "value", "unit", "period", "source"],
}


def of(items, key):
    return [item[key] for item in items]


def stages_of(content):
    return [stage for measure in content["measures"] for stage in measure["stages"]]


def test_the_form_is_the_documented_one(session):
    content = export_report(session)
    assert list(content) == KEYS[""]
    for part in ("report", "convictions"):
        assert list(content[part]) == KEYS[part]
    for part in ("measures", "indicators", "integrity", "figures"):
        assert all(list(item) == KEYS[part] for item in content[part])
    stages = stages_of(content)
    assert all(list(stage) == KEYS["stages"] for stage in stages)
    assert all(list(executor) == KEYS["executors"] for stage in stages for executor in stage["executors"])
    assert all(list(body) == KEYS["bodies"] for body in content["convictions"]["bodies"])
    assert all(list(stage["source"]) == ["document", "section", "place"] for stage in stages)
    assert (len(content["measures"]), len(stages), len(content["indicators"])) == (61, 74, 9)


def test_everything_is_plain_json(session):
    content = export_report(session)
    assert json.loads(json.dumps(content)) == content


def test_what_the_report_says_comes_back_as_it_was_read(session):
    stored, read = export_report(session), report_as_export(read_bundled_report())
    for part in ("report", "as_of", "measures", "indicators", "convictions"):
        assert stored[part] == read[part]
    assert [figure for figure in stored["figures"] if figure["source"]["document"] == "report_2023"] == read["figures"]
    assert read["integrity"] == read["series"] == []


def test_counts_on_screen_equal_the_export(session, edition):
    for as_of in (None, date(2023, 7, 5), date(2026, 11, 22)):
        counts = select_plan_counts(session, edition, Filters(as_of=as_of))
        content = export_report(session, as_of)
        measures = of(content["measures"], "completion")
        stages = of(stages_of(content), "timeliness")
        assert {value: measures.count(value) for value in Completion if value in measures} == counts.completion
        assert {value: stages.count(value) for value in Timeliness if value in stages} == counts.timeliness


def test_the_as_of_date_moves_the_statuses(session):
    def late(as_of):
        measures = export_report(session, as_of)["measures"]
        stage = next(item for item in measures if item["number"] == 33)["stages"][0]
        return stage["timeliness"], stage["days_late"]

    assert late(None) == ("done_late", 12)
    assert late(date(2023, 7, 5)) == ("overdue", 5)
    assert export_report(session, date(2023, 7, 5))["as_of"] == "2023-07-05"


def test_convictions_name_what_is_not_disclosed(session):
    convictions = export_report(session)["convictions"]
    assert convictions["totals"] == {"2022": 725, "2023": 916}
    assert convictions["not_disclosed"] == 462


def test_absent_and_zero_stay_different(session):
    indicators = {item["key"]: item for item in export_report(session)["indicators"]}
    assert indicators["agency_trust"]["fact"] is None
    assert indicators["cpi"]["fact"] == 39
    directions = of(export_report(session)["measures"], "direction")
    assert None in directions
    assert "1.1" in directions


def test_series_say_that_they_are_not_of_the_report(session):
    series = export_report(session)["series"]
    assert {item["source"] for item in series} == {"не из отчёта"}
    cpi = next(item for item in series if item["key"] == "cpi.score")
    assert cpi["indicator"] == "cpi"
    assert cpi["points"][0]["year"] == 2012
    assert cpi["points"][0]["value"] == 28


def test_a_store_without_an_edition_has_nothing_to_export(tmp_path, use_store):
    use_store(f"sqlite:///{tmp_path / 'store.sqlite3'}")
    create_store()
    with write_session() as session:
        migrate(session.connection())
        assert export_report(session) is None


def test_the_due_soon_setting_counts_in_the_export_too(session):
    session.info["due_soon_days"] = 0
    stages = stages_of(export_report(session))
    assert "due_soon" not in of(stages, "timeliness")
    assert DUE_SOON_DAYS == 90
