"""Tables cut into pages: widths of columns, heights of rows and the size of letters are computed, as nothing
grows or shrinks by itself on a slide.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from dashboard.slides import letters
from dashboard.slides.forms import Matrix
from dashboard.slides.pages import ROOM, TALL, Grid, GridCell

SIZES = (14.0, 13.0, 12.0, 11.0, 10.0, 9.0, 8.0)
LONG = 10.0
"""Letters of a table that takes several slides anyway; larger ones where they take no more."""
ASIDE, ABOVE = 5.0, 2.5
"""Free space in a cell, on either side and above and below."""
WIDEST = 0.5
"""No column asks for more than this share of the table."""
NAMES_SHARE = 0.34
CLOSE = 1.0
"""``ABOVE`` of a heat map: its colours keep its rows apart."""
LEAST_ROW, TALLEST_ROW = 13.2, 44.0
HEAD_TALL = 20.0
MOST_AIR, ROUNDING = 7.0, 0.01
EVENER = (0.96, 0.92, 0.88, 0.84, 0.8, 0.76, 0.72, 0.68, 0.64, 0.6)
"""Shares of a page that a long table is tried on."""


def pages_of(head: Sequence[str], rows: Sequence[Sequence[GridCell]], tall: float = TALL) -> tuple[Grid, ...]:
    """The table at the largest size at which it fits on one slide, else in pages that repeat its head."""
    heads = (tuple(GridCell(name) for name in head),)
    grids = (_laid_out(heads, rows, size, tall) for size in SIZES[:-2])
    whole = next((grid for grid in grids if grid is not None and grid.tall <= tall), None)
    if whole is not None:
        return (_aired(whole, tall),)
    sizes = (size for size in SIZES if size <= LONG)
    grid = next((grid for size in sizes if (grid := _laid_out(heads, rows, size, tall)) is not None), None)
    return _evenly_cut(_larger(grid, tall) if grid else _forced(heads, rows, SIZES[-1], tall), tall)


def _larger(least: Grid, tall: float) -> Grid:
    """The table in the largest letters that take no more pages than the least do and cut no more words."""
    most = len(_cut(least, tall))
    larger = (_laid_out(least.heads, least.rows, size, tall) for size in SIZES if size > least.size)
    kept = (grid for grid in larger if grid and grid.rows == least.rows)
    return next((grid for grid in kept if len(_cut(grid, tall)) <= most), least)


def matrix_pages(matrix: Matrix, total: str, tall: float = TALL) -> tuple[Grid, ...]:
    """A heat map as tables: columns of one width, the years over their quarters, sums under ``total``."""
    heads, merged = _matrix_heads(matrix, total)
    least_heads = HEAD_TALL * len(heads)
    row_tall = min(max((tall - least_heads) / max(len(matrix.rows), 1), LEAST_ROW), TALLEST_ROW)
    size = next((size for size in SIZES if size * letters.LINE + 2 * CLOSE <= min(row_tall, HEAD_TALL)), SIZES[-1])
    named = max((letters.width(name, size) for name in matrix.rows), default=0.0) + 2 * ASIDE
    first = min(named, ROOM * NAMES_SHARE)
    last = [letters.width(total, size, bold=True) + 2 * ASIDE] if matrix.ends else []
    count = len(matrix.columns)
    widths = (first, *[(ROOM - first - sum(last)) / count] * count, *last)
    rows = tuple(_matrix_row(matrix, at, size, first, row_tall) for at in range(len(matrix.rows)))
    heights = (*[HEAD_TALL] * len(heads), *[row_tall] * len(rows))
    return _cut(Grid(widths, heights, heads, rows, size, merged, CLOSE), tall)


def _matrix_heads(matrix: Matrix, total: str) -> tuple[tuple[tuple[GridCell, ...], ...], tuple[tuple[int, int], ...]]:
    """The heads, and which cells of the first are one."""
    sums = [GridCell(total, centred=True)] if matrix.ends else []
    names = (GridCell(""), *(GridCell(column.name, centred=True) for column in matrix.columns), *sums)
    if not any(column.group for column in matrix.columns):
        return (names,), ()
    groups = [column.group for column in matrix.columns]
    above = (GridCell(""), *(GridCell(group, centred=True) for group in groups), *(GridCell("") for _ in sums))
    return (above, names), tuple(_runs(groups))


def _matrix_row(matrix: Matrix, at: int, size: float, room: float, tall: float) -> tuple[GridCell, ...]:
    name = letters.cut(matrix.rows[at], size, room - 2 * ASIDE, tall)
    cells = (
        GridCell(square.text, ground=square.ground, ink=square.ink, centred=True)
        if square
        else GridCell("", centred=True)
        for square in matrix.cells[at]
    )
    return (GridCell(name), *cells, *(GridCell(end, centred=True) for end in matrix.ends[at : at + 1]))


def _runs(names: Sequence[str]) -> list[tuple[int, int]]:
    """Neighbours of one name, as columns of the table: its first column holds the names of rows."""
    found, at = [], 1
    for _, group in groupby(names):
        count = len(list(group))
        found.append((at, at + count - 1))
        at += count
    return found


def _laid_out(
    heads: tuple[tuple[GridCell, ...], ...], rows: Sequence[Sequence[GridCell]], size: float, tall: float
) -> Grid | None:
    """The table at a size; ``None`` where its longest words do not fit their columns."""
    widths = _widths([*heads, *rows], size)
    return None if widths is None else _with_heights(heads, rows, widths, size, tall)


def _forced(
    heads: tuple[tuple[GridCell, ...], ...], rows: Sequence[Sequence[GridCell]], size: float, tall: float
) -> Grid:
    """Columns of one width: words longer than their column are broken."""
    count = len(heads[0])
    return _with_heights(heads, rows, [ROOM / count] * count, size, tall)


def _widths(rows: Sequence[Sequence[GridCell]], size: float) -> list[float] | None:
    """A column takes its longest word at least; what is left goes to those that would take more."""
    columns = list(zip(*rows, strict=True))
    least = [max(_longest_word(cell.text, size) for cell in column) + 2 * ASIDE for column in columns]
    asked = [
        min(
            max(letters.width(cell.text[: letters.MOST_LETTERS], size, bold=True) for cell in column) + 2 * ASIDE,
            ROOM * WIDEST,
        )
        for column in columns
    ]
    wanted = [max(pair) for pair in zip(least, asked, strict=True)]
    if sum(least) > ROOM:
        return None
    if sum(wanted) <= ROOM:
        return [ROOM * width / sum(wanted) for width in wanted]
    spare = (ROOM - sum(least)) / (sum(wanted) - sum(least))
    return [low + (high - low) * spare for low, high in zip(least, wanted, strict=True)]


def _longest_word(text: str, size: float) -> float:
    return max((letters.width(word, size, bold=True) for word in text[: letters.MOST_LETTERS].split(" ")), default=0.0)


def _with_heights(
    heads: tuple[tuple[GridCell, ...], ...],
    rows: Sequence[Sequence[GridCell]],
    widths: Sequence[float],
    size: float,
    tall: float,
) -> Grid:
    """Every row as tall as its tallest cell; one that would fill a slide alone is cut."""
    head_tall = [_row_height(row, widths, size, bold=True) for row in heads]
    most = tall - sum(head_tall) - 2 * ABOVE
    cut = tuple(
        tuple(
            replace(cell, text=letters.cut(cell.text, size, width - 2 * ASIDE, most))
            for cell, width in zip(row, widths, strict=True)
        )
        for row in rows
    )
    heights = (*head_tall, *(_row_height(row, widths, size) for row in cut))
    return Grid(tuple(widths), heights, heads, cut, size)


def _row_height(row: Sequence[GridCell], widths: Sequence[float], size: float, *, bold: bool = False) -> float:
    cells = zip(row, widths, strict=True)
    return max(letters.height(cell.text, size, width - 2 * ASIDE, bold) for cell, width in cells) + 2 * ABOVE


def _aired(grid: Grid, tall: float) -> Grid:
    """A table with room to spare, its rows a little further apart."""
    rows = len(grid.rows)
    more = min((tall - grid.tall) / max(rows, 1), MOST_AIR)
    heads = len(grid.heads)
    return replace(grid, heights=(*grid.heights[:heads], *(height + more for height in grid.heights[heads:])))


def _evenly_cut(grid: Grid, tall: float) -> tuple[Grid, ...]:
    """As few pages as can be, the last one not left with a row or two."""
    pages = _cut(grid, tall)
    for share in EVENER:
        evener = _cut(grid, tall * share)
        if len(evener) > len(pages):
            return pages
        pages = evener if len(evener) == len(pages) else pages
    return pages


def _cut(grid: Grid, tall: float) -> tuple[Grid, ...]:
    """Pages of whole rows, each under the heads."""
    heads = grid.heights[: len(grid.heads)]
    pages: list[list[int]] = [[]]
    used = sum(heads)
    for at, height in enumerate(grid.heights[len(heads) :]):
        if pages[-1] and used + height > tall + ROUNDING:
            pages.append([])
            used = sum(heads)
        pages[-1].append(at)
        used += height
    return tuple(
        replace(
            grid,
            rows=tuple(grid.rows[at] for at in page),
            heights=(*heads, *(grid.heights[len(heads) + at] for at in page)),
        )
        for page in pages
    )
