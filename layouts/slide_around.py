"""What all slides of one page say around their content: at their foot, in their notes, in their links."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.i18n import t
from dashboard.provenance import Provenance, provenance
from dashboard.slides.pages import Scope, Words
from dashboard.slides.remarks import SEPARATOR
from layouts.screen import Screen


@dataclass(frozen=True, slots=True)
class Around:
    """What the slides of a page share; ``base`` is the server's own address."""

    screen: Screen
    origin: Provenance
    base: str

    @property
    def lang(self) -> str:
        return self.screen.lang

    @property
    def scope(self) -> Scope:
        foot = SEPARATOR.join((self.origin.page, self.origin.as_of, self.origin.edition))
        return Scope(foot, self.filters, Words(t("slides.back", self.lang), self.address))

    @property
    def address(self) -> str:
        """The way back to the view, whole."""
        return self.base + self.origin.address

    @property
    def filters(self) -> str:
        """The filters in words, or that there are none."""
        filters = self.origin.filters or t("slides.whole_plan", self.lang)
        return t("slides.filters", self.lang, filters=filters)

    def whole(self, href: str | None) -> str | None:
        """An address of the board with the server's name in front; others are whole already."""
        return self.base + href if href and href.startswith("/") else href

    def notes(self, title: str, note: str, source: str) -> tuple[str, ...]:
        """What a speaker needs to know of a slide."""
        lang = self.lang
        said = (
            t("slides.meaning", lang, note=note) if note else "",
            t("slides.source", lang, source=source) if source else "",
            self.filters,
            SEPARATOR.join((self.origin.as_of, self.origin.edition)),
            t("slides.link", lang, address=self.address),
        )
        return (title, *filter(None, said))


def around(screen: Screen, back_to: Screen, base: str) -> Around:
    """``back_to`` is the view as the viewer sees it: links lead there."""
    return Around(screen, provenance(back_to.frame), base)
