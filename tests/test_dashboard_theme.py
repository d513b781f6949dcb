"""The palette: words read at WCAG AA, statuses stay apart for every kind of colour sight."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import pytest

from dashboard import theme
from dashboard.colour import contrast, ink_on, linear_rgb
from data.records import Completion, Timeliness, Verdict

THEMES = ("light", "dark")
AA_TEXT, AA_SHAPE = 4.5, 3.0
JUST_TOLD_APART = 10.0
"""A ΔE that is plain to see between two areas side by side; 2.3 is the least that can be seen at all."""
TEXT_TOKENS = [
    "text",
    "muted",
    "accent_text",
    "gold_text",
    "completed_text",
    "in_progress_text",
    "overdue_text",
    "late_text",
    "better_text",
]
SHAPE_TOKENS = ["accent", "gold", "completed", "in_progress", "overdue", "late", "better", "line_strong"]

# Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB.
SIGHTS = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
}


def lightness_and_colour(colour, sight):
    """CIE L*a*b* of a colour as that sight sees it."""
    light = linear_rgb(colour)
    red, green, blue = (
        min(max(sum(weight * part for weight, part in zip(row, light, strict=True)), 0), 1) for row in SIGHTS[sight]
    )
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    fx, fy, fz = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def distance(one, other, sight):
    """ΔE (CIE 1976) between two colours as that sight sees them."""
    seen, beside = lightness_and_colour(one.colour, sight), lightness_and_colour(other.colour, sight)
    return sum((a - b) ** 2 for a, b in zip(seen, beside, strict=True)) ** 0.5


def look_alike(one, other, sight):
    """Neither hatching nor lightness nor colour tells the two apart."""
    if one.pattern != other.pattern:
        return False
    seen, beside = lightness_and_colour(one.colour, sight), lightness_and_colour(other.colour, sight)
    return abs(seen[0] - beside[0]) < 10 and distance(one, other, sight) < 20


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("token", TEXT_TOKENS)
def test_words_read_on_the_page_and_on_a_card(name, token):
    tokens = theme.TOKENS[name]
    assert contrast(getattr(tokens, token), tokens.card) >= AA_TEXT
    assert contrast(getattr(tokens, token), tokens.background) >= AA_TEXT


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("token", SHAPE_TOKENS)
def test_shapes_stand_out_from_a_card(name, token):
    tokens = theme.TOKENS[name]
    assert contrast(getattr(tokens, token), tokens.card) >= AA_SHAPE


@pytest.mark.parametrize("name", THEMES)
def test_numbers_read_inside_every_fill(name):
    meanings = [theme.completion_meaning(value, name) for value in Completion]
    meanings += [theme.timeliness_meaning(value, name) for value in Timeliness]
    for meaning in meanings:
        fill = meaning.ground or meaning.colour
        assert contrast(ink_on(fill), fill) >= AA_TEXT


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("sight", SIGHTS)
def test_completions_stay_apart(name, sight):
    meanings = [theme.completion_meaning(value, name) for value in Completion]
    assert [pair for pair in combinations(meanings, 2) if look_alike(*pair, sight)] == []


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("sight", SIGHTS)
def test_the_groups_of_the_deadline_chart_stay_apart(name, sight):
    drawn = (
        Timeliness.DONE_ON_TIME,
        Timeliness.DONE_LATE,
        Timeliness.OVERDUE,
        Timeliness.UNCONFIRMED,
        Timeliness.UPCOMING,
    )
    meanings = [theme.timeliness_meaning(value, name) for value in drawn]
    assert [pair for pair in combinations(meanings, 2) if look_alike(*pair, sight)] == []


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("sight", SIGHTS)
def test_every_two_fills_differ_in_colour_or_in_pattern(name, sight):
    """Across both axes too, as a chart of deadlines draws completions and lateness side by side.

    Verdicts have no fill: their marks differ in shape and their words in icon (below).
    """
    meanings = {theme.completion_meaning(value, name) for value in Completion}
    meanings |= {theme.timeliness_meaning(value, name) for value in Timeliness}
    fills = {(meaning.colour, meaning.pattern, meaning.ground): meaning for meaning in meanings}.values()
    alike = [
        (one.icon, other.icon)
        for one, other in combinations(fills, 2)
        if one.pattern == other.pattern and distance(one, other, sight) < JUST_TOLD_APART
    ]
    assert alike == []


def test_the_check_can_tell_look_alikes():
    green, red = theme.Meaning("#3A8A3A", ""), theme.Meaning("#9A6A2A", "")
    assert look_alike(green, green, "normal")
    assert not look_alike(green, red, "normal")


@pytest.mark.parametrize("name", THEMES)
def test_every_status_has_an_icon_of_its_own(name):
    for values, meaning in (
        (Completion, theme.completion_meaning),
        (Timeliness, theme.timeliness_meaning),
        (Verdict, theme.verdict_meaning),
    ):
        icons = [meaning(value, name).icon for value in values]
        assert all(icons)
        assert len(set(icons)) == len(icons)


@pytest.mark.parametrize("name", THEMES)
def test_the_style_sheet_has_the_same_tokens(name):
    sheet = (Path(__file__).parent.parent / "assets" / "10-tokens.css").read_text(encoding="utf-8")
    block = re.search(rf'\[data-bs-theme="{name}"\] {{(.*?)}}', sheet, re.DOTALL)
    written = dict(re.findall(r"(--[\w-]+):\s*(#[0-9A-Fa-f]{6});", block[1]))
    assert {key: written.get(key) for key in theme.tokens_css(name)} == theme.tokens_css(name)


def test_the_template_writes_numbers_in_the_language():
    assert theme.template("light", "ru")["layout"]["separators"] == ",\u00a0"
    assert theme.template("dark", "en")["layout"]["separators"] == ".,"
