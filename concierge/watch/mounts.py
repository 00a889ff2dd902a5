"""Which folders lie on network drives, and word of every mount and unmount."""

from __future__ import annotations

import os
import re
import select
import sys
import threading
from collections.abc import Callable
from pathlib import Path

# Types of file systems whose files are changed by other machines, without an event here.
_NETWORK = frozenset(
    {
        *("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "afs", "ncpfs"),
        *("webdav", "davfs", "9p", "ceph", "glusterfs", "lustre", "coda", "virtiofs", "vboxsf"),
        *("fuse.sshfs", "fuse.davfs2", "fuse.rclone", "fuse.gvfsd-fuse", "fuse.s3fs", "osxfuse"),
        *("fuse.glusterfs", "fuse.ceph", "fuse.smbnetfs", "fuse.curlftpfs", "fuse.goofys"),
        *("macfuse", "fuse.vmhgfs-fuse", "prl_fs", "drvfs"),
    }
)
# winbase.h: what GetDriveType says of a network drive.
_DRIVE_REMOTE = 4
_TABLE = Path("/proc/self/mountinfo")


def is_network(path: bytes) -> bool:
    """Say whether a path, free of links, lies on a drive that other machines write to."""
    if sys.platform == "win32":
        return _is_remote_drive(os.fsdecode(path))
    import psutil

    best, kind = b"", ""
    for part in psutil.disk_partitions(all=True):
        point = os.fsencode(part.mountpoint)
        # The last one mounted on a place is the one that is seen.
        if len(point) >= len(best) and is_below(path, point):
            best, kind = point, part.fstype
    return kind.lower() in _NETWORK


def is_below(path: bytes, folder: bytes) -> bool:
    """Say whether a path is a folder or lies below it, going by names alone."""
    separator = os.fsencode(os.sep)
    return path == folder or path.startswith(folder.rstrip(separator) + separator)


def _is_remote_drive(path: str) -> bool:
    import ctypes

    drive = os.path.splitdrive(path)[0]
    if drive.startswith("\\\\"):
        return True
    windll = getattr(ctypes, "windll")  # noqa: B009 - absent elsewhere
    return bool(windll.kernel32.GetDriveTypeW(drive + "\\") == _DRIVE_REMOTE)


class Mounts:
    """Tells of mounts and unmounts on Linux; a thread sleeps until the kernel has news.

    Args:
        changed: Called with the mount points that came or went.
    """

    def __init__(self, changed: Callable[[frozenset[bytes]], object]) -> None:
        self._changed = changed
        self._wake, self._woken = os.pipe()
        self._thread = threading.Thread(target=self._run, name="watch-mounts", daemon=True)
        self._thread.start()

    @staticmethod
    def supported() -> bool:
        """Say whether this system tells of mounts."""
        return sys.platform.startswith("linux") and _TABLE.exists()

    def close(self) -> None:
        """End the thread."""
        os.write(self._woken, b"!")
        self._thread.join(2.0)
        os.close(self._woken)

    def _run(self) -> None:
        with _TABLE.open("rb", buffering=0) as table:
            poll = select.poll()
            poll.register(table, select.POLLPRI | select.POLLERR)
            poll.register(self._wake, select.POLLIN)
            before = _mounted()
            while not any(fd == self._wake for fd, _ in poll.poll()):
                now = _mounted()
                if now != before:
                    self._changed(frozenset(point for _, point in now ^ before))
                before = now
        os.close(self._wake)


def _mounted() -> set[tuple[bytes, bytes]]:
    """Return id and mount point of all that is mounted (man 5 proc_pid_mountinfo)."""
    rows = (row.split(b" ", 5) for row in _TABLE.read_bytes().splitlines())
    return {(row[0], _unescaped(row[4])) for row in rows}


def _unescaped(path: bytes) -> bytes:
    return re.sub(rb"\\([0-7]{3})", lambda found: bytes([int(found[1], 8)]), path)
