"""The router and the page callbacks, called as functions over a hand-made store."""

from contextlib import contextmanager
from datetime import date

import pytest
from dash.exceptions import PreventUpdate
from screens import COUNTS, EDITION, OPTIONS, TODAY, hrefs, nodes, stage_row, words

from callbacks import errors, filters, measures, overview, router, stay
from dashboard import ids
from data.engine import StoreUnreachable, Trouble
from layouts import bills, details, measures_charts, screen
from layouts import errors as error_pages

DOWN = StoreUnreachable(Trouble.UNREACHABLE, "/var/lib/board.sqlite3")


@contextmanager
def open_store():
    yield None


@contextmanager
def store_down():
    raise DOWN
    yield


@pytest.fixture(autouse=True)
def store(monkeypatch):
    """A store with one edition and an empty measures table; ``store(...)`` changes what it is."""

    def become(session=open_store, edition=EDITION):
        for module in (router, filters, overview, measures):
            monkeypatch.setattr(module, "read_session", session)
        for module in (router, screen):
            monkeypatch.setattr(module, "select_edition", lambda _session: edition)

    for module in (router, filters, stay):
        monkeypatch.setattr(module, "today", lambda: TODAY)
    for module in (router, filters):
        monkeypatch.setattr(module, "select_plan_counts", lambda *_args: COUNTS)
    monkeypatch.setattr(screen, "select_options", lambda *_args: OPTIONS)
    monkeypatch.setattr(measures_charts, "select_stage_rows", lambda *_args: (stage_row(2),))
    monkeypatch.setattr(measures_charts, "select_plan_counts", lambda *_args: COUNTS)
    monkeypatch.setattr(bills, "select_stage_cards", lambda *_args: ())
    become()
    return become


def names(drawing):
    return {node["props"]["id"] for node in nodes(drawing) if "id" in node["props"]}


def title(drawing):
    return next(node["props"]["data-title"] for node in nodes(drawing) if "data-title" in node["props"])


def test_an_address_is_drawn_whole_in_one_call():
    drawing = router.draw_address("/ru/measures", "?task=1")
    assert {ids.HEADER, ids.FILTER_BAR, ids.URL, ids.FILTER_SUMMARY, ids.PAGE, ids.MEASURES_GRID} <= names(drawing)
    assert "/ru/measures/2?task=1" in str(nodes(drawing))


@pytest.mark.parametrize(
    ("path", "said"),
    [("/ru/nowhere", "Страница не найдена"), ("/kk/x/y/z", "Бет табылмады"), ("/xx", "Страница не найдена")],
)
def test_an_unknown_path_is_said_in_its_language(path, said):
    assert title(router.draw_address(path, "")) == said


def test_a_key_without_anything_under_it_is_not_found(monkeypatch):
    monkeypatch.setitem(details.DETAILS, "measures", lambda *_args: None)
    monkeypatch.setattr(error_pages, "select_known_keys", lambda *_args: {})
    drawing = router.draw_address("/en/measures/999", "?theme=dark")
    assert title(drawing) == "Page not found"
    assert "/en/indicators?theme=dark" in hrefs(drawing)


@pytest.mark.parametrize("path", ["/ru", "/ru/measures/17", "/ru/nowhere"])
def test_an_empty_store_says_how_to_fill_it(store, path):
    store(edition=None)
    assert "python -m data init" in words(router.draw_address(path, ""))


def test_a_store_out_of_reach_has_a_page_that_asks_again(store):
    store(session=store_down)
    drawing = router.draw_address("/kk", "?task=2")
    assert title(drawing) == "Деректер қоймасы қолжетімсіз"
    assert ids.UNREACHABLE_RETRY in names(drawing)
    assert "board.sqlite3" not in words(drawing)
    with pytest.raises(PreventUpdate):
        router.retry_address(1, "/kk", "?task=2")
    store()
    assert ids.MEASURES_GRID in names(router.retry_address(2, "/kk/measures", ""))


def test_a_store_never_made_is_an_empty_one(store):
    @contextmanager
    def never_made():
        raise StoreUnreachable(Trouble.NOT_INITIALISED, "x")
        yield

    store(session=never_made)
    assert title(router.draw_address("/ru", "")) == "Нет отчёта"


def test_every_screen_has_what_the_querys_callbacks_need(store):
    drawn = [router.draw_address("/ru/measures", ""), router.draw_address("/ru/nowhere", "")]
    store(edition=None)
    drawn.append(router.draw_address("/ru", ""))
    store(session=store_down)
    drawn.append(router.draw_address("/ru", ""))
    needed = {*ids.FILTER_CONTROLS, ids.URL, ids.HEADER, ids.FILTER_SUMMARY, ids.NOTICE, ids.AS_OF_MENU}
    assert all(needed <= names(drawing) for drawing in drawn)


def test_a_change_of_the_query_says_what_it_leaves():
    said = filters.update_summary("?task=2&completion=odd", "/ru/measures")
    assert "/ru?task=2" in hrefs(said["header"])
    assert "/ru/measures" in hrefs(said["summary"])
    assert "«odd»" in words(said["notice"])
    assert len(hrefs(said["as_of"])) == 2


def test_the_summary_is_silent_without_an_edition(store):
    store(edition=None)
    said = filters.update_summary("", "/ru")
    assert said["summary"] == said["notice"] == []
    assert "/kk" in hrefs(said["header"])


@pytest.mark.parametrize("path", ["/ru", "/ru/measures/17", "/ru/indicators", "/nowhere", None])
def test_a_page_that_was_left_is_not_redrawn(path):
    with pytest.raises(PreventUpdate):
        measures.update_measures("", path)


def test_the_overview_is_not_redrawn_from_another_page():
    with pytest.raises(PreventUpdate):
        overview.update_overview("", "/ru/measures")


@pytest.fixture
def shown(monkeypatch):
    found = {}
    monkeypatch.setattr(errors, "set_props", lambda name, props: found.update({name: props}))
    monkeypatch.setattr(errors, "_address", lambda: ("/kk/measures", "?task=2"))
    return found


def test_an_error_is_a_calm_sentence_and_a_line_in_the_log(shown, caplog):
    errors.show_error(ValueError("secret detail"))
    assert shown[ids.TOAST]["is_open"]
    assert "secret" not in str(shown)
    assert "secret detail" in caplog.text


def test_a_store_lost_in_between_becomes_its_page(shown):
    errors.show_error(DOWN)
    assert title(shown[ids.SCREEN]["children"]) == "Деректер қоймасы қолжетімсіз"


def test_the_server_clock_is_kazakhstans():
    from callbacks.clock import KAZAKHSTAN, today

    assert KAZAKHSTAN.utcoffset(None).total_seconds() == 5 * 3600
    assert isinstance(today(), date)
