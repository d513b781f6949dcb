"""Texts with links in them: every part keeps its words and its address, wherever a translator puts it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import i18n
from dashboard.phrases import Part, capitalised, listed, phrase, plain, plural

WORDS = st.text(st.characters(exclude_categories=["Cs", "Co"]), min_size=1, max_size=12)


@pytest.fixture
def locale(tmp_path, monkeypatch):
    """Texts of its own for a test: ``locale({"page.x": "…"})``."""
    monkeypatch.setattr(i18n, "LOCALES", tmp_path)
    (tmp_path / "ru").mkdir()

    def write(texts):
        i18n.texts.cache_clear()
        (tmp_path / "ru" / "page.json").write_text(json.dumps(texts), encoding="utf-8")

    yield write
    i18n.texts.cache_clear()


def test_a_placeholder_is_a_part_with_its_address(locale):
    locale({"page.x": "из {total} готово {done}, ещё раз {done}"})
    done = Part("2", "/ru/measures")
    assert phrase("page.x", "ru", total="5", done=done) == (
        Part("из "),
        Part("5"),
        Part(" готово "),
        done,
        Part(", ещё раз "),
        done,
    )


def test_a_phrase_stands_in_a_phrase_and_an_empty_one_leaves_nothing(locale):
    locale({"page.x": "{first}; {second}", "page.y": "да {n}"})
    inner = phrase("page.y", "ru", n=Part("1", "/ru"))
    assert phrase("page.x", "ru", first=inner, second=()) == (*inner, Part("; "))


def test_a_missing_value_is_an_error(locale):
    locale({"page.x": "{first}"})
    with pytest.raises(KeyError):
        phrase("page.x", "ru", second="2")


def test_a_plural_chooses_by_the_count_and_links_another_number(locale):
    locale({f"page.x.{form}": f"{form} {{n}} {{count}}" for form in ("one", "few", "many", "other")})
    assert plain(plural("page.x", 21, "ru", count=Part("№", "/ru"))) == "one 21 №"
    assert plain(plural("page.x", 1500, "ru", count="…")) == "many 1\u00a0500 …"


@pytest.mark.parametrize(
    ("lang", "joined"),
    [("ru", ["", "a", "a и b", "a, b и c"]), ("kk", ["", "a", "a және b", "a, b, c"])],
)
def test_lists_are_joined_as_the_language_joins_them(lang, joined):
    parts = [Part(letter, f"/{letter}") for letter in "abc"]
    for count, words in enumerate(joined):
        found = listed(parts[:count], lang)
        assert plain(found) == words
        assert [part for part in found if part.href] == parts[:count]


@given(st.lists(WORDS, max_size=6))
def test_a_list_keeps_every_value_whole(words):
    assert [part.text for part in listed([Part(word, "/ru") for word in words], "ru") if part.href] == words


@given(WORDS)
def test_only_the_first_letter_grows(word):
    large = capitalised((Part(word, "/ru"), Part("ещё")))
    assert large == (Part(word[:1].upper() + word[1:], "/ru"), Part("ещё"))
    assert capitalised(()) == ()
