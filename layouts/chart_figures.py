"""The figures of a page's charts as a file: a picture in another theme than the screen's is drawn from them."""

from __future__ import annotations

import orjson
from sqlalchemy.orm import Session

from dashboard.download import Download, NothingToExport
from layouts.charts import charts_in
from layouts.details import draw_page
from layouts.screen import Screen


def chart_figures(session: Session, screen: Screen, _base: str) -> Download:
    """A JSON object of the figures by the keys of their charts, without the charts that have none."""
    page = draw_page(session, screen)
    figures = {chart.key: chart.figure for chart in charts_in(page) if chart.figure} if page else {}
    if not figures:
        raise NothingToExport
    return Download("figures.json", "application/json", orjson.dumps(figures))
