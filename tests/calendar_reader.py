"""A reader of calendar files of the tests' own: RFC 5545 line by line, with no library, and nothing forgiven."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

MOST_OCTETS = 75
LINE = re.compile(r"(?P<name>[A-Z0-9-]+)(?P<parameters>(;[A-Z-]+=[A-Z0-9-]+)*):(?P<value>.*)", re.DOTALL)
CONTROL = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f]")
LETTERS = {"\\": "\\", ";": ";", ",": ",", "n": "\n", "N": "\n"}


@dataclass
class Component:
    """A component: its properties in their order as they are written, and the components inside it."""

    name: str
    properties: list[tuple[str, str]] = field(default_factory=list)
    components: list[Component] = field(default_factory=list)

    def text(self, name: str) -> str:
        """The one property of that name, unescaped."""
        (value,) = (value for other, value in self.properties if other == name)
        return unescaped(value)

    def names(self) -> list[str]:
        return [name for name, _ in self.properties]


def read(content: bytes) -> Component:
    """The calendar of a file; ``AssertionError`` for what a strict reader would refuse."""
    physical = content.split(b"\r\n")
    assert physical.pop() == b"", "the last line ends too"
    for line in physical:
        assert 0 < len(line) <= MOST_OCTETS, line
        assert not CONTROL.search(line.decode()), line
    root = Component("")
    stack = [root]
    for line in "\r\n".join(line.decode() for line in physical).replace("\r\n ", "").split("\r\n"):
        found: Any = LINE.fullmatch(line)
        assert found, line
        name, value = found["name"], found["value"]
        if name == "BEGIN":
            stack[-1].components.append(Component(value))
            stack.append(stack[-1].components[-1])
        elif name == "END":
            assert stack.pop().name == value
        else:
            stack[-1].properties.append((name, value))
    assert stack == [root]
    (calendar,) = root.components
    return calendar


def unescaped(value: str) -> str:
    """A TEXT as it was meant; a comma, a semicolon or a backslash that nothing escapes is refused."""
    assert not re.search(r"[,;]", re.sub(r"\\.", "", value)), value
    return re.sub(r"\\(.)", lambda found: LETTERS[found[1]], value, flags=re.DOTALL)
