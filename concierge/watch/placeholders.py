"""Files whose bytes are not on this machine, told without opening any.

Told are: macOS's dataless files and the older stubs of iCloud Drive, Windows' recalled and
offline files, and the stubs that Nextcloud and ownCloud leave on Linux. Not told are files
of mounted cloud drives: many file systems in user space report no blocks for any file, so
a file without blocks may be on this machine as well as not.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

# Marked by macOS (sys/stat.h) and by Windows as recall-on-open, recall-on-data-access and
# offline (winnt.h).
_DATALESS = 0x40000000
_RECALLED = 0x00040000 | 0x00400000 | 0x00001000
_MARKED = hasattr(os.stat_result, "st_flags") or hasattr(os.stat_result, "st_file_attributes")
# macOS' UF_HIDDEN; Windows' hidden.
_HIDDEN_FLAG = 0x8000
_HIDDEN_ATTRIBUTE = 0x2
# Windows' IO_REPARSE_TAG_MOUNT_POINT: a junction, or another volume that is mounted here.
_MOUNT_POINT = 0xA0000003
FLAGGED: Final = sys.platform in ("win32", "darwin")
"""Whether folders may be hidden by something other than their names."""
# A stub of Nextcloud holds one byte, one of iCloud a small property list.
_ONE_BYTE = (".nextcloud", ".owncloud")
_ICLOUD = ".icloud"
ENDINGS: Final = frozenset({*_ONE_BYTE, _ICLOUD})
_ICLOUD_BYTES = 4096


def is_cloud_only(info: os.stat_result) -> bool:
    """Say whether opening a file would download it."""
    if not _MARKED:
        return False
    flags = getattr(info, "st_flags", 0)
    attributes = getattr(info, "st_file_attributes", 0)
    return bool(flags & _DATALESS or attributes & _RECALLED)


def stands_for(name: str, size: int) -> str:
    """Return the name of the file that a stub stands for, or ""."""
    if name.endswith(_ONE_BYTE) and size <= 1:
        return name.rpartition(".")[0]
    if name.endswith(_ICLOUD) and name[0] == "." and size <= _ICLOUD_BYTES:
        return name[1 : -len(_ICLOUD)]
    return ""


def is_marked_hidden(info: os.stat_result) -> bool:
    """Say whether the system hides a file or folder whatever its name."""
    flags = getattr(info, "st_flags", 0)
    attributes = getattr(info, "st_file_attributes", 0)
    return bool(flags & _HIDDEN_FLAG or attributes & _HIDDEN_ATTRIBUTE)


def is_linked(info: os.stat_result) -> bool:
    """Say whether a folder of Windows is a link or the mount point of another volume."""
    return getattr(info, "st_reparse_tag", 0) == _MOUNT_POINT


def is_junction(path: bytes, info: os.stat_result) -> bool:
    """Say whether a folder of Windows is a link to another one."""
    if not is_linked(info):
        return False
    return not str(Path(os.fsdecode(path)).readlink()).startswith("\\\\?\\Volume{")
