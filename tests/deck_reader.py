"""A deck as a reader of it finds it: slides by their titles, charts by their names, words, links and notes."""

from __future__ import annotations

from functools import cached_property
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import openpyxl
from pptx import Presentation
from pptx.slide import Slide


class DeckReader:
    """What a presentation program would show of a file."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.deck = Presentation(BytesIO(content))
        self.slides: list[Slide] = list(self.deck.slides)

    @property
    def titles(self) -> list[str]:
        return [slide.shapes.title.text_frame.text for slide in self.slides]

    @cached_property
    def charts(self) -> dict[str, Any]:
        return {shape.name: shape.chart for slide in self.slides for shape in slide.shapes if shape.has_chart}

    def slide_of(self, name: str) -> Slide:
        """The first slide with a shape of that name."""
        return next(slide for slide in self.slides if any(shape.name == name for shape in slide.shapes))

    def table_rows(self, name: str) -> list[list[str]]:
        """The rows of all pages of a table, its head once."""
        tables = [shape.table for slide in self.slides for shape in slide.shapes if shape.name == name]
        pages = [[[cell.text for cell in row.cells] for row in table.rows] for table in tables]
        return [pages[0][0], *(row for page in pages for row in page[1:])]

    def values(self, name: str) -> dict[str, list[float | None]]:
        """Numbers of a chart by series, as the chart's own copy has them."""
        return {series.name: list(series.values) for series in self.charts[name].plots[0].series}

    def sheet(self, name: str) -> Any:
        """The sheet inside a chart, as the program opens it for editing."""
        blob = self.charts[name].part.chart_workbook.xlsx_part.blob
        return openpyxl.load_workbook(BytesIO(blob)).active

    @property
    def links(self) -> set[str]:
        return {rel.target_ref for slide in self.slides for rel in slide.part.rels.values() if rel.is_external}

    def part(self, name: str) -> str:
        return ZipFile(BytesIO(self.content)).read(name).decode()


def notes_of(slide: Slide) -> str:
    return slide.notes_slide.notes_text_frame.text
