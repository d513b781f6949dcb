"""Official Russian wordings in the store, their names, and the folding that makes them searchable."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from data.models import Wording
from data.records import Text


def fold(text: str) -> str:
    """A text without case, «ё» and double spaces: what a search compares."""
    return " ".join(text.casefold().replace("ё", "е").split())


def name_wordings(session: Session, names: Iterable[tuple[Text, Text]]) -> None:
    """Give wordings their translations and short forms; an existing name is brought up to date."""
    known = _wordings(session)
    for name, short in names:
        assert name.ru is not None, "a wording is an official Russian text"
        wording = known.get(name.ru)
        if wording is None:
            known[name.ru] = wording = Wording()
            session.add(wording)
        if (wording.name, wording.short) != (name, short):
            wording.name, wording.short = name, short
            wording.search_text = _searchable(name, short)


def wording_ids(session: Session, texts: Iterable[str]) -> dict[str, int]:
    """The ids of these wordings; those nobody has named yet are added as they are."""
    known = _wordings(session)
    for text in set(texts) - known.keys():
        name = Text(ru=text)
        known[text] = Wording(name=name, short=Text(), search_text=_searchable(name, Text()))
        session.add(known[text])
    session.flush()
    return {text: wording.id for text, wording in known.items()}


def _wordings(session: Session) -> dict[str, Wording]:
    return {str(wording.name.ru): wording for wording in session.scalars(select(Wording))}


def _searchable(name: Text, short: Text) -> str:
    texts = (name.ru, name.kk, name.en, short.ru, short.kk, short.en)
    return fold("\n".join(text for text in texts if text))
