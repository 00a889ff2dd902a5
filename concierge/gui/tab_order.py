"""Tab goes through a page as one reads it, also through what was added to it later."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QButtonGroup,
    QGridLayout,
    QLayout,
    QScrollArea,
    QWidget,
)

_PLACED = (QWidget, QLayout)


def go_on(within: QWidget, forward: bool) -> bool:
    """Give the keyboard to what is read next, round and round within a window or a part.

    What Qt itself does is the order in which things were made, and pages, chips and answers
    are made when they are needed.

    Args:
        within: The keyboard stays in it.
        forward: Whether to what comes after, not before.

    Returns:
        Whether there was something that takes the keyboard.
    """
    found = list(stops(within))
    now = QApplication.focusWidget()
    if not found:
        return False
    first = 0 if forward else -1
    at = found.index(now) + (1 if forward else -1) if now in found else first
    following = found[at % len(found)]
    back = Qt.FocusReason.BacktabFocusReason
    following.setFocus(Qt.FocusReason.TabFocusReason if forward else back)
    _bring_into_sight(following)
    return True


def step(parts: Sequence[QWidget], by: int) -> None:
    """Give the keyboard to another part of a window, as F6 does everywhere.

    Args:
        parts: In the order of reading; those that have nothing to stop at are passed over.
        by: 1 for the next, -1 for the one before.
    """
    now = QApplication.focusWidget()
    found = [part for part in parts if part.isVisible() and next(stops(part), None) is not None]
    if not found:
        return
    before = -1 if by > 0 else 0
    held = (
        number
        for number, part in enumerate(found)
        if now is not None and (part is now or part.isAncestorOf(now))
    )
    following = found[(next(held, before) + by) % len(found)]
    next(stops(following)).setFocus(Qt.FocusReason.ShortcutFocusReason)


def stops(widget: QWidget) -> Iterator[QWidget]:
    """Yield what Tab stops at now, a widget and all below it, in the order of reading."""
    if takes_tab(widget):
        yield widget
    for child in _children(widget):
        if child.isVisible() and not child.isWindow():
            yield from stops(child)


def takes_tab(widget: QWidget) -> bool:
    """Whether Tab stops at a widget now."""
    if not (widget.isVisible() and widget.isEnabled()) or widget.focusProxy() is not None:
        return False
    # On some systems people choose that Tab goes through fields and lists only.
    every = Qt.TabFocusBehavior.TabFocusAllControls
    everywhere = QGuiApplication.styleHints().tabFocusBehavior() == every
    needed = Qt.FocusPolicy.TabFocus if everywhere else Qt.FocusPolicy.StrongFocus
    return widget.focusPolicy() & needed == needed and not _is_passed_over(widget)


def _is_passed_over(widget: QWidget) -> bool:
    """Whether it is one of several choices, another of which is chosen: arrows lead to it."""
    if not isinstance(widget, QAbstractButton) or widget.isChecked():
        return False
    group = cast("QButtonGroup | None", widget.group())
    parent = widget.parentWidget()
    if group is not None:
        return group.exclusive() and group.checkedButton() is not None
    if not widget.autoExclusive() or parent is None:
        return False
    beside = (one for one in parent.children() if isinstance(one, QAbstractButton))
    return any(one.autoExclusive() and one.isChecked() for one in beside)


def _children(widget: QWidget) -> list[QWidget]:
    """Return the children as they are read; what floats above the others comes last."""
    children = [one for one in widget.children() if isinstance(one, QWidget)]
    layout = widget.layout()
    if layout is None:
        return sorted(children, key=lambda one: (one.y(), one.x()))
    laid = list(_laid_out(layout))
    return laid + [one for one in children if one not in laid]


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    """Yield the widgets of a layout and of the layouts in it.

    Its items are not asked for: PySide6 would keep each, also when Qt has deleted it with
    its widget.
    """
    host = layout.parentWidget()
    parts = [*(host.children() if host is not None else ()), *layout.children()]
    placed = [(layout.indexOf(part), part) for part in parts if isinstance(part, _PLACED)]
    placed = [(at, part) for at, part in placed if at >= 0]
    if isinstance(layout, QGridLayout):
        placed.sort(key=lambda one: tuple(layout.getItemPosition(one[0])[:2]))  # type: ignore[index]
    else:
        placed.sort(key=lambda one: one[0])
    for _, part in placed:
        if isinstance(part, QLayout):
            yield from _laid_out(part)
        else:
            yield part


def _bring_into_sight(widget: QWidget) -> None:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()


def follow_layout(widget: QWidget) -> None:
    """Set the order of Tab within a widget to that of its layouts.

    Qt puts what is added to a window at the end, wherever it stands.
    """
    for one, next_one in pairwise(focusable(widget)):
        QWidget.setTabOrder(one, next_one)


def focusable(widget: QWidget) -> Iterator[QWidget]:
    """Yield what Tab stops at within a widget, in the order of its layouts."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
        return
    layout = widget.layout()
    inside = widget.widget() if isinstance(widget, QScrollArea) else None
    if inside is not None:
        yield from focusable(inside)
    elif layout is not None:
        for one in _laid_out(layout):
            yield from focusable(one)
