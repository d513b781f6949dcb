"""What a viewer saves, as tests read it: pictures of charts opened with real readers, and files that never came."""

from __future__ import annotations

import io
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from browser_fixtures import chart
from PIL import Image, ImageChops

SVG = "{http://www.w3.org/2000/svg}"
WIDTH = 1600
"""Of a picture as it is designed; a PNG is a multiple of it."""
MARGIN = 48
TITLE = (40, 92)
"""From where to where, in rows of the design, the first line of the title stands."""
FOOTER = 110
"""The last rows of the design, in which the words under the chart stand."""
ON_SCREEN = "save-image"
LIGHT = "light-image"
CHARTS = "[...document.querySelectorAll('[data-chart]:not(.is-empty)')].map(card => card.dataset.chart)"
"""The keys of the charts on a page, in its order."""


def downloads_of(page: Any) -> list[Any]:
    """The files that a page saves from now on."""
    saved: list[Any] = []
    page.on("download", lambda download: saved.append(download))
    return saved


@contextmanager
def nothing_saved(page: Any) -> Iterator[None]:
    """What is done here must save no file."""
    saved = downloads_of(page)
    yield
    assert saved == []


def save(page: Any, key: str, wanted: str = "[data-format=svg]", kind: str = ON_SCREEN) -> tuple[str, bytes]:
    """Save a chart's picture by the keyboard, as a viewer without a mouse would: its name and its bytes."""
    card = chart(page, key)
    card.locator("summary.menu-toggle").press("Enter")
    with page.expect_download() as saved:
        card.locator(f"button.{kind}{wanted}").press("Enter")
    return saved.value.suggested_filename, Path(saved.value.path()).read_bytes()


def save_png(page: Any, key: str, width: int, kind: str = ON_SCREEN) -> tuple[str, bytes]:
    return save(page, key, f'[data-width="{width}"]', kind)


def words(page: Any, key: str) -> dict[str, str]:
    """What the server says of a chart for its picture."""
    return chart(page, key).locator(".chart-export").evaluate("element => ({...element.dataset})")


def plain(text: str) -> str:
    """Without the spaces that typography varies."""
    return " ".join(text.split())


def texts(svg: bytes) -> list[str]:
    """Each text of a picture."""
    return [plain("".join(node.itertext())) for node in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def assert_png_is_whole(png: bytes, width: int) -> Image.Image:
    """A PNG of that width with ink in its title, in its chart and in the words under it."""
    image = Image.open(io.BytesIO(png)).convert("L")
    scale = width / WIDTH
    assert image.width == width
    assert image.height >= 900 * scale
    assert image.height == round(image.height / scale) * scale
    top, bottom = (round(row * scale) for row in TITLE)
    foot = image.height - round(FOOTER * scale)
    for strip in ((top, bottom), (bottom + round(60 * scale), foot), (foot, image.height)):
        assert has_ink(image.crop((round(MARGIN * scale), strip[0], image.width, strip[1]))), strip
    return image


def has_ink(strip: Image.Image) -> bool:
    """Whether anything stands out of the colour in the corner."""
    ground = Image.new("L", strip.size, strip.getpixel((0, 0)))
    return ImageChops.difference(strip, ground).getextrema()[1] > 60


def as_sent_on(url):
    """The address of a view as files have it: without the theme of one screen."""
    return re.sub("[?&]theme=dark$", "", url)
