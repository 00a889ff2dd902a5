"""A key for the whole desktop under X11, by way of its own library.

The connection is our own: Qt never sees its events, and a refusal comes as an answer, where
libX11 would end the process.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from ctypes import POINTER, Structure, c_char_p, c_int, c_uint8, c_uint16, c_uint32, c_void_p

from PySide6.QtCore import QCoreApplication, QKeyCombination, QObject, QSocketNotifier, Qt

from concierge.core.errors import ConciergeError
from concierge.gui.quick import keys

_KEY_PRESS = 2
_ASYNC = 1
_SHIFT, _LOCK, _CONTROL, _ALT, _NUM_LOCK, _SUPER = 1, 2, 4, 8, 16, 64
# The locks count as held keys; a key must work whether they are on or off.
_LOCKS = (0, _LOCK, _NUM_LOCK, _LOCK | _NUM_LOCK)
_HELD = {
    Qt.KeyboardModifier.ShiftModifier: _SHIFT,
    Qt.KeyboardModifier.ControlModifier: _CONTROL,
    Qt.KeyboardModifier.AltModifier: _ALT,
    Qt.KeyboardModifier.MetaModifier: _SUPER,
}
# Keys whose number in X is not that of their letter.
_SYMBOLS = {
    Qt.Key.Key_Tab: 0xFF09,
    Qt.Key.Key_Return: 0xFF0D,
    Qt.Key.Key_Pause: 0xFF13,
    Qt.Key.Key_Escape: 0xFF1B,
    Qt.Key.Key_Insert: 0xFF63,
    Qt.Key.Key_Menu: 0xFF67,
    Qt.Key.Key_Enter: 0xFF8D,
    **{Qt.Key(Qt.Key.Key_F1.value + n): 0xFFBE + n for n in range(24)},
}


class _Screens(Structure):
    _fields_ = [("data", POINTER(c_uint32)), ("rem", c_int), ("index", c_int)]


class _Cookie(Structure):
    _fields_ = [("sequence", ctypes.c_uint)]


class X11Keys(QObject):
    """A key taken from the root window.

    Args:
        combination: The key and what is held with it.
        pressed: Called when it is pressed.
        parent: With whom it goes.

    Raises:
        UnsupportedError: When it cannot be had.
    """

    def __init__(
        self, combination: QKeyCombination, pressed: Callable[[], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._pressed = pressed
        self._x = _library("libxcb.so.1")
        self._symbols = _library("libxcb-keysyms.so.1")
        self._free = ctypes.CDLL(None).free
        self._free.argtypes = [c_void_p]
        _declare(self._x, self._symbols)
        self._connection = self._x.xcb_connect(None, None)
        if self._x.xcb_connection_has_error(self._connection):
            self._x.xcb_disconnect(self._connection)
            raise _gone()
        try:
            self._grab(combination)
        except ConciergeError:
            self._x.xcb_disconnect(self._connection)
            raise
        number = self._x.xcb_get_file_descriptor(self._connection)
        self._notifier = QSocketNotifier(number, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)

    def release(self) -> None:
        """Give the key back; with the connection all that it took is free."""
        if self._connection is not None:
            self._notifier.setEnabled(False)
            self._x.xcb_disconnect(self._connection)
            self._connection = None

    def _grab(self, combination: QKeyCombination) -> None:
        screens = self._x.xcb_setup_roots_iterator(self._x.xcb_get_setup(self._connection))
        root = screens.data[0]  # the first field of a screen
        held = sum(bit for one, bit in _HELD.items() if combination.keyboardModifiers() & one)
        codes = self._codes(_SYMBOLS.get(combination.key(), combination.key().value))
        if not codes:
            raise keys.not_possible(
                QCoreApplication.translate("quick", "This keyboard has no such key.")
            )
        for code in codes:
            for locks in _LOCKS:
                cookie = self._x.xcb_grab_key_checked(
                    self._connection, 0, root, held | locks, code, _ASYNC, _ASYNC
                )
                if error := self._x.xcb_request_check(self._connection, cookie):
                    self._free(error)
                    raise keys.taken(combination)

    def _codes(self, symbol: int) -> list[int]:
        """Return which keys of the keyboard give a symbol."""
        # Letters are asked for as the keyboard gives them without Shift.
        symbol = ord(chr(symbol).lower()) if symbol < 0x100 else symbol
        table = self._symbols.xcb_key_symbols_alloc(self._connection)
        found = self._symbols.xcb_key_symbols_get_keycode(table, symbol)
        codes: list[int] = []
        while found and found[len(codes)]:
            codes.append(int(found[len(codes)]))
        self._free(ctypes.cast(found, c_void_p))
        self._symbols.xcb_key_symbols_free(table)
        return codes

    def _read(self) -> None:
        while event := self._x.xcb_poll_for_event(self._connection):
            kind = ctypes.cast(event, POINTER(c_uint8))[0] & 0x7F
            self._free(event)
            if kind == _KEY_PRESS:
                self._pressed()
        if self._x.xcb_connection_has_error(self._connection):
            self.release()


def _library(name: str) -> ctypes.CDLL:
    try:
        return ctypes.CDLL(name)
    except OSError as error:
        raise keys.not_possible(
            QCoreApplication.translate("quick", "The library %1 is missing.").replace("%1", name)
        ) from error


def _gone() -> ConciergeError:
    return keys.not_possible(QCoreApplication.translate("quick", "The display does not answer."))


def _declare(x: ctypes.CDLL, symbols: ctypes.CDLL) -> None:
    """Tell ctypes what the functions take and return."""
    pointers = ("xcb_get_setup", "xcb_poll_for_event")
    for name in (*pointers, "xcb_connection_has_error", "xcb_disconnect"):
        getattr(x, name).argtypes = [c_void_p]
        getattr(x, name).restype = c_void_p if name in pointers else c_int
    x.xcb_disconnect.restype = None
    x.xcb_get_file_descriptor.argtypes = [c_void_p]
    x.xcb_connect.argtypes = [c_char_p, c_void_p]
    x.xcb_connect.restype = c_void_p
    x.xcb_setup_roots_iterator.argtypes = [c_void_p]
    x.xcb_setup_roots_iterator.restype = _Screens
    x.xcb_grab_key_checked.argtypes = [
        *(c_void_p, c_uint8, c_uint32, c_uint16),
        *(c_uint8, c_uint8, c_uint8),
    ]
    x.xcb_grab_key_checked.restype = _Cookie
    x.xcb_request_check.argtypes = [c_void_p, _Cookie]
    x.xcb_request_check.restype = c_void_p
    symbols.xcb_key_symbols_alloc.argtypes = [c_void_p]
    symbols.xcb_key_symbols_alloc.restype = c_void_p
    symbols.xcb_key_symbols_get_keycode.argtypes = [c_void_p, c_uint32]
    symbols.xcb_key_symbols_get_keycode.restype = POINTER(c_uint8)
    symbols.xcb_key_symbols_free.argtypes = [c_void_p]
    symbols.xcb_key_symbols_free.restype = None
