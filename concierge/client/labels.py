"""Sending any number of files in several requests, as tags and collections need it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from concierge.client.door import Door, made
from concierge.core import wire


def slices(file_ids: Sequence[int]) -> Iterator[list[int]]:
    """Yield as many ids at once as a request takes; none at all are one request."""
    for start in range(0, max(1, len(file_ids)), wire.MOST_FILES):
        yield list(file_ids[start : start + wire.MOST_FILES])


def sent(
    door: Door,
    address: str,
    name: str,
    file_ids: Sequence[int],
    kind: type[wire.LabelRequest] = wire.LabelRequest,
    **more: bool,
) -> list[int]:
    """Do something to files and a label; return those that it was done to."""
    done: list[int] = []
    for some in slices(file_ids):
        wanted = made(kind, name=name, file_ids=some, **more)
        done += door.post(address, wire.FileIds, wanted).file_ids
    return done


def names_of(door: Door, address: str, file_ids: Sequence[int]) -> dict[int, list[str]]:
    """Return the names of what files carry or are in; files without any are left out."""
    found: dict[int, list[str]] = {}
    for some in slices(file_ids):
        wanted = made(wire.FilesRequest, file_ids=some)
        found |= door.post(address, wire.NamesOf, wanted).names
    return found
