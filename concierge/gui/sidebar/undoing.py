"""Doing something to a line of the sidebar, saying so, and offering to undo it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from concierge.gui.bridge import Bridge

if TYPE_CHECKING:
    from collections.abc import Callable

    from concierge.client import Client

    Undo = Callable[[Client], object]


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
