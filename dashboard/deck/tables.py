"""Real tables: the computed widths and heights, quiet lines, and coloured cells where a table is a heat map.

They are written as one piece of XML: a cell at a time takes python-pptx longer than all the rest of a deck.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from dashboard import theme
from dashboard.deck.layout_xml import EMU, LANG_TAGS
from dashboard.deck.words import clean, colour_xml
from dashboard.slides import letters
from dashboard.slides.pages import Grid, GridCell
from dashboard.slides.tables import ASIDE

TOKENS = theme.TOKENS["light"]
NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""PowerPoint's «no style, no grid»: every look is the cell's own."""
HEAD_LINE, ROW_LINE = 1.25, 0.5
CENTRED_ASIDE = 1.0

Relate = Callable[[str], str]
"""The id under which a slide knows an address."""


def fill_table(frame: Any, grid: Grid, lang: str) -> None:
    """Put the grid's table into a frame made for one of any size."""
    part = frame.part
    known: dict[str, str] = {}

    def relate(address: str) -> str:
        if address not in known:
            known[address] = part.relate_to(address, RT.HYPERLINK, is_external=True)
        return known[address]

    data = frame._element.find(qn("a:graphic")).find(qn("a:graphicData"))
    data.replace(data.find(qn("a:tbl")), parse_xml(_table(grid, lang, relate)))


def _table(grid: Grid, lang: str, relate: Relate) -> str:
    columns = "".join(f'<a:gridCol w="{_emu(wide)}"/>' for wide in grid.widths)
    rows = "".join(
        f'<a:tr h="{_emu(tall)}">{_row(grid, at, lang, relate)}</a:tr>' for at, tall in enumerate(grid.heights)
    )
    properties = f'<a:tblPr firstRow="{int(bool(grid.heads))}"><a:tableStyleId>{NO_STYLE}</a:tableStyleId></a:tblPr>'
    return f"<a:tbl {nsdecls('a', 'r')}>{properties}<a:tblGrid>{columns}</a:tblGrid>{rows}</a:tbl>"


def _row(grid: Grid, at: int, lang: str, relate: Relate) -> str:
    heads = len(grid.heads)
    cells = grid.heads[at] if at < heads else grid.rows[at - heads]
    spans = _spans(grid) if at == 0 else {}
    weight = HEAD_LINE if at == heads - 1 else ROW_LINE
    return "".join(
        _cell(cell, wide, grid, lang, relate, spans.get(column, ""), weight, is_head=at < heads)
        for column, (cell, wide) in enumerate(zip(cells, grid.widths, strict=True))
    )


def _spans(grid: Grid) -> dict[int, str]:
    """What the cells of the first head say where they are one cell over several columns."""
    found = {}
    for first, last in grid.merged:
        if first != last:
            found[first] = f' gridSpan="{last - first + 1}"'
            found |= dict.fromkeys(range(first + 1, last + 1), ' hMerge="1"')
    return found


def _cell(
    cell: GridCell, wide: float, grid: Grid, lang: str, relate: Relate, span: str, weight: float, *, is_head: bool
) -> str:
    aside, above = CENTRED_ASIDE if cell.centred else ASIDE, _emu(grid.above)
    anchor = "b" if is_head and not cell.centred else "ctr"
    align = ' algn="ctr"' if cell.centred else ""
    text = "" if "hMerge" in span else cell.text
    ink = cell.ink or (TOKENS.muted if is_head else TOKENS.text)
    bold = is_head or cell.ground is not None or cell.size is not None
    lines = letters.lines(text, cell.size or grid.size, wide - 2 * aside, bold) if cell.href else [text]
    words = _words(lines, cell, grid.size, lang, ink, relate, bold=bold)
    ground = f"<a:solidFill>{colour_xml(cell.ground)}</a:solidFill>" if cell.ground else "<a:noFill/>"
    line = TOKENS.accent if weight == HEAD_LINE else TOKENS.line
    return (
        f"<a:tc{span}><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr{align}/>{words}</a:p></a:txBody>"
        f'<a:tcPr marL="{_emu(aside)}" marR="{_emu(aside)}" marT="{above}" marB="{above}"'
        f' anchor="{anchor}">'
        f'<a:lnB w="{_emu(weight)}"><a:solidFill>{colour_xml(line)}</a:solidFill></a:lnB>{ground}</a:tcPr></a:tc>'
    )


def _words(lines: list[str], cell: GridCell, size: float, lang: str, ink: str, relate: Relate, *, bold: bool) -> str:
    """A run a line, or the size of an empty cell: it would stretch its row otherwise.

    LibreOffice breaks a link anywhere but between runs.
    """
    size = cell.size or size
    looks = f'lang="{LANG_TAGS[lang]}" sz="{round(size * 100)}" b="{int(bold)}"'
    if not any(lines):
        return f"<a:endParaRPr {looks}/>"
    fill = f"<a:solidFill>{colour_xml(TOKENS.accent_text if cell.href else ink)}</a:solidFill>"
    link = f"<a:hlinkClick r:id={quoteattr(relate(clean(cell.href)))}/>" if cell.href else ""
    texts = [f"{line} " for line in lines[:-1]] + lines[-1:]
    return "".join(f"<a:r><a:rPr {looks}>{fill}{link}</a:rPr><a:t>{escape(clean(text))}</a:t></a:r>" for text in texts)


def _emu(points: float) -> int:
    return round(points * EMU)
