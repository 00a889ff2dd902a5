"""Tags as a person makes them; whoever listens is told of each change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from concierge.core import wire
from concierge.core.errors import MissingError
from concierge.core.paths import shown
from concierge.service.order.followers import following
from concierge.service.searching.inspecting import place_in
from concierge.store.catalog import Catalog
from concierge.store.disk.roots import check_inside


@dataclass(frozen=True, slots=True)
class Labels:
    """Carries out what a person does with tags.

    Attributes:
        catalog: Where they are kept.
        changed: Called after each change.
    """

    catalog: Catalog
    changed: Callable[[], None]

    def tags(self) -> wire.TagPage:
        """Return all tags."""
        return wire.TagPage(tags=self.catalog.tags.all())

    def create_tag(self, wanted: wire.TagRequest) -> wire.Tag:
        """Make a tag with its parents."""
        with self.catalog.journal.about("tag.create", wanted.name):
            tag = self.catalog.tags.create(wanted.name, wanted.colour)
        self.changed()
        return tag

    def change_tag(self, wanted: wire.TagChange) -> wire.ChangedTag:
        """Rename, move or paint a tag, or note something on it."""
        with self.catalog.journal.about(_what_changes(wanted), wanted.name, wanted.new_name or ""):
            tag = self.catalog.tags.change(
                wanted.name,
                wanted.new_name,
                wanted.colour,
                wanted.note,
                follow=following("tag"),
                dry_run=wanted.dry_run,
            )
        if not wanted.dry_run:
            self.changed()
        return tag

    def delete_tag(self, name: str, *, dry_run: bool = False) -> wire.DeletedTags:
        """Delete a tag and those below it, or tell what would be deleted."""
        with self.catalog.journal.about("tag.delete", name):
            deleted = self.catalog.tags.delete(name, follow=following("tag"), dry_run=dry_run)
        if not dry_run:
            self.changed()
        return deleted

    def assign_tag(self, wanted: wire.TagFilesRequest) -> wire.FileIds:
        """Hang a tag on files; returns those that did not carry it."""
        with self.catalog.journal.about("tag.assign", wanted.name):
            done = self.catalog.tags.assign(wanted.name, wanted.file_ids, dry_run=wanted.dry_run)
        return self._done(done, wanted.dry_run)

    def remove_tag(self, wanted: wire.TagFilesRequest) -> wire.FileIds:
        """Take a tag off files; returns those that carried it."""
        with self.catalog.journal.about("tag.remove", wanted.name):
            done = self.catalog.tags.remove(wanted.name, wanted.file_ids, dry_run=wanted.dry_run)
        return self._done(done, wanted.dry_run)

    def tags_of(self, wanted: wire.FilesRequest) -> wire.TagsOf:
        """Return the tags of files."""
        return wire.TagsOf(
            names=self.catalog.tags.of_files(wanted.file_ids),
            inherited=self.catalog.folder_tags.of_files(wanted.file_ids),
            passages=self.catalog.passage_tags.of_files(wanted.file_ids),
            given_by=self.catalog.tags.givers(wanted.file_ids),
        )

    def files_at(self, paths: list[Path]) -> wire.FileIds:
        """Return the files at some paths, those below a folder by their paths.

        Raises:
            MisusedError: When a path is not in the index.
            MissingError: When nothing of the index is there.
        """
        roots = self.catalog.places.roots()
        found: dict[int, None] = {}
        for path in paths:
            place = place_in(path, roots)
            root = check_inside(place, roots)
            ids = self.catalog.places.ids_below(place)
            if not ids:
                raise MissingError(
                    f"There is no file of the index at {shown(path)}.",
                    f"`concierge explain` tells why, `concierge index` looks again in"
                    f" {shown(root.path)}.",
                )
            found.update(dict.fromkeys(ids))
        return wire.FileIds(file_ids=list(found))

    def _done(self, file_ids: list[int], dry_run: bool = False) -> wire.FileIds:
        if not dry_run:
            self.changed()
        return wire.FileIds(file_ids=file_ids)


def _what_changes(wanted: wire.TagChange) -> str:
    """Return what a change is called in the journal."""
    if wanted.new_name is not None:
        return "tag.rename"
    return "tag.paint" if wanted.colour is not None else "tag.note"
