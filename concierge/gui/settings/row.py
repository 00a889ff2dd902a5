"""A setting on a page: its title, what it does, its control, reset, and what went wrong."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QIcon
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from concierge.core import wire
from concierge.core.errors import ConciergeError
from concierge.gui import look
from concierge.gui.look.label import Label
from concierge.gui.settings import wording
from concierge.gui.settings.choices import Choice, Choices, List
from concierge.gui.settings.chosen import Chosen
from concierge.gui.settings.fields import Field, File, Folder, Number, Switch, Text
from concierge.gui.told import problem


class Row(QWidget):
    """One setting; a change takes effect at once.

    Args:
        chosen: All settings.
        name: Which it is.
    """

    def __init__(self, chosen: Chosen, name: str) -> None:
        super().__init__()
        row = chosen.rows[name]
        self.name = name
        self.setObjectName(f"setting-{name}")
        self._chosen = chosen
        self.field = field_of(row)
        self.reset = self._reset_button(wording.title(row))
        self.problem = Label(tone="bad")
        self.problem.hide()
        self._lay_out(wording.title(row), wording.description(row))
        self.field.chosen.connect(self._change)
        chosen.told.connect(self.follow)
        chosen.refused.connect(self._refuse)
        self.follow()

    def follow(self) -> None:
        """Show what holds now."""
        row = self._chosen.rows[self.name]
        self.field.show_value(row.value)
        # Hidden it would make the row jump; disabled it would be in the way of Tab.
        self.reset.setEnabled(row.value != row.default)
        self.reset.setIcon(look.icon("undo", "quiet") if self.reset.isEnabled() else QIcon())

    def _change(self, value: object) -> None:
        self.problem.hide()
        self._chosen.change({self.name: value})

    def _refuse(self, names: list[str], error: ConciergeError) -> None:
        if self.name in names:
            self.problem.setText(problem(error))
            self.problem.show()
            QAccessible.updateAccessibility(QAccessibleEvent(self.problem, QAccessible.Event.Alert))

    def _reset(self) -> None:
        self.problem.hide()
        self._chosen.reset([self.name])

    def _reset_button(self, title: str) -> QToolButton:
        button = QToolButton(autoRaise=True)
        button.setAccessibleName(self.tr("Reset: %1").replace("%1", title))
        button.setToolTip(self.tr("Back to what it was without you"))
        button.clicked.connect(self._reset)
        return button

    def _lay_out(self, title: str, description: str) -> None:
        says = QVBoxLayout()
        says.setSpacing(0)
        switch = isinstance(self.field, Switch)
        says.addWidget(self.field if switch else Label(title))
        if description:
            below = Label(description, "detail", "quiet")
            if switch:
                below.setContentsMargins(look.box_indent(), 0, 0, 0)
            says.addWidget(below)
            self.field.setAccessibleDescription(description)
        head = QHBoxLayout()
        head.setSpacing(look.step(3))
        head.addLayout(says, 1)
        top = Qt.AlignmentFlag.AlignTop
        if not switch and not self.field.wide:
            head.addWidget(self.field, 0, top)
        head.addWidget(self.reset, 0, top)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.step(1))
        column.addLayout(head)
        if not switch and self.field.wide:
            column.addWidget(self.field)
        column.addWidget(self.problem)


def field_of(row: wire.SettingRow) -> Field:
    """Return a control for a setting."""
    kinds: dict[str, Callable[[wire.SettingRow], Field]] = {
        "switch": Switch,
        "number": Number,
        "choice": Choice,
        "choices": Choices,
        "list": List,
        "file": File,
        "folder": Folder,
    }
    return kinds.get(row.kind, Text)(row)
