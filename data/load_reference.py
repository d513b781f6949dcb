"""The bundled names and reference facts as rows of the store.

Names are brought up to date in place. Reference facts (integrity checks, series, figures of other
documents, the course of the reform) are added as a new bundle whenever a bundled file has changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from data.bundle import BUNDLED, Json, bundle_sha256, optional_day, optional_text, read_figures, read_file, text
from data.models import (
    Base,
    Body,
    Bundle,
    ContextItem,
    ContextMeasure,
    ConvictedBody,
    FigureName,
    FigureValue,
    IntegrityOutcome,
    Series,
    SeriesDocument,
    SeriesPointDocument,
    SeriesValue,
    TimelineEvent,
)
from data.records import Source, Text
from data.wordings import name_wordings


def is_loaded(session: Session, folder: Path = BUNDLED) -> bool:
    """Whether the latest bundle in the store is the one in ``folder``."""
    latest = session.scalar(select(Bundle.sha256).order_by(Bundle.id.desc()).limit(1))
    return latest == bundle_sha256(folder)


def load_reference(session: Session, report_document: str, folder: Path = BUNDLED) -> None:
    """Bring all names up to date and add the reference facts as a new bundle."""
    name_wordings(session, _wordings(folder))
    for row in (*_bodies(folder), *_convicted_bodies(folder), *_figure_names(folder)):
        session.merge(row)
    bundle = Bundle(sha256=bundle_sha256(folder))
    session.add(bundle)
    session.flush()
    session.add_all(_outcomes(folder, bundle.id))
    session.add_all(_figures(folder, bundle.id, report_document))
    session.add_all(_timeline(folder, bundle.id))
    session.add_all(_context(folder, bundle.id))
    _add_series(session, folder, bundle.id)
    session.flush()


def _wordings(folder: Path) -> Iterator[tuple[Text, Text]]:
    """Every official wording that has a name: (in three languages, in short)."""
    names = read_file(folder, "names")
    for task in names["tasks"].values():
        yield text(task["title"]), text(task["short"])
    for direction in names["directions"].values():
        yield text(direction), Text()
    for group in ("completion_forms", "units"):
        for russian, translations in names[group].items():
            yield text({**translations, "ru": russian}), Text()
    for indicator in read_file(folder, "indicators")["indicators"]:
        named = names["indicators"][indicator["key"]]
        yield text({**named["name"], "ru": indicator["name_ru"]}), text(named["short"])
    for measure in read_file(folder, "measures")["measures"]:
        yield Text(ru=measure["title_ru"]), text(measure["short_title"] or {})


def _bodies(folder: Path) -> Iterator[Body]:
    for item in read_file(folder, "bodies")["bodies"]:
        yield Body(
            code=item["code"],
            name=text(item["name"]),
            short=text(item["short"]),
            successor=optional_text(item["successor"]),
            collective=item["collective"],
        )


def _convicted_bodies(folder: Path) -> Iterator[ConvictedBody]:
    for item in read_file(folder, "convictions")["bodies"]:
        yield ConvictedBody(key=item["key"], name=text(item["name"]), body_code=item["body_code"])


def _figure_names(folder: Path) -> Iterator[FigureName]:
    for item in read_file(folder, "figures")["figures"]:
        yield FigureName(
            key=item["key"], group=item["group"], name=text(item["name"]), note=optional_text(item["note"])
        )


def _outcomes(folder: Path, bundle_id: int) -> Iterator[IntegrityOutcome]:
    for position, item in enumerate(read_file(folder, "integrity")["outcomes"]):
        yield IntegrityOutcome(
            bundle_id=bundle_id,
            position=position,
            key=item["key"],
            name=text(item["name"]),
            value=item["value"],
            qualifier=item["qualifier"],
            words=optional_text(item["text"]),
            unit=item["unit"],
            period=item["period"],
            better=item["better"],
            note=optional_text(item["note"]),
            measure=item["measure"],
            source=Source(**item["source"]),
        )


def _figures(folder: Path, bundle_id: int, report_document: str) -> Iterator[FigureValue]:
    """The figures that no report states; those of the report come with its edition."""
    for position, figure in enumerate(read_figures(folder)):
        if figure.source.document != report_document:
            yield FigureValue.of(figure, position, bundle_id=bundle_id)


def _timeline(folder: Path, bundle_id: int) -> Iterator[TimelineEvent]:
    for position, item in enumerate(read_file(folder, "timeline")["events"]):
        yield TimelineEvent(
            bundle_id=bundle_id,
            position=position,
            year=item["year"],
            day=optional_day(item["date"]),
            name=text(item["name"]),
            note=optional_text(item["note"]),
            source=Source(**item["source"]),
        )


def _context(folder: Path, bundle_id: int) -> Iterator[Base]:
    timeline = read_file(folder, "timeline")
    remarks = _series_remarks(read_file(folder, "series"))
    notes = _indicator_notes(read_file(folder, "indicators"))
    items = (*remarks, *notes, *_reform_points(timeline), *_expected_results(timeline), *_instruments(timeline))
    for position, item in enumerate(items):
        item.bundle_id, item.position = bundle_id, position
        yield item
    first_instrument = len(items) - len(timeline["instruments"])
    for position, instrument in enumerate(timeline["instruments"], first_instrument):
        for number in instrument["measures"]:
            yield ContextMeasure(bundle_id=bundle_id, item=position, measure=number)


def _series_remarks(series: Json) -> Iterator[ContextItem]:
    """What to beware of in the public series, and what could not be found; ``group`` is that of the series."""
    for kind, section in (("series_caution", "cautions"), ("series_gap", "gaps")):
        for number, item in enumerate(series[section], 1):
            source = Source("public_series", section, str(number))
            yield ContextItem(kind=kind, group=item["group"], name=text(item), source=source)


def _indicator_notes(indicators: Json) -> Iterator[ContextItem]:
    """What the comment cell of an indicator says, told anew; ``group`` is the indicator's key."""
    for item in indicators["indicators"]:
        note, source = text(item["note"]), Source(**item["source"])
        yield ContextItem(kind="indicator_note", group=item["key"], name=note, source=source)


def _reform_points(timeline: Json) -> Iterator[ContextItem]:
    for stage in timeline["reform_stages"]:
        for item in stage["items"]:
            yield ContextItem(
                kind="reform_stage",
                group=str(stage["stage"]),
                in_force=stage["in_force"],
                name=text(item),
                source=Source(**stage["source"]),
            )


def _expected_results(timeline: Json) -> Iterator[ContextItem]:
    source = Source(**timeline["expected_results_source"])
    for item in timeline["expected_results"]:
        yield ContextItem(kind="expected_result", name=text(item), source=source)


def _instruments(timeline: Json) -> Iterator[ContextItem]:
    for item in timeline["instruments"]:
        yield ContextItem(
            kind="instrument",
            group=item["key"],
            name=text(item["name"]),
            about=optional_text(item["about"]),
            article=optional_text(item["article"]),
            note=optional_text(item["note"]),
            source=Source(**item["source"]),
        )


def _add_series(session: Session, folder: Path, bundle_id: int) -> None:
    content = read_file(folder, "series")
    for position, (key, item) in enumerate(content["documents"].items()):
        session.add(SeriesDocument(bundle_id=bundle_id, position=position, key=key, **item))
    for item in content["series"]:
        series = Series(
            bundle_id=bundle_id,
            key=item["key"],
            group=item["group"],
            name=text(item["name"]),
            unit=text(item["unit"]),
            indicator=item["indicator"],
            release=item["release"],
        )
        session.add(series)
        session.flush()
        session.add_all(_points(series.id, item["points"]))


def _points(series_id: int, points: Iterable[Json]) -> Iterator[Base]:
    for position, point in enumerate(points):
        yield SeriesValue(
            series_id=series_id,
            position=position,
            year=point["year"],
            period=point["period"],
            value=point["value"],
            out_of=point["out_of"],
            standard_error=point["standard_error"],
            usable=point["usable"],
            source_unit=point["source_unit"],
            note=point["note"],
        )
        for order, document in enumerate(point["documents"]):
            yield SeriesPointDocument(series_id=series_id, point=position, position=order, document=document)
