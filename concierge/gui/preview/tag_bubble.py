"""A small field over the text, to tag a passage."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QFrame, QLineEdit, QVBoxLayout, QWidget

from concierge.gui import look
from concierge.gui.labels.typed import typed_tags
from concierge.gui.preview.noted import FileNotes


class TagBubble(QFrame):
    """Takes the names of tags, with the help of those there are; Escape drops it.

    Args:
        notes: Know which tags there are.
        parent: Its parent.

    Attributes:
        written: The names.
    """

    written = Signal(list)

    def __init__(self, notes: FileNotes, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._known = QStringListModel(self)
        completer = QCompleter(self._known, self)
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
        notes.load_tags(self, self._known.setStringList)

    def open_at(self, place: QPoint) -> None:
        """Show it at a place on the screen."""
        self.move(place)
        self.show()
        self.field.setFocus()

    def _keep(self) -> None:
        if names := typed_tags(self.field.text(), self._known.stringList()):
            self.written.emit(names)
        self.close()
