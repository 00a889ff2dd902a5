"""The folders and files that a person had indexed, and which of them holds a path."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from concierge.core.errors import MisusedError
from concierge.core.paths import shown
from concierge.store.disk.bounds import inside

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class RootRow:
    """A watched folder or file.

    Attributes:
        id: Its id.
        path: Where it is.
        exclude: Patterns of what is left out.
        present: Whether its files can be reached now.
        added: When it was added, seconds since the epoch.
        scanned: When its last scan ended, or None.
        files: How many files stand in it; missing ones do not count.
        allow: Patterns of what is read although a rule leaves it out.
        gone_why: Why its files cannot be reached, or "".
        gone_since: Since when, seconds since the epoch, or None.
    """

    id: int
    path: bytes
    exclude: tuple[str, ...]
    present: bool
    added: float
    scanned: float | None
    files: int = 0
    allow: tuple[str, ...] = ()
    gone_why: str = ""
    gone_since: float | None = None


def check_inside(path: bytes, roots: Sequence[RootRow]) -> RootRow:
    """Return the root that holds a path, the innermost when there are several.

    Raises:
        MisusedError: When none does.
    """
    root = innermost(path, [(root.path, root) for root in roots])
    if root is None:
        raise MisusedError(
            f"{shown(path)} is not in the index.", "concierge roots lists the folders that are."
        )
    return root


def innermost(path: bytes, roots: Iterable[tuple[bytes, T]]) -> T | None:
    """Return what goes with the longest of the root paths that hold a path."""
    around = [pair for pair in roots if path == pair[0] or path.startswith(inside(pair[0])[0])]
    return max(around, key=lambda pair: len(pair[0]))[1] if around else None
