"""Making, renaming and painting tags and collections, each with its undoing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from concierge.core.paths import shown
from concierge.gui.labels.state import Kind, names
from concierge.gui.sidebar.entry import Entry
from concierge.gui.sidebar.undoing import Undoing, as_one_change

if TYPE_CHECKING:
    from concierge.client import Client


class Labels(Undoing):
    """Does what people do to tags and collections; see `Undoing`."""

    def create(self, kind: Kind, name: str) -> None:
        """Make a tag or a collection; one that is there is said to be."""

        def work(client: Client) -> tuple[str, bool]:
            before = names(kind, client)
            labels = client.tags if kind == "tag" else client.collections
            change = as_one_change(lambda _: labels.create(name), client)
            return change, names(kind, client) != before

        def done(made: tuple[str, bool]) -> None:
            if made[1]:
                self._tell(self.tr("Made “%1”").replace("%1", shown(name)), made[0])
            else:
                there = self.tr("“%1” is there already").replace("%1", shown(name))
                self.told.emit(there, None)

        self._bridge.call(work, done, self._fail, owner=self)

    def rename(self, entry: Entry, name: str) -> None:
        """Give another name; a tag stays below its parent unless the name has parents."""
        old = entry.name
        if entry.kind == "tag" and "/" not in name and "/" in old:
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
        """Delete a collection; its files stay."""
        name = entry.name

        def work(client: Client) -> object:
            return client.collections.delete(name)

        self._do(work, self.tr("Deleted “%1”; its files stay").replace("%1", shown(name)))
