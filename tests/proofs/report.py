"""The lines that a proof prints, and whether each reached its goal."""

from __future__ import annotations

import time


class Report:
    """Collects what was measured; ``close`` ends the program with what failed."""

    def __init__(self) -> None:
        self._failed: list[str] = []
        self._began = time.monotonic()

    def line(self, goal: str, text: str, reached: bool) -> None:
        """One measured thing against its goal."""
        words = f"{goal:4} {'ok ' if reached else 'NOT'} {text}"
        print(words, flush=True)
        if not reached:
            self._failed.append(words)

    def close(self) -> None:
        print(f"{time.monotonic() - self._began:.0f} s, {len(self._failed)} not reached", flush=True)
        raise SystemExit(1 if self._failed else 0)


def seconds(value: float | None) -> str:
    return "never" if value is None else f"{value:.1f} s"


def within(value: float | None, goal: float) -> bool:
    return value is not None and value <= goal
