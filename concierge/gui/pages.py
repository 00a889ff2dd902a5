"""The pages of the window besides search: made when they are first turned to."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from concierge.gui.actions import registry
from concierge.gui.actions.context import Context
from concierge.gui.actions.menus import context_menu
from concierge.gui.page_view import PageView
from concierge.gui.selection import Item, Selection
from concierge.gui.shell import Page, Shell

if TYPE_CHECKING:
    from concierge.gui.live import Live

PAGES: tuple[Page, ...] = ("find", "activity", "insights", "duplicates", "settings", "welcome")


def make(page: Page, shell: Shell, live: Live) -> PageView:
    """Make a page other than the search, importing what it needs only now.

    Raises:
        KeyError: When there is no such page.
    """
    view = _MAKERS[page](shell, live)
    view.wanted.connect(shell.search)
    view.told.connect(shell.tell)
    view.finished.connect(lambda: shell.show_page("find"))
    view.page_wanted.connect(shell.show_page)
    view.previewed.connect(shell.preview)
    view.activated.connect(partial(_open, shell))
    view.menu_wanted.connect(partial(_show_menu, shell, view))
    return view


def _activity(shell: Shell, live: Live) -> PageView:
    from concierge.gui.activity import ActivityView

    return ActivityView(shell.bridge, live)


def _insights(shell: Shell, _live: Live) -> PageView:
    from concierge.gui.insights import InsightsView

    return InsightsView(shell.bridge)


def _duplicates(shell: Shell, _live: Live) -> PageView:
    from concierge.gui.duplicates import DuplicatesView

    return DuplicatesView(shell.bridge)


def _settings(shell: Shell, live: Live) -> PageView:
    from concierge.gui.settings import SettingsView

    view = SettingsView(shell.bridge, live)
    view.compacted.connect(shell.set_low_rows)
    return view


def _welcome(shell: Shell, live: Live) -> PageView:
    from concierge.gui.welcome import WelcomeView

    return WelcomeView(shell.bridge, live)


_MAKERS: dict[Page, Callable[[Shell, Live], PageView]] = {
    "activity": _activity,
    "insights": _insights,
    "duplicates": _duplicates,
    "settings": _settings,
    "welcome": _welcome,
}


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
