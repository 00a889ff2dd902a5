"""Making, renaming, painting and deleting tags and collections, each with its undoing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from concierge.core.paths import shown
from concierge.gui.labels.state import Kind, counts, drop
from concierge.gui.sidebar.entry import Entry
from concierge.gui.sidebar.undoing import Undoing

if TYPE_CHECKING:
    from concierge.client import Client
    from concierge.gui.sidebar.undoing import Undo


class Labels(Undoing):
    """Does what people do to tags and collections; see `Undoing`."""

    def create(self, kind: Kind, name: str) -> None:
        """Make a tag or a collection."""

        def work(client: Client) -> Undo | None:
            before = counts(kind, client).keys()
            (client.tags if kind == "tag" else client.collections).create(name)
            made = counts(kind, client).keys() - before
            return (lambda client: drop(kind, made, client)) if made else None

        there = self.tr("“%1” is there already").replace("%1", shown(name))
        self._do(work, self.tr("Made “%1”").replace("%1", shown(name)), there)

    def rename(self, entry: Entry, name: str) -> None:
        """Give another name; it stays below its parent unless the name has parents."""
        old = entry.name
        if "/" not in name and "/" in old:
            name = f"{old.rpartition('/')[0]}/{name}"

        def work(client: Client) -> Undo:
            if entry.kind == "tag":
                now = client.tags.change(old, new_name=name).name
                return lambda client: client.tags.change(now, new_name=old)
            new = client.collections.rename(old, name).name
            return lambda client: client.collections.rename(new, old)

        text = self.tr("Renamed “%1” to “%2”").replace("%1", shown(old))
        self._do(work, text.replace("%2", shown(name)))

    def paint(self, entry: Entry, colour: str) -> None:
        """Give a tag a colour, or none."""

        def work(client: Client) -> Undo:
            client.tags.change(entry.name, colour=colour)
            return lambda client: client.tags.change(entry.name, colour=entry.colour)

        self._do(work, self.tr("Coloured “%1”").replace("%1", shown(entry.name)))

    def delete(self, entry: Entry) -> None:
        """Delete a tag or collection with those below it; the files stay."""
        name = entry.name

        def work(client: Client) -> Undo:
            if entry.kind == "tag":
                deleted = client.tags.delete(name)
                return lambda client: client.tags.restore(deleted)
            lost = client.collections.delete(name)
            return lambda client: client.collections.restore(lost)

        self._do(work, self.tr("Deleted “%1”; its files stay").replace("%1", shown(name)))
