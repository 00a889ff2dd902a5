"""Tags as faces use them; any number of files is sent in several requests."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from concierge.client.door import Door, made
from concierge.client.exchange import read
from concierge.core import wire


class Tags:
    """Tags made by hand.

    Args:
        door: Where requests go.
    """

    def __init__(self, door: Door) -> None:
        self._door = door

    def all(self) -> list[wire.Tag]:
        """Return all tags with their counts, each after its parent."""
        return self._door.get("/v1/tags", wire.TagPage).tags

    def create(self, name: str, colour: str = "") -> wire.Tag:
        """Make a tag with its parents, or return the one that is there.

        Args:
            name: Its name, with its parents as in ``work/acme``.
            colour: ``#rrggbb``; "" leaves the one it has.

        Raises:
            MisusedError: When the name or the colour cannot be one.
        """
        wanted = made(wire.TagRequest, name=name, colour=colour)
        return self._door.post("/v1/tags", wire.Tag, wanted)

    def change(self, name: str, new_name: str | None = None, colour: str | None = None) -> wire.Tag:
        """Rename a tag, move it below another, or paint it; those below it go along.

        Args:
            name: The tag.
            new_name: Its name from now on; None leaves it.
            colour: ``#rrggbb`` or "" for none; None leaves it.

        Raises:
            MissingError: When there is none of that name.
            MisusedError: When the new name is taken or cannot be one.
        """
        wanted = made(wire.TagChange, name=name, new_name=new_name, colour=colour)
        return read(wire.Tag, self._door.answer("PATCH", "/v1/tags", wanted))

    def delete(self, name: str) -> wire.DeletedTags:
        """Delete a tag and those below it; give the answer to `restore` to undo that."""
        return self._door.delete("/v1/tags", wire.DeletedTags, name)

    def restore(self, deleted: wire.DeletedTags) -> None:
        """Make deleted tags again and hang them on the files that carried them."""
        for tag in deleted.tags:
            self.create(tag.name, tag.colour)
            self.assign(tag.name, tag.file_ids)

    def assign(self, name: str, file_ids: Sequence[int]) -> list[int]:
        """Hang a tag on files, made when it is not there; return those that are new to it."""
        return _sent(self._door, "/v1/tags/assign", name, file_ids)

    def remove(self, name: str, file_ids: Sequence[int]) -> list[int]:
        """Take a tag off files; return those that carried it."""
        return _sent(self._door, "/v1/tags/remove", name, file_ids)

    def of(self, file_ids: Sequence[int]) -> dict[int, list[str]]:
        """Return the tags of files; files without any are left out."""
        return names_of(self._door, "/v1/tags/of", file_ids)


def slices(file_ids: Sequence[int]) -> Iterator[list[int]]:
    """Yield as many ids at once as a request takes; none at all are one request."""
    for start in range(0, max(1, len(file_ids)), wire.MOST_FILES):
        yield list(file_ids[start : start + wire.MOST_FILES])


def _sent(door: Door, address: str, name: str, file_ids: Sequence[int]) -> list[int]:
    done: list[int] = []
    for some in slices(file_ids):
        wanted = made(wire.LabelRequest, name=name, file_ids=some)
        done += door.post(address, wire.FileIds, wanted).file_ids
    return done


def names_of(door: Door, address: str, file_ids: Sequence[int]) -> dict[int, list[str]]:
    """Return the names of what files carry or are in; files without any are left out."""
    found: dict[int, list[str]] = {}
    for some in slices(file_ids):
        wanted = made(wire.FilesRequest, file_ids=some)
        found |= door.post(address, wire.NamesOf, wanted).names
    return found
