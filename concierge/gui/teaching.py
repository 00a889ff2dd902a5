"""What stands in the preview while no single file is chosen: the keys that help now."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from concierge.gui import look
from concierge.gui.actions.registry import actions
from concierge.gui.actions.shortcuts import shortcuts
from concierge.gui.look.label import Label


class Teaching(QWidget):
    """A sentence, and what some keys do; it tells of no file at first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QLabel()
        self._title = Label("", "name")
        self._title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._title.setWordWrap(True)
        self._keys = QWidget()
        self._wanted: list[tuple[str, str]] = []
        self._rows: list[tuple[str, str]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.step(4),) * 4)
        column.setSpacing(look.step(4))
        column.addStretch(2)
        column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._title)
        column.addWidget(self._keys, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._grid = QGridLayout(self._keys)
        self._grid.setHorizontalSpacing(look.step(3))
        self._grid.setVerticalSpacing(look.step(2))
        self._labels: list[Label] = []
        self._dress()
        shortcuts().changed.connect(self._name_keys)
        self.show_none()

    def show_none(self) -> None:
        """Tell how a file is chosen and looked at."""
        self._show(
            self.tr("Choose a file to see it here"),
            [
                ("↓", self.tr("goes to the results")),
                ("file.quick_look", self.tr("shows a file large")),
                ("file.open", self.tr("opens it")),
                ("palette", self.tr("lists all commands")),
            ],
        )

    def show_many(self, count: int) -> None:
        """Tell what can be done with several files at once."""
        self._show(
            self.tr("%Ln file(s) selected", "", count),
            [
                ("labels.tags", self.tr("tags them")),
                ("labels.collections", self.tr("puts them into a collection")),
                ("file.copy", self.tr("copies them")),
                ("file.ask", self.tr("asks about them")),
            ],
        )

    def _show(self, title: str, rows: list[tuple[str, str]]) -> None:
        self._title.setText(title)
        self.setAccessibleName(title)
        self._wanted = rows
        self._name_keys()

    def _name_keys(self) -> None:
        """Show the keys as they are now; what has none is left out."""
        named = [(_key_of(one), does) for one, does in self._wanted]
        rows = [(key, does) for key, does in named if key]
        if rows == self._rows:
            return
        self._rows = rows
        for old in self._labels:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._labels = []
        beside = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft
        for number, (key, does) in enumerate(rows):
            labels = Label(key, "detail"), Label(does, "detail", tone="quiet")
            self._labels += labels
            for column, label in enumerate(labels):
                label.setWordWrap(False)
                self._grid.addWidget(label, number, column, beside[column])

    def _dress(self) -> None:
        edge = look.step(12)
        self._picture.setPixmap(look.icon("preview", "quiet").pixmap(edge, edge))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow light, dark and text size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._dress()


def _key_of(named: str) -> str:
    """Return the key of an action, or a key of the view as it is."""
    return shortcuts().shown(named) if named in actions() else named
