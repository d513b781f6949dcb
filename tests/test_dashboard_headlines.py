"""The five figures of the strip."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from dashboard_samples import CONVICTIONS, COUNTS, DONE, EDITION, INDICATORS, NOTHING, OPTIONS, OUTCOMES, plan_counts

from dashboard.frame import Frame
from dashboard.headlines import headlines
from dashboard.i18n import LANGUAGES
from dashboard.pages import Route, parse_path
from dashboard.url_state import View
from data.records import Filters, Timeliness, Verdict
from data.rows import DueStage

KEYS = ("measures-completed", "stages-due-soon", "cpi-vs-target", "convictions-total", "integrity-checked")


def strip(counts=COUNTS, indicators=INDICATORS, convictions=CONVICTIONS, outcomes=OUTCOMES, lang="ru", filters=None):
    frame = Frame(EDITION, OPTIONS, View(filters or Filters()), Route(lang, "overview"))
    found = headlines(counts, indicators, convictions, outcomes, frame)
    assert tuple(figure.key for figure in found) == KEYS
    return dict(zip(KEYS, found, strict=True))


def words(figure):
    return " | ".join((figure.value, figure.unit, figure.detail)).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("key", "expected", "tone"),
    [
        ("measures-completed", "32 | из 61 · 52 % | частично 5 · в процессе 7", "neutral"),
        ("stages-due-soon", "3 | этапа | 19.1, 19.3, 30 · просрочено 0", "neutral"),
        ("cpi-vs-target", "39 | план 42 | ↓ на 3 балла ниже плана · 2023", "bad"),
        ("convictions-total", "916 | человек | ↑ +191 к 2022 году (725), +26,3 %", "neutral"),
        ("integrity-checked", "> 4 500 | человек | 2023 · о подкупе сообщили 136 чел.", "neutral"),
    ],
)
def test_the_strip_of_the_first_edition(key, expected, tone):
    figure = strip()[key]
    assert (words(figure), figure.tone) == (expected, tone)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_figure_leads_somewhere_in_its_language(lang):
    for figure in strip(lang=lang).values():
        route = parse_path(figure.href.partition("?")[0])
        assert route is not None
        assert route.lang == lang
        assert figure.label
        assert figure.value


def test_the_strip_of_an_empty_store_says_what_is_missing():
    empty = strip(NOTHING, (), None, ())
    assert [figure.tone for figure in empty.values()] == ["neutral", "neutral", "missing", "missing", "missing"]
    assert words(empty["measures-completed"]) == "0 | из 0 · — | частично 0 · в процессе 0"
    assert words(empty["stages-due-soon"]) == "0 | этапов | просрочено 0"
    assert words(empty["convictions-total"]) == "— |  | нет в отчёте"


def test_overdue_and_unconfirmed_stages_colour_the_next_deadlines():
    overdue = plan_counts(by_quarter={(2023, 1): {Timeliness.OVERDUE: 2, Timeliness.UNCONFIRMED: 1}}, due_soon=())
    figure = strip(overdue)["stages-due-soon"]
    assert (words(figure), figure.tone) == ("0 | этапов | просрочено 2 · без отчёта 1", "bad")
    unconfirmed = plan_counts(by_quarter={(2023, 1): {Timeliness.UNCONFIRMED: 1}}, due_soon=())
    assert strip(unconfirmed)["stages-due-soon"].tone == "warning"


def test_a_long_list_of_stages_is_cut_and_says_so():
    due = tuple(DueStage(number, 1, None, date(2024, 3, 31)) for number in range(9, 0, -1))
    figure = strip(plan_counts(due_soon=due))["stages-due-soon"]
    assert words(figure) == "9 | этапов | 1, 2, 3, 4, 5, 6 и ещё 3 · просрочено 0"


def test_the_label_names_the_window_the_counts_were_made_with():
    frame = Frame(EDITION, OPTIONS, View(), Route("ru", "overview"), due_soon_days=21)
    found = headlines(COUNTS, INDICATORS, CONVICTIONS, OUTCOMES, frame)
    assert found[1].label == "Сроки в ближайший 21 день"


def cpi(**changes):
    return words(strip(indicators=(replace(INDICATORS[0], **changes),))["cpi-vs-target"])


def test_the_index_above_at_and_without_a_fact():
    assert cpi(fact=44.0, verdict=Verdict.MET) == "44 | план 42 | ↑ на 2 балла выше плана · 2023"
    assert cpi(fact=42.0, verdict=Verdict.MET) == "42 | план 42 | равно плану · 2023"
    assert cpi(fact=41.5) == "41,5 | план 42 | ↓ на 0,5 балла ниже плана · 2023"
    assert cpi(fact=None, verdict=Verdict.NO_DATA) == "— | план 42 | нет данных"


def test_the_index_outside_the_selection_is_not_called_missing_from_the_report():
    figure = strip(indicators=(), filters=Filters(tasks=(5,)))["cpi-vs-target"]
    assert figure.detail == "вне отбора"


def test_convictions_without_a_year_before_and_with_fewer():
    alone = replace(CONVICTIONS, previous_total=None)
    assert words(strip(convictions=alone)["convictions-total"]) == "916 | человек | "
    fewer = replace(CONVICTIONS, total=700, not_disclosed=246)
    assert words(strip(convictions=fewer)["convictions-total"]) == "700 | человек | ↓ −25 к 2022 году (725), −3,4 %"


def test_the_completed_figure_opens_the_completed_measures_of_this_view():
    figure = strip(filters=Filters(executors=("МФ",)))["measures-completed"]
    assert figure.href == "/ru/measures?executor=%D0%9C%D0%A4&completion=completed"
    assert COUNTS.completion[DONE] == 32
