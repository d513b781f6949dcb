"""The header: name, navigation, edition and its age, language and theme.

Every link carries the view, so that changing page, language or theme never loses a filter.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dash import html
from dash.development.base_component import Component

from dashboard import formats, ids, url_state
from dashboard.documents import freshness
from dashboard.i18n import LANGUAGES, NATIVE_NAMES, t
from dashboard.pages import PAGES, Route
from dashboard.url_state import View
from data.rows import EditionRow
from layouts.export_menu import export_menu
from layouts.newer_edition import newer_edition
from layouts.parts import hidden_text, link
from layouts.screen_menu import screen_menu


def header(route: Route, view: View, edition: EditionRow | None, today: date) -> list[Component]:
    """The header's children; without an edition only what does not speak of one."""
    lang = route.lang
    home = url_state.href(Route(lang, "overview"), view)
    return [
        html.A(t("shell.skip", lang), href=f"#{ids.PAGE}", className="skip-link"),
        link(t("common.app.name", lang), home, "brand"),
        _navigation(route, view),
        *([_edition(edition, today, lang), newer_edition(edition, lang)] if edition else []),
        html.Div(
            [
                *([_exports(route, view, edition)] if edition else []),
                screen_menu(route, view),
                _languages(route, view),
                _theme(route, view),
            ],
            className="switches",
        ),
    ]


def _navigation(route: Route, view: View) -> Component:
    items = [
        html.Li(
            link(
                t(f"page.{page.name}.nav", route.lang),
                url_state.href(Route(route.lang, page.name), view),
                **({"aria-current": "page"} if page.name == route.page else {}),
            )
        )
        for page in PAGES
        if page.in_nav
    ]
    return html.Nav(html.Ul(items), className="navigation", **{"aria-label": t("shell.navigation", route.lang)})


def _edition(edition: EditionRow, today: date, lang: str) -> Component:
    age = freshness(edition, today, lang)
    name = t("shell.edition", lang, year=edition.period_end.year, day=formats.day(edition.data_as_of, lang))
    return html.Div(
        [html.P(name, className="edition-name"), html.P(age.text, className=f"freshness tone-{age.tone}")],
        className="edition",
    )


def _exports(route: Route, view: View, edition: EditionRow) -> Component:
    return export_menu(route, view, view.filters.as_of or edition.data_as_of)


def _languages(route: Route, view: View) -> Component:
    items = [
        html.Li(
            link(
                [html.Span(t("shell.lang.short", lang), **{"aria-hidden": "true"}), hidden_text(NATIVE_NAMES[lang])],
                url_state.href(replace(route, lang=lang), view),
                lang=lang,
                hrefLang=lang,
                title=NATIVE_NAMES[lang],
                **({"aria-current": "true"} if lang == route.lang else {}),
            )
        )
        for lang in LANGUAGES
    ]
    return html.Nav(html.Ul(items), className="languages", **{"aria-label": t("shell.language", route.lang)})


def _theme(route: Route, view: View) -> Component:
    other = "light" if view.theme == "dark" else "dark"
    name = t(f"shell.theme.{other}", route.lang)
    glyph = html.Span("☀" if other == "light" else "☾", **{"aria-hidden": "true"})
    href = url_state.href(route, replace(view, theme=other))
    return link([glyph, hidden_text(name)], href, "theme-switch", title=name)
