"""A synthetic yearly report, built in code from a small spec: the flattened text and the Word form.

``write_text(path, spec)`` and ``write_docx(path, spec)`` write the same report in both forms.
``DEFAULT`` is a report on 2024: 8 measures, 11 stages, 4 indicators; its prose is invented.
Break it with ``with_measure``, ``with_stage``, ``with_indicator`` or ``dataclasses.replace``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from docx import Document
from docx.table import _Cell

TOP_HEADINGS = (
    "№",
    "Наименование\nреформ / основных мероприятий",
    "Форма завершения/единица измерения",
    "Ответственные исполнители",
    "Информация об исполнении",
)
SUB_HEADINGS = ("план", "факт", "комментарии")
BLANK_RUN = "\n\n\n"
"""What parts the values of several stages inside one cell."""


@dataclass(frozen=True)
class Stage:
    """One stage; ``executors`` and ``form`` ``None`` mean that the measure's own cell covers all."""

    deadline: str
    status: str | None = "Исполнено."
    comment: str = ""
    sub_point: str = ""
    form: str | None = None
    executors: str | None = None


@dataclass(frozen=True)
class Measure:
    """A measure row. ``merged`` leaves the information cell to the row above, as Word's merge does."""

    number: int
    name: str
    stages: tuple[Stage, ...]
    form: str = ""
    executors: str = ""
    merged: bool = False

    def cells(self) -> tuple[str, ...]:
        return (f"{self.number}. ", self._name(), self._form(), self._executors(), self._information())

    def _name(self) -> str:
        parts = [self.name]
        for stage in self.stages:
            if stage.sub_point:
                parts.append(stage.sub_point + "\n")
            parts.append(f"Срок завершения: \n{stage.deadline}\n\n" if stage.deadline else "")
        return "\n".join(parts).rstrip("\n")

    def _form(self) -> str:
        return self.form or BLANK_RUN + BLANK_RUN.join(stage.form or "" for stage in self.stages)

    def _executors(self) -> str:
        return self.executors or "\n" + BLANK_RUN.join(stage.executors or "" for stage in self.stages)

    def _information(self) -> str:
        if self.merged:
            return ""
        said = [stage for stage in self.stages if stage.status is not None]
        return BLANK_RUN.join(f"{stage.status}\n{stage.comment}".rstrip("\n") for stage in said)


@dataclass(frozen=True)
class Indicator:
    """An indicator row, its cells as the report writes them."""

    name: str
    unit: str
    executors: str
    plan: str
    fact: str
    comment: str = ""

    def cells(self) -> tuple[str, ...]:
        return (self.name, self.unit, self.executors, self.plan, self.fact, self.comment)


@dataclass(frozen=True)
class Heading:
    """A row of one cell over the whole width: «Задача N. …» or «N.M. …»."""

    text: str

    def cells(self) -> tuple[str, ...]:
        return (self.text,)


Row = Heading | Indicator | Measure


@dataclass(frozen=True)
class Spec:
    """The whole report. ``left_column`` are the codes that the flattened list of names still has.

    ``order`` is how the columns of name, form and executors stand between the first and the last.
    """

    rows: tuple[Row, ...]
    analysis: tuple[str, ...]
    names: tuple[tuple[str, str], ...]
    left_column: tuple[str, ...] = ()
    headings: tuple[str, ...] = field(default=TOP_HEADINGS)
    sub_headings: tuple[str, ...] = field(default=SUB_HEADINGS)
    order: tuple[int, int, int] = (1, 2, 3)
    title: str = "Отчет о реализации Плана"
    section_titles: tuple[str, ...] = (
        "Раздел 1. Информация о ходе реализации мероприятий",
        "Раздел 2. Анализ внутреннего и внешнего воздействия",
        "Раздел 3. Аналитическая записка",
    )


def with_measure(spec: Spec, number: int, **changes: object) -> Spec:
    """``spec`` with fields of one measure changed."""
    return _with_row(spec, lambda row: isinstance(row, Measure) and row.number == number, **changes)


def with_stage(spec: Spec, number: int, index: int, **changes: object) -> Spec:
    """``spec`` with fields of one stage (1, 2, …) of one measure changed."""
    measure = next(row for row in spec.rows if isinstance(row, Measure) and row.number == number)
    stages = list(measure.stages)
    stages[index - 1] = replace(stages[index - 1], **changes)
    return with_measure(spec, number, stages=tuple(stages))


def with_indicator(spec: Spec, word: str, **changes: object) -> Spec:
    """``spec`` with fields of the indicator whose name holds ``word`` changed."""
    return _with_row(spec, lambda row: isinstance(row, Indicator) and word in row.name, **changes)


def without(spec: Spec, number: int) -> Spec:
    """``spec`` without one measure."""
    kept = tuple(row for row in spec.rows if not (isinstance(row, Measure) and row.number == number))
    return replace(spec, rows=kept)


def _with_row(spec: Spec, wanted, **changes: object) -> Spec:
    assert any(wanted(row) for row in spec.rows)
    return replace(spec, rows=tuple(replace(row, **changes) if wanted(row) else row for row in spec.rows))


ROWS: tuple[Row, ...] = (
    Indicator(
        "Стратегический показатель: индекс восприятия коррупции",
        "балл",
        "АПК, ЦГО, МИО",
        "43",
        "40",
        "Не исполнено.\nОценка ниже плана.",
    ),
    Heading("Задача 1. Воспитание честности"),
    Indicator(
        "Доля лиц, которые заплатили взятку государственному должностному лицу",
        "%",
        "АПК",
        "28,5",
        "27,1",
        "Исполнено.",
    ),
    Heading("1.1. Просвещение"),
    Measure(
        1,
        "Проведение уроков честности \nв школах",
        (Stage("IV квартал 2023 года", "Исполнено.", "Приказ от 15.12.2023 № 77 издан.\nУроки идут."),),
        "приказы",
        "МП, АПК, НПП «Атамекен»\n(по согласованию)",
    ),
    Measure(
        2,
        "Обучение служащих, в том числе:",
        (
            Stage("III квартал 2024 года", "Исполнен.", sub_point="1) курс для новых служащих;", form="программа"),
            Stage(
                "I квартал 2026 года",
                "Срок исполнения мероприятия не подошел.",
                "Письмом от 14 февраля 2025 года запрошен список.",
                "2)\xa0курс для руководителей",
                "информация\nв АП",
            ),
        ),
        executors="АГУ, АПК",
    ),
    Heading("1.2. Открытость"),
    Measure(
        3,
        "Раскрытие данных, включая:",
        (
            Stage(
                "IV квартал 2025 года",
                "Срок исполнения мероприятия не подошёл",
                sub_point="1) единый формат;",
                form="проект Закона",
                executors="МЮ, МФ",
            ),
            Stage(
                "II квартал 2023 года",
                "Исполнено.",
                sub_point="2) публикацию бюджета;",
                form="акт ввода\nв эксплуатацию",
                executors="МФ, АО «ФНБ «Самрук-Казына» (по согласованию), национальные компании",
            ),
            Stage(
                "IV квартал 2024 года",
                "Исполнено.",
                "Портал введен 3 июня 2024 года.\n\nОтчет размещен.",
                "3) отчет",
                "отчет",
                "МФ,\nзаинтересованные государственные органы",
            ),
        ),
    ),
    Measure(
        4,
        "Опрос граждан на постоянной основе",
        (Stage("2022-2026 годы", "В процессе реализации.", "Опрошено 1 200 человек."),),
        "отчет",
        "АПК, ЦГО, МИО",
    ),
    Heading("Задача 2. Неизбежность ответственности"),
    Indicator(
        "Индекс контроля коррупции Всемирного Банка (Control of Corruption)", "процентиль", "АПК", "44-46", "-", "Позже"
    ),
    Indicator("Уровень доверия населения к антикоррупционной службе", "%", "АПК", "65,5%", "", "Исполнено."),
    Measure(
        5,
        "Усиление ответственности за подкуп",
        (
            Stage(
                "IV квартал 2024 года", "Исполнено.", "Для данных пунктов внесен законопроект от 20 ноября 2024 года."
            ),
        ),
        "проект Закона",
        "АПК, ГП",
    ),
    Measure(
        6,
        "Ответственность организаций",
        (Stage("IV квартал 2024 года", None),),
        "проект Закона",
        "АПК, МЮ",
        merged=True,
    ),
    Measure(
        7,
        "Отбор получателей поддержки",
        (Stage("II квартал 2024 года", "Не исполнено.", "Проект доработан."),),
        "проект Закона",
        "МНЭ, заинтересованные государственные органы, предоставляющие меры государственной поддержки",
    ),
    Measure(
        8,
        "Создание справочника",
        (Stage("III квартал 2026 года", None),),
        "справочник",
        "АПК",
    ),
)

ANALYSIS = (
    "Опрос показал готовность внести личный вклад в общее дело: по итогам 2024 года она выше "
    "(67,5% против 66% в 2023 году).",
    "Согласно статистике число осужденных в 2024 году за коррупцию по стране составило 1 010 лиц, что на 10% больше "
    "в сравнении с 2023 годом (916). Наибольшее число приходится на сотрудников органов внутренних дел – 200, служащих "
    "местных исполнительных органов – 150, министерств финансов – 40, обороны – 20.",
    "Реализация идет по Плану действий, содержащему 8 пунктов.",
    "Срок представления сведений – до 30 сентября 2025 года.",
)

NAMES = (
    ("МЮ", "Министерство юстиции Республики Казахстан"),
    ("МИО", "местные исполнительные органы"),
    ("НПП «Атамекен»", "Национальная палата предпринимателей Республики Казахстан «Атамекен»"),
    ("АО «ФНБ «Самрук-Казына»", "Акционерное общество «Фонд национального благосостояния «Самрук-Казына»"),
    ("АПК", "Агентство Республики Казахстан по противодействию коррупции (Антикоррупционная служба)"),
    ("АГУ", "Академия государственного управления при Президенте Республики Казахстан"),
    ("ГРЕКО", "Группа государств против коррупции"),
    ("МНЭ", "Министерство национальной экономики \nРеспублики Казахстан"),
)

DEFAULT = Spec(rows=ROWS, analysis=ANALYSIS, names=NAMES, left_column=("АПК", "АГУ"))


def write_text(path: Path, spec: Spec = DEFAULT) -> Path:
    """Write the flattened text: every cell begins with a TAB at the start of a line, borders are lost."""
    path.write_text("\n".join(_text_lines(spec)) + "\n", encoding="utf-8")
    return path


def _text_lines(spec: Spec) -> Iterator[str]:
    first, second, third = spec.section_titles
    yield from (f" {spec.title}", "", first)
    yield from _text_row(_ordered(spec.headings, spec))
    yield from _text_row(("",) * (len(spec.headings) - 1) + spec.sub_headings)
    yield from _text_row(tuple(str(number + 1) for number in range(7)))
    for row in spec.rows:
        yield from _text_row(_ordered(row.cells(), spec))
    yield from (second, "", "\tФакторы", "\tПринятые меры", "", "\t-", "\t-", "", "")
    yield "Примечание: расшифровка аббревиатур:"
    yield from (f" {code}" for code in spec.left_column)
    for index, (_, name) in enumerate(spec.names):
        indent = " \t" if index == 0 else ""
        yield f"{indent}–\xa0{name}"
    yield f" {third}"
    yield from spec.analysis


def _ordered(cells: tuple[str, ...], spec: Spec) -> tuple[str, ...]:
    """A row's cells with its columns in the order of ``spec``; an indicator's row has no number."""
    if len(cells) == 1:
        return cells
    first = 1 if len(cells) == len(TOP_HEADINGS) else 0
    moved = tuple(cells[column - 1 + first] for column in spec.order)
    return cells[:first] + moved + cells[first + len(moved) :]


def _text_row(cells: tuple[str, ...]) -> Iterator[str]:
    yield from (f"\t{cell}" for cell in cells)
    yield ""


def write_docx(path: Path, spec: Spec = DEFAULT) -> Path:
    """Write the Word form: a table of 7 columns with merged cells, and a table of abbreviations."""
    document = Document()
    document.add_paragraph(spec.title)
    first, second, third = spec.section_titles
    document.add_paragraph(first)
    _plan_table(document, spec)
    document.add_paragraph(second)
    document.add_paragraph("Примечание: расшифровка аббревиатур:")
    names = document.add_table(len(spec.names), 2)
    for row, (code, name) in zip(names.rows, spec.names, strict=True):
        row.cells[0].text, row.cells[1].text = code, f"–\xa0{name}"
    document.add_paragraph(third)
    for paragraph in spec.analysis:
        document.add_paragraph(paragraph)
    document.save(str(path))
    return path


def _plan_table(document, spec: Spec) -> None:
    table = document.add_table(3 + len(spec.rows), 7)
    grid = [row.cells for row in table.rows]
    headings = _ordered(spec.headings, spec)
    for column in range(4):
        _fill(grid[0][column].merge(grid[1][column]), headings[column])
    _fill(grid[0][4].merge(grid[0][6]), headings[4])
    for column, text in enumerate(spec.sub_headings, start=4):
        _fill(grid[1][column], text)
    for column in range(7):
        _fill(grid[2][column], str(column + 1))
    above: _Cell | None = None
    for cells, row in zip(grid[3:], spec.rows, strict=True):
        above = _plan_row(cells, row, spec, above)


def _plan_row(cells: tuple[_Cell, ...], row: Row, spec: Spec, above: _Cell | None) -> _Cell | None:
    """Fill one row; the returned cell is the one that a merged row below joins."""
    match row:
        case Heading():
            _fill(cells[0].merge(cells[6]), row.text)
            return None
        case Indicator():
            wide = (cells[0].merge(cells[1]), *cells[2:])
        case Measure():
            wide = (*cells[:4], cells[4].merge(cells[6]))
    for cell, text in zip(wide, _ordered(row.cells(), spec), strict=True):
        _fill(cell, text)
    if isinstance(row, Measure) and row.merged and above is not None:
        return above.merge(wide[-1])
    return wide[-1]


def _fill(cell: _Cell, text: str) -> None:
    first, *rest = text.split("\n")
    cell.paragraphs[0].text = first
    for line in rest:
        cell.add_paragraph(line)
