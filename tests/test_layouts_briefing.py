"""The briefing as a page and as a panel: what stands on the sheet, and that a closed panel asks for nothing."""

from dataclasses import replace

import pytest
from screens import CONVICTIONS, COUNTS, INDICATORS, NOTHING, OUTCOMES, hrefs, nodes, screen, stage_row, words

from callbacks import briefing as callback
from dashboard import ids
from dashboard.i18n import LANGUAGES
from data.records import Completion, Timeliness
from data.rows.briefing import BriefingRows
from layouts import briefing

STAGES = (
    stage_row(2),
    stage_row(3, timeliness=Timeliness.UPCOMING, completion=Completion.NOT_DUE, days_late=None),
)
ROWS = BriefingRows(COUNTS, STAGES, INDICATORS, CONVICTIONS, OUTCOMES)


@pytest.fixture(autouse=True)
def rows(monkeypatch):
    """Hand-made rows, whatever is asked; ``rows(…)`` changes them."""

    def answer(**changed):
        monkeypatch.setattr(briefing, "select_briefing", lambda *_args: replace(ROWS, **changed))

    answer()
    return answer


def test_the_sheet_says_by_itself_what_it_is():
    told = " ".join(words(briefing.layout(None, screen("/ru/briefing?task=2&as_of=2024-05-01"))).split())
    for expected in (
        "Справка для руководства",
        "Дата оценки: 01.05.2024",
        "Отчёт за 2023 год · данные на 22.03.2024",
        "Отбор: Задача: 2",
        "Источники: Отчёт о реализации Плана действий, раздел 1; Отчёт о реализации Плана действий, раздел 3",
    ):
        assert expected in told
    assert "Весь план, без отбора" in words(briefing.layout(None, screen("/ru/briefing")))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_page_and_panel_tell_the_same_with_one_heading(lang):
    here = screen(f"/{lang}/briefing?theme=dark")
    page, panel = briefing.layout(None, here), briefing.panel_sentences(None, here)

    def told(tree):
        [found] = [node for node in nodes(tree) if node["props"].get("className") == "briefing-sentences"]
        return found

    assert told(page) == told(panel)
    assert sum(node["type"] == "H1" for node in nodes(page)) == 1
    assert f"/{lang}/briefing?theme=dark" in hrefs(panel)
    on_paper = f"/{lang}/briefing"
    assert on_paper in hrefs(page)
    assert all("theme=dark" in href for href in hrefs(page) if href != on_paper)


def test_nothing_under_the_filters_is_said(rows):
    rows(counts=NOTHING, stages=())
    told = words(briefing.layout(None, screen("/ru/briefing?q=zzz")))
    assert "не подошло ни одно мероприятие" in told
    assert "осуждено" in told


def test_a_closed_panel_is_empty_and_can_be_asked():
    found = {node["props"].get("id"): node["props"] for node in nodes(briefing.panel(screen("/kk")))}
    assert "children" not in found[ids.BRIEFING_SENTENCES] or not found[ids.BRIEFING_SENTENCES]["children"]
    assert found[ids.BRIEFING_SENTENCES]["aria-label"]
    assert ids.BRIEFING_ASKED in found


def test_the_panel_is_written_for_the_address_it_was_opened_at(monkeypatch):
    from contextlib import nullcontext

    monkeypatch.setattr(callback, "read_session", nullcontext)
    monkeypatch.setattr(callback, "screen_of", lambda _session, page, path, search: screen(f"{path}{search}"))
    assert "/en/briefing?task=2" in hrefs(callback.tell_briefing("?task=2", "/en"))
