"""The key that brings the small search from every program: chosen, remembered, taken."""

from __future__ import annotations

import logging
from functools import lru_cache

from PySide6.QtCore import QObject, Signal

from concierge.core.errors import ConciergeError
from concierge.gui.quick.keys import Keys, asks_first, grab
from concierge.gui.remembered import Remembered
from concierge.gui.told import problem

DEFAULT_KEY = "Ctrl+Alt+Space"

_NAME = "quick/key"
_log = logging.getLogger(__name__)


class Everywhere(QObject):
    """Takes the key from the desktop and gives it back.

    Attributes:
        pressed: The key was pressed.
        changed: It is another one, or it cannot be had.
        refusal: Why it cannot be had and what to do instead, or "".
    """

    pressed = Signal()
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._kept: Remembered | None = None
        self._keys: Keys | None = None
        self.refusal = ""

    @property
    def key(self) -> str:
        """The key in portable form, or "" for none."""
        # A question of the desktop shall not come unasked: there a key must be chosen first.
        default = "" if asks_first() else DEFAULT_KEY
        return self._kept.text(_NAME, default) if self._kept is not None else default

    @property
    def is_chosen(self) -> bool:
        """Whether the person chose it."""
        return self._kept is not None and self._kept.has(_NAME)

    @property
    def is_had(self) -> bool:
        """Whether there is a key, and the desktop did not refuse it."""
        return self._keys is not None and not self.refusal

    def load(self, kept: Remembered) -> None:
        """Take the key that was chosen before."""
        self._kept = kept
        self._take()

    def choose(self, key: str | None) -> None:
        """Take another key from now on; "" is none, and None what it was without the person."""
        if self._kept is not None:
            if key is None:
                self._kept.forget(_NAME)
            else:
                self._kept.keep(_NAME, key)
            self._take()

    def release(self) -> None:
        """Give the key back to the desktop."""
        if self._keys is not None:
            self._keys.release()
            self._keys = None

    def _take(self) -> None:
        self.release()
        self.refusal = ""
        try:
            if self.key:
                self._keys = grab(self.key, self._press, self._refuse, self)
        except ConciergeError as error:
            self._refuse(error)
        else:
            self.changed.emit()

    def _press(self) -> None:
        self.pressed.emit()

    def _refuse(self, error: ConciergeError) -> None:
        _log.debug("No key for the small search: %s", error.message)
        self.refusal = problem(error)
        self.changed.emit()


@lru_cache(maxsize=1)
def everywhere() -> Everywhere:
    """Return the key; the process has one."""
    return Everywhere()
