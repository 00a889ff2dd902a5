"""Controls that fill in one setting each; see also `choices`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from concierge.core import wire
from concierge.gui import look
from concierge.gui.settings import wording

NARROW_PX = 140
"""How wide controls are that stand beside their title."""


class Field(QWidget):
    """Fills in a setting.

    Args:
        row: The setting.

    Attributes:
        chosen: The person chose a value.
        wide: Whether it goes below its title instead of beside it.
    """

    chosen = Signal(object)
    wide = True

    def __init__(self, row: wire.SettingRow) -> None:
        super().__init__()
        self.row = row
        self.name = wording.title(row)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(look.step(1))

    def show_value(self, value: Any) -> None:
        """Show what holds now, without telling of it."""
        raise NotImplementedError

    def _give(self, value: Any) -> None:
        self.chosen.emit(value)


class Switch(Field):
    """On or off; it carries the title itself."""

    def __init__(self, row: wire.SettingRow) -> None:
        super().__init__(row)
        self.button = QCheckBox(self.name.replace("&", "&&"))
        self.button.setFont(look.font("text"))
        self.button.clicked.connect(self._give)
        self.box.addWidget(self.button)

    def show_value(self, value: Any) -> None:
        """See `Field`."""
        self.button.setChecked(bool(value))


class _Number(QSpinBox):
    """A number that scrolling the page does not change."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the wheel to the page, unless the number has the focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class Number(Field):
    """A number within its limits."""

    wide = False

    def __init__(self, row: wire.SettingRow) -> None:
        super().__init__(row)
        self.number = _Number()
        self.number.setAccessibleName(self.name)
        self.number.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.number.setKeyboardTracking(False)  # told when it is whole
        self.number.setGroupSeparatorShown(True)
        most = 2**31 - 1
        low = 0 if row.minimum is None else int(row.minimum)
        self.number.setRange(low, most if row.maximum is None else int(row.maximum))
        self.number.setMinimumWidth(NARROW_PX)
        between = QLocale().toString
        limits = self.tr("From %1 to %2")
        limits = limits.replace("%1", between(low)).replace("%2", between(self.number.maximum()))
        self.number.setToolTip(limits)
        self.number.valueChanged.connect(self._give)
        self.box.addWidget(self.number)

    def show_value(self, value: Any) -> None:
        """See `Field`."""
        self.number.blockSignals(True)  # noqa: FBT003 - Qt's
        self.number.setValue(int(value))
        self.number.blockSignals(False)  # noqa: FBT003 - Qt's


class Text(Field):
    """A line of text, taken when it is left or with Return."""

    def __init__(self, row: wire.SettingRow) -> None:
        super().__init__(row)
        self._value = ""
        self.edit = QLineEdit()
        self.edit.setAccessibleName(self.name)
        self.edit.editingFinished.connect(self._take)
        self.line = QHBoxLayout()
        self.line.addWidget(self.edit, 1)
        self.box.addLayout(self.line)

    def show_value(self, value: Any) -> None:
        """See `Field`; what is being typed stays."""
        typing = self.edit.hasFocus() and self.edit.isModified() and str(value) == self._value
        self._value = str(value)
        if not typing:
            self.edit.setText(self._value)

    def _take(self) -> None:
        if self.edit.text() != self._value:
            self._value = self.edit.text()
            self.chosen.emit(self._value)


class File(Text):
    """The path of a file, or none."""

    mode = QFileDialog.FileMode.ExistingFile

    def __init__(self, row: wire.SettingRow) -> None:
        super().__init__(row)
        self.edit.setPlaceholderText(self.tr("none"))
        self.edit.setClearButtonEnabled(True)
        self.button = QPushButton(self.tr("Choose…"))
        self.button.setAccessibleName(self._purpose().replace("%1", self.name))
        self.button.clicked.connect(self._choose)
        self.line.addWidget(self.button)

    def _purpose(self) -> str:
        return self.tr("Choose a file: %1")

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.name)
        dialog.setFileMode(self.mode)
        if self._value:
            dialog.setDirectory(str(Path(self._value).parent))
        dialog.fileSelected.connect(self._chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _chosen(self, path: str) -> None:
        self.edit.setText(path)
        self._take()


class Folder(File):
    """The path of a folder, or none."""

    mode = QFileDialog.FileMode.Directory

    def _purpose(self) -> str:
        return self.tr("Choose a folder: %1")
