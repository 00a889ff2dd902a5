"""A file shown large over the window; Space or Escape closes it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from concierge.gui import look
from concierge.gui.bridge import Bridge
from concierge.gui.look.roles import announced
from concierge.gui.preview.heading import Heading
from concierge.gui.preview.stage import Stage
from concierge.gui.selection import Item
from concierge.gui.tab_order import go_on


@announced(QAccessible.Role.Dialog)
class QuickLook(QFrame):
    """Covers a window, except for its rim.

    Args:
        bridge: The way to the service.
        window: What it covers.

    Attributes:
        page_wanted: A page of the window and a part of it.
        told: What is being done, and nothing to undo it.
        stepped: A person wants the file that many rows further down.
        opened: A person wants to open the file in its program.
    """

    page_wanted = Signal(str, str)
    told = Signal(str, object)
    stepped = Signal(int)
    opened = Signal(object)

    def __init__(self, bridge: Bridge, window: QWidget) -> None:
        super().__init__(window)
        self._covered = window
        self._before: QWidget | None = None
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setAccessibleName(self.tr("Quick look"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._heading = Heading(self)
        self._stage = Stage(bridge, self)
        self._stage.page_wanted.connect(self._turn)
        self._stage.told.connect(self.told)
        box = QVBoxLayout(self)
        box.setContentsMargins(*(look.step(1),) * 4)
        top = QHBoxLayout()
        top.addWidget(self._heading, 1)
        top.addWidget(self._close_button(), 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(top)
        box.addWidget(self._stage, 1)
        window.installEventFilter(self)
        self.hide()

    @property
    def stage(self) -> Stage:
        """Where the file is shown."""
        return self._stage

    def open(self, item: Item, query: str) -> None:
        """Show a file; close when it is shown already."""
        if self.isVisible() and self._stage.item == item:
            self.dismiss()
            return
        if not self.isVisible():
            self._before = self.window().focusWidget()
        self._heading.show_item(item)
        self._stage.show_item(item, query)
        self._fit()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def dismiss(self) -> None:
        """Close it; the keyboard goes back to where it was."""
        self.hide()
        self._stage.show_item(None)
        if self._before is not None:
            self._before.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Follow the window's size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._fit()
        return bool(super().eventFilter(watched, event))

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - Qt's name
        """Keep Tab within it."""
        return go_on(self, forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Close on Space and Escape, open on Return, go through the results on Up and Down."""
        key, keys = event.key(), Qt.Key
        if key in (keys.Key_Space, keys.Key_Escape):
            self.dismiss()
        elif key in (keys.Key_Up, keys.Key_Down):
            self.stepped.emit(1 if key == keys.Key_Down else -1)
        elif key in (keys.Key_Return, keys.Key_Enter) and self._stage.item is not None:
            self.opened.emit(self._stage.item)
        else:
            super().keyPressEvent(event)

    def _turn(self, page: str, part: str) -> None:
        self.dismiss()
        self.page_wanted.emit(page, part)

    def _fit(self) -> None:
        rim = look.step(6)
        self.setGeometry(self._covered.rect().adjusted(rim, rim, -rim, -rim))

    def _close_button(self) -> QToolButton:
        button = QToolButton(self, autoRaise=True)
        button.setIcon(look.icon("close"))
        button.setToolTip(self.tr("Close (Esc)"))
        button.setAccessibleName(self.tr("Close"))
        button.clicked.connect(self.dismiss)
        return button
