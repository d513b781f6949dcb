"""What executors are called on screen, and which of them the charts and tables of executors show."""

from __future__ import annotations

from dashboard.frame import Frame
from dashboard.pages import Route
from dashboard.url_state import href
from data.rows import BodyRow


def label(body: BodyRow, lang: str) -> str:
    """The abbreviation in Russian, where everybody knows it; a short name elsewhere."""
    return body.code if lang == "ru" and body.code.isupper() else body.short.get(lang) or body.code


def labels(frame: Frame) -> dict[str, str]:
    """The label of every body of the plan by its code."""
    return {body.code: label(body, frame.lang) for body in frame.options.bodies}


def counted(frame: Frame) -> dict[str, str]:
    """The labels of the bodies that stand in the charts: collective assignments only where the view counts them."""
    return {
        body.code: label(body, frame.lang)
        for body in frame.options.bodies
        if frame.view.collective or not body.collective
    }


def page_href(frame: Frame, code: str) -> str:
    """A body's own page; the executor filter would only repeat its name there."""
    return href(Route(frame.lang, "executors", code), frame.view, executors=())
