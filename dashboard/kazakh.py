"""Endings that a Kazakh number takes in a sentence: «61 іс-шараның 32-сі», read «отыз екісі».

The ending follows the last word of the number as it is read aloud, so it depends on the last digit
or, for a round number, on the tens, hundreds or thousands.
"""

from __future__ import annotations

from enum import StrEnum

ZERO = "і"  # нөлі
ONES = {1: "і", 2: "сі", 3: "і", 4: "і", 5: "і", 6: "сы", 7: "сі", 8: "і", 9: "ы"}
TENS = {1: "ы", 2: "сы", 3: "ы", 4: "ы", 5: "і", 6: "ы", 7: "і", 8: "і", 9: "ы"}
HUNDRED = "і"  # жүзі
THOUSAND_AND_MORE = "ы"  # мыңы, миллионы

FROM_ZERO = "ден"  # нөлден
FROM_ONES = {1: "ден", 2: "ден", 3: "тен", 4: "тен", 5: "тен", 6: "дан", 7: "ден", 8: "ден", 9: "дан"}
FROM_TENS = {1: "нан", 2: "дан", 3: "дан", 4: "тан", 5: "ден", 6: "тан", 7: "тен", 8: "нен", 9: "нан"}
FROM_HUNDRED = "ден"  # жүзден
FROM_THOUSAND_AND_MORE = "нан"  # мыңнан, миллионнан


class Case(StrEnum):
    """The cases that «that many of them» stands in."""

    NOMINATIVE = "nominative"
    GENITIVE = "genitive"
    DATIVE = "dative"


AFTER_POSSESSIVE = {
    Case.NOMINATIVE: ("", ""),
    Case.GENITIVE: ("нің", "ның"),
    Case.DATIVE: ("не", "на"),
}
"""What follows the possessive ending: after a front vowel («і»), after a back one («ы»)."""


def possessive_ending(number: int, case: Case = Case.NOMINATIVE) -> str:
    """The ending of «that many of them» after its hyphen: ``32`` gives «сі», ``10`` gives «ы»; genitive «сінің»."""
    ending = _by_last_word(number, ZERO, ONES, TENS, HUNDRED, THOUSAND_AND_MORE)
    front, back = AFTER_POSSESSIVE[case]
    return ending + (back if ending.endswith("ы") else front)


def ablative_ending(number: int) -> str:
    """The ending of «from that many» after its hyphen: ``4500`` gives «ден», as in «4500-ден астам»."""
    return _by_last_word(number, FROM_ZERO, FROM_ONES, FROM_TENS, FROM_HUNDRED, FROM_THOUSAND_AND_MORE)


def _by_last_word(
    number: int, zero: str, ones: dict[int, str], tens: dict[int, str], hundred: str, thousand_and_more: str
) -> str:
    """What stands in the tables for the last word of the number as it is read."""
    if number == 0:
        return zero
    if number % 10:
        return ones[number % 10]
    if number % 100:
        return tens[number % 100 // 10]
    return hundred if number % 1000 else thousand_and_more
