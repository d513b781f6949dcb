"""The texts of the screen: three languages that agree in keys, placeholders, plural forms and letters."""

from __future__ import annotations

import json
import logging
import re
from string import Formatter

import pytest
from babel import Locale

from dashboard import i18n
from dashboard.i18n import LANGUAGES, LOCALES, NAMESPACES, read_texts, t, texts, tn

FORMS = {"zero", "one", "two", "few", "many", "other"}
ENGLISH_ALLOWED = {
    "ZIP",
    "SHA",
    "PNG",
    "SVG",
    "JSON",
    "CSV",
    "Transparency",
    "International",
    "WJP",
    "Enter",
    "Alt",
    "Esc",
}


def stem_and_form(key: str) -> tuple[str, str | None]:
    stem, _, form = key.rpartition(".")
    return (stem, form) if form in FORMS else (key, None)


def stems(lang: str) -> dict[str, set[str]]:
    """Each key without its plural form, and the forms it has."""
    found: dict[str, set[str]] = {}
    for key in texts(lang):
        stem, form = stem_and_form(key)
        found.setdefault(stem, set()).update({form} if form else ())
    return found


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def placeholders_by_stem(lang: str) -> dict[str, set[str]]:
    """What the caller must pass: in plural texts ``n`` comes by itself and may be left unsaid."""
    found: dict[str, set[str]] = {}
    for key, text in texts(lang).items():
        stem, form = stem_and_form(key)
        found.setdefault(stem, set()).update(placeholders(text) - ({"n"} if form else set()))
    return found


def bare(text: str) -> str:
    return re.sub(r"{[^}]*}", " ", text)


def cyrillic_texts() -> list[tuple[str, str, str]]:
    every = [(lang, key, text) for lang in ("ru", "kk") for key, text in texts(lang).items()]
    for path in sorted(LOCALES.glob("grid/*.json")) + sorted(LOCALES.glob("plotly/*.json")):
        every += [(path.stem, key, text) for key, text in read_texts(path).items()]
    return every


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_has_the_same_files_keys_and_placeholders(lang):
    assert {path.stem.partition("-")[0] for path in (LOCALES / lang).glob("*.json")} <= set(NAMESPACES)
    assert stems(lang).keys() == stems("ru").keys()
    assert placeholders_by_stem(lang) == placeholders_by_stem("ru")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_plural_texts_have_every_form_of_their_language(lang):
    wanted = {*Locale.parse(lang).plural_form.tags, "other"}
    incomplete = {stem: forms for stem, forms in stems(lang).items() if forms and forms != wanted}
    assert incomplete == {}


def test_no_latin_letter_hides_in_a_cyrillic_word():
    mixed = re.compile(r"[A-Za-z][Ѐ-ӿ]|[Ѐ-ӿ][A-Za-z]")
    assert [found for found in cyrillic_texts() if mixed.search(bare(found[2]))] == []


def test_no_english_word_leaks_into_russian_or_kazakh():
    leaks = [
        (lang, key, word)
        for lang, key, text in cyrillic_texts()
        for word in re.findall(r"[A-Za-z]{2,}", bare(text))
        if word not in ENGLISH_ALLOWED
    ]
    assert leaks == []


def test_no_text_is_empty_and_none_is_left_in_russian():
    assert [key for lang in LANGUAGES for key, text in texts(lang).items() if not text.strip()] == []
    in_english = [key for key, text in texts("en").items() if re.search("[Ѐ-ӿ]", text)]
    assert in_english == []


def test_an_unknown_key_is_an_error_and_in_production_a_logged_mark(caplog):
    with pytest.raises(KeyError, match=r"no\.such"):
        t("no.such", "ru")
    i18n.tolerate_missing_keys()
    try:
        with caplog.at_level(logging.ERROR):
            assert t("no.such", "kk") == "⟨no.such⟩"
            assert tn("no.such", 2, "ru") == "⟨no.such.few⟩"
        assert "no.such" in caplog.text
    finally:
        i18n.tolerate_missing_keys(False)


def test_a_missing_parameter_and_an_unknown_language_are_errors():
    with pytest.raises(KeyError):
        t("common.n_of_m", "ru", n=1)
    with pytest.raises(KeyError):
        t("common.app.name", "de")


@pytest.mark.parametrize(
    ("count", "russian"),
    [(1, "1 этап"), (2, "2 этапа"), (5, "5 этапов"), (11, "11 этапов"), (21, "21 этап"), (0, "0 этапов")],
)
def test_russian_counts_agree_with_their_word(count, russian):
    assert tn("common.unit.stage", count, "ru").replace("\u00a0", " ") == russian


def test_fractions_take_the_genitive():
    assert tn("common.word.stage", 2.5, "ru") == "этапа"


@pytest.fixture
def locales(tmp_path, monkeypatch):
    monkeypatch.setattr(i18n, "LOCALES", tmp_path)
    (tmp_path / "ru").mkdir()
    texts.cache_clear()
    yield tmp_path / "ru"
    texts.cache_clear()


def test_a_key_outside_its_namespace_is_an_error(locales):
    (locales / "page.json").write_text(json.dumps({"card.title": "Карточка"}), encoding="utf-8")
    with pytest.raises(ValueError, match="does not begin with page"):
        texts("ru")


def test_a_key_that_stands_twice_is_an_error(locales):
    (locales / "page.json").write_text('{"page.title": "Обзор", "page.title": "План"}', encoding="utf-8")
    with pytest.raises(ValueError, match="twice"):
        texts("ru")
