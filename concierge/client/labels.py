"""Collections as faces use them; any number of files is sent in several requests."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from concierge.client.door import Door, made
from concierge.client.exchange import read
from concierge.core import wire


class Collections:
    """Collections made by hand.

    Args:
        door: Where requests go.
    """

    def __init__(self, door: Door) -> None:
        self._door = door

    def all(self) -> list[wire.Collection]:
        """Return all collections with their counts, by name."""
        return self._door.get("/v1/collections", wire.CollectionPage).collections

    def files(self, name: str) -> list[wire.Member]:
        """Return the files of a collection in their order."""
        return self._door.get("/v1/collections/files", wire.MemberPage, name=name).files

    def create(self, name: str) -> wire.Collection:
        """Make a collection, or return the one that is there."""
        return self._door.post(
            "/v1/collections", wire.Collection, made(wire.NameRequest, name=name)
        )

    def rename(self, name: str, new: str) -> wire.Collection:
        """Rename a collection.

        Raises:
            MissingError: When there is none of that name.
            MisusedError: When the new name is taken or cannot be one.
        """
        wanted = made(wire.RenameRequest, name=name, new_name=new)
        return read(wire.Collection, self._door.answer("PATCH", "/v1/collections", wanted))

    def delete(self, name: str) -> list[int]:
        """Delete a collection, not its files; return those that were in it."""
        return self._door.delete("/v1/collections", wire.FileIds, name).file_ids

    def add(self, name: str, file_ids: Sequence[int]) -> list[int]:
        """Put files at the end of a collection, made when it is not there.

        Returns:
            Those that were not in it.
        """
        return sent(self._door, "/v1/collections/add", name, file_ids)

    def remove(self, name: str, file_ids: Sequence[int]) -> list[int]:
        """Take files out of a collection; return those that were in it, in their order."""
        return sent(self._door, "/v1/collections/remove", name, file_ids)

    def move(self, name: str, file_ids: Sequence[int], before: int | None = None) -> None:
        """Move files of a collection before another of its files, or to its end."""
        for some in slices(file_ids):
            wanted = made(wire.MoveRequest, name=name, file_ids=some, before=before)
            self._door.answer("POST", "/v1/collections/move", wanted)

    def of(self, file_ids: Sequence[int]) -> dict[int, list[str]]:
        """Return the collections of files; files in none are left out."""
        return names_of(self._door, "/v1/collections/of", file_ids)


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
    """Return the names of the labels of files."""
    found: dict[int, list[str]] = {}
    for some in slices(file_ids):
        wanted = made(wire.FilesRequest, file_ids=some)
        found |= door.post(address, wire.NamesOf, wanted).names
    return found
