"""A button of words in the flow of the conversation."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QToolButton, QToolTip, QWidget

from concierge.gui import look
from concierge.gui.look.tip import as_tip


class FlatButton(QToolButton):
    """A quiet button that gives way: its style cuts the words short where there is no room.

    Args:
        text: What it says.
        icon: The name of its icon.
        parent: Its parent.
    """

    def __init__(self, text: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setIcon(look.icon(icon, "quiet"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Say something, to assistive technology, too; no letter of it is an access key."""
        super().setText(text.replace("&", "&&"))
        self.setAccessibleName(text)

    def show_words(self, *, shown: bool) -> None:
        """Show its words beside its icon, or the icon alone with the words as its tip."""
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(
            style.ToolButtonTextBesideIcon if shown else style.ToolButtonIconOnly
        )

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a size in which some of its words have room."""
        whole = self.sizeHint()
        return QSize(min(look.step(20), whole.width()), whole.height())

    def event(self, event: QEvent) -> bool:
        """Show all words as a tip where they are cut short and nothing else is to be said."""
        if event.type() == QEvent.Type.ToolTip and not self.toolTip():
            alone = self.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
            if alone or self.width() < self.sizeHint().width():
                QToolTip.showText(self.cursor().pos(), as_tip(self.accessibleName()), self)
            return True
        return super().event(event)
