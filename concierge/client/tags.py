"""Tags as faces use them; any number of files is sent in several requests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal
from urllib.parse import urlencode

from concierge.client.door import Door, made
from concierge.client.exchange import read
from concierge.client.labels import sent, slices
from concierge.core import wire
from concierge.core.paths import to_wire

_PART = 500_000  # bytes of a list that are sent at once; the service takes a megabyte


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

    def change(
        self,
        name: str,
        new_name: str | None = None,
        colour: str | None = None,
        note: str | None = None,
        *,
        dry_run: bool = False,
    ) -> wire.ChangedTag:
        """Rename a tag, move it below another, paint it or note something; those below go along.

        Args:
            name: The tag.
            new_name: Its name from now on; None leaves it.
            colour: ``#rrggbb`` or "" for none; None leaves it.
            note: What stands on it; None leaves it.
            dry_run: Whether only to tell what would change.

        Raises:
            MissingError: When there is none of that name.
            MisusedError: When the new name is taken or cannot be one.
        """
        wanted = made(
            wire.TagChange,
            name=name,
            new_name=new_name,
            colour=colour,
            note=note,
            dry_run=dry_run,
        )
        return read(wire.ChangedTag, self._door.answer("PATCH", "/v1/tags", wanted))

    def delete(self, name: str, *, dry_run: bool = False) -> wire.DeletedTags:
        """Delete a tag and those below it, or tell what would be deleted; the files stay."""
        asked = urlencode({"name": name, "dry_run": dry_run}, errors="replace")
        return read(wire.DeletedTags, self._door.answer("DELETE", f"/v1/tags?{asked}"))

    def add_alias(self, name: str, alias: str) -> wire.Tag:
        """Give a tag another name.

        Raises:
            MissingError: When there is no such tag.
            MisusedError: When the other name is taken or cannot be one.
        """
        wanted = made(wire.AliasRequest, name=name, alias=alias)
        return self._door.post("/v1/tags/alias", wire.Tag, wanted)

    def remove_alias(self, name: str, alias: str) -> wire.Tag:
        """Take another name from a tag."""
        asked = urlencode({"name": name, "alias": alias}, errors="replace")
        return read(wire.Tag, self._door.answer("DELETE", f"/v1/tags/alias?{asked}"))

    def merge(
        self, name: str, into: str, *, keeps_name: bool = False, dry_run: bool = False
    ) -> wire.TagPlan:
        """Put a tag into another, and those below it into those that are called alike there.

        Args:
            name: The tag, which is gone afterwards.
            into: The other.
            keeps_name: Whether the name of the first becomes another name of the second.
            dry_run: Whether only to tell what would change.
        """
        wanted = made(
            wire.MergeRequest, name=name, into=into, keeps_name=keeps_name, dry_run=dry_run
        )
        return self._door.post("/v1/tags/merge", wire.TagPlan, wanted)

    def split(
        self, name: str, new_name: str, query: str, *, keeps: bool = False, dry_run: bool = False
    ) -> wire.TagPlan:
        """Give those files of a tag that answer a query another tag.

        Args:
            name: The tag, which the files carry themselves.
            new_name: The other; made when it is not there.
            query: What the files must fit to the letter.
            keeps: Whether they keep the first as well.
            dry_run: Whether only to tell what would change.
        """
        wanted = made(
            wire.SplitRequest,
            name=name,
            new_name=new_name,
            query=query,
            keeps=keeps,
            dry_run=dry_run,
        )
        return self._door.post("/v1/tags/split", wire.TagPlan, wanted)

    def folders(self) -> list[wire.TaggedFolder]:
        """Return all folders that carry tags, by path."""
        return self._door.get("/v1/tags/folders", wire.TaggedFolderPage).folders

    def tag_folders(
        self,
        name: str,
        folders: Sequence[Path],
        *,
        inherited: bool = True,
        dry_run: bool = False,
    ) -> list[str]:
        """Hang a tag on folders; return those for which that changed something.

        Args:
            name: The tag; made when it is not there.
            folders: Folders of the index.
            inherited: Whether all files below have it, those that come later, too.
            dry_run: Whether only to tell for which folders that would change something.
        """
        wanted = _of_folders(name, folders, inherited=inherited, dry_run=dry_run)
        return self._door.post("/v1/tags/folders", wire.PathList, wanted).paths

    def untag_folders(
        self, name: str, folders: Sequence[Path], *, dry_run: bool = False
    ) -> list[str]:
        """Take a tag off folders; return those that carried it."""
        wanted = _of_folders(name, folders, dry_run=dry_run)
        return self._door.post("/v1/tags/folders/remove", wire.PathList, wanted).paths

    def export(self, wanted: wire.ListFormat) -> bytes:
        """Return all files with the tags that they carry as a list, in UTF-8."""
        return self._door.answer("GET", f"/v1/tags/export?format={wanted}")

    def take_in(self, given: wire.TagList, *, dry_run: bool = False) -> wire.ImportReply:
        """Give files and folders the tags of a list; nothing is taken away.

        Args:
            given: The list; see `concierge.core.tag_lists`.
            dry_run: Whether only to tell what would change.
        """
        reply = wire.ImportReply()
        for part in _parts(given):
            wanted = made(wire.ImportRequest, **part.model_dump(), dry_run=dry_run)
            reply = _joined(reply, self._door.post("/v1/tags/import", wire.ImportReply, wanted))
        return reply

    def assign(self, name: str, file_ids: Sequence[int], *, dry_run: bool = False) -> list[int]:
        """Hang a tag on files, made when it is not there; return those that are new to it."""
        return self._sent("assign", name, file_ids, dry_run)

    def remove(self, name: str, file_ids: Sequence[int], *, dry_run: bool = False) -> list[int]:
        """Take a tag off files; return those that carried it."""
        return self._sent("remove", name, file_ids, dry_run)

    def of(self, file_ids: Sequence[int]) -> dict[int, list[str]]:
        """Return the tags that files carry themselves; files without any are left out."""
        return self.with_sources(file_ids).names

    def with_sources(self, file_ids: Sequence[int]) -> wire.TagsOf:
        """Return the tags of files: their own, and what they have from folders and passages."""
        found = wire.TagsOf(names={})
        for some in slices(file_ids):
            wanted = made(wire.FilesRequest, file_ids=some)
            part = self._door.post("/v1/tags/of", wire.TagsOf, wanted)
            found = wire.TagsOf(
                names=found.names | part.names,
                inherited=found.inherited | part.inherited,
                passages=found.passages | part.passages,
                given_by=found.given_by | part.given_by,
            )
        return found

    def conflicts(self) -> list[wire.TagConflict]:
        """Return the files whose tags were changed here and in the system in different ways."""
        return self._door.get("/v1/tags/conflicts", wire.TagConflictPage).conflicts

    def resolve(
        self, keep: Literal["ours", "theirs", "both"], file_ids: Sequence[int] = ()
    ) -> list[int]:
        """Settle which tags files carry; return those that were settled.

        Args:
            keep: Ours, theirs (the system's), or both.
            file_ids: The files; none means all on whose tags the two sides do not agree.

        Raises:
            MisusedError: When tags are not shared with the system.
            MissingError: When there is nothing to choose for the files.
        """
        done: list[int] = []
        for some in slices(file_ids):
            wanted = made(wire.TagChoice, keep=keep, file_ids=some)
            done += self._door.post("/v1/tags/conflicts", wire.FileIds, wanted).file_ids
        return done

    def _sent(self, what: str, name: str, file_ids: Sequence[int], dry_run: bool) -> list[int]:
        address = f"/v1/tags/{what}"
        return sent(self._door, address, name, file_ids, wire.TagFilesRequest, dry_run=dry_run)


def _of_folders(name: str, folders: Sequence[Path], **more: bool) -> wire.FolderTagRequest:
    return made(wire.FolderTagRequest, name=name, paths=[to_wire(path) for path in folders], **more)


def _parts(given: wire.TagList) -> Iterator[wire.TagList]:
    """Yield a list in parts that a request takes each; an empty one is one part."""
    part, size = wire.TagList(), 0
    kinds = (("tags", given.tags), ("folders", given.folders), ("files", given.files))
    for kind, rows in kinds:
        for row in rows:
            length = len(row.model_dump_json().encode())
            if size + length > _PART or len(getattr(part, kind)) >= wire.MOST_LISTED:
                yield part
                part, size = wire.TagList(), 0
            getattr(part, kind).append(row)
            size += length
    yield part


def _joined(one: wire.ImportReply, other: wire.ImportReply) -> wire.ImportReply:
    """Return what two parts of a list came to together."""
    return wire.ImportReply(
        files=one.files + other.files,
        given=dict(Counter(one.given) + Counter(other.given)),
        made=sorted({*one.made, *other.made}),
        folders=one.folders + other.folders,
        unknown=[*one.unknown, *other.unknown],
        unknown_total=one.unknown_total + other.unknown_total,
        refused=[*one.refused, *other.refused],
    )
