"""Confining a thread on Linux to the files it needs, by Landlock.

Landlock (Linux 5.13; `Documentation/userspace-api/landlock.rst`) lets a thread give up
rights for itself and for all programs it starts, for good and without being root. Where
the kernel lacks it, and on other systems, everything here does nothing.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import shutil
import struct
import sys
import threading
from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

# The numbers of the system calls are the same on every architecture that Python runs on.
_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_VERSION = 1
_PATH_BENEATH = 1
_NO_NEW_PRIVILEGES = 38

# include/uapi/linux/landlock.h
_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR = 1 << 0, 1 << 1, 1 << 2, 1 << 3
_FIRST_ABI = (1 << 13) - 1
_REFER, _TRUNCATE = 1 << 13, 1 << 14
_TCP = 0b11
_SCOPES = 0b11
_READ = _EXECUTE | _READ_FILE | _READ_DIR
_ON_FILES = _EXECUTE | _WRITE_FILE | _READ_FILE | _TRUNCATE

# What every program needs to start and run.
_SYSTEM = (
    "/usr",
    "/lib",
    "/lib32",
    "/lib64",
    "/bin",
    "/sbin",
    "/etc",
    "/opt",
    # Not all of /proc: it tells of the person's other programs.
    "/proc/cpuinfo",
    "/proc/filesystems",
    "/proc/meminfo",
    "/proc/self",
    "/proc/stat",
    "/proc/sys",
    "/sys/devices/system",
    "/dev/urandom",
    "/dev/random",
    "/nix/store",
    "/snap",
)
_TOOLS = ("tesseract", "ffmpeg", "ffprobe", "7z", "bsdtar")
_SINKS = ("/dev/null", "/dev/zero", "/dev/tty")


@lru_cache(maxsize=1)
def version() -> int:
    """Return the version of Landlock that this kernel has, 0 for none."""
    if sys.platform != "linux":
        return 0
    return max(0, _call(_CREATE_RULESET, None, 0, _VERSION))


def forbid_changes(write: Iterable[Path]) -> bool:
    """Let this thread, and those it starts, change files only below some folders.

    It may open no TCP connection either, and signal no process but its own children.

    Returns:
        Whether the kernel holds it to that.
    """
    return _restrict([Path("/")], write, network=False)


def confined(work: Callable[[], T], read: Iterable[Path], write: Iterable[Path]) -> T:
    """Do work in a thread that can read only some files, and write only in some folders.

    Args:
        work: What to do; what it returns or raises is returned or raised here.
        read: Files and folders, besides programs and their libraries.
        write: Folders.
    """
    if not version():
        return work()
    outcome: list[T] = []
    problem: list[BaseException] = []

    def run() -> None:
        try:
            _restrict([*programs(), *read], write, network=True)
            outcome.append(work())
        except BaseException as error:  # noqa: BLE001 - it is raised again below
            problem.append(error)

    thread = threading.Thread(target=run, name="confined")
    thread.start()
    thread.join()
    if problem:
        raise problem[0]
    return outcome[0]


@lru_cache(maxsize=1)
def programs() -> tuple[Path, ...]:
    """Return the folders that this program and those it calls are made of."""
    found = [Path(place) for place in _SYSTEM]
    # `python -m` puts the working folder in front of sys.path: the service's is the data folder.
    working, ours = Path.cwd(), Path(__file__).parents[2]
    libraries = [Path(place) for place in sys.path if place]
    found += [place for place in libraries if place != working or place == ours]
    found += [Path(sys.prefix), Path(sys.base_prefix)]
    for name in _TOOLS:
        tool = shutil.which(name)
        if tool is not None:
            found.append(Path(tool).resolve().parent.parent)
    data = os.environ.get("TESSDATA_PREFIX")
    if data:
        found.append(Path(data))
    return tuple(dict.fromkeys(place for place in found if place != Path("/")))


def _restrict(read: Iterable[Path], write: Iterable[Path], network: bool) -> bool:
    """Give up all rights but those named, in this thread and all that it starts.

    Args:
        read: What may be read and run.
        write: Folders in which anything may be done.
        network: Whether connections are left as they are.
    """
    if not version():
        return False
    handled = _handled()
    net = 0 if network or version() < 4 else _TCP
    scopes = 0 if network or version() < 6 else _SCOPES
    attributes = struct.pack("=QQQ", handled, net, scopes)[: _attribute_size()]
    rules = _call(_CREATE_RULESET, attributes, len(attributes), 0)
    if rules < 0:
        return False
    try:
        for place in read:
            _allow(rules, place, _READ)
        for sink in _SINKS:
            _allow(rules, Path(sink), _READ_FILE | _WRITE_FILE)
        for folder in write:
            _allow(rules, folder, handled & ~_EXECUTE)
        _library().prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
        return _call(_RESTRICT_SELF, rules, 0) == 0
    finally:
        os.close(rules)


def _handled() -> int:
    handled = _FIRST_ABI
    if version() >= 2:
        handled |= _REFER
    if version() >= 3:
        handled |= _TRUNCATE
    return handled


def _attribute_size() -> int:
    return 8 if version() < 4 else 16 if version() < 6 else 24


def _allow(rules: int, place: Path, access: int) -> None:
    """Allow access below a folder or to a file; what is not there needs no rule."""
    with contextlib.suppress(OSError):
        handle = os.open(place, os.O_PATH | os.O_CLOEXEC)
        try:
            if not place.is_dir():
                access &= _ON_FILES
            rule = struct.pack("=Qi", access & _handled(), handle)
            _call(_ADD_RULE, rules, _PATH_BENEATH, rule, 0)
        finally:
            os.close(handle)


def _call(number: int, *arguments: int | bytes | None) -> int:
    """Make a system call; -1 for an error."""
    passed = [ctypes.c_long(a) if isinstance(a, int) else a for a in arguments]
    return int(_library().syscall(ctypes.c_long(number), *passed))


@lru_cache(maxsize=1)
def _library() -> ctypes.CDLL:
    library = ctypes.CDLL(None, use_errno=True)
    library.syscall.restype = ctypes.c_long
    return library
