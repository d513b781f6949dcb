"""A wall's programme is its address, read without errors whatever it says; the build is a word of all files."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.build import LENGTH, build, fingerprint
from dashboard.pages import Route
from dashboard.url_state import MAX_QUERY, Dropped, View, Wall, href
from dashboard.wall import DEFAULT_PAGES, MOST_PAGES, Part, Programme, of_page, playlist_in, read
from data.records import Filters


def test_without_parameters_a_wall_shows_the_default_pages_in_the_dark():
    programme, dropped = read("", "")
    assert programme == Programme(DEFAULT_PAGES, 20, Part(1, 1), View(theme="dark"))
    assert dropped == ()


def test_pages_seconds_part_and_filters_are_read():
    programme, dropped = read("?pages=measures,overview,about&seconds=45&part=2/2&task=2&theme=light", None)
    assert programme.pages == ("measures", "overview", "about")
    assert programme.seconds == 45
    assert programme.part == Part(2, 2)
    assert programme.view == View(Filters(tasks=(2,)), theme="light")
    assert dropped == ()


def test_addresses_are_of_bare_pages_in_the_wall_s_language_under_its_filters():
    programme, _ = read("pages=overview,measures&task=2", None)
    assert programme.steps("kk") == (
        ("/kk?task=2&theme=dark&wall=frame",),
        ("/kk/measures?task=2&theme=dark&wall=frame",),
    )


@pytest.mark.parametrize("screens", [1, 2, 3, 7])
def test_screens_share_the_pages_out_so_that_neighbours_stand_side_by_side(screens):
    programmes = [read(f"part={i}/{screens}", None)[0] for i in range(1, screens + 1)]
    (steps,) = {programme.steps("ru") for programme in programmes}
    for number, page in enumerate(DEFAULT_PAGES):
        address = href(Route("ru", page), View(theme="dark", wall=Wall.FRAME))
        assert steps[number // screens][number % screens] == address
    assert sum(map(len, steps)) == len(DEFAULT_PAGES)
    assert [programme.part.screen for programme in programmes] == list(range(1, screens + 1))


@pytest.mark.parametrize("value", ["4", "601", "-5", "5.5", "soon", "", "٢٠", "99999"])
def test_seconds_out_of_range_are_reported_and_the_default_stays(value):
    programme, dropped = read(f"seconds={value}", None)
    assert programme.seconds == 20
    assert dropped == ((Dropped("seconds", value),) if value else ())


@pytest.mark.parametrize("value", ["0/2", "3/2", "1", "1/13", "a/b", "1/2/3", "-1/2", "1/", "/"])
def test_a_part_that_is_none_is_reported_and_all_pages_stay(value):
    programme, dropped = read(f"part={value}", None)
    assert programme.part == Part(1, 1)
    assert dropped == (Dropped("part", value),)


def test_a_part_that_leaves_no_page_is_reported_and_all_pages_stay():
    programme, dropped = read("pages=overview,measures&part=3/3", None)
    assert programme.pages == ("overview", "measures")
    assert programme.part == Part(1, 1)
    assert dropped == (Dropped("part", "3/3"),)


def test_unknown_pages_are_reported_one_by_one_and_the_rest_is_shown():
    programme, dropped = read("pages=nowhere,measures,wall", None)
    assert programme.pages == ("measures",)
    assert dropped == (Dropped("pages", "nowhere"), Dropped("pages", "wall"))
    assert read("pages=nowhere", None)[0].pages == DEFAULT_PAGES


def test_an_address_is_read_up_to_its_limit():
    assert read(f"q={'a' * MAX_QUERY}&seconds=60", "")[0].seconds == 20


def test_a_list_of_more_pages_than_a_browser_keeps_alive_is_reported_and_the_default_shown():
    asked = ",".join(["overview"] * MOST_PAGES)
    assert len(read(f"pages={asked}", "")[0].pages) == MOST_PAGES
    programme, dropped = read(f"pages={asked},measures", "")
    assert programme.pages == DEFAULT_PAGES
    assert dropped == (Dropped("pages", f"{asked},measures"),)


def test_what_a_filter_cannot_be_is_reported_too():
    assert read("task=two", None)[1] == (Dropped("task", "two"),)


def test_a_playlist_gives_what_the_address_does_not_say():
    programme, dropped = read("playlist=hall&seconds=30", "pages=measures&seconds=60&task=2")
    assert (programme.pages, programme.seconds, programme.view.filters.tasks) == (("measures",), 30, (2,))
    assert dropped == ()


def test_the_address_replaces_a_saved_filter_and_does_not_add_to_it():
    assert read("playlist=hall&task=3", "task=1&task=2")[0].view.filters.tasks == (3,)


def test_an_unknown_playlist_is_reported_and_the_default_shown():
    assert read("playlist=hall", None) == (Programme(), (Dropped("playlist", "hall"),))


def test_the_playlist_of_an_address_is_the_last_one():
    assert playlist_in("playlist=a&playlist=b") == "b"
    assert playlist_in("pages=measures") is None


def test_one_page_alone_keeps_its_key_its_filters_and_the_pace():
    programme, dropped = of_page(Route("ru", "measures", "17"), "?wall=1&task=2&seconds=60&pages=about&part=2/9")
    assert programme.steps("ru") == (("/ru/measures/17?task=2&theme=dark&wall=frame",),)
    assert programme.seconds == 60
    assert dropped == ()


@given(st.text(max_size=80), st.none() | st.text(max_size=80))
def test_any_address_gives_pages_to_show(search, saved):
    programme, _ = read(search, saved)
    assert len(programme.steps("ru")[0]) >= programme.part.screen
    assert 5 <= programme.seconds <= 600
    assert programme.view.wall is Wall.OFF


def test_the_build_is_the_same_every_time_and_short():
    assert build() == build()
    assert len(build()) == LENGTH


def test_the_build_changes_with_any_file_of_the_program_and_with_nothing_else(tmp_path):
    (tmp_path / "assets" / "wall-player").mkdir(parents=True)
    script = tmp_path / "assets" / "wall-player" / "90-keys.js"
    script.write_text("one")
    (tmp_path / "app.py").write_text("")
    before = fingerprint(tmp_path)

    (tmp_path / "assets" / "__pycache__").mkdir()
    (tmp_path / "assets" / "__pycache__" / "x.pyc").write_text("cached")
    (tmp_path / "docs.md").write_text("of no program")
    assert fingerprint(tmp_path) == before

    script.write_text("two")
    changed = fingerprint(tmp_path)
    script.rename(script.with_name("91-keys.js"))
    assert len({before, changed, fingerprint(tmp_path)}) == 3
