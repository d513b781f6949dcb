"""The reader of the yearly report: a file in, a ``data.records.Report`` out.

Nothing here touches the store or the screen. What cannot be read is an error, never a guess.
"""

from data.importer.errors import ReportError
from data.importer.reader import read_report

__all__ = ["ReportError", "read_report"]
