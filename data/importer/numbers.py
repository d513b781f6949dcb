"""Numbers as the report writes them: decimal comma, spaces by thousands, ranges, words."""

from __future__ import annotations

import re

from data.importer.errors import unreadable

_NUMBER = re.compile(r"-?[0-9]{1,3}(?: [0-9]{3})+(?:,[0-9]+)?|-?[0-9]+(?:[.,][0-9]+)?")
_RANGE = re.compile(r"(.*[0-9])\s*[-–—]\s*([0-9].*)")
_WORDS = {
    "одна": 1, "одну": 1, "один": 1, "две": 2, "два": 2, "три": 3, "четыре": 4, "пять": 5,
    "шесть": 6, "семь": 7, "восемь": 8, "девять": 9, "десять": 10,
}  # fmt: skip


def parse_number(text: str) -> float:
    """``29,6`` → 29.6; ``64,5%`` → 64.5; ``1 990 110`` → 1990110. Anything else is an error."""
    bare = " ".join(text.split()).removesuffix("%").rstrip()
    if _NUMBER.fullmatch(bare) is None:
        raise unreadable("number", text)
    return float(bare.replace(" ", "").replace(",", "."))


def parse_count(text: str) -> int:
    """A whole number in digits or, up to ten, in words."""
    word = text.strip().casefold()
    number = _WORDS[word] if word in _WORDS else parse_number(text)
    if number != int(number) or number < 0:
        raise unreadable("number", text)
    return int(number)


def parse_range(text: str) -> tuple[float, float]:
    """``65-68`` → (65, 68); a single value is a range of one. A range that runs backwards is an error."""
    match = _RANGE.fullmatch(text.strip())
    low, high = (match[1], match[2]) if match else (text, text)
    bounds = parse_number(low), parse_number(high)
    if bounds[0] > bounds[1]:
        raise unreadable("range", text)
    return bounds
