"""Moving and copying one file so that nothing is ever overwritten, nor half a file left."""

from __future__ import annotations

import filecmp
import os
import shutil
from pathlib import Path


def carry(source: Path, target: Path) -> None:
    """Move a file; the folder of `target` is there.

    Raises:
        FileExistsError: When something stands there already.
        OSError: When it cannot be read or written.
    """
    near = source.lstat().st_dev == target.parent.stat().st_dev
    if is_respelled(source, target) or (near and os.name == "nt"):
        source.rename(target)  # Windows refuses to overwrite by itself
        return
    try:
        os.link(source, target, follow_symlinks=False)
    except FileExistsError:
        raise
    except OSError:  # another volume, or one that knows no links
        if near:
            _settle(source, target)
            return
        copy(source, target)
    source.unlink()


def copy(source: Path, target: Path) -> None:
    """Copy a file with its times; it appears at `target` when it is whole.

    Raises:
        FileExistsError: When something stands there already.
        OSError: When it cannot be read or written.
    """
    if os.path.lexists(target):
        raise FileExistsError(target)
    part = part_of(target)
    try:
        shutil.copy2(source, part, follow_symlinks=False)
        _settle(part, target)
    finally:
        part.unlink(missing_ok=True)


def part_of(target: Path) -> Path:
    """Return where a copy is written before it is whole."""
    return target.with_name(f".{target.name}.concierge-part")


def end_broken_off(source: Path, target: Path) -> None:
    """Finish moving a file when that was broken off between two of its steps.

    It may stand in both places then; where both are the same, the first is taken away. What
    was only begun is taken back.
    """
    part_of(target).unlink(missing_ok=True)
    if not (os.path.lexists(source) and os.path.lexists(target)) or is_respelled(source, target):
        return
    if not target.lstat().st_size and source.lstat().st_size:
        target.unlink()  # the place was only kept free
    elif source.samefile(target) or filecmp.cmp(source, target, shallow=False):
        source.unlink()


def is_respelled(source: Path, target: Path) -> bool:
    """Say whether two spellings are one place to a file system that knows no case."""
    return (
        source != target
        and str(source).casefold() == str(target).casefold()
        and os.path.lexists(target)
        and source.samefile(target)
        and source.lstat().st_nlink == 1
    )


def _settle(source: Path, target: Path) -> None:
    """Rename a file where that would overwrite: the name is taken first."""
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
    try:
        source.replace(target)
    except BaseException:
        target.unlink()
        raise
