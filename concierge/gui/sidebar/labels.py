"""Making, renaming and painting tags and collections, each with its undoing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from concierge.core.paths import shown
from concierge.gui.labels.state import Kind, names
from concierge.gui.sidebar.entry import Entry
from concierge.gui.sidebar.undoing import Undoing

if TYPE_CHECKING:
    from concierge.client import Client


class Labels(Undoing):
    """Does what people do to tags and collections; see `Undoing`."""

    def create(self, kind: Kind, name: str) -> None:
        """Make a tag or a collection; one that is there is said to be."""
        self._make(
            partial(names, kind),
            lambda client: (client.tags if kind == "tag" else client.collections).create(name),
            name,
        )

    def rename(self, entry: Entry, name: str) -> None:
        """Give another name; it stays below its parent unless the name has parents."""
        old = entry.name
        if "/" not in name and "/" in old:
            name = f"{old.rpartition('/')[0]}/{name}"

        def work(client: Client) -> object:
            if entry.kind == "tag":
                return client.tags.change(old, new_name=name)
            return client.collections.rename(old, name)

        text = self.tr("Renamed “%1” to “%2”").replace("%1", shown(old))
        self._do(work, text.replace("%2", shown(name)))

    def paint(self, entry: Entry, colour: str) -> None:
        """Give a tag a colour, or none."""
        text = self.tr("Coloured “%1”").replace("%1", shown(entry.name))
        self._do(lambda client: client.tags.change(entry.name, colour=colour), text)

    def delete(self, entry: Entry) -> None:
        """Delete a collection with those below it; the files stay."""
        name = entry.name

        def work(client: Client) -> object:
            return client.collections.delete(name)

        self._do(work, self.tr("Deleted “%1”; its files stay").replace("%1", shown(name)))
