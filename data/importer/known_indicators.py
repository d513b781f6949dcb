"""The indicators of the plan that the reader knows by words of their names.

To add one, add a row: its key, which way is better, and words that only its name has.
"""

from __future__ import annotations

from dataclasses import dataclass

from data.importer.errors import unreadable
from data.records import Better


@dataclass(frozen=True, slots=True)
class KnownIndicator:
    """``words`` are in lower case; all of them stand in the indicator's name."""

    key: str
    better: Better
    words: tuple[str, ...]


KNOWN_INDICATORS = (
    KnownIndicator("cpi", Better.HIGHER, ("индекс восприятия коррупции",)),
    KnownIndicator("bribery_experience", Better.LOWER, ("доля лиц", "взятку")),
    KnownIndicator("government_effectiveness", Better.HIGHER, ("эффективности государственного управления",)),
    KnownIndicator("gci_institutions", Better.LOWER, ("институты", "индекса конкурентоспособности")),
    KnownIndicator("state_share_gdp", Better.LOWER, ("доли участия государства в экономике",)),
    KnownIndicator("rule_of_law", Better.HIGHER, ("индекс верховенства закона",)),
    KnownIndicator("voice_accountability", Better.HIGHER, ("учета мнения населения", "подотчетность")),
    KnownIndicator("control_of_corruption", Better.HIGHER, ("контроля коррупции",)),
    KnownIndicator("agency_trust", Better.HIGHER, ("доверия населения", "антикоррупционной службе")),
)


def recognise(name: str) -> KnownIndicator:
    """The one indicator whose words the name has; none or several is an error."""
    flat = name.casefold().replace("ё", "е")
    matching = [known for known in KNOWN_INDICATORS if all(word in flat for word in known.words)]
    if len(matching) != 1:
        raise unreadable("indicator", name)
    return matching[0]
