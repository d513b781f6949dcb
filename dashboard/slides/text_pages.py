"""Sentences on slides: as large as they fit, on as many slides as they need."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dashboard.slides import letters
from dashboard.slides.pages import ROOM, TALL, Bullet, Scope, TextPage

SIZES = (20.0, 18.0, 16.0, 14.0)
BETWEEN = 10.0
"""Points before a bullet."""
INDENT = 18.0


def pages(title: str, note: str, bullets: Sequence[Bullet], scope: Scope, notes: tuple[str, ...]) -> Iterator[TextPage]:
    """All on one slide where a size allows it, else as many a slide as there is room for at the smallest."""
    size = next((size for size in SIZES if sum(_tall(one, size) for one in bullets) <= TALL), SIZES[-1])
    for some in _cut(bullets, size):
        yield TextPage(title, note, tuple(some), size, scope, notes)


def _tall(bullet: Bullet, size: float) -> float:
    text = f"{bullet.subject}: {''.join(words.text for words in bullet.words)}"
    return letters.height(text, size, ROOM - INDENT, bold=True) + BETWEEN


def _cut(bullets: Sequence[Bullet], size: float) -> Iterator[list[Bullet]]:
    page: list[Bullet] = []
    used = 0.0
    for bullet in bullets:
        tall = _tall(bullet, size)
        if page and used + tall > TALL:
            yield page
            page, used = [], 0.0
        page.append(bullet)
        used += tall
    if page:
        yield page
