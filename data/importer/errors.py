"""What can be wrong with a report file, as codes with parameters and a plain English sentence.

A ``Problem`` says where it is (section, row) and quotes the text; ``code`` and ``params`` let the
screen say the same in another language. Every exception of the reader is a ``ReportError``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date

QUOTE_LIMIT = 120
"""Characters of the report's text that a message quotes."""

SHOWN_LIMIT = 20
"""Problems that one message tells; the rest are counted."""

MESSAGES = {
    # the file
    "cannot_open": "the file cannot be opened ({reason})",
    "not_a_file": "this is not a regular file but a folder, a pipe or a device",
    "empty": "the file is empty",
    "too_large": "the file is larger than {limit_mb} MB",
    "foreign": "this is not a report in Word or in text",
    "encoding": "the text is not in UTF-8; save it as UTF-8 and try again",
    "old_word": "this is an old Word document (.doc) or a protected one; save it as .docx without a password",
    "encrypted": "the document is protected by a password",
    "broken_zip": "the document is damaged: its archive cannot be read",
    "zip_entries": "the document's archive holds more than {limit} parts",
    "zip_inflated": "the document's archive unpacks to more than {limit_mb} MB",
    "zip_ratio": "a part of the document's archive is packed more than {limit} times: it is refused as a zip bomb",
    "doctype": "a part of the document has a DOCTYPE, which a Word document never has",
    "broken_xml": "a part of the document is not well-formed XML",
    "deep_xml": "a part of the document is nested deeper than {limit} levels",
    "long_xml": "a part of the document holds more than {limit} elements",
    "long_text": "the text has more than {limit} lines",
    # the report
    "not_word": "the archive is not a Word document: it has no word/document.xml",
    "no_section": "this is not a report on the action plan: it has no section {number}",
    "no_table": "the table of measures was not found: no column is headed «{heading}»",
    "unknown_heading": "a column has a heading that is not known",
    "no_measures": "the table holds no measures",
    "measure_numbers": "measures must be numbered 1, 2, 3, …: {expected} was expected here",
    "no_period": "the year of the report cannot be told from its text; give it with --period-end",
    "no_data_as_of": "the date of the latest event cannot be told from the text; give it with --data-as-of",
    "other_period": "by its text the report is as of {stated}, but --period-end says {given}",
    "other_time": "the day of the data, {data_as_of}, does not fit a report as of {period_end}: it may be "
    "neither earlier nor more than 12 months later; check --period-end and --data-as-of",
    # a row
    "merged": "the cell is merged with one above it that is not a measure's",
    "row": "the row is neither a task, a direction, a measure nor an indicator",
    "no_task": "the row stands before any task",
    "direction_task": "the direction does not belong to task {task}",
    "repeated": "the same number or indicator stands in the table twice",
    "no_deadline": "no «Срок завершения» was found in the name",
    "after_deadline": "text follows the last deadline",
    "deadline": "the deadline cannot be read",
    "cell_empty": "the column «{column}» is empty",
    "counts": "{stages} deadlines stand against {found} values in the column «{column}»",
    "status": "the status is not known",
    "executors": "the list of executors cannot be read",
    "remark": "the remark in brackets is not known: an executor may only have «(по согласованию)»",
    "number": "the number cannot be read",
    "date": "there is no such date",
    "range": "the range runs backwards",
    "indicator": "the indicator is not known; add it to data/importer/known_indicators.py",
    "convictions": "the sentence about convictions cannot be read",
    "convicted_body": "the body is not known; add it to data/importer/convictions.py",
    "convicted_sum": "the bodies named make {persons} persons, more than the total of {total}",
    "percent": "the percentage is not between 0 and 100",
    "no_name": "this abbreviation stands in the list without a name",
    "abbreviation": "the abbreviation of this name cannot be told; add it to data/importer/abbreviations.py",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that cannot be read. ``text`` is quoted from the file."""

    code: str
    section: str | None = None
    row: str | None = None
    text: str | None = None
    params: Mapping[str, str | int | date] = field(default_factory=dict)

    def at(self, section: str, row: str | None = None) -> Problem:
        """The same problem with its place, where it has none yet."""
        return replace(self, section=self.section or section, row=self.row or row)

    def __str__(self) -> str:
        where = ", ".join(part for part in (self.section and f"section {self.section}", self.row) if part)
        sentence = MESSAGES[self.code].format(**self.params)
        quote = "" if self.text is None else f": «{_shorten(self.text)}»"
        return f"{where}: {sentence}{quote}" if where else f"{sentence}{quote}"


def _shorten(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= QUOTE_LIMIT else flat[: QUOTE_LIMIT - 1] + "…"


class ReportError(Exception):
    """A file that cannot be read as a report; ``problems`` holds at least one ``Problem``."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(*problems)
        self.problems = problems

    def __str__(self) -> str:
        told = [str(problem) for problem in self.problems[:SHOWN_LIMIT]]
        more = len(self.problems) - len(told)
        return "\n".join([*told, f"and {more} more"] if more else told)


class EmptyFileError(ReportError):
    """The file has no content."""


class BrokenFileError(ReportError):
    """The file is damaged, hostile or in a form that cannot be read."""


class NotAReportError(ReportError):
    """The file is sound but is not a report on the action plan."""


class UnreadableRowError(ReportError):
    """A row or a sentence of the report does not say what the reader must know."""


def unreadable(code: str, text: str | None = None, **params: str | int) -> UnreadableRowError:
    """An error about a piece of text; whoever knows its place adds it with ``Collector.at``."""
    return UnreadableRowError(Problem(code, text=text, params=params))


class Collector:
    """Gathers the problems of all rows, so that one run names everything that must be mended."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    @contextmanager
    def at(self, section: str, row: str | None = None) -> Iterator[None]:
        """Give the errors raised inside their place and keep them for later."""
        try:
            yield
        except UnreadableRowError as error:
            self.problems += [problem.at(section, row) for problem in error.problems]

    def raise_any(self) -> None:
        """Raise everything gathered, if anything was."""
        if self.problems:
            raise UnreadableRowError(*self.problems)
