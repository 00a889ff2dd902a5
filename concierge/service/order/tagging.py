"""Tags as wholes: other names, merging, splitting, folders, lists; listeners are told."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from concierge.core import tag_lists, wire
from concierge.core.errors import MissingError, MisusedError
from concierge.core.filters import spelled
from concierge.core.paths import from_wire, shown, to_wire
from concierge.search.holding import holding
from concierge.service.order.followers import following
from concierge.service.searching.inspecting import place_in
from concierge.store.catalog import Catalog
from concierge.store.disk.roots import RootRow, check_inside

_MOST_SPLIT = 1_000_000  # files; more than an index has


@dataclass(frozen=True, slots=True)
class Tagging:
    """Carries out what a person does with tags as wholes.

    Attributes:
        catalog: Where they are kept.
        changed: Called after each change.
    """

    catalog: Catalog
    changed: Callable[[], None]

    def add_alias(self, wanted: wire.AliasRequest) -> wire.Tag:
        """Give a tag another name."""
        with self.catalog.journal.about("tag.alias", wanted.name, wanted.alias):
            tag = self.catalog.tag_aliases.add(wanted.name, wanted.alias)
        self.changed()
        return tag

    def remove_alias(self, wanted: wire.AliasRequest) -> wire.Tag:
        """Take another name from a tag."""
        with self.catalog.journal.about("tag.unalias", wanted.name, wanted.alias):
            tag = self.catalog.tag_aliases.remove(wanted.name, wanted.alias)
        self.changed()
        return tag

    def merge(self, wanted: wire.MergeRequest) -> wire.TagPlan:
        """Put a tag into another, those below it too; or tell what would change."""
        with self.catalog.journal.about("tag.merge", wanted.name, wanted.into):
            plan = self.catalog.tag_surgery.merge(wanted, following("tag"))
        return self._done(plan, wanted.dry_run)

    def split(self, wanted: wire.SplitRequest) -> wire.TagPlan:
        """Give some files of a tag another one; or tell what would change.

        Raises:
            MisusedError: When it is not said which files, or the query holds a mistake.
        """
        ids: Sequence[int] = wanted.file_ids
        if not ids:
            if not wanted.query.strip():
                raise MisusedError(
                    "It is not said which files get the other tag.", "Give a query or files."
                )
            tag = spelled("tag", self.catalog.tags.find(wanted.name).name)
            ids = holding(self.catalog.finder, f"{tag} ({wanted.query})", _MOST_SPLIT).ids
        with self.catalog.journal.about("tag.split", wanted.name, wanted.new_name):
            plan = self.catalog.tag_surgery.split(wanted, ids)
        return self._done(plan, wanted.dry_run)

    def folders(self) -> wire.TaggedFolderPage:
        """Return all folders that carry tags."""
        return wire.TaggedFolderPage(folders=self.catalog.folder_tags.all())

    def tag_folders(self, wanted: wire.FolderTagRequest, paths: list[Path]) -> wire.PathList:
        """Hang a tag on folders; returns those for which that changed something.

        Raises:
            MisusedError: When one of them is not in the index.
            MissingError: When one of them is no folder.
        """
        roots = self.catalog.places.roots()
        places = [_folder_in(path, roots) for path in paths]
        with self.catalog.journal.about("tag.folder", wanted.name):
            changed = self.catalog.folder_tags.put(
                wanted.name, places, inherited=wanted.inherited, dry_run=wanted.dry_run
            )
        return self._told(changed, wanted.dry_run)

    def untag_folders(self, wanted: wire.FolderTagRequest, paths: list[Path]) -> wire.PathList:
        """Take a tag off folders, which need not be there any more; returns those it was on."""
        roots = self.catalog.places.roots()
        places = [place_in(path, roots) for path in paths]
        with self.catalog.journal.about("tag.unfolder", wanted.name):
            taken = self.catalog.folder_tags.take(wanted.name, places, dry_run=wanted.dry_run)
        return self._told(taken, wanted.dry_run)

    def export(self, wanted: wire.ListFormat) -> str:
        """Return all files with their tags as a list."""
        return tag_lists.written(self.catalog.tag_transfer.listed(), wanted)

    def take_in(self, wanted: wire.ImportRequest) -> wire.ImportReply:
        """Give files the tags of a list; or tell what would change."""
        roots = self.catalog.places.roots()
        inside = [one for one in wanted.folders if _is_inside(one.path, roots)]
        outside = [one.path for one in wanted.folders if one not in inside]
        given = wire.TagList(files=wanted.files, folders=inside, tags=wanted.tags)
        with self.catalog.journal.about("tag.import", ""):
            reply = self.catalog.tag_transfer.take_in(given, dry_run=wanted.dry_run)
        if not wanted.dry_run:
            self.changed()
        return reply.model_copy(
            update={
                "unknown": [*reply.unknown, *outside],
                "unknown_total": reply.unknown_total + len(outside),
            }
        )

    def _done(self, plan: wire.TagPlan, dry_run: bool) -> wire.TagPlan:
        if not dry_run:
            self.changed()
        return plan

    def _told(self, folders: list[bytes], dry_run: bool) -> wire.PathList:
        if not dry_run:
            self.changed()
        return wire.PathList(paths=[to_wire(path) for path in folders])


def _folder_in(path: Path, roots: list[RootRow]) -> bytes:
    place = place_in(path, roots)
    check_inside(place, roots)
    if not os.path.isdir(place):
        raise MissingError(
            f"{shown(path)} is no folder.", "Files are given tags by `concierge tag add`."
        )
    return place


def _is_inside(path: str, roots: Sequence[RootRow]) -> bool:
    try:
        check_inside(os.fsencode(from_wire(path)), roots)
    except MisusedError:
        return False
    return True
