"""Opening, renaming and deleting saved searches, and being told of their new files."""

from __future__ import annotations

from concierge.core.paths import shown
from concierge.gui.sidebar.entry import Entry
from concierge.gui.sidebar.undoing import Undoing


class Searches(Undoing):
    """Does what people do to saved searches; see `Undoing`."""

    def note_seen(self, entry: Entry) -> None:
        """Take its files as seen: they are shown now."""
        self._bridge.call(
            lambda client: client.saved.seen(entry.name),
            lambda _: self.changed.emit(),
            lambda _: self.changed.emit(),  # it may be gone; its line goes too then
            owner=self,
        )

    def rename(self, entry: Entry, name: str) -> None:
        """Give another name."""
        text = self.tr("Renamed “%1” to “%2”").replace("%1", shown(entry.name))
        self._do(
            lambda client: client.saved.change(entry.name, new_name=name),
            text.replace("%2", shown(name)),
        )

    def tell(self, entry: Entry, tells: bool) -> None:
        """Have new files told, or not any more."""
        told = (
            self.tr("You are told of new files in “%1”")
            if tells
            else self.tr("You are not told of new files in “%1” any more")
        )
        self._do(
            lambda client: client.saved.change(entry.name, tells=tells),
            told.replace("%1", shown(entry.name)),
        )

    def delete(self, entry: Entry) -> None:
        """Delete one; the files stay."""
        text = self.tr("Deleted “%1”; its files stay").replace("%1", shown(entry.name))
        self._do(lambda client: client.saved.remove(entry.name), text)
