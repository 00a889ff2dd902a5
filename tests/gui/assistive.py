"""A window as assistive technology and somebody without a mouse meet it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QRadioButton,
    QScrollBar,
    QTabBar,
    QTextBrowser,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.gui.conftest import until

Role = QAccessible.Role

# Kinds of controls, the particular ones first, and as what they may be announced.
ROLES: list[tuple[type[QWidget], set[Role]]] = [
    (
        QAbstractButton,
        {Role.Button, Role.CheckBox, Role.RadioButton, Role.ButtonMenu, Role.ButtonDropDown},
    ),
    (QLineEdit, {Role.EditableText}),
    (QTextBrowser, {Role.StaticText, Role.Document}),
    (QTextEdit, {Role.EditableText, Role.Document}),
    (QPlainTextEdit, {Role.EditableText, Role.Document}),
    (QComboBox, {Role.ComboBox}),
    (QAbstractSpinBox, {Role.SpinBox}),
    (QAbstractSlider, {Role.Slider}),
    (QTabBar, {Role.PageTabList}),
    (QAbstractItemView, {Role.List, Role.Table, Role.Tree}),
]
CONTROLS = tuple(kind for kind, _ in ROLES)
MEANINGLESS = {Role.NoRole, Role.Client, Role.Pane, Role.Window, Role.Border}
COMPOSED = (QComboBox, QAbstractSpinBox, QLineEdit, QTabBar)  # their parts are Qt's own
MOST_STOPS = 200  # of Tab; no window has as many


def controls(part: QWidget) -> Iterator[QWidget]:
    """Yield what is shown of a part and can be clicked or have the focus."""
    yield from (one for one in [part, *part.findChildren(QWidget)] if _is_control(one))


def faults(part: QWidget) -> list[str]:
    """Return what assistive technology would not be able to tell of a part's controls."""
    return [
        f"{described(one)}: {fault}"
        for one in controls(part)
        for fault in (_nameless(one), _in_wrong_role(one))
        if fault
    ]


def menu_faults(menu: QMenu) -> list[str]:
    """Return the entries of a menu, and of those below, that have no words."""
    found = [] if menu.title() or menu.accessibleName() else ["a menu without a name"]
    for entry in menu.actions():
        if not entry.isVisible():
            continue
        below = entry.menu()
        if isinstance(below, QMenu):
            found += menu_faults(below)
        if not entry.isSeparator() and not entry.text().replace("&", "").strip():
            found.append(f"an entry without words: {entry.objectName()}")
    return found


def tab_faults(part: QWidget, qtbot: QtBot) -> list[str]:
    """Press Tab through a window; return where it leaves out, comes twice, or goes back.

    Args:
        part: What is looked at, in a window that is shown.
        qtbot: Presses the keys.
    """
    wanted = [one for one in [part, *part.findChildren(QWidget)] if _takes_tab(one)]
    if not wanted:
        return []
    stops = [one for one in _round(wanted[0], qtbot) if one is part or part.isAncestorOf(one)]
    found = [f"Tab leaves out {described(one)}" for one in wanted if one not in stops]
    back = [
        f"Tab goes back from {described(one)} to {described(two)}"
        for one, two in pairwise([*stops, stops[0]])
        if _stands_before(two, one)
    ]
    return found + (back if len(back) > 1 else [])  # a round comes back to its beginning once


def described(widget: QWidget | None) -> str:
    """Return which widget it is, for who reads why a test failed."""
    if widget is None:
        return "nothing"
    within = "/".join(type(one).__name__ for one in _above(widget))
    name = widget.objectName() or widget.accessibleName() or str(getattr(widget, "text", str)())
    return f"{type(widget).__name__} “{name}” in {within}"


def _above(widget: QWidget) -> list[QWidget]:
    found: list[QWidget] = []
    while (above := widget.parentWidget()) is not None and len(found) < 3:
        if type(above) is not QWidget:
            found.append(above)
        widget = above
    return found


# ---------------------------------------------------------------- names and roles


def _is_control(widget: QWidget) -> bool:
    if not widget.isVisible() or isinstance(widget, QScrollBar | QHeaderView):
        return False
    if isinstance(widget.parentWidget(), COMPOSED):
        return False
    if widget.metaObject().className() == "QTableCornerButton":
        return False
    return isinstance(widget, CONTROLS) or _takes_tab(widget)


def _nameless(widget: QWidget) -> str:
    name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    return "" if name.strip() else "no name"


def _in_wrong_role(widget: QWidget) -> str:
    role = QAccessible.queryAccessibleInterface(widget).role()
    for kind, allowed in ROLES:
        if isinstance(widget, kind):
            return "" if role in allowed else f"is announced as {role.name}"
    return f"is announced as {role.name}" if role in MEANINGLESS else ""


# ---------------------------------------------------------------- the way of Tab


def _takes_tab(widget: QWidget) -> bool:
    tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    shown = widget.isVisible() and widget.isEnabled() and not widget.focusProxy()
    group = widget.group() if isinstance(widget, QRadioButton) else None
    chosen = group.checkedButton() if group is not None else None
    return bool(tab) and shown and chosen in (None, widget)  # arrows lead to the other choices


def _round(first: QWidget, qtbot: QtBot) -> list[QWidget]:
    """Press Tab until it comes to one of its stops again; return all of them in order."""
    first.window().activateWindow()
    first.setFocus(Qt.FocusReason.TabFocusReason)
    until(first.hasFocus)
    stops = [first]
    for _ in range(MOST_STOPS):
        qtbot.keyClick(stops[-1], Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None, f"Tab leads nowhere from {described(stops[-1])}"
        if now is first:
            return stops
        if now is stops[-1] and isinstance(now, QTextBrowser):
            continue  # from link to link
        assert now not in stops, f"Tab goes round after {described(stops[-1])}"
        stops.append(now)
    raise AssertionError("Tab never comes round")


def _stands_before(one: QWidget, two: QWidget) -> bool:
    """Whether the first is read before the second where a parent of both lays them out."""
    if one.isAncestorOf(two) or two.isAncestorOf(one):
        return one.isAncestorOf(two)
    over = two.parentWidget()
    while over is not None and not over.isAncestorOf(one):
        over = over.parentWidget()
    if over is None:
        return False
    here, there = _place(_branch(one, over), over), _place(_branch(two, over), over)
    same_row = here.bottom() >= there.top() and here.top() <= there.bottom()
    return here.bottom() < there.top() or (same_row and here.right() < there.left())


def _branch(widget: QWidget, over: QWidget) -> QWidget:
    """Return which child of a parent a widget is, or is in."""
    while (above := widget.parentWidget()) is not over:
        assert above is not None
        widget = above
    return widget


def _place(widget: QWidget, over: QWidget) -> QRect:
    return QRect(widget.mapTo(over, widget.rect().topLeft()), widget.size())
