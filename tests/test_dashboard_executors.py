"""The charts and sentences of the executors page, from hand-made rows."""

from __future__ import annotations

import plotly.graph_objects as go
import pytest
from executor_samples import DEADLINES, LONG, PAIRS, Q1, ROWS, chosen, frame, row

from dashboard import bodies
from dashboard.figures import executor_deadlines, executor_links, executor_ranking
from dashboard.i18n import LANGUAGES
from dashboard.pages import Route, parse_path
from dashboard.seriation import in_blocks
from dashboard.titles import executors as titles
from dashboard.url_state import View, Wall, read
from data.records import Quarter, Timeliness
from data.rows.executors import JointWork, OpenDeadlines

COLLECTIVE = View(collective=True)


def figures(around):
    return {
        "executor-ranking": executor_ranking.build(ROWS, around),
        "executor-deadlines": executor_deadlines.build(DEADLINES, around),
        "executor-links": executor_links.build(ROWS, PAIRS, around),
    }


def marks(figure):
    """``(address, label)`` of every mark that leads somewhere."""
    return [tuple(mark) for trace in figure["data"] for mark in trace.get("customdata", ())]


def leads_to(href):
    path, _, search = href.partition("?")
    view, dropped = read(search)
    assert dropped == ()
    return parse_path(path), view


def plain(text):
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_plotly_accepts_every_chart(lang, theme):
    for figure in figures(frame(View(theme=theme, collective=True), lang)).values():
        assert go.Figure(figure).to_plotly_json()["data"]


def test_every_mark_has_an_address_and_a_name():
    for figure in figures(frame()).values():
        found = marks(figure)
        assert found
        assert all(leads_to(href)[0] and label.strip() for href, label in found)


def test_nothing_to_draw_is_none():
    assert executor_ranking.build((), frame()) is None
    assert executor_ranking.build(ROWS[3:4], frame()) is None
    assert executor_deadlines.build((), frame()) is None
    assert executor_links.build(ROWS, (), frame()) is None


def test_bodies_are_ranked_by_share_and_few_assignments_have_none():
    around = frame()
    assert [found.code for found in executor_ranking.ranked(ROWS, around)] == ["ГП", "АПК", "МФ"]
    assert executor_ranking.unranked(ROWS, around) == 1
    said = [note["text"] for note in executor_ranking.build(ROWS, around)["layout"]["annotations"]]
    assert "ещё 1 исполнитель" in said
    assert "доля не показана: n\u00a0&lt;\u00a05" in said
    assert "100\u00a0% (5\u00a0из\u00a05)" in said
    last = executor_ranking.table(ROWS, around).rows[-1]
    assert (last[0].text, plain(last[-1].text)) == ("НПП «Атамекен»", "доля не показана: n < 5")


def test_segments_of_a_body_fill_its_bar():
    around = frame()
    bars = [trace for trace in executor_ranking.build(ROWS, around)["data"] if "customdata" not in trace]
    ends = {}
    for trace in bars:
        for y, length in zip(trace["y"], trace["x"], strict=True):
            ends[y] = ends.get(y, 0) + length
    assert ends == {0: 100, 1: 100, 2: 100}


def test_collective_bodies_are_counted_only_when_asked():
    assert LONG not in bodies.counted(frame())
    assert LONG in bodies.counted(frame(COLLECTIVE))
    assert [found.code for found in executor_ranking.ranked(ROWS, frame(COLLECTIVE))] == ["ГП", "АПК", LONG, "МФ"]
    assert len(executor_links.counted(PAIRS, frame())) == 3
    assert len(executor_links.counted(PAIRS, frame(COLLECTIVE))) == 4
    assert sum(item.stages for item in executor_deadlines.counted(DEADLINES, frame(COLLECTIVE))) == 11


def test_a_body_narrows_its_page_first_and_opens_second():
    ((first, _), *_) = [mark for mark in marks(executor_ranking.build(ROWS, frame())) if mark[1].startswith("МФ")]
    route, view = leads_to(first)
    assert (route, view.filters.executors) == (Route("ru", "executors"), ("МФ",))
    narrowed = frame(chosen("МФ", tasks=(1,)))
    ((second, _), *_) = [mark for mark in marks(executor_ranking.build(ROWS, narrowed)) if mark[1].startswith("МФ")]
    route, view = leads_to(second)
    assert (route, view.filters.executors, view.filters.tasks) == (Route("ru", "executors", "МФ"), (), (1,))


def test_a_cell_narrows_by_body_and_quarter_then_opens_its_one_measure():
    def href_of(around):
        return next(
            href for href, label in marks(executor_deadlines.build(DEADLINES, around)) if "АПК, I кв" in plain(label)
        )

    route, view = leads_to(href_of(frame()))
    assert route == Route("ru", "executors")
    assert (view.filters.executors, view.filters.due_from, view.filters.due_to) == (("АПК",), Q1, Q1)
    narrowed = frame(chosen("АПК", due_from=Q1, due_to=Q1))
    assert leads_to(href_of(narrowed))[0] == Route("ru", "measures", "7")


def test_rows_of_the_calendar_are_sorted_by_open_stages():
    table = executor_deadlines.table(DEADLINES, frame())
    assert [(cells[0].text, cells[-1].text) for cells in table.rows] == [("АПК", "4"), ("МФ", "4")]
    assert [plain(name) for name in table.head] == ["Исполнитель", "I кв. 2024", "II кв. 2024", "Всего"]


def test_late_cells_are_told_by_their_form():
    late = (
        OpenDeadlines("МФ", Q1, Timeliness.UNCONFIRMED, 1),
        OpenDeadlines("МФ", Quarter(2023, 4), Timeliness.OVERDUE, 2),
    )
    overdue, overdue_numbers, unconfirmed, unconfirmed_numbers = executor_deadlines.build(late, frame())["data"]
    assert overdue["customdata"][0][1].endswith("просрочено")
    assert unconfirmed["customdata"][0][1].endswith("срок прошёл, отчёта нет")
    assert [plain(trace["text"][0]) for trace in (overdue_numbers, unconfirmed_numbers)] == ["2 !", "1 ?"]


def test_a_pair_opens_the_shared_stages_of_the_body_of_its_row():
    for href, label in marks(executor_links.build(ROWS, PAIRS, frame(chosen("ГП")))):
        route, view = leads_to(href)
        (partner,) = view.filters.executors
        assert route.page == "executors"
        assert label.startswith(f"{route.key} и {partner}: вместе ")


def test_every_pair_is_drawn_once_below_the_diagonal():
    cells = executor_links.build(ROWS, PAIRS, frame())["data"][0]
    assert len(cells["y"]) == 3
    assert all(base < y - 0.5 for base, y in zip(cells["base"], cells["y"], strict=True))


def test_chosen_bodies_stand_out():
    around = frame(chosen("МФ"))
    assert executor_links.build(ROWS, PAIRS, around)["data"][0]["marker"]["opacity"].count(1.0) == 2
    opacity = executor_ranking.build(ROWS, around)["data"][0]["marker"]["opacity"]
    assert [value == 1 for value in opacity] == [False, False, True]
    assert "opacity" not in executor_links.build(ROWS, PAIRS, frame())["data"][0]["marker"]


def test_blocks_stand_together():
    def ties(*pairs):
        found = {}
        for one, other, tie in pairs:
            found.setdefault(one, {})[other] = tie
            found.setdefault(other, {})[one] = tie
        return found

    two_blocks = ties(
        ("a", "c", 5), ("c", "e", 5), ("a", "e", 5), ("b", "d", 5), ("d", "f", 5), ("b", "f", 5), ("e", "f", 1)
    )
    order = in_blocks("abcdef", two_blocks)
    assert {*order[:3]} in ({"a", "c", "e"}, {"b", "d", "f"})
    assert order == in_blocks("abcdef", two_blocks)
    apart = in_blocks("xabcd", ties(("a", "c", 1), ("b", "d", 1), ("c", "x", 1)))
    assert ({*apart[:3]}, {*apart[3:]}) == ({"x", "a", "c"}, {"b", "d"})
    assert in_blocks("ab", {}) == ["a", "b"]


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("ru", "Исполнено поручений: от 33 % (МФ, 2 из 6) до 100 % (ГП, 5 из 5), просроченных нет"),
        (
            "kk",
            "Тапсырмалардың орындалуы: 33 % (Қаржы министрлігі, 2 / 6) – 100 % (Бас прокуратура, 5 / 5), "
            "мерзімі өткені жоқ",
        ),
    ],
)
def test_the_ranking_says_its_ends(lang, expected):
    head = titles.executor_ranking_head(ROWS, frame(lang=lang))
    assert plain(head.title) == expected
    assert "n = 24" in plain(head.note)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((), "Исполнение поручений по исполнителям"),
        (ROWS[:1], "АПК: исполнено поручений 60 % (6 из 10), просроченных нет"),
        ((row("МФ", 1, 1, overdue=2),), "МФ: исполнено поручений 1 из 4, просрочены 2 поручения"),
        (
            (row("МФ", 1, 1), row("ГП", 2, 1)),
            "Ни у одного исполнителя нет 5 поручений: доли не показаны, просроченных нет",
        ),
        (
            (row("МФ", 5, 5), row("ГП", 3, 3)),
            "У всех исполнителей одна доля исполненных поручений: 50 %, просроченных нет",
        ),
    ],
)
def test_the_ranking_is_true_of_any_rows(rows, expected):
    assert plain(titles.executor_ranking_head(rows, frame()).title) == expected


def test_the_sentences_speak_of_the_bodies_chosen():
    around = frame(chosen("МФ"))
    assert plain(titles.executor_ranking_head(ROWS, around).title).startswith("МФ: исполнено поручений 33 %")
    assert plain(titles.executor_deadlines_head(ROWS, DEADLINES, around).title).startswith("4 открытых поручения: ")
    assert plain(titles.executor_links_head(ROWS, PAIRS, around).title) == "Чаще всего вместе: АПК и МФ — 2 этапа"


def test_a_wall_asks_nobody_to_press_a_cell_of_the_matrix():
    views = (View(), View(wall=Wall.FRAME))
    desk, wall = (titles.executor_links_head(ROWS, PAIRS, frame(view)).note for view in views)
    assert "клетка открывает" in desk
    assert wall == desk.replace(" · клетка открывает общие этапы", "")


@pytest.mark.parametrize(
    ("deadlines", "expected"),
    [
        (DEADLINES, "8 открытых поручений: больше всего (5) — II кв. 2024, просроченных нет"),
        (DEADLINES[:1], "1 открытое поручение, срок — I кв. 2024, просроченных нет"),
        (
            (OpenDeadlines("МФ", Q1, Timeliness.UNCONFIRMED, 5),),
            "5 открытых поручений, срок — I кв. 2024, по 5 поручениям срок прошёл без отчёта",
        ),
        ((), "Открытых сроков нет"),
    ],
)
def test_the_calendar_says_when_most_falls_due(deadlines, expected):
    assert plain(titles.executor_deadlines_head(ROWS, deadlines, frame()).title) == expected


def test_the_matrix_says_who_is_closest_and_who_is_alone():
    head = titles.executor_links_head(ROWS, PAIRS[:1], frame())
    assert plain(head.title) == "Чаще всего вместе: АПК и ГП — 5 этапов"
    assert "ещё 2 исполнителя работают без соисполнителей" in plain(head.note)
    tied = (JointWork("АПК", "ГП", 1, 2), JointWork("АПК", "МФ", 1, 2))
    assert (
        plain(titles.executor_links_head(ROWS, tied, frame()).title)
        == "Чаще всего вместе 2 пары исполнителей: по 2 этапа"
    )
    assert titles.executor_links_head(ROWS, (), frame()).title == "Кто с кем работает"
