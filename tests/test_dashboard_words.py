"""Filters in words, chips, documents, freshness, and the locales of plotly and the grid."""

from __future__ import annotations

from datetime import date

import pytest
from dashboard_samples import EDITION, OPTIONS, REPORT, SLIDES

from dashboard.documents import document_name, freshness, source_line
from dashboard.filter_words import chips, filters_in_words
from dashboard.grid_locales import grid_locale
from dashboard.i18n import LANGUAGES
from dashboard.pages import page_named
from dashboard.plotly_locales import plotly_locale
from dashboard.url_state import View, without_filters
from data.records import Completion, Filters, Quarter, Source, Timeliness

OVERVIEW = page_named("overview")
FILTERS = Filters(
    executors=("МФ", "ЦГО"),
    tasks=(2, 4),
    due_from=Quarter(2024, 1),
    due_to=Quarter(2024, 4),
    completion=(Completion.IN_PROGRESS,),
    timeliness=(Timeliness.OVERDUE,),
    text="закупки",
    as_of=date(2024, 6, 30),
)


def plain(text):
    return text.replace("\u00a0", " ")


def test_filters_in_words():
    assert filters_in_words(Filters(as_of=date(2024, 6, 30)), OPTIONS, "ru") == ""
    some = Filters(executors=("МФ",), due_from=Quarter(2024, 1), due_to=Quarter(2024, 4))
    assert plain(filters_in_words(some, OPTIONS, "ru")) == "Исполнитель: МФ; срок: I–IV кв. 2024"
    assert plain(filters_in_words(some, OPTIONS, "kk")) == "Орындаушы: Қаржы мин.; мерзімі: 2024 ж. I–IV тоқсан"
    assert plain(filters_in_words(FILTERS, OPTIONS, "ru")) == (
        "Исполнитель: МФ, ЦГО; задача: 2, 4; срок: I–IV кв. 2024; "
        "исполнение: в процессе; своевременность: просрочено; поиск: «закупки»"
    )


def test_a_code_the_store_does_not_know_stays_as_it_is():
    assert filters_in_words(Filters(executors=("XYZ",)), OPTIONS, "en") == "Executor: XYZ"


def test_each_chip_takes_its_own_narrowing_away():
    view = View(FILTERS, theme="dark")
    found = chips(view, OPTIONS, OVERVIEW, "ru")
    assert [plain(chip.label) for chip in found] == [
        "Исполнитель: МФ",
        "Исполнитель: ЦГО",
        "Задача: 2. Исключение возможностей",
        "Задача: 4. Гражданское общество",
        "Срок: I–IV кв. 2024",
        "Исполнение: в процессе",
        "Своевременность: просрочено",
        "Поиск: «закупки»",
        "Дата оценки: 30.06.2024",
    ]
    assert found[0].view.filters.executors == ("ЦГО",)
    assert found[2].view.filters.tasks == (4,)
    assert found[4].view.filters.due_from is found[4].view.filters.due_to is None
    assert {chip.view.theme for chip in found} == {"dark"}


def test_taking_every_chip_away_one_by_one_leaves_no_filter():
    view = View(FILTERS)
    while left := chips(view, OPTIONS, OVERVIEW, "kk"):
        view = left[0].view
    assert view == View()
    assert chips(without_filters(View(Filters(tasks=(1,)))), OPTIONS, OVERVIEW, "ru") == ()


def test_a_direction_goes_with_its_task():
    chosen = View(Filters(tasks=(1,), directions=("1.1",)))
    task, direction = chips(chosen, OPTIONS, OVERVIEW, "ru")
    assert task.view == View()
    assert direction.view == View(Filters(tasks=(1,)))
    assert direction.label == "Направление: 1.1. Направление"


def test_a_filter_that_changes_nothing_on_the_page_says_so():
    chosen = View(Filters(tasks=(1,), text="реестр"))
    task, text = chips(chosen, OPTIONS, page_named("indicators"), "ru")
    assert (task.idle, text.idle) == (False, True)
    assert text.label.endswith("не применяется здесь")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_documents_have_names(lang):
    assert "2023" in document_name("report_2023", lang)
    assert "2025" in document_name("presentation_2025", lang)
    assert not any(letter.isdigit() for letter in document_name("report", lang))


def test_sources_say_document_section_and_place():
    assert source_line(REPORT, "ru") == (
        "Отчёт о реализации Плана действий за 2023 год, раздел 1, мероприятие 17, этап 2"
    )
    assert source_line(REPORT, "en").endswith("section 1, measure 17, stage 2")
    assert source_line(SLIDES, "ru") == "Презентация агентства, 2025 год, «ПРОВЕРКА», слайд"
    assert source_line(Source("letter.docx", "2", ""), "ru") == "letter.docx, раздел 2"


@pytest.mark.parametrize(
    ("today", "text", "tone"),
    [
        ((2026, 11, 22), "новее отчёта нет: прошло 2 года 8 месяцев", "warning"),
        ((2025, 3, 22), "новее отчёта нет: прошёл 1 год", "warning"),
        ((2025, 3, 21), "с даты данных прошло 11 месяцев", "neutral"),
        ((2024, 3, 22), "с даты данных прошло 0 дней", "neutral"),
    ],
)
def test_freshness_is_counted_from_the_latest_event(today, text, tone):
    found = freshness(EDITION, date(*today), "ru")
    assert (plain(found.text), found.tone) == (text, tone)


def test_plotly_speaks_kazakh_and_russian():
    kazakh, russian = plotly_locale("kk"), plotly_locale("ru")
    assert kazakh["format"]["days"][0] == "жексенбі"
    assert kazakh["format"]["months"][11] == "Желтоқсан"
    assert russian["format"]["decimal"] == ","
    assert russian["format"]["thousands"] == "\u00a0"
    assert len(russian["format"]["shortMonths"]) == 12
    assert kazakh["dictionary"].keys() == russian["dictionary"].keys()


def test_the_grid_speaks_kazakh_and_russian():
    assert grid_locale("en") == {}
    assert grid_locale("ru").keys() == grid_locale("kk").keys()
    assert {"noRowsToShow", "contains", "filterOoo", "page", "ariaSortableColumn"} <= grid_locale("kk").keys()
