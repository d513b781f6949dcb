"""The keys that detail addresses may end in, with what they are called: for an address that leads nowhere."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from data.cache import cached
from data.models import PlannedMeasure, Wording
from data.queries.convictions import select_conviction_totals, select_convictions
from data.queries.indicators import select_indicators
from data.queries.integrity import select_outcomes
from data.queries.overview import select_options
from data.records import Filters, Text
from data.rows import EditionRow


@cached
def select_known_keys(session: Session, edition: EditionRow, page: str) -> dict[str, Text]:
    """What stands under each key of a page, in the page's order; empty for a page without details."""
    match page:
        case "measures":
            return _measures(session, edition)
        case "executors":
            return {body.code: body.name for body in select_options(session, edition).bodies}
        case "indicators":
            return {row.key: row.short for row in select_indicators(session, edition, Filters())}
        case "convictions":
            return _convictions(session, edition)
        case "integrity":
            return {row.key: row.name for row in select_outcomes(session, edition)}
        case _:
            return {}


def _convictions(session: Session, edition: EditionRow) -> dict[str, Text]:
    """The years, then the bodies of the edition's own."""
    years = sorted(select_conviction_totals(session, edition))
    row = select_convictions(session, edition)
    return {
        **{str(year): Text(*[str(year)] * 3) for year in years},
        **{body.key: body.name for body in (row.bodies if row else ())},
    }


def _measures(session: Session, edition: EditionRow) -> dict[str, Text]:
    query = (
        select(PlannedMeasure.number, Wording.short)
        .join(Wording, Wording.id == PlannedMeasure.title_id)
        .where(PlannedMeasure.plan_id == edition.plan_id)
        .order_by(PlannedMeasure.number)
    )
    return {str(number): short for number, short in session.execute(query)}
