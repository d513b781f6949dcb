import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import func, select

from data.bundle import BUNDLED
from data.engine import read_session
from data.models import Body, Bundle, Edition, PlanVersion, SeriesValue
from data.queries.integrity import select_outcomes
from data.queries.reports import select_edition
from data.store import describe, initialise

ROOT = Path(__file__).parent.parent


def counts():
    with read_session() as session:
        tables = (Bundle, Edition, PlanVersion, SeriesValue)
        return [session.scalar(select(func.count()).select_from(table)) for table in tables]


def test_a_second_start_changes_nothing(empty_store):
    assert initialise() is True
    before = counts()
    assert before[:3] == [1, 1, 1]
    assert initialise() is False
    assert counts() == before


def test_the_editions_are_described(empty_store):
    initialise()
    _, (summary,) = describe()
    assert (summary.measures, summary.stages) == (61, 74)
    assert summary.edition.file_name == "report_2023.docx"


def test_two_starts_at_once_make_one_store(empty_store):
    environment = {**os.environ, "DATABASE_URL": empty_store}
    command = [sys.executable, "-m", "data", "init"]
    starts = [subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE) for _ in range(4)]
    errors = [start.communicate(timeout=120)[1] for start in starts]
    assert [start.returncode for start in starts] == [0, 0, 0, 0], errors
    assert counts()[:3] == [1, 1, 1]


@pytest.fixture
def release(tmp_path):
    """A copy of the bundled files and a function that changes one of them, as a later release would."""
    folder = tmp_path / "bundled"
    shutil.copytree(BUNDLED, folder)

    def change(name, edit):
        path = folder / f"{name}.json"
        content = json.loads(path.read_text(encoding="utf-8"))
        edit(content)
        path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
        return folder

    return change


def test_a_release_that_mends_a_name_brings_it_up_to_date(both_stores, release):
    def edit(bodies):
        bodies["bodies"][0]["short"]["en"] = "The Agency"

    code = json.loads((BUNDLED / "bodies.json").read_text(encoding="utf-8"))["bodies"][0]["code"]
    with read_session() as session:
        before = select_edition(session)
    assert initialise(release("bodies", edit)) is True
    with read_session() as session:
        assert session.get_one(Body, code).short.en == "The Agency"
        after = select_edition(session)
    assert counts()[:3] == [2, 1, 1]
    assert after.id == before.id
    assert after.version > before.version


def test_a_release_that_mends_a_fact_keeps_what_was_said_before(both_stores, release):
    def edit(integrity):
        integrity["outcomes"][0]["value"] = 4600

    initialise(release("integrity", edit))
    with read_session() as session:
        assert select_outcomes(session, select_edition(session))[0].value == 4600
    assert counts()[0] == 2


def test_a_release_that_mends_a_summary_is_a_new_edition_of_the_same_plan(both_stores, release):
    def edit(measures):
        measures["measures"][1]["stages"][0]["summary"]["en"] = "Mended."

    initialise(release("measures", edit))
    assert counts()[:3] == [2, 2, 1]


def test_a_broken_release_leaves_the_store_as_it_was(both_stores, release):
    def edit(measures):
        measures["measures"][60]["stages"][0]["completion"] = "done"

    before = counts()
    with pytest.raises(ValueError, match="done"):
        initialise(release("measures", edit))
    assert counts() == before
