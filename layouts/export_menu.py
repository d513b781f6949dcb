"""The menu of files that the view on screen can be taken away as."""

from __future__ import annotations

from datetime import date

from dash import html
from dash.development.base_component import Component

from dashboard import download
from dashboard.file_names import file_name, place
from dashboard.i18n import t
from dashboard.pages import Route
from dashboard.url_state import View
from layouts.export_words import export_words
from layouts.parts import link, menu_line

FILES = {"slides": ("slides", "all-slides"), "tables": ("workbook", "csv"), "calendar": ("calendar",)}
"""The files made by the server, as their addresses name them, in the groups of the menu."""


def export_menu(route: Route, view: View, as_of: date) -> Component:
    """A disclosure with a line for each file; without scripts the server's are ordinary links."""
    lang = route.lang
    toggle = html.Summary(t("download.menu", lang), className="menu-toggle")
    files = {group: [_file(what, route, view) for what in names] for group, names in FILES.items()}
    groups = [
        _group("pictures", [_pictures(route, as_of)], lang),
        _group("slides", files["slides"], lang),
        _group("tables", files["tables"], lang),
        _group("calendar", [*files["calendar"], _subscription(route, view)], lang),
        _group("print", [_button("print", "print-page", lang)], lang),
    ]
    return html.Details(
        [toggle, html.Div(groups, className="menu-items"), export_words(lang)], className="menu header-menu export-menu"
    )


def _group(name: str, items: list[Component], lang: str) -> Component:
    """Lines that belong together, under a quiet heading."""
    heading = t(f"download.group.{name}", lang)
    head = html.P(heading, className="menu-head", **{"aria-hidden": "true"})
    return html.Div([head, *items], className="menu-group", role="group", **{"aria-label": heading})


def _file(what: str, route: Route, view: View) -> Component:
    return link(_line(what, route.lang), download.href(what, route, view), "menu-item", **{"data-download": what})


def _pictures(route: Route, as_of: date) -> Component:
    """All charts of the page, drawn and packed by the browser (``assets/pictures-zip.js``)."""
    lang = route.lang
    name = file_name([*place(route), t("download.pictures", lang), str(as_of)])
    return _button("pictures", "all-pictures", lang, **{"data-file": name})


def _subscription(route: Route, view: View) -> Component:
    """The calendar's address for a program that asks for it again and again."""
    return _button(
        "subscribe", "subscribe", lang=route.lang, **{"data-address": download.href("calendar", route, view)}
    )


def _button(what: str, class_name: str, lang: str, **attributes: str) -> Component:
    return html.Button(_line(what, lang), type="button", className=f"menu-item {class_name}", **attributes)


def _line(what: str, lang: str) -> list[Component]:
    return menu_line(t(f"download.{what}", lang), t(f"download.{what}.hint", lang))
