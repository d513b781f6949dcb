"""The rules of both axes as the code holds them, with what falls under each now, and how things are counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from dash import html
from dash.development.base_component import Component
from sqlalchemy.orm import Session

from dashboard import formats, url_state
from dashboard.figures.executor_ranking import LEAST_ASSIGNMENTS
from dashboard.i18n import t, tn
from dashboard.pages import Route
from dashboard.rule_words import InForce, done_words, mixture_words, timeliness_words
from data.pace import THRESHOLDS
from data.queries.about import select_axes, select_measures_by_completion
from data.records import Completion
from data.rows.about import AxesCount
from data.status_rules import COMPLETION_OF_MIXED, TIMELINESS_RULES, Mixture
from layouts.about_card import about_card, bullets, columns
from layouts.parts import Children, completion_chip, link, plain_table, timeliness_chip
from layouts.screen import Screen

COUNTING = ("measure", "assignment", "share", "missing", "deadline", "overdue", "undated")


def timeliness_card(session: Session, screen: Screen) -> Component:
    """Each value of timeliness with its rule and the stages it holds for on the as-of date."""
    lang = screen.lang
    in_force = InForce(screen.edition.data_as_of, session.info["due_soon_days"])
    stages = _stages(select_axes(session, screen.edition, screen.as_of), "timeliness")
    rows: list[list[Children]] = [
        [
            timeliness_chip(value, lang),
            bullets(timeliness_words(value, in_force, lang)),
            _counted(stages[value], screen, timeliness=(value,)),
        ]
        for value in TIMELINESS_RULES
    ]
    title = t("about.timeliness.title", lang, n=len(TIMELINESS_RULES))
    note = t(
        "about.timeliness.note",
        lang,
        stages=tn("common.unit.stage", stages.total(), lang),
        as_of=formats.day(screen.as_of, lang),
    )
    done = html.Div([html.H3(t("about.done.title", lang)), bullets(done_words(in_force, lang))], className="done-rule")
    table = plain_table(columns(lang, "value", "rule", "stages"), rows, title)
    return about_card("timeliness", title, note, [table, done], "span-8 rules two-rows stacking")


def completion_card(session: Session, screen: Screen) -> Component:
    """Each value of completion with its measures and stages, and how stages add up to a measure."""
    lang = screen.lang
    measures = select_measures_by_completion(session, screen.edition)
    stages = _stages(select_axes(session, screen.edition, screen.as_of), "completion")
    rows: list[list[Children]] = [
        [
            completion_chip(value, lang),
            _counted(measures.get(value, 0), screen, completion=(value,)),
            _stages_of(value, stages, lang),
        ]
        for value in Completion
    ]
    done = measures.get(Completion.COMPLETED, 0)
    counted = formats.count_of("measure", done, sum(measures.values()), lang)
    title = t("about.completion.title", lang, count=counted)
    table = plain_table(columns(lang, "value", "measures", "stages"), rows, title)
    roll_up = html.Div([html.H3(t("about.mixture.title", lang)), _mixtures(lang)], className="done-rule")
    return about_card("completion", title, t("about.completion.note", lang), [table, roll_up], "span-5 rules")


def counting_card(session: Session, screen: Screen) -> Component:
    """What is counted how, everywhere on the board."""
    lang = screen.lang
    measures, stages = screen.options.measures, screen.options.stages
    done = select_measures_by_completion(session, screen.edition).get(Completion.COMPLETED, 0)
    words = {
        "measures": tn("about.unit.measure", measures, lang),
        "stages": tn("common.unit.stage", stages, lang),
        "share": formats.share(done, measures, lang),
    }
    items: list[Children] = [t(f"about.counting.{name}", lang, **words) for name in COUNTING]
    return about_card("counting", t("about.counting.title", lang), None, [bullets(items)], "span-7")


def thresholds_card(session: Session, screen: Screen) -> Component:
    """The numbers that decide, as the code and the settings have them."""
    lang = screen.lang
    rows: list[list[Children]] = [
        [t(f"about.thresholds.{name}", lang), formats.number(value, lang)]
        for name, value in thresholds(session).items()
    ]
    title = t("about.thresholds.title", lang)
    table = plain_table(columns(lang, "threshold", "in_force"), rows, title)
    return about_card("thresholds", title, None, [table], "span-4")


def thresholds(session: Session) -> Mapping[str, float]:
    """Each threshold by the name of its text."""
    return {
        "due_soon": session.info["due_soon_days"],
        "share": LEAST_ASSIGNMENTS,
        **{trend.value: least for trend, least in THRESHOLDS},
    }


def _stages(counts: tuple[AxesCount, ...], axis: str) -> Counter[Any]:
    """Stages by their value on one axis."""
    found: Counter[Any] = Counter()
    for count in counts:
        found[getattr(count, axis)] += count.stages
    return found


def _counted(count: int, screen: Screen, **narrow: Any) -> Children:
    """A count that leads to what it counts, over the whole plan on the same as-of date."""
    if not count:
        return formats.number(0, screen.lang)
    view = url_state.without_filters(screen.view)
    return link(formats.number(count, screen.lang), url_state.href(Route(screen.lang, "measures"), view, **narrow))


def _stages_of(value: Completion, stages: Counter[Any], lang: str) -> str:
    """Stages of a value; partly completed is a measure's alone."""
    return "–" if value is Completion.PARTLY_COMPLETED else formats.number(stages[value], lang)


def _mixtures(lang: str) -> Component:
    rows: list[Children] = [[f"{mixture_words(mixture, lang)}: ", _outcome(mixture, lang)] for mixture in Mixture]
    return bullets(rows)


def _outcome(mixture: Mixture, lang: str) -> Component | str:
    if mixture is Mixture.ALIKE:
        return t("about.mixture.theirs", lang)
    return completion_chip(COMPLETION_OF_MIXED[mixture], lang)
