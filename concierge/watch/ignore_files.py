"""Rules that folders bring themselves: ``.gitignore`` and ``CACHEDIR.TAG``.

As ripgrep does, ignore files count only inside a git work tree, that is at or below a folder
that holds a ``.git``; those between the top of the work tree and the root count too, and
those outside of a nested repository do not count within it. git's list for the whole
machine (``core.excludesFile``) is not read, and neither is its index: a file that was added
to a repository although it is ignored is left out.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pathspec
from pathspec.patterns.gitignore.spec import GitIgnoreSpecPattern

# The first bytes that such a tag must have (bford.info/cachedir).
_TAG = b"Signature: 8a477f597d28d172789f06886806bc55"
# An ignore file that is larger is none.
_MOST_BYTES = 2**20


@dataclass(frozen=True, slots=True)
class IgnoreFile:
    """The patterns of one ignore file.

    Attributes:
        base: Text of the folder that they are relative to, with a slash at its end.
        spec: The patterns.
    """

    base: str
    spec: pathspec.GitIgnoreSpec


def ignored(files: tuple[IgnoreFile, ...], path: str) -> bool:
    """Say whether git would ignore a path.

    Args:
        files: Ignore files that apply, those of the deepest folder first.
        path: Absolute, with slashes; a folder has one at its end.
    """
    for file in files:
        found = file.spec.check_file(path[len(file.base) :]).include
        if found is not None:  # the nearest that has something to say, says it
            return found
    return False


def is_tagged(folder: bytes) -> bool:
    """Say whether a folder that holds a ``CACHEDIR.TAG`` is a cache."""
    return _contents(os.path.join(folder, b"CACHEDIR.TAG"), len(_TAG)) == _TAG


def of_folder(
    folder: bytes, text: str, above: tuple[IgnoreFile, ...], *, top: bool, own: bool
) -> tuple[IgnoreFile, ...]:
    """Return the ignore files that apply in a folder.

    Args:
        folder: Absolute path.
        text: The same as text with slashes, and one at its end.
        above: Those that apply in the folder it is in.
        top: Whether it holds a ``.git``.
        own: Whether it holds a ``.gitignore``.
    """
    found = () if top else above
    if top:
        found = _read(os.path.join(folder, b".git", b"info", b"exclude"), text)
        found = found or (IgnoreFile(text, compiled(())),)  # says that this is a work tree
    if own and found:
        found = (*_read(os.path.join(folder, b".gitignore"), text), *found)
    return found


def above(root: bytes) -> tuple[IgnoreFile, ...]:
    """Return the ignore files of folders above a root that apply in it."""
    chain = []
    folder = root
    while not os.path.lexists(os.path.join(folder, b".git")):
        parent = os.path.dirname(folder)
        if parent == folder:
            return ()
        chain.append(folder := parent)
    found: tuple[IgnoreFile, ...] = ()
    for at in reversed(chain):
        top = at == folder
        found = of_folder(at, as_text(at), found, top=top, own=True)
    return found


def as_text(folder: bytes) -> str:
    """Return a folder's path with slashes, and one at its end."""
    return os.fsdecode(folder).replace(os.sep, "/").rstrip("/") + "/"


def compiled(lines: Iterable[str]) -> pathspec.GitIgnoreSpec:
    """Compile patterns; one that means nothing is passed over, as git does."""
    return pathspec.GitIgnoreSpec([found for line in lines if (found := _pattern(line))])


def faulty(lines: Iterable[str]) -> list[str]:
    """Return the patterns that mean nothing."""
    return [line for line in lines if _pattern(line) is None]


def _pattern(line: str) -> GitIgnoreSpecPattern | None:
    try:
        return GitIgnoreSpecPattern(line)
    except (ValueError, re.error):  # such as a range that runs backwards
        return None


def _read(path: bytes, base: str) -> tuple[IgnoreFile, ...]:
    text = _contents(path, _MOST_BYTES).decode("utf-8", "surrogateescape")
    lines = [line.removesuffix("\r") for line in text.removeprefix("\ufeff").split("\n")]
    return (IgnoreFile(base, compiled(lines)),) if text else ()


def _contents(path: bytes, most: int) -> bytes:
    """Return the beginning of a plain file, or nothing."""
    try:
        if not stat.S_ISREG(os.lstat(path).st_mode):  # a pipe would never end
            return b""
        with Path(os.fsdecode(path)).open("rb") as stream:
            return stream.read(most)
    except OSError:
        return b""
