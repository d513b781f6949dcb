"""The monthly calculation index by year: a public series, beside the sums the presentation states in it."""

from __future__ import annotations

from urllib.parse import urlsplit

from dashboard import drill, formats, quantities
from dashboard.chart_table import Cell, ChartTable
from dashboard.context_figures import PAGE
from dashboard.figures import Figure, Trace
from dashboard.figures.canvas import beyond, draw, escape, margin, row_axis, row_labels, targets, width_px
from dashboard.frame import Frame
from dashboard.i18n import t
from dashboard.theme import TOKENS, Tokens
from data.rows import SeriesPoint, SeriesRow

KEY = "mrp-series"
GROUP = "mrp"
BENEFITS_ONLY = frozenset({"2022-04-01"})
"""Values that, by the publication's own note, held for benefits and not for fines and rewards."""


def build(series: SeriesRow | None, frame: Frame) -> Figure | None:
    """A bar a value, oldest first; one in force from a day within a year is hatched. ``None`` without a series."""
    if series is None or not series.points:
        return None
    points, lang = series.points, frame.lang
    tokens = TOKENS[frame.view.theme]
    labels = [(period_of(point, lang),) for point in points]
    left = width_px(label for (label,) in labels)
    texts = [formats.number(point.value, lang) for point in points]
    longest = max(point.value for point in points)
    marks = [[drill.detail(frame, PAGE, series.key), _label(series, point, lang)] for point in points]
    return draw(
        [
            _values(points, texts, tokens),
            targets(len(points), (0, longest), marks, [escape(name) for _, name in marks]),
        ],
        frame.view.theme,
        lang,
        barmode="overlay",
        margin=margin(left, width_px(texts)),
        xaxis={"range": [0, longest], "visible": False},
        **row_axis(len(points), 1),
        annotations=row_labels(labels, left, [_ink(point, tokens) for point in points]),
    )


def table(series: SeriesRow | None, frame: Frame) -> ChartTable:
    """A row a value: since when, how much, and where it was published."""
    lang = frame.lang
    unit = (series.unit.get(lang) if series else None) or t("page.value", lang)
    rows = tuple(
        (
            Cell(period_of(point, lang)),
            Cell(formats.number(point.value, lang)),
            Cell(publisher(point)),
        )
        for point in (series.points if series else ())
    )
    return ChartTable((t("page.period", lang), unit, t("page.source.short", lang)), rows)


def period_of(point: SeriesPoint, lang: str) -> str:
    """«2025», or the day since which a value within a year holds: «с 01.04.2020»."""
    if point.year is not None:
        return str(point.year)
    day = t(f"chart.{KEY}.since", lang, day=quantities.period(point.period, lang))
    return t(f"chart.{KEY}.benefits", lang, since=day) if point.period in BENEFITS_ONLY else day


def publisher(point: SeriesPoint) -> str:
    """The site a value was published on: titles of publications are in the language of whoever noted them."""
    return (urlsplit(point.document_url).hostname if point.document_url else None) or point.document_title


def _values(points: tuple[SeriesPoint, ...], texts: list[str], tokens: Tokens) -> Trace:
    pattern = {
        "shape": ["" if point.year is not None else "/" for point in points],
        "fgcolor": tokens.gold,
        "bgcolor": tokens.card,
        "fillmode": "replace",
        "size": 6,
        "solidity": 0.3,
    }
    return {
        "type": "bar",
        "orientation": "h",
        "x": [point.value for point in points],
        "y": list(range(len(points))),
        "width": 0.56,
        "marker": {"color": tokens.gold, "line": {"color": tokens.gold, "width": 1}, "pattern": pattern},
        "text": texts,
        "constraintext": "none",
        **beyond(tokens.text),
        "hoverinfo": "skip",
    }


def _ink(point: SeriesPoint, tokens: Tokens) -> str:
    return tokens.text if point.year is not None else tokens.muted


def _label(series: SeriesRow, point: SeriesPoint, lang: str) -> str:
    value = f"{formats.number(point.value, lang)} {series.unit.get(lang)}"
    return f"{series.name.get(lang)}, {period_of(point, lang)}: {value}"
