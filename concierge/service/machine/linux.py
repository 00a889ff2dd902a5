"""What Linux can say; everything here also runs, and mostly knows nothing, elsewhere."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from concierge.service.machine import dbus, x11

# Together under half a second, should everything that is asked hang.
_SESSION_S, _SYSTEM_S, _SCREEN_S = 0.2, 0.15, 0.1
_LOGIND = ("org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager")
_SCREEN_INHIBITED = 8  # "inhibit the session being marked as idle" of gnome-session
_KDE_SCREEN_INHIBITED = 4  # "change screen settings" of PowerDevil
_POWER = Path("/sys/class/power_supply")
_AUTOGROUP = Path("/proc/self/autogroup")
_MOUNTS = Path("/proc/self/mountinfo")
CALL = "a call or a presentation is on"
FULL_SCREEN = "a full-screen program is running"


def on_mains(supplies: Path = _POWER) -> bool:
    """Say whether no battery of the computer itself is being emptied.

    psutil would also count the battery of a mouse.
    """
    described = [_supply(folder) for folder in supplies.iterdir()] if supplies.exists() else []
    own = [supply for supply in described if supply["scope"] != "Device"]
    if any(s["online"] == "1" for s in own if s["type"] not in ("Battery", "UPS")):
        return True
    return not any(s["status"] == "Discharging" for s in own)


def _supply(folder: Path) -> dict[str, str]:
    said = {}
    for name in ("type", "scope", "online", "status"):
        said[name] = ""
        with suppress(OSError):
            said[name] = (folder / name).read_text(encoding="utf-8").strip()
    return said


def idle_s() -> float | None:
    """Return the shortest time since input that any source knows of."""
    known = [_desktop_idle_s(), _terminals_idle_s()]
    return min((seconds for seconds in known if seconds is not None), default=None)


def _desktop_idle_s() -> float | None:
    """Ask whoever knows best; an X server sees only part of the input under Wayland."""
    sources: list[Callable[[], float | None]] = [_session_idle_s, _login_idle_s]
    if not _is_wayland():
        sources.insert(0, _screen_idle_s)
    for source in sources:
        with suppress(OSError, dbus.RefusedError):
            if (seconds := source()) is not None:
                return seconds
    return None


def _is_wayland() -> bool:
    return "WAYLAND_DISPLAY" in os.environ or os.environ.get("XDG_SESSION_TYPE") == "wayland"


def _screen_idle_s() -> float | None:
    with x11.screen(_SCREEN_S) as screen:
        return screen.idle_s()


def _session_idle_s() -> float | None:
    with dbus.session(_SESSION_S) as bus:
        with suppress(dbus.RefusedError):
            name = "org.gnome.Mutter.IdleMonitor"
            idle_ms = bus.call(name, "/org/gnome/Mutter/IdleMonitor/Core", name, "GetIdletime")[0]
            return float(idle_ms) / 1000
        name = "org.freedesktop.ScreenSaver"
        idle_ms = bus.call(name, "/org/freedesktop/ScreenSaver", name, "GetSessionIdleTime")[0]
        # KDE and what follows it give milliseconds, and always 0 where they cannot know.
        return float(idle_ms) / 1000 if idle_ms else None


def _login_idle_s() -> float | None:
    with dbus.system(_SYSTEM_S) as bus:
        ours = [s for s in bus.call(*_LOGIND, "ListSessions")[0] if s[1] == os.getuid()]
        hints = [_hinted_idle_s(_properties(bus, session[4])) for session in ours]
    return min((seconds for seconds in hints if seconds is not None), default=None)


def _properties(bus: dbus.Bus, path: str) -> dict[str, Any]:
    interface = "org.freedesktop.login1.Session"
    answer = bus.call(_LOGIND[0], path, "org.freedesktop.DBus.Properties", "GetAll", "s", interface)
    return {name: value for name, (_kind, value) in answer[0].items()}


def _hinted_idle_s(session: dict[str, Any]) -> float | None:
    """Return what a desktop told logind; one that never did is not known to be in use."""
    since_us = session.get("IdleSinceHint", 0)
    if session.get("Class") != "user" or not since_us:
        return None
    if session.get("Type") not in ("x11", "wayland", "mir"):
        return None  # terminals speak for themselves
    return max(0.0, time.time() - since_us / 1e6) if session.get("IdleHint") else 0.0


def _terminals_idle_s() -> float | None:
    """Return the time since somebody last typed into a terminal of this person."""
    used = [info.st_atime for info in _terminals() if info.st_uid == os.getuid()]
    return max(0.0, time.time() - max(used)) if used else None


def _terminals() -> Iterator[os.stat_result]:
    for folder, starts in (("/dev/pts", ""), ("/dev", "tty")):
        with suppress(OSError), os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.removeprefix(starts).isdecimal():
                    with suppress(OSError):
                        yield entry.stat()


def occupied() -> str:
    """Return what the person does that should not be disturbed, in words, or ""."""
    with suppress(OSError), x11.screen(_SCREEN_S) as screen:
        if screen.has_full_screen_window():
            return FULL_SCREEN
    for question in (_session_is_kept_awake, _system_is_kept_awake):
        with suppress(OSError, dbus.RefusedError):
            if question():
                return CALL
    return ""


def _session_is_kept_awake() -> bool:
    gnome = "org.gnome.SessionManager"
    kde = "org.kde.Solid.PowerManagement.PolicyAgent"
    questions = (
        (gnome, "/org/gnome/SessionManager", gnome, "IsInhibited", "u", _SCREEN_INHIBITED),
        (kde, "/" + kde.replace(".", "/"), kde, "HasInhibition", "u", _KDE_SCREEN_INHIBITED),
    )
    with dbus.session(_SESSION_S) as bus:
        for question in questions:
            with suppress(dbus.RefusedError):
                if bus.call(*question)[0]:
                    return True
    return False


def _system_is_kept_awake() -> bool:
    with dbus.system(_SYSTEM_S) as bus:
        inhibitors = bus.call(*_LOGIND, "ListInhibitors")[0]
    return any(
        "idle" in what.split(":") and mode == "block"
        for what, _who, _why, mode, _uid, _pid in inhibitors
    )


def volumes(mounts: Path = _MOUNTS) -> set[int]:
    """Return the devices of all mounts, without touching a share whose server is away."""
    found = set()
    for line in mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines():
        before, _, after = line.partition(" - ")
        fields = before.split()
        major, minor = fields[2].split(":")
        found.add(os.makedev(int(major), int(minor)))
        if after.split()[1].startswith("/dev/"):
            # On btrfs each part has a number of its own, which only its files tell.
            with suppress(OSError):
                found.add(os.stat(_unescaped(fields[4])).st_dev)
    return found


def _unescaped(path: str) -> str:
    for code, character in ((r"\040", " "), (r"\011", "\t"), (r"\012", "\n"), (r"\134", "\\")):
        path = path.replace(code, character)
    return path


def lower_disk_priority() -> None:
    """Go last on the disk, but still in turn."""
    import psutil

    psutil.Process().ionice(psutil.IOPRIO_CLASS_BE, 7)


def go_last_of_all_sessions(nice: int) -> None:
    """Have the niceness count beyond the session; see sched(7) on autogroups.

    Where the kernel shares the processor among sessions first, what is nice within its own
    takes as much from the window of another as anything else. So it gets a session to itself.
    """
    with suppress(PermissionError):  # it leads one already
        os.setsid()
    _AUTOGROUP.write_text(str(nice), encoding="ascii")


def go_behind_other_sessions(nice: int) -> None:
    """Have a session that this process leads be nice to others, and no other session."""
    if os.getsid(0) == os.getpid():
        _AUTOGROUP.write_text(str(nice), encoding="ascii")


def prefer_long_turns() -> None:
    """Wake up without pushing aside what runs; see sched(7) on SCHED_BATCH."""
    if sys.platform == "linux":
        os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0))
