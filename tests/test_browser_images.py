"""Saved pictures of charts: PNG and SVG that can be understood, and read, away from the board."""

import io
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import fontpkg_onest
import pytest
from browser_fixtures import chart, marks, press_enter, settle
from PIL import Image, ImageChops, ImageFont
from playwright.sync_api import expect
from saved_files import (
    CHARTS,
    LIGHT,
    SVG,
    as_sent_on,
    assert_png_is_whole,
    downloads_of,
    plain,
    save,
    save_png,
    texts,
    words,
)

from dashboard import ids
from dashboard.pages import PAGES, Route
from dashboard.theme import TOKENS
from layouts.image_menu import PICTURES

pytestmark = pytest.mark.browser

KAZAKH = set("әғқңөұүі")
"""Without һ, which no title needs; the test of the font has it."""
WIDTHS = [picture.width for picture in PICTURES if picture.width]
FIRST = ids.CHARTS[0]
BODIES = """() => [...new Set([...document.querySelectorAll("[data-href]")]
  .map(mark => new URL(mark.dataset.href, location).searchParams.get("executor")))].filter(Boolean)"""
TEXTS_ON_SCREEN = """key => [...document.querySelectorAll(`[data-chart="${key}"] .js-plotly-plot text`)]
  .filter(text => !text.closest(".hoverlayer")).map(text => text.textContent)"""


def paths():
    return [Route("ru", page.name).path for page in PAGES if page.name not in ("about", "briefing")]


def test_svg_says_what_it_shows_and_leads_back_to_it(open_page):
    page = open_page("/ru?task=2&task=3")
    assert_svg_is_whole(page, FIRST)


@pytest.mark.sweep
@pytest.mark.parametrize(
    "path", [*paths(), "/ru/measures/17", "/ru/indicators/cpi", "/kk?task=2", "/kk/measures?q=заң"]
)
def test_every_chart_has_such_a_picture(open_page, path):
    page = open_page(path)
    for key in page.evaluate(CHARTS):
        assert_svg_is_whole(page, key)


def assert_svg_is_whole(page, key):
    said = words(page, key)
    name, svg = save(page, key)
    assert name == f"{said['file']}.svg"
    written = texts(svg)
    every = " ".join(written)
    for part in ("title", "note", "filters", "asOf", "edition", "source"):
        assert said[part] or part == "filters", part
        assert plain(said[part]) in every, part
    on_screen = [plain(text) for text in page.evaluate(TEXTS_ON_SCREEN, key)]
    assert [text for text in on_screen if text not in written] == []
    root = ElementTree.fromstring(svg)
    lines = [node for node in root.iter(f"{SVG}tspan") if node.get("class") == "line"]
    assert all(float(line.get("y")) < float("inf") and "dy" not in line.attrib for line in lines)
    assert root.get("width") == "1600"
    assert_it_leads_back(root, as_sent_on(page.url))
    assert_it_carries_its_font(root)


def assert_it_leads_back(root, url):
    link = root.find(f".//{SVG}a")
    assert link.get("href") == url
    assert "".join(link.itertext()).startswith("http")


def assert_it_carries_its_font(root):
    style = root.find(f"{SVG}style").text
    assert re.search(r"font-family:Onest;.*url\(data:font/woff2;base64,d09GMg", style)
    styles = [node.get("style", "") + f";font-family:{node.get('font-family', '')}" for node in root.iter()]
    families = {family for style in styles for family in re.findall(r"font-family: *['\"]?([^,;'\"]+)", style)}
    assert families == {"Onest"}


@pytest.mark.sweep
@pytest.mark.parametrize("key", ["status-by-task", "deadlines-by-quarter"])
def test_colours_are_explained_in_the_picture(open_page, key):
    page = open_page("/ru")
    names = page.evaluate(f"document.querySelector(`[data-chart='{key}'] .js-plotly-plot`).data.map(t => t.name)")
    written = texts(save(page, key)[1])
    assert [name for name in filter(None, names) if name not in written] == []
    assert not any("trace" in text for text in written)


def test_png_has_the_width_that_was_asked_for_and_holds_its_text(open_page):
    page = open_page("/ru?theme=dark")
    said = words(page, FIRST)
    for width in WIDTHS:
        name, png = save_png(page, FIRST, width)
        assert name == f"{said['file']}.png"
        image = assert_png_is_whole(png, width)
        assert image.size == (width, width * 9 // 16)
        assert image.getpixel((4, 4)) < 60
        assert Image.open(io.BytesIO(png)).text == metadata(said, as_sent_on(page.url))


def metadata(said, url):
    parts = ("note", "filters", "asOf", "edition", "source")
    return {
        "Title": said["title"],
        "Description": " · ".join(said[part] for part in parts if said[part]),
        "Source": url,
    }


@pytest.mark.sweep
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("path", [*paths(), "/ru/measures/17", "/ru/indicators/cpi"])
def test_every_chart_is_drawn_whole_at_every_size(open_page, path, theme):
    page = open_page(f"{path}?theme={theme}")
    for key in page.evaluate(CHARTS):
        for width in WIDTHS:
            image = assert_png_is_whole(save_png(page, key, width)[1], width)
            assert (image.getpixel((4, 4)) > 200) == (theme == "light")


def test_a_dark_page_gives_the_chart_in_the_colours_of_the_light_theme(open_page):
    page = open_page("/ru?task=2&theme=dark")
    (_, dark), (_, light) = save(page, FIRST), save(page, FIRST, kind=LIGHT)
    assert colours(dark).keys() >= {TOKENS["dark"].card, TOKENS["dark"].completed, TOKENS["dark"].text}
    assert colours(light).keys() >= {TOKENS["light"].card, TOKENS["light"].completed, TOKENS["light"].text}
    assert TOKENS["dark"].completed not in colours(light)
    assert texts(light) == texts(dark), "the same chart, the same words, the way back to the same view"
    png = Image.open(io.BytesIO(save_png(page, FIRST, 1600, kind=LIGHT)[1])).convert("RGB")
    assert png.getpixel((4, 4)) == (255, 255, 255)


def colours(svg):
    """The colours of a picture, each as the style sheet writes it, and how often they occur."""
    text = svg.decode()
    found = [tuple(map(int, rgb)) for rgb in re.findall(r"rgb\((\d+), (\d+), (\d+)\)", text)]
    named = [f"#{red:02X}{green:02X}{blue:02X}" for red, green, blue in found] + re.findall("#[0-9A-F]{6}", text)
    return {name: named.count(name) for name in named}


@pytest.mark.sweep
def test_a_light_page_offers_no_second_light_picture(open_page):
    page = open_page("/ru")
    chart(page, FIRST).locator("summary.menu-toggle").click()
    expect(chart(page, FIRST).locator(".save-image").first).to_be_visible()
    expect(chart(page, FIRST).locator(".light-image").first).to_be_hidden()


def test_the_key_written_in_the_menu_saves_from_a_focused_mark(open_page):
    page = open_page("/ru?task=2")
    marks(page, FIRST).first.focus()
    with page.expect_download() as saved:
        page.keyboard.press("1")
    assert_png_is_whole(Path(saved.value.path()).read_bytes(), 1600)
    expect(page.locator(".job-state")).to_contain_text(words(page, FIRST)["done"])
    keys = (
        chart(page, FIRST)
        .locator(".save-image")
        .evaluate_all("buttons => buttons.map(button => [button.dataset.key, button.querySelector('kbd').textContent])")
    )
    assert keys == [[picture.key, picture.key] for picture in PICTURES]


@pytest.mark.sweep
def test_a_digit_typed_elsewhere_saves_nothing(open_page):
    page = open_page("/ru")
    page.locator(f"#{ids.TEXT_FILTER}").press("1")
    expect(page.locator(".job")).to_have_count(0)


@pytest.mark.sweep
def test_long_filters_are_said_whole_and_the_picture_grows(open_page):
    bodies = open_page("/ru/executors").evaluate(BODIES)
    assert len(bodies) > 10
    page = open_page("/ru/measures?" + "&".join(f"executor={body}" for body in bodies))
    key = ids.MEASURES_CHARTS[0]
    _, svg = save(page, key)
    assert plain(words(page, key)["filters"]) in " ".join(texts(svg))
    assert not any(text.endswith("…") for text in texts(svg)[-6:-1])


@pytest.mark.sweep
def test_kazakh_letters_stand_in_the_picture(open_page):
    page = open_page("/kk")
    letters = set()
    for key in ids.CHARTS:
        written = " ".join(texts(save(page, key)[1]))
        assert plain(words(page, key)["title"]) in written
        letters |= set(written.lower())
    assert letters >= KAZAKH


@pytest.mark.sweep
def test_kazakh_letters_are_drawn_in_the_boards_font(open_page):
    """The first line of the title is as long in the PNG as it is in Onest; another font's letters are not."""
    page = open_page("/kk")
    _, svg = save(page, FIRST)
    title = next(node for node in ElementTree.fromstring(svg).iter(f"{SVG}text") if node.get("font-weight") == "600")
    assert KAZAKH & set(title.text.lower())
    _, png = save_png(page, FIRST, 3200)
    left, size = 2 * int(title.get("x")), 2 * int(title.get("font-size"))
    strip = Image.open(io.BytesIO(png)).convert("L").crop((0, 90, 3200, 90 + size))
    _, _, right, _ = ImageChops.difference(strip, Image.new("L", strip.size, strip.getpixel((0, 0)))).getbbox()
    font = ImageFont.truetype(next((fontpkg_onest.ROOT / "files").glob("*.ttf")), size)
    font.set_variation_by_axes([600])
    assert right - left == pytest.approx(font.getlength(title.text), rel=0.01)


@pytest.mark.sweep
def test_a_failure_is_said_and_nothing_is_saved(open_page, watch):
    page = open_page("/ru")
    said = words(page, FIRST)
    watch.allow("save image:")
    watch.allow("Failed to load resource")
    saved = downloads_of(page)
    page.route("**/static-ext/onest.woff2", lambda route: route.fulfill(status=503))
    card = chart(page, FIRST)
    card.locator("summary.menu-toggle").click()
    button = card.locator('button.save-image[data-width="3200"]')
    button.click()
    expect(page.locator(".save-status[role=status]")).to_have_text(said["failed"])
    expect(page.locator(".job.is-failed .job-state")).to_have_text(said["failed"])
    expect(button).to_be_enabled()
    assert saved == []
    page.unroute("**/static-ext/onest.woff2")
    press_enter(page, card.locator("summary.menu-toggle"))
    with page.expect_download():
        button.press("Enter")
    expect(page.locator(".save-status[role=status]")).to_have_text(said["done"])
    settle(page)
