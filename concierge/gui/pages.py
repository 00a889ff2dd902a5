"""The pages of the window besides search: made when they are first turned to.

This is the one table that knows them. A page whose module is not part of this version is
nowhere offered.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from concierge.gui.actions import registry
from concierge.gui.actions.context import Context
from concierge.gui.actions.menus import context_menu
from concierge.gui.selection import Item, Selection
from concierge.gui.shell import Page, Shell

if TYPE_CHECKING:
    from concierge.gui.live import Live

# Page: its module and class, and what the class is made with.
_TABLE: dict[str, tuple[str, str, Callable[[Any, Shell, Live], QWidget]]] = {
    "activity": (
        "concierge.gui.activity",
        "ActivityView",
        lambda view, shell, live: view(shell.bridge, live),
    ),
    "insights": (
        "concierge.gui.insights",
        "InsightsView",
        lambda view, shell, _live: view(shell.bridge),
    ),
    "settings": (
        "concierge.gui.settings",
        "SettingsView",
        lambda view, shell, live: view(shell.bridge, live),
    ),
    "welcome": (
        "concierge.gui.welcome",
        "WelcomeView",
        lambda view, shell, live: view(shell.bridge, live),
    ),
    "ask": (
        "concierge.gui.ask",
        "AskView",
        lambda view, shell, _live: view(shell.bridge),
    ),
    "preview": (
        "concierge.gui.preview",
        "Preview",
        lambda view, shell, _live: view(shell.bridge),
    ),
}


@lru_cache(maxsize=16)
def is_there(name: str) -> bool:
    """Whether a view is part of this version; nothing is imported for it."""
    if name not in _TABLE:
        return False
    spec = find_spec(_TABLE[name][0])
    return spec is not None and spec.origin is not None


def make(name: str, shell: Shell, live: Live) -> Any:
    """Make a view, importing what it needs.

    Raises:
        KeyError: When there is no such view.
    """
    module, kind, call = _TABLE[name]
    return call(getattr(import_module(module), kind), shell, live)


def join(view: Any, shell: Shell) -> None:
    """Connect what pages may want of the window."""
    if hasattr(view, "wanted"):
        view.wanted.connect(shell.search)
    if hasattr(view, "told"):
        view.told.connect(shell.tell)
    if hasattr(view, "finished"):
        view.finished.connect(lambda: shell.show_page("find"))
    if hasattr(view, "page_wanted"):
        view.page_wanted.connect(shell.show_page)
    if hasattr(view, "previewed"):
        view.previewed.connect(shell.preview)
    if hasattr(view, "activated"):
        view.activated.connect(partial(_open, shell))
    if hasattr(view, "menu_wanted"):
        view.menu_wanted.connect(partial(_show_menu, shell, view))


def _open(shell: Shell, item: Item) -> None:
    registry.run("file.open", Context(shell, Selection((item,))))


def _show_menu(
    shell: Shell, view: QWidget, selection: Selection, at: QPoint, first: list[QAction]
) -> None:
    """Show the menu of files, with what the view itself can do in front."""
    menu = context_menu(shell, selection, view)
    if first and (entries := menu.actions()):
        menu.insertActions(entries[0], first)
        menu.insertSeparator(entries[0])
    menu.popup(at)


def names() -> list[Page]:
    """Return the pages there are, search first."""
    pages: tuple[Page, ...] = ("activity", "insights", "settings", "welcome")
    return ["find", *(page for page in pages if is_there(page))]
