"""How the board is served. gunicorn reads this file by itself from the directory it starts in.

The port and the numbers of processes and threads are settings of ``data/settings.py``. The board
listens on this machine only; ``GUNICORN_CMD_ARGS="--bind ADDRESS:PORT"`` sets anything else.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from data.settings import load_settings

_settings = load_settings()
_address = f"127.0.0.1:{_settings.port}"

bind = _address
worker_class = "gthread"  # one idle connection of a browser would stop a sync worker
workers = _settings.workers
threads = _settings.threads
preload_app = True  # half the memory, and a page is rendered once for all workers (see when_ready)
keepalive = 75  # longer than any proxy's, so the proxy never meets a connection that is just closing
timeout = 60
graceful_timeout = 30
control_socket_disable = True
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - heartbeats in memory, not on disk


def when_ready(server: Any) -> None:
    """Render what every visitor asks for first, before there are workers, and say where the board is.

    A worker asked for a script before it has rendered a page answers 500, because dash registers its
    libraries while rendering; and the font is cut once instead of once a worker.
    """
    client = server.app.wsgi().test_client()
    client.get("/ru")
    client.get("/static-ext/onest.woff2")
    server.log.info("Antikor Board: http://%s", _address)
