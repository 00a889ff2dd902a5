"""Doing something to a line of the sidebar, saying so, and offering to undo it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from concierge.core.paths import shown
from concierge.gui.bridge import Bridge
from concierge.gui.turning import as_one_change

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Set as AbstractSet

    from concierge.client import Client


class Undoing(QObject):
    """Asks the service, and tells what it did.

    Args:
        bridge: The way to the service.
        parent: Its parent.

    Attributes:
        told: What was done, and a function that undoes it.
        changed: What is shown is not what it was.
    """

    told = Signal(str, object)
    changed = Signal()

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge

    def _do(self, work: Callable[[Client], object], text: str) -> None:
        """Do something, say so and offer to undo it."""
        self._bridge.call(
            lambda client: as_one_change(work, client),
            lambda change: self._tell(text, change),
            self._fail,
            owner=self,
        )

    def _make(
        self,
        names: Callable[[Client], AbstractSet[str]],
        make: Callable[[Client], object],
        name: str,
    ) -> None:
        """Make something by a name; what is there already is said to be."""

        def work(client: Client) -> tuple[str, bool]:
            before = names(client)
            return as_one_change(make, client), names(client) != before

        def done(made: tuple[str, bool]) -> None:
            if made[1]:
                self._tell(self.tr("Made “%1”").replace("%1", shown(name)), made[0])
            else:
                there = self.tr("“%1” is there already").replace("%1", shown(name))
                self.told.emit(there, None)

        self._bridge.call(work, done, self._fail, owner=self)

    def _tell(self, text: str, change: str) -> None:
        self.changed.emit()
        self.told.emit(text, partial(self._undo, change))

    def _undo(self, change: str) -> None:
        self._bridge.call(
            lambda client: client.journal.undo(change=change),
            lambda _: self.changed.emit(),
            self._fail,
            owner=self,
        )

    def _fail(self, error: object) -> None:
        self.changed.emit()  # the line shows again what is
        self._bridge.failed.emit(error)
