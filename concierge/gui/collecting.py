"""The forms of a collection: what is said of it, what it asks, and what it is called."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from concierge.gui.look import metrics
from concierge.gui.look.label import Label

_NOTE_LINES = 6


class _Form(QWidget):
    """A form with Save and Cancel.

    Attributes:
        closed: It is done with.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        kinds = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(kinds.Save | kinds.Cancel)
        for button in self._buttons.buttons():
            button.setIcon(QIcon())  # Fusion's own are of another hand
        self._buttons.accepted.connect(self._accept)
        self._buttons.rejected.connect(self.closed)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(metrics.step(2))

    def _lay(self, *parts: QWidget) -> None:
        for part in (*parts, self._buttons):
            self._column.addWidget(part)
        self.setFocusProxy(parts[0])

    def _accept(self) -> None:
        self._tell()
        self.closed.emit()

    def _tell(self) -> None:
        raise NotImplementedError


class NoteForm(_Form):
    """What a person says of a collection, or of a file in one.

    Args:
        note: What it says so far.
        parent: Its parent.

    Attributes:
        accepted: What it is to say; "" for nothing.
    """

    accepted = Signal(str)

    def __init__(self, note: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QPlainTextEdit(note)
        self.text.setObjectName("collection-note")
        self.text.setAccessibleName(self.tr("Note"))
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * _NOTE_LINES)
        self._lay(self.text)

    def _tell(self) -> None:
        self.accepted.emit(self.text.toPlainText().strip())


class QueryForm(_Form):
    """What a smart collection is called and asks.

    Args:
        name: Its name.
        query: What it asks.
        named: Whether the name stands.
        parent: Its parent.

    Attributes:
        accepted: The name and the query.
    """

    accepted = Signal(str, str)

    def __init__(
        self, name: str, query: str, *, named: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.name = QLineEdit(name, clearButtonEnabled=True)
        self.name.setObjectName("collection-name")
        self.name.setAccessibleName(self.tr("Name of the collection"))
        self.name.setPlaceholderText(self.tr("Name of the collection"))
        self.name.setEnabled(not named)
        self.query = QLineEdit(query, clearButtonEnabled=True)
        self.query.setObjectName("collection-query")
        self.query.setAccessibleName(self.tr("What its files fulfil"))
        self.query.setPlaceholderText(self.tr("What its files fulfil"))
        told = self.tr("In it is what fits the whole search and holds all its words, always.")
        for field in (self.name, self.query):
            field.returnPressed.connect(self._accept_named)
        self.name.textChanged.connect(self._allow)
        self._lay(self.query if named else self.name, *self._rest(named, told))
        self._allow(name)

    def _rest(self, named: bool, told: str) -> list[QWidget]:
        others: list[QWidget] = [] if named else [self.query]
        return [*others, Label(told, tone="quiet")]

    def _allow(self, name: str) -> None:
        self._buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(bool(name.strip()))

    def _accept_named(self) -> None:
        if self.name.text().strip():
            self._accept()

    def _tell(self) -> None:
        self.accepted.emit(self.name.text().strip(), " ".join(self.query.text().split()))
