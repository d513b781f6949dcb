"""The board's typeface, cut down to what its three languages need and packed as one web font.

Onest comes from a package as a variable TrueType font of 190 kB. What leaves here is one woff2 of
about 54 kB with every weight: the page and the pictures saved from its charts use it, so a letter
looks the same in both. Slides and workbooks use a font that their readers have.
"""

from __future__ import annotations

import contextlib
import hashlib
import logging
import tempfile
from collections.abc import Iterable
from functools import lru_cache
from importlib.metadata import version
from io import BytesIO
from pathlib import Path

import fontpkg_onest
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from data.settings import state_directory

PACKAGE = "fontpkg-onest"
RANGES = (
    (0x0020, 0x007E),  # Latin
    (0x00A0, 0x017F),  # punctuation, quotes, Latin with diacritics
    (0x0400, 0x04FF),  # Cyrillic with the Kazakh letters
    (0x2000, 0x206F),  # dashes, quotes, thin and narrow spaces, ellipsis, per mille
    (0x20A0, 0x20BF),  # currency signs, the tenge among them
    (0x2100, 0x214F),  # number sign, trade mark
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # minus, comparison signs
    (0x25A0, 0x25FF),  # geometric shapes, as far as the font has them
    (0x2700, 0x27BF),  # check marks, as far as the font has them
)
FEATURES = ("calt", "ccmp", "kern", "locl", "mark", "mkmk", "tnum")


@lru_cache(maxsize=1)
def onest_woff2() -> bytes:
    """The web font's file.

    Cutting it takes half a second, so the result is kept in the state directory under a name that
    changes with the package and the choice of letters. A directory that cannot be written only
    means that it is cut again at the next start.
    """
    kept = state_directory() / f"onest-{_fingerprint()}.woff2"
    with contextlib.suppress(OSError):
        return kept.read_bytes()
    font = _cut(_source(), RANGES, FEATURES)
    with contextlib.suppress(OSError):
        _write_whole(kept, font)
    return font


def _source() -> Path:
    package: Path = fontpkg_onest.ROOT
    return next((package / "files").glob("*.ttf"))


def _fingerprint() -> str:
    parts = (version(PACKAGE), version("fonttools"), RANGES, FEATURES)
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:16]


def _cut(source: Path, ranges: Iterable[tuple[int, int]], features: Iterable[str]) -> bytes:
    """The font with only the letters of ``ranges`` (first, last) and the OpenType ``features``, as woff2."""
    logging.getLogger("fontTools").setLevel(logging.WARNING)  # it tells of every table it passes
    options = Options(layout_features=list(features))
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[letter for first, last in ranges for letter in range(first, last + 1)])
    with TTFont(source) as font:
        subsetter.subset(font)
        font.flavor = "woff2"
        packed = BytesIO()
        font.save(packed)
    return packed.getvalue()


def _write_whole(path: Path, content: bytes) -> None:
    """Put a file in place at once: another process sees the whole of it or none."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as draft:
        draft.write(content)
    Path(draft.name).replace(path)
