"""The rule of rewards to citizens as a table: what a report is worth by the sum of the bribe or the damage."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard import formats, quantities
from dashboard.chart_table import Cell, ChartTable
from dashboard.context_figures import figure_href, latest, written
from dashboard.frame import Frame
from dashboard.i18n import t
from data.rows import FigureRow

MRP = "mrp.value."
PARTS = ("threshold_mrp", "threshold_kzt", "small_min", "small_max", "large_share", "cap_mrp", "cap_kzt")


def tiers(rewards: Sequence[FigureRow], mrp: Sequence[FigureRow], frame: Frame) -> ChartTable | None:
    """The two tiers in МРП and in tenge; ``None`` unless the document gives every part of the rule.

    The first tier's tenge are not in the document: they are reckoned by the МРП that its sums imply.
    """
    known = {row.key.removeprefix("rewards."): row for row in rewards if row.value is not None}
    index = latest(mrp, MRP)
    if index is None or any(part not in known for part in PARTS):
        return None
    lang = frame.lang
    edge = f"{written(known['threshold_mrp'], lang)} ({written(known['threshold_kzt'], lang)})"
    cap, cap_kzt = known["cap_mrp"], known["cap_kzt"]
    small = (
        Cell(t("page.context.rule.up_to", lang, sum=edge), figure_href(known["threshold_mrp"], frame)),
        Cell(_range(known["small_min"], known["small_max"], 1, "mrp", lang)),
        Cell(_reckoned(known["small_min"], known["small_max"], index, lang)),
    )
    large = (
        Cell(t("page.context.rule.above", lang, sum=edge), figure_href(known["large_share"], frame)),
        Cell(t("page.context.rule.share", lang, share=written(known["large_share"], lang), cap=_number(cap, lang))),
        Cell(t("page.context.rule.cap", lang, cap=_number(cap_kzt, lang))),
    )
    return ChartTable(
        tuple(t(f"page.context.rule.{name}", lang) for name in ("sum", "reward", "tenge")), (small, large)
    )


def _number(row: FigureRow, lang: str) -> str:
    """The figure without its qualifier: the sentence around it says «at most» in words."""
    return quantities.written(row.value or 0, row.unit, None, lang)


def _range(low: FigureRow, high: FigureRow, times: float, unit: str, lang: str) -> str:
    bounds = formats.number((low.value or 0) * times, lang)
    return f"{bounds}–{quantities.written((high.value or 0) * times, unit, None, lang)}"


def _reckoned(low: FigureRow, high: FigureRow, index: FigureRow, lang: str) -> str:
    reckoned = _range(low, high, index.value or 0, "tenge", lang)
    return t("page.context.rule.reckoned", lang, range=reckoned, mrp=_number(index, lang))
