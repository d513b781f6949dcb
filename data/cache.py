"""What a query answered, kept in the process for as long as the store stays the same.

The store changes only by an import or a new bundle, and both change ``EditionRow.version``, so an
answer never has to be forgotten, only pushed out by newer ones. Answers are shared between threads
and pages: nobody may change them.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from functools import wraps
from threading import Lock
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy.orm import Session

from data.rows import EditionRow

P = ParamSpec("P")
R = TypeVar("R")

MOST_ANSWERS = 256
"""How many answers of one query are kept; a filter change makes one."""


def cached(
    select: Callable[Concatenate[Session, EditionRow, P], R],
) -> Callable[Concatenate[Session, EditionRow, P], R]:
    """Keep the answers of a query whose arguments after the session can be hashed."""
    answers: OrderedDict[Hashable, R] = OrderedDict()
    lock = Lock()

    @wraps(select)
    def answer(session: Session, edition: EditionRow, /, *args: P.args, **kwargs: P.kwargs) -> R:
        key = (_store(session), edition, args, tuple(kwargs.items()))
        with lock:
            if key in answers:
                answers.move_to_end(key)
                return answers[key]
        found = select(session, edition, *args, **kwargs)
        with lock:
            answers[key] = found
            while len(answers) > MOST_ANSWERS:
                answers.popitem(last=False)
        return found

    return answer


def _store(session: Session) -> Hashable:
    """What an answer depends on beside the arguments: the store, and the setting that statuses use."""
    return str(session.get_bind().engine.url), session.info["due_soon_days"]
