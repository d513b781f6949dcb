"""The figures above the context page's charts, each with where it leads."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dashboard import formats
from dashboard.context_figures import figure_href, written
from dashboard.figures import greco_recommendations, prevention_balance, survey_readiness
from dashboard.frame import Frame
from dashboard.headlines import Headline
from dashboard.i18n import t, tn
from data.rows import FigureRow

CAP_MRP, CAP_KZT, CALL_CENTRE = "rewards.cap_mrp", "rewards.cap_kzt", "channels.call_centre"


def headlines(rows: Iterable[FigureRow], frame: Frame) -> tuple[Headline, ...]:
    """Readiness, GRECO, prevention, the cap on a reward and the call centre: those the documents give."""
    known = {row.key: row for row in rows if row.value is not None}
    shares = survey_readiness.by_year(tuple(known.values()))
    found = (
        _readiness(shares, frame),
        _greco(known, frame),
        _prevention(known, frame),
        _reward(known, frame),
        _call_centre(known, frame),
    )
    return tuple(one for one in found if one is not None)


def _readiness(shares: tuple[FigureRow, ...], frame: Frame) -> Headline | None:
    if not shares:
        return None
    lang, now = frame.lang, shares[0]
    earlier = [t("page.context.in_year", lang, value=written(row, lang), year=row.period) for row in shares[1:2]]
    return _headline("readiness", now, now.period or "", " · ".join(earlier), frame)


def _greco(known: dict[str, FigureRow], frame: Frame) -> Headline | None:
    parts, total = greco_recommendations.parts_of(tuple(known.values())), known.get(greco_recommendations.TOTAL)
    if not parts or total is None:
        return None
    lang = frame.lang
    shown = _headline(
        "greco", parts[0], t("page.context.of", lang, total=written(total, lang)), _listed(parts[1:], lang), frame
    )
    return replace(shown, label=f"{total.name.get(lang)} · {shown.label}")


def _prevention(known: dict[str, FigureRow], frame: Frame) -> Headline | None:
    found = prevention_balance.shares(tuple(known.values()))
    return _headline("prevention", found[0], "", _listed(found[1:], frame.lang), frame) if found else None


def _reward(known: dict[str, FigureRow], frame: Frame) -> Headline | None:
    cap, cap_kzt = known.get(CAP_MRP), known.get(CAP_KZT)
    if cap is None:
        return None
    lang = frame.lang
    value = formats.qualified(cap.value or 0, cap.qualifier, lang)
    unit = tn("common.word.mrp", cap.value or 0, lang)
    shown = _headline("reward-cap", cap, unit, written(cap_kzt, lang) if cap_kzt else "", frame)
    return replace(shown, value=value)


def _call_centre(known: dict[str, FigureRow], frame: Frame) -> Headline | None:
    row = known.get(CALL_CENTRE)
    return _headline("call-centre", row, "", (row.note and row.note.get(frame.lang)) or "", frame) if row else None


def _headline(key: str, row: FigureRow, unit: str, detail: str, frame: Frame) -> Headline:
    name = row.name.get(frame.lang) or row.key
    return Headline(key, name, written(row, frame.lang), unit, detail, "neutral", figure_href(row, frame))


def _listed(rows: Iterable[FigureRow], lang: str) -> str:
    """«Исполнены частично: 21 · Не исполнены: 2»."""
    return " · ".join(f"{row.name.get(lang) or row.key}:{formats.NBSP}{written(row, lang)}" for row in rows)
