"""Saved pictures of charts: PNG and SVG that can be understood, and read, away from the board."""

import io
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import fontpkg_onest
import pytest
from browser_fixtures import chart
from PIL import Image, ImageChops, ImageFont
from playwright.sync_api import expect

from dashboard import ids

pytestmark = pytest.mark.browser

SVG = "{http://www.w3.org/2000/svg}"
KAZAKH = set("әғқңөұүі")
"""Without һ, which no title needs; the test of the font has it."""


def save(page, key, image_format):
    """Save a chart's picture by the keyboard, as a viewer without a mouse would."""
    card = chart(page, key)
    card.locator("summary.menu-toggle").press("Enter")
    with page.expect_download() as saved:
        card.locator(f'button.save-image[data-format="{image_format}"]').press("Enter")
    return saved.value.suggested_filename, Path(saved.value.path()).read_bytes()


def words(page, key):
    return chart(page, key).locator(".chart-export").evaluate("element => ({...element.dataset})")


def texts(svg):
    """All text of a picture, its lines joined by spaces, without the spaces that typography varies."""
    root = ElementTree.fromstring(svg)
    found = ["".join(node.itertext()) for node in root.iter(f"{SVG}text")]
    return plain(" ".join(found))


def plain(text):
    return " ".join(text.split())


def test_svg_says_what_it_shows_and_carries_its_font(open_page):
    page = open_page("/ru?task=2&task=3")
    for key in ids.CHARTS:
        assert_svg_is_whole(page, key)


def assert_svg_is_whole(page, key):
    said = words(page, key)
    name, svg = save(page, key, "svg")
    assert name == f"{said['file']}.svg"
    written = texts(svg)
    for part in ("title", "note", "filters", "asOf", "edition", "source"):
        assert said[part], part
        assert plain(said[part]) in written, part
    root = ElementTree.fromstring(svg)
    assert (root.get("width"), root.get("height")) == ("1600", "900")
    style = root.find(f"{SVG}style").text
    assert re.search(r"font-family:Onest;.*url\(data:font/woff2;base64,d09GMg", style)
    styles = [node.get("style", "") + f";font-family:{node.get('font-family', '')}" for node in root.iter()]
    families = {family for style in styles for family in re.findall(r"font-family: *['\"]?([^,;'\"]+)", style)}
    assert families == {"Onest"}


@pytest.mark.parametrize("key", ["status-by-task", "deadlines-by-quarter"])
def test_colours_are_explained_in_the_picture(open_page, key):
    page = open_page("/ru")
    names = page.evaluate(f"document.querySelector(`[data-chart='{key}'] .js-plotly-plot`).data.map(t => t.name)")
    written = texts(save(page, key, "svg")[1])
    assert [name for name in filter(None, names) if name not in written] == []
    assert "trace" not in written


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_png_is_large_and_holds_its_text(open_page, theme):
    page = open_page(f"/ru?theme={theme}")
    for key in ids.CHARTS:
        assert_png_is_whole(page, key, theme)


def assert_png_is_whole(page, key, theme):
    name, png = save(page, key, "png")
    assert name == f"{words(page, key)['file']}.png"
    image = Image.open(io.BytesIO(png)).convert("L")
    assert image.size == (3200, 1800)
    background = image.getpixel((4, 4))
    assert (background > 200) == (theme == "light")
    for top, bottom in ((90, 200), (1500, 1760)):
        shades = image.crop((96, top, 3104, bottom)).getextrema()
        assert max(abs(shade - background) for shade in shades) > 60, "no text on this strip"


def test_kazakh_letters_stand_in_the_picture(open_page):
    page = open_page("/kk")
    letters = set()
    for key in ids.CHARTS:
        _, svg = save(page, key, "svg")
        written = texts(svg)
        assert plain(words(page, key)["title"]) in written
        letters |= set(written.lower())
    assert letters >= KAZAKH


def test_kazakh_letters_are_drawn_in_the_boards_font(open_page):
    """The first line of the title is as long in the PNG as it is in Onest; another font's letters are not."""
    page = open_page("/kk")
    _, svg = save(page, ids.CHARTS[0], "svg")
    title = next(node for node in ElementTree.fromstring(svg).iter(f"{SVG}text") if node.get("font-weight") == "600")
    assert KAZAKH & set(title.text.lower())
    _, png = save(page, ids.CHARTS[0], "png")
    left, size = 2 * int(title.get("x")), 2 * int(title.get("font-size"))
    strip = Image.open(io.BytesIO(png)).convert("L").crop((0, 90, 3200, 90 + size))
    _, _, right, _ = ImageChops.difference(strip, Image.new("L", strip.size, strip.getpixel((0, 0)))).getbbox()
    font = ImageFont.truetype(next((fontpkg_onest.ROOT / "files").glob("*.ttf")), size)
    font.set_variation_by_axes([600])
    assert right - left == pytest.approx(font.getlength(title.text), rel=0.01)


def test_the_file_name_tells_what_it_is(open_page):
    page = open_page("/ru?task=2")
    names = {words(page, key)["file"] for key in ids.CHARTS}
    assert len(names) == len(ids.CHARTS)
    for name in names:
        assert not re.search(r'[\\/:*?"<>|]', name)
        assert "2024" in name


def test_success_and_failure_are_announced(open_page, watch):
    page = open_page("/ru")
    key = ids.CHARTS[0]
    said = words(page, key)
    save(page, key, "svg")
    expect(page.locator(".save-status[role=status]")).to_have_text(said["done"])
    failing = open_page("/ru")
    watch.allow("save image:")
    watch.allow("Failed to load resource")
    failing.route("**/static-ext/onest.woff2", lambda route: route.fulfill(status=503))
    card = chart(failing, key)
    card.locator("summary.menu-toggle").click()
    button = card.locator('button.save-image[data-format="png"]')
    button.click()
    expect(failing.locator(".save-status[role=status]")).to_have_text(said["failed"])
    expect(button).to_be_enabled()
