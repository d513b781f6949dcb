"""The quiet line under a finding, where a slide draws its chart in another form than the board does."""

from __future__ import annotations

from dashboard.i18n import t, tn

SEPARATOR = " · "
FORM_PARTS = {
    "burn-up": 1,
    "completion-forms": 1,
    "cpi-components": 1,
    "draft-law-path": 3,
    "executor-links": 2,
    "executor-stages": 1,
    "indicator-bullets": 1,
    "indicator-series": 1,
    "indicators-vs-targets": 1,
    "measure-timeline": 1,
    "reform-timeline": 1,
    "stage-timeline": 1,
}
"""How many of a note's first parts tell how the board draws the chart."""
COUNTED = frozenset({"executor-links"})
"""Charts that a slide shows the first rows of: it says how many."""
OF_MARKS = frozenset({"chart.indicator-series.errors"})
"""Parts of notes that explain marks which slides do not draw."""


def remark(key: str, note: str, lang: str, shown: int) -> str:
    """The chart's note, how it is drawn told as the slide draws it; ``shown`` is the number of its rows."""
    if key not in FORM_PARTS:
        return note
    form = f"slides.form.{key}"
    words = tn(form, shown, lang) if key in COUNTED else t(form, lang)
    unseen = {t(of_mark, lang) for of_mark in OF_MARKS}
    rest = [part for part in note.split(SEPARATOR)[FORM_PARTS[key] :] if part not in unseen]
    return SEPARATOR.join([words, *rest])
