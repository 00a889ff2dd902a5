"""A form that asks when a file shall be shown again."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from concierge.gui.look import metrics


class DayForm(QWidget):
    """Days that are often wanted, and a field for any other.

    Attributes:
        chosen: The day, as the service reads it.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = [
            self._button(self.tr("Tomorrow"), "tomorrow"),
            self._button(self.tr("Next week"), "next week"),
            self._button(self.tr("Next month"), "next month"),
        ]
        tomorrow = date.today() + timedelta(1)  # noqa: DTZ011 - days are those of the person
        self.day = QDateEdit(QDate(tomorrow.year, tomorrow.month, tomorrow.day), self)
        self.day.setMinimumDate(self.day.date())
        self.day.setCalendarPopup(True)
        self.day.setAccessibleName(self.tr("On this day"))
        keep = QPushButton(self.tr("On this day"), self)
        keep.clicked.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.step(2))
        for button in self.buttons:
            column.addWidget(button)
        row = QHBoxLayout()
        row.addWidget(self.day, 1)
        row.addWidget(keep)
        column.addLayout(row)
        self.setFocusProxy(self.buttons[0])

    def _button(self, text: str, when: str) -> QPushButton:
        button = QPushButton(text, self)
        button.clicked.connect(partial(self._say, when))
        return button

    def _say(self, when: str, _checked: bool = False) -> None:
        self.chosen.emit(when)

    def _choose(self) -> None:
        self.chosen.emit(self.day.date().toString("yyyy-MM-dd"))
