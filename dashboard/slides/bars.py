"""Bars and columns of a figure as a native chart: plain ones, and ones that stand on each other.

Unseen bars only take the pointer and are left out. A bar that later ones cover whole is shown by them:
its parts stand in its place, and its number joins the row's name.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from dashboard.colour import mixed
from dashboard.figures import Figure, Trace
from dashboard.figures.canvas import HIDDEN
from dashboard.slides.axis_words import columns, plain, rows_with_ends, with_end
from dashboard.slides.forms import Category, Fill, Kind, Series, SlideChart
from dashboard.slides.numbers import number_format, written

PAPER = "#FFFFFF"
THICKNESS = (0.5, 0.72)
DIGITS = 6
BEYOND = 1.3
"""An axis with bars on both sides of zero, against the longest of them."""


@dataclass(frozen=True, slots=True)
class Segment:
    """One bar: its place, where it begins, how long it is, how it looks and what is written at it."""

    place: int
    start: float
    value: float
    fill: Fill
    text: str | None


@dataclass(frozen=True, slots=True)
class Run:
    """Segments of one series: at most one at a place."""

    name: str
    segments: tuple[Segment, ...]


def visible(figure: Figure) -> list[Trace]:
    """The bar traces that are seen."""
    return [trace for trace in figure["data"] if trace["type"] == "bar" and trace["marker"].get("color") != HIDDEN]


def read(figure: Figure, name: str, lang: str) -> SlideChart | None:
    """The chart; ``None`` where the bars neither begin at zero nor stand on each other. ``name`` is the chart's."""
    traces = visible(figure)
    runs, covered = _without_covered([run for trace in traces for run in _runs(trace, name)], figure)
    if not runs or not _stand_on_each_other(runs):
        return None
    level = traces[0].get("orientation") == "h"
    categories = _categories(figure, runs, level, name, covered)
    stacked = max(Counter(segment.place for run in runs for segment in run.segments).values()) > 1
    number, words = _written([segment for run in runs for segment in run.segments], lang)
    low, high = figure["layout"]["xaxis" if level else "yaxis"]["range"]
    return SlideChart(
        Kind.BARS if level else Kind.COLUMNS,
        tuple(categories.values()),
        tuple(_series(run, list(categories), words) for run in runs),
        number,
        stacked=stacked,
        thickness=min(max(traces[0]["width"], THICKNESS[0]), THICKNESS[1]),
        ends=_ends(low, high, stacked=stacked and level),
    )


def _ends(low: float, high: float, *, stacked: bool) -> tuple[float | None, float | None]:
    """From zero; bars on both sides of it leave room for their numbers beyond their ends."""
    if low < 0:
        return low * BEYOND, high * BEYOND
    return 0.0, high if stacked else None


def each(values: Any, count: int) -> list[Any]:
    """A value a point: plotly takes one for all too."""
    return list(values) if isinstance(values, (list, tuple)) else [values] * count


def fills_of(marker: dict[str, Any], count: int) -> list[Fill]:
    """How each point looks; a dimmed one is nearly the paper."""
    pattern = marker.get("pattern", {})
    replaced = pattern.get("fillmode") == "replace"
    looks = zip(
        each(marker["color"], count),
        each(pattern.get("shape", ""), count),
        each(pattern.get("fgcolor", PAPER), count),
        each(pattern.get("bgcolor"), count),
        each(marker.get("opacity", 1.0), count),
        strict=True,
    )
    return [
        Fill(mixed(fore, PAPER, strength), shape, mixed((ground if replaced else colour) or colour, PAPER, strength))
        if shape
        else Fill(mixed(colour, PAPER, strength))
        for colour, shape, fore, ground, strength in looks
    ]


def _written(segments: Sequence[Segment], lang: str) -> tuple[str, bool]:
    """The format of the numbers, and whether some need words of their own."""
    told = [one for one in segments if one.text]
    if not told:
        return number_format([one.value for one in segments]), False
    number, words = written([one.value for one in told], [one.text or "" for one in told], lang)
    return number, bool(words)


def _runs(trace: Trace, name: str) -> list[Run]:
    """A series a trace; one whose points share a place is a series a point."""
    level = trace.get("orientation") == "h"
    places, values = (trace["y"], trace["x"]) if level else (trace["x"], trace["y"])
    count = len(values)
    texts = each(trace.get("text"), count)
    segments = [
        Segment(place, start, value, fill, text)
        for place, start, value, fill, text in zip(
            places, each(trace.get("base", 0), count), values, fills_of(trace["marker"], count), texts, strict=True
        )
    ]
    own = trace.get("name") or _told(trace) or name
    if len(set(places)) == count:
        return [Run(own, tuple(segments))]
    labels = [label for _, label in trace.get("customdata", [])] or [own] * count
    return [
        Run(plain(label).rpartition(": ")[0] or own, (segment,))
        for label, segment in zip(labels, segments, strict=True)
    ]


def _told(trace: Trace) -> str:
    """The name in what a single mark tells, «Частично исполнены: 21 рекомендация», without its number."""
    if len(trace.get("customdata", ())) != 1 or len(trace.get("text", ())) != 1:
        return ""
    return str(trace["customdata"][0][1]).removesuffix(f": {trace['text'][0]}")


def _without_covered(runs: list[Run], figure: Figure) -> tuple[list[Run], dict[int, str]]:
    """The runs without bars that later ones cover whole, and the words that stood at those."""
    if figure["layout"].get("barmode") == "stack":
        return _stacked(runs), {}
    kept: list[Run] = []
    covered: dict[int, str] = {}
    later: list[Segment] = []
    for run in reversed(runs):
        hidden = [one for one in run.segments if _is_covered(one, later)]
        covered |= {one.place: one.text or "" for one in hidden}
        left = tuple(one for one in run.segments if one not in hidden)
        later += left
        kept += [replace(run, segments=left)] if left else []
    return kept[::-1], covered


def _is_covered(one: Segment, later: Sequence[Segment]) -> bool:
    over = [
        other.value for other in later if other.place == one.place and one.start <= other.start < one.start + one.value
    ]
    return bool(over) and round(sum(over) - one.value, DIGITS) == 0


def _stacked(runs: list[Run]) -> list[Run]:
    """Where plotly stacks by itself, each segment begins where those before it end."""
    ends: dict[int, float] = defaultdict(float)
    found = []
    for run in runs:
        segments = []
        for one in run.segments:
            segments.append(replace(one, start=ends[one.place]))
            ends[one.place] += one.value
        found.append(replace(run, segments=tuple(segments)))
    return found


def _stand_on_each_other(runs: Sequence[Run]) -> bool:
    ends: dict[int, float] = defaultdict(float)
    for run in runs:
        for one in run.segments:
            if round(one.start - ends[one.place], DIGITS):
                return False
            ends[one.place] += one.value
    return True


def _categories(
    figure: Figure, runs: Sequence[Run], level: bool, name: str, covered: dict[int, str]
) -> dict[int, Category]:
    """Every named place, those without a bar too."""
    places = sorted({one.place for run in runs for one in run.segments})
    if not level:
        found = columns(figure)
        return found or {place: Category(str(place)) for place in places}
    names = rows_with_ends(figure)
    rows = sorted({*places, *names})
    return {row: Category(with_end(names.get(row, name), covered.get(row))) for row in rows}


def _series(run: Run, places: Sequence[int], with_words: bool) -> Series:
    found = {one.place: one for one in run.segments}
    blank = Fill(PAPER)
    return Series(
        run.name,
        tuple(found[place].value if place in found else None for place in places),
        tuple(found[place].fill if place in found else blank for place in places),
        tuple(found[place].text if place in found else None for place in places) if with_words else (),
    )
