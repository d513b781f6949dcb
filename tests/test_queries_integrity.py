"""Facts on integrity checks of the bundled edition, held against the documents they are from."""

import re
from datetime import date
from pathlib import Path

import pytest

from data.queries import integrity
from data.queries.integrity import select_draft_law_path, select_outcomes
from data.records import Evidence, Source, Text

SEEDS = Path(__file__).parents[2] / "shared" / "seeds"
DOCUMENTS = {"report_2023": "000_081fa14572f1ee11.txt", "presentation_2025": "004_99cd08188e958dff.txt"}


def test_the_path_goes_from_the_concept_to_the_draft_law(session, edition):
    steps = select_draft_law_path(session, edition)
    assert [step.fact.key for step in steps] == [
        "concept",
        "study",
        "countries_studied",
        "pilots",
        "proposals",
        "proposals",
        "draft_law",
    ]
    acts = [(step.number, step.day) for step in steps if step.day]
    assert acts == [("3-4-6/2851-И", date(2023, 3, 31)), ("23-1878-4", date(2023, 4, 25))]
    assert all(step.name.kk and step.name.en for step in steps)


def test_without_evidence_the_proposals_are_one_step(session, edition, monkeypatch):
    monkeypatch.setattr(integrity, "_acts", lambda *_: ())
    found = [step for step in select_draft_law_path.__wrapped__(session, edition) if step.fact.key == "proposals"]
    assert [(step.day, step.period) for step in found] == [(None, "2023")]


def test_every_act_named_as_evidence_is_a_step(session, edition, monkeypatch):
    acts = (Evidence(Text("Письмо"), None, None, Source("report", "1", "")),) * 3
    monkeypatch.setattr(integrity, "_acts", lambda *_: acts)
    assert len(select_draft_law_path.__wrapped__(session, edition)) == 8


@pytest.mark.seeds
@pytest.mark.skipif(not SEEDS.is_dir(), reason="the original documents are not here")
def test_every_fact_stands_where_its_source_says(session, edition):
    texts = {key: folded((SEEDS / name).read_text(encoding="utf-8")) for key, name in DOCUMENTS.items()}
    for row in select_outcomes(session, edition):
        text, quotes = texts[row.source.document], re.findall("«(.+?)»", row.source.place)
        assert quotes or row.source.place == f"мероприятие {row.measure}", row.key
        assert all(folded(quote) in text for quote in quotes), row.key
        if row.value is not None:
            assert re.search(rf"\b{abs(row.value):.0f}\b", text), row.key


def folded(text):
    """Text as it is compared: no case, no stars of emphasis, single spaces."""
    return re.sub(r"\s+", " ", text.replace("*", "")).casefold()
