"""Putting files into the system's bin for whose sake others stay, each looked at once more before.

Between a plan and what is done of it a person may have changed, moved or removed either of the two;
then the file stays.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from concierge.core.errors import (
    ConciergeError,
    MissingError,
    MisusedError,
    from_exception,
)
from concierge.core.paths import shown
from concierge.organize.likeness.plan import Step

Bin = Callable[[Path], object]
HashOf = Callable[[int], bytes]

_LINKED = 2  # names that a file has on its disk


@dataclass(slots=True)
class Removed:
    """What was done of a plan.

    Attributes:
        done: The steps that were done.
        refused: Those that were not, and why.
    """

    done: list[Step] = field(default_factory=list)
    refused: list[tuple[Step, ConciergeError]] = field(default_factory=list)


def execute(
    steps: Iterable[Step], put_into_bin: Bin, hash_of: HashOf, then: Callable[[Step], object]
) -> Removed:
    """Do the steps of a plan.

    Args:
        steps: In their order.
        put_into_bin: Removes one file so that it can be restored.
        hash_of: Tells what the catalog knows of the bytes of a content.
        then: Called after each step that was done, before the next is begun.
    """
    removed = Removed()
    for step in steps:
        try:
            _check(step, hash_of)
            put_into_bin(Path(os.fsdecode(step.remove.path)))
        except ConciergeError as error:
            removed.refused.append((step, error))
        else:
            removed.done.append(step)
            then(step)
    return removed


def _check(step: Step, hash_of: HashOf) -> None:
    """See that nothing has changed since both files were read, and that they are two.

    Raises:
        MisusedError: When both names lead to one file.
        MissingError: When one is gone, or holds something else.
    """
    gone, kept = step.remove, step.keep
    try:
        if _are_one(gone.path, kept.path):
            raise MisusedError(
                f"{shown(gone.path)} and {shown(kept.path)} are one file.", "It stays where it is."
            )
        for one in (kept, gone):
            if os.path.islink(one.path) or _digest(one.path) != hash_of(one.content_id):
                raise MissingError(
                    f"{shown(one.path)} has changed since it was read.",
                    "Look for duplicates again in a moment.",
                )
    except OSError as error:
        raise from_exception(error, shown(os.fsencode(error.filename or gone.path))) from error


def _are_one(one: bytes, other: bytes) -> bool:
    """Say whether two paths are ways to one name; two hard links are two names."""
    if not _lead_to_one(one, other):
        return False
    same_name = os.path.basename(one) == os.path.basename(other)
    same_place = same_name and _lead_to_one(os.path.dirname(one), os.path.dirname(other))
    return same_place or os.stat(one).st_nlink < _LINKED


def _lead_to_one(one: bytes, other: bytes) -> bool:
    return os.path.samestat(os.stat(one), os.stat(other))


def _digest(path: bytes) -> bytes:
    with open(path, "rb") as stream:  # noqa: PTH123 - its name is bytes
        return hashlib.file_digest(stream, lambda: hashlib.blake2b(digest_size=32)).digest()
