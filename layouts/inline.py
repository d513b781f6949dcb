"""Scripts and styles that stand inside a document, and the hashes by which its policy lets them run.

What must work while files cannot be fetched cannot be a file of its own.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from pathlib import Path

ASSETS = Path(__file__).parent.parent / "assets"
FOLDERS = ("wall-player", "wall-starter", "watchdog")
"""Folders of ``assets`` that are read from here: no page of the app is sent to their files."""


@cache
def joined(folder: str, suffix: str) -> str:
    """All files of a folder that end so, one after the other in the order of their names."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((ASSETS / folder).glob(f"*{suffix}"))]
    return "\n" + "\n".join(texts)


def policy_hash(text: str) -> str:
    """The source expression of a Content-Security-Policy for what stands between two tags."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
