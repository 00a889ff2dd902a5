"""One step on the disk: whether it can be taken or undone, doing so, and how it stands."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from concierge.core.errors import (
    ConciergeError,
    MissingError,
    MisusedError,
    UnreadableError,
    from_exception,
)
from concierge.core.paths import shown
from concierge.service.acting.bin import check_in_bin, put_into_bin, take_out_of_bin
from concierge.service.acting.carrying import carry, copy, end_broken_off, is_respelled, part_of
from concierge.store.journaling.journal_steps import Kind, Mark, Step

_ADVICE = "Nothing was changed on the disk."


def mark_of(path: Path) -> Mark:
    """Return what the file at a path is known by.

    Raises:
        MissingError: When there is none.
        MisusedError: When it is a folder, a link or a device.
    """
    try:
        found = path.lstat()
    except OSError as error:
        raise MissingError(f"{shown(path)} is not there any more.", _ADVICE) from error
    if path.is_symlink() or not path.is_file():
        raise MisusedError(f"{shown(path)} is no file.", _ADVICE)
    return Mark.of(found)


def check(step: Step, *, back: bool) -> None:
    """See that a file is as the journal left it, and that its place is free.

    Raises:
        ConciergeError: When it is not, with the reason.
    """
    goal = step.source if back else step.target
    if back and step.kind == "bin":
        check_in_bin(step.source, step.before)
    else:
        here = step.target if back and step.target else step.source
        mark = step.after if here is step.target else step.before
        if mark not in (None, mark_of(here)):
            raise MisusedError(f"{shown(here)} was changed since.", _ADVICE)
        if goal and is_respelled(here, goal):
            return
    if goal and os.path.lexists(goal) and not (back and step.kind == "copy"):
        raise _taken(goal)


def take(step: Step, *, back: bool) -> Step:
    """Take a step, or undo it; return it with what the file is known by then.

    Raises:
        ConciergeError: When the bin refuses.
        OSError: When it cannot be done.
    """
    return _DOING[step.kind, back](step)


def found_out(step: Step) -> Step:
    """Return a step as it stands on the disk, once what was broken off is ended."""
    if step.target is None:
        there = not os.path.lexists(step.source)
    elif step.kind == "copy":
        part_of(step.target).unlink(missing_ok=True)
        there = os.path.lexists(step.target)
    else:
        ends = (step.source, step.target)
        end_broken_off(*(ends if step.state == "doing" else ends[::-1]))
        there = not os.path.lexists(step.source)
    with suppress(OSError):
        if there and step.target:
            step = step._replace(after=Mark.of(step.target.lstat()))
        elif not there:
            step = step._replace(before=Mark.of(step.source.lstat()))
    return step._replace(state="done" if there else "undone")


def said(step: Step, *, back: bool) -> str:
    """Return what happens when a step is taken or undone, in words."""
    source = shown(step.source)
    if step.target is None:
        return f"{source} comes out of the bin." if back else f"{source} goes into the bin."
    target = shown(step.target)
    if step.kind == "copy":
        return f"{target} goes into the bin." if back else f"{source} is copied to {target}."
    return f"{target} becomes {source}." if back else f"{source} becomes {target}."


def refused(error: OSError | ConciergeError, step: Step, *, back: bool) -> ConciergeError:
    """Return in words why a step could not be taken."""
    if isinstance(error, FileExistsError):
        return _taken((step.source if back else step.target) or step.source)
    found = from_exception(error, shown(step.source))
    if isinstance(error, OSError) and isinstance(found, UnreadableError):
        return UnreadableError(
            f"{shown(step.source)} cannot be moved or copied: {error.strerror or error}.", _ADVICE
        )
    return found


def _taken(path: Path) -> MisusedError:
    return MisusedError(f"There is something at {shown(path)} already.", _ADVICE)


def _move(step: Step) -> Step:
    return _there(step, carry)


def _copy(step: Step) -> Step:
    return _there(step, copy)


def _there(step: Step, bring: Callable[[Path, Path], None]) -> Step:
    """Have a file, or its copy, stand at the target."""
    target = step.target or step.source
    made = sum(not os.path.lexists(folder) for folder in target.parents)
    target.parent.mkdir(parents=True, exist_ok=True)
    bring(step.source, target)
    return step._replace(after=Mark.of(target.lstat()), made=made)


def _move_back(step: Step) -> Step:
    step.source.parent.mkdir(parents=True, exist_ok=True)
    carry(step.target or step.source, step.source)
    _remove_folders(step)
    return step._replace(before=Mark.of(step.source.lstat()))


def _copy_back(step: Step) -> Step:
    put_into_bin(step.target or step.source)
    _remove_folders(step)
    return step


def _bin(step: Step) -> Step:
    put_into_bin(step.source)
    return step


def _bin_back(step: Step) -> Step:
    step.source.parent.mkdir(parents=True, exist_ok=True)
    take_out_of_bin(step.source, step.before)
    return step._replace(before=Mark.of(step.source.lstat()))


def _remove_folders(step: Step) -> None:
    """Remove the folders that were made for a file, as far as nothing else is in them."""
    with suppress(OSError):
        for folder in (step.target or step.source).parents[: step.made]:
            folder.rmdir()


_DOING: dict[tuple[Kind, bool], Callable[[Step], Step]] = {
    ("move", False): _move,
    ("move", True): _move_back,
    ("copy", False): _copy,
    ("copy", True): _copy_back,
    ("bin", False): _bin,
    ("bin", True): _bin_back,
}
