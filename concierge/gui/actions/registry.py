"""Every action, once; menus, keys, the palette, the tray and tests take them from here."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from concierge.gui.actions import (
    about,
    again,
    boxed,
    files,
    general,
    indexing,
    labels,
    library,
    offered,
    passages,
    searches,
    tag_lists,
)
from concierge.gui.actions.action import Action
from concierge.gui.actions.context import Context


@lru_cache(maxsize=1)
def actions() -> dict[str, Action]:
    """Return all actions by id, in the order of the menus."""
    parts = (
        files,
        about,
        labels,
        boxed,
        tag_lists,
        again,
        passages,
        indexing,
        library,
        offered,
        general,
        searches,
    )
    found: dict[str, Action] = {}
    for action in (action for part in parts for action in part.ACTIONS):
        assert action.id not in found, f"two actions are called {action.id}"
        found[action.id] = action
    return found


def run(action_id: str, context: Context) -> bool:
    """Run an action if it makes sense now; say whether it did.

    Raises:
        KeyError: When there is no such action.
    """
    action = actions()[action_id]
    if not action.enabled(context):
        return False
    action.run(context)
    return True


def title(action: Action) -> str:
    """Return what an action is called, in the person's language, with its access key."""
    return QCoreApplication.translate("actions", action.text)


def plain_title(action: Action) -> str:
    """Return what an action is called, as lists show it."""
    return title(action).replace("&", "").rstrip("…")
