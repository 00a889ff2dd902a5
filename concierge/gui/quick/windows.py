"""A key for the whole desktop under Windows: RegisterHotKey."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import (
    QAbstractNativeEventFilter,
    QByteArray,
    QCoreApplication,
    QKeyCombination,
    QObject,
    Qt,
)

from concierge.gui.quick import keys

_WM_HOTKEY = 0x0312
_NO_REPEAT = 0x4000
_ID = 0x0C0C  # of our own choice; it must differ from others of this process
_HELD = {
    Qt.KeyboardModifier.AltModifier: 1,
    Qt.KeyboardModifier.ControlModifier: 2,
    Qt.KeyboardModifier.ShiftModifier: 4,
    Qt.KeyboardModifier.MetaModifier: 8,
}
# Letters, digits and Space have the numbers that Qt gives them.
_CODES = {
    Qt.Key.Key_Tab: 0x09,
    Qt.Key.Key_Return: 0x0D,
    Qt.Key.Key_Pause: 0x13,
    Qt.Key.Key_Escape: 0x1B,
    Qt.Key.Key_Insert: 0x2D,
    **{Qt.Key(Qt.Key.Key_F1.value + n): 0x70 + n for n in range(24)},
}


class _Message(ctypes.Structure):
    """The beginning of what Windows calls MSG."""

    _fields_ = [
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint),
        ("wide", ctypes.c_size_t),
    ]


class _Filter(QAbstractNativeEventFilter):
    """Hears the key among all messages of the thread."""

    def __init__(self, pressed: Callable[[], object]) -> None:
        super().__init__()
        self._pressed = pressed

    def nativeEventFilter(  # noqa: N802 - Qt's name
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> object:
        """See Qt."""
        if bytes(QByteArray(kind).data()) in (b"windows_generic_MSG", b"windows_dispatcher_MSG"):
            found = _Message.from_address(int(message))
            if found.message == _WM_HOTKEY and found.wide == _ID:
                self._pressed()
                return True, 0
        return False, 0


class WindowsKeys(QObject):
    """A key that Windows gives to this thread.

    Args:
        combination: The key and what is held with it.
        pressed: Called when it is pressed.
        parent: With whom it goes.

    Raises:
        UnsupportedError: When another program has it.
    """

    def __init__(
        self, combination: QKeyCombination, pressed: Callable[[], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        held = sum(bit for one, bit in _HELD.items() if combination.keyboardModifiers() & one)
        code = _CODES.get(combination.key(), combination.key().value)
        self._user = _user32()
        if not self._user.RegisterHotKey(None, _ID, held | _NO_REPEAT, code):
            raise keys.taken(combination)
        self._filter = _Filter(pressed)
        self._application().installNativeEventFilter(self._filter)

    def release(self) -> None:
        """Give the key back."""
        self._user.UnregisterHotKey(None, _ID)
        self._application().removeNativeEventFilter(self._filter)

    def _application(self) -> QCoreApplication:
        found = QCoreApplication.instance()
        assert found is not None
        return found


def _user32() -> Any:
    if sys.platform == "win32":
        return ctypes.windll.user32
    raise keys.not_possible("Windows only.")
