"""Measure rows as records."""

from __future__ import annotations

from data.importer import headings
from data.importer.errors import Collector
from data.importer.stages import read_name, read_stages
from data.importer.tables import MeasureRow
from data.records import Measure


def read_measures(rows: list[MeasureRow], document: str, collector: Collector) -> tuple[Measure, ...]:
    """Every measure with its stages; what cannot be read goes to ``collector``."""
    measures: list[Measure] = []
    for row in rows:
        with collector.at("1", f"мероприятие {row.number}"):
            measures.append(_read_measure(row, document))
    return tuple(measures)


def _read_measure(row: MeasureRow, document: str) -> Measure:
    title, named = read_name(row.cells[headings.NAME])
    return Measure(
        number=row.number,
        task=row.task,
        direction=row.direction,
        title_ru=title,
        stages=read_stages(row, named, document),
    )
