"""Hand-made rows for tests of layouts and callbacks: a plan of three measures, and screens over it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

from plotly.utils import PlotlyJSONEncoder

from dashboard import url_state
from dashboard.pages import parse_path
from data.records import Better, Completion, Evidence, Executor, Quarter, Source, Text, Timeliness, Verdict
from data.rows import (
    BodyRow,
    ConvictionRow,
    ConvictionsRow,
    DirectionRow,
    EditionRow,
    IndicatorRow,
    MeasureCard,
    Options,
    OutcomeRow,
    PlanCounts,
    QuarterCount,
    StageCard,
    StageRow,
    TaskCount,
    TaskRow,
)
from layouts.screen import Screen

TODAY = date(2026, 11, 22)
SOURCE = Source("report", "1", "мероприятие 2, этап 1")
EDITION = EditionRow(1, 1, 1, date(2023, 12, 31), date(2024, 3, 22), "отчёт.docx", "0" * 64)


def text(word: str) -> Text:
    return Text(ru=word, kk=f"{word} kk", en=f"{word} en")


def body(code: str, collective: bool = False) -> BodyRow:
    return BodyRow(code, text(f"Ведомство {code}"), text(code), collective, None, 2, 3)


OPTIONS = Options(
    bodies=(body("ЦГО", collective=True), body("МФ"), body("АПК")),
    tasks=tuple(TaskRow(n, text(f"Задача {n} полностью"), text(f"Задача {n}"), n) for n in (1, 2)),
    directions=(DirectionRow("1.1", 1, text("Направление")),),
    quarters=(Quarter(2022, 2), Quarter(2023, 4), Quarter(2026, 4)),
    measures=3,
    stages=4,
)


def stage_row(measure: int = 2, index: int = 1, **changed: Any) -> StageRow:
    facts: dict[str, Any] = {
        "measure": measure,
        "task": 1,
        "direction": "1.1",
        "short_title": text(f"Мера {measure}"),
        "title_ru": f"Официальное название меры {measure}",
        "measure_completion": Completion.COMPLETED,
        "index": index,
        "stages_in_measure": 1,
        "sub_point": None,
        "deadline": date(2023, 12, 31),
        "deadline_text": "IV квартал 2023 года",
        "continuous": False,
        "completion_form": text("проект Закона"),
        "executors": (Executor("МФ"), Executor("ЦГО", by_agreement=True, collective=True)),
        "completion": Completion.COMPLETED,
        "timeliness": Timeliness.DONE_LATE,
        "completed_on": date(2024, 1, 10),
        "days_late": 10,
    }
    return StageRow(**facts | changed)


def measure_card(number: int = 2, **changed: Any) -> MeasureCard:
    acts = (Evidence(text("Постановление"), "1052", date(2023, 11, 29), SOURCE),)
    told: dict[str, Any] = {
        "row": stage_row(number),
        "summary": text("Законопроект внесён"),
        "note": None,
        "comment": None,
        "evidence": acts,
        "source": SOURCE,
    }
    stage = StageCard(**told | changed)
    title = f"Официальное название меры {number}"
    return MeasureCard(
        number, 1, text("Задача 1"), "1.1", text("Направление"), title, text("Мера"), Completion.COMPLETED, (stage,)
    )


COUNTS = PlanCounts(
    measures=3,
    stages=4,
    measures_total=3,
    stages_total=4,
    completion={Completion.COMPLETED: 1, Completion.IN_PROGRESS: 2},
    timeliness={Timeliness.DONE_LATE: 1, Timeliness.UPCOMING: 3},
    by_task=(TaskCount(1, Completion.COMPLETED, 1), TaskCount(2, Completion.IN_PROGRESS, 2)),
    by_quarter=(
        QuarterCount(Quarter(2023, 4), Completion.COMPLETED, Timeliness.DONE_LATE, 1),
        QuarterCount(Quarter(2026, 4), Completion.IN_PROGRESS, Timeliness.UPCOMING, 3),
    ),
    continuous=0,
    due_soon=(),
)
NOTHING = PlanCounts(0, 0, 3, 4, {}, {}, (), (), 0, ())

INDICATORS = (
    IndicatorRow(
        key="cpi",
        name=text("Индекс восприятия коррупции"),
        short=text("ИВК"),
        level="strategic",
        task=None,
        unit=text("балл"),
        better=Better.HIGHER,
        executors=(Executor("АПК"),),
        plan_text="42",
        plan_low=42.0,
        plan_high=42.0,
        fact_text="39",
        fact=39.0,
        verdict=Verdict.MISSED,
        comment=None,
        source=SOURCE,
    ),
)
CONVICTIONS = ConvictionsRow(2023, 10, 8, (ConvictionRow("police", text("Полиция"), "МФ", 2023, 4, SOURCE),), 6, SOURCE)
CHECKED = OutcomeRow(
    key="officers-checked",
    name=text("Проверено"),
    value=4500.0,
    qualifier="more_than",
    text=None,
    unit="persons",
    period="2023",
    better="none",
    note=None,
    measure=37,
    source=SOURCE,
)
OUTCOMES = (
    CHECKED,
    replace(CHECKED, key="accidents", name=text("Аварии"), value=-14.0, qualifier=None, unit="percent", better="lower"),
    replace(CHECKED, key="pilots", name=text("Пилоты"), value=None, qualifier=None, unit=None, text=text("идут")),
)


def screen(address: str = "/ru") -> Screen:
    path, _, query = address.partition("?")
    route = parse_path(path)
    assert route is not None
    view, dropped = url_state.read(query)
    return Screen(route, view, EDITION, OPTIONS, dropped, TODAY)


def as_json(component: Any) -> str:
    """What the browser receives, with its letters readable."""
    return json.dumps(json.loads(json.dumps(component, cls=PlotlyJSONEncoder)), ensure_ascii=False)


def nodes(component: Any) -> list[dict[str, Any]]:
    """Every component of a tree, as the browser receives it, in document order."""
    found: list[dict[str, Any]] = []

    def walk(node: Any) -> None:
        if isinstance(node, dict):
            if "props" in node and "type" in node:
                found.append(node)
            for value in node.values():
                walk(value)
        elif isinstance(node, list):
            for value in node:
                walk(value)

    walk(json.loads(json.dumps(component, cls=PlotlyJSONEncoder)))
    return found


def words(component: Any) -> str:
    """The text of a tree as it is read."""
    if isinstance(component, str):
        return component
    if isinstance(component, (list, tuple)):
        return " ".join(filter(None, map(words, component)))
    return words(getattr(component, "children", None) or "")


def hrefs(component: Any) -> list[str]:
    return [node["props"]["href"] for node in nodes(component) if "href" in node["props"]]
