"""Who asked for what is being done: a face, and which of its requests belong together."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final, NamedTuple

FACE_HEADER: Final = "Concierge-Face"
"""The header in which a face says what it is."""

CHANGE_HEADER: Final = "Concierge-Change"
"""The header in which a face says which change a request is a part of."""

FACES: Final = ("window", "command")
LONGEST_CHANGE: Final = 64  # characters


class Asker(NamedTuple):
    """Whoever asked for something.

    Attributes:
        who: ``window``, ``command``, ``rule:NAME``, or ``service`` when nobody did.
        change: What all requests of one change have in common, or "".
    """

    who: str
    change: str = ""


_NOBODY = Asker("service")
_asker: ContextVar[Asker] = ContextVar("asker", default=_NOBODY)


def asker() -> Asker:
    """Return who asked for what this thread does."""
    return _asker.get()


@contextmanager
def asked_by(who: Asker) -> Iterator[None]:
    """Note who asked for what is done meanwhile."""
    token = _asker.set(who)
    try:
        yield
    finally:
        _asker.reset(token)
