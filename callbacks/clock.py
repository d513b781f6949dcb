"""The only reader of the server's clock. It dates the freshness line and the «today» link, no status."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

KAZAKHSTAN = timezone(timedelta(hours=5))
"""One time for the whole country since 1 March 2024; needs no time zone database on the server."""


def today() -> date:
    """The day it is in Kazakhstan, wherever the server stands."""
    return datetime.now(KAZAKHSTAN).date()
