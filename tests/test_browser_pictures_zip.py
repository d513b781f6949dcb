"""All charts of a page in one archive: every picture in it is whole, or there is no archive."""

import io
import re
import zipfile

import pytest
from browser_fixtures import settle
from playwright.sync_api import expect
from saved_files import CHARTS, as_sent_on, assert_png_is_whole, downloads_of, nothing_saved, plain, words

from dashboard.i18n import LANGUAGES, t
from dashboard.pages import PAGES, Route

pytestmark = pytest.mark.browser

HOLD_PICTURES = """() => {
  const draw = window.Plotly.toImage;
  window.drawn = 0;
  window.Plotly.toImage = async (...call) => {
    window.drawn += 1;
    if (window.drawn > 1) await new Promise(go => { window.goOn = go; });
    return draw(...call);
  };
}"""
"""The second picture waits until the test lets it go."""
DRAW_NOTHING = """key => {
  const draw = window.Plotly.toImage;
  window.Plotly.toImage = async (figure, ...call) => {
    window.drawn = (window.drawn ?? 0) + 1;
    return window.drawn === 2 ? "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>" : draw(figure, ...call);
  };
}"""
"""The second chart comes out empty, as it did where a browser ran out of memory."""


def ask(page):
    page.locator(".export-menu > summary").press("Enter")
    page.locator(".all-pictures").press("Enter")


def save_all(page):
    """The archive's name and the archive."""
    with page.expect_download(timeout=60_000) as saved:
        ask(page)
    return saved.value.suggested_filename, zipfile.ZipFile(io.BytesIO(saved.value.path().read_bytes()))


def assert_archive_is_whole(page):
    keys = page.evaluate(CHARTS)
    name, archive = save_all(page)
    assert re.fullmatch(r'[^\\/:*?"<>|]{1,115}\.zip', name)
    assert archive.testzip() is None
    *pictures, about = archive.namelist()
    said = [words(page, key) for key in keys]
    assert pictures == [f"{place:02} {one['name']}.png" for place, one in enumerate(said, 1)]
    for picture in pictures:
        assert_png_is_whole(archive.read(picture), 3200)
    assert_about_says_it_all(archive.read(about), pictures, said, as_sent_on(page.url))


def assert_about_says_it_all(content, pictures, said, url):
    assert content.startswith("\ufeff".encode())
    text = plain(content.decode("utf-8-sig"))
    parts = [said[0][part] for part in ("page", "filters", "asOf", "edition")] + [url, *pictures]
    parts += [one[part] for one in said for part in ("title", "note", "source")]
    assert [part for part in parts if plain(part) not in text] == []


def test_the_archive_holds_every_chart_of_the_page_and_what_they_are(open_page):
    assert_archive_is_whole(open_page("/ru?task=2&theme=dark"))


@pytest.mark.sweep
@pytest.mark.parametrize("page", [page.name for page in PAGES if page.name not in ("about", "briefing")])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_has_such_an_archive(open_page, lang, page):
    assert_archive_is_whole(open_page(Route(lang, page).path))


def test_cancelling_leaves_no_file_and_the_next_one_is_whole(open_page):
    page = open_page("/kk?task=2")
    with nothing_saved(page):
        page.evaluate(HOLD_PICTURES)
        ask(page)
        page.wait_for_function("() => window.drawn === 2")
        state = page.locator(".job-state")
        expect(state).to_contain_text(t("download.say.drawing", "kk", n=2, m=len(page.evaluate(CHARTS)), name=""))
        page.locator(".job-button").click()
        page.evaluate("window.goOn()")
        expect(state).to_have_text(t("download.say.cancelled", "kk"))
    page.locator(".job-button").click()
    page.evaluate("() => { window.drawn = -99; }")
    _, archive = save_all(page)
    assert len(archive.namelist()) == len(page.evaluate(CHARTS)) + 1


@pytest.mark.sweep
def test_asked_twice_it_is_made_once(open_page):
    page = open_page("/ru?task=2")
    saved = downloads_of(page)
    with page.expect_download():
        page.evaluate("() => { for (let i = 0; i < 2; i += 1) document.querySelector('.all-pictures').click(); }")
    expect(page.locator(".job")).to_have_count(1)
    expect(page.locator(".job.is-done")).to_have_count(1)
    assert len(saved) == 1


@pytest.mark.sweep
def test_one_empty_picture_and_there_is_no_archive(open_page, watch):
    watch.allow("all pictures:")
    page = open_page("/ru?task=2")
    name = words(page, page.evaluate(CHARTS)[1])["name"]
    with nothing_saved(page):
        page.evaluate(DRAW_NOTHING)
        ask(page)
        said = page.locator(".job.is-failed .job-state")
        expect(said).to_have_text(t("download.say.not-drawn", "ru", name=name), timeout=30_000)


@pytest.mark.sweep
def test_what_is_filtered_meanwhile_does_not_mix_in(open_page):
    page = open_page("/ru?task=2")
    said = [words(page, key)["title"] for key in page.evaluate(CHARTS)]
    page.evaluate(HOLD_PICTURES)
    with page.expect_download() as saved:
        ask(page)
        page.wait_for_function("() => window.drawn === 2")
        page.evaluate("window.board.follow('/ru?task=3')")
        settle(page)
        page.evaluate("() => { window.drawn = -99; window.goOn(); }")
    about = zipfile.ZipFile(saved.value.path()).namelist()[-1]
    text = plain(zipfile.ZipFile(saved.value.path()).read(about).decode("utf-8-sig"))
    assert [title for title in said if plain(title) not in text] == []


@pytest.mark.sweep
@pytest.mark.parametrize("lang", ["ru", "kk"])
def test_a_page_without_charts_says_so_and_gives_no_file(open_page, lang):
    page = open_page(f"/{lang}/about")
    with nothing_saved(page):
        ask(page)
        expect(page.locator(".job.is-failed .job-state")).to_have_text(t("download.say.no-charts", lang))
