"""Decks as files: ``write`` turns the slides of ``dashboard.slides.pages`` into the bytes of a ``.pptx``."""

from dashboard.deck.writing import write

__all__ = ["write"]
