"""Telling what a change would come to: the very same is done and taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from concierge.store.database import Connection, Database

T = TypeVar("T")


class _Rehearsed(Exception):
    """Carries what a transaction came to that is taken back."""

    def __init__(self, result: object) -> None:
        super().__init__()
        self.result = result


def rehearsed(database: Database, work: Callable[[Connection], T]) -> T:
    """Return what a transaction would come to; nothing is changed."""

    def rehearse(connection: Connection) -> T:
        raise _Rehearsed(work(connection))

    try:
        return database.run(rehearse)
    except _Rehearsed as told:
        return told.result  # type: ignore[return-value] # it is that of the work
