"""Tags as a person makes them; whoever listens is told of each change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from concierge.core import wire
from concierge.core.errors import MissingError
from concierge.core.paths import shown
from concierge.service.inspecting import place_in
from concierge.store.catalog import Catalog
from concierge.store.places import check_inside


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
        tag = self.catalog.tags.create(wanted.name, wanted.colour)
        self.changed()
        return tag

    def change_tag(self, wanted: wire.TagChange) -> wire.Tag:
        """Rename, move or paint a tag."""
        tag = self.catalog.tags.change(wanted.name, wanted.new_name, wanted.colour)
        self.changed()
        return tag

    def delete_tag(self, name: str) -> wire.DeletedTags:
        """Delete a tag and those below it."""
        deleted = self.catalog.tags.delete(name)
        self.changed()
        return deleted

    def assign_tag(self, wanted: wire.LabelRequest) -> wire.FileIds:
        """Hang a tag on files; returns those that did not carry it."""
        return self._done(self.catalog.tags.assign(wanted.name, wanted.file_ids))

    def remove_tag(self, wanted: wire.LabelRequest) -> wire.FileIds:
        """Take a tag off files; returns those that carried it."""
        return self._done(self.catalog.tags.remove(wanted.name, wanted.file_ids))

    def tags_of(self, wanted: wire.FilesRequest) -> wire.NamesOf:
        """Return the tags of files."""
        return wire.NamesOf(names=self.catalog.tags.of_files(wanted.file_ids))

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

    def _done(self, file_ids: list[int]) -> wire.FileIds:
        self.changed()
        return wire.FileIds(file_ids=file_ids)
