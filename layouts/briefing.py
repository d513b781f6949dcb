"""The briefing page."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component
from sqlalchemy.orm import Session

from dashboard.i18n import t
from layouts.parts import breadcrumb, page
from layouts.screen import Screen


def layout(session: Session, screen: Screen) -> Component:  # noqa: ARG001
    """The page."""
    title = t("page.briefing.title", screen.lang)
    trail = breadcrumb(screen, t("page.briefing.name", screen.lang))
    return page(title, [trail, html.H1(title, className="page-title")], "briefing")
