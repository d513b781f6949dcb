"""What every file that leaves the board says of itself: filters, dates, edition, and the way back to the view."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard import formats, url_state
from dashboard.filter_words import filters_in_words
from dashboard.frame import Frame
from dashboard.i18n import t


@dataclass(frozen=True, slots=True)
class Provenance:
    """In words of the view's language; ``filters`` is empty where nothing is narrowed.

    ``address`` is the view's canonical path and query, without the theme and the wall; whoever knows the
    server puts its name in front.
    """

    page: str
    filters: str
    as_of: str
    edition: str
    address: str


def provenance(frame: Frame) -> Provenance:
    """The view that a file is made from."""
    lang, edition = frame.lang, frame.edition
    data_day = formats.day(edition.data_as_of, lang)
    return Provenance(
        page=t(f"page.{frame.route.page}.name", lang),
        filters=filters_in_words(frame.view.filters, frame.options, lang),
        as_of=t("card.as_of", lang, day=formats.day(frame.as_of, lang)),
        edition=t("shell.edition", lang, year=edition.period_end.year, day=data_day),
        address=url_state.href(frame.route, url_state.away(frame.view)),
    )
