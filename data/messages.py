"""What the command line says, in the three languages of the board (``messages.json``)."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from data.importer.errors import Problem

LANGUAGES = ("ru", "kk", "en")
DEFAULT_LANGUAGE = "ru"
QUOTE_LIMIT = 120
"""Characters of somebody's text that a message quotes."""


def say(key: str, lang: str, **params: object) -> str:
    """A message in ``lang``; ``KeyError`` for a key that is not in the table."""
    shown = {name: _day(value, lang) if isinstance(value, date) else value for name, value in params.items()}
    return _messages()[key][lang].format(**shown)


def say_problem(problem: Problem, lang: str) -> str:
    """What cannot be read in a report: where, what, and the text itself."""
    section = problem.section and say("problem.section", lang, section=problem.section)
    where = ", ".join(part for part in (section, problem.row) if part)
    sentence = say(f"problem.{problem.code}", lang, **problem.params)
    quote = None if problem.text is None else f"«{quoted(problem.text)}»"
    return ": ".join(part for part in (where, sentence, quote) if part)


def quoted(text: str) -> str:
    """Somebody's text on one line, as much of it as a message has room for."""
    flat = " ".join(text.split())
    return flat if len(flat) <= QUOTE_LIMIT else flat[: QUOTE_LIMIT - 1] + "…"


def _day(day: date, lang: str) -> str:
    return day.isoformat() if lang == "en" else f"{day:%d.%m.%Y}"


@cache
def _messages() -> dict[str, dict[str, str]]:
    content: dict[str, dict[str, str]] = json.loads(
        Path(__file__).with_name("messages.json").read_text(encoding="utf-8")
    )
    return content
