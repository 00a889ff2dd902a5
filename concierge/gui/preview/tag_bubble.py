"""A small field over the text, to tag a passage."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QFrame, QLineEdit, QVBoxLayout, QWidget

from concierge.gui import look
from concierge.gui.preview.noted import FileNotes


class TagBubble(QFrame):
    """Takes the name of a tag, with the help of those there are; Escape drops it.

    Args:
        notes: Know which tags there are.
        parent: Its parent.

    Attributes:
        written: The name.
    """

    written = Signal(str)

    def __init__(self, notes: FileNotes, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        known = QStringListModel(self)
        completer = QCompleter(known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.field = QLineEdit(self)
        self.field.setMaxLength(200)
        self.field.setPlaceholderText(self.tr("Tag for this passage"))
        self.field.setAccessibleName(self.field.placeholderText())
        self.field.setMinimumWidth(look.step(60))
        self.field.setCompleter(completer)
        self.field.returnPressed.connect(self._keep)
        box = QVBoxLayout(self)
        box.addWidget(self.field)
        notes.load_tags(self, known.setStringList)

    def open_at(self, place: QPoint) -> None:
        """Show it at a place on the screen."""
        self.move(place)
        self.show()
        self.field.setFocus()

    def _keep(self) -> None:
        if name := self.field.text().strip():
            self.written.emit(name)
        self.close()
