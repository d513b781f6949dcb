"""The bytes of a file before they mean anything: size limits, and parts of a zip archive.

Nothing that an archive says of itself is trusted: entries are counted and sizes are measured while
inflating.
"""

from __future__ import annotations

import stat
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from data.importer.errors import BrokenFileError, EmptyFileError, Problem

MEGABYTE = 1024 * 1024
MAX_FILE = 20 * MEGABYTE
MAX_TEXT = 4 * MEGABYTE
"""The text itself, in either form: some ten times a real report, read in seconds at worst."""

MAX_ENTRIES = 2000
MAX_INFLATED = 32 * MEGABYTE
MAX_RATIO = 200
_SMALL_PART = MEGABYTE
"""Parts below this size may be packed tighter than ``MAX_RATIO``: blank XML is."""

_CHUNK = 64 * 1024
_ENCRYPTED = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def read_file(path: Path) -> bytes:
    """The content of a regular file that is neither empty nor larger than ``MAX_FILE``."""
    try:
        # A pipe or a device is not opened at all: it could keep the reader waiting for ever.
        if not stat.S_ISREG(path.stat().st_mode):
            raise BrokenFileError(Problem("not_a_file"))
        with path.open("rb") as file:
            content = file.read(MAX_FILE + 1)
    except OSError as error:
        raise BrokenFileError(Problem("cannot_open", params={"reason": error.strerror or "?"})) from error
    if len(content) > MAX_FILE:
        raise BrokenFileError(Problem("too_large", params={"limit_mb": MAX_FILE // MEGABYTE}))
    if not content.strip(b"\x00\t\n\v\f\r \xef\xbb\xbf"):
        raise EmptyFileError(Problem("empty"))
    return content


def read_parts(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Name and content of each XML part of a zip archive; a damaged or hostile archive is an error."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            yield from _inflate(archive)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, OSError, ValueError, zlib.error) as error:
        raise BrokenFileError(Problem("broken_zip")) from error


def _inflate(archive: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    entries = archive.infolist()
    if len(entries) > MAX_ENTRIES:
        raise BrokenFileError(Problem("zip_entries", params={"limit": MAX_ENTRIES}))
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise BrokenFileError(Problem("encrypted"))
    if any(entry.compress_type not in _METHODS for entry in entries):
        raise BrokenFileError(Problem("broken_zip"))
    if len({entry.filename for entry in entries}) != len(entries):
        raise BrokenFileError(Problem("broken_zip"))
    budget = MAX_INFLATED
    for entry in entries:
        if entry.filename.endswith((".xml", ".rels")):
            part = _inflate_part(archive, entry, budget)
            budget -= len(part)
            yield entry.filename, part


def _inflate_part(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, budget: int) -> bytes:
    part = bytearray()
    packed = max(entry.compress_size, 1)
    with archive.open(entry) as stream:
        while chunk := stream.read(_CHUNK):
            part += chunk
            if len(part) > budget:
                raise BrokenFileError(Problem("zip_inflated", params={"limit_mb": MAX_INFLATED // MEGABYTE}))
            if len(part) > max(_SMALL_PART, packed * MAX_RATIO):
                raise BrokenFileError(Problem("zip_ratio", params={"limit": MAX_RATIO}))
    if len(part) != entry.file_size:
        raise BrokenFileError(Problem("broken_zip"))
    return bytes(part)
