"""The one tree of errors: each says what happened and what the person can do.

Faces only show these; they never interpret them. A failure of a single file is
recorded in the catalog from the same four fields and never stops a batch.
"""

from __future__ import annotations

import errno
from enum import IntEnum, StrEnum
from typing import ClassVar


class Category(StrEnum):
    """Why something could not be done, in words a person understands."""

    MISSING = "missing"
    UNREADABLE = "unreadable"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    TOO_LARGE = "too large"
    UNSUPPORTED = "unsupported"
    TIMED_OUT = "timed out"
    OUT_OF_MEMORY = "out of memory"
    DISK_FULL = "disk full"
    MODEL_MISSING = "model missing"
    MISUSED = "misused"
    BUSY = "busy"
    BUG = "bug"


class ExitCode(IntEnum):
    """Exit codes of the command line; documented in docs/cli.md."""

    DONE = 0
    FAILED = 1
    MISUSED = 2
    FOUND_NOTHING = 3
    SOME_FILES_FAILED = 4


class ConciergeError(Exception):
    """Base of all errors that are shown to a person.

    Args:
        message: One sentence that says what happened.
        advice: One sentence that says what to do about it.

    Attributes:
        component: The reader that failed, such as ``pdf/1``, or "".
        page: The page, slide or second at which it failed, if that is known.
    """

    category: ClassVar[Category] = Category.BUG
    exit_code: ClassVar[ExitCode] = ExitCode.FAILED

    def __init__(self, message: str, advice: str = "") -> None:
        # Both stay in args, so that the error survives pickling between processes.
        super().__init__(message, advice)
        self.message = message
        self.advice = advice
        # Set by the registry of readers when reading a file failed.
        self.component = ""
        self.page: int | None = None

    def __str__(self) -> str:
        return f"{self.message} {self.advice}".strip()


class MissingError(ConciergeError):
    """A file, folder or record is not there."""

    category = Category.MISSING


class UnreadableError(ConciergeError):
    """The system does not let us read a file or folder."""

    category = Category.UNREADABLE


class EncryptedError(ConciergeError):
    """A file needs a password."""

    category = Category.ENCRYPTED


class DamagedError(ConciergeError):
    """A file does not follow its own format."""

    category = Category.DAMAGED


class TooLargeError(ConciergeError):
    """A file is beyond the size that is read."""

    category = Category.TOO_LARGE


class UnsupportedError(ConciergeError):
    """No part of Concierge can read this kind of file."""

    category = Category.UNSUPPORTED


class TimedOutError(ConciergeError):
    """Something took longer than it is allowed to."""

    category = Category.TIMED_OUT


class OutOfMemoryError(ConciergeError):
    """A worker needed more memory than it is allowed, or was killed for it."""

    category = Category.OUT_OF_MEMORY


class DiskFullError(ConciergeError):
    """The disk that holds the data folder has no room left."""

    category = Category.DISK_FULL


class ModelMissingError(ConciergeError):
    """A model file is not there, or cannot be loaded."""

    category = Category.MODEL_MISSING


class MisusedError(ConciergeError):
    """A request does not make sense; nothing was done."""

    category = Category.MISUSED
    exit_code = ExitCode.MISUSED


class BusyError(ConciergeError):
    """Another process holds what is needed."""

    category = Category.BUSY


class NewerHomeError(ConciergeError):
    """The data folder was written by a newer version of Concierge."""

    category = Category.UNSUPPORTED


class BugError(ConciergeError):
    """Something that should not happen; worth a report."""

    category = Category.BUG


def from_exception(error: BaseException, subject: str) -> ConciergeError:
    """Turn any exception into one of ours.

    Args:
        error: What was raised.
        subject: What it was raised about, usually a file's name.
    """
    if isinstance(error, ConciergeError):
        return error
    if isinstance(error, MemoryError):
        return OutOfMemoryError(
            f"Reading {subject} needed more memory than a worker may use.",
            "It stays findable by name; raise worker_memory_mb in the settings to try again.",
        )
    if isinstance(error, TimeoutError):
        return TimedOutError(
            f"Reading {subject} took too long and was stopped.",
            "It stays findable by name and is tried again when it changes.",
        )
    if isinstance(error, OSError):
        return _from_os_error(error, subject)
    return BugError(
        f"Reading {subject} failed unexpectedly ({type(error).__name__}).",
        "Please report this with the service's log; the other files are not affected.",
    )


def _from_os_error(error: OSError, subject: str) -> ConciergeError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFullError(
            "The disk that holds Concierge's data is full.",
            "Free some space; indexing goes on by itself afterwards.",
        )
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return MissingError(f"{subject} is not there any more.", "Nothing needs to be done.")
    if error.errno in (errno.EACCES, errno.EPERM):
        return UnreadableError(
            f"You are not allowed to read {subject}.",
            "Give your user permission to read it, or exclude it.",
        )
    if error.errno == errno.ENOMEM:
        return from_exception(MemoryError(), subject)
    return UnreadableError(
        f"{subject} could not be read: {error.strerror or error}.",
        "Check the drive it is on; it is tried again later.",
    )


_CLASS_OF: dict[str, type[ConciergeError]] = {
    # The first class of a category stands for it; `NewerHomeError` is a later one.
    kind.category.value: kind
    for kind in reversed(ConciergeError.__subclasses__())
    if kind.__module__ == __name__
}


def of_category(category: str, message: str, advice: str) -> ConciergeError:
    """Return an error again that was told or kept; its class has the category and exit code."""
    return _CLASS_OF.get(category, BugError)(message, advice)
