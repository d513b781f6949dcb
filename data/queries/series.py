"""Public series: those beside an indicator, those of a group, and all of them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from sqlalchemy import Row, Select, and_, select
from sqlalchemy.orm import Session

from data.cache import cached
from data.models import Series, SeriesDocument, SeriesPointDocument, SeriesValue
from data.queries.reports import latest_bundle
from data.rows import EditionRow, SeriesPoint, SeriesRow


@cached
def select_followed_series(session: Session, edition: EditionRow) -> tuple[SeriesRow, ...]:  # noqa: ARG001 - the cache's key
    """The public series of all indicators that have one, points without a year included."""
    return _select(session, _points().where(Series.indicator.is_not(None)))


def select_series_groups(session: Session, *groups: str) -> tuple[SeriesRow, ...]:
    """The public series of these groups («cpi_source»), points without a year included."""
    return _select(session, _points().where(Series.group.in_(groups)))


def _select(session: Session, query: Select[*tuple[Any, ...]]) -> tuple[SeriesRow, ...]:
    return tuple(
        SeriesRow(head.key, head.name, head.unit, head.indicator, head.release, tuple(_point(row) for row in rows))
        for head, rows in _by_series(session, query)
    )


def select_series_periods(session: Session) -> Iterator[tuple[Row[Any], list[Row[Any]]]]:
    """Every public series (its first row) with all its rows, those without a year included.

    A row has ``key, name, unit, indicator, release, year, period, value, standard_error, usable, title, url``.
    """
    return _by_series(session, _points())


def _by_series(session: Session, query: Select[*tuple[Any, ...]]) -> Iterator[tuple[Row[Any], list[Row[Any]]]]:
    for _, group in groupby(session.execute(query), key=lambda row: row.key):
        rows = list(group)
        yield rows[0], rows


def _point(row: Row[Any]) -> SeriesPoint:
    return SeriesPoint(
        row.year,
        row.value,
        row.standard_error,
        row.usable,
        row.title,
        row.url,
        row.period,
        row.out_of,
        row.note,
    )


def _points() -> Select[*tuple[Any, ...]]:
    """All points of the latest bundle, each with its most direct publication."""
    first_document = and_(
        SeriesPointDocument.series_id == SeriesValue.series_id,
        SeriesPointDocument.point == SeriesValue.position,
        SeriesPointDocument.position == 0,
    )
    document = and_(SeriesDocument.bundle_id == Series.bundle_id, SeriesDocument.key == SeriesPointDocument.document)
    return (
        select(
            *(Series.key, Series.name, Series.unit, Series.indicator, Series.release),
            *(SeriesValue.year, SeriesValue.period, SeriesValue.value, SeriesValue.standard_error),
            *(SeriesValue.usable, SeriesValue.out_of, SeriesValue.note, SeriesDocument.title, SeriesDocument.url),
        )
        .join(SeriesValue, SeriesValue.series_id == Series.id)
        .join(SeriesPointDocument, first_document)
        .join(SeriesDocument, document)
        .where(Series.bundle_id == latest_bundle())
        .order_by(Series.id, SeriesValue.position)
    )
