"""The frame around the pages: header, filter bar, error pages, and the rules all layouts keep."""

import ast
from pathlib import Path

import pytest
from screens import COUNTS, EDITION, TODAY, hrefs, nodes, screen, words

from dashboard import ids
from dashboard.i18n import LANGUAGES, NATIVE_NAMES
from dashboard.theme import tokens_css
from dashboard.url_state import Dropped, View
from data.records import Quarter
from layouts import errors
from layouts.filter_summary import as_of_menu, filter_summary, notice
from layouts.filters import address, filter_bar, silent_filter_bar
from layouts.header import header
from layouts.shell import shell
from layouts.validation import validation_layout

ROOT = Path(__file__).parents[1]


def by_id(component, wanted):
    return next(node["props"] for node in nodes(component) if node["props"].get("id") == wanted)


def bar(address_of_view):
    made = screen(address_of_view)
    return filter_bar(made, COUNTS, address("/ru", ""))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_header_links_carry_the_view_in_every_direction(lang):
    made = screen(f"/{lang}/measures?task=2&theme=dark")
    found = hrefs(header(made.route, made.view, EDITION, TODAY))
    assert f"/{lang}?task=2&theme=dark" in found
    assert f"/{lang}/measures?task=2" in found, "the theme switch"
    assert {f"/{other}/measures?task=2&theme=dark" for other in LANGUAGES} <= set(found)


def test_header_says_how_old_the_data_is_and_marks_where_we_are():
    made = screen("/ru/indicators")
    drawn = header(made.route, made.view, EDITION, TODAY)
    assert "22.03.2024" in words(drawn)
    assert "2\u00a0года\u00a08\u00a0месяцев" in words(drawn)
    current = [node["props"] for node in nodes(drawn) if node["props"].get("aria-current") == "page"]
    assert [link["href"] for link in current] == ["/ru/indicators"]


def test_header_without_an_edition_claims_no_date():
    assert "2023" not in words(header(screen().route, View(), None, TODAY))


def test_languages_are_named_in_themselves():
    drawn = header(screen().route, View(), EDITION, TODAY)
    marked = {node["props"]["lang"]: node["props"]["title"] for node in nodes(drawn) if "lang" in node["props"]}
    assert marked == NATIVE_NAMES


def test_controls_show_what_the_address_says():
    drawn = bar("/ru?executor=МФ&task=2&due=2022Q2..2023Q4&completion=completed&timeliness=overdue&q=закон")
    shown = {
        name: by_id(drawn, name)["value"]
        for name in (ids.EXECUTOR_FILTER, ids.TASK_FILTER, ids.COMPLETION_FILTER, ids.TIMELINESS_FILTER)
    }
    assert list(shown.values()) == [["МФ"], [2], ["completed"], ["overdue"]]
    assert by_id(drawn, ids.DUE_FROM_FILTER)["value"] == str(Quarter(2022, 2))
    assert by_id(drawn, ids.DUE_TO_FILTER)["value"] == str(Quarter(2023, 4))
    assert by_id(drawn, ids.TEXT_FILTER)["value"] == "закон"
    assert by_id(bar("/ru?as_of=2024-01-05"), ids.AS_OF_FILTER)["value"] == "05.01.2024"


def test_collective_executors_are_marked_by_a_word_and_come_last():
    labels = [option["label"] for option in by_id(bar("/ru"), ids.EXECUTOR_FILTER)["options"]]
    assert labels[-1].startswith("ЦГО")
    assert "коллективное" in labels[-1]
    assert not any("коллективное" in label for label in labels[:-1])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_dropdown_keeps_an_english_word_of_its_own(lang):
    made = screen(f"/{lang}")
    dropdowns = [n["props"] for n in nodes(filter_bar(made, COUNTS, address("/", ""))) if n["type"] == "Dropdown"]
    assert len(dropdowns) == 6
    for props in dropdowns:
        assert len(props["labels"]) == 7
        assert "{num_selected}" in props["labels"]["selected_count"]
        assert props["placeholder"]


def test_summary_counts_and_offers_each_filter_for_removal():
    drawn = filter_summary(screen("/ru?task=1&task=2&as_of=2026-11-22"), COUNTS)
    assert "показано 3 из 3" in words(drawn).replace("\u00a0", " ")
    assert hrefs(drawn) == [
        "/ru?task=2&as_of=2026-11-22",
        "/ru?task=1&as_of=2026-11-22",
        "/ru?task=1&task=2",
        "/ru?as_of=2026-11-22",
        "/ru?task=1&task=2&as_of=2026-11-22",
    ], "a chip each, all at once, and on paper the view itself"


def test_an_as_of_date_alone_needs_no_reset():
    assert hrefs(filter_summary(screen("/ru?as_of=2026-11-22"), COUNTS)) == ["/ru", "/ru?as_of=2026-11-22"]


def test_notice_names_what_was_dropped_but_not_all_of_a_flood():
    assert notice((), "ru") == []
    assert "задача: «9»" in words(notice((Dropped("task", "9"),), "ru"))
    flood = words(notice(tuple(Dropped("task", str(n)) for n in range(50)), "ru"))
    assert "…" in flood
    assert "«7»" not in flood


def test_as_of_menu_offers_the_reports_date_and_today():
    assert hrefs(as_of_menu(screen("/ru?as_of=2025-01-01"))) == ["/ru", "/ru?as_of=2026-11-22"]


def test_pages_without_an_edition_have_the_same_components_as_others():
    def names(component):
        return {node["props"]["id"] for node in nodes(component) if "id" in node["props"]}

    assert names(silent_filter_bar("ru", View(), address("/ru", ""))) == names(bar("/ru"))


def test_the_bar_names_the_filters_that_change_nothing_on_the_page():
    drawn = bar("/ru/indicators?task=2&q=реестр")
    assert "Не применяются здесь: Срок, Исполнение, Своевременность, Поиск, Дата оценки." in words(drawn)
    assert "показано" not in words(drawn)
    hidden = next(n for n in nodes(drawn) if n["props"].get("hidden") and ids.TEXT_FILTER in str(n))
    assert ids.TASK_FILTER not in str(hidden)


def test_a_page_that_no_filter_changes_says_so_and_keeps_its_controls_for_the_callbacks():
    drawn = bar("/ru/convictions?task=2")
    assert "не применяются" in words(drawn)
    assert "Задача: 2. Задача 2 · не применяется здесь" in words(drawn)
    assert set(ids.FILTER_CONTROLS) <= {n["props"].get("id") for n in nodes(drawn)}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_error_pages_speak_and_lead_on(lang):
    assert "python -m data init" in words(errors.no_report(lang))
    assert "python -m data import отчёт.docx" in words(errors.no_report(lang))
    for page in (errors.no_report(lang), errors.unreachable(lang)):
        assert by_id(page, ids.UNREACHABLE_RETRY)["interval"] == errors.RETRY_MS


def test_every_id_is_known_to_the_validation_layout_once():
    named = [node["props"]["id"] for node in nodes(validation_layout()) if "id" in node["props"]]
    assert len(named) == len(set(named))
    pages = [bar("/ru"), errors.unreachable("ru"), shell()]
    assert {node["props"]["id"] for page in pages for node in nodes(page) if "id" in node["props"]} <= set(named)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_style_sheet_and_figures_share_their_colours(theme):
    css = (ROOT / "assets" / "10-tokens.css").read_text(encoding="utf-8")
    block = css.split(f'[data-bs-theme="{theme}"] {{')[1].split("}")[0]
    written = dict(line.strip().rstrip(";").split(": ", 1) for line in block.strip().splitlines())
    assert {name: written.get(name) for name in tokens_css(theme)} == tokens_css(theme)


SOURCES = sorted([*(ROOT / "layouts").glob("*.py"), *(ROOT / "callbacks").glob("*.py")])


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_inline_style_and_no_id_as_a_bare_string(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        keywords = {keyword.arg: keyword.value for keyword in node.keywords}
        assert "style" not in keywords, f"style= in line {node.lineno}"
        assert not isinstance(keywords.get("id"), ast.Constant), f"id as a string in line {node.lineno}"
        if getattr(node.func, "id", "") in ("Input", "Output", "State"):
            assert not isinstance(node.args[0], ast.Constant), f"id as a string in line {node.lineno}"
