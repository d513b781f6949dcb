"""What gunicorn is told beyond the Procfile's line, which names this module."""

from __future__ import annotations

from typing import Any

from callbacks.pulse import streams
from dashboard.url_state import MAX_QUERY

REST_OF_LINE = 190
limit_request_line = MAX_QUERY + REST_OF_LINE
"""Bytes of a request's first line: a query as long as the board reads, the path, method and protocol around it."""


def post_worker_init(worker: Any) -> None:
    """A worker that is told to stop ends the lines it keeps open for walls, and so stops within a second."""
    streams.end_when(lambda: not worker.alive)
