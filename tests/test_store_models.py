import pytest
from sqlalchemy import delete, select, update

from data.engine import read_session, write_session
from data.models import Base, Body, Edition, History, HistoryError, StageStatus
from data.records import Completion, Text


def test_what_an_edition_said_cannot_be_changed(filled_copy):
    def change():
        with write_session() as session:
            status = session.scalars(select(StageStatus)).first()
            status.completion = Completion.NOT_STATED

    with pytest.raises(HistoryError, match="StageStatus"):
        change()


def test_what_an_edition_said_cannot_be_removed(filled_copy):
    with pytest.raises(HistoryError, match="Edition"), write_session() as session:
        session.delete(session.scalars(select(Edition)).one())


@pytest.mark.parametrize("statement", [update(StageStatus).values(comment="x"), delete(Edition)])
def test_not_by_a_statement_either(filled_copy, statement):
    with pytest.raises(HistoryError), write_session() as session:
        session.execute(statement)


def test_names_can_be_mended(filled_copy):
    with write_session() as session:
        body = session.get_one(Body, "АПК")
        body.name = Text(ru="Агентство")
    with read_session() as session:
        assert session.get_one(Body, "АПК").name == Text(ru="Агентство")


def test_everything_but_names_and_playlists_is_history():
    mutable = {
        mapper.class_.__tablename__ for mapper in Base.registry.mappers if not issubclass(mapper.class_, History)
    }
    assert mutable == {"wording", "body", "convicted_body", "figure_name", "playlist"}


def test_every_constraint_has_a_name():
    for table in Base.metadata.tables.values():
        assert all(constraint.name for constraint in table.constraints), table.name


def test_every_fact_says_where_it_stands():
    """Statuses, values, counts and figures each carry document, section and place."""
    facts = {
        "stage_status", "stage_evidence", "indicator_value", "conviction_total", "conviction_body", "figure",
        "integrity_outcome", "timeline_event", "context_item",
    }  # fmt: skip
    for name in facts:
        columns = Base.metadata.tables[name].columns
        assert not any(columns[f"source_{part}"].nullable for part in ("document", "section", "place")), name
