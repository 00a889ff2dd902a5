"""The keys of actions: the declared ones, and in their place those that the person chose."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence

from concierge.gui.actions.action import Action
from concierge.gui.actions.registry import actions
from concierge.gui.remembered import Remembered

_PORTABLE = QKeySequence.SequenceFormat.PortableText
_WITH = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class Shortcuts(QObject):
    """Which key does which action.

    Attributes:
        changed: A key is another one.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._kept: Remembered | None = None
        self._chosen: dict[str, str] = {}

    def load(self, kept: Remembered) -> None:
        """Take the keys that were chosen before; those of unknown actions are left alone."""
        self._kept = kept
        self._chosen = {one: key for one, key in kept.keys().items() if one in actions()}
        self.changed.emit()

    def of(self, action: Action) -> str:
        """Return the key of an action in portable form, or ""."""
        return self._chosen.get(action.id, action.shortcut)

    def shown(self, action_id: str) -> str:
        """Return the key of an action as the system writes it, or "".

        Raises:
            KeyError: When there is no such action.
        """
        key = QKeySequence(self.of(actions()[action_id]))
        return key.toString(QKeySequence.SequenceFormat.NativeText)

    def is_chosen(self, action: Action) -> bool:
        """Whether the person gave it another key than it was declared with."""
        return action.id in self._chosen

    def taken_by(self, key: str, besides: Action) -> Action | None:
        """Return the other action that has a key already."""
        wanted = QKeySequence(key)
        others = (one for one in actions().values() if one.id != besides.id and self.of(one))
        return next((one for one in others if QKeySequence(self.of(one)) == wanted), None)

    def choose(self, action: Action, key: str | None) -> None:
        """Give an action another key; "" is none, and None the declared one again."""
        if key is None or QKeySequence(key) == QKeySequence(action.shortcut):
            self._chosen.pop(action.id, None)
        else:
            self._chosen[action.id] = QKeySequence(key).toString(_PORTABLE)
        if self._kept is not None:
            self._kept.keep_key(action.id, self._chosen.get(action.id))
        self.changed.emit()


def may_be_key(key: QKeySequence) -> bool:
    """Whether a key can do an action: not one that is needed for typing and moving about."""
    if key.count() != 1:
        return False
    pressed = key[0]  # type: ignore[index]  # the stubs of PySide do not know it
    named = Qt.Key.Key_F1 <= pressed.key() <= Qt.Key.Key_F35
    return named or bool(pressed.keyboardModifiers() & _WITH)


@lru_cache(maxsize=1)
def shortcuts() -> Shortcuts:
    """Return the keys; there is one set for all windows of the process."""
    return Shortcuts()
