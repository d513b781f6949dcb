"""Convictions of the edition's year: the total, the bodies named, and what is not named."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from data.cache import cached
from data.models import ConvictedBody, ConvictionBody, ConvictionTotal
from data.rows import ConvictionRow, ConvictionsRow, EditionRow
from data.rows.convictions import ConvictionYear


@cached
def select_convictions(session: Session, edition: EditionRow) -> ConvictionsRow | None:
    """Convictions of the edition's year; ``None`` if the report gives no total for it."""
    year = edition.period_end.year
    source = session.execute(
        select(ConvictionTotal.source).where(ConvictionTotal.edition_id == edition.id, ConvictionTotal.year == year)
    ).scalar_one_or_none()
    if source is None:
        return None
    totals = select_conviction_totals(session, edition)
    bodies = _select_bodies(session, edition, year)
    return ConvictionsRow(
        year=year,
        total=totals[year],
        previous_total=totals.get(year - 1),
        bodies=bodies,
        not_disclosed=totals[year] - sum(body.persons for body in bodies),
        source=source,
    )


@cached
def select_conviction_years(session: Session, edition: EditionRow) -> tuple[ConvictionYear, ...]:
    """Every year the edition gives a total for, oldest first, with the place of each."""
    query = (
        select(ConvictionTotal.year, ConvictionTotal.persons, ConvictionTotal.source)
        .where(ConvictionTotal.edition_id == edition.id)
        .order_by(ConvictionTotal.year)
    )
    return tuple(ConvictionYear(*row) for row in session.execute(query))


def select_conviction_totals(session: Session, edition: EditionRow) -> dict[int, int]:
    """Persons convicted by year, for every year the edition gives."""
    query = select(ConvictionTotal.year, ConvictionTotal.persons).where(ConvictionTotal.edition_id == edition.id)
    return dict(session.execute(query).all())


def _select_bodies(session: Session, edition: EditionRow, year: int) -> tuple[ConvictionRow, ...]:
    query = (
        select(
            ConvictedBody.key,
            ConvictedBody.name,
            ConvictedBody.body_code,
            ConvictionBody.year,
            ConvictionBody.persons,
            ConvictionBody.source,
        )
        .join(ConvictionBody, ConvictionBody.body_key == ConvictedBody.key)
        .where(ConvictionBody.edition_id == edition.id, ConvictionBody.year == year)
        .order_by(ConvictionBody.persons.desc(), ConvictionBody.position)
    )
    return tuple(ConvictionRow(*row) for row in session.execute(query))
