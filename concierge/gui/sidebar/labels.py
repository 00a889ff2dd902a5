"""Making, renaming, painting and deleting tags and collections, each with its undoing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from concierge.core.paths import shown
from concierge.gui.bridge import Bridge
from concierge.gui.labels.state import Kind, counts, drop
from concierge.gui.sidebar.entry import Entry

if TYPE_CHECKING:
    from collections.abc import Callable

    from concierge.client import Client

    Undo = Callable[[Client], object]


class Labels(QObject):
    """Does what people do to tags and collections.

    Attributes:
        told: What was done, and a function that undoes it.
        changed: Tags or collections are not what they were.
    """

    told = Signal(str, object)
    changed = Signal()

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge

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
        """Give another name; a tag stays below its parent unless the name has parents."""
        old = entry.name
        if entry.kind == "tag" and "/" not in name and "/" in old:
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
        """Delete a tag with those below it, or a collection; the files stay."""
        name = entry.name

        def work(client: Client) -> Undo:
            if entry.kind == "tag":
                deleted = client.tags.delete(name)
                return lambda client: client.tags.restore(deleted)
            files = client.collections.delete(name)

            def undo(client: Client) -> None:
                client.collections.create(name)
                client.collections.add(name, files)

            return undo

        self._do(work, self.tr("Deleted “%1”; its files stay").replace("%1", shown(name)))

    def _do(self, work: Callable[[Client], Undo | None], text: str, vain: str = "") -> None:
        """Do something, say so and offer to undo it; say something else if it was in vain."""

        def done(undo: Undo | None) -> None:
            self.changed.emit()
            if undo is None:
                self.told.emit(vain, None)
            else:
                self.told.emit(text, lambda: self._undo(undo))

        self._bridge.call(work, done, self._fail, owner=self)

    def _undo(self, undo: Undo) -> None:
        self._bridge.call(undo, lambda _: self.changed.emit(), self._fail, owner=self)

    def _fail(self, error: object) -> None:
        self.changed.emit()  # the line shows again what is
        self._bridge.failed.emit(error)
