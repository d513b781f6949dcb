import re

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import CheckConstraint, create_engine, inspect, text

from data import engine
from data.engine import StoreUnreachable, Trouble, read_session, write_session
from data.models import Base
from data.store import initialise, migrate


@pytest.fixture
def migrated(empty_store):
    engine.create_store()
    with write_session() as session:
        migrate(session.connection())


def test_the_migrations_make_the_tables_of_the_models(migrated):
    with read_session() as session:
        context = MigrationContext.configure(session.connection(), opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_the_checks_are_those_of_the_models(migrated):
    """Alembic does not compare CHECK constraints, so their names are compared here."""
    with read_session() as session:
        inspector = inspect(session.connection())
        for table in Base.metadata.tables.values():
            expected = {check.name for check in table.constraints if isinstance(check, CheckConstraint)}
            assert {check["name"] for check in inspector.get_check_constraints(table.name)} == expected


def test_the_sql_of_sqlite_is_that_of_the_models(tmp_path, use_store):
    use_store(f"sqlite:///{tmp_path / 'migrated.sqlite3'}")
    engine.create_store()
    with write_session() as session:
        migrate(session.connection())
        migrated = _definitions(session.connection())
    made = create_engine(f"sqlite:///{tmp_path / 'made.sqlite3'}")
    with made.begin() as connection:
        Base.metadata.create_all(connection)
        expected = _definitions(connection)
    made.dispose()
    assert migrated == expected


def _definitions(connection):
    """Every table's and index's definition, its parts in alphabetical order."""
    rows = connection.execute(
        text("SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'alembic%' AND sql IS NOT NULL")
    )
    return {name: sorted(part.strip() for part in re.split(r",?\s*\n", sql)) for name, sql in rows}


def test_migrating_again_changes_nothing(migrated):
    with write_session() as session:
        migrate(session.connection())
        assert session.execute(text("SELECT count(*) FROM alembic_version")).scalar() == 1


def test_a_store_of_a_newer_program_is_left_alone(migrated):
    with write_session() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreUnreachable) as caught:
        initialise()
    assert caught.value.trouble is Trouble.NEWER


def test_a_failed_migration_leaves_nothing_behind(empty_store):
    engine.create_store()

    def fail_half_way():
        with write_session() as session:
            migrate(session.connection())
            raise RuntimeError("half way")

    with pytest.raises(RuntimeError, match="half way"):
        fail_half_way()
    with write_session() as session:
        assert inspect(session.connection()).get_table_names() == []
