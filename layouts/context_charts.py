"""The charts of the context page by its sections, and the one that a figure's own view stands beside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dashboard.context_figures import event_key, largest_first, starting
from dashboard.figures import (
    Figure,
    figure_bars,
    greco_recommendations,
    mrp_series,
    prevention_balance,
    reform_timeline,
    staff_training,
    survey_readiness,
)
from dashboard.frame import Frame
from dashboard.i18n import t
from dashboard.titles import Head
from dashboard.titles import context as titles
from data.rows import FigureRow
from data.rows.context import ContextData
from layouts.charts import Chart, chart_of
from layouts.screen import Screen

SURVEY_ANSWERS = {
    "survey-places": "survey_places",
    "survey-causes": "survey_causes",
    "survey-channels": "survey_channels",
}
PAYMENTS = ("rewards.largest.", "rewards.paid.")
DATA_SETS = "open_data.sets_"
PERSONS = "persons"


@dataclass(frozen=True, slots=True)
class Placed:
    """A chart, the section it stands in, and the keys of the addresses that its marks lead to.

    A chart too small for a row of its own stands ``among_figures``, as one of their cards.
    """

    section: str
    keys: frozenset[str]
    chart: Chart
    among_figures: bool = False


def charts(data: ContextData, screen: Screen) -> tuple[Placed, ...]:
    """Every chart of the page, section by section."""
    return tuple(_charts(data, screen))


def _charts(data: ContextData, screen: Screen) -> Iterator[Placed]:
    frame, figures = screen.frame, data.figures
    survey, greco, balance, staff = (figures[group] for group in ("survey", "greco", "balance", "staff"))
    yield _placed(
        "survey",
        survey_readiness.KEY,
        survey,
        titles.survey_readiness_head(survey, frame),
        survey_readiness.build(survey, frame),
        frame,
        "span-3",
    )
    for key, group in SURVEY_ANSWERS.items():
        rows = largest_first(figures[group])
        yield _bars("survey", key, rows, titles.survey_answers_head(key, rows, frame), frame, "span-3")
    yield _placed(
        "international",
        greco_recommendations.KEY,
        greco,
        titles.greco_recommendations_head(greco, frame),
        greco_recommendations.build(greco, frame),
        frame,
        "whole",
    )
    yield _placed(
        "prevention",
        prevention_balance.KEY,
        balance,
        titles.prevention_balance_head(balance, frame),
        prevention_balance.build(balance, frame),
        frame,
        "whole",
    )
    paid = largest_first(starting(figures["rewards"], *PAYMENTS))
    yield _bars("rewards", "reward-payments", paid, titles.largest_head("reward-payments", paid, frame), frame)
    yield _mrp(data, frame)
    yield _timeline(data, frame)
    trained = largest_first([row for row in figures["training"] if row.unit == PERSONS])
    head = titles.largest_head("training-persons", trained, frame)
    yield _bars("training", "training-persons", trained, head, frame, "span-6 tall")
    yield _placed(
        "training",
        staff_training.KEY,
        staff,
        titles.staff_training_head(staff, frame),
        staff_training.build(staff, frame),
        frame,
        "span-6 tall",
    )
    sets = largest_first(starting(figures["open_data"], DATA_SETS))
    placed = _bars("openness", "open-data", sets, titles.largest_head("open-data", sets, frame), frame, "small")
    yield replace(placed, among_figures=True)


def _bars(
    section: str, key: str, rows: Sequence[FigureRow], head: Head, frame: Frame, class_name: str = "span-6"
) -> Placed:
    letters = figure_bars.NAME_LETTERS if class_name == "span-3" else figure_bars.WIDE_LETTERS
    figure = figure_bars.build(figure_bars.bars(rows, frame), frame, letters=letters)
    return _placed(section, key, rows, head, figure, frame, class_name)


def _placed(
    section: str,
    key: str,
    rows: Sequence[FigureRow],
    head: Head,
    figure: Figure | None,
    frame: Frame,
    class_name: str,
) -> Placed:
    """A chart of figures: its table is theirs, and its marks lead to them."""
    chart = Chart(
        key,
        head,
        figure,
        lambda: figure_bars.table(rows, frame),
        empty=t("common.not_in_report", frame.lang),
        class_name=class_name,
    )
    return Placed(section, frozenset(row.key for row in rows), chart)


def _mrp(data: ContextData, frame: Frame) -> Placed:
    series = data.mrp
    chart = chart_of(
        mrp_series,
        titles.mrp_series_head(series, frame),
        series,
        frame,
        empty=t("common.no_data", frame.lang),
        class_name="span-6 tall",
    )
    return Placed("rewards", frozenset([series.key] if series else []), chart)


def _timeline(data: ContextData, frame: Frame) -> Placed:
    events = data.events
    chart = chart_of(
        reform_timeline,
        titles.reform_timeline_head(events, frame),
        events,
        frame,
        empty=t("common.no_data", frame.lang),
        class_name="tall",
    )
    return Placed("reform", frozenset(event_key(event) for event in events), chart)
