"""Whether a window can be shown here at all; Qt itself ends the process where it cannot."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Mapping

_NO_DISPLAY = (
    "There is no display here, so the window cannot be shown. "
    "Use the command `concierge`, or start this on a desktop."
)
_LIBRARIES = "Install what Qt needs: `python3 bootstrap.py doctor` names it."

# What Qt's xcb platform loads beside the display's own library; without it Qt aborts.
_XCB_PARTS = ("libxcb-cursor.so.0", "libxkbcommon-x11.so.0", "libxcb-icccm.so.4")


def why_not(environment: Mapping[str, str] | None = None) -> str:
    """Return why no window can be shown here, in a sentence for people, or ""."""
    try:
        import PySide6.QtWidgets  # noqa: F401 - only whether it can be loaded
    except ImportError as error:
        return f"The window's library cannot be loaded ({error}). {_LIBRARIES}"
    if not sys.platform.startswith("linux"):
        return ""
    known = os.environ if environment is None else environment
    platform = known.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if platform and platform != "xcb":
        return ""
    if known.get("WAYLAND_DISPLAY") and not platform:
        return ""
    return _why_no_x(known.get("DISPLAY", ""))


def _why_no_x(display: str) -> str:
    if not display:
        return _NO_DISPLAY
    for name in _XCB_PARTS:
        try:
            ctypes.CDLL(name)
        except OSError:
            return f"The library {name} is missing, without which no window is shown. {_LIBRARIES}"
    return "" if _answers(display) else _NO_DISPLAY


def _answers(display: str) -> bool:
    """Whether an X server lets us in."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(display.encode(), None)
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed
