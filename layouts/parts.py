"""The small parts every page is made of: links, status chips, breadcrumb, sources, empty states.

All links are plain ``<a href>``: they work in a new tab and before any script has loaded, and
``assets/links.js`` follows them without a page load. (``dcc.Link`` takes neither ``data-`` nor
``aria-`` attributes.)
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard import theme
from dashboard.documents import source_line
from dashboard.i18n import t
from dashboard.pages import page_named
from data.records import Completion, Executor, Source, Timeliness, Verdict
from data.rows import Options
from layouts.screen import Screen

Children = Component | str | list[Any]

WITH_ENDING = re.compile(r"(\d+-\w+)")
"""A number and what hangs on it: «462-сі»."""


def link(children: Children, href: str, class_name: str | None = None, **attributes: Any) -> Component:
    """A link inside the board; attributes are HTML's: ``**{"aria-current": "page"}``."""
    return html.A(children, href=href, className=class_name, **attributes)


def hidden_text(text: str) -> Component:
    """Words for a screen reader where the eye sees them in another way."""
    return html.Span(text, className="visually-hidden")


def unbroken_numbers(text: str) -> Children:
    """The text with each number and its ending on one line: browsers break «462-сі» after the hyphen."""
    parts = WITH_ENDING.split(text)
    if len(parts) == 1:
        return text
    return [html.Span(part, className="unbroken") if place % 2 else part for place, part in enumerate(parts)]


def menu_line(text: str, hint: str) -> list[Component]:
    """What a line of a menu gives, and in small what to expect of it."""
    return [html.Span(text), html.Span(hint, className="menu-hint")]


def page(title: str, children: list[Any], class_name: str) -> Component:
    """A page's frame; ``data-title`` becomes the tab's title. The children hold the one ``h1``."""
    return html.Div(children, className=f"page {class_name}", **{"data-title": title})


def title_of(page: Component) -> str:
    """What a page is called, as its frame says."""
    return str(getattr(page, "data-title"))


def breadcrumb(screen: Screen, current: str) -> Component:
    """The way back up: each parent page with the view's filters, then where we are."""
    steps: list[str] = []
    name: str | None = screen.route.page if screen.route.key else page_named(screen.route.page).parent
    while name is not None:
        steps.insert(0, name)
        name = page_named(name).parent
    items = [html.Li(link(t(f"page.{step}.name", screen.lang), screen.href(step))) for step in steps]
    items.append(html.Li(html.Span(current, **{"aria-current": "page"})))
    return html.Nav(html.Ol(items), className="breadcrumb-trail", **{"aria-label": t("shell.breadcrumb", screen.lang)})


def completion_chip(value: Completion, lang: str) -> Component:
    """What the report says, as an icon and a word."""
    return _status(theme.completion_meaning(value, "light").icon, t(f"status.completion.{value}", lang), value)


def timeliness_chip(value: Timeliness, lang: str) -> Component:
    """How a stage stands against its deadline, as an icon and a word."""
    return _status(theme.timeliness_meaning(value, "light").icon, t(f"status.timeliness.{value}", lang), value)


def verdict_chip(value: Verdict, lang: str) -> Component:
    """Whether an indicator's fact meets its plan, as an icon and a word."""
    return _status(theme.verdict_meaning(value, "light").icon, t(f"status.verdict.{value}", lang), value)


def _status(icon: str, word: str, value: str) -> Component:
    glyph = html.Span(icon, className="status-icon", **{"aria-hidden": "true"})
    return html.Span([glyph, word], className=f"status status-{value}")


def facts(pairs: Iterable[tuple[str, Children | None]]) -> Component:
    """Terms and what is known of each; a pair without a value is left out."""
    rows = [html.Div([html.Dt(term), html.Dd(value)]) for term, value in pairs if value is not None]
    return html.Dl(rows, className="facts")


def source_note(source: Source, lang: str) -> Component:
    """Where a figure stands in its document."""
    return html.P([html.Span(t("page.source", lang)), " ", source_line(source, lang)], className="source")


def executor_names(
    executors: Iterable[Executor], options: Options, lang: str, href: Callable[[str], str] | None = None
) -> Component:
    """Executors in the report's order with their full names and the two flags in words.

    ``href`` makes the address of a body's page from its code; without it the names lead nowhere.
    """
    names = {body.code: body.name.get(lang) or body.code for body in options.bodies}
    items = []
    for executor in executors:
        name = names.get(executor.code, executor.code)
        shown = link(name, href(executor.code)) if href else name
        items.append(html.Li([shown, *_flags(executor, lang)]))
    return html.Ul(items, className="executors")


def _flags(executor: Executor, lang: str) -> list[Component]:
    flags = [("by_agreement", executor.by_agreement), ("collective", executor.collective)]
    return [html.Span(t(f"card.executor.{name}", lang), className="flag") for name, is_set in flags if is_set]


def empty_state(text: str, reset_href: str, lang: str, **attributes: Any) -> Component:
    """What stands where no row or mark matches the filters, with the way out."""
    reset = link(t("filter.reset", lang), reset_href, "button")
    return html.Div([html.P(text), reset], className="empty-state", **attributes)


def table(head: Iterable[str], rows: Iterable[Iterable[Children]], caption: str) -> Component:
    """A small table of figures on a card of its own."""
    return html.Div(plain_table(head, rows, caption), className="card table-card")


def wide_table(table: Component, name: str) -> Component:
    """A table that may be wider than its card: a part to scroll by itself, with the keyboard too."""
    return html.Div(table, className="table-wide", tabIndex="0", role="region", **{"aria-label": name})


def plain_table(head: Iterable[str], rows: Iterable[Iterable[Children]], caption: str) -> Component:
    """A table of figures; the first cell of a row is its heading, the caption is for screen readers."""
    body = [html.Tr([html.Th(first, scope="row"), *(html.Td(cell) for cell in cells)]) for first, *cells in rows]
    return html.Table(
        [
            html.Caption(caption, className="visually-hidden"),
            html.Thead(html.Tr([html.Th(name, scope="col") for name in head])),
            html.Tbody(body),
        ],
        className="figures",
    )
