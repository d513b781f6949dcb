"""The filters in words: one line for notes and pictures, and chips that each take one of them away."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from dashboard import formats
from dashboard.i18n import t
from dashboard.pages import Page
from dashboard.url_state import View
from data.records import Filters
from data.rows import Options


@dataclass(frozen=True, slots=True)
class Chip:
    """One narrowing in words, and the view without it; an ``idle`` one changes nothing on the page it is shown on."""

    label: str
    view: View
    idle: bool = False


def filters_in_words(filters: Filters, options: Options, lang: str) -> str:
    """«Исполнитель: МФ; срок: I–IV кв. 2024»; empty when nothing is narrowed."""
    return in_words(filter_values(filters, options, lang), lang)


def in_words(values: Mapping[str, str], lang: str) -> str:
    """Values by the name of their filter as one line; an empty one narrows nothing."""
    return _capitalised("; ".join(_worded(name, value, lang) for name, value in values.items() if value))


def filter_values(filters: Filters, options: Options, lang: str) -> dict[str, str]:
    """What each filter of the plan is set to in words, by its name in the query; empty where it narrows nothing."""
    return {
        "executor": ", ".join(executor_name(code, options, lang) for code in filters.executors),
        "task": ", ".join(str(task) for task in filters.tasks),
        "direction": ", ".join(filters.directions),
        "due": formats.quarter_range(filters.due_from, filters.due_to, lang),
        "completion": ", ".join(t(f"status.completion.{value}", lang) for value in filters.completion),
        "timeliness": ", ".join(t(f"status.timeliness.{value}", lang) for value in filters.timeliness),
        "q": filters.text,
    }


def chips(view: View, options: Options, page: Page, lang: str) -> tuple[Chip, ...]:
    """A chip for every value of every filter, and for an as-of date the viewer chose."""
    return tuple(
        _chip(name, value, replace(view, filters=replace(view.filters, **without)), page, lang)
        for name, value, without in _parts(view.filters, options, lang)
    )


def _chip(name: str, value: str, view: View, page: Page, lang: str) -> Chip:
    label = _capitalised(_worded(name, value, lang))
    if page.narrowed_by(name):
        return Chip(label, view)
    return Chip(t("common.filter.idle", lang, filter=label), view, idle=True)


def _parts(filters: Filters, options: Options, lang: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Each narrowing: the filter's name, its value in words, and the fields that lift it."""
    for code in filters.executors:
        yield "executor", executor_name(code, options, lang), {"executors": _without(filters.executors, code)}
    for task in filters.tasks:
        yield "task", _task(task, options, lang), _without_task(filters, task, options)
    for code in filters.directions:
        yield "direction", _direction(code, options, lang), {"directions": _without(filters.directions, code)}
    if filters.due_from or filters.due_to:
        due = formats.quarter_range(filters.due_from, filters.due_to, lang)
        yield "due", due, {"due_from": None, "due_to": None}
    for completion in filters.completion:
        left = _without(filters.completion, completion)
        yield "completion", t(f"status.completion.{completion}", lang), {"completion": left}
    for timeliness in filters.timeliness:
        left = _without(filters.timeliness, timeliness)
        yield "timeliness", t(f"status.timeliness.{timeliness}", lang), {"timeliness": left}
    if filters.text:
        yield "q", filters.text, {"text": ""}
    if filters.as_of:
        yield "as_of", formats.day(filters.as_of, lang), {"as_of": None}


def executor_name(code: str, options: Options, lang: str) -> str:
    """The code in Russian, where everybody knows it; a short name in the other languages."""
    if lang == "ru":
        return code
    return next((body.short.get(lang) or code for body in options.bodies if body.code == code), code)


def _task(number: int, options: Options, lang: str) -> str:
    short = next((task.short.get(lang) for task in options.tasks if task.number == number), None)
    return f"{number}. {short}" if short else str(number)


def _direction(code: str, options: Options, lang: str) -> str:
    title = next((direction.title.get(lang) for direction in options.directions if direction.code == code), None)
    return f"{code}. {title}" if title else code


def _without_task(filters: Filters, task: int, options: Options) -> dict[str, Any]:
    """A direction goes with its task: without it nothing would be left."""
    its_own = {direction.code for direction in options.directions if direction.task == task}
    return {
        "tasks": _without(filters.tasks, task),
        "directions": tuple(code for code in filters.directions if code not in its_own),
    }


def _worded(name: str, value: str, lang: str) -> str:
    return t(f"common.filter.{name}", lang, value=value)


def _without(values: tuple[Any, ...], value: Any) -> tuple[Any, ...]:
    return tuple(kept for kept in values if kept != value)


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
