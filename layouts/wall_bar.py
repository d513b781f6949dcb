"""The top bar of a page on a big screen: what is shown, narrowed by what, as of when, from what and how old.

It stands where the header stands on a desk and is redrawn with it, so it follows the address.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dash import html
from dash.development.base_component import Component

from dashboard import formats, url_state
from dashboard.documents import freshness
from dashboard.filter_words import filters_in_words
from dashboard.i18n import t
from dashboard.pages import PAGES, Route
from dashboard.url_state import ON_WALL, View, Wall
from data.rows import EditionRow, Options
from layouts.header import header
from layouts.newer_edition import newer_edition
from layouts.parts import hidden_text, link


def top(route: Route, view: View, edition: EditionRow | None, options: Options, today: date) -> list[Component]:
    """What stands above a page: the bar on a wall, the header anywhere else."""
    if view.wall in ON_WALL:
        return wall_bar(route, view, edition, options, today)
    return header(route, view, edition, today)


def wall_bar(route: Route, view: View, edition: EditionRow | None, options: Options, today: date) -> list[Component]:
    """The bar's parts; without an edition only what does not speak of one."""
    lang = route.lang
    name = html.P(
        [t(f"page.{route.page}.name", lang), html.Span(className="wall-section")],
        className="wall-page",
        **_slice_words(lang),
    )
    by_hand = _by_hand(route, view) if view.wall is Wall.BY_HAND else []
    if edition is None:
        return [name, *by_hand]
    newer = [newer_edition(edition, lang)] if view.wall is Wall.BY_HAND else []
    as_of = t("card.as_of", lang, day=formats.day(view.filters.as_of or edition.data_as_of, lang))
    narrowed = filters_in_words(view.filters, options, lang) or t("wall.whole_plan", lang)
    return [
        name,
        html.P(narrowed, className="wall-filters"),
        html.P(as_of, className="wall-as-of"),
        _edition(edition, today, lang),
        *newer,
        *by_hand,
    ]


def _slice_words(lang: str) -> dict[str, str]:
    """How the browser says which part of a block that is too high for the screen is shown."""
    places = {name: f"{{{name}}}" for name in ("first", "last", "n", "part", "parts")}
    return {
        "data-slice": t("wall.slice.rows", lang, **places),
        "data-slice-one": t("wall.slice.row", lang, **places),
        "data-slice-part": t("wall.slice.part", lang, **places),
    }


def _edition(edition: EditionRow, today: date, lang: str) -> Component:
    """The edition and its age; a stale one is a band of gold, with a sign beside the words.

    ``data-edition`` is what changes with a new edition.
    """
    named = t("shell.edition", lang, year=edition.period_end.year, day=formats.day(edition.data_as_of, lang))
    age = freshness(edition, today, lang)
    sign = [html.Span("⚠", className="wall-sign", **{"aria-hidden": "true"})] if age.tone == "warning" else []
    return html.P(
        [*sign, html.Span(named), html.Strong(age.text)],
        className=f"wall-edition tone-{age.tone}",
        **{"data-edition": edition.word},
    )


def _by_hand(route: Route, view: View) -> list[Component]:
    """Steps, place among the scenes, the ways to the pages beside this one and back to the desk, and the keys."""
    lang = route.lang
    place = html.Span(className="wall-place", role="status")
    steps = [_step("previous", "‹", lang), place, _step("next", "›", lang)]
    desk = link(
        [html.Span("×", **{"aria-hidden": "true"}), hidden_text(t("wall.desk", lang))],
        url_state.href(route, replace(view, wall=Wall.OFF)),
        "wall-desk",
        title=t("wall.desk", lang),
    )
    controls = html.Div([*steps, *_neighbours(route, view), desk], className="wall-controls")
    return [controls, html.P(t("wall.keys", lang), className="wall-keys")]


def _step(name: str, glyph: str, lang: str) -> Component:
    words = t(f"wall.step.{name}", lang)
    sign = html.Span(glyph, **{"aria-hidden": "true"})
    return html.Button(
        [sign, hidden_text(words)], type="button", className="wall-step", title=words, **{"data-step": name}
    )


def _neighbours(route: Route, view: View) -> list[Component]:
    """The pages that the first and the last scene lead on to, in the board's order, round and round."""
    names = [page.name for page in PAGES]
    here = names.index(route.page)
    beside = (("prev", names[here - 1]), ("next", names[(here + 1) % len(names)]))
    return [
        link(t(f"page.{name}.name", route.lang), url_state.href(Route(route.lang, name), view), rel=rel, hidden=True)
        for rel, name in beside
    ]
