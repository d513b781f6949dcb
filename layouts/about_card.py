"""The frame of the cards about the data, and the list of them at the head of the page."""

from __future__ import annotations

from collections.abc import Iterable

from dash import html
from dash.development.base_component import Component

from dashboard.i18n import t
from layouts.parts import Children


def about_card(key: str, title: str, note: str | None, children: list[Component], class_name: str) -> Component:
    """A card that the list of contents leads to; ``class_name`` is its width and what its style sheet needs."""
    head = [html.H2(title, className="chart-title")]
    if note:
        head.append(html.P(note, className="chart-note"))
    return html.Section([*head, *children], id=anchor(key), className=f"card about-card {class_name}")


def contents(keys: Iterable[str], lang: str) -> Component:
    """Links to the cards of this page."""
    items = [html.Li(html.A(t(f"about.{key}.nav", lang), href=f"#{anchor(key)}")) for key in keys]
    return html.Nav(html.Ul(items), className="contents", **{"aria-label": t("about.contents", lang)})


def anchor(key: str) -> str:
    """The place of a card on the page."""
    return f"about-{key}"


def bullets(items: Iterable[Children]) -> Component:
    """A list of short sentences."""
    return html.Ul([html.Li(item) for item in items], className="bullets")


def columns(lang: str, *names: str) -> list[str]:
    """The headings of a table."""
    return [t(f"about.column.{name}", lang) for name in names]
