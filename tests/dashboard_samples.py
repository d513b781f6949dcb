"""The plan of the first edition as the queries return it: what the tests of titles and charts are made from."""

from __future__ import annotations

from datetime import date

from data.records import Better, Completion, Quarter, Source, Text, Timeliness, Verdict
from data.rows import (
    BodyRow,
    ConvictionRow,
    ConvictionsRow,
    DirectionRow,
    DueStage,
    EditionRow,
    IndicatorRow,
    Options,
    OutcomeRow,
    PlanCounts,
    QuarterCount,
    TaskCount,
    TaskRow,
)

AS_OF = date(2024, 3, 22)
REPORT = Source("report_2023", "1", "мероприятие 17, этап 2")
SLIDES = Source("presentation_2025", "ПРОВЕРКА", "слайд")

EDITION = EditionRow(1, 1, 1, date(2023, 12, 31), AS_OF, "report.txt", "0" * 64)

TASK_NAMES = (
    ("Нетерпимость к коррупции", "Жемқорлыққа төзбеушілік", "Intolerance of corruption", 15),
    ("Исключение возможностей", "Мүмкіндіктерді болғызбау", "Removing opportunities", 20),
    ("Неотвратимость наказания", "Жазаның бұлтартпастығы", "Inevitable punishment", 11),
    ("Гражданское общество", "Азаматтық қоғам", "Civil society", 7),
    ("Мониторинг мер", "Шаралар мониторингі", "Monitoring of measures", 3),
    ("Уполномоченный орган", "Уәкілетті орган", "Authorised body", 5),
)

OPTIONS = Options(
    bodies=(
        BodyRow("МФ", Text("Министерство финансов"), Text("Минфин", "Қаржы мин.", "Finance"), False, None, 9, 12),
        BodyRow("ЦГО", Text("Центральные органы"), Text("ЦГО", "Орталық органдар", "Central bodies"), True, None, 4, 4),
    ),
    tasks=tuple(
        TaskRow(number, Text(ru, kk, en), Text(ru, kk, en), measures)
        for number, (ru, kk, en, measures) in enumerate(TASK_NAMES, 1)
    ),
    directions=(DirectionRow("1.1", 1, Text("Направление", "Бағыт", "Direction")),),
    quarters=(Quarter(2022, 2), Quarter(2023, 4), Quarter(2026, 4)),
    measures=61,
    stages=74,
)

DONE, PARTLY, RUNNING, NOT_DUE = (
    Completion.COMPLETED,
    Completion.PARTLY_COMPLETED,
    Completion.IN_PROGRESS,
    Completion.NOT_DUE,
)
BY_TASK = {
    1: {DONE: 10, PARTLY: 1, RUNNING: 2, NOT_DUE: 2},
    2: {DONE: 7, PARTLY: 3, RUNNING: 1, NOT_DUE: 9},
    3: {DONE: 8, NOT_DUE: 3},
    4: {DONE: 3, PARTLY: 1, RUNNING: 2, NOT_DUE: 1},
    5: {DONE: 2, NOT_DUE: 1},
    6: {DONE: 2, RUNNING: 2, NOT_DUE: 1},
}

DATED, LATE, UNDATED, SOON, AHEAD = (
    Timeliness.DONE_ON_TIME,
    Timeliness.DONE_LATE,
    Timeliness.DONE_UNDATED,
    Timeliness.DUE_SOON,
    Timeliness.UPCOMING,
)
BY_QUARTER = {
    (2022, 2): {DATED: 1},
    (2022, 3): {UNDATED: 3},
    (2022, 4): {DATED: 2, UNDATED: 6},
    (2023, 1): {DATED: 7},
    (2023, 2): {DATED: 2},
    (2023, 3): {DATED: 4, LATE: 2},
    (2023, 4): {DATED: 8, UNDATED: 6},
    (2024, 1): {SOON: 3},
    (2024, 2): {AHEAD: 2},
    (2024, 3): {AHEAD: 3},
    (2024, 4): {DATED: 1, AHEAD: 4},
    (2025, 1): {AHEAD: 1},
    (2025, 3): {AHEAD: 2},
    (2025, 4): {AHEAD: 4},
    (2026, 1): {AHEAD: 2},
    (2026, 3): {AHEAD: 1},
    (2026, 4): {AHEAD: 2},
}
CLOSED = {DATED, LATE, UNDATED}


def plan_counts(
    by_task: dict[int, dict[Completion, int]] = BY_TASK,
    by_quarter: dict[tuple[int, int], dict[Timeliness, int]] = BY_QUARTER,
    continuous: int = 8,
    due_soon: tuple[DueStage, ...] | None = None,
) -> PlanCounts:
    """Counts whose totals are summed from their parts, so that samples always reconcile."""
    completion: dict[Completion, int] = {}
    for found in by_task.values():
        for value, measures in found.items():
            completion[value] = completion.get(value, 0) + measures
    timeliness = {Timeliness.CONTINUOUS: continuous}
    for stages_by in by_quarter.values():
        for when, stages in stages_by.items():
            timeliness[when] = timeliness.get(when, 0) + stages
    if due_soon is None:
        due_soon = tuple(
            DueStage(measure, index, point, date(2024, 3, 31))
            for measure, index, point in ((19, 1, "1"), (19, 3, "3"), (30, 1, None))
        )
    return PlanCounts(
        measures=sum(completion.values()),
        stages=sum(timeliness.values()),
        measures_total=61,
        stages_total=74,
        completion=completion,
        timeliness=timeliness,
        by_task=tuple(TaskCount(task, value, n) for task, found in by_task.items() for value, n in found.items()),
        by_quarter=tuple(
            QuarterCount(Quarter(*quarter), DONE if when in CLOSED else NOT_DUE, when, n)
            for quarter, found in by_quarter.items()
            for when, n in found.items()
        ),
        continuous=continuous,
        due_soon=due_soon,
    )


COUNTS = plan_counts()
NOTHING = plan_counts({}, {}, 0, ())

POINTS, PERCENT, PERCENTILE, PLACE = (
    Text("балл", "балл", "points"),
    Text("%", "%", "%"),
    Text("процентиль", "процентиль", "percentile"),
    Text("место", "орын", "rank"),
)


def indicator(
    key: str,
    short: Text,
    unit: Text,
    better: Better,
    plan: tuple[float, float] | None,
    fact: float | None,
    verdict: Verdict,
    plan_text: str | None = None,
) -> IndicatorRow:
    low, high = plan or (None, None)
    return IndicatorRow(
        key=key,
        name=short,
        short=short,
        level="task",
        task=1,
        unit=unit,
        better=better,
        executors=(),
        plan_text=plan_text,
        plan_low=low,
        plan_high=high,
        fact_text=None,
        fact=fact,
        verdict=verdict,
        comment=None,
        source=REPORT,
    )


HIGHER, LOWER = Better.HIGHER, Better.LOWER
INDICATORS = (
    indicator(
        "cpi",
        Text("Индекс восприятия коррупции", "Сыбайлас жемқорлықты қабылдау индексі", "Corruption Perceptions Index"),
        POINTS,
        HIGHER,
        (42, 42),
        39,
        Verdict.MISSED,
    ),
    indicator(
        "bribery_experience",
        Text(
            "Доля столкнувшихся со взяточничеством", "Парақорлыққа тап болғандар үлесі", "People who met with bribery"
        ),
        PERCENT,
        LOWER,
        (29.6, 29.6),
        28.2,
        Verdict.MET,
    ),
    indicator(
        "government_effectiveness",
        Text("Эффективность госуправления", "Мемлекеттік басқару тиімділігі", "Government effectiveness"),
        PERCENTILE,
        HIGHER,
        (65, 68),
        None,
        Verdict.NO_DATA,
    ),
    indicator(
        "gci_institutions",
        Text(
            "Индикатор «Институты» индекса ВЭФ",
            "ДЭФ индексінің «Институттар» индикаторы",
            "WEF index: “Institutions” indicator",
        ),
        PLACE,
        LOWER,
        (56, 56),
        None,
        Verdict.NO_DATA,
    ),
    indicator(
        "state_share_gdp",
        Text("Доля государства в экономике", "Мемлекеттің экономикадағы үлесі", "State share in the economy"),
        PERCENT,
        LOWER,
        (14.5, 14.5),
        None,
        Verdict.NO_DATA,
    ),
    indicator(
        "rule_of_law",
        Text("Индекс верховенства закона", "Заң үстемдігі индексі", "Rule of Law Index"),
        POINTS,
        HIGHER,
        (0.54, 0.54),
        None,
        Verdict.NO_DATA,
    ),
    indicator(
        "voice_accountability",
        Text(
            "Учёт мнения населения и подотчётность", "Халық пікірін ескеру және есептілік", "Voice and accountability"
        ),
        PERCENTILE,
        HIGHER,
        (35, 35),
        None,
        Verdict.NO_DATA,
    ),
    indicator(
        "control_of_corruption",
        Text("Индекс контроля коррупции", "Сыбайлас жемқорлықты бақылау индексі", "Control of corruption"),
        PERCENTILE,
        HIGHER,
        (41, 43),
        None,
        Verdict.NO_DATA,
    ),
    indicator(
        "agency_trust",
        Text(
            "Доверие к антикоррупционной службе",
            "Жемқорлыққа қарсы қызметке сенім",
            "Trust in the anti-corruption service",
        ),
        PERCENT,
        HIGHER,
        None,
        None,
        Verdict.UNCLEAR,
        "64,5%",
    ),
)

CONVICTIONS = ConvictionsRow(
    year=2023,
    total=916,
    previous_total=725,
    bodies=tuple(
        ConvictionRow(key, Text(ru, kk, en), None, 2023, persons, REPORT)
        for key, ru, kk, en, persons in (
            ("internal_affairs", "Органы внутренних дел", "Ішкі істер органдары", "Internal affairs bodies", 191),
            ("local", "Местные исполнительные органы", "Жергілікті атқарушы органдар", "Local executive bodies", 168),
            ("ministry_of_finance", "Министерство финансов", "Қаржы министрлігі", "Ministry of Finance", 38),
            ("defence", "Министерство обороны", "Қорғаныс министрлігі", "Ministry of Defence", 27),
            (
                "agriculture",
                "Министерство сельского хозяйства",
                "Ауыл шаруашылығы министрлігі",
                "Ministry of Agriculture",
                17,
            ),
            ("health", "Министерство здравоохранения", "Денсаулық сақтау министрлігі", "Ministry of Healthcare", 13),
        )
    ),
    not_disclosed=462,
    source=Source("report_2023", "3", "абзац"),
)


def outcome(
    key: str, name: Text, value: float | None, unit: str, better: str, qualifier: str | None = None, period: str = ""
) -> OutcomeRow:
    return OutcomeRow(key, name, value, qualifier, None, unit, period, better, None, 37, SLIDES)


OUTCOMES = (
    outcome(
        "officers_checked",
        Text("Проверено сотрудников", "Тексерілген қызметкерлер", "Officers checked"),
        4500,
        "persons",
        "none",
        "more_than",
        "2023",
    ),
    outcome(
        "migration_service_corruption",
        Text(
            "Уровень коррупции в миграционной службе",
            "Көші-қон қызметіндегі сыбайлас жемқорлық деңгейі",
            "Level of corruption in the migration service",
        ),
        -74,
        "percent",
        "lower",
    ),
    outcome(
        "patrol_police_corruption",
        Text(
            "Уровень коррупции в патрульной полиции",
            "Патрульдік полициядағы сыбайлас жемқорлық деңгейі",
            "Level of corruption in the patrol police",
        ),
        -38,
        "percent",
        "lower",
    ),
    outcome(
        "road_accidents",
        Text("Дорожно-транспортные происшествия", "Жол-көлік оқиғалары", "Road accidents"),
        -14,
        "percent",
        "lower",
    ),
    outcome(
        "traffic_violations_detected",
        Text(
            "Выявленные нарушения правил дорожного движения",
            "Жол жүрісі қағидаларын бұзудың анықталған фактілері",
            "Traffic violations detected",
        ),
        18,
        "percent",
        "higher",
    ),
    outcome(
        "bribe_offer_reports",
        Text("Рапорты о попытках подкупа", "Баянат берген қызметкерлер", "Reports of bribe offers"),
        136,
        "persons",
        "none",
    ),
)
