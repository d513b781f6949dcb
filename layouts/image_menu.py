"""The menu of a chart card: the pictures its chart can be taken away as (``assets/save-image.js`` makes them)."""

from __future__ import annotations

from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from dashboard.i18n import t


@dataclass(frozen=True, slots=True)
class Picture:
    """A kind of picture; ``width`` in pixels, ``None`` for a drawing without pixels.

    ``key`` is what saves it while something of the card has the focus: digits are the same on every keyboard.
    """

    name: str
    file_format: str
    width: int | None
    key: str


PICTURES = (
    Picture("once", "png", 1600, "1"),
    Picture("twice", "png", 3200, "2"),
    Picture("4k", "png", 3840, "4"),
    Picture("svg", "svg", None, "0"),
)
ON_SCREEN = "save-image"
LIGHT = "light-image"
"""The buttons of a picture as on screen, and of one in the light theme whatever the screen's is."""


def image_menu(chart_key: str, lang: str) -> Component:
    """A disclosure of buttons; the style sheet shows the light ones only where the page is dark."""
    name = t(f"chart.{chart_key}.name", lang)
    what = t("chart.save_image", lang)
    toggle = html.Summary(
        html.Span("⋯", **{"aria-hidden": "true"}),
        className="menu-toggle",
        title=what,
        **{"aria-label": f"{what}: {name}"},
    )
    light = [html.P(t("download.picture.light", lang), className="menu-head"), _row(name, lang)]
    items = [
        *(_entry(picture, name, lang) for picture in PICTURES),
        html.Div(light, className="light-images", role="group", **{"aria-label": t("download.picture.light", lang)}),
        html.P(t("download.picture.keys", lang), className="menu-note"),
        html.P(t(f"chart.{chart_key}.source", lang), className="menu-note"),
    ]
    return html.Details([toggle, html.Div(items, className="menu-items")], className="menu chart-menu")


def _entry(picture: Picture, chart: str, lang: str) -> Component:
    """A line of the menu: what it is, how wide, and its key."""
    words = [
        html.Span(t(f"download.picture.{picture.name}", lang)),
        html.Span(_size(picture, lang), className="menu-hint"),
        html.Kbd(picture.key, **{"aria-hidden": "true"}),
    ]
    return _button(picture, words, ON_SCREEN, f"{t(f'download.picture.{picture.name}', lang)}: {chart}")


def _row(chart: str, lang: str) -> Component:
    """The same pictures once more, side by side."""
    theme = t("download.picture.light", lang)
    buttons = []
    for picture in PICTURES:
        name = t(f"download.picture.{picture.name}", lang)
        buttons.append(_button(picture, name, LIGHT, f"{name}, {theme}: {chart}"))
    return html.Div(buttons, className="menu-row")


def _button(picture: Picture, children: list[Component] | str, kind: str, label: str) -> Component:
    shortcut = {"aria-keyshortcuts": picture.key, "data-key": picture.key} if kind == ON_SCREEN else {}
    width = {"data-width": str(picture.width)} if picture.width else {}
    return html.Button(
        children,
        type="button",
        className=f"{kind} menu-item",
        **{"data-format": picture.file_format, "aria-label": label, **width, **shortcut},
    )


def _size(picture: Picture, lang: str) -> str:
    if picture.width is None:
        return t("download.picture.vector", lang)
    return t("download.picture.width", lang, n=picture.width)
