"""Tab goes through a page as one reads it, also through what was added to it later."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


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
        yield from _of_layout(layout)


def _of_layout(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if item is None:
            continue
        inner, widget = item.layout(), item.widget()
        if widget is not None:
            yield from focusable(widget)
        elif inner is not None:
            yield from _of_layout(inner)
