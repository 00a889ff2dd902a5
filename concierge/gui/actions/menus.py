"""Menus built from the actions: the menu bar's and those of a right click."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from concierge.gui.actions.action import Action
from concierge.gui.actions.context import Context
from concierge.gui.actions.registry import actions, title
from concierge.gui.actions.shortcuts import shortcuts
from concierge.gui.look import icons
from concierge.gui.selection import Selection
from concierge.gui.shell import Shell
from concierge.gui.translatable import QT_TRANSLATE_NOOP

MENUS = {
    "find": QT_TRANSLATE_NOOP("menus", "&Find"),
    "file": QT_TRANSLATE_NOOP("menus", "F&ile"),
    "order": QT_TRANSLATE_NOOP("menus", "&Organise"),
    "library": QT_TRANSLATE_NOOP("menus", "&Library"),
    "view": QT_TRANSLATE_NOOP("menus", "&View"),
    "help": QT_TRANSLATE_NOOP("menus", "&Help"),
}


def menu_bar(shell: Shell) -> QMenuBar:
    """Return the menu bar; its entries bring the shortcuts of the window with them."""
    bar = QMenuBar(shell.widget)
    bar.setAccessibleName(QCoreApplication.translate("menus", "Menu bar"))
    for name, text in MENUS.items():
        menu = bar.addMenu(QCoreApplication.translate("menus", text))
        menu.setObjectName(f"menu-{name}")
        made = _fill(menu, _of_menu(name), lambda: Context(shell, shell.selection), keys=True)
        menu.aboutToShow.connect(lambda made=made: _refresh(shell, made))
        # A shortcut works on what is selected when it is pressed, not when the menu was open.
        menu.aboutToHide.connect(lambda made=made: _enable_all(made))
    return bar


def follow_keys(bar: QMenuBar) -> None:
    """Give the entries of a menu bar the keys that their actions have now."""
    for action in actions().values():
        entry = bar.findChild(QAction, action.id)
        if entry is not None and not action.keyed_by_view:
            entry.setShortcut(QKeySequence(shortcuts().of(action)))


def context_menu(shell: Shell, selection: Selection, parent: QWidget | None = None) -> QMenu:
    """Return the menu of a right click on files; the caller shows it.

    Args:
        shell: The window.
        selection: The files.
        parent: The view that was clicked.
    """
    menu = QMenu(parent or shell.widget)
    menu.setAccessibleName(QCoreApplication.translate("menus", "Files"))
    context = Context(shell, selection)
    wanted = [action for action in _of_menu("file", "order") if action.enabled(context)]
    _fill(menu, wanted, lambda: context, keys=False)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def tray_menu(shell: Shell, ids: Iterable[str]) -> QMenu:
    """Return a menu of the named actions, for the tray; whoever takes it keeps it."""
    menu = QMenu()
    known = actions()
    _fill(menu, [known[one] for one in ids], lambda: Context(shell, shell.selection), keys=False)
    return menu


def _of_menu(*names: str) -> list[Action]:
    return [action for action in actions().values() if action.menu in names]


def _fill(
    menu: QMenu, wanted: Iterable[Action], context: Callable[[], Context], keys: bool
) -> list[tuple[Action, QAction]]:
    made = []
    group: str | None = None
    for action in sorted(wanted, key=_place_of(wanted)):
        if group not in (None, action.group):
            menu.addSeparator()
        group = action.group
        entry = _entry(action, context, menu, keys)
        menu.addAction(entry)
        made.append((action, entry))
    return made


def _place_of(wanted: Iterable[Action]) -> Callable[[Action], int]:
    groups = list(dict.fromkeys(action.group for action in wanted))
    return lambda action: groups.index(action.group)


def _entry(action: Action, context: Callable[[], Context], menu: QMenu, keys: bool) -> QAction:
    entry = QAction(icons.icon(action.icon) if action.icon else icons.icon("dot"), title(action))
    entry.setParent(menu)
    entry.setObjectName(action.id)
    _give_key(entry, action, keys)
    entry.triggered.connect(lambda: _run(action, context()))
    return entry


def _give_key(entry: QAction, action: Action, keys: bool) -> None:
    key = QKeySequence(shortcuts().of(action))
    if keys and not action.keyed_by_view:
        entry.setShortcut(key)
    elif not key.isEmpty():  # only shown: a tab in the text stands before the key
        native = key.toString(QKeySequence.SequenceFormat.NativeText)
        entry.setText(f"{entry.text()}\t{native}")


def _run(action: Action, context: Context) -> None:
    if action.enabled(context):
        action.run(context)


def _refresh(shell: Shell, made: list[tuple[Action, QAction]]) -> None:
    context = Context(shell, shell.selection)
    for action, entry in made:
        entry.setEnabled(action.enabled(context))


def _enable_all(made: list[tuple[Action, QAction]]) -> None:
    for _, entry in made:
        entry.setEnabled(True)
