"""The pages of the board, and how a path names one.

A path is ``/<language>/<page>[/<key>]``; the overview has no page part. The same table serves the
router, the navigation, the 404 check and the tests. Adding a page is a line here, a module of the
same name in ``layouts`` and, if it has controls, in ``callbacks``.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, unquote

from dashboard.i18n import LANGUAGES

PLAN_FILTERS = frozenset({"executor", "task", "direction", "due", "completion", "timeliness", "q", "as_of"})
NO_FILTERS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its name in code, its path part, and whether ``/<key>`` may follow.

    ``in_nav`` pages stand in the header's navigation, in this order. ``parent`` is the page one
    step up in the breadcrumb. ``filters`` are the parameters of the query that narrow or date the
    page; the filter bar says of the others that they do not apply here.
    """

    name: str
    path: str
    in_nav: bool = True
    has_detail: bool = False
    parent: str | None = "overview"
    filters: frozenset[str] = NO_FILTERS

    @property
    def of_plan(self) -> bool:
        """Whether the page shows measures of the plan, which every filter narrows."""
        return self.filters == PLAN_FILTERS

    def narrowed_by(self, parameter: str) -> bool:
        """Whether a filter of that name in the query changes what the page shows."""
        return parameter in self.filters


PAGES: tuple[Page, ...] = (
    Page("overview", "", parent=None, filters=PLAN_FILTERS),
    Page("measures", "measures", has_detail=True, filters=PLAN_FILTERS),
    Page("executors", "executors", has_detail=True, filters=PLAN_FILTERS),
    Page("indicators", "indicators", has_detail=True, filters=frozenset({"executor", "task"})),
    Page("convictions", "convictions", has_detail=True),
    Page("integrity", "integrity", has_detail=True),
    Page("context", "context", has_detail=True),
    Page("about", "about", filters=frozenset({"as_of"})),
    Page("briefing", "briefing", in_nav=False, filters=PLAN_FILTERS),
)

_BY_NAME = {page.name: page for page in PAGES}
_BY_PATH = {page.path: page for page in PAGES}


@dataclass(frozen=True, slots=True)
class Route:
    """Where an address leads: a language, a page and, on a detail page, the key in its path."""

    lang: str
    page: str
    key: str | None = None

    @property
    def path(self) -> str:
        parts = [self.lang, _BY_NAME[self.page].path, quote(self.key, safe="") if self.key else ""]
        return "/" + "/".join(part for part in parts if part)


def parse_path(path: str) -> Route | None:
    """The route a path names, or ``None``; keys are checked against the store by their page."""
    parts = [unquote(part) for part in path.strip("/").split("/")]
    if parts[0] not in LANGUAGES or len(parts) > 3:
        return None
    page = _BY_PATH.get(parts[1] if len(parts) > 1 else "")
    key = parts[2] if len(parts) == 3 else None
    if page is None or key == "" or (key is not None and not page.has_detail):
        return None
    return Route(parts[0], page.name, key)


def page_named(name: str) -> Page:
    """The page with that name in code; ``KeyError`` for a mistyped one."""
    return _BY_NAME[name]
