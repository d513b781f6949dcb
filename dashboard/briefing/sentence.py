"""What every sentence of the briefing is, and how its clauses and lists are joined."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce

from dashboard import formats
from dashboard.frame import Frame
from dashboard.pages import Route
from dashboard.phrases import Part, Phrase, capitalised, listed, phrase
from dashboard.url_state import href
from data.rows import StageRow

MOST_LISTED = 4


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence about one subject, full stop included; ``note`` says what it leaves aside.

    ``chart`` is the key of the chart that shows the same figures: their source is its source.
    """

    subject: str
    parts: Phrase
    chart: str
    note: str | None = None


def sentence(
    subject: str, clauses: Iterable[Phrase], chart: str, lang: str, note: str | None = None
) -> Sentence | None:
    """The clauses with semicolons between them; ``None`` without clauses."""
    found = [clause for clause in clauses if clause]
    if not found:
        return None
    whole = reduce(lambda first, second: phrase("briefing.join", lang, first=first, second=second), found)
    return Sentence(subject, capitalised(phrase("briefing.sentence", lang, words=whole)), chart, note)


def listed_in_part(values: Sequence[Phrase], rest_href: str, lang: str) -> Phrase:
    """«a, b, c и ещё 5»: the first few, and a link to all of them where there are more."""
    shown, rest = values[:MOST_LISTED], len(values) - MOST_LISTED
    more = [phrase("briefing.rest", lang, count=number_link(rest, rest_href, lang))] if rest > 0 else []
    return listed([*shown, *more], lang)


def number_link(count: float, target: str, lang: str) -> Part:
    """A number as the language writes it, leading to what it counts."""
    return Part(formats.number(count, lang), target)


def stage_link(row: StageRow, frame: Frame) -> Part:
    """«19.1», or the number of the measure alone where the stage is its only one; leads to the measure's card."""
    name = str(row.measure) if row.stages_in_measure == 1 else f"{row.measure}.{row.index}"
    return Part(name, href(Route(frame.lang, "measures", str(row.measure)), frame.view))
