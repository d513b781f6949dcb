"""What a viewer sees when there is nothing to show: unknown addresses, an empty store, no store."""

import pytest
from browser_fixtures import Store, serve, settle
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

NOT_FOUND = {"ru": "не найдена", "kk": "табылмады", "en": "not found"}


@pytest.mark.parametrize(("lang", "path"), [("ru", "/nowhere"), ("kk", "/nowhere"), ("en", "/nowhere")])
def test_an_unknown_address_is_a_helpful_404_in_its_language(open_page, watch, lang, path):
    watch.allow("404")
    page = open_page(f"/{lang}{path}?task=2")
    assert page.request.get(page.url).status == 404
    heading = page.locator("main h1")
    expect(heading).to_be_visible()
    assert NOT_FOUND[lang] in heading.inner_text().lower()
    page.locator(f'main a[href="/{lang}/measures?task=2"]').click()
    settle(page)
    expect(page.locator(".count")).to_be_visible()


def test_a_store_without_a_report_says_how_to_import_one(open_page, tmp_path):
    empty = Store(tmp_path)
    with serve(empty) as board:
        page = open_page("/ru", on=board)
        expect(page.locator("main")).to_contain_text("нет отчёта", ignore_case=True)
        expect(page.locator("main code", has_text="python -m data import")).to_be_visible()
        expect(page.locator("main code", has_text="python -m data init")).to_be_visible()
        assert not any("Traceback" in line for line in board.log)
        page.close()


def test_a_store_out_of_reach_is_said_and_comes_back_by_itself(open_page, copy_store):
    with serve(copy_store) as board:
        page = open_page("/ru?task=2", on=board)
        good = copy_store.file.read_bytes()
        copy_store.file.write_bytes(b"not a database " * 1000)
        page.reload()
        trouble = page.locator(".error-page")
        expect(trouble).to_be_visible()
        expect(page.locator("body")).not_to_contain_text("Traceback")
        copy_store.file.write_bytes(good)
        expect(page.locator('[data-figure="measures-completed"]')).to_be_visible(timeout=15_000)
        expect(trouble).to_have_count(0)
        expect(page.locator(".chip")).to_have_count(1)


def test_a_filter_changed_while_the_store_is_away_is_applied_when_it_is_back(open_page, copy_store):
    with serve(copy_store) as board:
        page = open_page("/ru", on=board)
        away = copy_store.file.rename(copy_store.file.with_suffix(".away"))
        page.evaluate("board.follow('/ru?task=2')")
        expect(page.locator(".error-page")).to_be_visible()
        away.rename(copy_store.file)
        expect(page.locator(".chip")).to_have_count(1, timeout=15_000)
        assert not any("Traceback" in line for line in board.log)


def test_a_callback_posted_by_hand_gets_no_traceback(open_page, board):
    page = open_page("/ru")
    answer = page.request.post(f"{board.url}/_dash-update-component", data={"output": "nothing"})
    assert "Traceback" not in answer.text()
    assert "site-packages" not in answer.text()
