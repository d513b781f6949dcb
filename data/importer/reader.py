"""A report file, told by its content and not by its name, as one ``data.records.Report``."""

from __future__ import annotations

import hashlib
import re
from datetime import date
from pathlib import Path

from data.importer.abbreviations import read_abbreviations
from data.importer.container import MAX_TEXT, MEGABYTE, read_file
from data.importer.convictions import read_convictions
from data.importer.document import Document
from data.importer.errors import BrokenFileError, Collector, NotAReportError, Problem
from data.importer.figures import read_figures
from data.importer.flat import read_flat
from data.importer.indicators import read_indicators
from data.importer.measures import read_measures
from data.importer.period import read_period
from data.importer.tables import read_table
from data.importer.word import read_word
from data.records import Report

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
# PDF, RTF, and the markup of HTML and XML; the older of them are text, and none is a report.
_FOREIGN = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:%PDF|\{\\rtf|<[!?a-z])", re.IGNORECASE)
_CONTROL = bytes(set(range(32)) - set(b"\t\n\v\f\r"))


def read_report(path: Path, *, period_end: date | None = None, data_as_of: date | None = None) -> Report:
    """Read the flattened text or the Word form of a report; both give the same records.

    ``period_end`` and ``data_as_of`` are for reports whose text does not tell them. Raises ``ReportError``
    with everything that cannot be read; nothing is guessed and nothing is left out.
    """
    content = read_file(path)
    document = _read_document(content)
    for number in ("1", "3"):
        if number not in document:
            raise NotAReportError(Problem("no_section", params={"number": number}))
    collector = Collector()
    table = read_table(document["1"].rows, collector)
    if not table.measures:
        collector.raise_any()
        raise NotAReportError(Problem("no_measures", section="1"))
    year_end, last_event = read_period(document, period_end, data_as_of)
    key = f"report_{year_end.year}"

    measures = read_measures(table.measures, key, collector)
    indicators = read_indicators(table.indicators, key, collector)
    convictions = read_convictions(document, key, collector)
    figures = read_figures(document, measures, key, year_end.year, collector)
    # The list of abbreviations is read by the executors' names: while these are broken, it would be too.
    collector.raise_any()
    codes = {executor.code for measure in measures for stage in measure.stages for executor in stage.executors}
    abbreviations = read_abbreviations(document, codes, collector)
    collector.raise_any()
    return Report(
        period_end=year_end,
        data_as_of=last_event,
        file_name=path.name,
        sha256=hashlib.sha256(content).hexdigest(),
        tasks=table.tasks,
        directions=table.directions,
        measures=measures,
        indicators=indicators,
        convictions=convictions,
        figures=figures,
        abbreviations=abbreviations,
    )


def _read_document(content: bytes) -> Document:
    if content.startswith(_ZIP):
        return read_word(content)
    if content.startswith(_OLE):
        raise BrokenFileError(Problem("old_word"))
    if content.startswith(_UTF_16):
        raise BrokenFileError(Problem("encoding"))
    if _FOREIGN.match(content) or len(content.translate(None, _CONTROL)) != len(content):
        raise BrokenFileError(Problem("foreign"))
    if len(content) > MAX_TEXT:
        raise BrokenFileError(Problem("too_large", params={"limit_mb": MAX_TEXT // MEGABYTE}))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BrokenFileError(Problem("encoding")) from error
    return read_flat(text)
