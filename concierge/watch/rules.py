"""What a scan leaves out, each with its reason."""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pathspec

# Folders that hold copies, caches and parts of programs rather than a person's files.
PROGRAM_FOLDERS = frozenset(
    {
        "node_modules",
        "__pycache__",
        "site-packages",
        ".git",
        ".hg",
        ".svn",
        ".venv",
        "$RECYCLE.BIN",
        "System Volume Information",
        "lost+found",
    }
)
_JUNK = frozenset({"thumbs.db", "desktop.ini", ".ds_store"})


@dataclass(frozen=True, slots=True)
class Rules:
    """What is left out below one root.

    Attributes:
        exclude: Patterns in gitignore syntax, relative to the root.
        include_hidden: Whether names that start with a dot are read.
        max_bytes: Largest file that is read.
    """

    exclude: Sequence[str] = ()
    include_hidden: bool = False
    max_bytes: int = 500 * 2**20


# How systems mark files whose bytes are fetched only when they are opened: macOS dataless
# files (sys/stat.h), Windows recall-on-open, recall-on-data-access and offline (winnt.h).
_DATALESS = 0x40000000
_RECALLED = 0x00040000 | 0x00400000 | 0x00001000


def is_cloud_only(info: os.stat_result) -> bool:
    """Say whether opening a file would download it."""
    flags = getattr(info, "st_flags", 0)
    attributes = getattr(info, "st_file_attributes", 0)
    return bool(flags & _DATALESS or attributes & _RECALLED)


class Filter:
    """Applies rules; says why something is left out, or "".

    Args:
        rules: The rules.
        others: Files and folders that are roots of their own, and so not this root's
            business.
    """

    def __init__(self, rules: Rules, others: frozenset[bytes] = frozenset()) -> None:
        self._rules = rules
        self._others = others
        self._spec = pathspec.GitIgnoreSpec.from_lines(rules.exclude) if rules.exclude else None

    def elsewhere(self, path: bytes) -> bool:
        """Say whether a file or folder is a root of its own."""
        return path in self._others

    def folder(self, name: str, relative: str) -> str:
        """Return why a folder is not entered, or ""."""
        if name in PROGRAM_FOLDERS:
            return "program folder"
        if self._hidden(name):
            return "hidden"
        return self._by_pattern(relative + "/")

    def file(self, name: str, relative: str, info: os.stat_result) -> str:
        """Return why a file is not read, or ""."""
        if stat.S_ISLNK(info.st_mode):
            return "link"
        if not stat.S_ISREG(info.st_mode):
            return "not a file"
        if is_cloud_only(info):
            return "cloud only"
        if name.lower() in _JUNK:
            return "system file"
        if self._hidden(name):
            return "hidden"
        if info.st_size > self._rules.max_bytes:
            return "too large"
        return self._by_pattern(relative)

    def reason(self, root: str, path: str) -> str:
        """Return why a path below a root is left out, or ""; names the folder that is."""
        steps = Path(path).relative_to(root).parts
        at = root
        for depth, name in enumerate(steps):
            at = os.path.join(at, name)
            relative = "/".join(steps[: depth + 1])
            try:
                info = os.lstat(at)
            except OSError:  # it went while it was looked at, or cannot be
                return "unreadable"
            if stat.S_ISDIR(info.st_mode):
                why = self.folder(name, relative)
            else:
                why = self.file(name, relative, info)
            if why:
                return why if depth == len(steps) - 1 else f"{why}: {relative}"
        return ""

    def _hidden(self, name: str) -> bool:
        return name.startswith(".") and not self._rules.include_hidden

    def _by_pattern(self, relative: str) -> str:
        if self._spec is not None and self._spec.match_file(relative):
            return "excluded by you"
        return ""
