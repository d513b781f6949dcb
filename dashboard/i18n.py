"""Every word of the screen in three languages: ``t`` for a text, ``tn`` for a text with a count.

The texts lie in ``locales/<language>/<namespace>.json``, one flat object a file, each key beginning
with its namespace; a large namespace has a file for each page: ``chart-executors.json``. A missing
key is a ``KeyError``, so tests find it; the served board shows the key between brackets instead and
logs it (``tolerate_missing_keys``).
"""

from __future__ import annotations

import json
import logging
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from babel import Locale
from babel.numbers import format_decimal

LANGUAGES = ("ru", "kk", "en")
DEFAULT_LANGUAGE = "ru"
NATIVE_NAMES = {"ru": "Русский", "kk": "Қазақша", "en": "English"}
NAMESPACES = (
    "common",
    "status",
    "chart",
    "figure",
    "shell",
    "page",
    "card",
    "filter",
    "error",
    "briefing",
    "about",
    "download",
    "wall",
    "slides",
    "tables",
    "calendar",
)

LOCALES = Path(__file__).parent / "locales"
MOST_COUNTS = 4_096

_log = logging.getLogger(__name__)
_strict = True


def tolerate_missing_keys(tolerant: bool = True) -> None:
    """Show ``⟨key⟩`` and log it instead of raising ``KeyError``: for the served board only."""
    global _strict
    _strict = not tolerant


def t(key: str, lang: str, /, **params: Any) -> str:
    """The text of ``key``, its ``{placeholders}`` filled from ``params``.

    ``KeyError`` for an unknown key or a missing parameter (unless missing keys are tolerated).
    """
    text = texts(lang).get(key)
    if text is None:
        return _missing(key, lang)
    return text.format_map(params)


def tn(key: str, count: float, lang: str, /, **params: Any) -> str:
    """The plural form of ``key`` for ``count``, with ``{n}`` filled with the grouped number.

    Forms are keys of their own, ``<key>.<CLDR category>``: one, few, many and other in Russian,
    one and other in Kazakh and English.
    """
    category, written = _counted(count, lang)
    return t(f"{key}.{category}", lang, n=written, **params)


@lru_cache(MOST_COUNTS)
def _counted(count: float, lang: str) -> tuple[str, str]:
    """The plural category of a count and the count as it is written."""
    return Locale.parse(lang).plural_form(count), format_decimal(count, locale=lang)


@cache
def texts(lang: str) -> dict[str, str]:
    """All texts of a language, merged from its files once.

    ``ValueError`` when a key stands twice or outside its namespace, ``KeyError`` for a language
    the board does not speak.
    """
    if lang not in LANGUAGES:
        raise KeyError(lang)
    merged: dict[str, str] = {}
    for path in sorted((LOCALES / lang).glob("*.json")):
        namespace = path.stem.partition("-")[0]
        for key, text in read_texts(path).items():
            if key in merged:
                raise ValueError(f"{path}: {key} stands in another file too")
            if not key.startswith(f"{namespace}."):
                raise ValueError(f"{path}: {key} does not begin with {namespace}.")
            merged[key] = text
    return merged


def read_texts(path: Path) -> dict[str, str]:
    """One flat locale file; ``ValueError`` when a key stands in it twice."""

    def once(pairs: list[tuple[str, str]]) -> dict[str, str]:
        found = dict(pairs)
        if len(found) != len(pairs):
            raise ValueError(f"{path}: a key stands twice")
        return found

    loaded: dict[str, str] = json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=once)
    return loaded


def _missing(key: str, lang: str) -> str:
    if _strict:
        raise KeyError(f"{key} ({lang})")
    _log.error("no text for %s in %s", key, lang)
    return f"⟨{key}⟩"
