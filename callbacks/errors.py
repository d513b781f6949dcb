"""What a viewer sees when a callback fails: a calm sentence, never a traceback."""

from __future__ import annotations

import logging

from dash import ctx, set_props

from callbacks.router import draw_trouble, landing
from dashboard import ids
from dashboard.i18n import t
from data.engine import StoreUnreachable

_log = logging.getLogger(__name__)


def show_error(error: Exception) -> None:
    """Log the error; show the store's trouble as a page and anything else as a toast."""
    pathname, search = _address()
    if isinstance(error, StoreUnreachable):
        _log.warning("%s", error)
        set_props(ids.SCREEN, {"children": draw_trouble(error, pathname, search)})
        return
    _log.exception("callback failed", exc_info=error)
    lang = landing(pathname).lang
    words = {"header": t("error.toast.title", lang), "children": t("error.toast.text", lang)}
    set_props(ids.TOAST, {"is_open": True, **words})


def _address() -> tuple[str, str | None]:
    """The address as the failed callback was given it."""
    given = {**ctx.inputs, **ctx.states}
    return given.get(f"{ids.URL}.pathname") or "/", given.get(f"{ids.URL}.search")
