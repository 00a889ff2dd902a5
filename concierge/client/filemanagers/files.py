"""Entries that are files of our own: written whole or not at all, known again by their mark."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from concierge.core.errors import MisusedError, from_exception
from concierge.core.paths import shown

MARK: Final = "X-Concierge-Integration=true"
"""A line of every file of ours; in scripts it is a comment."""

_MODE = 0o755  # file managers run or trust only what may be run


@dataclass(frozen=True, slots=True)
class Write:
    """A file is written, in place of an older one.

    Attributes:
        path: The file; where it is a link, what it leads to.
        data: All of it.
        mode: Its permissions, or None for those that it has.
    """

    path: Path
    data: bytes
    mode: int | None = _MODE

    @property
    def place(self) -> str:
        """See `Step`."""
        return shown(self.path)

    def do(self) -> None:
        """See `Step`."""
        path = self.path.resolve()
        draft = path.with_name(f".{path.name}.draft")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            draft.write_bytes(self.data)
            if self.mode is not None:
                draft.chmod(self.mode)
            elif path.exists():
                shutil.copymode(path, draft)
            draft.replace(path)
        except OSError as error:
            with contextlib.suppress(OSError):
                draft.unlink()
            raise from_exception(error, shown(path)) from error


@dataclass(frozen=True, slots=True)
class Delete:
    """A file goes, and so do folders that become empty by it.

    Attributes:
        path: The file.
        folders: How many folders above it were made for it.
    """

    path: Path
    folders: int = 0

    @property
    def place(self) -> str:
        """See `Step`."""
        return shown(self.path)

    def do(self) -> None:
        """See `Step`."""
        try:
            self.path.unlink(missing_ok=True)
        except OSError as error:
            raise from_exception(error, shown(self.path)) from error
        for folder in list(self.path.parents)[: self.folders]:
            with contextlib.suppress(OSError):  # something else is in it
                folder.rmdir()


def config_folder() -> Path:
    """Return where programs keep what a person has set (XDG Base Directory Specification)."""
    return _base("XDG_CONFIG_HOME", ".config")


def data_folder() -> Path:
    """Return where programs keep what a person has (XDG Base Directory Specification)."""
    return _base("XDG_DATA_HOME", ".local/share")


def is_ours(path: Path) -> bool:
    """Say whether a file carries our mark; a link is nothing of ours."""
    if path.is_symlink() or not path.is_file():
        return False
    lines = (read(path) or b"").splitlines()
    return any(line.lstrip(b"# ") == MARK.encode() for line in lines)


def read(path: Path) -> bytes | None:
    """Return all of a file, or None when there is none.

    Raises:
        ConciergeError: When it cannot be read.
    """
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None
    except OSError as error:
        raise from_exception(error, shown(path)) from error


def check_free(path: Path) -> None:
    """See that nothing of others is where a file of ours shall be.

    Raises:
        MisusedError: When there is.
    """
    if os.path.lexists(path) and not is_ours(path):
        raise not_ours(shown(path))


def not_ours(place: str) -> MisusedError:
    """Return the error for a place that others have taken."""
    return MisusedError(f"{place} is not Concierge's.", "Rename or delete it and try again.")


def steps_for(
    wanted: Mapping[Path, bytes], present: Iterable[Path], folders: int = 0
) -> list[Write | Delete]:
    """Return what makes some files of ours be as they are wanted.

    Args:
        wanted: The contents of all that shall be there.
        present: Where files of ours may be now.
        folders: How many folders above each of them are made for it.

    Raises:
        MisusedError: When a file of others is in the place of one that is wanted.
    """
    for path in wanted:
        check_free(path)
    stale = [path for path in present if path not in wanted and is_ours(path)]
    new = [Write(path, data) for path, data in wanted.items() if not _is_so(path, data)]
    return [*new, *(Delete(path, folders) for path in stale)]


def _is_so(path: Path, data: bytes) -> bool:
    return read(path) == data and os.access(path, os.X_OK)


def _base(variable: str, otherwise: str) -> Path:
    chosen = os.environ.get(variable, "")
    # The specification wants relative paths ignored.
    return Path(chosen) if chosen.startswith("/") else Path.home() / otherwise
