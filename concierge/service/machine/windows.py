"""What Windows can say, through ctypes."""

from __future__ import annotations

import ctypes
from typing import Any

_dlls: Any = getattr(ctypes, "windll", None)
FULL_SCREEN = "a full-screen program is running"
# QUERY_USER_NOTIFICATION_STATE of <shellapi.h>; the others mean that the person may be told.
_STATES = {2: FULL_SCREEN, 3: FULL_SCREEN, 4: "a call or a presentation is on"}


class _LastInput(ctypes.Structure):
    _fields_ = (("size", ctypes.c_uint32), ("tick_ms", ctypes.c_uint32))


def idle_s() -> float | None:
    """Return the seconds since the last input in this session."""
    last = _LastInput(size=ctypes.sizeof(_LastInput))
    if not _dlls.user32.GetLastInputInfo(ctypes.byref(last)):
        return None
    return since(last.tick_ms, _dlls.kernel32.GetTickCount())


def since(then_ms: int, now_ms: int) -> float:
    """Return the seconds between two ticks, which start again every 49.7 days."""
    return ((now_ms - then_ms) & 0xFFFFFFFF) / 1000


def occupied() -> str:
    """Return what the person does that should not be disturbed, in words, or ""."""
    state = ctypes.c_int()
    failed = _dlls.shell32.SHQueryUserNotificationState(ctypes.byref(state))
    return "" if failed else _STATES.get(state.value, "")


def lower_priority() -> None:
    """Let everything else go first on the processor and on the disk."""
    import psutil

    process = psutil.Process()
    process.nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
    process.ionice(psutil.IOPRIO_LOW)
