"""Numbers, percents, dates, quarters and ages as each language writes them.

Everything is formatted on the server with babel: browsers do not know Kazakh formats. Spaces inside
a value are no-break spaces, the minus is a true minus. Shapes that babel lacks or gets wrong (the
quarter of a deadline, Kazakh stand-alone quarters and months as a duration) are texts of the
``common`` namespace.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from babel.dates import format_date
from babel.numbers import format_decimal, format_percent

from dashboard.i18n import t, tn
from dashboard.kazakh import Case, possessive_ending
from data.records import Quarter

NBSP = "\u00a0"
MINUS = "\u2212"
DAY_PATTERNS = {"ru": "dd.MM.y", "kk": "dd.MM.y", "en": "d MMM y"}
ROMAN = ("I", "II", "III", "IV")
MOST_NUMBERS = 4_096
"""How many written numbers are remembered: babel takes longer over one than a query over a count."""
QUALIFIERS = {"more_than": ">", "less_than": "<", "about": "≈", "up_to": "≤"}


@lru_cache(MOST_NUMBERS)
def number(value: float, lang: str, digits: int | None = None) -> str:
    """``4500`` as «4 500», ``0.54`` as «0,54»; ``digits`` fixes the decimals, else up to three."""
    return _typeset(format_decimal(value, _decimals(digits), locale=lang))


def signed(value: float, lang: str, digits: int | None = None) -> str:
    """A change with its sign: «+191», «−14»; zero has none."""
    return _sign(value) + number(abs(value), lang, digits)


@lru_cache(MOST_NUMBERS)
def percent(value: float, lang: str, digits: int = 0, *, sign: bool = False) -> str:
    """``52.4`` (percent, not a fraction) as «52 %»; with ``sign`` a change: «+26,3 %», «−74 %»."""
    shown = abs(value) if sign else value
    pattern = _decimals(digits) + (f"{NBSP}%" if lang != "en" else "%")
    text = _typeset(format_percent(shown / 100, pattern, locale=lang))
    return _sign(value) + text if sign else text


def share(n: int, total: int, lang: str) -> str:
    """A share that carries its n: «52 % (32 из 61)»; of nothing only «0 из 0»."""
    counted = n_of_m(n, total, lang)
    return f"{percent(100 * n / total, lang)} ({counted})" if total else counted


def n_of_m(n: int, total: int, lang: str) -> str:
    """«32 из 61»."""
    return t("common.n_of_m", lang, n=number(n, lang), m=number(total, lang))


def part(n: int, lang: str, case: Case = Case.NOMINATIVE) -> str:
    """A count said of a larger whole: «32», in Kazakh with its ending, «32-сі», in the genitive «32-сінің»."""
    return f"{number(n, lang)}-{possessive_ending(n, case)}" if lang == "kk" else number(n, lang)


def count_of(unit: str, n: int, total: int, lang: str) -> str:
    """«32 из 61 мероприятия», «61 іс-шараның 32-сі»; units are those of ``common.count_of``."""
    return tn(f"common.count_of.{unit}", total, lang, part=part(n, lang))


def qualified(value: float, qualifier: str | None, lang: str) -> str:
    """A number as exact as its source: «> 4 500» for «более 4500»; ``KeyError`` for an unknown qualifier."""
    text = number(value, lang)
    return f"{QUALIFIERS[qualifier]}{NBSP}{text}" if qualifier else text


def value_range(low: float, high: float, lang: str) -> str:
    """«65–68», or one number where both ends are the same."""
    if low == high:
        return number(low, lang)
    return f"{number(low, lang)}–{number(high, lang)}"


@lru_cache(MOST_NUMBERS)
def day(value: date, lang: str) -> str:
    """«22.03.2024», in English «22 Mar 2024»."""
    return format_date(value, DAY_PATTERNS[lang], locale=lang).replace(" ", NBSP)


def quarter(value: Quarter, lang: str) -> str:
    """«IV кв. 2024», «2024 ж. IV тоқсан», «Q4 2024»."""
    return t("common.quarter", lang, quarter=quarter_number(value, lang), year=value.year)


def quarter_number(value: Quarter, lang: str) -> str:
    """The quarter without its year: «IV», in English «Q4»."""
    return f"Q{value.number}" if lang == "en" else ROMAN[value.number - 1]


def quarter_range(first: Quarter | None, last: Quarter | None, lang: str) -> str:
    """«IV кв. 2024», «I–IV кв. 2024», «IV кв. 2023 – I кв. 2024»; an open end reads «с …», «по …»."""
    if first is None:
        return t("common.quarter_to", lang, quarter=quarter(last, lang)) if last else ""
    if last is None:
        return t("common.quarter_from", lang, quarter=quarter(first, lang))
    if first == last:
        return quarter(first, lang)
    if first.year == last.year:
        both = f"{quarter_number(first, lang)}–{quarter_number(last, lang)}"
        return t("common.quarter", lang, quarter=both, year=first.year)
    return f"{quarter(first, lang)} – {quarter(last, lang)}"


def age(start: date, end: date, lang: str) -> str:
    """Whole years and months between two days: «2 года 8 месяцев»; under a month, days."""
    return NBSP.join(tn(f"common.unit.{unit}", count, lang) for unit, count in elapsed(start, end))


def elapsed(start: date, end: date) -> list[tuple[str, int]]:
    """What an age is made of: ``[("year", 2), ("month", 8)]`` or, under a month, ``[("day", 12)]``."""
    months = (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)
    if months < 1:
        return [("day", max((end - start).days, 0))]
    return [(unit, count) for unit, count in (("year", months // 12), ("month", months % 12)) if count]


def days(count: int, lang: str) -> str:
    """«12 дней»."""
    return tn("common.unit.day", count, lang)


def _decimals(digits: int | None) -> str:
    places = "###" if digits is None else "0" * digits
    return f"#,##0.{places}" if places else "#,##0"


def _sign(value: float) -> str:
    return "+" if value > 0 else MINUS if value < 0 else ""


def _typeset(text: str) -> str:
    return text.replace(" ", NBSP).replace("\u202f", NBSP).replace("-", MINUS)
