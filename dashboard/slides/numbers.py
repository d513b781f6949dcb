"""Numbers at marks: a spreadsheet's format that writes them as the board does, or the board's own words."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard import formats

GROUPED = 1_000


def number_format(values: Sequence[float]) -> str:
    """Groups of thousands where there are any; decimals as they come."""
    if all(float(value).is_integer() for value in values):
        return "#,##0"
    return "General" if all(abs(value) < GROUPED for value in values) else "#,##0.##"


def written(values: Sequence[float], texts: Sequence[str], lang: str) -> tuple[str, tuple[str | None, ...]]:
    """The format of numbers that the board writes as ``texts``, and the words it cannot give.

    «31,3 %» at every mark is a format, and stays one when a number is edited; «> 4 500 человек» are words.
    """
    signed = _signed(values, texts, lang)
    if signed is not None:
        return signed, ()
    around = {_around(value, text, lang) for value, text in zip(values, texts, strict=True)}
    plain = number_format(values)
    if len(around) == 1 and (found := around.pop()) is not None:
        before, after = found
        return f"{_quoted(before)}{plain}{_quoted(after)}", ()
    return plain, tuple(texts)


def _around(value: float, text: str, lang: str) -> tuple[str, str] | None:
    """What stands before and after the number in its text; ``None`` where the text has another number."""
    before, number, after = text.partition(formats.number(value, lang))
    return (before, after) if number and not any(sign.isdigit() for sign in before + after) else None


def _signed(values: Sequence[float], texts: Sequence[str], lang: str) -> str | None:
    """The format of changes, «+18 %» and «−74 %», where all texts are such."""
    if not any(text.startswith(("+", formats.MINUS)) for text in texts):
        return None
    bare = {
        _around(abs(value), text.lstrip(f"+{formats.MINUS}"), lang) for value, text in zip(values, texts, strict=True)
    }
    if len(bare) != 1 or (found := bare.pop()) is None:
        return None
    plain, after = number_format(values), _quoted(found[1])
    return f"+{plain}{after};{formats.MINUS}{plain}{after};{plain}{after}"


def _quoted(text: str) -> str:
    return '"{}"'.format(text.replace('"', "")) if text else ""
