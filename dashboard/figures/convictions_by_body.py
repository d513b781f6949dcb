"""Persons convicted, by the bodies the report names, and the rest it does not disclose."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard import drill, formats
from dashboard.chart_table import Cell, ChartTable
from dashboard.figures import Figure, Trace
from dashboard.figures.canvas import (
    beyond,
    dimming,
    draw,
    escape,
    fill,
    lines_px,
    margin,
    row_axis,
    row_labels,
    targets,
    width_px,
    wrap,
)
from dashboard.frame import Frame
from dashboard.i18n import t, tn
from dashboard.pages import Route
from dashboard.theme import TOKENS, Meaning
from dashboard.url_state import href
from data.rows import ConvictionsRow

KEY = "convictions-by-body"
LEAST_ROWS = 5
LABEL_LETTERS = 28


@dataclass(frozen=True, slots=True)
class Bar:
    """One row: a named body, or (without a key) what is not disclosed."""

    key: str | None
    name: str
    persons: int
    body_code: str | None = None


def build(convictions: ConvictionsRow | None, frame: Frame) -> Figure | None:
    """Bodies from most to fewest, the undisclosed rest last and grey; ``None`` without figures.

    On the view of one body its bar stands out.
    """
    view, lang = frame.view, frame.lang
    bars = _bars(convictions, lang) if convictions else []
    if convictions is None or not bars:
        return None
    tokens = TOKENS[view.theme]
    labels = [wrap(bar.name, LABEL_LETTERS) for bar in bars]
    counts = [formats.number(bar.persons, lang) for bar in bars]
    left = width_px(line for lines in labels for line in lines)
    longest = max(bar.persons for bar in bars)
    return draw(
        [_persons(bars, counts, frame), _targets(bars, longest, convictions.total, frame)],
        view.theme,
        lang,
        barmode="overlay",
        margin=margin(left, width_px(counts)),
        xaxis={"range": [0, longest], "visible": False},
        **row_axis(len(bars), LEAST_ROWS, lines_px(labels)),
        annotations=row_labels(labels, left, [tokens.text if bar.key else tokens.muted for bar in bars]),
    )


def table(convictions: ConvictionsRow | None, frame: Frame) -> ChartTable:
    """A row a named body and one for the rest: persons, and their share of the total."""
    lang = frame.lang
    rows = _rows(convictions, frame) if convictions else ()
    return ChartTable(tuple(t(f"chart.table.{column}", lang) for column in ("body", "persons", "share")), rows)


def _rows(convictions: ConvictionsRow, frame: Frame) -> tuple[tuple[Cell, ...], ...]:
    lang = frame.lang
    return tuple(
        (
            Cell(bar.name, href(Route(lang, "convictions", bar.key), frame.view)),
            Cell(formats.number(bar.persons, lang)),
            Cell(formats.share(bar.persons, convictions.total, lang)),
        )
        for bar in _bars(convictions, lang)
    )


def _bars(convictions: ConvictionsRow, lang: str) -> list[Bar]:
    named = [
        Bar(body.key, body.name.get(lang) or body.key, body.persons, body.body_code) for body in convictions.bodies
    ]
    named.sort(key=lambda bar: -bar.persons)
    rest = Bar(None, t(f"chart.{KEY}.undisclosed", lang), convictions.not_disclosed)
    return [*named, rest] if rest.persons else named


def _persons(bars: list[Bar], counts: list[str], frame: Frame) -> Trace:
    tokens = TOKENS[frame.view.theme]
    chosen = drill.standing_out(frame, "convictions", [bar.key for bar in bars])
    marker = fill(Meaning(tokens.accent, ""), tokens.card)
    marker["color"] = [tokens.accent if bar.key else tokens.not_due for bar in bars]
    return {
        "type": "bar",
        "orientation": "h",
        "x": [bar.persons for bar in bars],
        "y": list(range(len(bars))),
        "width": 0.56,
        "marker": marker | dimming(chosen),
        "text": counts,
        **beyond([tokens.text if one else tokens.muted for one in chosen]),
        "hoverinfo": "skip",
    }


def _targets(bars: list[Bar], longest: int, total: int, frame: Frame) -> Trace:
    labels = [_label(bar, total, frame.lang) for bar in bars]
    marks = [[_href(bar, frame), label] for bar, label in zip(bars, labels, strict=True)]
    return targets(len(bars), (0, longest), marks, [escape(label) for label in labels])


def _href(bar: Bar, frame: Frame) -> str:
    """The view of the body and, from there, its page among the executors of the plan, if it is one."""
    onward = href(Route(frame.lang, "executors", bar.body_code), frame.view) if bar.body_code else None
    return drill.detail(frame, "convictions", bar.key, onward)


def _label(bar: Bar, total: int, lang: str) -> str:
    persons = tn("common.unit.person", bar.persons, lang)
    share = formats.share(bar.persons, total, lang)
    return t(f"chart.{KEY}.mark", lang, body=bar.name, persons=persons, share=share)
