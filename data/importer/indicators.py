"""Indicator rows as records: plan and fact as the cells have them, and the verdict."""

from __future__ import annotations

from data.importer import headings
from data.importer.document import Cell, collapse
from data.importer.errors import Collector, unreadable
from data.importer.executors import parse_executors
from data.importer.known_indicators import recognise
from data.importer.numbers import parse_number, parse_range
from data.importer.statuses import read_status
from data.importer.tables import IndicatorRow
from data.records import Better, Completion, Indicator, Source, Verdict

_STRATEGIC = "стратегический показатель"
_DASHES = frozenset("-–—")


def read_indicators(rows: list[IndicatorRow], document: str, collector: Collector) -> tuple[Indicator, ...]:
    """Every indicator; what cannot be read goes to ``collector``."""
    indicators: dict[str, Indicator] = {}
    for row in rows:
        place = _place(row)
        with collector.at("1", place):
            indicator = _read_indicator(row, Source(document, "1", place))
            if indicator.key in indicators:
                raise unreadable("repeated", indicator.name_ru)
            indicators[indicator.key] = indicator
    return tuple(indicators.values())


def _strategic(row: IndicatorRow) -> bool:
    return row.cells[headings.NAME].text.casefold().startswith(_STRATEGIC)


def _place(row: IndicatorRow) -> str:
    if _strategic(row):
        return _STRATEGIC
    above = "до первой задачи" if row.task is None else f"задача {row.task}"
    return f"показатель: {above}, строка {row.position}"


def _read_indicator(row: IndicatorRow, source: Source) -> Indicator:
    name, unit = _filled(row, headings.NAME).text, _filled(row, headings.FORM).text
    strategic = _strategic(row)
    if not strategic and row.task is None:
        raise unreadable("no_task", name)
    known = recognise(name)
    plan_text, fact_text = (row.cells[column].text or None for column in (headings.PLAN, headings.FACT))
    plan = None if plan_text is None or plan_text in _DASHES else parse_range(plan_text)
    fact = None if fact_text is None or fact_text in _DASHES else parse_number(fact_text)
    comment = _comment(row.cells[headings.COMMENT])
    return Indicator(
        key=known.key,
        name_ru=name,
        level="strategic" if strategic else "task",
        task=None if strategic else row.task,
        unit=unit,
        better=known.better,
        executors=parse_executors("\n".join(_filled(row, headings.EXECUTORS).lines)),
        plan_text=plan_text,
        plan_low=plan[0] if plan else None,
        plan_high=plan[1] if plan else None,
        fact_text=fact_text,
        fact=fact,
        verdict=judge(plan, fact, known.better, comment),
        source=source,
        comment=comment,
    )


def _filled(row: IndicatorRow, column: str) -> Cell:
    cell = row.cells[column]
    if not cell.text:
        raise unreadable("cell_empty", column=headings.HEADINGS[column])
    return cell


def _comment(cell: Cell) -> str | None:
    return "\n".join(filter(None, map(collapse, cell.lines))) or None


def judge(plan: tuple[float, float] | None, fact: float | None, better: Better, comment: str | None) -> Verdict:
    """Compare fact with plan; reaching the nearer end of a range is enough.

    A comment that claims completion where no fact stands, or a fact without a plan, is unclear.
    """
    if fact is None:
        said = read_status(comment.partition("\n")[0]) if comment else None
        claimed = said is not None and said.completion is Completion.COMPLETED
        return Verdict.UNCLEAR if claimed else Verdict.NO_DATA
    if plan is None:
        return Verdict.UNCLEAR
    low, high = plan
    met = fact >= low if better is Better.HIGHER else fact <= high
    return Verdict.MET if met else Verdict.MISSED
