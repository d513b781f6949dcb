"""Texts whose values are links: a sentence as the parts it is drawn from.

A text of the locales stays one whole sentence, ``{placeholders}`` included, so a translator moves
the numbers freely. A placeholder takes a ``Part`` (words and where they lead), a phrase made before,
or plain words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from babel.lists import format_list

from dashboard.i18n import t, tn


@dataclass(frozen=True, slots=True)
class Part:
    """Words of a phrase; ``href`` is where they lead, if anywhere."""

    text: str
    href: str | None = None


Phrase = tuple[Part, ...]
Value = Part | Phrase | str

_MARK = "\ue000{}\ue001"
"""Two signs of the private use area hold a value's place while the text is put together."""
_MARKED = re.compile("\ue000([^\ue001]*)\ue001")


def phrase(key: str, lang: str, /, **values: Value) -> Phrase:
    """The text of ``key`` with its placeholders filled."""
    return _filled(t(key, lang, **_marks(values)), values)


def plural(key: str, count: float, lang: str, /, **values: Value) -> Phrase:
    """The plural form of ``key`` for ``count``, with its placeholders filled; ``{n}`` is the count itself."""
    return _filled(tn(key, count, lang, **_marks(values)), values)


def listed(values: Iterable[Value], lang: str) -> Phrase:
    """«a, b и c» as the language joins a list; empty for no values."""
    places = {str(place): value for place, value in enumerate(values)}
    return _filled(format_list(list(_marks(places).values()), locale=lang), places)


def capitalised(words: Phrase) -> Phrase:
    """The phrase with its first letter large."""
    if not words:
        return words
    first, *rest = words
    return (replace(first, text=first.text[:1].upper() + first.text[1:]), *rest)


def plain(words: Sequence[Part]) -> str:
    """The phrase as mere text."""
    return "".join(part.text for part in words)


def _marks(values: dict[str, Value]) -> dict[str, str]:
    return {name: _MARK.format(name) for name in values}


def _filled(text: str, values: dict[str, Value]) -> Phrase:
    parts: list[Part] = []
    for place, piece in enumerate(_MARKED.split(text)):
        parts.extend(_parts(values[piece]) if place % 2 else _parts(piece))
    return tuple(parts)


def _parts(value: Value) -> Phrase:
    if isinstance(value, Part):
        return (value,)
    if isinstance(value, str):
        return (Part(value),) if value else ()
    return value
