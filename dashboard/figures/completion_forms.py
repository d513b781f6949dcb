"""What the plan's stages end with: a row a completion form, a numbered square a stage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard import drill, formats
from dashboard.chart_table import Cell, ChartTable
from dashboard.figures import Figure, Trace
from dashboard.figures.canvas import (
    draw,
    escape,
    fill,
    height,
    ink,
    lines_px,
    margin,
    row_axis,
    row_labels,
    width_px,
    wrap,
)
from dashboard.figures.stage_timeline import stage_name
from dashboard.frame import Frame
from dashboard.i18n import t
from dashboard.theme import TOKENS, completion_meaning
from data.records import Completion
from data.rows import StageRow

KEY = "completion-forms"
LABEL_LETTERS = 72
LEAST_UNITS = 10
SIZE = 0.94


@dataclass(frozen=True, slots=True)
class Form:
    """A completion form as the plan words it, and the stages that end with it, the completed ones first."""

    name: str
    stages: tuple[StageRow, ...]


def forms_of(stages: Sequence[StageRow], lang: str) -> tuple[Form, ...]:
    """Forms from the most frequent to the least, those of one number by name."""
    found: dict[str, list[StageRow]] = {}
    for stage in stages:
        found.setdefault(stage.completion_form.get(lang) or "", []).append(stage)
    forms = [Form(name, tuple(sorted(those, key=_order))) for name, those in found.items()]
    return tuple(sorted(forms, key=lambda form: (-len(form.stages), form.name)))


def build(stages: Sequence[StageRow], frame: Frame) -> Figure | None:
    """Squares by completion, each with its measure's number and leading to its card; ``None`` without stages."""
    forms = forms_of(stages, frame.lang)
    if not forms:
        return None
    tokens, lang = TOKENS[frame.view.theme], frame.lang
    labels = [wrap(form.name, LABEL_LETTERS) for form in forms]
    counts = [formats.number(len(form.stages), lang) for form in forms]
    counts_px = width_px(counts)
    names_px = width_px(line for lines in labels for line in lines)
    longest = max(LEAST_UNITS, len(forms[0].stages))
    return draw(
        [trace for value in Completion if (trace := _squares(value, forms, frame))],
        frame.view.theme,
        lang,
        barmode="overlay",
        margin=margin(names_px + counts_px),
        xaxis={"range": [0, longest], "visible": False},
        **row_axis(len(forms), height(len(forms)), lines_px(labels)),
        annotations=[
            *row_labels(labels, names_px + counts_px, [tokens.text] * len(forms)),
            *row_labels([[count] for count in counts], counts_px, [tokens.muted] * len(forms)),
        ],
    )


def table(stages: Sequence[StageRow], frame: Frame) -> ChartTable:
    """A row a stage: the form, the stage, and what the report says of it."""
    lang = frame.lang
    rows = tuple(
        (
            Cell(form.name),
            Cell(stage_name(stage, lang), drill.measures(frame, stage.measure)),
            Cell(t(f"status.completion.{stage.completion}", lang)),
        )
        for form in forms_of(stages, lang)
        for stage in form.stages
    )
    return ChartTable(tuple(t(f"chart.{KEY}.column.{column}", lang) for column in ("form", "stage", "status")), rows)


def _order(stage: StageRow) -> tuple[int, int, int]:
    return list(Completion).index(stage.completion), stage.measure, stage.index


def _squares(value: Completion, forms: Sequence[Form], frame: Frame) -> Trace | None:
    tokens, lang = TOKENS[frame.view.theme], frame.lang
    places = [
        (row, column, stage)
        for row, form in enumerate(forms)
        for column, stage in enumerate(form.stages)
        if stage.completion is value
    ]
    if not places:
        return None
    meaning = completion_meaning(value, frame.view.theme)
    labels = [_label(forms[row], stage, lang) for row, _, stage in places]
    return {
        "type": "bar",
        "orientation": "h",
        "name": t(f"status.completion.{value}", lang),
        "base": [column + (1 - SIZE) / 2 for _, column, _ in places],
        "x": [SIZE] * len(places),
        "y": [row for row, _, _ in places],
        "width": 0.8,
        "marker": fill(meaning, tokens.card),
        "text": [str(stage.measure) for _, _, stage in places],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "insidetextfont": {"color": ink(meaning), "weight": 600},
        "hovertext": [escape(label) for label in labels],
        "hoverinfo": "text",
        "customdata": [
            [drill.measures(frame, stage.measure), label] for (_, _, stage), label in zip(places, labels, strict=True)
        ],
    }


def _label(form: Form, stage: StageRow, lang: str) -> str:
    status = t(f"status.completion.{stage.completion}", lang)
    return t(f"chart.{KEY}.mark", lang, form=form.name, stage=stage_name(stage, lang), status=status)
