"""The line under the filters: what they leave, a chip for each, and what could not be read."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard import formats, url_state
from dashboard.filter_words import Chip, chips
from dashboard.i18n import t
from dashboard.url_state import Dropped
from data.rows import PlanCounts
from layouts.parts import hidden_text, link
from layouts.print_head import print_head
from layouts.screen import Screen

SHOWN_DROPPED = 5


def filter_summary(screen: Screen, counts: PlanCounts) -> list[Component]:
    """«показано 12 из 61 мероприятия · 14 из 74 этапов», a chip per filter, and «сбросить»."""
    lang = screen.lang
    measures = formats.count_of("measure", counts.measures, counts.measures_total, lang)
    stages = formats.count_of("stage", counts.stages, counts.stages_total, lang)
    shown = f"{t('common.shown', lang, count=measures)} · {stages}"
    count = html.P(shown, className="count", role="status")
    of_plan = [count] if screen.page.of_plan else []
    on_paper = print_head(screen)
    removable = [html.Li(_chip(chip, screen)) for chip in chips(screen.view, screen.options, screen.page, lang)]
    if not removable:
        return [*of_plan, on_paper]
    if screen.view.filters.narrowing:
        removable.append(html.Li(link(t("filter.reset", lang), screen.unfiltered_href, "reset")))
    chosen = html.Ul(removable, className="chips", **{"aria-label": t("filter.chosen", lang)})
    return [*of_plan, chosen, on_paper]


def notice(dropped: tuple[Dropped, ...], lang: str) -> list[Component]:
    """What in the address could not be used; empty when all of it could."""
    if not dropped:
        return []
    values = [f"{t(f'filter.parameter.{item.parameter}', lang)}: «{item.value}»" for item in dropped[:SHOWN_DROPPED]]
    if len(dropped) > SHOWN_DROPPED:
        values.append("…")
    return [html.P(t("filter.dropped", lang, values="; ".join(values)), className="notice")]


def as_of_menu(screen: Screen) -> list[Component]:
    """The two dates people ask for most: the report's own and today."""
    lang = screen.lang
    of_report = t("filter.as_of.report", lang, day=formats.day(screen.edition.data_as_of, lang))
    of_today = t("filter.as_of.today", lang, day=formats.day(screen.today, lang))
    return [
        link(of_report, url_state.href(screen.route, screen.view, as_of=None), "menu-item"),
        link(of_today, url_state.href(screen.route, screen.view, as_of=screen.today), "menu-item"),
    ]


def _chip(chip: Chip, screen: Screen) -> Component:
    cross = html.Span("×", className="chip-cross", **{"aria-hidden": "true"})
    remove = hidden_text(t("filter.remove", screen.lang))
    href = url_state.href(screen.route, chip.view)
    return link([remove, chip.label, cross], href, "chip is-idle" if chip.idle else "chip")
