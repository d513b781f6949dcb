"""Pages for what is not there: an unknown address, a store without a report, a store out of reach."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component
from sqlalchemy.orm import Session

from dashboard import ids
from dashboard.i18n import t
from dashboard.near import nearest, shortened
from dashboard.pages import PAGES
from data.queries.convictions import select_conviction_totals
from data.queries.known_keys import select_known_keys
from data.records import Text
from layouts.context_data import select_context_data
from layouts.parts import link, page
from layouts.screen import Screen

RETRY_MS = 3_000
IMPORT_COMMANDS = ("python -m data init", "python -m data import отчёт.docx")


def unknown_page(screen: Screen, path: str) -> Component:
    """Names the path nobody knows and leads to every page there is, the likely ones apart."""
    lang = screen.lang
    pages = {item.name: item for item in PAGES if item.in_nav}
    names = {name: (item.path, t(f"page.{name}.name", lang)) for name, item in pages.items()}
    asked = path.strip("/").split("/")
    like = nearest(asked[min(1, len(asked) - 1)], names)
    text = html.P([t("error.not_found.text", lang), " ", html.Code(shortened(path))])
    links = [_page_link(screen, name) for name in (*like, *(name for name in pages if name not in like))]
    return _error(t("error.not_found.title", lang), [text, *_likely(links, lang)])


def unknown_key(session: Session, screen: Screen) -> Component:
    """Names what the page does not have, says what it has, and leads to its list and to what is like it."""
    lang, name, key = screen.lang, screen.route.page, screen.route.key or ""
    known = _known(session, screen)
    called = {key: tuple(filter(None, (text.ru, text.kk, text.en))) for key, text in known.items()}
    links = [link(_called(near, known[near].get(lang)), screen.href(name, near)) for near in nearest(key, called)]
    said = [html.P(sentence) for sentence in _known_in_words(session, screen, list(known))]
    listed = html.P(link(t("error.missing.list", lang, page=t(f"page.{name}.name", lang)), screen.href(name), "button"))
    return _error(
        t("error.not_found.title", lang),
        [*said, *(_likely(links, lang) if links else []), listed],
        heading=t(f"error.missing.{name}", lang, key=shortened(key)),
    )


def _known(session: Session, screen: Screen) -> dict[str, Text]:
    """What stands under each key of the page."""
    if screen.route.page == "context":
        return {row.key: row.name for row in select_context_data(session, screen.edition).rows}
    return select_known_keys(session, screen.edition, screen.route.page)


def _known_in_words(session: Session, screen: Screen, keys: list[str]) -> list[str]:
    """The range of numbers, or the years, that the page knows."""
    lang, name = screen.lang, screen.route.page
    if name == "measures" and keys:
        return [t("error.known.measures", lang, first=keys[0], last=keys[-1])]
    if name == "convictions":
        years = ", ".join(map(str, sorted(select_conviction_totals(session, screen.edition))))
        return [t("error.known.convictions", lang, years=years) if years else t("error.known.no_convictions", lang)]
    return []


def _called(key: str, name: str | None) -> str:
    return f"{key} · {name}" if name and name != key else key


def _page_link(screen: Screen, name: str) -> Component:
    return link(t(f"page.{name}.name", screen.lang), screen.href(name))


def _likely(links: list[Component], lang: str) -> list[Component]:
    return [html.P(t("error.not_found.links", lang)), html.Ul([html.Li(item) for item in links])]


def no_report(lang: str) -> Component:
    """The store is empty or was never made: says how a report gets in, and shows it once it is."""
    commands = html.Ul([html.Li(html.Code(command)) for command in IMPORT_COMMANDS], className="commands")
    return _error(t("common.no_report", lang), [html.P(t("error.no_report.text", lang)), commands, _retry()])


def unreachable(lang: str) -> Component:
    """The store does not answer; the page asks again by itself until it does."""
    text = html.P(t("error.unreachable.text", lang), role="status")
    return _error(t("error.unreachable.title", lang), [text, _retry()])


def _retry() -> Component:
    return dcc.Interval(id=ids.UNREACHABLE_RETRY, interval=RETRY_MS)


def _error(title: str, children: list[Component], heading: str | None = None) -> Component:
    """``title`` is the tab's, ``heading`` what the page says where that is more than its tab."""
    card = html.Div([html.H1(heading or title, className="page-title"), *children], className="card error-card")
    return page(title, [card], "error-page")
