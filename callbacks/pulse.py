"""What an open page asks to know whether it is still of this server: its build and its edition.

``/version`` answers at once. ``/wall/pulse`` answers the same and then keeps the line open for most of
a minute, with one byte every few seconds: who listens hears an outage at once without asking again.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from threading import Lock

import orjson
from flask import Blueprint, Response

from callbacks.thread_share import ThreadShare
from dashboard.build import build
from data.engine import StoreUnreachable, read_session
from data.queries.reports import select_edition

BEAT_S = 3
STREAM_S = 54
LOOK_S = 0.25
STORE_PATIENCE_S = 1.0

pulse = Blueprint("pulse", __name__)


class Streams(ThreadShare):
    """The lines that are open in this process, at most half of its threads, and whether it wants to end.

    A server that stops waits for its open lines; ``end_when`` lets them see it and close.
    """

    def __init__(self) -> None:
        super().__init__(share=1 / 2)
        self._ending: Callable[[], bool] = lambda: False

    def end_when(self, ending: Callable[[], bool]) -> None:
        self._ending = ending

    @property
    def are_ending(self) -> bool:
        return self._ending()


streams = Streams()
_asking = Lock()


def edition_word() -> str | None:
    """A word that changes with what the store shows; ``None`` where it shows nothing or does not answer.

    A locked store keeps whoever asks waiting for long, so one thread asks and the others do not wait for it.
    """
    if not _asking.acquire(timeout=STORE_PATIENCE_S):
        return None
    try:
        with read_session() as session:
            edition = select_edition(session)
    except StoreUnreachable:
        return None
    finally:
        _asking.release()
    return edition.word if edition else None


@pulse.get("/version")
def version() -> Response:
    """The program answers, whether or not the store does: its build, and the edition or ``null``."""
    return _answer({"build": build(), "edition": edition_word()})


@pulse.get("/wall/pulse")
def beat() -> Response:
    """503 while there is nothing to show, and from a server about to go. ``beat`` 0: the line is not kept open."""
    edition = edition_word()
    here = edition is not None and not streams.are_ending
    kept = here and streams.take()
    said = {"build": build(), "edition": edition, "time": time.time(), "beat": BEAT_S if kept else 0}
    if not kept:
        return _answer(said, 200 if here else 503)
    response = _unbuffered(Response(_line(said, edition), mimetype="application/x-ndjson"))
    response.call_on_close(streams.give_back)
    return response


def _line(said: dict[str, object], edition: str | None) -> Iterator[bytes]:
    """The first line, then a byte a beat, until time is up, the server stops or the store shows something else."""
    yield orjson.dumps(said) + b"\n"
    end = time.monotonic() + STREAM_S
    while time.monotonic() < end:
        if _ends_within(BEAT_S) or edition_word() != edition:
            return
        yield b"\n"


def _ends_within(seconds: float) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if streams.are_ending:
            return True
        time.sleep(LOOK_S)
    return False


def _answer(said: dict[str, object], status: int = 200) -> Response:
    return _unbuffered(Response(orjson.dumps(said) + b"\n", status, mimetype="application/json"))


def _unbuffered(response: Response) -> Response:
    """Kept by nobody on the way: not by a cache, not by a proxy that waits for the end."""
    response.cache_control.no_store = True
    response.headers["X-Accel-Buffering"] = "no"
    return response
