"""Controls for settings of several parts: one of a few, any of several, lines."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
)

from concierge.core import wire
from concierge.gui import look
from concierge.gui.look.label import Label
from concierge.gui.settings import wording
from concierge.gui.settings.fields import NARROW_PX, Field

_LINES = 5


class Choice(Field):
    """One of a few: buttons where they are explained, else a list that opens."""

    def __init__(self, row: wire.SettingRow) -> None:
        super().__init__(row)
        self.buttons: dict[str, QRadioButton] = {}
        self.list = QComboBox()
        self._group = QButtonGroup(self)
        explained = any(wording.choice(row.name, one)[1] for one in row.choices)
        self.wide = explained
        for one in row.choices:
            called, means = wording.choice(row.name, one)
            if explained:
                self._add_button(one, called, means)
            else:
                self.list.addItem(called, one)
        if not explained:
            self.list.setAccessibleName(self.name)
            self.list.setAccessibleDescription(self.name)  # on Linux the name is what is chosen
            self.list.activated.connect(lambda _: self.chosen.emit(self.list.currentData()))
            self.list.setMinimumWidth(NARROW_PX)
            self.box.addWidget(self.list)

    def show_value(self, value: Any) -> None:
        """See `Field`."""
        if value in self.buttons:
            self.buttons[value].setChecked(True)
        self.list.setCurrentIndex(self.list.findData(value))

    def _add_button(self, value: str, called: str, means: str) -> None:
        button = QRadioButton(called.replace("&", "&&"))
        button.setAccessibleDescription(means)
        button.clicked.connect(lambda: self.chosen.emit(value))
        self.buttons[value] = button
        self._group.addButton(button)
        self.box.addWidget(button)
        self.box.addWidget(_beneath(means))


class Choices(Field):
    """Any of several, each a switch of its own."""

    def __init__(self, row: wire.SettingRow) -> None:
        super().__init__(row)
        self.buttons: dict[str, QCheckBox] = {}
        for one in row.choices:
            called, means = wording.choice(row.name, one)
            button = QCheckBox(called.replace("&", "&&"))
            button.setAccessibleDescription(means)
            button.clicked.connect(self._tell)
            self.buttons[one] = button
            self.box.addWidget(button)
            if means:
                self.box.addWidget(_beneath(means))

    def show_value(self, value: Any) -> None:
        """See `Field`."""
        for one, button in self.buttons.items():
            button.setChecked(one in value)

    def _tell(self) -> None:
        self.chosen.emit([one for one, button in self.buttons.items() if button.isChecked()])


class List(Field):
    """Texts, one in each line."""

    def __init__(self, row: wire.SettingRow) -> None:
        super().__init__(row)
        self._value: list[str] = []
        self.edit = QPlainTextEdit()
        self.edit.setAccessibleName(self.name)
        self.edit.setTabChangesFocus(True)
        self.edit.setFont(look.font("code"))
        self.edit.setPlaceholderText(self.tr("One in each line, such as *.iso or /old/"))
        self.edit.setFixedHeight(self.edit.fontMetrics().lineSpacing() * _LINES + look.step(4))
        self.edit.textChanged.connect(self._offer)
        self.apply = QPushButton(self.tr("Apply"))
        self.apply.setAccessibleName(self.tr("Apply: %1").replace("%1", self.name))
        self.apply.clicked.connect(lambda: self.chosen.emit(lines(self.edit)))
        self.box.addWidget(self.edit)
        self.box.addWidget(self.apply, 0, Qt.AlignmentFlag.AlignLeft)

    def show_value(self, value: Any) -> None:
        """See `Field`; what is being written stays."""
        before, self._value = self._value, [str(one) for one in value]
        if self._value != before:
            self.edit.setPlainText("\n".join(self._value))
        self._offer()

    def _offer(self) -> None:
        self.apply.setEnabled(lines(self.edit) != self._value)


def lines(edit: QPlainTextEdit) -> list[str]:
    """Return what stands in the lines of an editor, without empty ones."""
    found = (line.strip() for line in edit.toPlainText().splitlines())
    return [line for line in found if line]


def _beneath(means: str) -> Label:
    label = Label(means, "detail", "quiet")
    label.setContentsMargins(look.box_indent(), 0, 0, look.step(1))
    return label
