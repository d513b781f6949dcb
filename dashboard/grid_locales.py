"""AG Grid's words in Russian and Kazakh, which its own locale package lacks; English is built in."""

from __future__ import annotations

from functools import cache

from dashboard.i18n import LOCALES, read_texts

BUILT_IN = "en"


@cache
def grid_locale(lang: str) -> dict[str, str]:
    """``localeText`` for a grid: the keys of the community features that the board uses."""
    return {} if lang == BUILT_IN else read_texts(LOCALES / "grid" / f"{lang}.json")
