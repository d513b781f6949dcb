"""Arithmetic of colours: which ink reads on a fill, and shades of one colour."""

from __future__ import annotations

DARK_INK, LIGHT_INK = "#0B1420", "#FFFFFF"


def ink_on(fill: str) -> str:
    """The dark or the white ink, whichever reads better on ``fill``."""
    return max(DARK_INK, LIGHT_INK, key=lambda ink: contrast(ink, fill))


def contrast(one: str, other: str) -> float:
    """WCAG 2 contrast ratio of two ``#RRGGBB`` colours, from 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def mixed(colour: str, ground: str, share: float) -> str:
    """``share`` (0 to 1) of a colour over a ground, all ``#RRGGBB``."""
    pairs = zip(_channels(colour), _channels(ground), strict=True)
    return "#" + "".join(f"{round(share * over + (1 - share) * under):02X}" for over, under in pairs)


def luminance(colour: str) -> float:
    """Relative luminance, from 0 (black) to 1 (white)."""
    red, green, blue = linear_rgb(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear_rgb(colour: str) -> tuple[float, float, float]:
    """The three channels of ``#RRGGBB`` as amounts of light, 0 to 1 (sRGB's curve undone)."""
    red, green, blue = (channel / 255 for channel in _channels(colour))
    return _light(red), _light(green), _light(blue)


def _channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue of ``#RRGGBB``, 0 to 255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _light(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
