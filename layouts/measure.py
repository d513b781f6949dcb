"""The measure card: the official name, its stages in time, and everything the edition says of each."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component
from sqlalchemy.orm import Session

from dashboard import formats
from dashboard.figures import measure_timeline
from dashboard.i18n import t, tn
from dashboard.titles import measures as titles
from data.queries.context import select_context
from data.queries.measures import select_measure, select_measure_numbers
from data.rows import ContextRow, MeasureCard, TaskRow
from layouts.charts import Chart, chart_card
from layouts.measure_stages import stage_card
from layouts.measures_charts import form_legend, rows_class
from layouts.parts import Children, breadcrumb, completion_chip, facts, link, page
from layouts.screen import Screen


def layout(session: Session, screen: Screen) -> Component | None:
    """The card of the measure in the path, or ``None`` when the plan has no such measure."""
    key = screen.route.key or ""
    card = select_measure(session, screen.edition, int(key), screen.as_of) if is_number(key) else None
    if card is None:
        return None
    name = card.short_title.get(screen.lang) or card.title_ru
    number = t("card.number", screen.lang, n=card.number)
    shown = select_measure_numbers(session, screen.edition, screen.view.filters)
    instruments = [
        instrument
        for instrument in select_context(session, screen.edition, "instrument")
        if card.number in instrument.measures
    ]
    top = html.Div([breadcrumb(screen, number), _neighbours(card.number, shown, screen)], className="page-top")
    parts = [
        _head(card, name, instruments, screen),
        chart_card(_timeline(card, screen), screen),
        *(stage_card(stage, card, screen) for stage in card.stages),
    ]
    return page(
        f"{number}. {name}",
        [top, html.Article(parts, className="measure", **{"data-measure": card.number})],
        "measure-page",
    )


def is_number(key: str) -> bool:
    """Whether a path's key can be a measure's number: ``17``, and not ``017``, ``１７`` or ``1e3``."""
    return key.isascii() and key.isdigit() and len(key) <= 4 and key[0] != "0"


def _head(card: MeasureCard, name: str, instruments: Sequence[ContextRow], screen: Screen) -> Component:
    lang = screen.lang
    tasks = {task.number: task for task in screen.options.tasks}
    official = html.P(card.title_ru, className="official", lang="ru")
    return html.Header(
        [
            html.P(
                [t("card.number", lang, n=card.number), " ", completion_chip(card.completion, lang)], className="kicker"
            ),
            html.H1(name, className="page-title"),
            html.P(t("card.official_name", lang), className="label"),
            official,
            facts(
                [
                    (t("card.task", lang), _task(card, tasks.get(card.task), screen)),
                    (t("card.direction", lang), _direction(card, screen)),
                    (tn("card.instruments", len(instruments), lang), _instruments(instruments, screen)),
                ]
            ),
        ],
        className="card measure-head",
    )


def _task(card: MeasureCard, task: TaskRow | None, screen: Screen) -> Component:
    title = card.task_title.get(screen.lang) or (task.short.get(screen.lang) if task else None) or ""
    return link(f"{card.task}. {title}", screen.href("measures", tasks=(card.task,), directions=()))


def _direction(card: MeasureCard, screen: Screen) -> Component | None:
    """The direction with its title, leading to its measures; ``None`` in a task without directions."""
    if card.direction is None:
        return None
    title = card.direction_title.get(screen.lang) if card.direction_title else None
    name = f"{card.direction}. {title}" if title else card.direction
    return link(name, screen.href("measures", tasks=(card.task,), directions=(card.direction,)))


def _instruments(instruments: Sequence[ContextRow], screen: Screen) -> Children | None:
    """The instruments of prevention that the measure carries, as the context page tells of them."""
    if not instruments:
        return None
    target = screen.href("context")
    return html.Ul([html.Li(link(instrument.name.get(screen.lang) or "", target)) for instrument in instruments])


def _timeline(card: MeasureCard, screen: Screen) -> Chart:
    stages = tuple(stage.row for stage in card.stages)
    frame = screen.frame
    return Chart(
        measure_timeline.KEY,
        titles.measure_timeline(stages, frame),
        measure_timeline.build(stages, frame, screen.today),
        lambda: measure_timeline.table(stages, frame),
        form_legend(stages, screen),
        class_name=f"measure-timeline {rows_class(len(stages) * 3 // 2)}",
    )


def _neighbours(number: int, shown: Sequence[int], screen: Screen) -> Component:
    """Links to the measures before and after this one within the filters, and its place among them."""
    lang = screen.lang
    before = max((other for other in shown if other < number), default=None)
    after = min((other for other in shown if other > number), default=None)
    place = html.Span(_position(number, shown, lang), className="position")
    return html.Nav(
        [*_step("previous", "prev", before, screen), place, *_step("next", "next", after, screen)],
        className="neighbours",
        **{"aria-label": t("card.neighbours", lang)},
    )


def _step(name: str, rel: str, number: int | None, screen: Screen) -> list[Component]:
    if number is None:
        return []
    return [link(t(f"card.{name}", screen.lang, n=number), screen.href("measures", number), "button", rel=rel)]


def _position(number: int, shown: Sequence[int], lang: str) -> str:
    """«3 из 12 в отборе», or that the filters leave the measure out."""
    if number not in shown:
        return t("card.outside", lang)
    position = formats.n_of_m(list(shown).index(number) + 1, len(shown), lang)
    return t("card.position", lang, position=position)
