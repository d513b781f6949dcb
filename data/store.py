"""Makes and fills the store, brings it up to date, and tells what is in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Connection, func, select
from sqlalchemy.orm import Session

from data.bundle import BUNDLED, read_bundled_report
from data.engine import StoreUnreachable, Trouble, create_store, read_session, store_location, write_session
from data.load import load_report
from data.load_reference import is_loaded, load_reference
from data.models import Edition, Origin, PlannedMeasure, PlannedStage

MIGRATIONS = Path(__file__).parent / "migrations"


@dataclass(frozen=True, slots=True)
class EditionSummary:
    """An edition for ``python -m data status``."""

    edition: Edition
    measures: int
    stages: int


def initialise(folder: Path = BUNDLED) -> bool:
    """Create the store where it is missing, migrate it, and load the bundled data if it has changed.

    One transaction, alone in the store, so two starts at once are safe. Returns whether data was loaded.
    """
    create_store()
    with write_session() as session:
        migrate(session.connection())
        if is_loaded(session, folder):
            return False
        report = read_bundled_report(folder)
        load_reference(session, report.measures[0].stages[0].source.document, folder)
        load_report(session, report, Origin.BUNDLED)
        return True


def migrate(connection: Connection) -> None:
    """Bring the tables up to date within the connection's transaction.

    ``StoreUnreachable`` if they are ahead of this program.
    """
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    try:
        command.upgrade(config, "head")
    except CommandError as error:
        raise StoreUnreachable(Trouble.NEWER, store_location()) from error


def describe() -> tuple[str, tuple[EditionSummary, ...]]:
    """Where the store is (password hidden) and its editions in the order they came."""
    with read_session() as session:
        return store_location(), tuple(_summaries(session))


def _summaries(session: Session) -> list[EditionSummary]:
    stages = func.count(PlannedStage.id)
    measures = func.count(PlannedMeasure.id.distinct())
    query = (
        select(Edition, measures, stages)
        .join(PlannedMeasure, PlannedMeasure.plan_id == Edition.plan_id)
        .join(PlannedStage, PlannedStage.measure_id == PlannedMeasure.id)
        .group_by(Edition.id)
        .order_by(Edition.id)
    )
    rows = [EditionSummary(*row) for row in session.execute(query)]
    session.expunge_all()
    return rows
