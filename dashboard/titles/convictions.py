"""What the charts of the convictions page show, as sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dashboard import formats, quantities
from dashboard.figures import quasi_state
from dashboard.figures.convictions_by_year import growth_pct
from dashboard.frame import Frame
from dashboard.i18n import t, tn
from dashboard.titles import Head, head, overview
from data.rows import ConvictionsRow, FigureRow
from data.rows.convictions import ConvictionYear


def convictions_by_year(years: Sequence[ConvictionYear], frame: Frame) -> Head:
    """«Осуждённых в 2023 году — 916, на 191 больше, чем в 2022 (+26,3 %)», or as much of it as is known."""
    chart, lang = "chart.convictions-by-year", frame.lang
    return head(chart, _by_year_title(years, lang), (t(f"{chart}.note", lang),), frame)


def convictions_by_body(convictions: ConvictionsRow | None, frame: Frame) -> Head:
    """The overview's sentence; the note adds the share of what is not disclosed."""
    found, lang = overview.convictions_by_body(convictions, frame), frame.lang
    if convictions is None or not convictions.not_disclosed:
        return found
    share = formats.share(convictions.not_disclosed, convictions.total, lang)
    return replace(found, note=f"{found.note} · {t('chart.convictions-by-body.undisclosed', lang)} {share}")


def quasi(unit: str, rows: Sequence[FigureRow], frame: Frame) -> Head:
    """«Осуждены: 6 (2024), 1 (2025)»: the figures of one unit, never a sum."""
    chart, lang = f"chart.{quasi_state.key(unit)}", frame.lang
    found = ", ".join(
        t(
            "chart.quasi.part",
            lang,
            value=formats.number(row.value or 0, lang),
            period=quantities.period(row.period, lang),
        )
        for row in rows
    )
    title = t("chart.quasi.title", lang, unit=t(f"{chart}.unit", lang), found=found) if found else ""
    return head(chart, title or t(f"{chart}.name", lang), (t(f"{chart}.note", lang),), frame)


def stated_growth(stated: FigureRow | None, years: Sequence[ConvictionYear], lang: str) -> str | None:
    """What the report says of the growth where its own totals say another thing; ``None`` where they agree.

    The totals agree when they round to the percent that the report states.
    """
    growth = growth_pct(*years[-2:]) if len(years) > 1 else None
    if growth is None or stated is None or stated.value is None or round(growth) == stated.value:
        return None
    return t(
        "chart.convictions-by-year.stated",
        lang,
        stated=formats.percent(stated.value, lang),
        computed=formats.percent(growth, lang, 1),
    )


def _by_year_title(years: Sequence[ConvictionYear], lang: str) -> str:
    chart = "chart.convictions-by-year"
    if not years:
        return t(f"{chart}.name", lang)
    last, before = years[-1], years[-2] if len(years) > 1 else None
    total = formats.number(last.persons, lang)
    if before is None:
        return tn(f"{chart}.title_single", last.persons, lang, year=last.year, total=total)
    change = last.persons - before.persons
    shape = "more" if change > 0 else "fewer" if change < 0 else "same"
    growth = growth_pct(before, last)
    return tn(
        f"{chart}.title_{shape}",
        last.persons,
        lang,
        year=last.year,
        total=total,
        change=formats.number(abs(change), lang),
        before=before.year,
        percent="" if growth is None else f" ({formats.percent(growth, lang, 1, sign=True)})",
    )
