"""Some of this process's threads, for what would otherwise take them all and leave viewers waiting."""

from __future__ import annotations

from threading import Lock

from data.settings import load_settings


class ThreadShare:
    """At most such a share of the threads is taken, and one at least may be; nobody waits for a turn."""

    def __init__(self, share: float) -> None:
        self._share = share
        self._lock = Lock()
        self._taken = 0

    def take(self) -> bool:
        """Whether there is a thread to spare; who takes one gives it back."""
        most = max(1, int(load_settings().threads * self._share))
        with self._lock:
            if self._taken >= most:
                return False
            self._taken += 1
            return True

    def give_back(self) -> None:
        with self._lock:
            self._taken -= 1
