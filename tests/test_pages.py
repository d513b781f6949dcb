"""Paths name pages, and nothing else does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.i18n import LANGUAGES
from dashboard.pages import PAGES, Route, page_named, parse_path


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_page_has_one_path_a_language(lang, page):
    route = Route(lang, page.name)
    assert parse_path(route.path) == route
    assert parse_path(route.path + "/") == route


@given(st.text(min_size=1, max_size=40))
def test_a_key_survives_the_path(key):
    route = Route("ru", "convictions", key)
    assert parse_path(route.path) == route


@pytest.mark.parametrize(
    "path",
    ["/", "", "/zz", "/zz/measures", "/ru/nothing", "/ru/measures/1/2", "/measures", "/ru//17", "/ru/../etc", "/RU"],
)
def test_other_paths_name_nothing(path):
    assert parse_path(path) is None


def test_parents_exist():
    assert {page.parent for page in PAGES} <= {page.name for page in PAGES} | {None}
    with pytest.raises(KeyError):
        page_named("nothing")
