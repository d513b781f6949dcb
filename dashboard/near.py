"""What a mistyped word may have meant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher

LONGEST = 80
"""How much of what somebody typed is looked at and shown again."""
LIKE_FROM = 0.7
MOST = 5
SHORTEST_PART = 3
"""A shorter word stands in too many names to mean one of them."""


def shortened(word: str) -> str:
    """The word as it may be shown: never longer than ``LONGEST``."""
    return word if len(word) <= LONGEST else f"{word[:LONGEST]}…"


def nearest(word: str, names: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """The keys that are like the word, or are called so, the likest first; at most ``MOST``."""
    sought = word[:LONGEST].casefold()
    likeness = {key: max(_likeness(sought, name.casefold()) for name in (key, *own)) for key, own in names.items()}
    like = [key for key, found in likeness.items() if found >= LIKE_FROM]
    return tuple(sorted(like, key=likeness.__getitem__, reverse=True)[:MOST])


def _likeness(sought: str, name: str) -> float:
    """From 0 to 1; a word that a name holds is as good as the name."""
    if len(sought) >= SHORTEST_PART and sought in name:
        return 1.0
    return SequenceMatcher(None, sought, name).ratio()
