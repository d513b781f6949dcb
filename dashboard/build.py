"""Which program is running: one short word, the same in all workers and after a restart, new with every deployment.

An open page compares the word it was made with to what the server says now; where they differ, its
scripts and the server no longer belong together.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
PROGRAM = ("app.py", "requirements.txt", "assets", "callbacks", "dashboard", "data", "layouts")
LENGTH = 16


@cache
def build() -> str:
    """The word of the program that this process runs, worked out at the first call."""
    return fingerprint(ROOT)


def fingerprint(root: Path) -> str:
    """The word of the program in a directory: a hash of the names and contents of all its files."""
    digest = hashlib.sha256()
    for path in sorted(_files(root)):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(root).as_posix()}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()[:LENGTH]


def _files(root: Path) -> list[Path]:
    named = [root / name for name in PROGRAM]
    inside = [path for folder in named for path in folder.rglob("*") if "__pycache__" not in path.parts]
    return [path for path in (*named, *inside) if path.is_file()]
