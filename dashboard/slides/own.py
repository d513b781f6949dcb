"""Native forms of charts that the rule for bars cannot know: their marks are read by what they mean.

Each is made of the figure's own values and the chart's table, so it says what the board says.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

from dashboard import theme
from dashboard.chart_table import ChartTable
from dashboard.figures import Figure, Trace
from dashboard.i18n import t
from dashboard.slides.axis_words import columns, plain, row_names
from dashboard.slides.bars import BEYOND, each, fills_of, visible
from dashboard.slides.forms import Category, Fill, Kind, Series, SlideChart, solid
from dashboard.slides.numbers import number_format

Own = Callable[[Figure, ChartTable, str], SlideChart]

TOKENS = theme.TOKENS["light"]
MOST_PAIRS = 15
"""As many pairs of bodies as a slide shows by name."""


def burn_up(figure: Figure, _table: ChartTable, lang: str) -> SlideChart:
    """Plan and dated completions at the end of each quarter; with the undated ones, at the day of the report."""
    plan, dated = _lines(figure)
    categories = columns(figure)
    known = dict(enumerate(dated["y"][1:]))
    undated = {len(known) - 1: bar["base"][0] + bar["y"][0] for bar in visible(figure)}
    words = [t(f"chart.burn-up.column.{name}", lang) for name in ("planned", "dated")]
    found = [
        (words[0], dict(enumerate(plan["y"])), TOKENS.muted, "dash"),
        (words[1], known, TOKENS.completed, "solid"),
        (t("slides.with_undated", lang), undated, TOKENS.gold, "none"),
    ]
    return SlideChart(
        Kind.LINES,
        tuple(categories.values()),
        tuple(_line(name, values, len(categories), colour, line) for name, values, colour, line in found if values),
        "#,##0",
    )


def completion_forms(figure: Figure, _table: ChartTable, _lang: str) -> SlideChart:
    """Stages by form and completion: the squares counted."""
    names = row_names(figure)
    return SlideChart(
        Kind.BARS,
        tuple(Category(_before_count(name)) for name in names.values()),
        tuple(_counted(trace, list(names)) for trace in visible(figure)),
        "#,##0",
        stacked=True,
    )


def indicators_vs_targets(figure: Figure, _table: ChartTable, lang: str) -> SlideChart:
    """How far each fact is from its plan, in percent of the plan; what has no fact has no bar."""
    names, facts = row_names(figure), _marks(figure)[-1]
    values = dict(zip(facts["y"], facts["x"], strict=True))
    fills = dict(zip(facts["y"], facts["marker"]["color"], strict=True))
    ends = {words["y"]: plain(words["text"]) for words in _annotations(figure) if words.get("xanchor") == "right"}
    low, high = figure["layout"]["xaxis"]["range"]
    return SlideChart(
        Kind.BARS,
        tuple(Category(f"{name} · {ends[row]}" if row in ends else name) for row, name in names.items()),
        (
            Series(
                t("slides.deviation", lang),
                tuple(values.get(row) for row in names),
                tuple(Fill(fills.get(row, TOKENS.muted)) for row in names),
            ),
        ),
        '+General"\u00a0%";−General"\u00a0%";0"\u00a0%"',
        ends=(low * BEYOND, high * BEYOND),
    )


def cpi_components(figure: Figure, _table: ChartTable, lang: str) -> SlideChart:
    """The newest value of each source on the scale from 0 to 100; earlier years are in the table."""
    names, newest = row_names(figure), _marks(figure)[-1]
    values = dict(zip(newest["y"], newest["x"], strict=True))
    ends = {words["y"]: plain(words["text"]) for words in _annotations(figure) if words.get("xshift") == 12}
    low, high = figure["layout"]["xaxis"]["range"]
    return SlideChart(
        Kind.BARS,
        tuple(Category(f"{name} · {ends[row]}") for row, name in names.items()),
        (Series(t("slides.newest", lang), tuple(values.get(row) for row in names), solid(TOKENS.accent, len(names))),),
        number_format(list(values.values())),
        ends=(low, high),
    )


def indicator_series(figure: Figure, _table: ChartTable, lang: str) -> SlideChart:
    """The public series by year, and apart from it the report's plan and fact in their year."""
    years = figure["layout"]["xaxis"]["tickvals"]
    plan = [shape for shape in figure["layout"]["shapes"] if "y1" in shape]
    at = {round((shape["x0"] + shape["x1"]) / 2): (shape["y0"], shape["y1"]) for shape in plan}
    ends = sorted({end for pair in at.values() for end in pair})
    name = t("chart.table.plan", lang)
    found = [
        *((t("slides.required", lang), _by_x(trace), TOKENS.accent, "dash") for trace in _of_mode(figure, "lines")),
        *(
            (t("slides.public_series", lang), _by_x(trace), TOKENS.line_strong, "solid")
            for trace in _of_mode(figure, "lines+markers+text")
        ),
        *((f"{name}: {end:g}" if len(ends) > 1 else name, dict.fromkeys(at, end), TOKENS.gold, "none") for end in ends),
        *(
            (t("chart.table.fact", lang), _by_x(trace), trace["marker"]["color"], "none")
            for trace in _of_mode(figure, "markers")
        ),
    ]
    series = tuple(
        _line(name, {years.index(x): y for x, y in values.items()}, len(years), colour, line)
        for name, values, colour, line in found
    )
    every = [value for one in series for value in one.values if value is not None]
    return SlideChart(
        Kind.LINES,
        tuple(Category(str(year)) for year in years),
        series,
        number_format(every),
        ends=(0.0 if min(every) >= 0 else None, None),
    )


def executor_links(_figure: Figure, table: ChartTable, _lang: str) -> SlideChart:
    """The pairs of bodies that share most, closest first: a square of thirty names a side has no room here."""
    pairs = table.rows[:MOST_PAIRS]
    return SlideChart(
        Kind.BARS,
        tuple(Category(f"{one.text} — {other.text}") for one, other, *_ in pairs),
        (
            Series(
                table.head[2], tuple(float(stages.text) for _, _, stages, _ in pairs), solid(TOKENS.accent, len(pairs))
            ),
        ),
        "#,##0",
    )


OWN: dict[str, Own] = {
    "burn-up": burn_up,
    "completion-forms": completion_forms,
    "cpi-components": cpi_components,
    "executor-links": executor_links,
    "indicator-series": indicator_series,
    "indicators-vs-targets": indicators_vs_targets,
}
"""By the chart's key."""


def _line(name: str, values: dict[int, float], count: int, colour: str, line: str) -> Series:
    return Series(name, tuple(values.get(at) for at in range(count)), solid(colour, count), line=line)


def _counted(trace: Trace, rows: list[int]) -> Series:
    counts: Counter[int] = Counter(trace["y"])
    look = fills_of(trace["marker"], 1)[0]
    return Series(str(trace["name"]), tuple(counts[row] or None for row in rows), (look,) * len(rows))


def _before_count(name: str) -> str:
    """The name of a form, and set apart from it the number of its stages, which stands in the same margin."""
    rest, _, count = name.rpartition(" ")
    return f"{rest} · {count}"


def _annotations(figure: Figure) -> list[dict[str, Any]]:
    return [words for words in figure["layout"]["annotations"] if "yref" not in words]


def _lines(figure: Figure) -> list[Trace]:
    return [trace for trace in figure["data"] if trace["type"] == "scatter" and "lines" in trace["mode"]]


def _marks(figure: Figure) -> list[Trace]:
    return [trace for trace in figure["data"] if trace["type"] == "scatter" and "markers" in trace["mode"]]


def _of_mode(figure: Figure, mode: str) -> list[Trace]:
    return [trace for trace in figure["data"] if trace.get("mode") == mode]


def _by_x(trace: Trace) -> dict[int, float]:
    return dict(zip(trace["x"], each(trace["y"], len(trace["x"])), strict=True))
