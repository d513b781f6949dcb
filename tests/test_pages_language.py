"""Every page as it is drawn over the bundled edition: no key shows through, no English word or Latin letter leaks."""

from __future__ import annotations

import re
from datetime import date

import pytest
from rendered import details, said

from callbacks import router
from dashboard.i18n import LANGUAGES
from dashboard.pages import PAGES, Route

CYRILLIC = ("ru", "kk")
UNFILLED = re.compile(r"⟨|\{[a-z_]+\}|\b[a-z]+\.[a-z_]+\.[a-z_]+")
"""A missing key, an empty place in a text, a name of the code."""
DAYS = ("", "?as_of=2026-11-22", "?as_of=2023-06-30&task=1")
TAGS = re.compile(r"<[^>]*>|%\{[^}]*\}|&[a-z]+;")
FILE_NAMES = re.compile(r"\S+\.(?:docx|txt|xlsx|json)\b")
MIXED = re.compile(r"[A-Za-z][Ѐ-ӿ]|[Ѐ-ӿ][A-Za-z]")
LATIN = re.compile(r"[A-Za-z]{2,}")

ALLOWED = {
    *("PNG", "SVG", "CSV", "ZIP", "SHA", "Enter", "Alt", "Eng", "English"),
    *("II", "III", "IV", "VI"),
    *("ISO", "WGI", "WJP", "WEF", "BTI", "EIU", "FH", "GI", "IMD", "PRS", "Dem", "API", "QR", "LPRS", "LPRC"),
    *("Transparency", "International", "Organization", "for", "Standardization"),
    *("Corruption", "Perception", "Index", "Control", "of", "Smart", "Bridge", "smart"),
    *("integrity", "check", "Integrity", "INTEGRITY", "CHECK", "call", "Call", "CALL"),
}
"""What is written in Latin letters in these languages too: formats, keys, acronyms, and names in the documents."""
MISPRINTS = {"ОПC", "Cледующий"}
"""Latin letters that the report itself prints; official texts are kept to the letter."""


@pytest.fixture(autouse=True)
def store(session, monkeypatch):
    """The bundled edition, and a day that does not pass."""
    monkeypatch.setattr(router, "today", lambda: date(2026, 11, 22))
    return session


def addresses(lang, page):
    """The page on several days, and some of the details that it leads to."""
    path = Route(lang, page.name).path
    yield from (path + day for day in DAYS)
    if page.has_detail:
        keys = details(draw(path), path)
        yield from dict.fromkeys((keys[0], keys[len(keys) // 2], keys[-1]))
        yield f"{path}/нигде"


def draw(address):
    path, _, query = address.partition("?")
    return router.draw_address(path, query)


@pytest.fixture(scope="module")
def kept():
    return {}


@pytest.fixture
def texts(session, kept):
    """``texts("ru", page)``: every text of a page with its address, bare of marks and file names."""

    def of(lang, page):
        if (lang, page) not in kept:
            drawn = ((address, draw(address)) for address in addresses(lang, page))
            kept[lang, page] = {(address, bare(text)) for address, screen in drawn for text in said(screen, lang)}
        return kept[lang, page]

    return of


def bare(text):
    return FILE_NAMES.sub(" ", TAGS.sub(" ", text))


each_page = pytest.mark.parametrize("shown", PAGES, ids=lambda page: page.name)


@each_page
@pytest.mark.parametrize("lang", CYRILLIC)
def test_no_english_word_is_drawn(texts, lang, shown):
    assert sorted(found for found in texts(lang, shown) if set(LATIN.findall(found[1])) - ALLOWED) == []


@each_page
@pytest.mark.parametrize("lang", CYRILLIC)
def test_no_latin_letter_hides_in_a_word_drawn(texts, lang, shown):
    words = {(address, word.strip("«».,;:()")) for address, text in texts(lang, shown) for word in text.split()}
    assert sorted(found for found in words if MIXED.search(found[1]) and found[1] not in MISPRINTS) == []


@each_page
@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_unfilled_is_drawn(texts, lang, shown):
    assert sorted(found for found in texts(lang, shown) if UNFILLED.search(found[1])) == []
    assert len(texts(lang, shown)) > len(DAYS)
