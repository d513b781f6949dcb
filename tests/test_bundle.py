"""The bundled edition: what the reader reads of the original documents, completed by hand in three languages."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from data.bundle import read_bundled_report
from data.importer import read_report
from data.records import Completion, Text

SEEDS = Path(__file__).parents[2] / "shared" / "seeds"
FORMS = ("000_081fa14572f1ee11.txt", "report_2023.docx")
LANGUAGES = ("ru", "kk", "en")
MIXED_WORD = re.compile(r"[A-Za-z][Ѐ-ӿ]|[Ѐ-ӿ][A-Za-z]")

needs_originals = pytest.mark.skipif(not SEEDS.is_dir(), reason="the original documents are not here")


@pytest.fixture(scope="module")
def bundled():
    return read_bundled_report()


@pytest.fixture(scope="module")
def stages(bundled):
    return {(measure.number, stage.index): stage for measure in bundled.measures for stage in measure.stages}


@pytest.fixture(scope="module", params=FORMS, ids=["text", "word"])
def original(request):
    return read_report(SEEDS / request.param)


def as_read(measure):
    """A measure without what was added by hand or left out of the bundle."""
    stages = tuple(
        replace(stage, comment=None, completed_on=None, summary=None, note=None, evidence=())
        for stage in measure.stages
    )
    return replace(measure, stages=stages, short_title=None)


@pytest.mark.parametrize("part", ["period_end", "data_as_of", "tasks", "directions", "convictions", "abbreviations"])
@pytest.mark.seeds
@needs_originals
def test_the_bundle_says_what_the_report_says(bundled, original, part):
    assert getattr(bundled, part) == getattr(original, part)


@pytest.mark.seeds
@needs_originals
def test_every_bundled_measure_and_stage_is_the_reports(bundled, original):
    for ours, theirs in zip(bundled.measures, original.measures, strict=True):
        assert as_read(ours) == as_read(theirs)


@pytest.mark.seeds
@needs_originals
def test_every_bundled_indicator_is_the_reports(bundled, original):
    assert bundled.indicators == tuple(replace(indicator, comment=None) for indicator in original.indicators)


@pytest.mark.seeds
@needs_originals
def test_every_figure_the_reader_finds_is_bundled_as_it_is(bundled, original):
    ours = {(figure.key, figure.period): figure for figure in bundled.figures}
    for figure in original.figures:
        assert ours[figure.key, figure.period] == figure


def test_short_titles_fit_an_axis_and_are_unique(bundled):
    for lang in LANGUAGES:
        titles = [getattr(measure.short_title, lang) for measure in bundled.measures]
        assert all(title and len(title) <= 60 for title in titles)
        assert len(set(titles)) == len(titles) == 61


def test_every_reported_stage_has_a_summary_in_three_languages(stages):
    for place, stage in stages.items():
        if stage.completion is not Completion.NOT_DUE:
            assert stage.summary is not None, place
            assert all(getattr(stage.summary, lang) for lang in LANGUAGES), place


def test_a_completion_date_is_of_an_act_that_stands_in_the_evidence(stages, bundled):
    dated = {place: stage for place, stage in stages.items() if stage.completed_on is not None}
    assert len(dated) == 23
    for place, stage in dated.items():
        assert stage.completion is Completion.COMPLETED, place
        assert stage.completed_on in {act.day for act in stage.evidence}, place
        assert stage.completed_on <= bundled.data_as_of, place


def test_dates_traced_by_hand(stages):
    days_after = {
        place: (stage.completed_on - stage.deadline).days
        for place, stage in stages.items()
        if stage.completed_on is not None and stage.completed_on > stage.deadline
    }
    assert days_after == {(33, 1): 12, (36, 1): 68}
    early = stages[9, 1]
    assert (early.completed_on.isoformat(), early.deadline.isoformat()) == ("2023-11-29", "2024-12-31")


def test_a_misprinted_year_is_no_date(stages):
    days = {act.day.year for stage in stages.values() for act in stage.evidence if act.day}
    assert max(days) == 2024


def texts_of(bundled):
    for measure in bundled.measures:
        yield measure.short_title
        for stage in measure.stages:
            yield from (text for text in (stage.summary, stage.note) if text)
            yield from (act.act for act in stage.evidence)


def test_no_word_mixes_two_alphabets(bundled):
    for text in texts_of(bundled):
        assert isinstance(text, Text)
        assert [word for lang in LANGUAGES if (word := MIXED_WORD.search(getattr(text, lang) or ""))] == []
