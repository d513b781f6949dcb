"""The figures that the reader knows by their sentences: key, pattern, unit. To add one, add a row.

Patterns are regular expressions with a few words in capitals for what the sentences have in common.
``VALUE`` takes what stands in a number's place, so that a number which cannot be read is an error
and not a figure lost. ``DECISION``, ``MONTH``, ``YEAR``, ``SINCE`` and ``UNTIL`` give the period, else
it is the report's year; the group ``place`` is what the source quotes, else the whole match.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from data.importer.numbers import parse_count, parse_number
from data.importer.period import MONTHS, MONTHS_IN

_DAY = rf"(?P<day>\d\d? (?:{'|'.join(MONTHS)}) 20\d\d)"
_WORDS = {
    "VALUE": r"(?P<value>[^\s%()]{1,20})",
    "MONTH": rf"(?P<month>(?:{'|'.join(MONTHS_IN)}) 20\d\d)",
    "DECISION": rf"{_DAY} года решением Пленарного заседания ГРЕКО",
    "YEAR": r"(?P<year>20\d\d)",
    "SINCE": r"(?P<since>20\d\d)",
    "UNTIL": r"(?P<until>20\d\d)",
    "WORD": r"\S{1,20}",
    # Repeats have an end, or a hostile text could keep the reader busy for hours.
    "CLAUSE": r"[^.]{0,300}?",
    "SENTENCES": r".{0,400}?",
}


PERCENT, COUNT = "percent", "count"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One figure; ``{period}`` in the key becomes the period (a range as ``2022_2023``).

    ``parse`` reads the value, ``times`` turns it into ``unit``; below 0 or above ``most`` is a slip of the
    pen (a share above 100 %). ``period`` and ``place`` are given only where the sentence itself does not
    tell them.
    """

    key: str
    pattern: str
    unit: str
    parse: Callable[[str], float] = parse_number
    times: int = 1
    most: float | None = None
    period: str | None = None
    place: str | None = None

    def search(self, text: str) -> re.Match[str] | None:
        return re.search(re.sub("|".join(_WORDS), lambda word: _WORDS[word[0]], self.pattern), text)


def _share(key: str, pattern: str) -> Sentence:
    return Sentence(f"{key}.{{period}}", pattern, PERCENT, most=100)


def _count(key: str, pattern: str, period: str | None = None) -> Sentence:
    return Sentence(key, pattern, COUNT, parse_count, period=period)


IN_ANALYSIS = (
    _share(
        "survey.ready_to_contribute",
        r"(?P<place>готовность внести личный вклад) CLAUSEпо итогам YEAR года WORD \(VALUE%",
    ),
    _share("survey.ready_to_contribute", r"\((?P<place>WORD% против VALUE% в YEAR) году\)"),
    _share("survey.part_events", "(?P<place>принимать участие в антикоррупционных мероприятиях) – VALUE%"),
    _share("survey.part_refuse_bribes", "(?P<place>не брать/не давать взятки) – VALUE%"),
    _share("survey.part_report", "в совокупности – VALUE%"),
    _share("survey.part_report_yes", "«да» – VALUE%"),
    _share("survey.part_report_rather_yes", "«скорее да» – VALUE%"),
    _share("survey_places.utilities", r"коммунальные госпредприятия \(VALUE%\)"),
    _share("survey_places.medical", r"медицинские учреждения \(VALUE%\)"),
    _share("survey_places.local_executive_bodies", r"МИО \(VALUE%\)"),
    _share("survey_places.law_enforcement", r"правоохранительные органы \(VALUE%\)"),
    _share("survey_causes.low_pay", r"(?P<place>низкая зарплата работников госучреждений) \(VALUE%\)"),
    _share("survey_causes.tradition", r"традиции, менталитет \(VALUE%\)"),
    _share("survey_causes.weak_oversight", r"(?P<place>недостаточный контроль за действиями) WORD \(VALUE%\)"),
    _share("survey_causes.weak_civil_society", r"(?P<place>неразвитость гражданского общества) \(VALUE%\)"),
    _share("survey_causes.legal_culture", r"(?P<place>низкий уровень правовой культуры) WORD WORD \(VALUE%\)"),
    _share("survey_channels.departments", r"территориальных департаментов Агентства \(VALUE%\)"),
    _share("survey_channels.e_otinish", r"«Е-отиниш» \(VALUE%\)"),
    _share("survey_channels.call_centre", r"Call-центре 1424 \(VALUE%\)"),
    _count("plan.points", r"Плана действий, содержащего VALUE пункт", "2022–2026"),
    _count("plan.stated_due.{period}", r"Запланированные на YEAR год VALUE мероприяти\w"),
    _count("plan.stated_due.{period}", r"Со сроком завершения (?P<place>в YEAR году всего VALUE мероприяти\w{1,2})"),
    Sentence(
        "convictions.stated_growth.{period}", r"в YEAR году за коррупцию CLAUSE(?P<place>что на VALUE% больше)", PERCENT
    ),
    Sentence(
        "courts.video_hearings.{period}",
        r"в SINCE-UNTIL годах состоялось VALUE тыс\. таких судебных заседаний",
        COUNT,
        times=1000,
        place="пункт 36 Плана действий",
    ),
)
"""Figures of section 3."""

IN_COMMENTS = (
    _count("greco.recommendations", "в MONTH года утвержден Оценочный отчет экспертов ГРЕКО, CLAUSEVALUE рекомендаци"),
    _count("greco.fulfilled", "DECISION CLAUSEполностью исполнил VALUE рекомендаци"),
    _count("greco.partly_fulfilled", "DECISION CLAUSE, VALUE – частично"),
    _count("greco.not_fulfilled", r"DECISION CLAUSEне исполнил лишь VALUE\."),
    _count("greco.remaining", "DECISION SENTENCESоставшихся VALUE рекомендаций"),
)
"""Figures of the comments in section 1; the source names the measure."""
