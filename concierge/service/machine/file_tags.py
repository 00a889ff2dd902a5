"""Tags that the system itself keeps on a file: in an extended attribute.

On Linux that is `user.xdg.tags`, names joined by commas in UTF-8, which Dolphin and Baloo write
(https://www.freedesktop.org/wiki/CommonExtendedAttributes/). On macOS the Finder keeps a binary
property list in `com.apple.metadata:_kMDItemUserTags`, a text for each tag: its name, and on a
second line the number of its colour. Windows has nothing of the kind.

What is written alters neither the file's bytes nor its time of writing.
"""

from __future__ import annotations

import ctypes
import errno
import os
import plistlib
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, Protocol
from xml.parsers.expat import ExpatError

_SYSTEM: str = sys.platform
_XDG: Final = "user.xdg.tags"
_FINDER: Final = "com.apple.metadata:_kMDItemUserTags"
_NOFOLLOW: Final = 1  # XATTR_NOFOLLOW of <sys/xattr.h> on macOS
# What says that there is no such attribute, on Linux and on macOS (ENOATTR).
_ABSENT: Final = frozenset({getattr(errno, "ENODATA", 61), 93})


@dataclass(frozen=True, slots=True)
class FileTags:
    """The tags that the system keeps on one file.

    Attributes:
        names: Their names, in its order.
        inode: The number of the file that carries them.
    """

    names: tuple[str, ...]
    inode: int


class Form(Protocol):
    """How a system writes tags down."""

    attribute: str

    def split(self, value: bytes) -> list[str]:
        """Return the names in an attribute; nothing where it is none of ours to read.

        Raises:
            ValueError: When it cannot be read.
        """
        ...

    def joined(self, names: Sequence[str], before: bytes) -> bytes:
        """Return an attribute with these names; what it says of them besides stays."""
        ...

    def holds(self, name: str) -> bool:
        """Say whether it can hold a name."""
        ...


class Commas:
    """Names joined by commas."""

    attribute = _XDG

    def split(self, value: bytes) -> list[str]:
        """See `Form`."""
        text = value.decode("utf-8", "surrogateescape").rstrip("\0")
        return [name for part in text.split(",") if (name := part.strip())]

    def joined(self, names: Sequence[str], before: bytes) -> bytes:
        """See `Form`."""
        del before  # it says nothing else
        return ",".join(names).encode("utf-8", "surrogateescape")

    def holds(self, name: str) -> bool:
        """See `Form`."""
        return "," not in name


class Finder:
    """A property list of names with their colours."""

    attribute = _FINDER

    def split(self, value: bytes) -> list[str]:
        """See `Form`."""
        return [entry.partition("\n")[0] for entry in self._entries(value)]

    def joined(self, names: Sequence[str], before: bytes) -> bytes:
        """See `Form`."""
        known = {entry.partition("\n")[0]: entry for entry in self._entries(before)}
        entries = [known.get(name, name) for name in names]
        return plistlib.dumps(entries, fmt=plistlib.FMT_BINARY)

    def holds(self, name: str) -> bool:
        """See `Form`."""
        return "\n" not in name

    def _entries(self, value: bytes) -> list[str]:
        if not value:
            return []
        try:
            found = plistlib.loads(value)
        except (plistlib.InvalidFileException, ExpatError, OverflowError, IndexError) as error:
            raise ValueError("no property list") from error
        if not isinstance(found, list):
            raise ValueError("no list of tags")
        return [entry for entry in found if isinstance(entry, str)]


_FORMS: Final[dict[str, Form]] = {"linux": Commas(), "darwin": Finder()}


def supported() -> bool:
    """Say whether this system keeps tags on files."""
    return _SYSTEM in _FORMS


def can_hold(name: str) -> bool:
    """Say whether the system can keep a tag of that name."""
    form = _FORMS.get(_SYSTEM)
    return form is not None and form.holds(name)


def read_tags(path: bytes) -> FileTags:
    """Return the tags that the system keeps on a file.

    Raises:
        OSError: When that cannot be told: the file is gone or may not be read, its file system
            has no attributes, or this one holds something else.
    """
    form = _form()
    try:
        names = form.split(_get(path, form.attribute))
    except ValueError as error:
        raise _failure(errno.EINVAL) from error
    # Afterwards: whoever put another file there meanwhile is told by its number.
    return FileTags(tuple(dict.fromkeys(names)), os.lstat(path).st_ino)


def write_tags(path: bytes, names: Iterable[str]) -> None:
    """Have the system keep these tags on a file; without any, no attribute is left.

    Raises:
        OSError: When it cannot, as on a file that may not be written.
    """
    form = _form()
    before = _get(path, form.attribute)
    wanted = list(names)
    if wanted:
        try:
            value = form.joined(wanted, before)
        except ValueError as error:
            raise _failure(errno.EINVAL) from error
        _set(path, form.attribute, value)
    elif before:
        _remove(path, form.attribute)


def _form() -> Form:
    if _SYSTEM not in _FORMS:
        raise _failure(errno.ENOTSUP)
    return _FORMS[_SYSTEM]


def _failure(number: int) -> OSError:
    return OSError(number, os.strerror(number))


def _get(path: bytes, attribute: str) -> bytes:
    """Return the bytes of an attribute, b"" when the file does not have it.

    Raises:
        OSError: When it cannot be told.
    """
    try:
        if _SYSTEM == "linux":
            return os.getxattr(path, attribute, follow_symlinks=False)
        name = attribute.encode()
        size = _checked(_libc().getxattr(path, name, None, 0, 0, _NOFOLLOW))
        room = ctypes.create_string_buffer(size)
        size = _checked(_libc().getxattr(path, name, room, size, 0, _NOFOLLOW))
        return room.raw[:size]
    except OSError as error:
        if error.errno in _ABSENT:
            return b""
        raise


def _set(path: bytes, attribute: str, value: bytes) -> None:
    if _SYSTEM == "linux":
        os.setxattr(path, attribute, value, follow_symlinks=False)
    else:
        name = attribute.encode()
        _checked(_libc().setxattr(path, name, value, len(value), 0, _NOFOLLOW))


def _remove(path: bytes, attribute: str) -> None:
    if _SYSTEM == "linux":
        os.removexattr(path, attribute, follow_symlinks=False)
    else:
        _checked(_libc().removexattr(path, attribute.encode(), _NOFOLLOW))


@cache
def _libc() -> ctypes.CDLL:
    """Return the C library of macOS; Python offers its attributes on Linux only."""
    libc = ctypes.CDLL(None, use_errno=True)
    text, size, number = ctypes.c_char_p, ctypes.c_size_t, ctypes.c_uint32
    libc.getxattr.argtypes = [text, text, ctypes.c_void_p, size, number, ctypes.c_int]
    libc.getxattr.restype = ctypes.c_ssize_t
    libc.setxattr.argtypes = [text, text, ctypes.c_void_p, size, number, ctypes.c_int]
    libc.removexattr.argtypes = [text, text, ctypes.c_int]
    return libc


def _checked(result: int) -> int:
    if result < 0:
        raise _failure(ctypes.get_errno())
    return result
