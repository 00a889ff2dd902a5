"""What this computer can say of itself and of the person at it, and how to be polite to them.

Each question is answered within half a second, never raises, and keeps nothing open. Where
the system cannot say, the answer is the one that lets work go on.
"""

from __future__ import annotations

import contextlib
import logging
import os
import shutil
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeGuard, TypeVar

from concierge.service.machine import linux, mac, windows

log = logging.getLogger(__name__)

_Answer = TypeVar("_Answer")
_SYSTEM: str = sys.platform
_NICE = 10
_STEP_BACK = 3


def on_mains() -> bool:
    """Say whether the computer is not running on battery."""
    if _SYSTEM == "linux":
        return _answered(linux.on_mains, unknown=True)
    return _answered(_plugged_in, unknown=True)


def idle_s() -> float | None:
    """Return for how many seconds the person has touched neither keyboard nor mouse.

    None: nobody can be told to be there, as on a server.
    """
    if _SYSTEM == "win32":
        return _answered(windows.idle_s, None)
    if _SYSTEM == "darwin":
        return _answered(mac.idle_s, None)
    return _answered(linux.idle_s, None)


def is_hot() -> bool:
    """Say whether the computer is as hot as it may become."""
    if _SYSTEM == "darwin":
        return _answered(mac.is_hot, unknown=False)
    return _answered(_sensors_are_hot, unknown=False)


def occupied() -> str:
    """Return what the person does that should not be disturbed, in words, or ""."""
    if _SYSTEM == "win32":
        return _answered(windows.occupied, "")
    if _SYSTEM == "darwin":
        return _answered(mac.occupied, "")
    return _answered(linux.occupied, "")


def free_bytes(folder: Path) -> int | None:
    """Return how many bytes this person may still write where a folder is."""
    return _answered(lambda: shutil.disk_usage(folder).free, None)


def folder_bytes(folder: Path) -> int:
    """Return how many bytes the files below a folder have."""
    return _answered(lambda: _sum_of(folder), 0)


def memory_bytes() -> int:
    """Return the resident memory of this process and all that it started."""
    return _answered(_memory_of_all, 0)


def volumes() -> set[int]:
    """Return the device numbers (`st_dev`) of what is mounted; empty when that is unknown."""
    if _SYSTEM == "linux":
        return _answered(linux.volumes, set())
    return _answered(mac.volumes, set())


def step_back() -> None:
    """Let the programs of other sessions go a little ahead; for the service as a whole.

    What it shows is painted by others, and it works beside them for hours. Only where the
    system shares the processor among sessions, and only in a session of its own.
    """
    if _SYSTEM == "linux":
        _answered(lambda: linux.go_behind_other_sessions(_STEP_BACK), None)


def lower_priority() -> None:
    """Let everything else go first on the processor and on the disk; for worker processes.

    Programs that the process starts later inherit it. Nothing here starves a process: a
    reader that never got its turn would run into the time limit of its file.
    """
    steps: list[Callable[[], object]]
    if _SYSTEM == "win32":
        steps = [windows.lower_priority]
    elif _SYSTEM == "darwin":
        steps = [lambda: os.nice(_NICE), mac.lower_disk_priority]
    else:
        steps = [
            lambda: os.nice(_NICE),
            linux.lower_disk_priority,
            linux.prefer_long_turns,
            lambda: linux.go_last_of_all_sessions(_NICE),
        ]
    for step in steps:
        _answered(step, None)


def _answered(question: Callable[[], _Answer], unknown: _Answer) -> _Answer:
    try:
        return question()
    except Exception as error:  # noqa: BLE001 - what a system cannot say must stop nothing
        log.debug("the system cannot say: %r", error)
        return unknown


def _plugged_in() -> bool:
    import psutil

    battery = psutil.sensors_battery()
    return battery is None or battery.power_plugged is not False


def _sensors_are_hot() -> bool:
    import psutil

    if not hasattr(psutil, "sensors_temperatures"):
        return False
    readings = psutil.sensors_temperatures().values()
    return too_hot((r.current, r.high, r.critical) for group in readings for r in group)


def too_hot(readings: Iterable[tuple[float | None, float | None, float | None]]) -> bool:
    """Say whether any sensor is within 5 °C of critical, or above high where only that is known.

    Args:
        readings: Temperature, high and critical in °C. "High" is often just where a fan
            speeds up, and limits that no part has (0, 65,261.8) are a driver's way of
            saying that it knows none.
    """
    for current, high, critical in readings:
        limit = critical - 5 if _sensible(critical) else high
        if current is not None and _sensible(limit) and limit <= current <= 150:
            return True
    return False


def _sensible(limit: float | None) -> TypeGuard[float]:
    return limit is not None and 50 <= limit <= 130


def _sum_of(folder: Path) -> int:
    total = 0
    for inside, _folders, names in os.walk(folder):
        for name in names:
            with contextlib.suppress(OSError):  # one that was deleted meanwhile
                total += os.lstat(os.path.join(inside, name)).st_size
    return total


def _memory_of_all() -> int:
    import psutil

    this = psutil.Process()
    total = 0
    for process in [this, *this.children(recursive=True)]:
        with contextlib.suppress(psutil.Error):  # one that ended meanwhile
            total += process.memory_info().rss
    return int(total)
