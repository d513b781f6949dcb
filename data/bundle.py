"""The bundled data as a report: the edition that a new store starts with.

The files in ``data/bundled`` are in the form of ``python -m data export --json``, completed by hand
with short titles, summaries, notes and evidence. From here on the bundled report takes the same
road as an imported one.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from data.records import (
    Abbreviation,
    Better,
    BodyConvictions,
    Completion,
    Convictions,
    Evidence,
    Executor,
    Figure,
    Indicator,
    Measure,
    Report,
    Source,
    Stage,
    Text,
    Verdict,
)

BUNDLED = Path(__file__).parent / "bundled"
FILES = ("measures", "names", "indicators", "convictions", "integrity", "figures", "series", "bodies", "timeline")

Json = dict[str, Any]
"""An object of a bundled file, as read."""


def bundle_sha256(folder: Path = BUNDLED) -> str:
    """The digest of all bundled files together; it changes with any of them."""
    digest = hashlib.sha256()
    for name in FILES:
        digest.update(_path(folder, name).read_bytes())
    return digest.hexdigest()


def read_file(folder: Path, name: str) -> Json:
    """One bundled file by its name without ``.json``."""
    content: Json = json.loads(_path(folder, name).read_text(encoding="utf-8"))
    return content


def read_bundled_report(folder: Path = BUNDLED) -> Report:
    """The bundled edition, annotations included."""
    plan, names = read_file(folder, "measures"), read_file(folder, "names")
    measures = tuple(_measure(item) for item in plan["measures"])
    document = measures[0].stages[0].source.document
    return Report(
        period_end=date.fromisoformat(plan["report"]["period_end"]),
        data_as_of=date.fromisoformat(plan["report"]["data_as_of"]),
        file_name=plan["report"]["source"],
        sha256=plan["report"]["sha256"],
        tasks={int(number): task["title"]["ru"] for number, task in names["tasks"].items()},
        directions={code: title["ru"] for code, title in names["directions"].items()},
        measures=measures,
        indicators=tuple(_indicator(item) for item in read_file(folder, "indicators")["indicators"]),
        convictions=_convictions(read_file(folder, "convictions")),
        figures=tuple(figure for figure in read_figures(folder) if figure.source.document == document),
        abbreviations=tuple(Abbreviation(**item) for item in plan["abbreviations"]),
    )


def read_figures(folder: Path = BUNDLED) -> tuple[Figure, ...]:
    """The figures of all documents; ``source.document`` tells which one each is from."""
    return tuple(
        Figure(
            key=item["key"],
            value=item["value"],
            unit=item["unit"],
            period=item["period"],
            source=Source(**item["source"]),
            qualifier=item["qualifier"],
        )
        for item in read_file(folder, "figures")["figures"]
    )


def text(item: Mapping[str, str | None]) -> Text:
    """A text that must be there, in whatever languages the file has it."""
    return Text(item.get("ru"), item.get("kk"), item.get("en"))


def optional_text(item: Mapping[str, str | None] | None) -> Text | None:
    """A text that may be absent."""
    return None if item is None else text(item)


def optional_day(value: str | None) -> date | None:
    """An ISO date that may be absent."""
    return None if value is None else date.fromisoformat(value)


def _path(folder: Path, name: str) -> Path:
    return folder / f"{name}.json"


def _measure(item: Json) -> Measure:
    return Measure(
        number=item["number"],
        task=item["task"],
        direction=item["direction"],
        title_ru=item["title_ru"],
        stages=tuple(_stage(stage) for stage in item["stages"]),
        short_title=optional_text(item["short_title"]),
    )


def _stage(item: Json) -> Stage:
    source = Source(**item["source"])
    return Stage(
        index=item["index"],
        sub_point=item["sub_point"],
        deadline=date.fromisoformat(item["deadline"]),
        deadline_text=item["deadline_text"],
        continuous=item["continuous"],
        completion_form=item["completion_form"],
        executors=_executors(item),
        completion=Completion(item["completion"]),
        source=source,
        completed_on=optional_day(item["completed_on"]),
        summary=optional_text(item["summary"]),
        note=optional_text(item["note"]),
        evidence=tuple(_evidence(act, source.document) for act in item["evidence"]),
    )


def _evidence(item: Json, document: str) -> Evidence:
    return Evidence(
        act=text(item["act"]),
        number=item["number"],
        day=optional_day(item["date"]),
        source=Source(document, item["section"], item["place"]),
    )


def _executors(item: Json) -> tuple[Executor, ...]:
    return tuple(Executor(**executor) for executor in item["executors"])


def _indicator(item: Json) -> Indicator:
    return Indicator(
        key=item["key"],
        name_ru=item["name_ru"],
        level=item["level"],
        task=item["task"],
        unit=item["unit"],
        better=Better(item["better"]),
        executors=_executors(item),
        plan_text=item["plan_text"],
        plan_low=item["plan_low"],
        plan_high=item["plan_high"],
        fact_text=item["fact_text"],
        fact=item["fact"],
        verdict=Verdict(item["verdict"]),
        source=Source(**item["source"]),
        comment=item.get("comment"),
    )


def _convictions(item: Json) -> Convictions:
    source = Source(**item["source"])
    return Convictions(
        totals={total["year"]: total["persons"] for total in item["totals"]},
        bodies=tuple(
            BodyConvictions(body["key"], body["year"], body["persons"], Source(**body.get("source", item["source"])))
            for body in item["bodies"]
        ),
        source=source,
    )
