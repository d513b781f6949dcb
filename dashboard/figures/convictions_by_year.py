"""Persons convicted of corruption in each year that the report gives a total for: a column a year."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard import drill, formats
from dashboard.chart_table import Cell, ChartTable
from dashboard.documents import source_line
from dashboard.figures import Figure, Trace
from dashboard.figures.canvas import beyond, dimming, draw, escape, margin
from dashboard.frame import Frame
from dashboard.i18n import t, tn
from dashboard.theme import TOKENS
from data.rows.convictions import ConvictionYear

KEY = "convictions-by-year"
COLUMN = 0.5
NUMBER_PX, YEAR_PX = 28, 28
"""Room for the number over a column and for the year under it."""
SIDE = 0.6
"""What is left free on either side of the columns, in columns."""


def build(years: Sequence[ConvictionYear], frame: Frame) -> Figure | None:
    """Columns from zero, oldest first; on the view of one year its column stands out. ``None`` without years."""
    if not years:
        return None
    tokens = TOKENS[frame.view.theme]
    return draw(
        [_columns(years, frame)],
        frame.view.theme,
        frame.lang,
        margin=margin(top=NUMBER_PX, bottom=YEAR_PX),
        xaxis={
            "range": [-SIDE, len(years) - 1 + SIDE],
            "tickvals": list(range(len(years))),
            "ticktext": [str(year.year) for year in years],
            "tickfont": {"color": tokens.muted, "size": 14},
        },
        yaxis={"range": [0, max(year.persons for year in years) or 1], "visible": False},
    )


def table(years: Sequence[ConvictionYear], frame: Frame) -> ChartTable:
    """A row a year: persons, the change on the year before it, and the place in the report."""
    lang = frame.lang
    earlier = (None, *years)
    return ChartTable(
        tuple(t(f"chart.table.{column}", lang) for column in ("year", "persons", "change", "source")),
        tuple(
            (
                Cell(str(year.year), _href(year, frame)),
                Cell(formats.number(year.persons, lang)),
                Cell(change_on(before, year, lang)),
                Cell(source_line(year.source, lang)),
            )
            for before, year in zip(earlier, years, strict=False)
        ),
    )


def change_on(before: ConvictionYear | None, year: ConvictionYear, lang: str) -> str:
    """«+191 (+26,3 %)»; only the number where there was nobody before, a word where no year stands before."""
    if before is None:
        return t("common.not_in_report", lang)
    change = formats.signed(year.persons - before.persons, lang)
    growth = growth_pct(before, year)
    return change if growth is None else f"{change} ({formats.percent(growth, lang, 1, sign=True)})"


def growth_pct(before: ConvictionYear, year: ConvictionYear) -> float | None:
    """The change on ``before`` in percent; ``None`` of nobody."""
    return 100 * (year.persons - before.persons) / before.persons if before.persons else None


def _columns(years: Sequence[ConvictionYear], frame: Frame) -> Trace:
    tokens = TOKENS[frame.view.theme]
    chosen = drill.standing_out(frame, "convictions", [str(year.year) for year in years])
    labels = [_label(year, frame.lang) for year in years]
    return {
        "type": "bar",
        "x": list(range(len(years))),
        "y": [year.persons for year in years],
        "width": COLUMN,
        "marker": {"color": tokens.accent, "line": {"width": 0}} | dimming(chosen),
        "text": [formats.number(year.persons, frame.lang) for year in years],
        **beyond([tokens.text if one else tokens.muted for one in chosen], size=20),
        "hovertext": [escape(label) for label in labels],
        "hoverinfo": "text",
        "customdata": [[_href(year, frame), label] for year, label in zip(years, labels, strict=True)],
    }


def _href(year: ConvictionYear, frame: Frame) -> str:
    return drill.detail(frame, "convictions", str(year.year))


def _label(year: ConvictionYear, lang: str) -> str:
    persons = tn("common.unit.person", year.persons, lang)
    return t(f"chart.{KEY}.mark", lang, year=year.year, persons=persons)
