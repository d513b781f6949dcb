"""Hand-made assignments of five bodies, one of them collective, for tests of the executors pages."""

from __future__ import annotations

from datetime import date

from dashboard.frame import Frame
from dashboard.pages import Route
from dashboard.url_state import View
from data.records import Completion, Filters, Quarter, Text, Timeliness
from data.rows import BodyRow, EditionRow, Options, TaskRow
from data.rows.executors import Assigned, ExecutorRow, JointWork, OpenDeadlines

AS_OF = date(2024, 3, 22)
EDITION = EditionRow(1, 1, 1, date(2023, 12, 31), AS_OF, "report.docx", "0" * 64)
LONG = "заинтересованные органы, предоставляющие поддержку"


def body(code: str, ru: str, kk: str, en: str, collective: bool = False) -> BodyRow:
    return BodyRow(code, Text(ru, kk, en), Text(ru, kk, en), collective, None, 1, 1)


OPTIONS = Options(
    bodies=(
        body("АПК", "Антикоррупционная служба", "Сыбайлас жемқорлыққа қарсы қызмет", "Anti-Corruption Agency"),
        body("МФ", "Министерство финансов", "Қаржы министрлігі", "Ministry of Finance"),
        body("ГП", "Генеральная прокуратура", "Бас прокуратура", "General Prosecutor"),
        body("НПП «Атамекен»", "НПП «Атамекен»", "«Атамекен» ҰКП", "Atameken Chamber"),
        body(LONG, "Органы, дающие поддержку", "Қолдау көрсететін органдар", "Bodies giving support", collective=True),
    ),
    tasks=(TaskRow(1, Text("Задача"), Text("Задача"), 9),),
    directions=(),
    quarters=(Quarter(2022, 2), Quarter(2024, 1), Quarter(2026, 4)),
    measures=9,
    stages=12,
)


def row(code: str, completed: int, ahead: int, first: int = 0, overdue: int = 0) -> ExecutorRow:
    stages = completed + ahead + overdue
    return ExecutorRow(
        code=code,
        whole=Assigned(stages, stages),
        first=Assigned(first, first),
        joint=Assigned(stages - first, stages - first),
        completion={Completion.COMPLETED: completed, Completion.NOT_DUE: ahead + overdue},
        timeliness={
            Timeliness.DONE_ON_TIME: completed,
            Timeliness.UPCOMING: ahead,
            Timeliness.OVERDUE: overdue,
        },
        next_deadline=date(2024, 3, 31) if ahead else None,
    )


ROWS = (row("АПК", 6, 4, first=8), row("МФ", 2, 4), row("ГП", 5, 0), row("НПП «Атамекен»", 1, 2), row(LONG, 4, 3))

Q1, Q2 = Quarter(2024, 1), Quarter(2024, 2)
SOON, AHEAD = Timeliness.DUE_SOON, Timeliness.UPCOMING
DEADLINES = (
    OpenDeadlines("АПК", Q1, SOON, 1, only=7),
    OpenDeadlines("МФ", Q1, SOON, 2),
    OpenDeadlines("АПК", Q2, AHEAD, 3),
    OpenDeadlines("МФ", Q2, AHEAD, 2),
    OpenDeadlines(LONG, Q2, AHEAD, 3),
)
PAIRS = (
    JointWork("АПК", "ГП", 4, 5),
    JointWork("АПК", LONG, 4, 4),
    JointWork("АПК", "МФ", 2, 2),
    JointWork("МФ", "НПП «Атамекен»", 1, 1),
)


def frame(view: View | None = None, lang: str = "ru", key: str | None = None) -> Frame:
    return Frame(EDITION, OPTIONS, view or View(), Route(lang, "executors", key))


def chosen(*codes: str, **narrow: object) -> View:
    return View(Filters(executors=codes, **narrow))
