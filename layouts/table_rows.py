"""The rows of every table, by the same queries as the pages: what a file says and the screen shows is one."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy.orm import Session

from dashboard.context_figures import GROUPS
from dashboard.tables import Table, convictions, executors, figures, indicators, integrity, measures, series, stages
from data.queries.convictions import select_conviction_years, select_convictions
from data.queries.figures import select_figure_groups
from data.queries.indicators import select_indicator_views
from data.queries.integrity import select_outcomes
from data.queries.series import select_series_groups
from layouts.convictions_series import SERIES
from layouts.executors_charts import select_executors_data
from layouts.screen import Screen
from layouts.view_stages import stages_of_view

Select = Callable[[Session, Screen], Table]


def select_table(session: Session, name: str, screen: Screen) -> Table:
    """A table of the catalogue under the screen's filters; ``KeyError`` for a mistyped name."""
    return TABLES[name](session, screen)


def _measures(session: Session, screen: Screen) -> Table:
    return measures.build([stage.row for stage in stages_of_view(session, screen)], screen.frame)


def _stages(session: Session, screen: Screen) -> Table:
    return stages.build(stages_of_view(session, screen), screen.frame)


def _executors(session: Session, screen: Screen) -> Table:
    """The bodies that the executor filter leaves, each with all it is assigned under the other filters."""
    return executors.build(select_executors_data(session, screen).chosen, screen.frame)


def _indicators(session: Session, screen: Screen) -> Table:
    return indicators.build(select_indicator_views(session, screen.edition, screen.view.filters), screen.frame)


def _series(session: Session, screen: Screen) -> Table:
    views = select_indicator_views(session, screen.edition, screen.view.filters)
    return series.build(views, select_series_groups(session, SERIES), screen.frame)


def _convictions(session: Session, screen: Screen) -> Table:
    return convictions.build(select_convictions(session, screen.edition), screen.frame)


def _conviction_years(session: Session, screen: Screen) -> Table:
    return convictions.build_years(select_conviction_years(session, screen.edition), screen.frame)


def _integrity(session: Session, screen: Screen) -> Table:
    return integrity.build(select_outcomes(session, screen.edition), screen.frame)


def _figures(session: Session, screen: Screen) -> Table:
    groups = select_figure_groups(session, screen.edition, *GROUPS)
    return figures.build([row for rows in groups.values() for row in rows], screen.frame)


TABLES: dict[str, Select] = {
    measures.NAME: _measures,
    stages.NAME: _stages,
    executors.NAME: _executors,
    indicators.NAME: _indicators,
    series.NAME: _series,
    convictions.BY_BODY: _convictions,
    convictions.BY_YEAR: _conviction_years,
    integrity.NAME: _integrity,
    figures.NAME: _figures,
}
