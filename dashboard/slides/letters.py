"""How wide words are: presentation programs do not fit text for us, so its size is computed.

The widths are Arial's. Slides cannot bring Onest along, and a program replaces a font it lacks by one
of other widths; Arial is on every Windows and Mac, has the Kazakh letters, and Liberation Sans, which
stands in for it elsewhere, has the same widths.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

FONT = "Arial"
LINE = 1.2
"""Height of a line against the size of its letters."""
SAFETY = 1.04
"""Programs round widths up, and hint them differently."""
BOLD = 1.09
"""Bold letters against regular ones."""
WIDEST = 1.0
MOST_WORDS = 4_096

_THOUSANDTHS = {
    222: "'ijlіІI",
    278: " !,./:;[\\]ft·|\u00a0",
    340: '()-`r{}"',
    370: "г",
    389: "*",
    440: "кзт",
    469: "^",
    500: "Jcksvxyzсух",
    510: "эчьв",
    545: "ГпянҒғ",
    560: "#$0123456789?L_abdeghnopqu«»–аеорёийһә",
    575: "бцқүұң",
    590: "КдлЗ+<=>~−±≈≤≥ө",
    615: "FTZТъУ",
    668: "&ABEKPSVXYАВЕРХЧЁБЛЬжҚҮҰ",
    690: "Дм₸Һ",
    722: "CDHNRUwНСЯИЙПЭыҢӘ",
    750: "ЦюФ",
    780: "GOQОЪӨ",
    833: "шфщMmМ",
    889: "Ы%",
    940: "ШЖЩW",
}
_WIDTHS = {letter: width / 1000 for width, letters in _THOUSANDTHS.items() for letter in letters}


@lru_cache(MOST_WORDS)
def width(text: str, size: float, bold: bool = False) -> float:
    """Points that a line of text takes at ``size`` points; an unknown letter counts as the widest."""
    ems = sum(_WIDTHS.get(letter, WIDEST) for letter in text)
    return ems * size * SAFETY * (BOLD if bold else 1.0)


def lines(text: str, size: float, room: float, bold: bool = False) -> list[str]:
    """The lines that words take in ``room`` points; a word longer than a line is broken as programs break it."""
    found = [""]
    for word in text.replace("\n", " ").split(" "):
        joined = f"{found[-1]} {word}" if found[-1] else word
        if width(joined, size, bold) <= room:
            found[-1] = joined
            continue
        pieces = _broken(word, size, room, bold)
        found += pieces if found[-1] else []
        if not found[-1]:
            found[-1:] = pieces
    return found


def height(text: str, size: float, room: float, bold: bool = False) -> float:
    """Points that a paragraph takes downwards."""
    return len(lines(text, size, room, bold)) * size * LINE


def fitted(text: str, sizes: Sequence[float], room: float, tall: float, bold: bool = False) -> tuple[str, float]:
    """The text at the largest of ``sizes`` (falling) at which it fits; at the least it is cut with «…»."""
    for size in sizes:
        if height(text[:MOST_LETTERS], size, room, bold) <= tall and len(text) <= MOST_LETTERS:
            return text, size
    return cut(text, sizes[-1], room, tall, bold), sizes[-1]


def cut(text: str, size: float, room: float, tall: float, bold: bool = False) -> str:
    """As much of a text as fits, ending in «…» where it is not all."""
    most = max(int(tall / (size * LINE)), 1)
    shown = lines(text[:MOST_LETTERS], size, room, bold)
    if len(shown) <= most and len(text) <= MOST_LETTERS:
        return text
    kept = " ".join(shown[:most]).rstrip()
    while kept and len(lines(f"{kept}…", size, room, bold)) > most:
        kept = kept[:-1].rstrip()
    return f"{kept}…"


MOST_LETTERS = 2_000
"""No slide has room for more; longer texts are not measured to their end."""


def _broken(word: str, size: float, room: float, bold: bool) -> list[str]:
    if width(word, size, bold) <= room:
        return [word]
    pieces = [""]
    for letter in word:
        if pieces[-1] and width(pieces[-1] + letter, size, bold) > room:
            pieces.append("")
        pieces[-1] += letter
    return pieces
