"""Numbers, percents, dates and ages as the three languages write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import formats
from dashboard.i18n import LANGUAGES
from data.records import Quarter


def plain(text: str) -> str:
    assert "\u202f" not in text
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("value", "ru", "kk", "en"),
    [(4500, "4 500", "4 500", "4,500"), (0.54, "0,54", "0,54", "0.54"), (-1234.5, "−1 234,5", "−1 234,5", "−1,234.5")],
)
def test_numbers(value, ru, kk, en):
    assert [plain(formats.number(value, lang)) for lang in ("ru", "kk", "en")] == [ru, kk, en]


def test_changes_carry_a_sign_and_a_true_minus():
    assert formats.signed(191, "ru") == "+191"
    assert formats.signed(-14, "kk") == "\u221214"
    assert formats.signed(0, "en") == "0"
    assert plain(formats.percent(26.345, "ru", 1, sign=True)) == "+26,3 %"
    assert plain(formats.percent(-74, "kk", sign=True)) == "−74 %"
    assert formats.percent(-74, "en", sign=True) == "−74%"


def test_a_share_carries_its_n():
    assert plain(formats.share(32, 61, "ru")) == "52 % (32 из 61)"
    assert plain(formats.share(32, 61, "kk")) == "52 % (32 / 61)"
    assert plain(formats.share(32, 61, "en")) == "52% (32 of 61)"
    assert plain(formats.share(0, 0, "ru")) == "0 из 0"


def test_ranges_and_qualified_numbers():
    assert formats.value_range(65, 68, "ru") == "65–68"
    assert formats.value_range(29.6, 29.6, "ru") == "29,6"
    assert plain(formats.qualified(4500, "more_than", "ru")) == "> 4 500"
    assert formats.qualified(136, None, "ru") == "136"
    with pytest.raises(KeyError):
        formats.qualified(1, "nearly", "ru")


def test_days_and_quarters():
    day, quarter = date(2024, 3, 22), Quarter(2024, 4)
    assert [plain(formats.day(day, lang)) for lang in LANGUAGES] == ["22.03.2024", "22.03.2024", "22 Mar 2024"]
    assert [plain(formats.quarter(quarter, lang)) for lang in LANGUAGES] == [
        "IV кв. 2024",
        "2024 ж. IV тоқсан",
        "Q4 2024",
    ]


@pytest.mark.parametrize(
    ("first", "last", "ru", "kk", "en"),
    [
        ((2024, 1), (2024, 4), "I–IV кв. 2024", "2024 ж. I–IV тоқсан", "Q1–Q4 2024"),
        ((2024, 2), (2024, 2), "II кв. 2024", "2024 ж. II тоқсан", "Q2 2024"),
        ((2023, 4), (2024, 1), "IV кв. 2023 – I кв. 2024", "2023 ж. IV тоқсан – 2024 ж. I тоқсан", "Q4 2023 – Q1 2024"),
        ((2023, 4), None, "с IV кв. 2023", "2023 ж. IV тоқсаннан бастап", "from Q4 2023"),
        (None, (2024, 1), "по I кв. 2024", "2024 ж. I тоқсанды қоса алғанға дейін", "to Q1 2024"),
        (None, None, "", "", ""),
    ],
)
def test_quarter_ranges(first, last, ru, kk, en):
    ends = [Quarter(*end) if end else None for end in (first, last)]
    assert [plain(formats.quarter_range(*ends, lang)) for lang in ("ru", "kk", "en")] == [ru, kk, en]


@pytest.mark.parametrize(
    ("end", "ru", "kk", "en"),
    [
        ((2026, 11, 22), "2 года 8 месяцев", "2 жыл 8 ай", "2 years 8 months"),
        ((2026, 11, 21), "2 года 7 месяцев", "2 жыл 7 ай", "2 years 7 months"),
        ((2025, 3, 22), "1 год", "1 жыл", "1 year"),
        ((2024, 4, 21), "30 дней", "30 күн", "30 days"),
        ((2024, 3, 1), "0 дней", "0 күн", "0 days"),
    ],
)
def test_ages(end, ru, kk, en):
    start = date(2024, 3, 22)
    assert [plain(formats.age(start, date(*end), lang)) for lang in ("ru", "kk", "en")] == [ru, kk, en]


@given(st.dates(date(2000, 1, 1), date(2050, 1, 1)), st.dates(date(2000, 1, 1), date(2050, 1, 1)))
def test_an_age_is_words_in_every_language(start, end):
    for lang in LANGUAGES:
        assert "duration" not in formats.age(start, end, lang)


@pytest.mark.parametrize(
    ("n", "kazakh"),
    [(32, "32-сі"), (1, "1-і"), (6, "6-сы"), (9, "9-ы"), (10, "10-ы"), (20, "20-сы"), (50, "50-і"), (61, "61-і")],
)
def test_kazakh_counts_of_a_whole_take_the_ending_of_their_last_word(n, kazakh):
    assert formats.part(n, "kk") == kazakh


@pytest.mark.parametrize(("n", "kazakh"), [(0, "0-і"), (100, "100-і"), (462, "462-сі"), (1000, "1 000-ы")])
def test_kazakh_endings_of_round_and_large_numbers(n, kazakh):
    assert plain(formats.part(n, "kk")) == kazakh


def test_a_count_of_a_whole_agrees_with_the_whole():
    assert plain(formats.count_of("measure", 32, 61, "ru")) == "32 из 61 мероприятия"
    assert plain(formats.count_of("measure", 2, 62, "ru")) == "2 из 62 мероприятий"
    assert plain(formats.count_of("convicted", 462, 916, "kk")) == "916 сотталғанның 462-сі"
    assert plain(formats.count_of("stage", 1, 1, "en")) == "1 of 1 stage"
