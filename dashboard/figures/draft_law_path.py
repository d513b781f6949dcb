"""The way from the Concept to a draft law on integrity checks: a step a row, dated ones told from undated.

Steps stand at even distances in the documents' order: only some have a date, so a scale of time
would claim more than is known.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from dashboard import drill, formats, quantities
from dashboard.chart_table import Cell, ChartTable
from dashboard.documents import source_line
from dashboard.figures import Figure, Trace
from dashboard.figures.canvas import draw, escape, lines_px, margin, row_axis, targets, width_px, wrap
from dashboard.figures.integrity_outcomes import fact_href
from dashboard.frame import Frame
from dashboard.i18n import t
from dashboard.theme import TOKENS, Tokens
from data.rows.integrity import PathStep

KEY = "draft-law-path"
LEAST_ROWS = 4
NAME_LETTERS = 52
MARK_PX = 18
"""The room of a step's mark between its date and its name."""
SPAN = (0.0, 1.0)


class Dating(StrEnum):
    """How exactly the documents date a step."""

    DAY = "day"
    PERIOD = "period"
    NONE = "none"


SYMBOLS = {Dating.DAY: "circle", Dating.PERIOD: "diamond", Dating.NONE: "circle-open"}


def dating(step: PathStep) -> Dating:
    """A day, a period, or no date at all."""
    return Dating.DAY if step.day else Dating.PERIOD if step.period else Dating.NONE


def build(steps: Sequence[PathStep], frame: Frame) -> Figure | None:
    """The steps from the top down on one line; on the view of a fact its steps stand out. ``None`` without steps."""
    if not steps:
        return None
    lang, tokens = frame.lang, TOKENS[frame.view.theme]
    left = width_px(when(step, lang) for step in steps) + MARK_PX
    chosen = drill.standing_out(frame, "integrity", [step.fact.key for step in steps])
    return draw(
        [_targets(steps, frame), _marks(steps, chosen, tokens)],
        frame.view.theme,
        lang,
        barmode="overlay",
        margin=margin(left),
        xaxis={"range": list(SPAN), "visible": False},
        **row_axis(len(steps), LEAST_ROWS, lines_px(_lines(step, lang) for step in steps)),
        shapes=[_line(len(steps), tokens)],
        annotations=[
            text
            for row, (step, one) in enumerate(zip(steps, chosen, strict=True))
            for text in (_date(row, step, left, one, frame), _name(row, step, one, frame))
        ],
    )


def table(steps: Sequence[PathStep], frame: Frame) -> ChartTable:
    """A row a step: its date as far as it is known, and its place in the documents."""
    lang = frame.lang
    return ChartTable(
        (t(f"chart.{KEY}.step", lang), t(f"chart.{KEY}.date", lang), t("chart.table.source", lang)),
        tuple(
            (
                Cell(name(step, lang), fact_href(step.fact, frame)),
                Cell(when(step, lang)),
                Cell(source_line(step.source, lang)),
            )
            for step in steps
        ),
    )


def when(step: PathStep, lang: str) -> str:
    """«31.03.2023», «2022–2026», or that the documents give no date."""
    if step.day:
        return formats.day(step.day, lang)
    return quantities.period(step.period, lang) if step.period else t(f"chart.{KEY}.undated", lang)


def name(step: PathStep, lang: str) -> str:
    """The step in words, with the number of its act."""
    words = step.name.get(lang) or step.fact.key
    return f"{words}, {t('card.act_number', lang, n=step.number)}" if step.number else words


def _marks(steps: Sequence[PathStep], chosen: Sequence[bool], tokens: Tokens) -> Trace:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [SPAN[0]] * len(steps),
        "y": list(range(len(steps))),
        "marker": {
            "symbol": [SYMBOLS[dating(step)] for step in steps],
            "size": 13,
            "color": [tokens.accent if one else tokens.line_strong for one in chosen],
            "line": {"color": [tokens.accent if one else tokens.line_strong for one in chosen], "width": 2},
        },
        "cliponaxis": False,
        "hoverinfo": "skip",
    }


def _targets(steps: Sequence[PathStep], frame: Frame) -> Trace:
    labels = [f"{name(step, frame.lang)}: {when(step, frame.lang)}" for step in steps]
    marks = [[fact_href(step.fact, frame), label] for step, label in zip(steps, labels, strict=True)]
    return targets(len(steps), SPAN, marks, [escape(label) for label in labels])


def _line(steps: int, tokens: Tokens) -> dict[str, Any]:
    """The line that the steps stand on, under their marks."""
    line = {"color": tokens.line_strong, "width": 1.5}
    return {"type": "line", "x0": 0, "x1": 0, "y0": 0, "y1": steps - 1, "line": line, "layer": "below"}


def _date(row: int, step: PathStep, left: int, chosen: bool, frame: Frame) -> dict[str, Any]:
    """The date, strong where the documents give one."""
    dated = chosen and dating(step) is not Dating.NONE
    font = {"color": _ink(dated, frame), "weight": 600 if dated else 400}
    return _text(row, when(step, frame.lang), -left, font)


def _name(row: int, step: PathStep, chosen: bool, frame: Frame) -> dict[str, Any]:
    words = "<br>".join(escape(line) for line in _lines(step, frame.lang))
    return _text(row, words, MARK_PX, {"color": _ink(chosen, frame)})


def _lines(step: PathStep, lang: str) -> tuple[str, ...]:
    return wrap(name(step, lang), NAME_LETTERS)


def _ink(strong: bool, frame: Frame) -> str:
    tokens = TOKENS[frame.view.theme]
    return tokens.text if strong else tokens.muted


def _text(row: int, words: str, shift: int, font: dict[str, Any]) -> dict[str, Any]:
    """Words flush left, ``shift`` pixels from the line."""
    return {
        "text": words,
        "align": "left",
        "font": font,
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "xshift": shift,
        "y": row,
        "yanchor": "middle",
    }
