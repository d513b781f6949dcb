import json
import re
from datetime import date
from pathlib import Path

import pytest

import data.messages
from data.importer.errors import MESSAGES, Problem
from data.messages import LANGUAGES, say_problem

TABLE = json.loads(Path(data.messages.__file__).with_name("messages.json").read_text(encoding="utf-8"))


def test_every_message_is_in_every_language_with_the_same_parameters():
    for key, texts in TABLE.items():
        assert tuple(texts) == LANGUAGES, key
        assert len({frozenset(re.findall(r"{(\w+)}", text)) for text in texts.values()}) == 1, key
        assert all(texts.values()), key


def test_every_problem_of_the_reader_can_be_said():
    said = {key.removeprefix("problem."): texts["en"] for key, texts in TABLE.items() if key != "problem.section"}
    assert {key: text for key, text in said.items() if f"problem.{key}" in TABLE} == MESSAGES


def test_russian_and_kazakh_hold_no_latin_letter_inside_a_word():
    mixed = re.compile(r"[A-Za-z][а-яёәғқңөұүһі]|[а-яёәғқңөұүһі][A-Za-z]", re.IGNORECASE)
    for key, texts in TABLE.items():
        for lang in ("ru", "kk"):
            assert not mixed.search(texts[lang]), (key, lang)


@pytest.mark.parametrize(("lang", "day"), [("ru", "01.05.2023"), ("kk", "01.05.2023"), ("en", "2023-05-01")])
def test_the_days_of_a_problem_are_written_in_the_way_of_the_language(lang, day):
    problem = Problem("other_time", params={"data_as_of": date(2023, 5, 1), "period_end": date(2024, 12, 31)})
    assert day in say_problem(problem, lang)


def test_a_foreign_file_is_told_to_be_neither_word_nor_text():
    assert say_problem(Problem("foreign"), "ru") == "это не отчёт в Word или тексте"


def test_a_problem_names_its_place_and_quotes_the_text_in_one_line():
    problem = Problem("deadline", section="1", row="мероприятие 5", text="когда-\nнибудь " * 30)
    said = say_problem(problem, "ru")
    assert said.startswith("раздел 1, мероприятие 5: срок не читается: «когда- нибудь")
    assert said.endswith("…»")
    assert "\n" not in said
