"""Keeping a window out of the taskbar.

Windows and macOS do so for every tool window, and so do most desktops. Some panels under X11 look
only at a state of the window that Qt cannot set; Qt leaves it as it is, though.
"""

from __future__ import annotations

import ctypes
from ctypes import POINTER, Structure, c_char_p, c_int, c_uint8, c_uint16, c_uint32, c_void_p

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_APPEND = 2
_TYPE_ATOM = 4
_BITS = 32
_SKIP = b"_NET_WM_STATE_SKIP_TASKBAR"


class _Cookie(Structure):
    _fields_ = [("sequence", ctypes.c_uint)]


class _Atom(Structure):
    _fields_ = [
        ("kind", c_uint8),
        ("pad", c_uint8),
        ("sequence", c_uint16),
        ("length", c_uint32),
        ("atom", c_uint32),
    ]


def keep_out(window: QWidget) -> None:
    """Keep a window out of the taskbar until it is hidden; to be called before it is shown."""
    if QGuiApplication.platformName() != "xcb":
        return
    try:
        x = ctypes.CDLL("libxcb.so.1")
    except OSError:  # then it stands in the taskbar
        return
    _declare(x)
    connection = x.xcb_connect(None, None)
    if not x.xcb_connection_has_error(connection):
        state, skip = (_atom(x, connection, name) for name in (b"_NET_WM_STATE", _SKIP))
        cookie = x.xcb_change_property_checked(
            *(connection, _APPEND, int(window.winId()), state, _TYPE_ATOM, _BITS),
            *(1, (c_uint32 * 1)(skip)),
        )
        _free(x.xcb_request_check(connection, cookie))  # waits until it is done
    x.xcb_disconnect(connection)


def _atom(x: ctypes.CDLL, connection: int, name: bytes) -> int:
    """Return the number that the X server gives a name."""
    cookie = x.xcb_intern_atom(connection, 0, len(name), name)
    reply = x.xcb_intern_atom_reply(connection, cookie, None)
    number = int(reply[0].atom) if reply else 0
    _free(ctypes.cast(reply, c_void_p).value)
    return number


def _free(pointer: int | None) -> None:
    free = ctypes.CDLL(None).free
    free.argtypes = [c_void_p]
    free(pointer)


def _declare(x: ctypes.CDLL) -> None:
    """Tell ctypes what the functions take and return."""
    x.xcb_connect.argtypes = [c_char_p, c_void_p]
    x.xcb_connect.restype = c_void_p
    x.xcb_connection_has_error.argtypes = [c_void_p]
    x.xcb_connection_has_error.restype = c_int
    x.xcb_disconnect.argtypes = [c_void_p]
    x.xcb_disconnect.restype = None
    x.xcb_intern_atom.argtypes = [c_void_p, c_uint8, c_uint16, c_char_p]
    x.xcb_intern_atom.restype = _Cookie
    x.xcb_intern_atom_reply.argtypes = [c_void_p, _Cookie, c_void_p]
    x.xcb_intern_atom_reply.restype = POINTER(_Atom)
    x.xcb_change_property_checked.argtypes = [
        *(c_void_p, c_uint8, c_uint32, c_uint32, c_uint32),
        *(c_uint8, c_uint32, c_void_p),
    ]
    x.xcb_change_property_checked.restype = _Cookie
    x.xcb_request_check.argtypes = [c_void_p, _Cookie]
    x.xcb_request_check.restype = c_void_p
