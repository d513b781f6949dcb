"""The sources that the Corruption Perceptions Index is averaged from: one row a source, its years on one scale.

The newest year is filled and numbered, earlier ones are empty and joined to it in order. None of it
is from the report, and the plan, which is for the index as a whole, is not drawn.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dashboard import formats
from dashboard.chart_table import Cell, ChartTable
from dashboard.figures import Figure, Trace
from dashboard.figures.canvas import draw, escape, margin, row_axis, row_labels, stroke, width_px
from dashboard.frame import Frame
from dashboard.i18n import t
from dashboard.theme import TOKENS, Tokens
from dashboard.url_state import href, toggled
from data.rows import SeriesPoint, SeriesRow

KEY = "cpi-components"
GROUP = "cpi_source"
LEAST_ROWS = 5
SCALE = (0, 100)
HEADING_PX = 22


def build(sources: Sequence[SeriesRow], frame: Frame) -> Figure | None:
    """Sources from the highest newest value to the lowest; ``None`` without any."""
    rows = in_order(sources)
    if not rows:
        return None
    tokens, lang = TOKENS[frame.view.theme], frame.lang
    names = [name_of(row, lang) for row in rows]
    ends = [_end(row, lang) for row in rows]
    left = width_px(names)
    return draw(
        [_earlier(rows, tokens), _newest(rows, frame)],
        frame.view.theme,
        lang,
        margin=margin(left, width_px(ends), top=HEADING_PX),
        xaxis={"range": list(SCALE), "visible": False},
        **row_axis(len(rows), LEAST_ROWS),
        shapes=[*(stroke(*SCALE, at, 1, tokens.line) for at in range(len(rows))), *_ways(rows, tokens)],
        annotations=[
            *row_labels([[name] for name in names], left, [tokens.text] * len(rows)),
            *_ends(ends, tokens),
            *_scale(tokens, lang),
        ],
    )


def table(sources: Sequence[SeriesRow], frame: Frame) -> ChartTable:
    """A row a source, a column a year."""
    lang, rows = frame.lang, in_order(sources)
    years = sorted({point.year for row in rows for point in row.points if point.year})
    head = (t(f"chart.{KEY}.column.source", lang), *map(str, years))
    return ChartTable(head, tuple(_table_row(row, years, lang) for row in rows))


def _table_row(row: SeriesRow, years: Sequence[int], lang: str) -> tuple[Cell, ...]:
    found = {point.year: point for point in row.points}
    values = (found.get(year) for year in years)
    missing = Cell(t("common.no_data", lang))
    return Cell(name_of(row, lang)), *(
        Cell(formats.number(point.value, lang), point.document_url) if point else missing for point in values
    )


def in_order(sources: Sequence[SeriesRow]) -> list[SeriesRow]:
    """The sources with values, highest newest value first."""
    return sorted((row for row in sources if row.points), key=lambda row: -newest(row).value)


def newest(row: SeriesRow) -> SeriesPoint:
    """The point of the last year; ``ValueError`` for a series without points."""
    return max(row.points, key=lambda point: point.year or 0)


def name_of(row: SeriesRow, lang: str) -> str:
    """What the source is called: the part of the series' name after its colon."""
    name = row.name.get(lang) or row.key
    return name.rpartition(": ")[2]


def _by_year(row: SeriesRow) -> list[SeriesPoint]:
    return sorted(row.points, key=lambda point: point.year or 0)


def _ways(rows: Sequence[SeriesRow], tokens: Tokens) -> list[dict[str, Any]]:
    """A bar over the whole reach of a source's years."""
    reach = [(min(values), max(values)) for row in rows if (values := [point.value for point in row.points])]
    return [stroke(low, high, at, 6, tokens.line_strong) | {"opacity": 0.35} for at, (low, high) in enumerate(reach)]


def _earlier(rows: Sequence[SeriesRow], tokens: Tokens) -> Trace:
    found = [(at, point) for at, row in enumerate(rows) for point in _by_year(row)[:-1]]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [point.value for _, point in found],
        "y": [at for at, _ in found],
        "marker": {"size": 9, "color": tokens.card, "line": {"color": tokens.muted, "width": 1.5}},
        "hoverinfo": "skip",
    }


def _newest(rows: Sequence[SeriesRow], frame: Frame) -> Trace:
    lang, tokens = frame.lang, TOKENS[frame.view.theme]
    labels = [_mark_words(row, lang) for row in rows]
    numbers = href(frame.route, toggled(frame.view, KEY))
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": [newest(row).value for row in rows],
        "y": list(range(len(rows))),
        "text": [formats.number(newest(row).value, lang) for row in rows],
        "textposition": "top center",
        "textfont": {"color": tokens.text, "weight": 600},
        "marker": {"size": 13, "color": tokens.muted, "line": {"color": tokens.card, "width": 2}},
        "cliponaxis": False,
        "hovertext": [escape(label) for label in labels],
        "hoverinfo": "text",
        "customdata": [[numbers, label] for label in labels],
    }


def _mark_words(row: SeriesRow, lang: str) -> str:
    """«WJP: 2017 — 34, 2019 — 36, … (не из отчёта)»."""
    years = ", ".join(f"{point.year} — {formats.number(point.value, lang)}" for point in _by_year(row))
    return f"{name_of(row, lang)}: {years} ({t('common.not_from_report', lang)})"


def _end(row: SeriesRow, lang: str) -> str:
    """«2017: 34 → 2022: 37»: where the source began and where it stands."""
    first, last = _by_year(row)[0], newest(row)
    return t(
        f"chart.{KEY}.change",
        lang,
        first=formats.number(first.value, lang),
        first_year=first.year,
        change=formats.signed(last.value - first.value, lang) if last.value != first.value else "0",
    )


def _ends(ends: Sequence[str], tokens: Tokens) -> list[dict[str, Any]]:
    return [
        {"text": escape(end), "font": {"color": tokens.muted}, "x": 1, "xref": "paper", "xanchor": "left", "xshift": 12}
        | {"y": at, "yanchor": "middle"}
        for at, end in enumerate(ends)
    ]


def _scale(tokens: Tokens, lang: str) -> list[dict[str, Any]]:
    """Both ends of the common scale, above it."""
    return [
        {"text": t(f"chart.{KEY}.{end}", lang), "font": {"color": tokens.muted, "size": 13}, "x": x, "xanchor": anchor}
        | {"y": 1, "yref": "paper", "yanchor": "bottom"}
        for end, x, anchor in (("worst", SCALE[0], "left"), ("best", SCALE[1], "right"))
    ]
