"""A screen: the address against the store, and the links it makes."""

import pytest
from screens import EDITION, OPTIONS, TODAY, screen

from dashboard.pages import Route
from dashboard.url_state import Dropped
from data.records import Completion
from layouts import screen as module


@pytest.fixture
def store(monkeypatch):
    monkeypatch.setattr(module, "select_edition", lambda _session: EDITION)
    monkeypatch.setattr(module, "select_options", lambda _session, _edition: OPTIONS)


def test_unknown_executors_and_tasks_are_dropped_and_named(store):
    made = module.select_screen(None, Route("ru", "overview"), "?executor=МФ&executor=XX&task=9&completion=odd", TODAY)
    assert made.view.filters.executors == ("МФ",)
    assert made.view.filters.tasks == ()
    assert set(made.dropped) == {Dropped("executor", "XX"), Dropped("task", "9"), Dropped("completion", "odd")}


def test_a_store_without_an_edition_has_no_screen(monkeypatch):
    monkeypatch.setattr(module, "select_edition", lambda _session: None)
    assert module.select_screen(None, Route("ru", "overview"), "", TODAY) is None


def test_the_as_of_date_is_the_editions_own_until_one_is_chosen():
    assert screen("/ru").as_of == EDITION.data_as_of
    assert screen("/ru?as_of=2026-11-22").as_of == TODAY


def test_links_keep_language_filters_and_theme():
    made = screen("/kk/measures?task=2&theme=dark")
    assert made.href("measures", 17) == "/kk/measures/17?task=2&theme=dark"
    assert made.href("overview", completion=(Completion.COMPLETED,)) == "/kk?task=2&completion=completed&theme=dark"
    assert made.unfiltered_href == "/kk/measures?theme=dark"
