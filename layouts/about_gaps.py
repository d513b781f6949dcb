"""What the data lack and where the report contradicts itself, all found in the store."""

from __future__ import annotations

from typing import Any

from dash import html
from dash.development.base_component import Component
from sqlalchemy.orm import Session

from dashboard import formats, quantities, url_state
from dashboard.documents import source_line
from dashboard.i18n import t, tn
from dashboard.pages import Route
from data.queries.about import select_remarks, select_stated_figures
from data.queries.gaps import select_gaps
from data.queries.indicators import select_indicators
from data.records import Completion, Filters, Timeliness, Verdict
from data.rows import FigureRow, IndicatorRow
from data.rows.about import Gap, RemarkRow
from layouts.about_card import about_card, columns
from layouts.parts import Children, link, plain_table
from layouts.screen import Screen

PAGE_OF_GAP = {"indicators": "indicators", "convictions": "convictions", "integrity": "integrity"}
STAGES_OF_GAP: dict[str, dict[str, Any]] = {
    "undated": {"timeliness": (Timeliness.DONE_UNDATED,)},
    "unconfirmed": {"timeliness": (Timeliness.UNCONFIRMED,)},
    "not_stated": {"completion": (Completion.NOT_STATED,)},
}


def gaps_card(session: Session, screen: Screen) -> Component:
    """What the sources do not say, each with its share."""
    lang = screen.lang
    gaps = select_gaps(session, screen.edition, screen.as_of)
    title = tn("about.gaps.title", len(gaps), lang)
    rows: list[list[Children]] = [[t(f"about.gap.{gap.key}", lang), _how_much(gap, screen)] for gap in gaps]
    table = plain_table(columns(lang, "missing", "how_much"), rows, title)
    body = table if gaps else html.P(t("about.gaps.none", lang))
    return about_card("gaps", title, t("about.gaps.note", lang), [body], "span-4")


def stated_card(session: Session, screen: Screen) -> Component:
    """What the report says in words against what its own tables give."""
    lang = screen.lang
    figures = [_stated(row, lang) for row in select_stated_figures(session, screen.edition)]
    unclear = [
        _unclear(row, screen)
        for row in select_indicators(session, screen.edition, Filters())
        if row.verdict is Verdict.UNCLEAR
    ]
    title = t("about.stated.title", lang)
    table = plain_table(columns(lang, "says", "number", "note", "place"), [*figures, *unclear], title)
    return about_card("stated", title, t("about.stated.note", lang), [table], "span-12 stacking")


def remarks_card(session: Session, screen: Screen) -> Component:
    """The notes on stages, each leading to its measure."""
    lang = screen.lang
    rows = select_remarks(session, screen.edition)
    items = [html.Li([_remark_link(row, screen), " ", row.note.get(lang)]) for row in rows]
    title = tn("about.remarks.title", len(rows), lang)
    return about_card(
        "remarks", title, t("about.remarks.note", lang), [html.Ul(items, className="remarks")], "span-12 desk-only"
    )


def _how_much(gap: Gap, screen: Screen) -> Children:
    lang = screen.lang
    if gap.missing is None or gap.total is None:
        return t("common.not_in_report", lang)
    return link(formats.share(gap.missing, gap.total, lang), _leads_to(gap, screen))


def _leads_to(gap: Gap, screen: Screen) -> str:
    """Where what is missing would stand; stages over the whole plan, as they are counted here."""
    if gap.key in PAGE_OF_GAP:
        return screen.href(PAGE_OF_GAP[gap.key])
    return url_state.href(
        Route(screen.lang, "measures"), url_state.without_filters(screen.view), **STAGES_OF_GAP[gap.key]
    )


def _stated(row: FigureRow, lang: str) -> list[Children]:
    number = quantities.written(row.value, row.unit, row.qualifier, lang) if row.value is not None else ""
    note = row.note.get(lang) if row.note else None
    name, period = row.name.get(lang) or row.key, quantities.period(row.period, lang)
    return [name if period in name else f"{name} ({period})", number, note or "", source_line(row.source, lang)]


def _unclear(row: IndicatorRow, screen: Screen) -> list[Children]:
    """An indicator whose fact cell is empty, although its plan cell holds what may be one."""
    lang = screen.lang
    name = link(row.short.get(lang) or row.key, screen.href("indicators", row.key))
    none = t("common.not_in_report", lang)
    number = t("about.stated.plan_cell.number", lang, plan=row.plan_text or none, fact=row.fact_text or none)
    return [name, number, t("about.stated.plan_cell.note", lang), source_line(row.source, lang)]


def _remark_link(row: RemarkRow, screen: Screen) -> Component:
    shape = "stage" if row.stages_in_measure > 1 else "measure"
    number = t(f"about.remark.{shape}", screen.lang, measure=row.measure, stage=row.index)
    name = row.short_title.get(screen.lang)
    return link(f"{number} {name}" if name else number, screen.href("measures", row.measure))
