"""Scripts and styles of ``assets`` joined: what stands inside a document, and the board's own two files.

What must work while files cannot be fetched cannot be a file of its own; all the rest is one script and one
style sheet, so a start asks for few files and few can fail.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from pathlib import Path

ASSETS = Path(__file__).parent.parent / "assets"
BOARD = "."
"""The folder itself, without those inside it: what every page of the board gets."""


@cache
def joined(folder: str, suffix: str) -> str:
    """All files of a folder that end so, one after the other in the order of their names."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((ASSETS / folder).glob(f"*{suffix}"))]
    return "\n" + "\n".join(texts)


def policy_hash(text: str) -> str:
    """The source expression of a Content-Security-Policy for what stands between two tags."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
