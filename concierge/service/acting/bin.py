"""The system's bin: putting a file into it, and taking it out again where that is known how.

Linux keeps deleted files as the Trash specification of freedesktop.org says
(https://specifications.freedesktop.org/trash-spec/latest/): a folder `files`, and in `info` a
note for each, with where it was. Windows and macOS have no such notes for other programs.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote_to_bytes

from concierge.core.errors import MissingError, UnreadableError, UnsupportedError
from concierge.core.paths import shown
from concierge.service.acting.carrying import carry
from concierge.store.journaling.journal_steps import Mark

_INFO = ".trashinfo"


class _Binned(NamedTuple):
    """A file in the bin: when it was put there, where it lies, and the note of it."""

    deleted: bytes
    file: Path
    note: Path


def put_into_bin(path: Path) -> None:
    """Put a file into the system's bin.

    Raises:
        UnreadableError: When the system refuses.
    """
    from send2trash import send2trash

    try:
        send2trash(path)
    except OSError as error:
        raise UnreadableError(
            f"{shown(path)} cannot be put into the bin: {error.strerror or error}.",
            "Nothing was changed on the disk.",
        ) from error


def check_in_bin(path: Path, mark: Mark) -> None:
    """See that a file can be taken out of the bin.

    Raises:
        UnsupportedError: When that must be done by hand on this system.
        MissingError: When it is not there any more.
    """
    _found(path, mark)


def take_out_of_bin(path: Path, mark: Mark) -> None:
    """Put a file back to where it was; see `check_in_bin`.

    Raises:
        OSError: When there is something else, or it cannot be written.
    """
    found = _found(path, mark)
    carry(found.file, path)
    found.note.unlink()


def _found(path: Path, mark: Mark) -> _Binned:
    if sys.platform in ("win32", "darwin"):
        raise UnsupportedError(
            f"{shown(path)} is in the system's bin.", "Put it back from the bin by hand."
        )
    binned = [
        one
        for folder, above in _bins(path)
        for one in _notes_of(folder, above, path)
        if _is(one.file, mark)
    ]
    if not binned:
        raise MissingError(f"{shown(path)} is not in the bin any more.", "It cannot be put back.")
    return max(binned)


def _bins(path: Path) -> Iterator[tuple[Path, Path]]:
    """Yield the bins where a file may lie, and what paths in their notes begin at."""
    home = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    yield home / "Trash", home
    top = next((above for above in path.parents if above.is_mount()), Path(path.anchor))
    yield top / ".Trash" / str(os.getuid()), top
    yield top / f".Trash-{os.getuid()}", top


def _notes_of(folder: Path, above: Path, path: Path) -> Iterator[_Binned]:
    """Yield what a bin has of a path."""
    try:
        notes = sorted((folder / "info").glob(f"*{_INFO}"))
    except OSError:
        return
    for note in notes:
        told = _read(note)
        was = above / os.fsdecode(unquote_to_bytes(told.get(b"Path", b"")))
        if was == path:
            file = folder / "files" / note.name.removesuffix(_INFO)
            yield _Binned(told.get(b"DeletionDate", b""), file, note)


def _read(note: Path) -> dict[bytes, bytes]:
    try:
        pairs = (line.strip().partition(b"=") for line in note.read_bytes().splitlines())
        return {key: value for key, _, value in pairs}
    except OSError:
        return {}


def _is(file: Path, mark: Mark) -> bool:
    try:
        return Mark.of(file.lstat())[:2] == mark[:2]
    except OSError:
        return False
