"""Figures of the documents outside the plan's table, with what they are called on screen."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from data.cache import cached
from data.models import FigureName, FigureValue
from data.queries.reports import latest_bundle
from data.rows import EditionRow, FigureRow


def named_figures() -> Select[*tuple[Any, ...]]:
    """Every figure with what it is called, in the order of ``FigureRow``'s fields."""
    return select(
        FigureValue.key,
        FigureName.group,
        FigureName.name,
        FigureName.note,
        FigureValue.value,
        FigureValue.unit,
        FigureValue.period,
        FigureValue.qualifier,
        FigureValue.source,
    ).join(FigureName, FigureName.key == FigureValue.key)


@cached
def select_figure_groups(session: Session, edition: EditionRow, *groups: str) -> dict[str, tuple[FigureRow, ...]]:
    """The figures of each group asked for, in their documents' order; a group without figures is empty."""
    query = (
        named_figures()
        .where(
            FigureName.group.in_(groups),
            or_(FigureValue.edition_id == edition.id, FigureValue.bundle_id == latest_bundle()),
        )
        .order_by(FigureValue.edition_id.is_(None), FigureValue.position)
    )
    rows = [FigureRow(*row) for row in session.execute(query)]
    return {group: tuple(row for row in rows if row.group == group) for group in groups}
