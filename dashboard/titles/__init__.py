"""Findings as sentences: what each chart shows, said in words made from its data.

A module a page. A title claims only what the rows support; where the usual sentence would not be
true another one is written. The note under it says what is counted, how many, and as of when.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dashboard import formats
from dashboard.file_names import file_name, place
from dashboard.frame import Frame
from dashboard.i18n import t
from data.records import Filters

WORDED_UP_TO = 10


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above a chart, and the name of a file saved from it (without extension)."""

    title: str
    note: str
    file_name: str


def head(chart: str, title: str, note: Sequence[str], frame: Frame) -> Head:
    """The head of a chart; ``chart`` is what its texts begin with: ``chart.status-by-task``."""
    name = file_name([*place(frame.route), t(f"{chart}.name", frame.lang), str(frame.as_of)])
    return Head(title[:1].upper() + title[1:], " · ".join(note), name)


def n_note(count: float, lang: str) -> str:
    """«n = 61»."""
    return t("chart.note.n", lang, n=formats.number(count, lang))


def as_of_note(frame: Frame) -> str:
    """«на 22.03.2024»."""
    return t("common.as_of", frame.lang, day=formats.day(frame.as_of, frame.lang))


def worded(role: str, count: int, lang: str) -> str:
    """A small number as a word in the case its role in the sentence asks for; a larger one in digits."""
    if 1 <= count <= WORDED_UP_TO:
        return t(f"chart.numeral.{role}.{count}", lang)
    return formats.number(count, lang)


def draws_around(around: Callable[[Filters], Filters], frame: Frame) -> bool:
    """Whether a filter in use chooses among a chart's own marks, so that it draws more than its title counts."""
    filters = frame.view.filters
    return around(filters) != filters


def dimmed_note(around: Callable[[Filters], Filters], frame: Frame) -> list[str]:
    """What the marks are that such a chart draws pale."""
    return [t("chart.note.dimmed", frame.lang)] if draws_around(around, frame) else []


def unfiltered_note(frame: Frame) -> list[str]:
    """A warning for figures that no filter narrows, while one is set."""
    return [t("chart.note.not_filtered", frame.lang)] if frame.view.filters.narrowing else []
