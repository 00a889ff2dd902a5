"""What macOS can say: Quartz and the C library through ctypes, and `pmset`."""

from __future__ import annotations

import ctypes
import os
import re
import subprocess
import threading
from contextlib import suppress

_LIMIT_S = 0.4
_QUARTZ = "/System/Library/Frameworks/ApplicationServices.framework/ApplicationServices"
_ALL_SESSIONS, _ANY_INPUT = 0, 0xFFFFFFFF
_DISK, _PROCESS, _THROTTLE = 0, 0, 3  # IOPOL_* of <sys/resource.h>


def idle_s() -> float | None:
    """Return the seconds since the last input of any kind."""
    quartz = ctypes.CDLL(_QUARTZ)
    since = quartz.CGEventSourceSecondsSinceLastEventType
    since.restype = ctypes.c_double
    since.argtypes = [ctypes.c_int32, ctypes.c_uint32]
    seconds = float(since(_ALL_SESSIONS, _ANY_INPUT))
    return seconds if seconds >= 0 else None


def is_hot() -> bool:
    """Say whether the system slows the processor down, or warns, because of heat."""
    return tells_of_heat(_pmset("therm"))


def tells_of_heat(text: str) -> bool:
    """Read what ``pmset -g therm`` says."""
    if limit := re.search(r"CPU_Speed_Limit\s*=\s*(\d+)", text):
        return int(limit[1]) < 100
    return re.search(r"thermal warning level\s*[=:]?\s*[1-9]", text, re.IGNORECASE) is not None


def occupied() -> str:
    """Return what the person does that should not be disturbed, in words, or ""."""
    return "a call or a presentation is on" if keeps_screen_on(_pmset("assertions")) else ""


def keeps_screen_on(text: str) -> bool:
    """Read what ``pmset -g assertions`` says for the whole system."""
    return re.search(r"^\s*PreventUserIdleDisplaySleep\s+1\s*$", text, re.MULTILINE) is not None


def _pmset(topic: str) -> str:
    return subprocess.run(
        ["pmset", "-g", topic], capture_output=True, text=True, timeout=_LIMIT_S, check=True
    ).stdout


def volumes() -> set[int]:
    """Return the devices of all mounts that answer in time; also for Windows."""
    import psutil

    found: set[int] = set()
    places = [p.mountpoint for p in psutil.disk_partitions(all=True) if "cdrom" not in p.opts]

    def look() -> None:
        for place in places:
            with suppress(OSError):
                found.add(os.stat(place).st_dev)

    # A share whose server is away may answer after minutes, or never.
    looking = threading.Thread(target=look, name="volumes", daemon=True)
    looking.start()
    looking.join(_LIMIT_S)
    return found.copy()


def lower_disk_priority() -> None:
    """Let the disk serve others first.

    Not PRIO_DARWIN_BG, which would also confine the process to the slow cores for good.
    """
    ctypes.CDLL(None).setiopolicy_np(_DISK, _PROCESS, _THROTTLE)
