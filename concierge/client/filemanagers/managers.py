"""Which file managers there may be on this system, and changing the menu of one."""

from __future__ import annotations

import sys

from concierge.client.filemanagers.explorer import Explorer
from concierge.client.filemanagers.finder import Finder
from concierge.client.filemanagers.linux import Dolphin, Scripts
from concierge.client.filemanagers.manager import Manager, Outcome, State
from concierge.client.filemanagers.thunar import Thunar
from concierge.core.errors import ConciergeError
from concierge.core.paths import Home


def all_managers() -> list[Manager]:
    """Return the file managers of this system, whether this machine has them or not."""
    if sys.platform == "win32":
        return [Explorer()]
    if sys.platform == "darwin":
        return [Finder()]
    return [Dolphin(), Scripts("nautilus", "Nautilus"), Scripts("nemo", "Nemo"), Thunar()]


def change(manager: Manager, home: Home | None, dry_run: bool = False) -> Outcome:
    """Put our entries into the menu of a file manager, or take them away.

    Args:
        manager: Which.
        home: The data folder whose window they show; None to take them away.
        dry_run: Whether to tell only what would be done.

    Returns:
        What was done, or why it was refused; nothing is raised for what is in the way.
    """
    try:
        before = manager.is_on()
        steps = manager.plan(home)
        if not dry_run:
            for step in steps:
                step.do()
    except ConciergeError as error:
        return Outcome(manager.id, manager.title, "refused", (), f"{error.message} {error.advice}")
    places = tuple(step.place for step in steps)
    advice = manager.advice if places and home is not None else ""
    return Outcome(manager.id, manager.title, _state(home, before, bool(places)), places, advice)


def _state(home: Home | None, before: bool, changed: bool) -> State:
    if home is None:
        return "removed" if changed else "absent"
    if not changed:
        return "kept"
    return "renewed" if before else "added"
