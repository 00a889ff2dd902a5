"""Opening, renaming and deleting saved searches, and being told of their new files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from concierge.core.paths import shown
from concierge.gui.sidebar.entry import Entry
from concierge.gui.sidebar.undoing import Undoing

if TYPE_CHECKING:
    from concierge.client import Client
    from concierge.gui.sidebar.undoing import Undo


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
        old = entry.name

        def work(client: Client) -> Undo:
            now = client.saved.change(old, new_name=name).name
            return lambda client: client.saved.change(now, new_name=old)

        text = self.tr("Renamed “%1” to “%2”").replace("%1", shown(old))
        self._do(work, text.replace("%2", shown(name)))

    def tell(self, entry: Entry, tells: bool) -> None:
        """Have new files told, or not any more."""

        def work(client: Client) -> Undo:
            client.saved.change(entry.name, tells=tells)
            return lambda client: client.saved.change(entry.name, tells=not tells)

        told = (
            self.tr("You are told of new files in “%1”")
            if tells
            else self.tr("You are not told of new files in “%1” any more")
        )
        self._do(work, told.replace("%1", shown(entry.name)))

    def delete(self, entry: Entry) -> None:
        """Delete one; the files stay."""

        def work(client: Client) -> Undo:
            gone = client.saved.remove(entry.name)
            return lambda client: client.saved.add(gone.name, gone.query, gone.tells)

        self._do(work, self.tr("Deleted “%1”; its files stay").replace("%1", shown(entry.name)))
