"""The form with what is known of a tag: its note and its other names."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from concierge.gui.look import metrics
from concierge.gui.look.label import Label

_NOTE_LINES = 4
_MOST_PASSAGES = 10


class AboutForm(QWidget):
    """A note and other names of a tag.

    Args:
        note: What is noted.
        aliases: The other names there are.
        folders: Folders that carry the tag, as they are shown.
        passages: Passages that do, as they are shown.
        parent: Its parent.

    Attributes:
        accepted: The note and the other names from now on.
        rejected: Nothing shall change.
    """

    accepted = Signal(str, list)
    rejected = Signal()

    def __init__(
        self,
        note: str,
        aliases: Sequence[str],
        folders: Sequence[str],
        passages: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.aliases = QLineEdit(", ".join(aliases), clearButtonEnabled=True)
        self.aliases.setObjectName("tag-aliases")
        self.aliases.setAccessibleName(self.tr("Other names"))
        self.aliases.setPlaceholderText(self.tr("Other names, with commas between"))
        self.note = QPlainTextEdit(note)
        self.note.setObjectName("tag-note")
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setPlaceholderText(self.tr("Note"))
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(self.note.fontMetrics().lineSpacing() * (_NOTE_LINES + 1))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.step(2))
        explained = self.tr(
            "Whoever searches for another name, or gives it to a file, means this tag."
        )
        column.addWidget(self.aliases)
        column.addWidget(Label(explained, tone="quiet"))
        column.addWidget(self.note)
        if folders:
            column.addWidget(Label(self.tr("On these folders:") + "\n" + "\n".join(folders)))
        if passages:
            column.addWidget(Label(self.tr("On these passages:") + "\n" + _listed(passages)))
        column.addWidget(self._buttons())
        self.setFocusProxy(self.aliases)

    def _buttons(self) -> QDialogButtonBox:
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Save | kinds.Cancel)
        for button in buttons.buttons():
            button.setIcon(QIcon())  # Fusion's own are of another hand
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.rejected)
        return buttons

    def _accept(self) -> None:
        names = [name.strip() for name in self.aliases.text().split(",")]
        self.accepted.emit(self.note.toPlainText(), [name for name in names if name])


def _listed(lines: Sequence[str]) -> str:
    more = ["…"] if len(lines) > _MOST_PASSAGES else []
    return "\n".join([*lines[:_MOST_PASSAGES], *more])
