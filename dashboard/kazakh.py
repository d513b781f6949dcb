"""Endings that a Kazakh number takes in a sentence: «61 іс-шараның 32-сі», read «отыз екісі».

The ending follows the last word of the number as it is read aloud, so it depends on the last digit
or, for a round number, on the tens, hundreds or thousands.
"""

from __future__ import annotations

ZERO = "і"  # нөлі
ONES = {1: "і", 2: "сі", 3: "і", 4: "і", 5: "і", 6: "сы", 7: "сі", 8: "і", 9: "ы"}
TENS = {1: "ы", 2: "сы", 3: "ы", 4: "ы", 5: "і", 6: "ы", 7: "і", 8: "і", 9: "ы"}
HUNDRED = "і"  # жүзі
THOUSAND_AND_MORE = "ы"  # мыңы, миллионы


def possessive_ending(number: int) -> str:
    """The ending of «that many of them» after its hyphen: ``32`` gives «сі», ``10`` gives «ы»."""
    if number == 0:
        return ZERO
    if number % 10:
        return ONES[number % 10]
    if number % 100:
        return TENS[number % 100 // 10]
    return HUNDRED if number % 1000 else THOUSAND_AND_MORE
