"""Doing something only to see what it comes to."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from concierge.store.database import Connection

T = TypeVar("T")


def rehearsed(connection: Connection, work: Callable[[], T], dry_run: bool) -> T:
    """Run a function within the present transaction; of a dry run nothing stays but its result.

    A preview is thus never told by other code than what does it.
    """
    if not dry_run:
        return work()
    connection.execute("SAVEPOINT rehearsal")
    try:
        return work()
    finally:
        connection.execute("ROLLBACK TO rehearsal")
        connection.execute("RELEASE rehearsal")
