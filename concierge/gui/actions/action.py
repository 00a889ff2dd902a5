"""An action: something a person can do, declared once for menus, keys and the palette."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from concierge.gui.actions.context import Context


@dataclass(frozen=True, slots=True)
class Action:
    """Something a person can do.

    Attributes:
        id: Its name in settings and tests, such as ``file.open``.
        text: What it is called, untranslated; ``&`` marks the access key.
        run: Does it.
        enabled: Whether it makes sense now.
        shortcut: Its key in portable form, such as ``Ctrl+K``, or "".
        icon: Name of its icon, or "".
        menu: The menu of the menu bar it stands in, or "" for none.
        group: Actions of one group stand together; a line divides the groups.
        keyed_by_view: Whether the shortcut is a plain key such as Space, which only the list
            that has the focus may take; menus show it all the same.
    """

    id: str
    text: str
    run: Callable[[Context], object]
    enabled: Callable[[Context], bool] = lambda _context: True
    shortcut: str = ""
    icon: str = ""
    menu: str = ""
    group: str = ""
    keyed_by_view: bool = False
