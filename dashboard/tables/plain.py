"""Texts as files may hold them. What a text says is never touched, only signs that no reader could see."""

from __future__ import annotations

import re

UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]+")
"""Control characters, line breaks among them, and what XML does not allow: one row stays on one line."""

TEXTS_STAY_TEXTS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
"""What XlsxWriter is told: it would otherwise read more into a text than it says."""


def plain(text: str) -> str:
    """A text on one line, each run of unseen signs a space."""
    return UNSEEN.sub(" ", text)
