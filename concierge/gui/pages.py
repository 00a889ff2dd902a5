"""The pages of the window besides search: made when they are first turned to."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
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

PAGES: tuple[Page, ...] = ("find", "activity", "insights", "settings", "welcome")


def make(page: Page, shell: Shell, live: Live) -> QWidget:
    """Make a page other than the search, importing what it needs only now.

    Raises:
        KeyError: When there is no such page.
    """
    return _MAKERS[page](shell, live)


def _activity(shell: Shell, live: Live) -> QWidget:
    from concierge.gui.activity import ActivityView

    return ActivityView(shell.bridge, live)


def _insights(shell: Shell, _live: Live) -> QWidget:
    from concierge.gui.insights import InsightsView

    return InsightsView(shell.bridge)


def _settings(shell: Shell, live: Live) -> QWidget:
    from concierge.gui.settings import SettingsView

    return SettingsView(shell.bridge, live)


def _welcome(shell: Shell, live: Live) -> QWidget:
    from concierge.gui.welcome import WelcomeView

    return WelcomeView(shell.bridge, live)


_MAKERS: dict[Page, Callable[[Shell, Live], QWidget]] = {
    "activity": _activity,
    "insights": _insights,
    "settings": _settings,
    "welcome": _welcome,
}


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
