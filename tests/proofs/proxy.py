"""A proxy that stands between browser and board: it writes down every request and makes chosen ones fail."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum

HANG_S = 30
ENDED = (OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, asyncio.CancelledError)
"""How a connection may end: by its other side, or together with the proxy."""
HEAD_END = b"\r\n\r\n"


class Fault(StrEnum):
    """How a request fails."""

    RESET = "reset"
    BAD_GATEWAY = "502"
    TRUNCATED = "truncated"
    HANG = "hang"


@dataclass
class Request:
    """One request as it passed: times are of the monotonic clock, ``status`` 0 until an answer has begun."""

    method: str
    path: str
    began: float
    status: int = 0
    ended: float | None = None
    fault: Fault | None = None

    @property
    def name(self) -> str:
        """What stays of it from one load to the next."""
        return f"{self.method} {self.path.partition('?')[0]}"


Plan = Callable[[Request], Fault | None]


@dataclass
class Proxy:
    """``plan`` decides on each request; ``delay_s`` says how long a request waits before it goes on."""

    upstream: int
    port: int = 0
    requests: list[Request] = field(default_factory=list)
    plan: Plan = lambda _request: None
    delay_s: Callable[[Request], float] = lambda _request: 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def since(self, moment: float) -> list[Request]:
        return [request for request in self.requests if request.began >= moment]

    def most_outstanding(self, since: float) -> int:
        """The largest number of requests that were under way at once, of those that ended later than ``since``."""
        now = time.monotonic()
        spans = [(r.began, r.ended or now) for r in self.requests if (r.ended or now) > since]
        return max((sum(a <= moment < b for a, b in spans) for moment, _ in spans), default=0)

    @contextmanager
    def running(self) -> Iterator[Proxy]:
        loop = asyncio.new_event_loop()

        async def serve() -> None:
            server = await asyncio.start_server(self._serve, "127.0.0.1", 0, backlog=512)
            self.port = server.sockets[0].getsockname()[1]

        thread = threading.Thread(target=loop.run_forever, daemon=True)
        thread.start()
        asyncio.run_coroutine_threadsafe(serve(), loop).result()
        try:
            yield self
        finally:
            asyncio.run_coroutine_threadsafe(_end_all(), loop).result()
            loop.call_soon_threadsafe(loop.stop)
            thread.join()
            loop.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(*ENDED):
            head = await reader.readuntil(HEAD_END)
            body = await reader.readexactly(_length(head))
            method, path, _ = head.split(b"\r\n", 1)[0].decode().split(" ")
            request = Request(method, path, time.monotonic())
            self.requests.append(request)
            try:
                await self._answer(request, head + body, reader, writer)
            finally:
                request.ended = time.monotonic()
        writer.close()

    async def _answer(
        self, request: Request, sent: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        request.fault = self.plan(request)
        gone = asyncio.ensure_future(reader.read(1))
        try:
            if request.fault is Fault.HANG:
                await asyncio.wait({gone}, timeout=HANG_S)
            elif request.fault is Fault.RESET:
                _reset(writer)
            elif request.fault is Fault.BAD_GATEWAY:
                request.status = 502
                writer.write(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 11\r\nConnection: close\r\n\r\nBad gateway")
                await writer.drain()
            else:
                await asyncio.sleep(self.delay_s(request))
                await self._forward(request, sent, gone, writer)
        finally:
            gone.cancel()

    async def _forward(
        self, request: Request, sent: bytes, gone: asyncio.Future[bytes], writer: asyncio.StreamWriter
    ) -> None:
        try:
            answer, onward = await asyncio.open_connection("127.0.0.1", self.upstream)
        except OSError:
            _reset(writer)
            return
        try:
            onward.write(_once(sent))
            if request.fault is Fault.TRUNCATED:
                whole = await answer.read(-1)
                head, _, body = whole.partition(HEAD_END)
                request.status = 200
                writer.write(head + HEAD_END + body[: len(body) // 2])
                await writer.drain()
                return
            while True:
                more = asyncio.ensure_future(answer.read(65536))
                await asyncio.wait({more, gone}, return_when=asyncio.FIRST_COMPLETED)
                if not more.done():
                    more.cancel()
                    return
                if not (chunk := more.result()):
                    return
                request.status = request.status or int(chunk.split(b" ", 2)[1])
                writer.write(chunk)
                await writer.drain()
        finally:
            onward.close()


async def _end_all() -> None:
    """End what is under way here, but for this."""
    others = asyncio.all_tasks() - {asyncio.current_task()}
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)


def _length(head: bytes) -> int:
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            return int(line.split(b":")[1])
    return 0


def _once(sent: bytes) -> bytes:
    """The request with a connection of its own: so each one passes through here by itself."""
    head, _, body = sent.partition(HEAD_END)
    lines = [line for line in head.split(b"\r\n") if not line.lower().startswith(b"connection:")]
    return b"\r\n".join([*lines, b"Connection: close"]) + HEAD_END + body


def _reset(writer: asyncio.StreamWriter) -> None:
    """End the connection at once, as a port that nobody listens on does."""
    connection = writer.get_extra_info("socket")
    if connection is not None:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()
