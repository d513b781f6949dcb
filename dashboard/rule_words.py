"""The rules of both axes in words, made from the table that the code itself goes by."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dashboard import formats
from dashboard.i18n import t, tn
from data.records import Timeliness
from data.status_rules import COUNTS_AS_DONE, TIMELINESS_RULES, Condition, Mixture, Terms


@dataclass(frozen=True, slots=True)
class InForce:
    """What the rules compare with on a screen: the edition's date and the due-soon window, in days."""

    data_as_of: date
    due_soon_days: int


def timeliness_words(value: Timeliness, in_force: InForce, lang: str) -> tuple[str, ...]:
    """All that must be so for a value, in the order of its rule."""
    return _terms(TIMELINESS_RULES[value], in_force, lang)


def done_words(in_force: InForce, lang: str) -> tuple[str, ...]:
    """Of a stage that the report calls completed: what makes it done on D, any one of these."""
    return _terms(COUNTS_AS_DONE, in_force, lang)


def mixture_words(mixture: Mixture, lang: str) -> str:
    """How the completions of a measure's stages go together."""
    return t(f"about.mixture.{mixture}", lang)


def _terms(terms: Terms, in_force: InForce, lang: str) -> tuple[str, ...]:
    return tuple(_term(condition, holds, in_force, lang) for condition, holds in terms.items())


def _term(condition: Condition, holds: bool, in_force: InForce, lang: str) -> str:
    return t(
        f"about.condition.{condition}.{'yes' if holds else 'no'}",
        lang,
        data_as_of=formats.day(in_force.data_as_of, lang),
        window=tn("about.window", in_force.due_soon_days, lang),
    )
