"""The words around the bullets of the indicators: names on the left, scale ends, columns on the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dashboard import formats, indicator_words
from dashboard.figures.canvas import escape, lines_px, width_px, wrap
from dashboard.figures.own_scale import Row
from dashboard.frame import Frame
from dashboard.i18n import t
from dashboard.theme import TOKENS, Tokens, verdict_meaning
from data.rows.indicators import IndicatorView

TEXTS = "chart.indicator-bullets"
COLUMNS = ("plan", "fact", "verdict")
LABEL_LETTERS = 28
COLUMN_GAP_PX = 24
BELOW_TRACK_PX = 8
QUIET_SIZE = 13


@dataclass(frozen=True, slots=True)
class Around:
    """The words as annotations, and the margins and the height of a row in pixels that they need."""

    left: int
    right: int
    row: int
    annotations: list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Words:
    """A cell of a column: a strong line and, where there is one, a quiet line under it."""

    strong: str
    quiet: str
    colour: str
    weight: int = 600


def around(rows: Sequence[Row], frame: Frame) -> Around:
    """Everything that is written beside the tracks of these rows."""
    lang, tokens = frame.lang, TOKENS[frame.view.theme]
    labels = [(*_name(row, lang), t(f"{TEXTS}.{row.view.row.better}", lang)) for row in rows]
    columns = [[_cell(column, row.view, frame) for row in rows] for column in COLUMNS]
    widths = [_width(name, column, lang) for name, column in zip(COLUMNS, columns, strict=True)]
    left = width_px(line for lines in labels for line in lines)
    return Around(
        left,
        COLUMN_GAP_PX + sum(widths),
        lines_px(labels),
        [
            *_labels(rows, labels, left, tokens),
            *_scale_ends(rows, tokens, lang),
            *_unscaled(rows, tokens, lang),
            *_columns(rows, columns, widths, tokens),
            *_headings(widths, tokens, lang),
        ],
    )


def outside(view: IndicatorView, lang: str) -> str:
    """«не из отчёта: 38 (2025)»; nothing without a public series."""
    return t(f"{TEXTS}.not_from_report", lang, value=indicator_words.point(view.latest, lang)) if view.latest else ""


def _name(row: Row, lang: str) -> tuple[str, ...]:
    return wrap(indicator_words.name(row.view.row, lang), LABEL_LETTERS)


def _cell(column: str, view: IndicatorView, frame: Frame) -> Words:
    row, lang, tokens = view.row, frame.lang, TOKENS[frame.view.theme]
    if column == "plan":
        colour = tokens.accent_text if view.plan else tokens.muted
        return Words(indicator_words.plan(row, lang), row.unit.get(lang) or "", colour)
    if column == "fact":
        colour, weight = (tokens.muted, 400) if row.fact is None else (tokens.text, 600)
        return Words(indicator_words.fact(row, lang), outside(view, lang), colour, weight)
    meaning = verdict_meaning(row.verdict, frame.view.theme)
    gap = indicator_words.gap(view, lang)
    quiet = t(f"{TEXTS}.mark.gap", lang, gap=gap) if gap else ""
    return Words(f"{meaning.icon} {t(f'status.verdict.{row.verdict}', lang)}", quiet, meaning.colour)


def _width(name: str, column: Sequence[Words], lang: str) -> int:
    return width_px([_heading(name, lang), *(line for words in column for line in (words.strong, words.quiet))])


def _heading(column: str, lang: str) -> str:
    return t(f"chart.table.{column}", lang)


def _labels(rows: Sequence[Row], labels: Sequence[tuple[str, ...]], left: int, tokens: Tokens) -> list[dict[str, Any]]:
    """The names, and under each which way is better."""
    return [
        {
            "text": _two_lines("<br>".join(map(escape, name)), better, tokens),
            "font": {"color": tokens.muted if row.faded else tokens.text},
            "align": "left",
            "x": 0,
            "xref": "paper",
            "xanchor": "left",
            "xshift": -left,
            "y": row.at,
            "yanchor": "middle",
        }
        for row, (*name, better) in zip(rows, labels, strict=True)
    ]


def _scale_ends(rows: Sequence[Row], tokens: Tokens, lang: str) -> list[dict[str, Any]]:
    """The numbers at both ends of each track, under it."""
    return [
        {
            "text": formats.number(value, lang),
            "font": {"color": tokens.muted, "size": QUIET_SIZE},
            "x": x,
            "xanchor": anchor,
            "y": row.at,
            "yanchor": "top",
            "yshift": -BELOW_TRACK_PX,
        }
        for row in rows
        if row.scale
        for value, x, anchor in ((row.scale.worst, 0, "left"), (row.scale.best, 1, "right"))
    ]


def _unscaled(rows: Sequence[Row], tokens: Tokens, lang: str) -> list[dict[str, Any]]:
    """In place of a track without marks: why nothing stands on it."""
    return [
        {
            "text": "<br>".join(wrap(_reason(row.view, lang), LABEL_LETTERS)),
            "font": {"color": tokens.muted},
            "x": 0.5,
            "y": row.at,
            "yanchor": "middle",
        }
        for row in rows
        if row.scale is None
    ]


def _reason(view: IndicatorView, lang: str) -> str:
    return t(f"{TEXTS}.{'unclear' if indicator_words.is_plan_unclear(view.row) else 'nothing'}", lang)


def _columns(
    rows: Sequence[Row], columns: Sequence[Sequence[Words]], widths: Sequence[int], tokens: Tokens
) -> list[dict[str, Any]]:
    return [
        {
            **_beside(shift, _two_lines(escape(words.strong), words.quiet, tokens)),
            "font": {"color": tokens.muted if row.faded else words.colour, "weight": words.weight},
            "y": row.at,
            "yanchor": "middle",
        }
        for column, shift in zip(columns, _shifts(widths), strict=True)
        for row, words in zip(rows, column, strict=True)
    ]


def _headings(widths: Sequence[int], tokens: Tokens, lang: str) -> list[dict[str, Any]]:
    """What the columns and the two ends of every track mean."""
    above = {"font": {"color": tokens.muted, "size": QUIET_SIZE}, "y": 1, "yref": "paper", "yanchor": "bottom"}
    columns = [_beside(shift, _heading(name, lang)) for name, shift in zip(COLUMNS, _shifts(widths), strict=True)]
    ends = [
        {"text": t(f"{TEXTS}.{word}", lang), "x": x, "xref": "paper", "xanchor": anchor}
        for word, x, anchor in (("worse", 0, "left"), ("better", 1, "right"))
    ]
    return [heading | above for heading in (*columns, *ends)]


def _shifts(widths: Sequence[int]) -> list[int]:
    """Where each column begins, in pixels right of the tracks."""
    return [COLUMN_GAP_PX + sum(widths[:at]) for at in range(len(widths))]


def _beside(shift: int, text: str) -> dict[str, Any]:
    return {"text": text, "align": "left", "x": 1, "xref": "paper", "xanchor": "left", "xshift": shift}


def _two_lines(first: str, quiet: str, tokens: Tokens) -> str:
    """A line that is escaped already, and a quiet one under it."""
    if not quiet:
        return first
    style = f"color:{tokens.muted};font-size:{QUIET_SIZE}px;font-weight:400"
    return f'{first}<br><span style="{style}">{escape(quiet)}</span>'
