"""The one bar: words, fields, questions."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QIcon,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from concierge.gui import look

_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_LONGEST = 2000


class Edit(QLineEdit):
    """Where one types; what its keys mean beyond typing is told by signals.

    Attributes:
        returned: Return, Ctrl+Return or Shift+Return: open, reveal or ask.
        stepped: Up (-1) or Down (+1).
        escaped: Esc.
        taken: Tab, while there is something to complete; see `completes`.
        focused: It got or lost the keyboard.
    """

    returned = Signal(str)
    stepped = Signal(int)
    escaped = Signal()
    taken = Signal()
    focused = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.completes = False
        self.setFrame(False)
        self.setMaxLength(_LONGEST)
        self.setFont(look.font("bar"))
        self.setPlaceholderText(self.tr("Search your files"))
        self.setAccessibleName(self.tr("Search"))
        self.setAttribute(Qt.WidgetAttribute.WA_MacShowFocusRect, on=False)

    def event(self, event: QEvent) -> bool:
        """See Qt; Tab completes while there is something to complete, else it moves on."""
        if (
            self.completes
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Tab
        ):
            self.taken.emit()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """See Qt."""
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            held = event.modifiers()
            self.returned.emit("reveal" if held & _CONTROL else "ask" if held & _SHIFT else "open")
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.stepped.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """See Qt."""
        super().focusInEvent(event)
        self.focused.emit(True)  # noqa: FBT003

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """See Qt."""
        super().focusOutEvent(event)
        self.focused.emit(False)  # noqa: FBT003


class SearchBar(QFrame):
    """The bar with its icon and buttons.

    Attributes:
        edit: Where one types.
        asked: The button beside it was pressed.
    """

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = Edit(self)
        self._glass = QLabel(self)
        self._clear = self._button("close", self.tr("Clear"))
        self._clear.clicked.connect(self._empty)
        self._ask = self._button("ask", self.tr("Ask these words as a question (Shift+Return)"))
        self._ask.setText(self.tr("Ask") + "  ⇧⏎")
        self._ask.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._ask.clicked.connect(self.asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.step(3), look.step(2), look.step(2), look.step(2))
        row.setSpacing(look.step(2))
        for widget in (self._glass, self.edit, self._clear, self._ask):
            row.addWidget(widget)
        row.setStretchFactor(self.edit, 1)
        self.edit.textChanged.connect(self._follow)
        self.edit.focused.connect(lambda _: self.update())
        self.setFocusProxy(self.edit)
        self._follow("")
        self._dress()

    def _button(self, icon: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(look.icon(icon, "quiet"))
        button.setAutoRaise(True)
        button.setToolTip(name)
        button.setAccessibleName(name)
        return button

    def _empty(self) -> None:
        self.edit.clear()
        self.edit.setFocus()

    def _follow(self, text: str) -> None:
        # It keeps its place, so that the words do not move.
        self._clear.setEnabled(bool(text))
        self._clear.setIcon(look.icon("close", "quiet") if text else QIcon())
        self._ask.setEnabled(bool(text.strip()))

    def _dress(self) -> None:
        side = look.icon_px("bar")
        self._glass.setPixmap(look.icon("search", "quiet").pixmap(QSize(side, side)))
        self.edit.setFont(look.font("bar"))
        palette = self.edit.palette()
        palette.setColor(palette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.edit.setPalette(palette)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """See Qt; follow light, dark and text size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._dress()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """See Qt; a narrow bar leaves its room to the words."""
        super().resizeEvent(event)
        beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        only = Qt.ToolButtonStyle.ToolButtonIconOnly
        self._ask.setToolButtonStyle(beside if self.width() > look.step(120) else only)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint its ground, and its edge in the accent while one types in it."""
        colours = look.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(colours.base)
        focused = self.edit.hasFocus()
        painter.setPen(QPen(colours.accent if focused else colours.line, 2 if focused else 1))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), look.step(2), look.step(2))
