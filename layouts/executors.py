"""The executors page."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component
from sqlalchemy.orm import Session

from dashboard.i18n import t
from layouts.parts import breadcrumb, page
from layouts.screen import Screen


def layout(session: Session, screen: Screen) -> Component:  # noqa: ARG001
    """The page."""
    title = t("page.executors.title", screen.lang)
    trail = breadcrumb(screen, t("page.executors.name", screen.lang))
    return page(title, [trail, html.H1(title, className="page-title")], "executors")


def detail(session: Session, screen: Screen) -> Component | None:
    """One body, or ``None`` for a code the plan does not have."""
    return layout(session, screen) if screen.route.key in {body.code for body in screen.options.bodies} else None
